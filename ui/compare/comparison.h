#pragma once
/// Measures models side by side in the background, with the core of `daybreak-cli evaluate`.
#include <QObject>
#include <QThreadPool>
#include <memory>
#include <stop_token>

#include "ui/compare/measured_photos.h"
#include "ui/photo/enhancer_shelf.h"

namespace daybreak::ui {

/// What is to be compared.
struct ComparisonOrder {
  QStringList models;  ///< names or files; jobs::kNoModel among them is the untouched photo
  QString photos;      ///< a photo, a folder, or a table of pairs
  bool pairs = false;
  engine::Scale scale;
  engine::Adjustments adjustments;
  std::string segmenter;  ///< for the adjustments by class
};

class Comparison : public QObject {
  Q_OBJECT
 public:
  enum class End { Done, Cancelled, Failed };
  Q_ENUM(End)
  /// Longest side of the pictures that are kept, half of it where there are thousands: sharp on dense screens.
  static constexpr int kPreviewSide = 640;

  explicit Comparison(std::shared_ptr<EnhancerShelf> shelf, QObject* parent = nullptr);
  /// Cancels what runs.
  ~Comparison() override;

  /// Begins anew: what was measured before is forgotten. Not while it runs.
  void start(const ComparisonOrder& order);
  /// It ends with the picture that is being worked on, at the latest.
  void cancel();
  bool isRunning() const { return running_; }

  const Measured& measured() const { return measured_; }
  /// One for each model of the plan, over the photos measured so far.
  std::vector<jobs::ModelSummary> summaries() const;

 Q_SIGNALS:
  void planned();        ///< models and photos are known; nothing is measured yet
  void photoMeasured();  ///< measured() has one more
  void problemAdded();   ///< measured().problems has one more
  void progressed(double share01, const QString& what);
  /// @param sentence why it failed; empty otherwise
  void ended(daybreak::ui::Comparison::End end, const QString& sentence);

 private:
  class Teller;
  void begin(const Measured& planned);
  void add(const MeasuredPhoto& photo);
  void addProblem(const QString& sentence);

  std::shared_ptr<EnhancerShelf> shelf_;
  Measured measured_;
  std::unique_ptr<jobs::Summaries> summaries_;
  bool running_ = false;
  std::stop_source stop_;
  QThreadPool pool_;
};

}  // namespace daybreak::ui
