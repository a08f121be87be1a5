"""Sign programs of Windows: `python packaging/signing.py FILE ...`.

Whoever has the key behind a service or on a token gives the command that signs one file in place:

    LITFASS_WINDOWS_SIGN                   such as `sign.cmd {file}`

Whoever has it in a file gives these; osslsigncode signs with it, or signtool on Windows:

    LITFASS_WINDOWS_CERTIFICATE            the certificate with its key (.pfx) in Base64
    LITFASS_WINDOWS_CERTIFICATE_PASSWORD   its password
    LITFASS_WINDOWS_TIMESTAMP              the address of a time stamp service (RFC 3161), so that
                                           signatures outlive the certificate; `none` for a trial

Without either nothing is signed, and a line says so.
"""

from __future__ import annotations

import argparse
import base64
import os
import shlex
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

from credentials import Failed, credentials

COMMAND = "LITFASS_WINDOWS_SIGN"
CERTIFICATE = (
    "LITFASS_WINDOWS_CERTIFICATE",
    "LITFASS_WINDOWS_CERTIFICATE_PASSWORD",
    "LITFASS_WINDOWS_TIMESTAMP",
)
NO_TIME = "none"
NAME = "Litfass"
KITS = Path(r"C:\Program Files (x86)\Windows Kits\10\bin")
"""Where the signtool of Windows lies, one folder for each version of it."""

Signer = Callable[[Path], None]


def main(arguments: Sequence[str] | None = None) -> int:
    """Sign every file that is named; 1 where that fails."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("files", type=Path, nargs="+")
    try:
        sign(*parser.parse_args(arguments).files)
    except Failed as failed:
        print(f"FAILED: {failed}", file=sys.stderr)
        return 1
    return 0


def wanted() -> bool:
    """Whether the environment says how to sign, be it by half (`sign` complains)."""
    return bool(os.environ.get(COMMAND)) or any(os.environ.get(name) for name in CERTIFICATE)


def sign(*files: Path) -> bool:
    """Sign files in place, or say that they are not; whether they are signed."""
    names = ", ".join(file.name for file in files)
    if os.environ.get(COMMAND):
        signer: Signer = by_command
    elif given := credentials(f"signing {names}", CERTIFICATE):
        signer = with_certificate(given)
    else:
        return False
    for file in files:
        signer(file)
        print(f"signed {file.name}", flush=True)
    return True


def by_command(file: Path) -> None:
    """Let the office's own command sign."""
    # On Windows a backslash parts folders, and quotation marks stay where they were typed.
    words = shlex.split(os.environ[COMMAND], posix=os.name == "posix")
    words = [word if os.name == "posix" else word.strip('"') for word in words]
    if not any("{file}" in word for word in words):
        raise Failed(f"{COMMAND} does not say where the {{file}} comes.")
    run([word.replace("{file}", str(file)) for word in words])


def with_certificate(given: dict[str, str]) -> Signer:
    """What signs a file with a certificate; its key lies on the disk only meanwhile."""
    data, password, service = (given[name] for name in CERTIFICATE)

    def signer(file: Path) -> None:
        with tempfile.TemporaryDirectory() as folder:
            certificate, secret = Path(folder) / "certificate.pfx", Path(folder) / "password"
            for place, content in (
                (certificate, base64.b64decode(data)),
                (secret, password.encode()),
            ):
                place.touch(mode=0o600)
                place.write_bytes(content)
            if tool := shutil.which("osslsigncode"):
                signed = Path(folder) / file.name
                run(
                    [
                        *(tool, "sign", "-h", "sha256", "-n", NAME, "-pkcs12", str(certificate)),
                        *("-readpass", str(secret)),
                        *(("-ts", service) if service != NO_TIME else ()),
                        *("-in", str(file), "-out", str(signed)),
                    ]
                )
                shutil.copyfile(signed, file)
                return
            times = ("/tr", service, "/td", "sha256") if service != NO_TIME else ()
            run(
                [
                    *(str(signtool()), "sign", "/q", "/fd", "sha256", "/d", NAME),
                    *("/f", str(certificate), "/p", password, *times, str(file)),
                ]
            )

    return signer


def signtool() -> Path:
    """The signtool of Windows, the newest one."""
    if found := shutil.which("signtool"):
        return Path(found)
    tools = sorted(KITS.glob("*/x64/signtool.exe"))
    if not tools:
        raise Failed("There is neither osslsigncode nor signtool to sign with.")
    return tools[-1]


def run(command: Sequence[str]) -> None:
    """Run a command; what it says is shown where it fails, what it was told is not."""
    try:
        done = subprocess.run(
            command, capture_output=True, encoding="utf-8", errors="replace", check=False
        )
    except OSError as error:
        raise Failed(f"{command[0]} cannot be started: {error.strerror}") from error
    if done.returncode:
        raise Failed(f"{Path(command[0]).name} could not sign:\n{done.stdout}{done.stderr}")


if __name__ == "__main__":
    sys.exit(main())
