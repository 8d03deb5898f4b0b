#pragma once
/// The pictures of a training: which folder, how many, what cannot be read, how dark they are.
#include <QThreadPool>
#include <QWidget>
#include <optional>
#include <stop_token>

#include "train/folder_survey.h"

class QLabel;
class QPlainTextEdit;
class QProgressBar;

namespace daybreak::ui {

class BrightnessBars;
class ElidedLabel;

class DataPanel : public QWidget {
  Q_OBJECT
 public:
  explicit DataPanel(QWidget* parent = nullptr);
  ~DataPanel() override;

  /// A folder, or one picture; empty: none chosen. It is looked through in the background.
  void setFolder(const QString& path);
  QString folder() const { return folder_; }
  /// Why nothing can be trained with it, a sentence; empty as long as nothing speaks against it.
  QString problem() const { return problem_; }
  void askForFolder();

 Q_SIGNALS:
  void changed();  ///< another folder, or more is known about it

 private:
  void showSurvey(const train::FolderSurvey& survey);
  void showProblem(const QString& sentence);

  QThreadPool pool_;
  std::stop_source stop_;
  QString folder_;
  QString problem_;
  ElidedLabel* name_;
  QLabel* summary_;
  QProgressBar* progress_;
  BrightnessBars* bars_;
  QLabel* trouble_;
  QPlainTextEdit* list_;
};

}  // namespace daybreak::ui
