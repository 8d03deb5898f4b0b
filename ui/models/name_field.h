#pragma once
/// Asks for a model's name and says at once what is wrong with it.
#include <QSet>
#include <QWidget>

class QLabel;
class QLineEdit;

namespace daybreak::ui {

class NameField : public QWidget {
  Q_OBJECT
 public:
  /// @param taken names that other models have
  explicit NameField(QSet<QString> taken, QWidget* parent = nullptr);

  void setName(const QString& name);
  QString name() const;
  /// A model may be called so.
  bool isUsable() const;

 Q_SIGNALS:
  void changed();

 private:
  QString problem() const;
  void update();

  QSet<QString> taken_;
  QLineEdit* edit_;
  QLabel* hint_;
};

}  // namespace daybreak::ui
