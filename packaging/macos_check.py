"""What can be said of the macOS package without a Mac: its plist, icon, entitlements and wheels.

The wheels of the locked packages are downloaded for the oldest macOS that is promised, checked
against the hashes of the lock, and every program and library in them that would be bundled is
read. The promise has to be the true minimum: neither older than any of them nor needlessly new.
"""

from __future__ import annotations

import plistlib
import re
import shutil
import subprocess
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any
from xml.parsers.expat import ExpatError

import contents
import locks
from machofiles import Part, Unreadable, Version, in_wheel

ROOT = Path(__file__).resolve().parents[1]
CACHE = ROOT / "build" / "macos" / "wheels"
ENTITLEMENTS = ROOT / "packaging" / "mac" / "entitlements.plist"
ICON = ROOT / "resources" / "icons" / "app" / "litfass.icns"
LOCALES = ROOT / "packaging" / "mac"

MAJORS = (11, 12, 13, 14, 15, 26, 27)
"""The versions of macOS, in their order: after 15 came 26."""
PROCESSORS = ("arm64", "x86_64")
PLUGINS = {"platforms", "styles", "imageformats", "iconengines", "printsupport", "tls"}
"""The plugins of Qt that PyInstaller takes along for the modules that are used."""
BOOTLOADER = "pyinstaller"
"""The only package of development of which something is bundled."""
ALLOWED_ENTITLEMENTS = {"com.apple.security.cs.allow-unsigned-executable-memory"}
ICON_SIDES = {32, 64, 128, 256, 512, 1024}
NEEDED_KEYS = {
    "CFBundleShortVersionString": str,
    "CFBundleVersion": str,
    "LSMinimumSystemVersion": str,
    "LSApplicationCategoryType": str,
    "NSHighResolutionCapable": bool,
    "NSHumanReadableCopyright": str,
    "CFBundleLocalizations": list,
}


@dataclass(frozen=True)
class Wheel:
    """What one wheel asks for. `tag` is what its name says; `parts` what the files in it say."""

    name: str
    version: str
    tag: Version
    parts: tuple[Part, ...]

    @property
    def oldest(self) -> Version:
        """The oldest macOS that its files allow; (0,) where they allow all."""
        return max((part.oldest for part in self.parts if part.oldest), default=(0,))

    @property
    def architectures(self) -> set[str]:
        """The processors that all of its files are for."""
        files: dict[str, set[str]] = {}
        for part in self.parts:
            files.setdefault(part.place, set()).add(part.architecture)
        return set.intersection(*files.values()) if files else set()


# ------------------------------------------------------------------------------ what is ours


def plist_problems(plist: dict[str, Any]) -> list[str]:
    """What is wrong with the Info.plist."""
    problems: list[str] = []
    for key, kind in NEEDED_KEYS.items():
        if not isinstance(plist.get(key), kind):
            problems.append(f"Info.plist: {key} is missing or no {kind.__name__}")
    problems += [
        f"Info.plist: {key} asks for what is not used"
        for key in plist
        if key.endswith("UsageDescription")
    ]
    if plistlib.loads(plistlib.dumps(plist)) != plist:
        problems.append("Info.plist does not read back as it was written")
    if not re.fullmatch(r"[A-Za-z0-9-]+(\.[A-Za-z0-9-]+){2,}", contents.IDENTIFIER):
        problems.append(f"{contents.IDENTIFIER} is no identifier in reverse order of a domain")
    known = {one["UTTypeIdentifier"] for one in plist.get("UTExportedTypeDeclarations", [])}
    for document in plist.get("CFBundleDocumentTypes", []):
        problems += [
            f"Info.plist: the document type {name} is not declared"
            for name in document["LSItemContentTypes"]
            if name not in known
        ]
    for locale in plist.get("CFBundleLocalizations", []):
        strings = LOCALES / f"{locale}.lproj" / "InfoPlist.strings"
        if locale != plist.get("CFBundleDevelopmentRegion") and not strings.is_file():
            problems.append(f"Info.plist: no words of it in {locale}")
    return problems


