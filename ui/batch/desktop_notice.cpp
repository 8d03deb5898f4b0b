#include "ui/batch/desktop_notice.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCall>
#include <QVariantMap>

namespace daybreak::ui {

void showDesktopNotice(const QString& title, const QString& text) {
  const QDBusConnection bus = QDBusConnection::sessionBus();
  if (!bus.isConnected()) return;
  QDBusMessage call = QDBusMessage::createMethodCall(QStringLiteral("org.freedesktop.Notifications"),
                                                     QStringLiteral("/org/freedesktop/Notifications"),
                                                     QStringLiteral("org.freedesktop.Notifications"), QStringLiteral("Notify"));
  const QString program = QStringLiteral("Daybreak"), icon = QStringLiteral("org.daybreak.Daybreak");
  const QVariantMap hints{{QStringLiteral("desktop-entry"), icon}};
  constexpr uint kReplacesNone = 0;
  constexpr int kServicesOwnTime = -1;
  call.setArguments({program, kReplacesNone, icon, title, text.toHtmlEscaped(), QStringList(), hints, kServicesOwnTime});
  bus.asyncCall(call);
}

}  // namespace daybreak::ui
