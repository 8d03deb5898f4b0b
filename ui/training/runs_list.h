#pragma once
/// The runs that can be shown: those in the person's folder, and others that were opened.
#include <QComboBox>
#include <QStringList>
#include <QThreadPool>
#include <vector>

#include "train/run/run_folder.h"

namespace daybreak::ui {

/// A run as the list shows it.
struct ListedRun {
  QString path;
  QString name;
  train::RunStatus status;
};

/// All runs in `parent` and `others`, the newest first; those that are gone are left out.
std::vector<ListedRun> listRuns(const std::filesystem::path& parent, const QStringList& others);

class RunsList : public QComboBox {
  Q_OBJECT
 public:
  explicit RunsList(QWidget* parent = nullptr);

  /// Reads them in the background, then tells listed().
  void reload();
  void addOther(const QString& path);
  const QStringList& others() const { return others_; }
  void setOthers(const QStringList& paths) { others_ = paths; }

  /// The run that is shown; empty: a new training. Emits nothing.
  void setCurrent(const QString& path);
  /// What is known about a listed run by now.
  void setStatus(const QString& path, const train::RunStatus& status);
  QString current() const { return current_; }
  const std::vector<ListedRun>& runs() const { return runs_; }
  void showPopup() override;

 Q_SIGNALS:
  void chosen(const QString& path);  ///< empty: a new training
  void listed();

 private:
  void fill();

  QThreadPool pool_;
  std::vector<ListedRun> runs_;
  QStringList others_;
  QString current_;
  bool reading_ = false;
};

}  // namespace daybreak::ui
