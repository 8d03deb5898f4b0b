#pragma once
/// How long each model takes on this machine for one large photo: measured when asked for, one at a time, kept for the session.
#include <QHash>
#include <QObject>
#include <QStringList>
#include <QThreadPool>
#include <memory>
#include <stop_token>

#include "ui/photo/enhancer_shelf.h"

namespace daybreak::ui {

class ModelSpeeds : public QObject {
  Q_OBJECT
 public:
  /// @param pool runs the measurements; give it one thread, so that nothing else of the page runs meanwhile
  ModelSpeeds(std::shared_ptr<EnhancerShelf> shelf, QThreadPool& pool, QObject* parent = nullptr);
  ~ModelSpeeds() override;

  struct Speed {
    double estimateMs = 0;
    double renderMs = 0;
    QString device;   ///< what computed
    QString problem;  ///< a sentence if it could not be measured
  };

  /// Measures these (again), after those that wait already.
  void measure(const QStringList& models);
  bool isMeasuring(const QString& model) const { return running_ == model || waiting_.contains(model); }
  /// Null if it was not measured.
  const Speed* speed(const QString& model) const;
  /// The name may mean another model now.
  void forget(const QString& model);

 Q_SIGNALS:
  void changed(const QString& model);

 private:
  void next();

  std::shared_ptr<EnhancerShelf> shelf_;
  QThreadPool& pool_;
  QHash<QString, Speed> speeds_;
  QStringList waiting_;
  QString running_;
  std::stop_source stop_;
};

}  // namespace daybreak::ui
