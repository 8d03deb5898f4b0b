#pragma once
/// One undo step of a photo's edit.
#include <QUndoCommand>

#include "engine/edit.h"

namespace daybreak::ui {

class PhotoDocument;

class EditCommand : public QUndoCommand {
 public:
  /// @param gesture changes of one drag, typing or turn of the wheel share a number and become one step; 0: never merged
  EditCommand(PhotoDocument& document, engine::Edit after, const QString& text, int gesture);

  void undo() override;
  void redo() override;
  int id() const override { return 1; }
  bool mergeWith(const QUndoCommand* newer) override;

 private:
  PhotoDocument& document_;
  engine::Edit before_;
  engine::Edit after_;
  int gesture_;
};

}  // namespace daybreak::ui
