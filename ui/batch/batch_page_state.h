#pragma once
/// The inside of the Batch page. Private to batch_page*.cpp.
#include <QAction>
#include <QLabel>
#include <QMenu>
#include <QMessageBox>
#include <QPointer>
#include <QStackedWidget>
#include <QTableView>
#include <QThreadPool>

#include "ui/batch/batch_bar.h"
#include "ui/batch/batch_form.h"
#include "ui/batch/batch_page.h"
#include "ui/batch/batch_runner.h"
#include "ui/batch/batch_table.h"
#include "ui/widgets/notice_bar.h"

namespace daybreak::ui {

/// What the page remembers from one start of the window to the next.
struct BatchPage::Memory {
  BatchChoices choices;
};

struct BatchPage::State {
  explicit State(BatchPage& page);
  ~State();

  // batch_page_layout.cpp
  void layOut();
  void makeActions();
  void connectRunner();
  void connectParts();

  // batch_page.cpp: the batch
  void start();
  engine::Edit edit() const;
  void updateBar();
  void showEnd(bool cancelled);
  void reloadModels();
  void reloadPresets();

  // batch_page_results.cpp: single results
  std::vector<std::size_t> selected() const;
  void move(jobs::QueuePlace place);
  void compare();
  void openResult();
  void openFolder();
  void openReport();
  void makeSheet();
  void askConflict(const QString& file);
  void updateActions();

  BatchPage& page;
  QThreadPool pool;
  BatchRunner runner;
  BatchTable table;
  jobs::BatchStatus status;
  bool hasRun = false;

  BatchForm* form = nullptr;
  NoticeBar* notice = nullptr;
  QStackedWidget* middle = nullptr;
  QLabel* hint = nullptr;
  QTableView* view = nullptr;
  QMenu* menu = nullptr;
  QAction* compareAction = nullptr;
  QAction* openAction = nullptr;
  QAction* folderAction = nullptr;
  QList<QAction*> moves;
  BatchBar* bar = nullptr;
  QPointer<QMessageBox> question;
};

}  // namespace daybreak::ui
