/// Through LibTorch's own c10d: Gloo, which every LibTorch for Linux has, and NCCL where its header is there at build time.
#include "train/torch/peers.h"

#include <charconv>
#include <chrono>
#include <cstdlib>
#include <string>
#include <torch/csrc/distributed/c10d/ProcessGroupGloo.hpp>
#include <torch/csrc/distributed/c10d/TCPStore.hpp>
#ifdef USE_C10D_NCCL
#include <torch/csrc/distributed/c10d/ProcessGroupNCCL.hpp>
#endif

#include "error.h"

namespace daybreak::train {

namespace {

/// As long as the others may take to start, and a step of theirs to end.
constexpr std::chrono::minutes kPatience{5};

std::string variable(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? std::string() : value;
}

int number(const char* name, int least, int most) {
  const auto text = variable(name);
  int value = 0;
  const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (problem != std::errc() || end != text.data() + text.size() || value < least || value > most)
    throw Error("Training on several machines needs " + std::string(name) + " to be a number from " + std::to_string(least) +
                " to " + std::to_string(most) + "; it is \"" + text + "\".");
  return value;
}

/// The network interface named in GLOO_SOCKET_IFNAME, or that of the machine's name.
auto networkDevice() {
  const auto interface = variable("GLOO_SOCKET_IFNAME");
  return interface.empty() ? c10d::ProcessGroupGloo::createDefaultDevice()
                           : c10d::ProcessGroupGloo::createDeviceForInterface(interface);
}

c10::intrusive_ptr<c10d::Store> meetingPoint(int rank, int size, const std::string& address, int port) {
  c10d::TCPStoreOptions options;
  options.port = static_cast<std::uint16_t>(port);
  options.isServer = rank == 0 && variable("TORCHELASTIC_USE_AGENT_STORE") != "True";  // torchrun serves it itself
  options.numWorkers = static_cast<std::size_t>(size);
  options.waitWorkers = false;
  options.timeout = kPatience;
  return c10::make_intrusive<c10d::TCPStore>(address, options);
}

c10::intrusive_ptr<c10d::ProcessGroupGloo> glooGroup(const c10::intrusive_ptr<c10d::Store>& store, int rank, int size) {
  const auto options = c10d::ProcessGroupGloo::Options::create(kPatience);
  options->devices.push_back(networkDevice());
  return c10::make_intrusive<c10d::ProcessGroupGloo>(store, rank, size, options);
}

/// @tparam Group one of c10d's process groups
template <typename Group>
class GroupPeers : public Peers {
 public:
  /// @param device where the group wants its numbers
  GroupPeers(c10::intrusive_ptr<Group> group, int rank, int size, const torch::Device& device)
      : rank_(rank), size_(size), device_(device), group_(std::move(group)) {}

  int rank() const override { return rank_; }
  int size() const override { return size_; }

  void average(torch::Tensor& values) override {
    std::vector<torch::Tensor> tensors{values.to(device_)};
    try {
      group_->allreduce(tensors)->wait();
    } catch (const std::exception&) {
      throw Error("Training stopped: one of the " + std::to_string(size_) +
                  " processes that train together is gone. Resume the run with all of them.");
    }
    values.copy_(tensors.front() / size_);
  }

 private:
  int rank_;
  int size_;
  torch::Device device_;
  c10::intrusive_ptr<Group> group_;
};

template <typename Group>
std::unique_ptr<Peers> peersOf(c10::intrusive_ptr<Group> group, int rank, int size, const torch::Device& device) {
  return std::make_unique<GroupPeers<Group>>(std::move(group), rank, size, device);
}

}  // namespace

std::unique_ptr<Peers> Peers::fromEnvironment([[maybe_unused]] const torch::Device& device) {
  constexpr int kMostProcesses = 4096;
  if (variable("WORLD_SIZE").empty()) return nullptr;
  const int size = number("WORLD_SIZE", 1, kMostProcesses);
  if (size == 1) return nullptr;
  const int rank = number("RANK", 0, size - 1);
  const int port = number("MASTER_PORT", 1, 65535);
  const auto address = variable("MASTER_ADDR");
  if (address.empty()) throw Error("Training on several machines needs MASTER_ADDR, the name of the first one.");
  try {
    const auto store = meetingPoint(rank, size, address, port);
#ifdef USE_C10D_NCCL
    if (device.is_cuda()) return peersOf(c10::make_intrusive<c10d::ProcessGroupNCCL>(store, rank, size), rank, size, device);
#endif
    return peersOf(glooGroup(store, rank, size), rank, size, torch::kCPU);
  } catch (const std::exception&) {
    throw Error("The " + std::to_string(size) + " processes that are to train together did not find each other at " + address +
                ":" + std::to_string(port) + ". Start all of them with the same MASTER_ADDR and MASTER_PORT.");
  }
}

}  // namespace daybreak::train
