#pragma once
/// The fused CPU kernels as a Backend.
#include "engine/backend.h"
#include "engine/fused/fused_net.h"

namespace daybreak::engine::fused {

class FusedBackend : public Backend {
 public:
  FusedBackend(const models::Model& model, int threads) : net_(model.weights), threads_(threads) {}

  std::string name() const override;
  std::vector<float> runNet(const media::Image& picture, std::stop_token stop) const override {
    return net_.map(picture, threads_, std::move(stop));
  }
  const FusedNet& net() const { return net_; }

 private:
  FusedNet net_;
  int threads_;
};

}  // namespace daybreak::engine::fused
