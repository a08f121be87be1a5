"""The package for macOS.

    python packaging/macos.py check      everything that can be checked without a Mac
    python packaging/macos.py keychain   put the certificate where codesign finds it
    python packaging/macos.py pack APP   check, verify, notarise an app, and make the disk image

`package.py` calls the last one on a Mac. PyInstaller signs while it builds: with the identity that
LITFASS_APPLE_IDENTITY names, else ad hoc, which macOS runs on the machine that built it and asks
about anywhere else. The rest needs these, and is skipped with a line where they are missing:

    LITFASS_APPLE_CERTIFICATE            the certificate (.p12) in Base64, and its
    LITFASS_APPLE_CERTIFICATE_PASSWORD   password: for `keychain`
    LITFASS_NOTARY_KEY                   an App Store Connect key: the text of its .p8 file,
    LITFASS_NOTARY_KEY_ID                its number
    LITFASS_NOTARY_ISSUER                and who issued it: for notarising
"""

from __future__ import annotations

import argparse
import base64
import os
import platform
import secrets
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

import contents
import macos_check
from credentials import Failed, credentials
from machofiles import Part, Unreadable, in_folder

ROOT = Path(__file__).resolve().parents[1]
IDENTITY = "LITFASS_APPLE_IDENTITY"
CERTIFICATE = ("LITFASS_APPLE_CERTIFICATE", "LITFASS_APPLE_CERTIFICATE_PASSWORD")
NOTARY = ("LITFASS_NOTARY_KEY", "LITFASS_NOTARY_KEY_ID", "LITFASS_NOTARY_ISSUER")


