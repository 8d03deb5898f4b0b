#pragma once
/// One model on the Models page: preview, facts, and what can be done with it.
#include <QFrame>
#include <QString>

#include "models/registry.h"
#include "ui/models/model_previews.h"
#include "ui/models/model_speeds.h"

class QAction;
class QLabel;
class QMenu;
class QPushButton;
class QToolButton;

namespace daybreak::ui {

class ElidedLabel;
class PreviewPicture;

class ModelTile : public QFrame {
  Q_OBJECT
 public:
  enum class Request { Use, SetDefault, Measure, Export, Duplicate, Rename, Remove };

  explicit ModelTile(const models::ModelEntry& entry, QWidget* parent = nullptr);

  const models::ModelEntry& entry() const { return entry_; }
  QString name() const { return QString::fromStdString(entry_.card.name); }

  /// How it stands to the rest of the program.
  struct Standing {
    bool isDefault = false;
    bool isInUse = false;  ///< by the open photo
    bool isPhotoOpen = false;
  };
  void setStanding(const Standing& standing);
  /// Null: being made, or there is no photo to make it of.
  void showPreview(const ModelPreviews::Preview* preview);
  /// Null: not measured yet.
  void showSpeed(const ModelSpeeds::Speed* speed, bool measuring);

  /// All of its heights follow from its width.
  void setTileWidth(int width);

 Q_SIGNALS:
  void requested(daybreak::ui::ModelTile::Request request);

 protected:
  void paintEvent(QPaintEvent* event) override;
  void contextMenuEvent(QContextMenuEvent* event) override;
  void focusInEvent(QFocusEvent* event) override;
  void focusOutEvent(QFocusEvent* event) override;

 private:
  QAction* add(const QString& text, const QString& toolTip, Request request, int key = 0);
  void buildActions();
  void layOut();
  void refuse(QAction* action, const QString& reason);

  models::ModelEntry entry_;
  Standing standing_;
  PreviewPicture* preview_;
  QLabel* badge_;
  ElidedLabel* speed_;
  QPushButton* use_;
  QPushButton* measure_;
  QToolButton* more_;
  QMenu* menu_;
  QAction* useAction_ = nullptr;
  QAction* defaultAction_ = nullptr;
  QAction* measureAction_ = nullptr;
};

}  // namespace daybreak::ui
