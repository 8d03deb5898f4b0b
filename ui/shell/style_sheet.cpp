#include "ui/shell/style_sheet.h"

#include "ui/widgets/colour_mix.h"

namespace daybreak::ui {

namespace {

constexpr auto kSheet = R"(
QToolTip { color: @text; background: @raised; border: 1px solid @line; padding: 4px 6px; }

QToolButton { background: transparent; border: 1px solid transparent; border-radius: 4px; padding: 4px; }
QToolButton:hover { background: @hover; }
QToolButton:pressed { background: @pressed; }
QToolButton:checked { background: @checked; border-color: @line; }
QToolButton:disabled { color: @disabled; }
QToolButton:focus, QToolButton:checked:focus { border-color: @accent; }
QToolButton[popupMode="1"] { padding-right: 16px; }
QToolButton[popupMode="2"] { padding-right: 16px; }
QToolButton::menu-button { border: none; width: 14px; }
QToolButton[compact="true"] { padding: 0px 6px; border-color: @line; }
QToolButton[compact="true"]:checked, QToolButton[compact="true"]:focus { border-color: @accent; }
QToolButton[section="true"] { padding: 2px 0px; background: transparent; color: @text; border-radius: 3px; }
QToolButton[section="true"]:hover { background: @hover; }

QPushButton { background: @button; border: 1px solid @line; border-radius: 4px; padding: 5px 14px; }
QPushButton::menu-indicator { subcontrol-origin: border; subcontrol-position: right center; right: 8px; }
QPushButton:hover { background: @pressed; }
QPushButton:pressed, QPushButton:checked { background: @hover; }
QPushButton:default { border-color: @quiet; }
QPushButton:focus { border-color: @accent; }
QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }
QPushButton:disabled { color: @disabled; border-color: @hover; }

QAbstractSpinBox, QLineEdit { background: @base; border: 1px solid @line; border-radius: 3px; padding: 1px 4px;
  selection-background-color: @accent; selection-color: @onAccent; }
QAbstractSpinBox:focus, QLineEdit:focus { border-color: @accent; }
QAbstractSpinBox QLineEdit, QComboBox QLineEdit { border: none; padding: 0; background: transparent; }
QAbstractSpinBox[dimmed="true"] { color: @disabled; }

QCheckBox { spacing: 6px; }
QCheckBox::indicator { width: 14px; height: 14px; border: 1px solid @quiet; border-radius: 3px; background: @base; }
QCheckBox::indicator:checked { border-color: @accent; background: @accent; image: url(:/icons/check.svg); }
QCheckBox::indicator:focus { border-color: @text; }

QRadioButton { spacing: 6px; }
QRadioButton::indicator { width: 14px; height: 14px; border: 1px solid @quiet; border-radius: 8px; background: @base; }
QRadioButton::indicator:checked { width: 6px; height: 6px; border: 5px solid @accent; background: @onAccent; }
QRadioButton::indicator:focus { border-color: @text; }
QRadioButton::indicator:disabled { border-color: @line; }
QRadioButton:disabled { color: @disabled; }
QListView::indicator { width: 12px; height: 12px; border: 1px solid @quiet; border-radius: 3px; background: @base; }
QListView::indicator:checked { border-color: @accent; background: @accent; image: url(:/icons/check.svg); }
QListView::indicator:checked:disabled { border-color: @line; background: @line; }
QListView[quiet="true"] { selection-background-color: @checked; selection-color: @text; }
QListView[quiet="true"]:disabled { selection-color: @disabled; }

QTableView { background: transparent; selection-background-color: @checked; selection-color: @text; }
QHeaderView { background: transparent; }
QHeaderView::section { background: @window; color: @quiet; border: none; border-bottom: 1px solid @line; padding: 4px 3px; }
QHeaderView[roomy="true"]::section { padding: 4px 8px; }
QAbstractScrollArea::corner { background: transparent; border: none; }
QTabWidget::pane { border: none; border-top: 1px solid @line; }
QTabBar::tab { background: transparent; border: none; border-bottom: 2px solid transparent; padding: 6px 14px; color: @quiet; }
QTabBar::tab:hover { color: @text; }
QTabBar::tab:selected { color: @text; border-bottom-color: @accent; }
QTabBar::tab:focus { background: @hover; }

QSlider::groove:horizontal { height: 3px; background: @line; border-radius: 1px; }
QSlider::sub-page:horizontal { background: @quiet; border-radius: 1px; }
QSlider::handle:horizontal { width: 12px; margin: -5px 0; border-radius: 6px; background: @knob; }
QSlider::handle:horizontal:hover, QSlider::handle:horizontal:focus { background: @text; }
QSlider::handle:horizontal:pressed { background: @accent; }

QMenuBar { background: @window; padding: 2px; }
QMenuBar::item { background: transparent; padding: 4px 8px; border-radius: 4px; }
QMenuBar::item:selected { background: @hover; }
QMenu { background: @menu; border: 1px solid @line; padding: 4px; }
QMenu::item { padding: 5px 24px 5px 8px; border-radius: 4px; border: 1px solid transparent; }
QMenu::item:selected { background: @pressed; color: @text; }
QMenu::item:disabled { color: @disabled; }
QMenu::icon { padding-left: 6px; }
QMenu::separator { height: 1px; background: @line; margin: 4px 8px; }

QToolBar { background: @window; border: none; spacing: 2px; padding: 4px; }
QToolBar::separator { background: @line; width: 1px; margin: 4px 6px; }
QStatusBar { background: @window; }
QStatusBar::item { border: none; }
QSplitter::handle { background: @ground; }
QSplitter::handle:horizontal { width: 1px; }
QSplitter::handle:vertical { height: 1px; }
QListView[plain="true"] { background: transparent; border: none; }

QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; }
QScrollBar::handle { background: @line; border-radius: 3px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 24px; }
QScrollBar::handle:horizontal { min-width: 24px; }
QScrollBar::handle:hover { background: @quiet; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
)";

}  // namespace

QString styleSheet(const QPalette& palette) {
  const QColor window = palette.color(QPalette::Window);
  const QColor text = palette.color(QPalette::WindowText);
  const bool isLight = window.lightness() > text.lightness();
  const QColor base = palette.color(QPalette::Base);
  QString sheet = QString::fromLatin1(kSheet);
  const auto set = [&sheet](const char* name, const QColor& colour) {
    // The whole word: @text must not eat the head of a longer name.
    sheet.replace(QLatin1String(name) + QLatin1Char(';'), colour.name() + QLatin1Char(';'));
  };
  set("@text", text);
  set("@raised", palette.color(QPalette::ToolTipBase));
  set("@line", mixed(window, text, 0.2));
  set("@hover", mixed(window, text, 0.08));
  set("@pressed", mixed(window, text, 0.15));
  // The accent must stand out from it: 3 to 1 at least.
  set("@checked", isLight ? mixed(window, Qt::white, 0.75) : mixed(window, text, 0.12));
  set("@accent", palette.color(QPalette::Highlight));
  set("@onAccent", palette.color(QPalette::HighlightedText));
  set("@disabled", palette.color(QPalette::Disabled, QPalette::WindowText));
  set("@button", palette.color(QPalette::Button));
  set("@quiet", mixed(window, text, 0.5));
  set("@knob", mixed(window, text, 0.82));
  set("@base", base);
  set("@window", window);
  set("@menu", mixed(window, text, 0.03));
  set("@ground", palette.color(QPalette::Dark));
  return sheet;
}

}  // namespace daybreak::ui
