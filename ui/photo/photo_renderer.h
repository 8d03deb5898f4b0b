#pragma once
/// Turns a photo, its factor map and the sliders into what is on the screen, never more than that, never in the GUI thread.
#include <QElapsedTimer>
#include <QObject>
#include <QThreadPool>
#include <QTimer>
#include <optional>
#include <stop_token>

#include "ui/photo/background.h"
#include "ui/photo/photo_document.h"
#include "ui/photo/view_tile.h"
#include "ui/widgets/compare_view.h"
#include "ui/widgets/histogram_view.h"

namespace daybreak::ui {

/// What is to be shown. Without an estimate only the original can be.
struct Scene {
  std::shared_ptr<const Pyramid> pyramid;
  Estimate estimate;
  engine::Adjustments adjustments;
  int steps = -1;  ///< recurrences shown; −1: all
};

/// What is known from the whole photo in little.
struct Overview {
  Histogram original;
  Histogram enhanced;
  double meanLevel01 = 0;  ///< mean of the enhanced picture: the exposure level it reached
};

/// The newest scene and view win; one render is in flight; results of another photo are dropped. While sliders move and a
/// render takes longer than a frame, it renders with fewer pixels first and with all of them once the hand rests.
class PhotoRenderer : public QObject {
  Q_OBJECT
 public:
  explicit PhotoRenderer(QObject* parent = nullptr);
  ~PhotoRenderer() override;

  void setScene(const Scene& scene);
  /// visible in photo pixels, zoom in screen pixels per photo pixel (CompareView's).
  void setView(const QRectF& visible, double zoom);
  void clear();

  /// The colour shown for a layer at a photo position, from the last tile there.
  std::optional<QRgb> colourAt(CompareView::Layer layer, QPointF photoPosition) const;

 Q_SIGNALS:
  void tileReady(daybreak::ui::CompareView::Layer layer, const daybreak::ui::Tile& tile);
  void baseTileReady(daybreak::ui::CompareView::Layer layer, const daybreak::ui::Tile& tile);
  void overviewReady(const daybreak::ui::Overview& overview);
  void rendered(double milliseconds);  ///< the enhanced visible part at full resolution, without conversion to the screen
  void problem(const QString& sentence);

 private:
  using Input = std::shared_ptr<const media::Image>;
  struct Rendered {
    Input input;
    QImage original;
    QImage enhanced;
    double renderMs = 0;
    double totalMs = 0;
  };
  struct Small {
    QImage original;
    QImage enhanced;
    Overview overview;
  };
  void pump();
  void startTile(const TileSpec& tile, bool preview);
  void startBase();
  void accept(const TileSpec& tile, bool preview, const Outcome<Rendered>& outcome);

  Scene scene_;
  TileSpec wanted_;
  quint64 photoNumber_ = 0;  // results for an earlier photo are dropped
  bool busy_ = false;
  bool tileDue_ = false;  // at any resolution
  bool fullDue_ = false;  // at full resolution, once rested_ has fired
  bool baseDue_ = false;
  bool previewing_ = false;
  double fullMs_ = 0;   // what the last full render took
  TileSpec inputSpec_;  // the cached input: sliders change neither part nor resolution
  Input input_;
  Tile tiles_[2];  // what is on screen, for colourAt
  QTimer rested_;
  QElapsedTimer sinceBase_;
  std::stop_source stop_;
  QThreadPool pool_;
};

}  // namespace daybreak::ui
