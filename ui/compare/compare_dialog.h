#pragma once
/// The Compare window: several models over a photo, a folder or a list of pairs, with the figures of `daybreak-cli evaluate`.
/// It stays open while one works.
#include <QDialog>
#include <QElapsedTimer>
#include <QThreadPool>

#include "ui/compare/compare_choices.h"
#include "ui/compare/compare_export.h"
#include "ui/compare/comparison.h"

class QLabel;
class QListWidget;
class QProgressBar;
class QPushButton;
class QStackedWidget;
class QTabWidget;

namespace daybreak::ui {

class CompareSetup;
class FiguresView;
class NoticeBar;
class SheetView;

class CompareDialog : public QDialog {
  Q_OBJECT
 public:
  CompareDialog(std::shared_ptr<EnhancerShelf> shelf, const CompareChoices& choices, QWidget* parent = nullptr);
  ~CompareDialog() override;

  /// What the Photo page shows; an empty path if no photo is open.
  void setCurrent(const QString& photo, const engine::Edit& edit);
  /// What to remember.
  CompareChoices choices() const;

  CompareSetup& setup() { return *setup_; }
  const Comparison& comparison() const { return comparison_; }
  /// Writes in the background what was measured; what became of it is told in the window.
  void exportTo(const QString& path, ReportKind kind);

 Q_SIGNALS:
  /// A picture was chosen. @param model empty: the photo as it is
  void photoChosen(const QString& photo, const QString& model);

 protected:
  void changeEvent(QEvent* event) override;
  /// Cancels what runs; what was measured is there when it is opened again.
  void done(int result) override;

 private:
  void layOut();
  QWidget* makeResults();
  QWidget* makeButtons();
  void connectComparison();
  void start();
  void showState();
  void showFigures();
  void showProgress(double share01, const QString& what);
  void askForExport(ReportKind kind);

  Comparison comparison_;
  CompareChoices remembered_;
  CompareSetup* setup_;
  NoticeBar* notice_;
  QStackedWidget* results_;
  QTabWidget* tabs_;
  FiguresView* figures_;
  SheetView* sheet_;
  QListWidget* problems_;
  QProgressBar* progress_;
  QLabel* state_;
  QPushButton* start_;
  QPushButton* cancel_;
  QPushButton* export_;
  QElapsedTimer clock_;
  QString ending_;  ///< how the last comparison ended
  QThreadPool pool_;
};

}  // namespace daybreak::ui
