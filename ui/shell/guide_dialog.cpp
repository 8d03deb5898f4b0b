#include "ui/shell/guide_dialog.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace daybreak::ui {

namespace {

QString heading(const QString& text) { return QStringLiteral("<h3>%1</h3>").arg(text.toHtmlEscaped()); }

QString row(const QString& keys, const QString& what) {
  return QStringLiteral(
             "<tr><td width=\"34%\" style=\"padding: 2px 16px 2px 0\"><b>%1</b></td><td style=\"padding: 2px 0\">%2</td></tr>")
      .arg(keys.toHtmlEscaped(), what.toHtmlEscaped());
}

QString plainText(const QAction& action) {
  QString text = action.text();
  text.remove(QLatin1Char('&'));
  return text.remove(QChar(0x2026));
}

QString shortcutsOf(const QAction& action) {
  QStringList keys;
  for (const QKeySequence& shortcut : action.shortcuts()) keys << shortcut.toString(QKeySequence::NativeText);
  return keys.join(QStringLiteral(", "));
}

QString actionRows(const ActionGroupText& group) {
  QString rows;
  for (const QAction* action : group.actions) {
    if (!action->shortcut().isEmpty()) rows += row(shortcutsOf(*action), plainText(*action));
  }
  return rows.isEmpty() ? QString()
                        : heading(group.title) + QStringLiteral("<table width=\"100%\">") + rows + QStringLiteral("</table>");
}

}  // namespace

GuideDialog::GuideDialog(const QList<ActionGroupText>& groups, QWidget* parent) : QDialog(parent) {
  setWindowTitle(tr("Guide to Daybreak"));
  const auto paragraph = [](const QString& text) { return QStringLiteral("<p>%1</p>").arg(text.toHtmlEscaped()); };
  QString html = heading(tr("From dark to light"));
  html += paragraph(
      tr("Drop a photo or a folder on the window. A small neural network looks at the photo once and says how much light is "
         "missing where; this is the factor map. The sliders change how the map is applied, and Export writes the result to a "
         "new file. The original is never changed. Your settings are kept beside the photo and are there when you open it "
         "again."));
  html += heading(tr("The picture"));
  html += QStringLiteral("<table width=\"100%\">");
  html += row(tr("Wheel, pinch"), tr("Zoom towards the pointer"));
  html += row(tr("Drag"), tr("Move the photo; on the divider, move the divider"));
  html += row(tr("Double-click"), tr("Whole photo or full size; on the divider, back to the middle"));
  html += row(tr("Hold Space"), tr("See the original"));
  html += row(tr("Arrow keys"), tr("Move a zoomed photo; with Shift, move the divider"));
  html += row(tr("Home"), tr("Show the whole photo"));
  html += QStringLiteral("</table>");
  html += heading(tr("Sliders"));
  html += QStringLiteral("<table width=\"100%\">");
  html += row(tr("Double-click, Delete"), tr("Back to the standard value"));
  html += row(tr("Arrow keys, wheel"), tr("Fine-tune; with Shift in small steps"));
  html += row(tr("Click the number"), tr("Type a value"));
  html += QStringLiteral("</table>");
  html += heading(tr("Models"));
  html += QStringLiteral("<table width=\"100%\">");
  html += row(tr("Arrow keys"), tr("From card to card"));
  html += row(tr("Enter"), tr("Use the model on the open photo"));
  html += row(tr("F2, Delete"), tr("Rename a model of your own, move it to the bin"));
  html += QStringLiteral("</table>");
  for (const ActionGroupText& group : groups) html += actionRows(group);

  auto* text = new QTextBrowser(this);
  text->setHtml(html);
  text->setFrameShape(QFrame::NoFrame);
  text->setAccessibleName(windowTitle());
  text->document()->setDocumentMargin(16);
  auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
  auto* column = new QVBoxLayout(this);
  column->addWidget(text);
  column->addWidget(buttons);
  resize(fontMetrics().averageCharWidth() * 84, fontMetrics().height() * 34);
}

}  // namespace daybreak::ui
