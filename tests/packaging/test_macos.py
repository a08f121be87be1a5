"""What is checked of the macOS package without a Mac, tried on small files made by hand."""

from __future__ import annotations

import base64
import plistlib
import shutil
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from PIL import Image

from tests.packaging.conftest import ROOT, load
from tests.packaging.machos import ARM64, X86_64, fat, thin, write

PROMISE = (15, 0)


@pytest.fixture(scope="module")
def macos() -> ModuleType:
    return load("macos")


@pytest.fixture
def checking(macos: ModuleType) -> ModuleType:
    return macos.macos_check


@pytest.fixture
def app(macos: ModuleType, tmp_path: Path) -> Path:
    """A bundle as PyInstaller makes it, with two files of code in it."""
    inside = tmp_path / "Litfass.app" / "Contents"
    write(inside / "MacOS" / "Litfass", thin(ARM64, "11.0"))
    write(inside / "Frameworks" / "PySide6" / "QtCore.abi3.so", thin(ARM64, "15.0"))
    (inside / "Resources").mkdir()
    shutil.copy(macos.macos_check.ICON, inside / "Resources")
    put_plist(macos, inside)
    return inside.parent


def put_plist(macos: ModuleType, inside: Path, **changes: object) -> None:
    """Write the Info.plist as PyInstaller completes it."""
    theirs = {
        "CFBundleIdentifier": macos.contents.IDENTIFIER,
        "CFBundleIconFile": "litfass.icns",
    }
    plist = macos.contents.info_plist() | theirs | changes
    (inside / "Info.plist").write_bytes(plistlib.dumps(plist))


# ------------------------------------------------------------------------------ reading


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (thin(ARM64, "15.0"), [("arm64", (15, 0))]),
        (thin(X86_64, "10.13"), [("x86_64", (10, 13))]),
        (thin(X86_64, "10.13", old=True), [("x86_64", (10, 13))]),
        (thin(ARM64, "14.6.1"), [("arm64", (14, 6, 1))]),
        (thin(ARM64, "18.0", platform=2), [("arm64", None)]),
        (
            fat((X86_64, thin(X86_64, "10.13", old=True)), (ARM64, thin(ARM64, "11.0"))),
            [("x86_64", (10, 13)), ("arm64", (11, 0))],
        ),
        (b"\x7fELF" + bytes(60), []),
        (b"", []),
        (b"abc", []),
    ],
)
def test_a_file_tells_its_processors_and_its_oldest_macos(
    macos: ModuleType, tmp_path: Path, data: bytes, expected: list[object]
) -> None:
    machofiles = load("machofiles")
    file = write(tmp_path / "a.so", data)
    assert [(part.architecture, part.oldest) for part in machofiles.parts(file, "a.so")] == expected


@pytest.mark.parametrize(
    "data",
    [thin(ARM64, "15.0")[:30], fat((ARM64, b"!<arch>\n" + bytes(200))), b"\xca\xfe\xba\xbe"],
)
def test_a_broken_program_is_named(macos: ModuleType, tmp_path: Path, data: bytes) -> None:
    machofiles = load("machofiles")
    with pytest.raises(machofiles.Unreadable, match="dylib: "):
        machofiles.parts(write(tmp_path / "a.dylib", data), "lib/a.dylib")


# ------------------------------------------------------------------------------ wheels


def wheel(folder: Path, tag: str, **files: bytes) -> Path:
    """A wheel for macOS with some files in `thing/`."""
    path = folder / f"thing-1.2-cp313-cp313-{tag}.whl"
    with zipfile.ZipFile(path, "w") as archive:
        for name, data in files.items():
            archive.writestr(f"thing/{name}.so", data)
    return path


def test_a_wheel_that_keeps_the_promise_is_no_problem(checking: ModuleType, tmp_path: Path) -> None:
    good = checking.read(wheel(tmp_path, "macosx_14_0_arm64", a=thin(ARM64, "15.0")))
    assert (good.name, good.tag, good.oldest) == ("thing", (14, 0), (15, 0))
    assert good.architectures == {"arm64"}
    assert checking.wheel_problems([good], "arm64", PROMISE) == []
    assert checking.table([good])[-1] == "| thing 1.2 | 14.0 | 15.0 (1) | arm64 |"


def test_files_of_a_newer_macos_than_their_wheel_says_are_found(
    checking: ModuleType, tmp_path: Path
) -> None:
    bad = checking.read(
        wheel(tmp_path, "macosx_13_0_arm64", a=thin(ARM64, "13.0"), b=thin(ARM64, "26.0"))
    )
    assert checking.wheel_problems([bad], "arm64", PROMISE) == [
        "thing: what is in it asks for macOS 26.0"
    ]


