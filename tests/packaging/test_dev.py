"""The parts of packaging/dev.py that decide something."""

from __future__ import annotations

import ast
import os
import shutil
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).parents[2]
SCRIPT = ROOT / "packaging" / "dev.py"


@pytest.fixture
def checkout(dev: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A checkout whose environment is finished: with a space in its path, as people have it."""
    root = tmp_path / "my projects" / "litfass"
    (root / "packaging").mkdir(parents=True)
    for name in ("run", "dev"):
        (root / "packaging" / f"{name}.lock").write_text(name, encoding="utf-8")
        monkeypatch.setattr(dev, f"{name.upper()}_LOCK", root / "packaging" / f"{name}.lock")
    monkeypatch.setattr(dev, "ROOT", root)
    monkeypatch.setattr(dev, "VENV", root / ".venv")
    monkeypatch.setattr(dev, "STAMP", root / ".venv" / "complete")
    dev.python().parent.mkdir(parents=True)
    shutil.copy(sys.executable, dev.python())
    dev.STAMP.write_text(dev.fingerprint(dev.RUN_LOCK), encoding="utf-8")
    return root


@pytest.fixture
def installed(dev: ModuleType, monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """The commands that an installation would have run; nothing is installed."""
    commands: list[list[str]] = []

    def call(command: list[object], **_: object) -> int:
        commands.append([str(word) for word in command])
        return 0

    monkeypatch.setattr(dev, "call", call)
    monkeypatch.setattr(dev.venv, "create", lambda folder, **_: folder.mkdir(exist_ok=True))
    return commands


@pytest.mark.parametrize(
    ("arguments", "command", "rest"),
    [
        (["run"], "run", []),
        (["run", "--", "list", "portraits", "--json"], "run", ["list", "portraits", "--json"]),
        (["test", "--", "-k", "a and not b"], "test", ["-k", "a and not b"]),
        (["test", "--", "--", "-x"], "test", ["--", "-x"]),
        (["check", "--"], "check", []),
    ],
)
def test_what_follows_two_dashes_is_passed_on(
    dev: ModuleType, arguments: list[str], command: str, rest: list[str]
) -> None:
    function, passed_on = dev.parse(arguments)
    assert (function.__name__, passed_on) == (command, rest)


@pytest.mark.parametrize("arguments", [[], ["fly"], ["run", "list"]])
def test_wrong_use_ends_with_2(dev: ModuleType, arguments: list[str]) -> None:
    with pytest.raises(SystemExit) as stop:
        dev.parse(arguments)
    assert stop.value.code == 2


@pytest.mark.usefixtures("checkout")
def test_a_finished_environment_is_left_alone(dev: ModuleType, installed: list[list[str]]) -> None:
    dev.packages(dev.RUN_LOCK)
    assert installed == []


@pytest.mark.usefixtures("checkout")
def test_an_environment_for_development_also_serves_for_running(
    dev: ModuleType, installed: list[list[str]]
) -> None:
    dev.packages(dev.DEV_LOCK)
    assert len(installed) == 1
    dev.packages(dev.RUN_LOCK)
    assert len(installed) == 1


@pytest.mark.usefixtures("checkout")
def test_a_changed_lock_file_is_installed_with_its_hashes(
    dev: ModuleType, installed: list[list[str]]
) -> None:
    dev.RUN_LOCK.write_text("something new", encoding="utf-8")
    dev.packages(dev.RUN_LOCK)
    assert "--require-hashes" in installed[0]
    assert installed[0][-1] == str(dev.RUN_LOCK)


@pytest.mark.usefixtures("checkout", "installed")
def test_a_broken_installation_is_not_taken_for_a_finished_one(
    dev: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    dev.STAMP.unlink()
    monkeypatch.setattr(dev, "call", lambda *_, **__: 1)
    with pytest.raises(dev.Stop):
        dev.packages(dev.RUN_LOCK)
    assert not dev.STAMP.exists()


def test_an_environment_depends_on_its_place(
    dev: ModuleType, checkout: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = dev.fingerprint(dev.RUN_LOCK)
    monkeypatch.setattr(dev, "VENV", checkout / "elsewhere")
    assert dev.fingerprint(dev.RUN_LOCK) != before


@pytest.mark.parametrize(
    ("windows", "folder", "ending"), [(True, "Scripts", ".exe"), (False, "bin", "")]
)
def test_commands_lie_where_the_system_puts_them(
    dev: ModuleType, monkeypatch: pytest.MonkeyPatch, windows: bool, folder: str, ending: str
) -> None:
    monkeypatch.setattr(dev, "WINDOWS", windows)
    assert dev.python() == ROOT / ".venv" / folder / f"python{ending}"
    assert dev.script("lint-imports") == ROOT / ".venv" / folder / f"lint-imports{ending}"


@pytest.mark.parametrize(
    ("linux", "variables", "answer"),
    [
        (True, {}, False),
        (True, {"DISPLAY": ":0"}, True),
        (True, {"WAYLAND_DISPLAY": "wayland-0"}, True),
        (False, {}, True),
    ],
)
def test_only_linux_may_have_no_display(
    dev: ModuleType,
    monkeypatch: pytest.MonkeyPatch,
    linux: bool,
    variables: dict[str, str],
    answer: bool,
) -> None:
    monkeypatch.setattr(dev, "LINUX", linux)
    for name in ("DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    assert dev.display() is answer


def test_without_a_display_the_demo_runs(
    dev: ModuleType,
    installed: list[list[str]],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    for name in ("system", "packages", "translations"):
        monkeypatch.setattr(dev, name, lambda *_: None)
    monkeypatch.setattr(dev, "display", lambda: False)
    assert dev.run([]) == 0
    assert installed[-1][1:] == ["-m", "desktop", "demo", "--out", str(dev.DEMO)]
    said = capsys.readouterr()
    assert str(dev.DEMO) in said.err
    assert said.out == "", "stdout belongs to Litfass: it may be JSON"
    dev.run(["list", "portraits"])
    assert installed[-1][1:] == ["-m", "desktop", "list", "portraits"]


def test_where_nothing_may_be_installed_the_command_is_named(
    dev: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dev, "administrator", lambda: None)
    with pytest.raises(dev.Stop, match=r"sudo apt-get install --yes .* libegl1 libgl1"):
        dev.install_system(["libegl1", "libgl1"])


def test_missing_libraries_are_found_by_the_loader(
    dev: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[list[str]] = []
    monkeypatch.setattr(dev, "LINUX", True)
    monkeypatch.setattr(dev, "LIBRARIES", {"libnothing-of-that-name.so.7": "libnothing7"})
    monkeypatch.setattr(dev, "install_system", asked.append)
    dev.system()
    assert asked == [["libnothing7"]]


def test_everything_missing_is_named_at_once(
    dev: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[list[str]] = []
    monkeypatch.setattr(dev, "LINUX", True)
    monkeypatch.setattr(dev, "LIBRARIES", {"libnothing-of-that-name.so.7": "libnothing7"})
    monkeypatch.setattr(dev, "install_system", asked.append)
    monkeypatch.setattr(dev.importlib.util, "find_spec", lambda _: None)
    dev.system()
    assert asked == [["libnothing7", f"python3.{sys.version_info[1]}-venv"]]


def test_only_linux_is_asked_for_libraries(
    dev: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dev, "LINUX", False)
    monkeypatch.setattr(dev, "LIBRARIES", {"libnothing-of-that-name.so.7": "libnothing7"})
    monkeypatch.setattr(dev, "install_system", lambda _: pytest.fail("nothing is missing"))
    dev.system()


def test_what_is_started_finds_our_packages_and_speaks_utf_8(
    dev: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHONPATH", "elsewhere")
    environment = dev.environment()
    assert environment["PYTHONPATH"] == os.pathsep.join([str(ROOT), "elsewhere"])
    assert environment["PYTHONIOENCODING"] == "utf-8"


def test_only_the_standard_library_is_imported() -> None:
    imported = {
        name.partition(".")[0]
        for node in ast.walk(ast.parse(SCRIPT.read_text(encoding="utf-8")))
        for name in (
            [alias.name for alias in node.names]
            if isinstance(node, ast.Import)
            else [node.module or ""]
            if isinstance(node, ast.ImportFrom)
            else []
        )
    }
    assert imported <= sys.stdlib_module_names


def test_an_unknown_check_is_refused_in_plain_words() -> None:
    done = subprocess.run(
        [sys.executable, str(SCRIPT), "check", "--", "spelling"],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 1
    assert "no check spelling" in done.stderr
    assert "Traceback" not in done.stderr


def test_the_readme_names_all_libraries_that_linux_has_to_bring(dev: ModuleType) -> None:
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    command = text.partition("sudo apt-get install ")[2].partition("\n\n")[0]
    assert command.replace("\\", " ").split() == sorted(dev.LIBRARIES.values())
