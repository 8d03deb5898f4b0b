// The window program. Parses the command line, loads translations and hands over to the main window.
#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QIcon>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

#include "models/registry.h"
#include "ui/shell/main_window.h"
#include "ui/shell/settings.h"
#include "ui/shell/theme.h"

namespace {

/// --help and --version must also work where there is no display.
bool onlyAsks(int argc, char** argv) {
  for (int i = 1; i < argc; ++i) {
    const QLatin1String argument(argv[i]);
    if (argument == QLatin1String("--")) return false;
    for (const char* question : {"--version", "-v", "--help", "-h", "-?", "--help-all"}) {
      if (argument == QLatin1String(question)) return true;
    }
  }
  return false;
}

void setNames() {
  QCoreApplication::setApplicationName(QStringLiteral("daybreak"));
  QCoreApplication::setApplicationVersion(QStringLiteral(DAYBREAK_VERSION));
  QGuiApplication::setApplicationDisplayName(QStringLiteral("Daybreak"));
  QGuiApplication::setDesktopFileName(QStringLiteral("org.daybreak.Daybreak"));
}

QStringList filesFrom(const QCoreApplication& application) {
  QCommandLineParser parser;
  parser.setApplicationDescription(
      QCoreApplication::translate("main", "Turns dark photos into ones that look as if there had been light."));
  parser.addHelpOption();
  parser.addVersionOption();
  parser.addPositionalArgument(QStringLiteral("FILE"),
                               QCoreApplication::translate("main", "A photo or a folder to open, or models to import."),
                               QStringLiteral("[FILE…]"));
  parser.process(application);
  return parser.positionalArguments();
}

}  // namespace

int main(int argc, char** argv) {
  if (onlyAsks(argc, argv)) {
    const QCoreApplication application(argc, argv);
    setNames();
    filesFrom(application);
    return 0;
  }
  QApplication application(argc, argv);
  setNames();
  QApplication::setWindowIcon(QIcon(QStringLiteral(":/icons/daybreak.svg")));

  QTranslator qtTexts;
  if (qtTexts.load(QLocale(), QStringLiteral("qtbase"), QStringLiteral("_"),
                   QLibraryInfo::path(QLibraryInfo::TranslationsPath))) {
    QCoreApplication::installTranslator(&qtTexts);
  }
  QTranslator texts;
  // English has only the plurals in its file.
  if (texts.load(QLocale(), QStringLiteral("daybreak"), QStringLiteral("_"), QStringLiteral(":/i18n")) ||
      texts.load(QStringLiteral(":/i18n/daybreak_en.qm"))) {
    QCoreApplication::installTranslator(&texts);
  }

  const QStringList files = filesFrom(application);
  daybreak::ui::Settings settings;
  daybreak::ui::applyTheme(settings.theme());
  const auto registry = daybreak::models::Registry::standard();
  daybreak::ui::MainWindow window(registry, settings);
  window.show();
  QStringList paths;
  for (const QString& file : files) paths << QDir::current().absoluteFilePath(file);
  window.openAll(paths);
  return QApplication::exec();
}