def plist_of(file: Path) -> dict[str, Any]:
    """What a property list says; raises Unreadable."""
    try:
        return plistlib.loads(file.read_bytes())
    except (OSError, plistlib.InvalidFileException, ValueError, ExpatError) as error:
        raise Unreadable(f"{file.name}: {error}") from error


def icon_problems(icon: Path) -> list[str]:
    """What is wrong with the icon."""
    from PIL import IcnsImagePlugin, Image

    try:
        with Image.open(icon) as image:
            if not isinstance(image, IcnsImagePlugin.IcnsImageFile):
                return [f"{icon.name} is no icon of macOS"]
            sides = {width * scale for width, _height, scale in image.icns.itersizes()}
    except OSError as error:
        return [f"{icon.name}: {error}"]
    return [f"{icon.name} has no size of {side} px" for side in sorted(ICON_SIDES - sides)]


def entitlement_problems(file: Path) -> list[str]:
    """What is wrong with the entitlements: each one weakens what the hardened runtime protects."""
    try:
        given = plist_of(file)
    except Unreadable as error:
        return [str(error)]
    problems = [
        f"{file.name}: {name} is not needed" for name in given.keys() - ALLOWED_ENTITLEMENTS
    ]
    return problems + [
        f"{file.name}: {name} is no yes" for name in given if given[name] is not True
    ]


# ------------------------------------------------------------------------------ the wheels


