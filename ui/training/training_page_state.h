#pragma once
/// The inside of the Training page. Private to training_page*.cpp.
#include <QByteArray>
#include <QHash>
#include <QLabel>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QStringList>
#include <QThreadPool>

#include "ui/training/plots_panel.h"
#include "ui/training/preview_panel.h"
#include "ui/training/run_bar.h"
#include "ui/training/run_follower.h"
#include "ui/training/runs_list.h"
#include "ui/training/training_form.h"
#include "ui/training/training_page.h"
#include "ui/widgets/notice_bar.h"

namespace daybreak::ui {

/// What the page remembers from one start of the window to the next.
struct TrainingPage::Memory {
  QString folder;
  QStringList otherRuns;
  int smoothing = 20;
  bool logarithmic = false;
  QByteArray splitter;
};

struct TrainingPage::State {
  explicit State(TrainingPage& page);
  ~State();

  // training_page_layout.cpp
  void layOut();
  QWidget* makeHead();
  QWidget* makeHint();
  void connectParts();
  void fillEarlierMenu();

  // training_page.cpp: what is shown
  void showRun(const QString& path, qint64 process = 0);
  void showNews(const RunNews& news);
  void showFigures(const RunNews& news);
  void updateHint();
  void updateBar();
  void reloadModels();

  // training_page_runs.cpp: what is done
  void start();
  void resume();
  void ask(train::RunRequest request);
  void use(const std::filesystem::path& snapshot);
  void askForRun();
  void copySettings();
  void showInFiles();
  void moveToBin();
  void layOver(const QString& path, bool wanted);
  /// Runs `work` in the background; a problem becomes a notice.
  void change(std::function<void()> work, std::function<void()> done = {});

  TrainingPage& page;
  QThreadPool pool;
  RunFollower follower;
  RunCurves curves;
  RunNews last;
  train::StepReport newest;
  bool startingOne = false;  ///< until its process is there
  bool heard = false;        ///< of the run that is shown
  bool attached = false;     ///< the newest run at work was looked for
  QList<EarlierRun> earlier;
  std::function<void()> noticeAction;

  TrainingForm* form = nullptr;
  RunsList* runs = nullptr;
  QMenu* runMenu = nullptr;
  NoticeBar* notice = nullptr;
  QSplitter* splitter = nullptr;
  QStackedWidget* middle = nullptr;
  QLabel* hintTitle = nullptr;
  QLabel* hintText = nullptr;
  QPushButton* hintButton = nullptr;
  PlotsPanel* plots = nullptr;
  QPlainTextEdit* lastWords = nullptr;
  PreviewPanel* previews = nullptr;
  RunBar* bar = nullptr;
};

}  // namespace daybreak::ui
