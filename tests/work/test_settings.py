"""Settings: declared, typed, remembered, and never an obstacle to a start."""

from __future__ import annotations

import ast
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from desktop.core import places
from desktop.work.scope import Scope
from desktop.work.settings import TABLE, Setting, Settings

ROOT = Path(__file__).parents[2]
KEYS = {row.key for row in TABLE}


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "Müllers Gerät" / "litfass.ini"


def test_defaults_before_anything_was_set(file: Path) -> None:
    settings = Settings(file)
    for row in TABLE:
        assert settings.get(row.key) == row.default, row.key
        assert type(settings.get(row.key)) is type(row.default), row.key


def test_table_is_in_order() -> None:
    assert len(KEYS) == len(TABLE)
    for row in TABLE:
        assert row.doc, row.key
        assert "." in row.key
        assert not row.choices or row.default in row.choices


def test_file_lies_in_the_users_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LITFASS_HOME", str(tmp_path / "profile"))
    settings = Settings()
    settings.set("export.folder", "/somewhere")
    assert settings.sync()
    assert settings.path == tmp_path / "profile" / "settings" / "litfass.ini"
    assert settings.path.is_file()
    assert places.default_library() == tmp_path / "profile" / "documents" / "Litfass"


def test_values_live_on(file: Path) -> None:
    values: dict[str, Any] = {
        "window.geometry": bytes(range(256)),
        "window.language": "de",
        "sidebar.folded": True,
        "portraits.tile": 320,
        "preview.width": 109.25,
        "library.path": 'C:\\Büro\\„Wir", @Size(3 4); 100 % = #1',
        "library.recent": ["/a, b", "/Müller; c", ""],
    }
    first = Settings(file)
    for key, value in values.items():
        first.set(key, value)
    assert first.sync()
    second = Settings(file)
    assert {key: second.get(key) for key in values} == values


@given(
    text=st.text(),
    names=st.lists(st.text(), max_size=4),
    data=st.binary(),
    number=st.integers(-(2**40), 2**40),
    real=st.floats(allow_nan=False, allow_infinity=False),
    flag=st.booleans(),
)
def test_any_value_comes_back(
    tmp_path_factory: pytest.TempPathFactory,
    text: str,
    names: list[str],
    data: bytes,
    number: int,
    real: float,
    flag: bool,
) -> None:
    file = tmp_path_factory.mktemp("settings") / "litfass.ini"
    values = {
        "library.path": text,
        "library.recent": names,
        "window.geometry": data,
        "campaign.current": number,
        "preview.width": real,
        "sidebar.folded": flag,
    }
    first = Settings(file)
    for key, value in values.items():
        first.set(key, value)
    assert first.sync()
    second = Settings(file)
    assert {key: second.get(key) for key in values} == values


def test_changed_is_told_once_and_only_for_a_change(qtbot: QtBot, file: Path) -> None:
    settings = Settings(file)
    told: list[str] = []
    settings.changed.connect(told.append)
    settings.set("window.theme", "dark")
    settings.set("window.theme", "dark")
    settings.set("sidebar.folded", False)  # what it is anyway
    settings.reset("window.theme")
    settings.reset("window.theme")
    assert told == ["window.theme", "window.theme"]
    assert settings.get("window.theme") == "system"


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("window.theme", "pink"),
        ("sidebar.folded", 1),
        ("portraits.tile", True),
        ("portraits.tile", "200"),
        ("library.recent", ["a", 1]),
        ("window.geometry", "text"),
    ],
)
def test_wrong_value_is_refused(file: Path, key: str, value: object) -> None:
    with pytest.raises(ValueError, match=key):
        Settings(file).set(key, value)


def test_undeclared_key_is_refused(file: Path) -> None:
    settings = Settings(file)
    with pytest.raises(KeyError):
        settings.get("window.colour")
    with pytest.raises(KeyError):
        settings.set("window.colour", "red")


WRECKS = {
    "words": "[window]\ntheme=pink\nlanguage=@Variant(x\n[portraits]\ntile=wide\n",
    "lists": "[window]\ntheme=a, b\nstate=???\n[library]\nrecent=a, b\n[sidebar]\nfolded=maybe\n",
    "json": '[library]\nrecent="{\\"a\\": 1}"\n[preview]\ndpi=nan\n',
    "binary": "\0\x01\x02[[[\n=\n",
    "empty": "",
}


@pytest.mark.parametrize("wreck", WRECKS)
def test_damaged_file_means_defaults(tmp_path: Path, wreck: str) -> None:
    file = tmp_path / "litfass.ini"
    file.write_text(WRECKS[wreck], encoding="utf-8")
    settings = Settings(file)
    for row in TABLE:
        assert settings.get(row.key) == row.default, row.key
    settings.set("window.theme", "dark")
    assert settings.get("window.theme") == "dark"


def test_defaults_cannot_be_spoilt(file: Path) -> None:
    settings = Settings(file)
    settings.get("library.recent").append("x")
    assert settings.get("library.recent") == []


def test_code_uses_declared_keys_only() -> None:
    """Every literal key that code reads or writes stands in the table."""
    unknown: list[str] = []
    for path in sorted((ROOT / "desktop").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            match node:
                case ast.Call(
                    func=ast.Attribute(value=owner, attr="get" | "set" | "reset" | "row"),
                    args=[ast.Constant(value=str(key)), *_],
                ) if ast.unparse(owner).endswith("settings") and key not in KEYS:
                    unknown.append(f"{path.relative_to(ROOT)}:{node.lineno}: {key}")
                case _:
                    pass
    assert unknown == []


def test_row_tells_the_choices(file: Path) -> None:
    assert Settings(file).row("window.theme") == Setting(
        "window.theme", "system", "light or dark", ("system", "light", "dark")
    )


def test_scope_remembers_the_campaign(qtbot: QtBot, file: Path) -> None:
    settings = Settings(file)
    scope = Scope(settings=settings)
    told: list[int | None] = []
    scope.changed.connect(lambda: told.append(scope.campaign_id))
    scope.select(7)
    scope.select(7)
    assert told == [7]
    later = Scope(settings=settings)
    assert later.campaign_id is None
    later.restore({5, 7})
    assert later.campaign_id == 7
    later.forget({7})
    assert later.campaign_id == 7
    later.forget({5})
    assert later.campaign_id is None
    later.restore({5})
    assert later.campaign_id is None
    assert Scope().campaign_id is None


def test_each_library_has_its_own_campaign_and_walls(file: Path) -> None:
    settings = Settings(file)
    settings.library = "/media/Stadt Auen/Kampagne"
    settings.set("campaign.current", 7)
    settings.set("wall.views", ["3 1 2 0.5 free"])
    settings.set("window.theme", "dark")
    settings.library = "/media/other"
    assert settings.get("campaign.current") == 0
    assert settings.get("wall.views") == []
    assert settings.get("window.theme") == "dark"
    settings.set("campaign.current", 2)
    settings.sync()
    again = Settings(file)
    again.library = "/media/Stadt Auen/Kampagne"
    assert again.get("campaign.current") == 7
    again.reset("campaign.current")
    assert again.get("campaign.current") == 0
    again.library = "/media/other"
    assert again.get("campaign.current") == 2