def test_a_wheel_for_a_newer_macos_is_found(checking: ModuleType, tmp_path: Path) -> None:
    bad = checking.read(wheel(tmp_path, "macosx_26_0_arm64", a=thin(ARM64, "13.0")))
    assert checking.wheel_problems([bad], "arm64", PROMISE) == [
        "thing: its name asks for macOS 26.0"
    ]


def test_one_file_for_another_processor_is_found(checking: ModuleType, tmp_path: Path) -> None:
    both = fat((X86_64, thin(X86_64, "11.0")), (ARM64, thin(ARM64, "11.0")))
    mixed = checking.read(wheel(tmp_path, "macosx_11_0_universal2", a=both, b=thin(X86_64, "11.0")))
    assert mixed.architectures == {"x86_64"}
    assert checking.wheel_problems([mixed], "x86_64", PROMISE) == []
    assert checking.wheel_problems([mixed], "arm64", PROMISE) == [
        "thing: not all of its files are for arm64"
    ]


@pytest.mark.parametrize(
    ("place", "expected"),
    [
        ("PySide6/QtCore.abi3.so", True),
        ("PySide6/QtQml.abi3.so", False),
        ("PySide6/Qt/lib/QtQuick.framework/Versions/A/QtQuick", False),
        ("PySide6/Qt/qml/Qt/labs/assetdownloader/libqmlassetdownloaderprivateplugin.a", False),
        ("PySide6/Qt/plugins/imageformats/libqmacheif.dylib", False),
        ("PIL/_imaging.cpython-313-darwin.so", True),
        ("PIL/_avif.cpython-313-darwin.so", False),
        ("numpy/random/mtrand.cpython-313-darwin.so", False),
        ("PyInstaller/bootloader/Darwin-64bit/runw", True),
        ("PyInstaller/bootloader/Darwin-64bit/run_d", False),
    ],
)
def test_only_what_is_bundled_counts(checking: ModuleType, place: str, expected: bool) -> None:
    assert checking.bundled(place) is expected


def test_the_modules_of_qt_are_those_that_the_program_imports(checking: ModuleType) -> None:
    assert {"QtCore", "QtGui", "QtWidgets", "QtPrintSupport"} <= checking.modules_of_qt()
    assert "QtQml" not in checking.modules_of_qt()


def test_what_a_used_file_loads_is_reached_and_what_is_left_out_is_missed(
    checking: ModuleType, tmp_path: Path
) -> None:
    def wheel_of(files: dict[str, bytes]) -> Any:
        path = tmp_path / "pyside6-1-cp310-abi3-macosx_13_0_arm64.whl"
        with zipfile.ZipFile(path, "w") as archive:
            for name, data in files.items():
                archive.writestr(f"PySide6/{name}", data)
        return checking.read(path)

    def loads(*paths: str) -> bytes:
        return thin(ARM64, "13.0", loads=paths)

    files = {
        "QtCore.abi3.so": loads("@rpath/QtCore.framework/Versions/A/QtCore", "/usr/lib/libc.dylib"),
        "QtHelpers.abi3.so": loads("@rpath/gone.dylib"),
        "Qt/lib/QtCore.framework/Versions/A/QtCore": loads("@rpath/libdeep.dylib"),
        "Qt/lib/QtNobody.framework/Versions/A/QtNobody": thin(ARM64, "26.0"),
        "Qt/plugins/styles/libqmacstyle.dylib": loads("@rpath/libpyside6.dylib"),
        "libpyside6.dylib": loads(),
        "libdeep.dylib": loads(),
    }
    (wheel,), lost = checking.reached([wheel_of(files)], {"QtCore"})
    unused = {"PySide6/QtHelpers.abi3.so", "PySide6/Qt/lib/QtNobody.framework/Versions/A/QtNobody"}
    assert {part.place for part in wheel.parts} == {f"PySide6/{name}" for name in files} - unused
    assert lost == []
    assert wheel.oldest == (13, 0)

    del files["libdeep.dylib"]
    _wheels, lost = checking.reached([wheel_of(files)], {"QtCore"})
    assert lost == [
        "PySide6/Qt/lib/QtCore.framework/Versions/A/QtCore loads libdeep.dylib, which is left out"
    ]


# ------------------------------------------------------------------------------ our own


