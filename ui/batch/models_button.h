#pragma once
/// Chooses the models of a batch: none (as the settings say) or several.
#include <QPushButton>
#include <QStringList>

namespace daybreak::ui {

class ModelsButton : public QPushButton {
  Q_OBJECT
 public:
  explicit ModelsButton(QWidget* parent = nullptr);

  /// What there is to choose from.
  void setModels(const QStringList& names);
  void setChosen(const QStringList& names);
  QStringList chosen() const { return chosen_; }

 Q_SIGNALS:
  void changed();

 private:
  void fill();
  void showChosen();

  QStringList names_;
  QStringList chosen_;
};

}  // namespace daybreak::ui