def main(arguments: Sequence[str] | None = None) -> int:
    """Do what is asked; 1 where something is wrong."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("check")
    commands.add_parser("keychain")
    commands.add_parser("pack").add_argument("app", type=Path)
    options = parser.parse_args(arguments)
    try:
        if options.command == "check":
            check()
        elif options.command == "keychain":
            keychain()
        else:
            print(pack(options.app))
    except (Failed, Unreadable) as failed:
        print(f"FAILED: {failed}", file=sys.stderr)
        return 1
    return 0


def check() -> None:
    """All that can be known without a Mac."""
    if wrong := macos_check.problems():
        raise Failed("\n".join(wrong))
    print("\nWhat can be known of the macOS package without a Mac is as it should be.")


# ------------------------------------------------------------------------------ the app


def pack(app: Path) -> Path:
    """Make the disk image of an app; its path."""
    if wrong := app_problems(app):
        raise Failed("\n".join(wrong))
    if not shutil.which("hdiutil"):
        raise Failed("A disk image is made by hdiutil, which only macOS has.")
    identity = credentials("signing for macOS; the app is signed ad hoc", [IDENTITY])
    if identity:
        run("codesign", "--verify", "--deep", "--strict", "--verbose=2", app)
    notary = credentials("notarising for macOS", NOTARY)
    if notary and not identity:
        raise Failed(f"Only what is signed can be notarised: {IDENTITY} is missing.")
    if notary:
        with tempfile.TemporaryDirectory() as folder:
            packed = Path(folder) / f"{app.stem}.zip"
            run("ditto", "-c", "-k", "--keepParent", app, packed)
            notarise(packed, notary)
        run("xcrun", "stapler", "staple", app)
    target = app.with_name(image_name())
    disk_image(app, target)
    if identity:
        run("codesign", "--sign", identity[IDENTITY], "--timestamp", target)
    if notary:
        notarise(target, notary)
        run("xcrun", "stapler", "staple", target)
    return target


def image_name() -> str:
    """The name of the disk image that is made on this Mac."""
    return f"Litfass-{contents.version()}-macos-{platform.machine().lower()}.dmg"


def app_problems(app: Path) -> list[str]:
    """What is wrong with a built app: a file that asks for more than the promise, or no promise."""
    inside = app / "Contents"
    try:
        plist = macos_check.plist_of(inside / "Info.plist")
    except Unreadable as error:
        return [f"{app.name}: {error}"]
    wrong = macos_check.plist_problems(plist)
    if plist.get("CFBundleIdentifier") != contents.IDENTIFIER:
        wrong.append(f"{app.name} is called {plist.get('CFBundleIdentifier')}")
    icon = inside / "Resources" / str(plist.get("CFBundleIconFile", ""))
    wrong += macos_check.icon_problems(icon)
    promised = macos_check.numbers(plist["LSMinimumSystemVersion"])
    parts = in_folder(inside)
    if not parts:
        wrong.append(f"{app.name} has no program in it")
    wrong += [
        f"{part.place} asks for macOS {macos_check.dotted(part.oldest)}"
        for part in parts
        if part.oldest and part.oldest > promised
    ]
    return wrong + strangers(parts)


def strangers(parts: Sequence[Part]) -> list[str]:
    """Files that lack a processor that the program itself is built for."""
    main_parts = {part.architecture for part in parts if part.place == "MacOS/Litfass"}
    files: dict[str, set[str]] = {}
    for part in parts:
        files.setdefault(part.place, set()).add(part.architecture)
    return [
        f"{place} is not for {', '.join(sorted(main_parts - kinds))}"
        for place, kinds in files.items()
        if main_parts - kinds
    ]


def disk_image(app: Path, target: Path) -> None:
    """An image with the app and a link to the folder it is dragged into."""
    with tempfile.TemporaryDirectory() as folder:
        run("ditto", app, Path(folder) / app.name)
        (Path(folder) / "Applications").symlink_to("/Applications")
        run(
            *("hdiutil", "create", "-volname", "Litfass", "-srcfolder", folder),
            *("-format", "UDZO", "-ov", target),
        )


# ------------------------------------------------------------------------------ Apple


def keychain() -> None:
    """A keychain of its own with the certificate, that codesign may use without asking."""
    given = credentials("the certificate for macOS", CERTIFICATE)
    if given is None:
        return
    password = secrets.token_urlsafe(24)
    folder = Path(os.environ.get("RUNNER_TEMP", tempfile.gettempdir()))
    place = folder / "litfass.keychain-db"
    with tempfile.TemporaryDirectory() as held:
        certificate = Path(held) / "certificate.p12"
        certificate.write_bytes(base64.b64decode(given[CERTIFICATE[0]]))
        run("security", "create-keychain", "-p", password, place)
        run("security", "set-keychain-settings", "-l", "-u", "-t", "21600", place)
        run("security", "unlock-keychain", "-p", password, place)
        run(
            *("security", "import", certificate, "-k", place, "-P", given[CERTIFICATE[1]]),
            *("-T", "/usr/bin/codesign"),
        )
    run(
        *("security", "set-key-partition-list", "-S", "apple-tool:,apple:"),
        *("-s", "-k", password, place),
    )
    run("security", "list-keychains", "-d", "user", "-s", place, "login.keychain-db")


def notarise(file: Path, given: dict[str, str]) -> None:
    """Let Apple look at a file, and wait for what it says."""
    text, number, issuer = (given[name] for name in NOTARY)
    with tempfile.TemporaryDirectory() as held:
        key = Path(held) / f"AuthKey_{number}.p8"
        key.touch(mode=0o600)
        key.write_text(text, encoding="utf-8")
        run(
            *("xcrun", "notarytool", "submit", file, "--key", key, "--key-id", number),
            *("--issuer", issuer, "--wait", "--timeout", "30m"),
        )


def run(*words: object) -> None:
    """Run a command of macOS; what it says is shown where it fails, its secrets are not."""
    command = [*map(str, words)]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    if done.returncode:
        raise Failed(f"{' '.join(command[:2])} failed:\n{done.stdout}{done.stderr}")


if __name__ == "__main__":
    sys.exit(main())
