#pragma once
/// One adjustment: label, slider and a field that takes typing; double-click resets, Shift makes small steps.
#include <QString>
#include <QWidget>
#include <memory>

namespace daybreak::ui {

/// What a ValueSlider edits, in the unit that is shown.
struct ValueSliderSpec {
  QString label;
  QString toolTip;
  double minimum = 0;
  double maximum = 1;
  double standard = 0;  ///< reset goes here
  double step = 0.01;   ///< arrow keys and wheel; a tenth of it with Shift (but never below one unit of `decimals`)
  int decimals = 2;
  QString suffix;    ///< " %"
  QString autoText;  ///< not empty: an "auto" button switches the value off (see isAuto)
};

class ValueSlider : public QWidget {
  Q_OBJECT
 public:
  /// Starts at the standard value; with an autoText that is "automatic".
  explicit ValueSlider(const ValueSliderSpec& spec, QWidget* parent = nullptr);
  ~ValueSlider() override;

  double value() const;
  bool isAuto() const;
  /// Sets without emitting edited().
  void setValue(double value);
  void setAuto(bool automatic);
  /// Greys it and tells why it has no effect; an empty reason brings it back.
  void setUnavailable(const QString& reason);
  /// To the standard value (or to automatic), as a double-click does: one edit and one editingFinished().
  void reset();
  /// Ends a run of key presses or wheel notches now instead of after a short rest.
  void finishEditing();

 Q_SIGNALS:
  void edited(double value);  ///< by the person, on every move
  void autoToggled(bool automatic);
  void editingStarted();   ///< a drag begins
  void editingFinished();  ///< a drag ended, a value was typed, a key or the wheel rested: one undo step ends here

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;
  void changeEvent(QEvent* event) override;

 private:
  struct State;

  void edit(double value);
  void step(double change);

  std::unique_ptr<State> d_;
};

}  // namespace daybreak::ui
