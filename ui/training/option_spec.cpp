#include "ui/training/option_spec.h"

#include <QCoreApplication>
#include <type_traits>

namespace daybreak::ui {

namespace {

using train::TrainingOptions;
using Kind = OptionSpec::Kind;
using Standing = OptionSpec::Standing;

class TrainingTexts {
  Q_DECLARE_TR_FUNCTIONS(TrainingOptions)
};
QString tr(const char* text) { return TrainingTexts::tr(text); }

/// @param at from options, const or not, to the value in them
template <typename At>
OptionSpec number(const char* id, At at, QString label, QString toolTip, double minimum, double maximum, double step = 0) {
  using Value = std::remove_cvref_t<decltype(at(std::declval<TrainingOptions&>()))>;
  OptionSpec spec{QLatin1String(id),
                  std::is_integral_v<Value> ? Kind::Whole : Kind::Real,
                  std::move(label),
                  std::move(toolTip),
                  minimum,
                  maximum,
                  step,
                  {},
                  1,
                  {}};
  spec.get = [at](const TrainingOptions& options) { return QVariant(static_cast<double>(at(options))); };
  spec.set = [at](TrainingOptions& options, const QVariant& value) { at(options) = static_cast<Value>(value.toDouble()); };
  return spec;
}

template <typename At>
OptionSpec toggle(const char* id, At at, QString label, QString toolTip) {
  OptionSpec spec{QLatin1String(id), Kind::Toggle, std::move(label), std::move(toolTip), 0, 1, 1, {}, 1, {}};
  spec.get = [at](const TrainingOptions& options) { return QVariant(at(options)); };
  spec.set = [at](TrainingOptions& options, const QVariant& value) { at(options) = value.toBool(); };
  return spec;
}

OptionSpec choice(const char* id, QString label, QString toolTip, QList<QPair<QString, QString>> choices) {
  OptionSpec spec{QLatin1String(id), Kind::Choice, std::move(label), std::move(toolTip), 0, 1, 1, {}, 1, {}};
  spec.choices = std::move(choices);
  return spec;
}

OptionSpec percent(OptionSpec spec) {
  spec.suffix = QStringLiteral(" %");
  spec.shown = 100;
  return spec;
}

bool isSci(const TrainingOptions& options) { return options.architecture == "sci"; }

OptionSpec forCurves(OptionSpec spec) {
  spec.standing = [](const TrainingOptions& options) { return Standing{isSci(options), {}}; };
  return spec;
}

OptionSpec forSci(OptionSpec spec) {
  spec.standing = [](const TrainingOptions& options) { return Standing{!isSci(options), {}}; };
  return spec;
}

OptionSpec unless(OptionSpec spec, std::function<QString(const TrainingOptions&)> why) {
  spec.standing = [before = spec.standing, why = std::move(why)](const TrainingOptions& options) {
    Standing standing = before ? before(options) : Standing{};
    standing.why = why(options);
    return standing;
  };
  return spec;
}

OptionGroup lengthAndSize() {
  auto steps = number(
      "steps", [](auto& o) -> auto& { return o.steps; }, tr("Steps"),
      tr("How often the network is improved, each time with one batch of pictures."), 1, 1e7);
  auto epochs = number(
      "epochs", [](auto& o) -> auto& { return o.epochs; }, tr("Epochs"),
      tr("Instead of steps: how often every picture of the folder is seen."), 0, 1e5, 1);
  epochs.minimumText = tr("by steps");
  auto schedule =
      choice("schedule", tr("Learning rate falls"),
             tr("Along a cosine, the steps become smaller towards the end and the result settles; the published programs keep "
                "the rate as it is."),
             {{tr("no"), QStringLiteral("constant")}, {tr("along a cosine"), QStringLiteral("cosine")}});
  schedule.get = [](const TrainingOptions& options) {
    return QVariant(options.schedule == train::Schedule::Cosine ? QStringLiteral("cosine") : QStringLiteral("constant"));
  };
  schedule.set = [](TrainingOptions& options, const QVariant& value) {
    options.schedule = value.toString() == QLatin1String("cosine") ? train::Schedule::Cosine : train::Schedule::Constant;
  };
  return {
      QStringLiteral("length"),
      tr("Training"),
      false,
      {unless(steps,
              [](const TrainingOptions& options) {
                return options.epochs > 0 ? tr("The epochs say how long the training takes.") : QString();
              }),
       epochs,
       number(
           "batch", [](auto& o) -> auto& { return o.batch; }, tr("Batch"),
           tr("Pictures the network sees in one step. More make each step steadier, slower and larger in memory."), 1, 512, 1),
       number(
           "side", [](auto& o) -> auto& { return o.side; }, tr("Picture size"),
           tr("Pictures are reduced to this shortest side in pixels, and a square of it is cut out."), 16, 4096, 16),
       number(
           "learningRate", [](auto& o) -> auto& { return o.learningRate; }, tr("Learning rate"),
           tr("How far each step changes the network. Too high and the losses jump, too low and nothing happens."), 1e-8, 1),
       schedule}};
}

OptionGroup network() {
  auto conv = choice("conv", tr("Convolution"),
                     tr("What SGZ's network is made of: depthwise separable (small and fast, as published), traditional, or "
                        "dilated."),
                     {{tr("separable"), QStringLiteral("dsc")},
                      {tr("traditional"), QStringLiteral("tc")},
                      {tr("dilated"), QStringLiteral("dc")}});
  conv.get = [](const TrainingOptions& options) { return QVariant(QString::fromStdString(options.conv)); };
  conv.set = [](TrainingOptions& options, const QVariant& value) { options.conv = value.toString().toStdString(); };
  conv.standing = [](const TrainingOptions& options) {
    return Standing{options.architecture != "sgz",
                    options.start ? tr("The model that is trained further has its convolutions already.") : QString()};
  };
  return {QStringLiteral("network"),
          tr("Network"),
          true,
          {conv,
           number(
               "scale", [](auto& o) -> auto& { return o.scale; }, tr("Map scale"),
               tr("The network sees the picture reduced by this, and its map is enlarged again. Larger is faster and coarser."),
               1, 16, 1),
           forSci(number(
               "stages", [](auto& o) -> auto& { return o.stages; }, tr("Stages"),
               tr("SCI looks at its own result this often while it trains. 1 trains without calibration, as for fine-tuning."),
               1, 8, 1)),
           forSci(toggle(
               "neutralColours", [](auto& o) -> auto& { return o.neutralColours; }, tr("Grey stays grey"),
               tr("SCI's network treats red, green and blue alike, so that it cannot tint the picture.")))}};
}

OptionGroup losses() {
  const auto weight = [](const char* id, auto at, const QString& label, const QString& toolTip) {
    return number(id, at, label, toolTip, 0, 1e6);
  };
  const auto guided = [](const TrainingOptions& options) {
    return options.guidance.segmenter == "off" ? tr("There is no semantic guidance.") : QString();
  };
  return {QStringLiteral("losses"),
          tr("Losses"),
          true,
          {forCurves(number(
               "exposure", [](auto& o) -> auto& { return o.exposure; }, tr("Exposure level E"),
               tr("The brightness regions are pulled towards: 0 is black, 1 white, 0.6 as published. Higher makes brighter "
                  "models."),
               0.05, 0.95, 0.05)),
           forCurves(number(
               "exposurePatch", [](auto& o) -> auto& { return o.exposurePatch; }, tr("Exposure patch"),
               tr("Side in pixels of the regions whose brightness is compared with E."), 1, 128, 1)),
           forCurves(number(
               "spatialPatch", [](auto& o) -> auto& { return o.spatialPatch; }, tr("Spatial patch"),
               tr("Side in pixels of the regions whose differences should stay as they are."), 1, 64, 1)),
           forCurves(toggle(
               "diagonalNeighbours", [](auto& o) -> auto& { return o.diagonalNeighbours; }, tr("Diagonal neighbours"),
               tr("Spatial consistency looks at all eight neighbours of a region, as SGZ does, not at four."))),
           forCurves(weight(
               "tvWeight", [](auto& o) -> auto& { return o.weights.totalVariation; }, tr("Smooth map, weight"),
               tr("Keeps the map free of edges that are not in the light. Too much makes it flat."))),
           forCurves(weight(
               "spatialWeight", [](auto& o) -> auto& { return o.weights.spatial; }, tr("Spatial, weight"),
               tr("Keeps the differences between neighbouring regions: contrast."))),
           forCurves(weight(
               "colourWeight", [](auto& o) -> auto& { return o.weights.colour; }, tr("Colour, weight"),
               tr("Keeps the picture as a whole grey: no tint."))),
           forCurves(weight(
               "exposureWeight", [](auto& o) -> auto& { return o.weights.exposure; }, tr("Exposure, weight"),
               tr("Pulls the brightness of regions towards E."))),
           unless(weight(
                      "semanticWeight", [](auto& o) -> auto& { return o.weights.semantic; }, tr("Guidance, weight"),
                      tr("Rewards pictures in which the guide can tell things apart.")),
                  guided),
           forSci(weight(
               "fidelityWeight", [](auto& o) -> auto& { return o.weights.fidelity; }, tr("Fidelity, weight"),
               tr("Keeps SCI's illumination near the picture. More of it brightens less."))),
           forSci(weight(
               "smoothnessWeight", [](auto& o) -> auto& { return o.weights.smoothness; }, tr("Smoothness, weight"),
               tr("Lets SCI's illumination vary only where the picture does."))),
           number(
               "weightDecay", [](auto& o) -> auto& { return o.weightDecay; }, tr("Weight decay"),
               tr("Pulls the network's weights towards zero. The published 0.0001 silences most of SGZ's network."), 0, 1),
           number(
               "gradientClip", [](auto& o) -> auto& { return o.gradientClip; }, tr("Gradient clip"),
               tr("Steps that would go further than this are shortened, so that one odd picture cannot spoil the network."),
               1e-4, 1e4)}};
}

OptionGroup guidance() {
  const auto random = [](OptionSpec spec) {
    spec.standing = [](const TrainingOptions& options) { return Standing{options.guidance.segmenter == "off", {}}; };
    return spec;
  };
  return {
      QStringLiteral("guidance"),
      tr("Semantic guidance"),
      true,
      {random(number(
           "guidanceClasses", [](auto& o) -> auto& { return o.guidance.classes; }, tr("Classes"),
           tr("Kinds of things a random top-down part tells apart; 21 as published. A segmenter has its own."), 2, 1000, 1)),
       random(number(
           "guidanceSeed", [](auto& o) -> auto& { return o.guidance.seed; }, tr("Guide's seed"),
           tr("Where the chance of its random weights begins."), 0, 2147483647, 1))}};
}

OptionGroup variety() {
  auto stops = number(
      "exposureStops", [](auto& o) -> auto& { return o.augmentation.exposureStops; }, tr("Exposure jitter"),
      tr("Pictures are made darker or brighter by up to this many stops, differently every time."), 0, 4, 0.25);
  stops.suffix = tr(" stops");
  return {QStringLiteral("variety"),
          tr("Variety"),
          true,
          {toggle(
               "flip", [](auto& o) -> auto& { return o.augmentation.flip; }, tr("Mirror half of them"),
               tr("Every other picture is seen as in a mirror.")),
           toggle(
               "crop", [](auto& o) -> auto& { return o.augmentation.crop; }, tr("Random part"),
               tr("A random square of each picture instead of its middle.")),
           stops,
           percent(number(
               "noise", [](auto& o) -> auto& { return o.augmentation.noise; }, tr("Sensor noise"),
               tr("Noise as sensors make it is added; 100 % is a phone at night."), 0, 1, 5))}};
}

OptionGroup looking() {
  auto batch = number(
      "validationBatch", [](auto& o) -> auto& { return o.validationBatch; }, tr("Pictures to look at"),
      tr("So many pictures are enhanced with every snapshot and shown at the right."), 0, 64, 1);
  batch.minimumText = tr("none");
  return {QStringLiteral("looking"),
          tr("Validation and snapshots"),
          true,
          {percent(number(
               "validationShare", [](auto& o) -> auto& { return o.validationShare; }, tr("Kept apart"),
               tr("This share of the pictures is not trained on; the dashed line is the total on them."), 0, 0.5, 1)),
           batch,
           number(
               "reportEvery", [](auto& o) -> auto& { return o.reportEvery; }, tr("Figures every"),
               tr("Steps between two points of the curves."), 1, 1e5),
           number(
               "snapshotEvery", [](auto& o) -> auto& { return o.snapshotEvery; }, tr("Snapshot every"),
               tr("Steps between two snapshots. Each is a model; a crash loses what came after the last one."), 1, 1e6),
           toggle(
               "tensorBoard", [](auto& o) -> auto& { return o.tensorBoard; }, tr("For TensorBoard"),
               tr("The run's folder also gets event files that TensorBoard shows."))}};
}

OptionGroup machine() {
  auto precision =
      choice("precision", tr("Precision"), tr("Mixed computes in bfloat16 where that is safe: faster on GPUs, on few CPUs."),
             {{tr("full"), QStringLiteral("full")}, {tr("mixed"), QStringLiteral("mixed")}});
  precision.get = [](const TrainingOptions& options) {
    return QVariant(options.precision == train::Precision::Mixed ? QStringLiteral("mixed") : QStringLiteral("full"));
  };
  precision.set = [](TrainingOptions& options, const QVariant& value) {
    options.precision = value.toString() == QLatin1String("mixed") ? train::Precision::Mixed : train::Precision::Full;
  };
  auto threads = number(
      "threads", [](auto& o) -> auto& { return o.threads; }, tr("Threads"),
      tr("Processor cores that compute. Fewer leave more for other work."), 0, 1024, 1);
  threads.minimumText = tr("all cores");
  return {QStringLiteral("machine"),
          tr("Machine"),
          true,
          {precision, threads,
           number(
               "workers", [](auto& o) -> auto& { return o.workers; }, tr("Workers"),
               tr("Threads that read pictures ahead, so that the network never waits for the disk."), 0, 64, 1),
           number(
               "seed", [](auto& o) -> auto& { return o.seed; }, tr("Seed"),
               tr("Where chance begins. The same seed gives the same training again on the same machine."), 0, 2147483647, 1)}};
}

}  // namespace

std::vector<OptionGroup> optionGroups() {
  return {lengthAndSize(), network(), losses(), guidance(), variety(), looking(), machine()};
}

}  // namespace daybreak::ui
