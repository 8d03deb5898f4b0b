#pragma once
/// The left side of the Compare window: which models, on which photos, with which settings.
#include <QThreadPool>
#include <QWidget>
#include <memory>

#include "engine/edit.h"
#include "models/registry.h"
#include "ui/compare/compare_choices.h"
#include "ui/compare/comparison.h"

class QLabel;
class QListWidget;
class QPushButton;
class QRadioButton;
class QVBoxLayout;

namespace daybreak::ui {

class CompareSetup : public QWidget {
  Q_OBJECT
 public:
  CompareSetup(const models::Registry& registry, const CompareChoices& choices, QWidget* parent = nullptr);

  /// What the Photo page shows; an empty path if no photo is open.
  void setCurrent(const QString& photo, const engine::Edit& edit);
  /// Models may have been added, renamed or removed. Lists them in the background.
  void reloadModels();

  /// What was chosen; folders of exports and the window's place are not its own.
  CompareChoices choices() const;
  /// A sentence; empty if there is enough to begin.
  QString whatIsMissing() const;
  ComparisonOrder order() const;

  void setFolder(const QString& folder);
  void setPairs(const QString& table);

 Q_SIGNALS:
  void changed();
  void problem(const QString& sentence);

 private:
  void addModels(QVBoxLayout* column);
  void addPhotos(QVBoxLayout* column);
  void addSettings(QVBoxLayout* column);
  void addSource(QVBoxLayout* column, PhotoSource source, QPushButton* choose);
  void fillModels();
  QStringList checkedModels() const;
  void checkModels();
  void chooseModelFile();
  void chooseFolder();
  void choosePairs();
  void showSources();
  QRadioButton* button(PhotoSource source) const { return sources_[static_cast<std::size_t>(source)]; }
  /// Without a photo, those that need one give way.
  PhotoSource source() const;

  models::Registry registry_;
  CompareChoices choices_;
  QString photo_;
  engine::Edit edit_;
  std::vector<models::ModelEntry> entries_;
  QListWidget* models_;
  std::array<QRadioButton*, 4> sources_{};
  QLabel* nothingOpen_;
  QRadioButton* pageSettings_ = nullptr;
  QRadioButton* defaults_ = nullptr;
  QThreadPool pool_;
};

}  // namespace daybreak::ui
