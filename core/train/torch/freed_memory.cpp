#include "train/torch/freed_memory.h"

#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace daybreak::train {

void keepFreedMemory() {
#ifdef __GLIBC__
  mallopt(M_MMAP_MAX, 0);         // large blocks come from the heap …
  mallopt(M_TRIM_THRESHOLD, -1);  // … which never shrinks
#endif
}

}  // namespace daybreak::train
