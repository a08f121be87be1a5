"""The one style sheet, made of the tokens.

Widgets ask for a look by dynamic properties, never by colours of their own:

    kind: on QPushButton "primary", "quiet", "link", "danger", "icon"; on QToolButton "boxed"; on
          QFrame "card", "bar" (a tool bar), "line"; on fields "value" (text until touched)
    role: on QLabel "display", "title", "lead", "strong", "secondary", "caption", "error"
    wrong: "true" on a field whose value cannot be
    chip: on QToolButton: a filter chip
    segment: on QToolButton of a segmented switch: "first", "middle", "last", or "only"

`autoDefault` on every push button lets Enter press the one that has the focus, as Qt itself does
in dialogs only; a dialog's default button and text fields are as they were.
"""

from __future__ import annotations

from collections.abc import Mapping
from string import Template

from desktop.ui.theme.images import urls
from desktop.ui.theme.tokens import tokens

_SHEET = """
QToolTip { background: $tooltip; color: $tooltip_text; border: none; padding: 4px 8px; }
QMainWindow, QFrame#desk, QDialog { background: $window; }
QFrame#sidebar { background: $sidebar; border: none; border-right: 1px solid $line; }
QFrame#topbar { background: $window; border: none; border-bottom: 1px solid $line; }
QFrame#strip { background: $surface; border: none; border-top: 1px solid $line; }
QFrame#inspector { background: $surface; border: none; border-left: 1px solid $line; }
QFrame[kind="card"] { background: $raised; border: 1px solid $line; border-radius: ${tile}px; }
QFrame[kind="popup"] { background: $raised; border: 1px solid $line; }
QFrame[kind="popup"] QListView, QFrame[kind="card"] QListView { background: transparent; }
QFrame[kind="bar"] { background: $surface; border: none; border-bottom: 1px solid $line; }
QFrame[kind="side"] { background: $surface; border: none; border-left: 1px solid $line; }
QFrame[kind="line"] { background: $line; border: none; max-height: 1px; min-height: 1px; }

QLabel { background: transparent; }
QLabel[role="display"] { font-size: ${t_display}px; font-weight: 700; }
QLabel[role="title"] { font-size: ${t_title}px; font-weight: 600; }
QLabel[role="lead"] { font-size: ${t_lead}px; font-weight: 600; }
QLabel[role="strong"] { font-weight: 600; }
QLabel[role="secondary"] { font-size: ${t_secondary}px; color: $secondary; }
QLabel[role="caption"] { font-size: ${t_caption}px; color: $secondary; }
QLabel[role="error"] { font-size: ${t_secondary}px; color: $red_text; }

QMenuBar { background: $window; border: none; padding: 2px 8px; }
QMenuBar::item { background: transparent; padding: 4px 8px; border-radius: ${small}px; }
QMenuBar::item:selected { background: $hover; }
QMenuBar::item:pressed { background: $pressed; }
QMenu { background: $raised; border: 1px solid $line; border-radius: ${control}px; padding: 4px; }
QMenu::item { padding: 5px 24px 5px 8px; border-radius: ${small}px; }
QMenu::item:selected { background: $hover; color: $text; }
QMenu::item:disabled { color: $disabled; }
QMenu::icon { padding-left: 8px; }
QMenu::indicator { width: 16px; height: 16px; padding-left: 8px; }
QMenu::indicator:checked { image: url($check_text); }
QMenu::right-arrow { image: url($right); width: 14px; height: 14px; }
QMenu::separator { height: 1px; background: $line; margin: 4px 8px; }

QPushButton { background: $surface; border: 1px solid $border; border-radius: ${control}px;
  padding: 5px 14px; min-height: 20px; font-weight: 500; }
QPushButton { qproperty-iconSize: 22px 16px; qproperty-autoDefault: true; }
QPushButton[kind="icon"], QPushButton[kind="area"] { qproperty-iconSize: 20px 20px; }
QPushButton:hover { background: $hover; }
QPushButton:pressed { background: $pressed; }
QPushButton:disabled { color: $disabled; border-color: $line; }
QPushButton:focus { border: 2px solid $focus; padding: 4px 13px; }
QPushButton[kind="primary"] { background: $accent; color: $on_accent; border-color: $accent; }
QPushButton[kind="primary"]:hover { background: $accent_hover; border-color: $accent_hover; }
QPushButton[kind="primary"]:pressed { background: $accent_pressed; }
QPushButton[kind="primary"]:focus { border: 2px solid $text; }
QPushButton[kind="primary"]:disabled { background: $pressed; color: $disabled;
  border-color: $pressed; }
QPushButton[kind="quiet"], QPushButton[kind="link"] { background: transparent;
  border-color: transparent; padding: 5px 8px; }
QPushButton[kind="quiet"]:focus, QPushButton[kind="link"]:focus { border: 2px solid $focus;
  padding: 4px 7px; }
QPushButton[kind="quiet"]:hover { background: $hover; }
QPushButton[kind="link"] { color: $accent_text; }
QPushButton[kind="link"]:hover { background: $selection; }
QPushButton[kind="danger"] { color: $red_text; }

QPushButton[kind="choice"] { background: $raised; border: 1px solid $border;
  border-radius: ${tile}px; padding: 0; text-align: left; }
QPushButton[kind="choice"]:hover { background: $selection; border-color: $accent; }
QPushButton[kind="choice"]:focus { border: 2px solid $focus; }

QToolButton { background: transparent; border: 2px solid transparent;
  border-radius: ${control}px; padding: 4px; }
QToolButton:hover { background: $hover; }
QToolButton:pressed, QToolButton:open { background: $pressed; }
QToolButton:checked { background: $selection; color: $accent_text; }
QToolButton[kind="fold"]:checked { background: transparent; color: $text; }
QToolButton:focus { border-color: $focus; }
QToolButton:disabled { color: $disabled; }
QToolButton::menu-indicator { image: none; }
QToolButton[kind="boxed"] { background: $surface; border: 1px solid $border; padding: 4px 9px; }
QToolButton[kind="boxed"]:hover { background: $hover; }
QToolButton[kind="boxed"]:focus { border: 2px solid $focus; padding: 3px 8px; }
QPushButton[kind="area"] { background: transparent; border: 2px solid transparent;
  text-align: left; padding: 5px 10px; }
QPushButton[kind="area"]:hover { background: $pressed; }
QPushButton[kind="area"]:checked { background: $selection_side; color: $accent_text;
  font-weight: 600; }
QPushButton[kind="area"]:disabled { color: $disabled; }
QPushButton[kind="area"]:focus { border-color: $focus; padding: 5px 10px; }
QPushButton[kind="campaign"] { background: transparent; border: 2px solid transparent;
  text-align: left; font-weight: 600; padding: 4px 8px; }
QPushButton[kind="campaign"]:hover { background: $hover; }
QPushButton[kind="campaign"]:focus { border-color: $focus; }
QPushButton[kind="field"] { background: $surface; border: 1px solid $border; padding: 5px 10px;
  text-align: left; color: $placeholder; font-weight: 400; }
QPushButton[kind="field"]:hover { border-color: $secondary; }
QPushButton[kind="field"]:focus { border: 2px solid $focus; padding: 4px 9px; }
QPushButton[kind="icon"] { background: transparent; border: 2px solid transparent; padding: 4px; }
QPushButton[kind="icon"]:hover { background: $hover; }
QPushButton[kind="icon"]:pressed { background: $pressed; }
QPushButton[kind="icon"]:focus { border-color: $focus; }
QToolButton[chip="true"] { background: $surface; border: 1px solid $border; border-radius: 14px;
  padding: 3px 10px; min-height: 18px; }
QToolButton[chip="true"]:hover { background: $hover; }
QToolButton[chip="true"]:checked { background: $selection; border-color: $accent;
  color: $accent_text; }
QToolButton[chip="true"]:focus { border: 2px solid $focus; padding: 2px 9px; }
QToolButton[segment="first"], QToolButton[segment="middle"], QToolButton[segment="last"],
QToolButton[segment="only"] {
  background: $surface; border: 1px solid $border; border-radius: 0; padding: 4px 10px; }
QToolButton[segment="first"] { border-top-left-radius: ${control}px;
  border-bottom-left-radius: ${control}px; border-right: none; }
QToolButton[segment="middle"] { border-right: none; }
QToolButton[segment="last"] { border-top-right-radius: ${control}px;
  border-bottom-right-radius: ${control}px; }
QToolButton[segment="only"] { border-radius: ${control}px; }
QToolButton[segment]:hover { background: $hover; }
QToolButton[segment]:checked { background: $selection; color: $accent_text; }
QToolButton[segment]:focus { border: 2px solid $focus; padding: 3px 9px; }

QLineEdit, QTextEdit, QPlainTextEdit, QAbstractSpinBox, QComboBox { background: $surface;
  border: 1px solid $border; border-radius: ${control}px; padding: 4px 8px; min-height: 20px;
  selection-background-color: $accent; selection-color: $on_accent; }
QLineEdit:focus, QTextEdit:focus, QPlainTextEdit:focus, QAbstractSpinBox:focus, QComboBox:focus {
  border: 2px solid $focus; padding: 3px 7px; }
QLineEdit:disabled, QTextEdit:disabled, QPlainTextEdit:disabled, QAbstractSpinBox:disabled,
QComboBox:disabled { color: $disabled; border-color: $line; background: $window; }
QLineEdit[kind="value"], QTextEdit[kind="value"], QPlainTextEdit[kind="value"],
QAbstractSpinBox[kind="value"], QComboBox[kind="value"] { background: transparent;
  border-color: transparent; }
QLineEdit[kind="value"]:hover, QTextEdit[kind="value"]:hover, QPlainTextEdit[kind="value"]:hover,
QAbstractSpinBox[kind="value"]:hover, QComboBox[kind="value"]:hover { background: $hover; }
QLineEdit[kind="value"]:focus, QTextEdit[kind="value"]:focus, QPlainTextEdit[kind="value"]:focus,
QAbstractSpinBox[kind="value"]:focus, QComboBox[kind="value"]:focus { background: $surface;
  border: 2px solid $focus; }
/* A line edit has 2 px more inside than the other fields. */
QLineEdit[kind="value"] { padding: 4px 6px; }
QLineEdit[kind="value"]:focus { padding: 3px 5px; }
QLineEdit[kind="palette"], QLineEdit[kind="palette"]:focus { border: none;
  background: transparent; padding: 0; font-size: ${t_lead}px; }
QLineEdit[wrong="true"], QTextEdit[wrong="true"], QPlainTextEdit[wrong="true"],
QAbstractSpinBox[wrong="true"] { border: 2px solid $red; padding: 3px 7px; }
QAbstractItemView QLineEdit { border-radius: 0; min-height: 0; padding: 0 4px; }

QComboBox { padding-right: 24px; combobox-popup: 0; }
QComboBox::drop-down { border: none; width: 24px; }
QComboBox::down-arrow { image: url($down); width: 16px; height: 16px; }
QComboBox QAbstractItemView { background: $raised; border: 1px solid $line; padding: 4px;
  outline: none; }
QComboBox QAbstractItemView::item { min-height: 28px; padding: 0 8px; border-radius: 4px; }
QComboBox QAbstractItemView::item:selected { background: $selection; color: $text; }
QAbstractSpinBox { padding-right: 20px; }
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button { border: none; width: 20px;
  background: transparent; }
QAbstractSpinBox::up-button { subcontrol-position: top right; }
QAbstractSpinBox::down-button { subcontrol-position: bottom right; }
QAbstractSpinBox::up-button:hover, QAbstractSpinBox::down-button:hover { background: $hover; }
QAbstractSpinBox::up-arrow { image: url($up); width: 12px; height: 12px; }
QAbstractSpinBox::down-arrow { image: url($down); width: 12px; height: 12px; }

QCheckBox, QRadioButton { spacing: 8px; }
QCheckBox::indicator, QRadioButton::indicator { width: 16px; height: 16px;
  border: 1px solid $border; border-radius: ${small}px; background: $surface; }
QRadioButton::indicator { border-radius: 9px; }
QCheckBox::indicator:hover, QRadioButton::indicator:hover { background: $hover; }
QCheckBox::indicator:checked { background: $accent; border-color: $accent; image: url($tick); }
QCheckBox::indicator:indeterminate { background: $accent; border-color: $accent;
  image: url($dash); }
QRadioButton::indicator:checked { border: 5px solid $accent; width: 8px; height: 8px;
  background: $on_accent; }
QCheckBox:focus, QRadioButton:focus { color: $accent_text; }
QCheckBox::indicator:focus, QRadioButton::indicator:focus { border-color: $focus; }
QCheckBox:disabled, QRadioButton:disabled { color: $disabled; }

QAbstractItemView { background: $surface; border: none; outline: none; }
QAbstractItemView[kind="gallery"] { background: $window; }
QAbstractItemView::item:selected { background: $selection; color: $selection_text; }
QTableView, QTreeView, QListView { selection-background-color: $selection;
  selection-color: $selection_text; }
QListView[kind="boxed"] { border: 1px solid $border; border-radius: ${control}px; padding: 4px; }
QTableView { gridline-color: transparent; }
QHeaderView { background: $surface; border: none; }
QHeaderView::section { background: $surface; color: $secondary; font-size: ${t_secondary}px;
  font-weight: 500; border: none; border-bottom: 1px solid $line; padding: 0 8px;
  min-height: 32px; }
QHeaderView::section:hover { background: $hover; color: $text; }
QHeaderView::up-arrow { image: url($up); width: 12px; height: 12px; }
QHeaderView::down-arrow { image: url($down); width: 12px; height: 12px; }
QTableCornerButton::section { background: $surface; border: none; }

QScrollArea { background: transparent; border: none; }
QAbstractScrollArea::corner { background: transparent; }
QScrollBar { background: transparent; border: none; margin: 0; }
QScrollBar:vertical { width: ${scrollbar_size}px; }
QScrollBar:horizontal { height: ${scrollbar_size}px; }
QScrollBar::handle { background: $scrollbar; border-radius: 3px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::handle:disabled { background: transparent; }
QScrollBar::handle:hover { background: $scrollbar_hover; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; border: none; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }

QSplitter::handle { background: transparent; }
QSplitter::handle:hover { background: $line; }
QProgressBar { background: $sunken; border: none; border-radius: 3px; min-height: 6px;
  max-height: 6px; }
QProgressBar::chunk { background: $accent; border-radius: 3px; }
QSlider { min-height: 24px; }
QSlider::groove:horizontal { background: $border; height: 2px; border-radius: 1px; }
QSlider::sub-page:horizontal { background: $accent; border-radius: 1px; }
QSlider::handle:horizontal { background: $surface; border: 2px solid $border; width: 12px;
  height: 12px; margin: -7px 0; border-radius: 8px; }
QSlider::handle:horizontal:hover, QSlider::handle:horizontal:focus { border-color: $accent; }

QTabWidget::pane { border: none; border-top: 1px solid $line; }
QTabBar { qproperty-drawBase: 0; background: transparent; }
QTabBar::tab { background: transparent; color: $secondary; border: none;
  border-bottom: 2px solid transparent; padding: 8px 2px; margin-right: 16px; font-weight: 500; }
QTabBar::tab:hover { color: $text; }
QTabBar::tab:selected { color: $text; border-bottom-color: $accent; }
QTabBar::tab:focus { color: $accent_text; }
QGroupBox { border: none; margin-top: 24px; font-weight: 600; }
QGroupBox::title { subcontrol-origin: margin; subcontrol-position: top left; padding: 0; }
QCalendarWidget QAbstractItemView { selection-background-color: $accent;
  selection-color: $on_accent; }
"""


def sheet(colours: Mapping[str, str]) -> str:
    """The style sheet of a mode."""
    table = tokens()
    pictures = urls(
        {
            "down": ("chevron-down", colours["icon"]),
            "up": ("chevron-up", colours["icon"]),
            "right": ("chevron-right", colours["icon"]),
            "tick": ("check", colours["on_accent"]),
            "dash": ("minus", colours["on_accent"]),
            "check_text": ("check", colours["accent_text"]),
        }
    )
    numbers = {
        "small": table["radius"]["small"],
        "control": table["radius"]["control"],
        "tile": table["radius"]["tile"],
        "scrollbar_size": table["size"]["scrollbar"],
        **{f"t_{name}": size for name, size in table["type"]["size"].items()},
    }
    return Template(_SHEET).substitute(colours, **numbers, **pictures)
