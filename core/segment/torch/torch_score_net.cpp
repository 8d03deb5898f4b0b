/// Segmentation networks through LibTorch.
#include <torch/torch.h>

#include <algorithm>

#include "engine/torch/torch_errors.h"
#include "nets/segmenter.h"
#include "segment/score_net.h"
#include "thread_pool.h"

namespace daybreak::segment {

namespace {

class TorchScoreNet : public ScoreNet {
 public:
  TorchScoreNet(const models::Model& model, int classes, const engine::ComputeOptions& options)
      : device_(options.device), net_(nets::makeSegmenter(model.card.architecture, classes, model.weights)) {
    at::globalContext().setFlushDenormal(true);
    at::set_num_threads(chooseThreads(options.threads));
    net_->to(device_);
  }

  Scores scores(const media::Image& picture, bool mirroredToo) const override {
    return engine::withPlainErrors("The segmentation could not be computed", [&] {
      const torch::NoGradGuard noGrad;
      const auto input = tensorOf(picture);
      auto probabilities = probabilitiesOf(input);
      if (mirroredToo) probabilities = (probabilities + probabilitiesOf(input.flip(3)).flip(3)) / 2;
      probabilities = probabilities.cpu().contiguous();
      Scores scores;
      scores.classes = static_cast<int>(probabilities.size(1));
      scores.height = static_cast<int>(probabilities.size(2));
      scores.width = static_cast<int>(probabilities.size(3));
      const auto* const values = probabilities.data_ptr<float>();
      scores.values.assign(values, values + probabilities.numel());
      return scores;
    });
  }

 private:
  torch::Tensor probabilitiesOf(const torch::Tensor& input) const {
    return net_->forward(input).to(torch::kFloat32).softmax(1);
  }

  torch::Tensor tensorOf(const media::Image& picture) const {
    const auto floats = media::converted(picture, media::Samples::F32);
    auto tensor = torch::empty({1, 3, picture.height(), picture.width()});
    auto* to = tensor.data_ptr<float>();
    for (int channel = 0; channel < 3; ++channel) to = std::ranges::copy(floats.plane(channel), to).out;
    return tensor.to(device_).contiguous(at::MemoryFormat::ChannelsLast);
  }

  torch::Device device_;
  std::shared_ptr<nets::Segmenter> net_;
};

std::unique_ptr<const ScoreNet> makeScoreNet(const models::Model& model, int classes, const engine::ComputeOptions& options) {
  return engine::withPlainErrors("The segmenter could not be set up", [&]() -> std::unique_ptr<const ScoreNet> {
    return std::make_unique<const TorchScoreNet>(model, classes, options);
  });
}

}  // namespace

}  // namespace daybreak::segment

extern "C" const daybreak::segment::TorchEntries* daybreakSegmentEntries() {
  static const daybreak::segment::TorchEntries kEntries{daybreak::segment::makeScoreNet};
  return &kEntries;
}
