#include "ui/photo/edit_command.h"

#include <utility>

#include "ui/photo/photo_document.h"

namespace daybreak::ui {

EditCommand::EditCommand(PhotoDocument& document, engine::Edit after, const QString& text, int gesture)
    : QUndoCommand(text), document_(document), before_(document.edit()), after_(std::move(after)), gesture_(gesture) {}

void EditCommand::undo() { document_.applyEdit(before_); }

void EditCommand::redo() { document_.applyEdit(after_); }

bool EditCommand::mergeWith(const QUndoCommand* newer) {
  const auto* next = dynamic_cast<const EditCommand*>(newer);
  if (!next || gesture_ == 0 || next->gesture_ != gesture_ || next->text() != text()) return false;
  after_ = next->after_;
  setObsolete(after_ == before_);  // dragged there and back: nothing to undo
  return true;
}

}  // namespace daybreak::ui
