#include "ui/photo/device_picker.h"

#include <QActionGroup>
#include <QLocale>
#include <QMenu>

#include "ui/photo/background.h"

namespace daybreak::ui {

DevicePicker::DevicePicker(List list, QWidget* parent)
    : QToolButton(parent), list_(std::move(list)), menu_(new QMenu(this)), choices_(new QActionGroup(this)) {
  setObjectName(QStringLiteral("devicePicker"));
  setAccessibleName(tr("Device the network runs on"));
  setToolButtonStyle(Qt::ToolButtonTextOnly);
  setPopupMode(QToolButton::InstantPopup);
  setFocusPolicy(Qt::StrongFocus);
  menu_->setToolTipsVisible(true);
  setMenu(menu_);
  setText(tr("Device"));
  pool_.setMaxThreadCount(1);
  addChoice(tr("Automatic"), QStringLiteral("auto"));
  addChoice(tr("CPU"), QStringLiteral("cpu"));
  connect(menu_, &QMenu::aboutToShow, this, &DevicePicker::look);
  connect(choices_, &QActionGroup::triggered, this, [this](const QAction* action) {
    const QString id = action->data().toString();
    if (id == device_) return;
    device_ = id;
    Q_EMIT chosen(id);
  });
}

void DevicePicker::setInUse(const QString& description) {
  setText(description.section(QLatin1Char(','), 0, 0));
  setToolTip(tr("%1. Press to choose where networks run.").arg(description));
}

void DevicePicker::setDevice(const QString& id) {
  device_ = id;
  for (QAction* action : choices_->actions()) action->setChecked(action->data().toString() == id);
}

void DevicePicker::look() {
  if (looked_) return;
  looked_ = true;
  inBackground(pool_, this, list_, [this](const Outcome<engine::DeviceList>& outcome) {
    if (outcome.value) fill(*outcome.value);
  });
}

void DevicePicker::addChoice(const QString& text, const QString& id) {
  QAction* action = menu_->addAction(text);
  action->setData(id);
  action->setCheckable(true);
  action->setChecked(id == device_);
  choices_->addAction(action);
}

void DevicePicker::fill(const engine::DeviceList& devices) {
  menu_->clear();
  addChoice(tr("Automatic: a GPU if there is one"), QStringLiteral("auto"));
  for (const engine::Device& device : devices.devices) {
    const QString memory = QLocale().formattedDataSize(device.memoryBytes, 0, QLocale::DataSizeIecFormat);
    addChoice(tr("%1 (%2 of memory)", "a device and the memory it has").arg(QString::fromStdString(device.name), memory),
              QString::fromStdString(device.id));
  }
  if (devices.problem.empty()) return;
  menu_->addSeparator();
  QAction* problem = menu_->addAction(QString::fromStdString(devices.problem));
  problem->setEnabled(false);
}

}  // namespace daybreak::ui
