/// The door of libdaybreak-torch.so for core/train.
#include "train/torch/segmenter_training.h"
#include "train/torch/training_loop.h"
#include "train/torch_entries.h"

extern "C" const daybreak::train::TorchEntries* daybreakTrainEntries() {
  static const daybreak::train::TorchEntries kEntries{daybreak::train::runTraining, daybreak::train::runSegmenterTraining};
  return &kEntries;
}
