#pragma once
/// One photo as it is worked on: its pixels, what the network says about it, its edit and the way back.
#include <QImage>
#include <QObject>
#include <QThreadPool>
#include <QUndoStack>
#include <memory>
#include <stop_token>

#include "engine/edit.h"
#include "engine/enhancer.h"
#include "ui/photo/enhancer_shelf.h"
#include "ui/photo/pyramid.h"
#include "ui/photo/sidecar_saver.h"

namespace daybreak::ui {

/// What a document needs from its surroundings; they outlive it.
struct DocumentServices {
  std::shared_ptr<EnhancerShelf> shelf;
  QThreadPool& pool;
  SidecarSaver& saver;
};

/// What the network said, and the enhancer that turns it into a picture.
struct Estimate {
  std::shared_ptr<const engine::Enhancer> enhancer;
  engine::FactorMap map;
  double milliseconds = 0;
  QString notice;  ///< what the person should know about how it was computed, such as a GPU that ran out of memory
  bool isNull() const { return !enhancer; }
};

class PhotoDocument : public QObject {
  Q_OBJECT
 public:
  PhotoDocument(const QString& path, DocumentServices services, QObject* parent = nullptr);
  /// Cancels what runs; never waits for it.
  ~PhotoDocument() override;

  /// Asks what runs to end; its results are dropped.
  void cancel();

  /// Starts reading: sidecar and size first, a small picture and what becomes of it, then the photo, then the network's
  /// estimate.
  void load();

  const QString& path() const { return path_; }
  /// In pixels, upright; known from previewed() on.
  QSize size() const { return size_; }
  /// Null until loaded().
  const std::shared_ptr<const Pyramid>& pyramid() const { return pyramid_; }
  /// The newest estimate; older than the edit's model and scale while isEstimating().
  const Estimate& estimate() const { return estimate_; }
  bool isEstimating() const { return estimating_; }

  const engine::Edit& edit() const { return edit_; }
  /// Asks the network once more, for example because another device runs it now.
  void estimateAgain();
  /// One undo step (see EditCommand); nothing if the edit stays the same.
  void change(const engine::Edit& after, const QString& text, int gesture = 0);
  QUndoStack& undoStack() { return undo_; }

 Q_SIGNALS:
  void previewed(const QImage& smallPicture);        ///< the whole photo in little; does not come if loaded() is faster
  void previewEnhanced(const QImage& smallPicture);  ///< the same enhanced; does not come if estimated() is faster
  void loaded();
  void failed(const QString& sentence);  ///< cannot be read; nothing else will come
  void estimating();
  void estimated();
  void editChanged();
  void problem(const QString& sentence);  ///< told, but the photo stays usable

 private:
  friend class EditCommand;
  struct Opening;
  struct Preview;
  void applyEdit(const engine::Edit& edit);
  void readPhoto(const Opening& opening);
  void enhancePreview(const media::Image& small);
  void startEstimate(const std::string& model);

  QString path_;
  DocumentServices services_;
  QSize size_;
  std::shared_ptr<const Pyramid> pyramid_;
  Estimate estimate_;
  bool estimating_ = false;
  engine::Edit edit_;
  std::string defaultModel_;  ///< when the photo was opened
  QUndoStack undo_;
  std::stop_source stopLoading_;
  std::stop_source stopEstimating_;
};

}  // namespace daybreak::ui
