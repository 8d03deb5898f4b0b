#pragma once
/// Photos, golden tensors and official weights beside the checkout; tests that need them skip where they are absent.
#include <QtTest>
#include <filesystem>

/// A path below ../shared/data.
inline std::filesystem::path sharedData(const std::filesystem::path& path = {}) {
  return std::filesystem::path(DAYBREAK_SHARED_DATA) / path;
}

/// First line of a test (or of initTestCase) that reads shared data.
#define SKIP_WITHOUT_SHARED_DATA() \
  if (!std::filesystem::exists(sharedData())) QSKIP("../shared/data is not beside the checkout: nothing to compare with")
