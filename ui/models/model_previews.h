#pragma once
/// What every model makes of the open photo, in little: computed in the background, one at a time, kept until the photo
/// changes.
#include <QHash>
#include <QImage>
#include <QObject>
#include <QStringList>
#include <QThreadPool>
#include <memory>
#include <stop_token>

#include "ui/photo/enhancer_shelf.h"

namespace daybreak::ui {

class ModelPreviews : public QObject {
  Q_OBJECT
 public:
  /// @param pool runs the work; give it one thread, so that previews come one by one
  ModelPreviews(std::shared_ptr<EnhancerShelf> shelf, QThreadPool& pool, QObject* parent = nullptr);
  ~ModelPreviews() override;

  /// Longest side in pixels.
  static constexpr int kSide = 320;

  struct Preview {
    QImage picture;
    QString problem;  ///< a sentence if there is no picture
  };

  /// Another photo, or none (empty): all previews are dropped.
  void setPhoto(const QString& path);
  QString photo() const { return photo_; }

  /// Computes those of these models that are not there yet, in this order. Replaces what was asked for before.
  void request(const QStringList& models);
  /// Null if it is not there yet.
  const Preview* preview(const QString& model) const;
  /// The name may mean another model now.
  void forget(const QString& model);

 Q_SIGNALS:
  void ready(const QString& model);

 private:
  using Photo = std::shared_ptr<const media::Image>;
  void next();

  std::shared_ptr<EnhancerShelf> shelf_;
  QThreadPool& pool_;
  QString photo_;
  Photo small_;  ///< the photo in little, read for the first preview
  QHash<QString, Preview> previews_;
  QStringList waiting_;
  QString running_;
  int photoNumber_ = 0;  ///< results for an earlier photo are dropped
  std::stop_source stop_;
};

}  // namespace daybreak::ui
