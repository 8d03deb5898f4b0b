#pragma once
/// LibTorch's exceptions as Daybreak's.
#include <c10/util/Exception.h>

#include <new>
#include <string>

#include "error.h"

namespace daybreak::engine {

/// Whether it says that memory was short: LibTorch has a type for a GPU's, and only words for the CPU's and its libraries'.
bool meansOutOfMemory(const c10::Error& error);

/// What people get of it, without a full stop: its text goes on with hints for programmers and a stack trace.
std::string firstLine(const c10::Error& error);

/// Runs work; an exception of LibTorch becomes std::bad_alloc if memory was short, otherwise an Error that begins with `failed`
/// ("The network could not be run").
template <typename Work>
auto withPlainErrors(const std::string& failed, const Work& work) {
  try {
    return work();
  } catch (const c10::Error& error) {
    if (meansOutOfMemory(error)) throw std::bad_alloc();
    throw Error(failed + ": " + firstLine(error) + ".");
  }
}

}  // namespace daybreak::engine
