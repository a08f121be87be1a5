"""Signing for Windows and what users of Windows get, with the real tools on small files."""

from __future__ import annotations

import base64
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

from desktop.core import places
from tests.packaging.conftest import load

needs_signer = pytest.mark.skipif(
    not (shutil.which("osslsigncode") and shutil.which("openssl") and shutil.which("makensis")),
    reason="osslsigncode, openssl and makensis are not here",
)


@pytest.fixture(scope="module")
def signing() -> ModuleType:
    return load("signing")


@pytest.fixture(scope="module")
def installer() -> ModuleType:
    return load("installer")


@pytest.fixture(autouse=True)
def clean(signing: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    """No signature of the office comes into a test."""
    for name in (signing.COMMAND, *signing.CERTIFICATE):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def frozen(tmp_path: Path) -> Path:
    """A folder as PyInstaller makes it, with programs that are none."""
    folder = tmp_path / "Litfass"
    (folder / "_internal" / "Qt").mkdir(parents=True)
    for name in ("Litfass.exe", "litfass-command.exe", "_internal/Qt/a.dll"):
        (folder / name).write_bytes(name.encode())
    return folder


@pytest.fixture
def certificate(
    signing: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Callable[[Path], bool]:
    """A certificate of our own in the environment; tells whether a file is signed with it."""
    key, public, packed = (tmp_path / name for name in ("key.pem", "public.pem", "signer.pfx"))
    ask = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2"]
    names = ["-subj", "/CN=Litfass Trial", "-addext", "extendedKeyUsage=codeSigning"]
    pack = ["openssl", "pkcs12", "-export", "-inkey", key, "-in", public, "-out", packed]
    for command in (
        [*ask, *names, "-keyout", key, "-out", public],
        [*pack, "-passout", "pass:geheim äöü"],
    ):
        subprocess.run([*map(str, command)], check=True, capture_output=True)
    values = (base64.b64encode(packed.read_bytes()).decode(), "geheim äöü", signing.NO_TIME)
    for name, value in zip(signing.CERTIFICATE, values, strict=True):
        monkeypatch.setenv(name, value)

    def signed(file: Path) -> bool:
        done = subprocess.run(
            ["osslsigncode", "verify", "-CAfile", str(public), "-in", str(file)],
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
        return "Litfass Trial" in done.stdout and "Signature verification: ok" in done.stdout

    return signed


def program(folder: Path) -> Path:
    """A real small program of Windows: an installer of nothing."""
    script = folder / "small.nsi"
    out = folder / "small.exe"
    script.write_text(f'Name "x"\nOutFile "{out}"\nTarget amd64-unicode\nSection\nSectionEnd\n')
    subprocess.run(["makensis", "-V1", str(script)], check=True, capture_output=True)
    return out


def test_without_a_certificate_one_line_says_that_nothing_is_signed(
    signing: ModuleType, frozen: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = frozen / "Litfass.exe"
    before = file.read_bytes()
    assert signing.main([str(file)]) == 0
    (line,) = capsys.readouterr().out.splitlines()
    assert line.startswith("SKIPPED: signing Litfass.exe (no LITFASS_WINDOWS_CERTIFICATE,")
    assert file.read_bytes() == before


def test_half_a_certificate_is_an_error(
    signing: ModuleType,
    frozen: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv(signing.CERTIFICATE[0], "abc")
    assert signing.wanted()
    assert signing.main([str(frozen / "Litfass.exe")]) == 1
    assert f"{signing.CERTIFICATE[1]}, {signing.CERTIFICATE[2]} is missing" in (
        capsys.readouterr().err
    )


def test_an_office_signs_with_its_own_command(
    signing: ModuleType, frozen: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    script = frozen.parent / "sign here.py"
    script.write_text("import sys, pathlib; pathlib.Path(sys.argv[1]).write_text('signed')")
    monkeypatch.setenv(signing.COMMAND, f'"{sys.executable}" "{script}" {{file}}')
    assert signing.main([str(frozen / "Litfass.exe")]) == 0
    assert (frozen / "Litfass.exe").read_text() == "signed"


@pytest.mark.parametrize("command", ["true", "/none/at/all {file}", "false {file}"])
def test_a_command_that_cannot_sign_is_an_error(
    signing: ModuleType, frozen: Path, monkeypatch: pytest.MonkeyPatch, command: str
) -> None:
    monkeypatch.setenv(signing.COMMAND, command)
    assert signing.main([str(frozen / "Litfass.exe")]) == 1


@needs_signer
def test_a_program_is_signed_with_a_certificate(
    signing: ModuleType, certificate: Callable[[Path], bool], tmp_path: Path
) -> None:
    file = program(tmp_path)
    assert not certificate(file)
    assert signing.main([str(file)]) == 0
    assert certificate(file)


@needs_signer
def test_a_wrong_password_is_an_error_that_does_not_tell_it(
    signing: ModuleType,
    certificate: Callable[[Path], bool],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    file = program(tmp_path)
    monkeypatch.setenv(signing.CERTIFICATE[1], "not-the-one")
    assert signing.main([str(file)]) == 1
    said = capsys.readouterr()
    assert "osslsigncode could not sign" in said.err
    assert "not-the-one" not in said.err + said.out
    assert not certificate(file)


@needs_signer
@pytest.mark.slow
def test_installer_and_uninstaller_are_signed(
    installer: ModuleType, certificate: Callable[[Path], bool], frozen: Path, tmp_path: Path
) -> None:
    for name in installer.PROGRAMS:
        shutil.copy(program(tmp_path), frozen / name)
    installer.sign_programs(frozen)
    setup = installer.build(frozen, tmp_path)
    assert setup.name == f"Litfass-{installer.contents.version()}-Setup.exe"
    assert certificate(setup)
    assert all(certificate(frozen / name) for name in installer.PROGRAMS)
    if unpacker := shutil.which("7z"):
        inside = tmp_path / "inside"
        subprocess.run([unpacker, "x", f"-o{inside}", str(setup)], check=True, capture_output=True)
        assert (inside / "_internal" / "Qt" / "a.dll").is_file()


@needs_signer
def test_an_uninstaller_that_cannot_be_signed_makes_no_installer(
    installer: ModuleType,
    certificate: Callable[[Path], bool],
    frozen: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv(installer.signing.CERTIFICATE[1], "not the one")
    with pytest.raises(installer.Failed, match="makensis failed"):
        installer.build(frozen, tmp_path)


def test_the_portable_copy_carries_the_marker_and_everything(
    installer: ModuleType, frozen: Path, tmp_path: Path
) -> None:
    packed = installer.portable(frozen, tmp_path)
    with zipfile.ZipFile(packed) as archive:
        assert archive.testzip() is None
        assert set(archive.namelist()) >= {
            "Litfass/Litfass.exe",
            "Litfass/_internal/Qt/a.dll",
            f"Litfass/{places.MARKER}",
        }
        text = archive.read(f"Litfass/{places.MARKER}").decode("utf-8")
    assert f"„{places.CARRIED}“" in text
    assert f'"{places.CARRIED}"' in text
    assert installer.MARKER == places.MARKER
