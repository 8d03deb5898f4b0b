#pragma once
/// Shows what computes, and lets the person choose: automatic, the CPU, or one of the GPUs with their memory.
#include <QThreadPool>
#include <QToolButton>
#include <functional>

#include "engine/devices.h"

class QActionGroup;

namespace daybreak::ui {

class DevicePicker : public QToolButton {
  Q_OBJECT
 public:
  using List = std::function<engine::DeviceList()>;

  /// @param list asked in the background when the menu is opened for the first time: looking at a GPU takes time
  explicit DevicePicker(List list = engine::listDevices, QWidget* parent = nullptr);

  /// What computes now, for people: "CPU, 2 threads, AVX-512".
  void setInUse(const QString& description);
  /// The choice: "auto", "cpu", "cuda:0" … Emits nothing.
  void setDevice(const QString& id);
  QString device() const { return device_; }

 Q_SIGNALS:
  void chosen(const QString& id);

 private:
  void fill(const engine::DeviceList& devices);
  void addChoice(const QString& text, const QString& id);
  void look();

  const List list_;
  QMenu* menu_;
  QActionGroup* choices_;
  QString device_ = QStringLiteral("auto");
  bool looked_ = false;
  QThreadPool pool_;
};

}  // namespace daybreak::ui
