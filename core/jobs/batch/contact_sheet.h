#pragma once
/// Photos and their results side by side, on one web page that stands alone.
#include <filesystem>
#include <functional>
#include <stop_token>

#include "jobs/batch/batch_job.h"

namespace daybreak::jobs {

/// A page of results that are done, at most `most` of them, evenly drawn from all, and of every failed one its reason.
/// Replaces a file of that name. Throws Error or Cancelled.
/// @param progress told now and then how much is done, 0…1
void writeContactSheet(const BatchJob& job, const std::filesystem::path& file, std::size_t most = 500,
                       const std::function<void(double share01)>& progress = {}, std::stop_token stop = {});

}  // namespace daybreak::jobs