def test_our_plist_icon_and_entitlements_are_as_they_should_be(
    macos: ModuleType, checking: ModuleType
) -> None:
    assert checking.plist_problems(macos.contents.info_plist()) == []
    assert checking.icon_problems(checking.ICON) == []
    assert checking.entitlement_problems(checking.ENTITLEMENTS) == []


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({"NSHighResolutionCapable": "yes"}, "NSHighResolutionCapable"),
        ({"NSCameraUsageDescription": "?"}, "NSCameraUsageDescription"),
        ({"UTExportedTypeDeclarations": []}, "is not declared"),
        ({"CFBundleLocalizations": ["en", "fr"]}, "no words of it in fr"),
    ],
)
def test_a_wrong_plist_is_found(
    macos: ModuleType, checking: ModuleType, change: dict[str, Any], expected: str
) -> None:
    (problem,) = checking.plist_problems(macos.contents.info_plist() | change)
    assert expected in problem


def test_a_wrong_icon_is_found(checking: ModuleType, tmp_path: Path) -> None:
    assert checking.icon_problems(tmp_path / "none.icns")
    Image.new("RGB", (64, 64)).save(tmp_path / "a.png")
    assert checking.icon_problems(tmp_path / "a.png") == ["a.png is no icon of macOS"]


def test_more_rights_than_needed_are_found(checking: ModuleType, tmp_path: Path) -> None:
    file = tmp_path / "entitlements.plist"
    file.write_bytes(plistlib.dumps({"com.apple.security.cs.disable-library-validation": True}))
    (problem,) = checking.entitlement_problems(file)
    assert problem.endswith("com.apple.security.cs.disable-library-validation is not needed")
    file.write_text("<plist>", encoding="utf-8")
    assert checking.entitlement_problems(file)


def test_the_icon_is_the_drawing(checking: ModuleType) -> None:
    from PIL import ImageChops

    icons = load("icons")
    with Image.open(checking.ICON) as image:
        sizes: Any = getattr(image, "icns")  # noqa: B009 - only icons of macOS have it
        for width, _height, scale in sizes.itersizes():
            stored = sizes.getimage((width, width, scale)).convert("RGBA")
            difference = ImageChops.difference(stored, icons.drawn(width * scale))
            assert max(difference.tobytes()) < 24


# ------------------------------------------------------------------------------ the app


def test_a_good_app_has_no_problem(macos: ModuleType, app: Path) -> None:
    assert macos.app_problems(app) == []


def test_an_app_that_needs_a_newer_macos_than_it_says_is_found(
    macos: ModuleType, app: Path
) -> None:
    write(app / "Contents" / "Frameworks" / "new.dylib", thin(ARM64, "26.0"))
    assert macos.app_problems(app) == ["Frameworks/new.dylib asks for macOS 26.0"]


def test_a_library_for_another_processor_is_found_in_an_app(macos: ModuleType, app: Path) -> None:
    write(app / "Contents" / "Frameworks" / "intel.dylib", thin(X86_64, "11.0"))
    assert macos.app_problems(app) == ["Frameworks/intel.dylib is not for arm64"]


def test_an_app_without_icon_or_with_another_name_is_found(macos: ModuleType, app: Path) -> None:
    put_plist(macos, app / "Contents", CFBundleIdentifier="org.example.Other")
    (app / "Contents" / "Resources" / "litfass.icns").unlink()
    assert len(macos.app_problems(app)) == 2
    shutil.rmtree(app)
    assert len(macos.app_problems(app)) == 1


