#include "ui/compare/comparison.h"

#include <QFileInfo>
#include <algorithm>
#include <set>

#include "segment/segmenter_files.h"
#include "ui/photo/background.h"
#include "ui/photo/file_path.h"

namespace daybreak::ui {

namespace {

std::vector<jobs::EvaluationInput> inputsOf(const ComparisonOrder& order) {
  if (order.pairs) return jobs::readPairs(toPath(order.photos));
  return jobs::gatherPhotos({toPath(order.photos)});
}

/// A picture takes 0.1 MB at full side and a quarter of that at half: thousands of them must fit into memory.
int sideFor(const Measured& planned) {
  constexpr std::size_t kMany = 2000;
  const std::size_t pictures = planned.inputs.size() * (planned.plan.models.size() + 1);
  return pictures > kMany ? Comparison::kPreviewSide / 2 : Comparison::kPreviewSide;
}

/// As `daybreak-cli evaluate` names it: a file's name alone where that tells the models apart.
std::string shownName(const QString& model, const std::vector<std::string>& taken) {
  const std::string name = QFileInfo(model).fileName().toStdString();
  return std::ranges::find(taken, name) == taken.end() ? name : model.toStdString();
}

}  // namespace

/// Carries what the background has to say to the GUI thread, in order.
class Comparison::Teller {
 public:
  explicit Teller(Comparison* comparison) : comparison_(comparison) {}

  template <typename Tell>
  void operator()(Tell tell) const {
    QMetaObject::invokeMethod(
        comparison_, [comparison = comparison_, tell = std::move(tell)] { tell(*comparison); }, Qt::QueuedConnection);
  }
  void problem(const std::string& sentence) const {
    (*this)([text = QString::fromStdString(sentence)](Comparison& comparison) { comparison.addProblem(text); });
  }

  /// Those that can be had; what is wrong with the others is told. Throws Cancelled.
  std::vector<jobs::EvaluatedModel> load(EnhancerShelf& shelf, const ComparisonOrder& order, Measured& planned,
                                         const std::stop_token& stop) const {
    std::vector<jobs::EvaluatedModel> models;
    for (const QString& name : order.models) {
      if (stop.stop_requested()) throw Cancelled();
      const bool untouched = name == QLatin1String(jobs::kNoModel);
      auto load = [&] { return untouched ? nullptr : shelf.get(name.toStdString()); };
      const auto outcome = attempt(load);
      if (!outcome.value) {
        problem(outcome.problem.toStdString());
        continue;
      }
      planned.models << name;
      planned.plan.models.push_back(shownName(name, planned.plan.models));
      models.push_back({planned.plan.models.back(), *outcome.value});
    }
    return models;
  }

 private:
  Comparison* comparison_;
};

Comparison::Comparison(std::shared_ptr<EnhancerShelf> shelf, QObject* parent) : QObject(parent), shelf_(std::move(shelf)) {
  pool_.setMaxThreadCount(1);
}

Comparison::~Comparison() { stop_.request_stop(); }

void Comparison::cancel() { stop_.request_stop(); }

std::vector<jobs::ModelSummary> Comparison::summaries() const {
  return summaries_ ? summaries_->soFar() : std::vector<jobs::ModelSummary>();
}

void Comparison::start(const ComparisonOrder& order) {
  running_ = true;
  stop_ = std::stop_source();
  measured_ = {};
  begin({});
  inBackground(
      pool_, this,
      [tell = Teller(this), shelf = shelf_, order, stop = stop_.get_token()] {
        Measured planned;
        planned.inputs = inputsOf(order);
        std::shared_ptr<const segment::Segmenter> segmenter;
        if (!order.adjustments.classes.empty())
          segmenter = std::make_shared<const segment::Segmenter>(segment::loadSegmenter(order.segmenter));
        planned.plan = {{}, {order.scale, order.adjustments, 0, segmenter}, planned.inputs.size(), order.pairs};
        const auto models = tell.load(*shelf, order, planned, stop);
        planned.plan.settings.previewSide = sideFor(planned);
        tell([planned](Comparison& comparison) { comparison.begin(planned); });
        if (models.empty()) return true;  // why is told already, for each
        const measure::PictureMeter meter;
        if (!meter.whyNoBrisque().empty()) tell.problem(meter.whyNoBrisque());
        const auto finished = [&](const jobs::PhotoResult& result) {
          tell([photo = kept(result)](Comparison& comparison) { comparison.add(photo); });
          for (const jobs::EvaluatedModel& model : models) {
            const std::string notice = model.enhancer ? model.enhancer->takeNotice() : std::string();
            if (!notice.empty()) tell.problem(notice);
          }
        };
        const auto progress = [&](double share01, const std::string& what) {
          tell([share01, text = QString::fromStdString(what)](Comparison& comparison) {
            Q_EMIT comparison.progressed(share01, text);
          });
        };
        jobs::evaluatePhotos(models, planned.inputs, planned.plan.settings, meter, finished, progress, stop);
        return true;
      },
      [this](const Outcome<bool>& outcome) {
        running_ = false;
        const End end = outcome.value ? End::Done : outcome.cancelled() ? End::Cancelled : End::Failed;
        Q_EMIT ended(end, outcome.problem);
      });
}

void Comparison::begin(const Measured& planned) {
  const QStringList problems = measured_.problems;  // models that could not be loaded
  measured_ = planned;
  measured_.problems = problems;
  summaries_ = std::make_unique<jobs::Summaries>(planned.plan.models.size());
  Q_EMIT this->planned();
}

void Comparison::add(const MeasuredPhoto& photo) {
  measured_.photos.push_back(photo);
  summaries_->add(photo.result);
  std::set<std::string> problems{photo.result.error};
  for (const jobs::PictureResult& model : photo.result.models) problems.insert(model.error);
  problems.erase(std::string());
  Q_EMIT photoMeasured();
  for (const std::string& problem : problems) addProblem(QString::fromStdString(problem));
}

void Comparison::addProblem(const QString& sentence) {
  if (measured_.problems.contains(sentence)) return;
  measured_.problems << sentence;
  Q_EMIT problemAdded();
}

}  // namespace daybreak::ui
