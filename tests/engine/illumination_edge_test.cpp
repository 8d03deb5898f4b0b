/// SCI at a reduced size: what its convolutions see beyond the picture must not frame the photo.
#include <QTest>
#include <random>

#include "engine/enhancer.h"
#include "models/architecture.h"
#include "support/random_model.h"

using namespace daybreak;

class IlluminationEdgeTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void aFlatPhotoHasAFlatIllumination() {
    auto model = std::make_shared<models::Model>();
    model->card.architecture = "sci";
    std::mt19937 random(5);
    for (const auto& [name, shape] : models::findArchitecture("sci")->shapes({})) {
      std::int64_t count = 1;
      for (const auto side : shape) count *= side;
      auto& tensor = model->weights[name];
      tensor.shape = shape;
      for (std::int64_t i = 0; i < count; ++i)
        tensor.values.push_back(name.ends_with(".running_var") ? 1.0F : static_cast<float>(random() % 1000) / 1500.0F - 0.25F);
    }
    const engine::Enhancer sci(model);
    media::Image photo(600, 400);
    for (int c = 0; c < 3; ++c) std::ranges::fill(photo.mutablePlane(c), 0.1F + 0.1F * static_cast<float>(c));
    const auto map = sci.estimate(photo);
    for (int c = 0; c < 3; ++c)
      for (const double x : {0.0, 1.0, 300.0, 599.0})
        for (const double y : {0.0, 200.0, 399.0}) QVERIFY(std::abs(map.at(c, x, y) - map.at(c, 300, 200)) < 1e-5F);

    const auto published = sci.estimate(photo, {1});  // as the published program, frame and all
    QVERIFY(std::abs(published.at(0, 0, 0) - published.at(0, 300, 200)) > 1e-3F);
  }
};

QTEST_GUILESS_MAIN(IlluminationEdgeTest)
#include "illumination_edge_test.moc"