@pytest.mark.skipif(sys.platform == "darwin", reason="a Mac has hdiutil")
def test_elsewhere_the_disk_image_is_refused_in_one_line(
    macos: ModuleType, app: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert macos.main(["pack", str(app)]) == 1
    said = capsys.readouterr().err
    assert said == "FAILED: A disk image is made by hdiutil, which only macOS has.\n"


def test_without_credentials_a_line_says_what_is_skipped(
    macos: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in macos.CERTIFICATE:
        monkeypatch.setenv(name, "")
    assert macos.main(["keychain"]) == 0
    (line,) = capsys.readouterr().out.splitlines()
    assert line.startswith("SKIPPED: the certificate for macOS (no LITFASS_APPLE_CERTIFICATE,")


def test_half_the_credentials_are_an_error(
    macos: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv(macos.CERTIFICATE[0], "abc")
    monkeypatch.delenv(macos.CERTIFICATE[1], raising=False)
    assert macos.main(["keychain"]) == 1
    assert f"{macos.CERTIFICATE[1]} is missing" in capsys.readouterr().err


# ------------------------------------------------------------------------------ Apple's tools


@pytest.fixture
def apple(
    macos: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Callable[[], list[str]]:
    """Stand-ins for the tools that only a Mac has, which write down how they were called."""
    if sys.platform != "linux":
        pytest.skip("a Mac has the real ones, and Windows no shell")
    folder, log = tmp_path / "bin", tmp_path / "log"
    folder.mkdir()
    for name in ("codesign", "ditto", "hdiutil", "security", "xcrun"):
        tool = folder / name
        # A path as the last word is what is made; a name with "refused" in it is an error.
        tool.write_text(
            f'#!/bin/sh\necho "{name} $*" >>"{log}"\n'
            'case "$*" in *refused*) echo "no, says Apple" >&2; exit 3;; esac\n'
            'for last; do :; done\ncase "$last" in /*) [ -e "$last" ] || : >"$last";; esac\n'
        )
        tool.chmod(0o755)
    monkeypatch.setenv("PATH", str(folder), prepend=":")
    monkeypatch.setenv("RUNNER_TEMP", str(tmp_path))
    for name in (macos.IDENTITY, *macos.CERTIFICATE, *macos.NOTARY):
        monkeypatch.delenv(name, raising=False)

    def calls() -> list[str]:
        lines = log.read_text("utf-8").splitlines() if log.is_file() else []
        log.unlink(missing_ok=True)
        return lines

    return calls


def give_credentials(macos: ModuleType, monkeypatch: pytest.MonkeyPatch, key: str) -> None:
    """All that signing and notarising ask for; `key` names the key of the notary."""
    monkeypatch.setenv(macos.IDENTITY, "Developer ID Application: Stadt (ABC)")
    for name, value in zip(macos.NOTARY, ("-----KEY-----", key, "I1"), strict=True):
        monkeypatch.setenv(name, value)


def test_without_credentials_the_image_is_made_and_lines_say_what_is_skipped(
    macos: ModuleType,
    app: Path,
    apple: Callable[[], list[str]],
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert macos.main(["pack", str(app)]) == 0
    assert [line.split()[0] for line in apple()] == ["ditto", "hdiutil"]
    said = capsys.readouterr().out.splitlines()
    assert [line.partition(" (")[0] for line in said[:-1]] == [
        "SKIPPED: signing for macOS; the app is signed ad hoc",
        "SKIPPED: notarising for macOS",
    ]
    assert said[-1] == str(app.with_name(macos.image_name()))


def test_with_credentials_app_and_image_are_notarised_and_stapled_in_this_order(
    macos: ModuleType,
    app: Path,
    apple: Callable[[], list[str]],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    give_credentials(macos, monkeypatch, key="K1")
    assert macos.main(["pack", str(app)]) == 0
    calls = apple()
    assert [" ".join(line.split()[:2]) for line in calls] == [
        "codesign --verify",
        "ditto -c",
        "xcrun notarytool",
        "xcrun stapler",
        f"ditto {app}",
        "hdiutil create",
        "codesign --sign",
        "xcrun notarytool",
        "xcrun stapler",
    ]
    assert calls[3].endswith(str(app))
    assert calls[-1].endswith(".dmg")
    assert "KEY" not in " ".join(calls) + capsys.readouterr().out
    assert not Path(calls[2].split("--key ")[1].split()[0]).exists()


def test_what_apple_refuses_fails_with_what_it_said(
    macos: ModuleType,
    app: Path,
    apple: Callable[[], list[str]],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    give_credentials(macos, monkeypatch, key="refused")
    assert macos.main(["pack", str(app)]) == 1
    assert "xcrun notarytool failed:\nno, says Apple" in capsys.readouterr().err
    assert not app.with_name(macos.image_name()).exists()


def test_nothing_unsigned_is_notarised(
    macos: ModuleType,
    app: Path,
    apple: Callable[[], list[str]],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    for name in macos.NOTARY:
        monkeypatch.setenv(name, "x")
    assert macos.main(["pack", str(app)]) == 1
    assert macos.IDENTITY in capsys.readouterr().err
    assert apple() == []


def test_the_certificate_gets_a_keychain_of_its_own(
    macos: ModuleType, apple: Callable[[], list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(macos.CERTIFICATE[0], base64.b64encode(b"a certificate").decode())
    monkeypatch.setenv(macos.CERTIFICATE[1], "geheim")
    assert macos.main(["keychain"]) == 0
    assert [line.split()[1] for line in apple()] == [
        "create-keychain",
        "set-keychain-settings",
        "unlock-keychain",
        "import",
        "set-key-partition-list",
        "list-keychains",
    ]


def test_the_readme_says_what_the_check_found(macos: ModuleType) -> None:
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    assert f"macOS {macos.contents.OLDEST_MACOS.removesuffix('.0')}" in text
    assert macos.contents.ARCHITECTURES == ["arm64"]
    assert "Apple silicon" in text
