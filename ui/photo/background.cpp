#include "ui/photo/background.h"

#include <QCoreApplication>

namespace daybreak::ui {

QString outOfMemorySentence() {
  return QCoreApplication::translate("Background",
                                     "There is not enough memory for this. Close other programs or use a smaller picture.");
}

}  // namespace daybreak::ui
