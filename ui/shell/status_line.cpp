#include "ui/shell/status_line.h"

#include <QHBoxLayout>

#include "ui/widgets/elided_label.h"

namespace daybreak::ui {

StatusLine::StatusLine(QWidget* parent)
    : QWidget(parent),
      photo_(new ElidedLabel(Qt::AlignLeft, this)),
      model_(new ElidedLabel(Qt::AlignHCenter, this)),
      timing_(new ElidedLabel(Qt::AlignRight, this)) {
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(8, 2, 8, 2);
  row->setSpacing(24);
  row->addWidget(photo_, 2);
  row->addWidget(model_, 2);
  row->addWidget(timing_, 2);
}

void StatusLine::setStatus(const PageStatus& status) {
  photo_->setText(status.photo);
  model_->setText(status.model);
  timing_->setText(status.timing);
}

}  // namespace daybreak::ui
