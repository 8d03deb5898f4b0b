#pragma once
/// What classes are called in the person's language.
#include <QIcon>
#include <QString>

#include "segment/class_set.h"

namespace daybreak::ui {

/// "Sky" for "sky"; a name that is not known stays as it is.
QString className(const std::string& name);

/// A square in the class's colour, and what it is.
QIcon classIcon(const segment::SegmentClass& one);

}  // namespace daybreak::ui
