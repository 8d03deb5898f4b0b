#pragma once
/// The contact sheet in the window: original and every model's picture in a row, the figures below.
#include <QTableView>

namespace daybreak::ui {

class SheetDelegate;
class SheetModel;
struct Measured;

class SheetView : public QTableView {
  Q_OBJECT
 public:
  explicit SheetView(QWidget* parent = nullptr);

  /// As SheetModel's.
  void setMeasured(const Measured* measured);
  void photosAdded();

 Q_SIGNALS:
  /// A picture was clicked, or Enter pressed on it. @param model empty: the photo as it is
  void chosen(const QString& photo, const QString& model);

 protected:
  void resizeEvent(QResizeEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void leaveEvent(QEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;

 private:
  /// The cell whose picture is there and leads somewhere.
  QModelIndex pictureAt(QPoint position) const;
  void hover(const QModelIndex& index);
  void choose(const QModelIndex& index);
  /// As wide as there is room for all columns.
  void fitColumns();
  void fitRows(int first);

  SheetModel* sheet_;
  SheetDelegate* delegate_;
  QPersistentModelIndex hovered_;
  QPersistentModelIndex pressed_;
};

}  // namespace daybreak::ui
