/// Stands for the libdaybreak-torch.so of another Daybreak in torch_module_test.
#include "engine/torch_entries.h"

extern "C" const daybreak::engine::TorchEntries* daybreakTorchEntries() {
  static const daybreak::engine::TorchEntries kEntries{"0.0.1"};
  return &kEntries;
}
