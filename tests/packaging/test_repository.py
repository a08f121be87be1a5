"""What the repository promises: complete lock files, no addresses, a wheel with everything."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tomllib
import zipfile
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path

import pytest
from packaging.markers import default_environment
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[2]
LOCKS = {name: ROOT / "packaging" / f"{name}.lock" for name in ("run", "dev")}
SYSTEMS = {
    "linux": {"sys_platform": "linux", "platform_system": "Linux", "os_name": "posix"},
    "windows": {"sys_platform": "win32", "platform_system": "Windows", "os_name": "nt"},
    "macos": {"sys_platform": "darwin", "platform_system": "Darwin", "os_name": "posix"},
}
# An address from which a package manager could be told to install.
ADDRESS = re.compile(
    r"""https?://\S*/(simple|pool|dists)(/|\b)|https?://(registry|pypi|files)\.\S*
    |--(extra-)?index-url|--find-links|--trusted-host""",
    re.VERBOSE,
)
# fmt: off
TOP = {
    ".ci", ".gitattributes", ".github", ".gitignore", ".pre-commit-config.yaml", "CHANGELOG.md",
    "DECISIONS.md", "LICENSE", "README.md", "db", "desktop", "packaging", "pyproject.toml",
    "resources", "tests",
}
# fmt: on
MAY_NAME_OPTIONS = {"packaging/dev.py", "tests/packaging/test_repository.py"}


def pins(name: str) -> dict[str, str]:
    """The packages of a lock file and their versions."""
    text = LOCKS[name].read_text(encoding="utf-8")
    return dict(re.findall(r"^([A-Za-z0-9._-]+)==(\S+)", text, re.MULTILINE))


def project() -> dict[str, list[str]]:
    """The requirements in pyproject.toml, for running and for development."""
    table = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return {"run": table["dependencies"], "dev": table["optional-dependencies"]["dev"]}


def tracked() -> list[str]:
    """The files of the repository; an unpacked archive without git has nothing to check."""
    listed = subprocess.run(
        ["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, encoding="utf-8", check=False
    )
    return [name for name in listed.stdout.split("\0") if name and (ROOT / name).is_file()]


def test_nothing_stray_lies_at_the_top() -> None:
    """What a command that was tried here has left behind is soon committed with the rest."""
    assert {name.split("/")[0] for name in tracked()} <= TOP


def test_development_has_the_versions_of_running() -> None:
    assert pins("run").items() <= pins("dev").items()


@pytest.mark.parametrize("name", LOCKS)
def test_the_lock_holds_what_the_project_asks_for(name: str) -> None:
    locked = {canonicalize_name(package): version for package, version in pins(name).items()}
    wanted = [Requirement(line) for line in project()["run" if name == "run" else "dev"]]
    for requirement in wanted:
        version = locked.get(canonicalize_name(requirement.name))
        assert version is not None, f"{requirement.name} is not locked"
        assert requirement.specifier.contains(version), f"{requirement} but {version} is locked"


@pytest.mark.parametrize("name", LOCKS)
def test_every_locked_package_has_hashes(name: str) -> None:
    blocks = re.split(r"^(?=\S+==)", LOCKS[name].read_text(encoding="utf-8"), flags=re.MULTILINE)
    bare = [block.split()[0] for block in blocks[1:] if "--hash=sha256:" not in block]
    assert len(blocks) > 10
    assert bare == []


@pytest.mark.parametrize("python", ["3.11", "3.12", "3.13", "3.14"])
@pytest.mark.parametrize("system", SYSTEMS)
def test_the_lock_is_complete_on_every_system(system: str, python: str) -> None:
    """A lock made on Linux leaves out what only other systems need, unless we see to it."""
    environment = {key: str(value) for key, value in default_environment().items()}
    environment |= SYSTEMS[system] | {"extra": ""}
    environment |= {"python_version": python, "python_full_version": f"{python}.0"}
    locked = {canonicalize_name(package) for package in pins("dev")}
    missing: list[str] = []
    for package in locked:
        try:
            requirements = distribution(package).requires or []
        except PackageNotFoundError:
            continue
        for line in requirements:
            requirement = Requirement(line)
            needed = requirement.marker is None or requirement.marker.evaluate(environment)
            if needed and canonicalize_name(requirement.name) not in locked:
                missing.append(f"{package} needs {line}")
    assert missing == []


def test_no_file_names_a_package_index() -> None:
    found = [
        f"{name}:{number}: {line.strip()}"
        for name in tracked()
        if name not in MAY_NAME_OPTIONS and (ROOT / name).stat().st_size < 2_000_000
        for number, line in enumerate(
            (ROOT / name).read_text(encoding="utf-8", errors="ignore").splitlines(), 1
        )
        if ADDRESS.search(line)
    ]
    assert found == []


def test_a_checkout_has_the_same_bytes_on_every_system() -> None:
    """Git on Windows would change the ends of lines, and with them hashes and references."""
    if not (names := tracked()):
        pytest.skip("no git here")
    asked = ["git", "check-attr", "--stdin", "-z", "eol"]
    done = subprocess.run(
        asked, cwd=ROOT, input="\0".join(names), capture_output=True, encoding="utf-8", check=True
    )
    fields = done.stdout.split("\0")[:-1]
    assert set(fields[2::3]) == {"lf"}
    listed = subprocess.run(
        ["git", "ls-files", "--eol"], cwd=ROOT, capture_output=True, encoding="utf-8", check=True
    )
    assert [line for line in listed.stdout.splitlines() if "crlf" in line or "mixed" in line] == []


def test_packaging_is_not_a_package() -> None:
    """It would shadow the library of that name, which pytest and others import."""
    assert not (ROOT / "packaging" / "__init__.py").exists()


@pytest.mark.slow
def test_the_wheel_brings_code_and_resources_side_by_side(tmp_path: Path) -> None:
    source = tmp_path / "source"
    ignore = shutil.ignore_patterns("__pycache__")
    for name in ("desktop", "db", "resources"):
        shutil.copytree(ROOT / name, source / name, ignore=ignore)
    for name in ("pyproject.toml", "README.md", "LICENSE"):
        shutil.copy(ROOT / name, source / name)
    offline = ["--no-deps", "--no-build-isolation", "--no-index", "--quiet"]
    subprocess.run(
        [sys.executable, "-m", "pip", "wheel", *offline, "--wheel-dir", str(tmp_path), str(source)],
        check=True,
        capture_output=True,
    )
    (wheel,) = tmp_path.glob("litfass-*.whl")
    with zipfile.ZipFile(wheel) as archive:
        inside = set(archive.namelist())
    wanted = {
        path.relative_to(source).as_posix()
        for folder in ("desktop", "db", "resources")
        for path in (source / folder).rglob("*")
        if path.is_file() and (path.suffix == ".py" or folder == "resources")
    }
    assert wanted - inside == set()
    assert {name.partition("/")[0] for name in inside} - {"desktop", "db", "resources"} == {
        wheel.name.replace("-py3-none-any.whl", ".dist-info")
    }
