#pragma once
/// Tells of something through the desktop, for people who look elsewhere.
#include <QString>

namespace daybreak::ui {

/// A notification as the desktop shows them (org.freedesktop.Notifications). Returns at once; where there is no such service,
/// nothing is shown.
void showDesktopNotice(const QString& title, const QString& text);

}  // namespace daybreak::ui
