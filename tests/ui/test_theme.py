"""The look: tokens, contrast, style sheet, icons."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QFile, QSize
from PySide6.QtGui import QColor, QIcon, QImage
from PySide6.QtWidgets import QCheckBox, QFrame, QLabel, QPushButton, QVBoxLayout

from desktop.core.places import resource
from desktop.ui import theme
from desktop.ui.theme import contrast, tokens
from desktop.ui.theme.sheet import sheet

MODES = ("light", "dark")
UI = Path(__file__).parents[2] / "desktop" / "ui"

PAPER = ("fields.py", "colours.py")
"""Where colours are offered for walls and brands, which are no part of the interface."""

TEXT = [
    ("text", "window"),
    ("text", "surface"),
    ("text", "sidebar"),
    ("text", "raised"),
    ("text", "hover"),
    ("text", "pressed"),
    ("text", "selection"),
    ("secondary", "window"),
    ("secondary", "surface"),
    ("secondary", "raised"),
    ("placeholder", "surface"),
    ("accent_text", "surface"),
    ("accent_text", "window"),
    ("accent_text", "selection"),
    ("accent_text", "selection_side"),
    ("link", "surface"),
    ("on_accent", "accent"),
    ("on_accent", "accent_hover"),
    ("on_accent", "accent_pressed"),
    ("selection_text", "selection"),
    ("tooltip_text", "tooltip"),
    ("ruler_text", "ruler"),
    ("red_text", "surface"),
    ("yellow_text", "surface"),
    ("green_text", "surface"),
    ("red_text", "red_fill"),
    ("yellow_text", "yellow_fill"),
    ("green_text", "green_fill"),
]
SHAPES = [
    ("icon", "window"),
    ("icon", "surface"),
    ("icon", "sidebar"),
    ("icon", "selection"),
    ("icon_quiet", "surface"),
    ("icon_quiet", "window"),
    ("border", "surface"),
    ("border", "window"),
    ("accent", "surface"),
    ("accent", "window"),
    ("focus", "surface"),
    ("focus", "window"),
    ("focus", "sidebar"),
    ("drop", "window"),
    ("green", "surface"),
    ("yellow", "surface"),
    ("red", "surface"),
    ("guide", "page"),
]


@pytest.fixture
def look(qapp):
    theme.install("light")
    yield theme.theme
    theme.choose("light")
    theme.set_accent(None)


def test_the_reader_agrees_with_tomllib():
    text = resource("styles/tokens.toml").read_text("utf-8")
    assert tokens.parsed(text) == tomllib.loads(text)


def test_both_modes_have_the_same_colours():
    accent = tokens.default_accent()
    assert tokens.colours("light", accent).keys() == tokens.colours("dark", accent).keys()


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize(("over", "under"), TEXT)
def test_text_is_readable(mode, over, under):
    colours = tokens.colours(mode, tokens.default_accent())
    assert contrast.contrast(colours[over], colours[under]) >= contrast.TEXT


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize(("over", "under"), SHAPES)
def test_lines_icons_and_lights_stand_out(mode, over, under):
    colours = tokens.colours(mode, tokens.default_accent())
    ground = colours[under]
    if (mode, over) == ("dark", "guide"):
        ground = colours["canvas"]  # on white paper the dark guide gets a dark edge
    assert contrast.contrast(colours[over], ground) >= contrast.SHAPE


@given(st.tuples(*[st.integers(0, 255)] * 3), st.sampled_from(MODES))
def test_any_brand_colour_stays_readable(rgb, mode):
    colours = tokens.colours(mode, "#{:02X}{:02X}{:02X}".format(*rgb))
    for ground in ("surface", "window", "sidebar"):
        assert contrast.contrast(colours["accent"], colours[ground]) >= contrast.SHAPE
        assert contrast.contrast(colours["accent_text"], colours[ground]) >= contrast.TEXT
    assert contrast.contrast(colours["on_accent"], colours["accent"]) >= contrast.TEXT
    assert contrast.contrast(colours["accent_text"], colours["selection"]) >= 4.4


def test_a_clear_brand_colour_is_taken_as_it_is():
    assert tokens.colours("light", "#004F9F")["accent"] == "#004F9F"


@pytest.mark.parametrize("mode", MODES)
def test_the_style_sheet_is_complete(look, mode):
    text = sheet(tokens.colours(mode, tokens.default_accent()))
    assert "$" not in text
    assert text.count("{") == text.count("}")
    for file in re.findall(r"url\(([^)]+)\)", text):
        assert QFile.exists(file)
        assert QFile.exists(file.replace(".png", "@2x.png"))


def test_the_look_stands_whatever_the_folder_of_the_user_is_called(
    look, qtbot, tmp_path, monkeypatch
):
    """A path with a space, as user names have, once made the whole style sheet unreadable."""
    colours = tokens.colours("light", tokens.default_accent())

    def painted(folder: Path, more: str = "") -> QImage:
        monkeypatch.setenv("LITFASS_HOME", str(folder))
        box = QCheckBox()
        qtbot.addWidget(box)
        box.setStyleSheet(sheet(colours) + more)
        box.setChecked(True)
        box.resize(40, 40)
        return box.grab().toImage()

    plain = painted(tmp_path / "plain")
    assert painted(tmp_path / "Max Müller (Stadt) 'äöü' # {x};") == plain
    assert len(list(tmp_path.glob("Max*/cache/theme/*.png"))) > 5
    inside = [plain.pixelColor(x, y) for x in range(40) for y in range(40)]
    assert QColor(colours["accent"]) in inside  # the style sheet is at work
    bare = painted(tmp_path / "plain", "QCheckBox::indicator:checked { image: none; }")
    assert bare != plain  # and so are its pictures


def test_colours_stand_in_the_tokens_only():
    found = [
        f"{file.relative_to(UI)}: {match}"
        for file in sorted(UI.rglob("*.py"))
        if file.name not in PAPER
        for match in re.findall(r"[\"'](#[0-9A-Fa-f]{6})[\"']", file.read_text("utf-8"))
        # Black and white are the ends of the scale, for arithmetic and for paper.
        if match.upper() not in ("#000000", "#FFFFFF")
    ]
    assert not found


def test_switching_is_told_once_and_changes_the_palette(look, qtbot):
    with qtbot.waitSignal(theme.changed):
        theme.choose("dark")
    assert theme.theme.dark
    label = QLabel()
    qtbot.addWidget(label)
    assert label.palette().window().color().name().upper() == look.colours["window"]
    with qtbot.assertNotEmitted(theme.changed):
        theme.choose("dark")


def test_the_brand_gives_the_accent_and_nonsense_does_not(look):
    theme.set_accent("#004F9F")
    assert theme.color("accent").name().upper() == "#004F9F"
    theme.set_accent("blue-ish")
    assert theme.color("accent").name().upper() == tokens.default_accent()


def test_icons_take_the_colour_of_mode_and_state(look):
    def colours(icon, mode=QIcon.Mode.Normal, state=QIcon.State.Off):
        image = icon.pixmap(QSize(40, 40), mode, state).toImage()
        return {
            image.pixelColor(x, y).name().upper()
            for x in range(40)
            for y in range(40)
            if image.pixelColor(x, y).alpha() == 255
        }

    icon = theme.icon("light-red")
    assert colours(icon) == {look.colours["icon"]}
    assert colours(icon, QIcon.Mode.Disabled) == {look.colours["disabled"]}
    assert colours(icon, state=QIcon.State.On) == {look.colours["accent_text"]}
    theme.choose("dark")
    assert colours(icon) == {look.colours["icon"]}


@pytest.mark.parametrize("scale", [1.0, 1.25, 1.5, 2.0])
def test_icons_are_drawn_in_device_pixels(look, scale):
    pixmap = theme.icon("trash").pixmap(QSize(20, 20), scale)
    assert pixmap.size() == QSize(round(20 * scale), round(20 * scale))
    assert pixmap.deviceIndependentSize().toSize() == QSize(20, 20)


def test_icons_live_as_long_as_their_widgets(look, qtbot):
    """Qt clones an icon's engine behind Python's back; the clone must not die with the name."""
    button = QPushButton("x")
    qtbot.addWidget(button)
    icon = theme.icon("plus")
    icon.addPixmap(theme.pixmap("minus", 20))
    button.setIcon(icon)
    del icon
    assert not button.grab().isNull()


def test_every_icon_that_is_named_is_there():
    pattern = re.compile(r"(?:icon|pixmap|Medallion)\(\s*\"([a-z][a-z-]+)\"")
    named = {
        (file.name, name)
        for file in UI.rglob("*.py")
        for name in pattern.findall(file.read_text("utf-8"))
    }
    assert named
    missing = {pair for pair in named if not resource(f"icons/{pair[1]}.svg").is_file()}
    assert not missing


def test_figures_of_one_width(look):
    from PySide6.QtGui import QFontMetricsF

    font = theme.font("text", tabular=True)
    metrics = QFontMetricsF(font)
    assert metrics.horizontalAdvance("11111") == metrics.horizontalAdvance("00000")
    assert font.pixelSize() == 13
    assert theme.font("lead").weight() == 600


class _Counting(QLabel):
    """Counts how often its style is said to be another one."""

    told = 0

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        self.told += event.type() == QEvent.Type.StyleChange


def test_a_deeply_nested_widget_is_not_polished_once_for_each_ancestor(look, qtbot):
    outer = inner = QFrame()
    qtbot.addWidget(outer)
    for _ in range(12):
        frame = QFrame()
        QVBoxLayout(inner).addWidget(frame)
        inner = frame
    counting, hidden = _Counting("Änne"), QLabel("Said later")
    hidden.setProperty("role", "secondary")
    layout = QVBoxLayout(inner)
    layout.addWidget(counting)
    layout.addWidget(hidden)
    look.choose("light")
    outer.show()
    hidden.hide()
    counting.told = 0
    look.choose("dark")
    assert 1 <= counting.told <= 2
    hidden.show()
    assert hidden.palette().windowText().color() == look.color("secondary")
    assert counting.palette().windowText().color() == look.color("text")
