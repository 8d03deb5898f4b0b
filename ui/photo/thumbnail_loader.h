#pragma once
/// Small pictures of files, read in the background when they are first asked for; a bounded number is kept.
#include <QCache>
#include <QImage>
#include <QObject>
#include <QSet>
#include <QStringList>
#include <QThreadPool>

namespace daybreak::ui {

class ThumbnailLoader : public QObject {
  Q_OBJECT
 public:
  explicit ThumbnailLoader(QObject* parent = nullptr);
  ~ThumbnailLoader() override;

  static constexpr int kSide = 192;

  /// The picture if it is there, else null: then it is read, and ready() or unreadable() follows. What was asked for last
  /// is read first; of a long scroll only the newest kWaiting are read.
  QImage thumbnail(const QString& path);
  bool isUnreadable(const QString& path) const { return unreadable_.contains(path); }
  /// The file has changed: read it again when it is asked for.
  void forget(const QString& path);

 Q_SIGNALS:
  void ready(const QString& path);

 private:
  void startNext();

  static constexpr int kKept = 400;
  static constexpr int kWaiting = 60;
  QCache<QString, QImage> kept_{kKept};
  QSet<QString> unreadable_;
  QStringList waiting_;
  QString reading_;
  QThreadPool pool_;
};

}  // namespace daybreak::ui
