#include "ui/photo/class_names.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPixmap>

namespace daybreak::ui {

namespace {

// For lupdate alone: core/segment/class_set names these, and Qt finds a translation by the English text.
[[maybe_unused]] const char* const kNames[] = {
    QT_TRANSLATE_NOOP("Classes", "aeroplane"),     QT_TRANSLATE_NOOP("Classes", "background"),
    QT_TRANSLATE_NOOP("Classes", "bicycle"),       QT_TRANSLATE_NOOP("Classes", "bicyclist"),
    QT_TRANSLATE_NOOP("Classes", "bird"),          QT_TRANSLATE_NOOP("Classes", "boat"),
    QT_TRANSLATE_NOOP("Classes", "bottle"),        QT_TRANSLATE_NOOP("Classes", "building"),
    QT_TRANSLATE_NOOP("Classes", "bus"),           QT_TRANSLATE_NOOP("Classes", "car"),
    QT_TRANSLATE_NOOP("Classes", "cat"),           QT_TRANSLATE_NOOP("Classes", "chair"),
    QT_TRANSLATE_NOOP("Classes", "cow"),           QT_TRANSLATE_NOOP("Classes", "dining table"),
    QT_TRANSLATE_NOOP("Classes", "dog"),           QT_TRANSLATE_NOOP("Classes", "fence"),
    QT_TRANSLATE_NOOP("Classes", "horse"),         QT_TRANSLATE_NOOP("Classes", "motorbike"),
    QT_TRANSLATE_NOOP("Classes", "motorcycle"),    QT_TRANSLATE_NOOP("Classes", "pavement"),
    QT_TRANSLATE_NOOP("Classes", "person"),        QT_TRANSLATE_NOOP("Classes", "pole"),
    QT_TRANSLATE_NOOP("Classes", "potted plant"),  QT_TRANSLATE_NOOP("Classes", "rider"),
    QT_TRANSLATE_NOOP("Classes", "road"),          QT_TRANSLATE_NOOP("Classes", "sheep"),
    QT_TRANSLATE_NOOP("Classes", "sign"),          QT_TRANSLATE_NOOP("Classes", "sky"),
    QT_TRANSLATE_NOOP("Classes", "sofa"),          QT_TRANSLATE_NOOP("Classes", "terrain"),
    QT_TRANSLATE_NOOP("Classes", "traffic light"), QT_TRANSLATE_NOOP("Classes", "traffic sign"),
    QT_TRANSLATE_NOOP("Classes", "train"),         QT_TRANSLATE_NOOP("Classes", "tree"),
    QT_TRANSLATE_NOOP("Classes", "truck"),         QT_TRANSLATE_NOOP("Classes", "tv monitor"),
    QT_TRANSLATE_NOOP("Classes", "vegetation"),    QT_TRANSLATE_NOOP("Classes", "wall"),
};

}  // namespace

QString className(const std::string& name) { return QCoreApplication::translate("Classes", name.c_str()); }

QIcon classIcon(const segment::SegmentClass& one) {
  QPixmap pixmap(32, 32);
  pixmap.fill(Qt::transparent);
  QPainter painter(&pixmap);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(QPen(QColor(128, 128, 128), 2));  // a black class must be seen on black
  painter.setBrush(QColor(one.colour[0], one.colour[1], one.colour[2]));
  painter.drawRoundedRect(3, 3, 26, 26, 5, 5);
  return QIcon(pixmap);
}

}  // namespace daybreak::ui
