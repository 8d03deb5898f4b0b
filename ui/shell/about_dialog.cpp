#include "ui/shell/about_dialog.h"

#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QIcon>
#include <QLabel>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace daybreak::ui {

namespace {

constexpr int kPicture = 72;

QString librariesHtml() {
  struct Library {
    const char* name;
    const char* licence;
    const char* site;
  };
  static constexpr Library kLibraries[] = {
      {"Qt 6", "LGPL 3", "https://www.qt.io"},
      {"LibTorch (PyTorch)", "BSD 3-Clause", "https://pytorch.org"},
      {"OpenCV", "Apache 2.0", "https://opencv.org"},
      {"Exiv2", "GPL 2 or later", "https://exiv2.org"},
      {"Little CMS 2", "MIT", "https://www.littlecms.com"},
      {"libjpeg-turbo, libpng, libtiff, libwebp", "BSD-like", "https://libjpeg-turbo.org"},
      {"libzip", "BSD 3-Clause", "https://libzip.org"},
      {"JSON for Modern C++", "MIT", "https://json.nlohmann.me"},
      {"CLI11", "BSD 3-Clause", "https://github.com/CLIUtils/CLI11"},
  };
  QString html = QStringLiteral("<table cellpadding=\"2\">");
  for (const Library& library : kLibraries) {
    html += QStringLiteral("<tr><td><a href=\"%1\">%2</a>&nbsp;&nbsp;</td><td>%3</td></tr>")
                .arg(QLatin1String(library.site), QLatin1String(library.name), QLatin1String(library.licence));
  }
  return html + QStringLiteral("</table>");
}

}  // namespace

AboutDialog::AboutDialog(QWidget* parent) : QDialog(parent) {
  setWindowTitle(tr("About Daybreak"));
  auto* picture = new QLabel(this);
  picture->setPixmap(QIcon(QStringLiteral(":/icons/daybreak.svg")).pixmap(QSize(kPicture, kPicture), devicePixelRatioF()));
  auto* title = new QLabel(QStringLiteral("<h2>Daybreak %1</h2><p>%2</p>")
                               .arg(QCoreApplication::applicationVersion().toHtmlEscaped(),
                                    tr("Turns dark photos into ones that look as if there had been light.").toHtmlEscaped()),
                           this);
  title->setWordWrap(true);
  auto* licences = new QTextBrowser(this);
  licences->setOpenExternalLinks(true);
  licences->setAccessibleName(tr("Licences"));
  licences->setHtml(QStringLiteral("<p>%1</p><p>%2</p>")
                        .arg(tr("Daybreak is free software under the GNU General Public License, version 3 or later. You may "
                                "use, study, share "
                                "and change it; it comes without any warranty.")
                                 .toHtmlEscaped(),
                             tr("It is built on:").toHtmlEscaped()) +
                    librariesHtml());
  auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

  auto* head = new QHBoxLayout;
  head->setSpacing(16);
  head->addWidget(picture, 0, Qt::AlignTop);
  head->addWidget(title, 1);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(16, 16, 16, 16);
  column->setSpacing(16);
  column->addLayout(head);
  column->addWidget(licences);
  column->addWidget(buttons);
  resize(fontMetrics().averageCharWidth() * 72, fontMetrics().height() * 26);
}

}  // namespace daybreak::ui
