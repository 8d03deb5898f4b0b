#pragma once
/// What becomes of memory between two training steps.

namespace daybreak::train {

/// From now on this process keeps the memory that it frees, for its next allocation. By default the C library gives large
/// blocks back to the system at once, and every step waits for the system to clear gigabytes of pages again: 2.2 s instead of
/// 0.55 s for the published program's step. Where the C library has no such setting, nothing changes.
void keepFreedMemory();

}  // namespace daybreak::train
