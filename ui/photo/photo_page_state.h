#pragma once
/// The inside of the Photo page: its widgets and how they play together. Private to photo_page*.cpp.
#include <QMenu>
#include <QThreadPool>
#include <QUndoGroup>
#include <memory>
#include <utility>

#include "ui/compare/compare_choices.h"
#include "ui/photo/adjust_panel.h"
#include "ui/photo/class_legend.h"
#include "ui/photo/device_picker.h"
#include "ui/photo/enhancer_shelf.h"
#include "ui/photo/export_bar.h"
#include "ui/photo/export_queue.h"
#include "ui/photo/export_settings.h"
#include "ui/photo/filmstrip.h"
#include "ui/photo/map_view.h"
#include "ui/photo/model_picker.h"
#include "ui/photo/photo_actions.h"
#include "ui/photo/photo_document.h"
#include "ui/photo/photo_page.h"
#include "ui/photo/photo_renderer.h"
#include "ui/photo/photo_toolbar.h"
#include "ui/photo/pixel_readout.h"
#include "ui/photo/presets_menu.h"
#include "ui/photo/segmentation_view.h"
#include "ui/photo/sidecar_saver.h"
#include "ui/photo/steps_strip.h"
#include "ui/widgets/colour_bar.h"
#include "ui/widgets/compare_view.h"
#include "ui/widgets/notice_bar.h"

class QScrollArea;

namespace daybreak::ui {

class CompareDialog;

struct PhotoPage::State {
  State(PhotoPage& page, const models::Registry& registry);
  ~State();

  // photo_page_layout.cpp
  void layOut();
  void connectView();
  void connectPanel();
  void connectActions();

  // photo_page_photo.cpp: which photo is open
  void openPath(const QString& path);
  void openPhoto(const QString& path);
  void openNeighbour(int offset);
  void takeOver();  ///< incoming becomes current
  void showCurrent();
  void documentFailed(PhotoDocument* document, const QString& sentence);
  void drop(PhotoDocument*& document);
  void connectDocument(PhotoDocument* document);
  void updateScene();
  void adaptToArchitecture(const Estimate& estimate);  ///< what has no meaning for it is greyed
  void updateReadout();
  void updateStatus();
  void showWhat(PhotoActions::ShowWhat what);

  // photo_page_commands.cpp
  void askForPhoto();
  void askForFolder();
  void askForExport();
  void connectExports();
  void copySettings();
  void pasteSettings();
  void computeOn(const QString& device);
  void makeReady();
  void modelsChanged();
  void change(const engine::Edit& edit, const QString& text, int gesture = 0);

  // photo_page_classes.cpp
  void connectClasses();
  void updateClasses();  ///< finds the photo's classes if its edit needs them

  // photo_page_compare.cpp
  void showCompare();
  void updateCompare();    ///< what is open has changed
  void rememberCompare();  ///< its choices, to be saved
  void openWithModel(const QString& photo, const QString& model);
  void useWantedModel();

  PhotoPage& page;
  QThreadPool loadPool;
  SidecarSaver saver;
  std::shared_ptr<EnhancerShelf> shelf;
  std::shared_ptr<SegmentationShelf> segmentations = std::make_shared<SegmentationShelf>();
  QUndoGroup undoGroup;
  PhotoRenderer renderer;
  ExportQueue exports;
  ExportSettings exportSettings;
  QString lastFolder;
  QString lastExported;
  CompareChoices compareChoices;
  CompareDialog* compare = nullptr;              ///< made when it is first asked for
  std::pair<QString, QString> wantedModel = {};  ///< for a photo that is being opened

  PhotoDocument* current = nullptr;   // shown and edited
  PhotoDocument* incoming = nullptr;  // opened, nothing to show yet
  PhotoDocument* previous = nullptr;  // comes back if current turns out to be broken
  int opening = 0;
  double renderMs = 0;
  /// What the photo on screen is lit by class with: of which photo and by which segmenter.
  struct {
    std::shared_ptr<const Pyramid> photo;
    std::string segmenter;
    bool asked = false;                              ///< for the regions: only an edit with classes needs them
    std::shared_ptr<const engine::Regions> regions;  ///< null: not asked for, being looked for, or not to be had
    std::stop_source stop;
  } lit;
  std::optional<QPointF> pointer;

  PhotoActions* actions = nullptr;
  PresetsMenu* presets = nullptr;
  ModelPicker* models = nullptr;
  DevicePicker* devices = nullptr;
  PhotoToolbar* toolbar = nullptr;
  NoticeBar* notice = nullptr;
  CompareView* view = nullptr;
  ColourBar* colourBar = nullptr;
  MapView* map = nullptr;
  StepsStrip* steps = nullptr;
  ClassLegend* legend = nullptr;
  SegmentationView* classes = nullptr;
  ExportBar* exportBar = nullptr;
  PixelReadout* readout = nullptr;
  Filmstrip* filmstrip = nullptr;
  AdjustPanel* panel = nullptr;
  QScrollArea* panelArea = nullptr;
};

}  // namespace daybreak::ui
