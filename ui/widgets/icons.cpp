#include "ui/widgets/icons.h"

#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QPixmapCache>
#include <QSvgRenderer>
#include <QtDebug>

namespace daybreak::ui {

namespace {

/// Renders black line art in a colour of the application palette, asked for anew each time, so that a change of theme
/// needs no new icons.
class LineIconEngine : public QIconEngine {
 public:
  LineIconEngine(QString name, QByteArray svg) : name_(std::move(name)), svg_(std::move(svg)) {}

  void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override {
    const double ratio = painter->device()->devicePixelRatioF();
    painter->drawPixmap(rect, scaledPixmap(rect.size() * ratio, mode, state, ratio));
  }

  QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override {
    return scaledPixmap(size, mode, state, 1);
  }

  QPixmap scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State state, qreal) override {
    const QColor colour = colourFor(mode, state);
    const QString key =
        QStringLiteral("daybreak-%1-%2x%3-%4").arg(name_).arg(size.width()).arg(size.height()).arg(colour.name());
    QPixmap result;
    if (QPixmapCache::find(key, &result)) return result;
    QByteArray recoloured = svg_;
    recoloured.replace("#000", colour.name().toLatin1());
    QSvgRenderer renderer(recoloured);
    renderer.setAspectRatioMode(Qt::KeepAspectRatio);
    result = QPixmap(size);
    result.fill(Qt::transparent);
    QPainter painter(&result);
    renderer.render(&painter);
    painter.end();
    QPixmapCache::insert(key, result);
    return result;
  }

  QIconEngine* clone() const override { return new LineIconEngine(*this); }
  QString key() const override { return QStringLiteral("DaybreakLineIcon"); }

 private:
  static QColor colourFor(QIcon::Mode mode, QIcon::State state) {
    const QPalette palette = QGuiApplication::palette();
    if (mode == QIcon::Disabled) return palette.color(QPalette::Disabled, QPalette::WindowText);
    if (mode == QIcon::Selected) return palette.color(QPalette::Active, QPalette::HighlightedText);
    return palette.color(QPalette::Active, state == QIcon::On ? QPalette::Highlight : QPalette::WindowText);
  }

  QString name_;
  QByteArray svg_;
};

}  // namespace

QIcon themedIcon(const QString& name) {
  QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
  if (!file.open(QIODevice::ReadOnly)) {
    qWarning("There is no icon called %s.", qPrintable(name));
    return {};
  }
  return QIcon(new LineIconEngine(name, file.readAll()));
}

}  // namespace daybreak::ui
