#include "ui/compare/compare_dialog.h"
#include "ui/photo/photo_page_state.h"

namespace daybreak::ui {

void PhotoPage::State::showCompare() {
  if (!compare) {
    compare = new CompareDialog(shelf, compareChoices, &page);
    QObject::connect(compare, &CompareDialog::photoChosen, &page, [this](const QString& photo, const QString& model) {
      page.window()->activateWindow();
      openWithModel(photo, model);
    });
    updateCompare();
  }
  compare->show();
  compare->raise();
  compare->activateWindow();
}

void PhotoPage::State::updateCompare() {
  if (compare) compare->setCurrent(current ? current->path() : QString(), current ? current->edit() : engine::Edit());
}

void PhotoPage::State::rememberCompare() {
  if (compare) compareChoices = compare->choices();
}

void PhotoPage::State::openWithModel(const QString& photo, const QString& model) {
  wantedModel = {photo, model};
  openPhoto(photo);
  if (current && current->path() == photo && current->pyramid()) useWantedModel();
}

void PhotoPage::State::useWantedModel() {
  const auto [photo, model] = std::exchange(wantedModel, {});
  if (!current || current->path() != photo || model.isEmpty()) return;
  engine::Edit edit = current->edit();
  edit.model = model.toStdString();
  change(edit, PhotoPage::tr("Model"));
}

}  // namespace daybreak::ui
