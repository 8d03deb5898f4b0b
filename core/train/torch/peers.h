#pragma once
/// The processes, on one machine or several, that train one network together: each on its part of every batch.
#include <torch/torch.h>

#include <memory>

namespace daybreak::train {

class Peers {
 public:
  Peers() = default;
  virtual ~Peers() = default;
  Peers(const Peers&) = delete;
  Peers& operator=(const Peers&) = delete;

  virtual int rank() const = 0;  ///< 0…size()−1
  virtual int size() const = 0;

  /// Each number becomes the mean of what all processes hold there. All must call it alike. Throws Error if one of them is
  /// gone.
  virtual void average(torch::Tensor& values) = 0;

  /// The group that torchrun, or whoever starts the processes, describes in RANK, WORLD_SIZE, MASTER_ADDR and MASTER_PORT; null
  /// if there is no WORLD_SIZE or it is 1. Waits for the others to come. Throws Error if a variable is missing or no number, or
  /// the others do not come.
  /// On a GPU through NCCL where this Daybreak was built with it, otherwise through Gloo.
  /// @param device what this process trains on
  static std::unique_ptr<Peers> fromEnvironment(const torch::Device& device);
};

}  // namespace daybreak::train