def fetched(architecture: str, major: int) -> tuple[Path, list[str]]:
    """The folder with the wheels for one kind of Mac, and the packages that have none for it."""
    folder = CACHE / f"{architecture}-{major}"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    wanted = [*locks.pins(locks.RUN), BOOTLOADER]
    missing: list[str] = []
    while True:
        lock = locks.piece(wanted, folder.with_suffix(".lock"))
        done = subprocess.run(
            [
                *(sys.executable, "-m", "pip", "download", "--quiet", "--no-deps"),
                *("--only-binary=:all:", "--implementation", "cp", "--require-hashes"),
                *(
                    "--python-version",
                    contents.PYTHON,
                    "--platform",
                    f"macosx_{major}_0_{architecture}",
                ),
                *("--dest", folder, "--requirement", lock),
            ],
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
        if not done.returncode:
            return folder, missing
        lacking = re.search(r"No matching distribution found for ([\w.-]+)==", done.stderr)
        if lacking is None or lacking[1] not in wanted:
            raise Unreadable(f"pip download failed:\n{done.stderr.strip()}")
        wanted.remove(lacking[1])
        missing.append(lacking[1])


def read(wheel: Path) -> Wheel:
    """What a wheel asks for."""
    from packaging.utils import parse_wheel_filename

    name, number, _build, tags = parse_wheel_filename(wheel.name)
    found = [re.fullmatch(r"macosx_(\d+)_(\d+)_\w+", tag.platform) for tag in tags]
    told = [(int(one[1]), int(one[2])) for one in found if one]
    # One wheel may name several; the oldest of them is enough.
    tag = min(told, default=(0,))
    return Wheel(str(name), str(number), tag, tuple(in_wheel(wheel, bundled)))


def bundled(place: str) -> bool:
    """Whether a file of a wheel may get into the program."""
    if place.startswith("PyInstaller/"):
        return place.endswith("/runw")
    module = place.split(".", maxsplit=1)[0].replace("/", ".")
    left_out = any(module == one or module.startswith(f"{one}.") for one in contents.EXCLUDED)
    return contents.kept(place) and not left_out


def begins(place: str, modules: set[str]) -> bool:
    """Whether a file gets into the program by itself, and not because another one loads it:
    modules of Python, of Qt those that are used, plugins, the starter.
    """
    if place.startswith("PySide6/"):
        plugin = re.fullmatch(r"PySide6/Qt/plugins/(\w+)/\w+\.dylib", place)
        module = re.fullmatch(r"PySide6/(\w+)\.abi3\.so", place)
        return bool(plugin and plugin[1] in PLUGINS) or bool(module and module[1] in modules)
    return place.endswith(".so") or place.startswith("PyInstaller/")


def modules_of_qt() -> set[str]:
    """The modules of Qt that the program imports."""
    sources = (file.read_text(encoding="utf-8") for file in (ROOT / "desktop").rglob("*.py"))
    return {name for text in sources for name in re.findall(r"from PySide6\.(\w+) import", text)}


def reached(wheels: Sequence[Wheel], modules: set[str]) -> tuple[list[Wheel], list[str]]:
    """The wheels with only those files that the program loads, and what these load in vain."""
    parts = [part for wheel in wheels for part in wheel.parts]
    named: dict[str, set[str]] = {}
    for part in parts:
        named.setdefault(part.name, set()).add(part.place)
    needs: dict[str, set[str]] = {}
    for part in parts:
        needs.setdefault(part.place, set()).update(part.needs)
    open_ = [place for place in needs if begins(place, modules)]
    kept: set[str] = set()
    lost: set[str] = set()
    while open_:
        place = open_.pop()
        if place not in kept:
            kept.add(place)
            lost |= {f"{place} loads {one}, which is left out" for one in needs[place] - set(named)}
            open_ += [other for one in needs[place] for other in named.get(one, ())]
    less = [replace(w, parts=tuple(p for p in w.parts if p.place in kept)) for w in wheels]
    return less, sorted(lost)


def wheel_problems(wheels: Iterable[Wheel], architecture: str, promised: Version) -> list[str]:
    """What does not fit to a promise: another processor, or a newer macOS."""
    problems: list[str] = []
    for wheel in wheels:
        if wheel.parts and architecture not in wheel.architectures:
            problems.append(f"{wheel.name}: not all of its files are for {architecture}")
        for version, source in ((wheel.tag, "its name"), (wheel.oldest, "what is in it")):
            if version > promised:
                problems.append(f"{wheel.name}: {source} asks for macOS {dotted(version)}")
    return problems


def table(wheels: Iterable[Wheel]) -> list[str]:
    """The wheels with programs or libraries in them, as a table of Markdown."""
    lines = ["| package | by its name | by its files | for |", "|---|---|---|---|"]
    for wheel in wheels:
        if wheel.parts:
            kinds = ", ".join(sorted(wheel.architectures))
            named = f"| {wheel.name} {wheel.version} | {dotted(wheel.tag)} "
            lines.append(f"{named}| {dotted(wheel.oldest)} ({len(wheel.parts)}) | {kinds} |")
    return lines


def dotted(version: Version) -> str:
    """A version as people write it."""
    return ".".join(map(str, version))


def numbers(text: str) -> Version:
    """A version as a computer compares it."""
    return tuple(int(part) for part in text.split("."))


# ------------------------------------------------------------------------------ all of it


def problems() -> list[str]:
    """Check everything and print what was found; what is wrong."""
    wrong = [
        *plist_problems(contents.info_plist()),
        *icon_problems(ICON),
        *entitlement_problems(ENTITLEMENTS),
    ]
    promised = numbers(contents.OLDEST_MACOS)
    before = MAJORS[MAJORS.index(promised[0]) - 1]
    for architecture in contents.ARCHITECTURES:
        folder, missing = fetched(architecture, promised[0])
        wrong += [f"{name} has no wheel for {architecture}" for name in missing]
        whole = [read(file) for file in sorted(folder.glob("*.whl"))]
        wheels, lost = reached(whole, modules_of_qt())
        wrong += lost
        wrong += wheel_problems(wheels, architecture, promised)
        print(f"\nmacOS {dotted(promised)}, {architecture}:\n", *table(wheels), sep="\n")
        _older, lacking = fetched(architecture, before)
        newest = max(max(wheel.oldest, wheel.tag) for wheel in wheels)
        if not lacking and newest < promised:
            wrong.append(f"macOS {dotted(newest)} would do for {architecture}")
        names = ", ".join(lacking) or "nothing"
        print(f"\nFor macOS {before} {names} has no wheel.")
    for architecture in set(PROCESSORS) - set(contents.ARCHITECTURES):
        _folder, missing = fetched(architecture, MAJORS[-1])
        names = ", ".join(missing) or "nothing: it could be built"
        print(f"For {architecture} these have no wheel: {names}.")
    return wrong
