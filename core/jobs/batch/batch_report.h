#pragma once
/// What became of every result of a batch, as files beside them.
#include "jobs/batch/batch_job.h"

namespace daybreak::jobs {

/// "waiting", "working", "done", "skipped", "failed".
const char* toString(BatchState state);

/// daybreak-batch.csv and .json in the output folder, replacing those of the last run. Throws Error.
void writeBatchReports(const BatchJob& job);

}  // namespace daybreak::jobs
