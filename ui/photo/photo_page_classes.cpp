#include <QFileInfo>

#include "ui/photo/class_light_panel.h"
#include "ui/photo/photo_page_state.h"

namespace daybreak::ui {

void PhotoPage::State::connectClasses() {
  QObject::connect(&panel->classLight(), &ClassLightPanel::findRequested, &page,
                   [this] { actions->show->actions().at(static_cast<int>(PhotoActions::ShowWhat::Classes))->trigger(); });
  QObject::connect(classes, &SegmentationView::segmenterChosen, &page, [this](const QString& name) {
    if (!current) return;
    engine::Edit edit = current->edit();
    edit.segmenter = name.toStdString();
    change(edit, PhotoPage::tr("Segmenter"));
  });
  QObject::connect(classes, &SegmentationView::found, &page, [this] {
    panel->classLight().setSegmentation(classes->segmentation());
    updateReadout();
  });
  QObject::connect(classes, &SegmentationView::classChosen, &page, [this](const QString& name) {
    if (!name.isEmpty()) panel->classLight().choose(name);
  });
  QObject::connect(classes, &SegmentationView::problem, notice, [this](const QString& text) { notice->showProblem(text); });
  QObject::connect(classes, &SegmentationView::saved, notice, [this](const QString& file) {
    lastExported = file;
    notice->showInfo(PhotoPage::tr("%1 was saved.").arg(QFileInfo(file).fileName()), PhotoPage::tr("Show folder"));
  });
}

void PhotoPage::State::updateClasses() {
  const auto& edit = current->edit();
  const auto& photo = current->pyramid();
  if (lit.photo != photo) panel->classLight().setSegmentation({});
  const bool same = lit.photo == photo && lit.segmenter == edit.segmenter;
  if (same && (lit.asked || edit.adjustments.classes.empty())) return;
  lit.stop.request_stop();
  lit.stop = std::stop_source();
  lit.photo = photo;
  lit.segmenter = edit.segmenter;
  lit.regions.reset();
  lit.asked = photo && !edit.adjustments.classes.empty();
  if (!lit.asked) return;
  struct Found {
    std::shared_ptr<const engine::Regions> regions;
    std::shared_ptr<const Segmentation> segmentation;
  };
  inBackground(
      loadPool, &page,
      [shelf = segmentations, photo, segmenter = edit.segmenter, stop = lit.stop.get_token()] {
        auto regions = shelf->regionsOf(photo, segmenter, stop);
        return Found{std::move(regions), shelf->ofPhoto(photo, segmenter, stop)};
      },
      [this, stop = lit.stop.get_token()](const Outcome<Found>& outcome) {
        if (stop.stop_requested()) return;
        if (!outcome.problem.isEmpty()) notice->showProblem(outcome.problem);
        if (!outcome.value) return;
        lit.regions = outcome.value->regions;
        panel->classLight().setSegmentation(outcome.value->segmentation);
        updateScene();
      });
}

}  // namespace daybreak::ui
