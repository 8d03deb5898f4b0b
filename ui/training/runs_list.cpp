#include "ui/training/runs_list.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSignalBlocker>
#include <algorithm>

#include "ui/photo/background.h"
#include "ui/photo/file_path.h"
#include "ui/training/run_words.h"
#include "ui/widgets/icons.h"

namespace daybreak::ui {

namespace {

QString pathOf(const train::RunFolder& run) { return QFile::decodeName(run.path().c_str()); }

QString described(const ListedRun& run) {
  QString text = QStringLiteral("%1 – %2").arg(run.name, stateWord(run.status.state));
  const QString progress = progressText(run.status);
  if (run.status.state != train::RunState::Finished && !progress.isEmpty()) text += QStringLiteral(", ") + progress;
  if (!run.status.host.empty() && run.status.host != train::hostName() &&
      (run.status.state == train::RunState::Running || run.status.state == train::RunState::Paused))
    text += RunsList::tr(", on %1").arg(QString::fromStdString(run.status.host));
  return text;
}

}  // namespace

std::vector<ListedRun> listRuns(const std::filesystem::path& parent, const QStringList& others) {
  auto folders = train::runsIn(parent);
  for (const QString& other : others) {
    const train::RunFolder run(toPath(other));
    std::error_code missing;
    if (std::filesystem::exists(run.configFile(), missing)) folders.push_back(run);
  }
  std::vector<ListedRun> runs;
  for (const auto& folder : folders) {
    ListedRun run{pathOf(folder), QString::fromStdString(folder.name()), {}};
    try {
      run.status = folder.status();
    } catch (const Error& error) {
      run.status.state = train::RunState::Failed;
      run.status.message = error.what();
    }
    runs.push_back(std::move(run));
  }
  return runs;
}

RunsList::RunsList(QWidget* parent) : QComboBox(parent) {
  pool_.setMaxThreadCount(1);
  setObjectName(QStringLiteral("runs"));
  setAccessibleName(tr("Training"));
  setToolTip(tr("Which training is shown"));
  setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  setMinimumContentsLength(24);
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  setFocusPolicy(Qt::StrongFocus);
  connect(this, &QComboBox::activated, this, [this](int index) {
    const QString path = itemData(index).toString();
    if (path == current_) return;
    current_ = path;
    Q_EMIT chosen(path);
  });
  fill();
}

void RunsList::reload() {
  if (reading_) return;
  reading_ = true;
  inBackground(
      pool_, this, [others = others_] { return listRuns(train::runsFolder(), others); },
      [this](const Outcome<std::vector<ListedRun>>& outcome) {
        reading_ = false;
        if (!outcome.value) return;  // no home folder: starting a training tells
        runs_ = *outcome.value;
        fill();
        Q_EMIT listed();
      });
}

void RunsList::addOther(const QString& path) {
  const QString absolute = QFileInfo(path).absoluteFilePath();
  if (!others_.contains(absolute)) others_ << absolute;
}

void RunsList::setCurrent(const QString& path) {
  current_ = path;
  fill();
}

void RunsList::setStatus(const QString& path, const train::RunStatus& status) {
  const auto run = std::ranges::find(runs_, path, &ListedRun::path);
  if (run == runs_.end()) return;
  run->status = status;
  const int place = findData(path);
  if (place >= 0) setItemText(place, described(*run));
}

void RunsList::fill() {
  const QSignalBlocker quiet(this);
  QStringList paths{QString()};
  for (const ListedRun& run : runs_) paths << run.path;
  if (!paths.contains(current_)) paths << current_;
  QStringList before;
  for (int i = 0; i < count(); ++i) before << itemData(i).toString();
  if (paths != before) {  // an open list keeps its place where only states have changed
    clear();
    for (const QString& path : paths) {
      addItem(path.isEmpty() ? tr("New training") : QFileInfo(path).fileName(), path);
      setItemData(count() - 1, QDir::toNativeSeparators(path), Qt::ToolTipRole);
    }
    setItemIcon(0, themedIcon(QStringLiteral("train")));
  }
  for (std::size_t i = 0; i < runs_.size(); ++i) setItemText(static_cast<int>(i) + 1, described(runs_[i]));
  if (currentData().toString() != current_ || currentIndex() < 0) setCurrentIndex(findData(current_));
}

void RunsList::showPopup() {
  reload();
  QComboBox::showPopup();
}

}  // namespace daybreak::ui
