"""The workflows call only what exists, with pinned actions and no more rights than they need."""

from __future__ import annotations

import re
import shlex
import tomllib
from pathlib import Path
from types import ModuleType

import pytest

from tests.packaging.conftest import ROOT, load

WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
RELEASE = (ROOT / ".github" / "workflows" / "release.yml").read_text(encoding="utf-8")
EXPRESSION = re.compile(r"\$\{\{[^}]*\}\}")
SECRET = re.compile(r"\$\{\{\s*secrets\.(\w+)\s*\}\}")


def commands(text: str) -> list[list[str]]:
    """Every call of a Python script in a workflow, without the interpreter."""
    found: list[list[str]] = []
    for line in EXPRESSION.sub("value", text).replace("\\", "/").splitlines():
        called = re.search(r"python3? (packaging/\w+\.py.*)$", line)
        if called:
            found.append(shlex.split(called[1]))
    return found


@pytest.fixture(scope="module")
def dev() -> ModuleType:
    return load("dev")


@pytest.mark.parametrize("workflow", WORKFLOWS, ids=lambda file: file.name)
def test_every_command_exists(workflow: Path, dev: ModuleType) -> None:
    called = commands(workflow.read_text(encoding="utf-8"))
    assert called
    for script, *words in called:
        assert (ROOT / script).is_file(), script
        if script == "packaging/dev.py":
            command, rest = dev.parse(words)
            script, words = f"packaging/{command.__name__}.py", rest
            if not rest or not (ROOT / script).is_file():
                continue
        understood(script, words)


def understood(script: str, words: list[str]) -> None:
    """Fail unless a script knows what it is asked to do."""
    verbs = {"release": ("check", "notes", "sums", "sbom"), "macos": ("check", "keychain", "pack")}
    name = Path(script).stem
    if name in verbs:
        assert words[0] in verbs[name]
    else:
        assert (name, len(words) > 0) == ("smoke", True)


@pytest.mark.parametrize("script", ["release", "macos"])
@pytest.mark.parametrize("words", [["nothing"], [], ["sbom"]])
def test_what_does_not_exist_is_refused(script: str, words: list[str]) -> None:
    with pytest.raises(SystemExit):
        load(script).main(words)


def test_the_release_uses_the_python_that_is_frozen_elsewhere() -> None:
    told = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["litfass"]
    assert set(re.findall(r'python-version: "(.*)"', RELEASE)) == {told["python"]}
    assert f"macos-{told['macos'].removesuffix('.0')}]" in RELEASE
    windows = (ROOT / "packaging" / "windows.py").read_text(encoding="utf-8")
    assert f'"{told["python"]}"' in windows


@pytest.mark.parametrize("workflow", WORKFLOWS, ids=lambda file: file.name)
def test_every_action_is_pinned(workflow: Path) -> None:
    used = re.findall(r"uses: (\S+)(.*)", workflow.read_text(encoding="utf-8"))
    assert len(used) > 2
    for action, comment in used:
        assert re.fullmatch(r"actions/[\w-]+@[0-9a-f]{40}", action)
        assert re.fullmatch(r" # v\d+\.\d+\.\d+", comment)


def test_only_the_draft_may_write() -> None:
    assert "permissions:\n  contents: read\n" in RELEASE
    assert RELEASE.count("contents: write") == 1
    assert RELEASE.count(": write") == 1
    assert "contents: write" in RELEASE[RELEASE.index("\n  draft:") :]
    assert RELEASE.count("persist-credentials: false") == RELEASE.count("actions/checkout@")


def test_nothing_that_somebody_else_writes_gets_into_a_shell() -> None:
    """A tag's name may hold anything; it goes by the environment."""
    shells = re.findall(r"^ +run: (?:\|\n((?: {10,}.*\n)+)|(.*))$", RELEASE, re.MULTILINE)
    for several, single in shells:
        for inserted in EXPRESSION.findall(several + single):
            assert inserted == "${{ runner.os }}"
    assert len(shells) > 8


def test_every_secret_is_one_that_a_script_reads_and_the_checklist_names() -> None:
    macos, signing = load("macos"), load("signing")
    read = {macos.IDENTITY, *macos.CERTIFICATE, *macos.NOTARY}
    read |= {signing.COMMAND, *signing.CERTIFICATE}
    assert set(SECRET.findall(RELEASE)) == read
    for name in read:
        assert f"          {name}: ${{{{ secrets.{name} }}}}" in RELEASE
    checklist = (ROOT / "packaging" / "release.md").read_text(encoding="utf-8")
    assert set(re.findall(r"`(LITFASS_\w+)`", checklist)) == read


def test_the_readme_leads_to_the_checklist() -> None:
    assert "(packaging/release.md)" in (ROOT / "README.md").read_text(encoding="utf-8")
