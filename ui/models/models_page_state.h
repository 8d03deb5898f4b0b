#pragma once
/// The inside of the Models page. Private to models_page*.cpp.
#include <QAction>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QThreadPool>
#include <functional>

#include "ui/models/model_previews.h"
#include "ui/models/model_speeds.h"
#include "ui/models/model_tile.h"
#include "ui/models/models_page.h"
#include "ui/models/segmenter_list.h"
#include "ui/models/tile_grid.h"
#include "ui/photo/background.h"
#include "ui/widgets/notice_bar.h"

namespace daybreak::ui {

struct ModelsPage::State {
  State(ModelsPage& owner, const models::Registry& models, std::shared_ptr<EnhancerShelf> shelf);
  ~State();

  // models_page.cpp: what is shown
  void layOut();
  void reload();  ///< the list, in the background
  struct Listed {
    std::vector<models::ModelEntry> entries;
    std::vector<std::string> problems;
    std::string defaultName;
  };
  void show(const Listed& listed);
  void showStandings();
  void updateTile(const QString& model);
  void requestPreviews();
  void fitWidth();
  QStringList names() const;
  QSet<QString> taken() const;

  // models_page_changes.cpp: what is done
  void act(const models::ModelEntry& entry, ModelTile::Request request);
  void askToDuplicate(const QString& model);
  void askToRename(const QString& model);
  void askToExport(const QString& model);
  void askToImport();
  void remove(const QString& model);
  void putBack();
  void checkNext();
  void explain(const QString& file, const models::ImportCheck& check);
  /// Runs `work` in the background, then tells, reloads and lets others know. @param focus the card to go to
  void change(std::function<void()> work, const QString& done, const QString& focus, std::function<void()> after = {});

  ModelsPage& page;
  const models::Registry registry;
  QThreadPool changePool;
  QThreadPool workPool;
  ModelPreviews previews;
  ModelSpeeds speeds;
  Listed listed;
  QString modelInUse;
  QString focusNext;
  QStringList filesToCheck;
  bool checking = false;
  std::optional<models::Trashed> removed;

  QAction* import = nullptr;
  NoticeBar* notice = nullptr;
  QLabel* count = nullptr;
  QPushButton* measureAll = nullptr;
  QScrollArea* area = nullptr;
  TileGrid* grid = nullptr;
  SegmenterList* segmenters = nullptr;
  QLabel* problems = nullptr;
};

}  // namespace daybreak::ui
