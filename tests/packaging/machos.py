"""Small files that look like programs of macOS, made by hand after Apple's loader.h."""

from __future__ import annotations

import struct
from collections.abc import Sequence
from pathlib import Path

ARM64, X86_64 = 0x0100000C, 0x01000007
BUILD_VERSION, VERSION_MIN_MACOSX, LOAD_DYLIB = 0x32, 0x24, 0xC
DYLIB = 6


def packed(version: str) -> int:
    """A version of macOS in 32 bits."""
    numbers = [*map(int, version.split(".")), 0, 0]
    return numbers[0] << 16 | numbers[1] << 8 | numbers[2]


def thin(
    cpu: int, version: str, *, old: bool = False, platform: int = 1, loads: Sequence[str] = ()
) -> bytes:
    """A library for one processor that `loads` others; `old` tells its version the way it was told
    before 2018.
    """
    if old:
        command = struct.pack("<4I", VERSION_MIN_MACOSX, 16, packed(version), 0)
    else:
        command = struct.pack("<6I", BUILD_VERSION, 24, platform, packed(version), 0, 0)
    for path in loads:
        name = path.encode() + b"\0"
        name = name.ljust(-(-len(name) // 8) * 8, b"\0")
        command += struct.pack("<6I", LOAD_DYLIB, 24 + len(name), 24, 0, 0, 0) + name
    head = (0xFEEDFACF, cpu, 0, DYLIB, 1 + len(loads), len(command), 0, 0)
    return struct.pack("<8I", *head) + command


def fat(*parts: tuple[int, bytes]) -> bytes:
    """A library for several processors."""
    head, body, offset = struct.pack(">2I", 0xCAFEBABE, len(parts)), b"", 4096
    for cpu, data in parts:
        head += struct.pack(">5I", cpu, 0, offset + len(body), len(data), 12)
        body += data.ljust(4096, b"\0")
    return head.ljust(offset, b"\0") + body


def write(file: Path, data: bytes) -> Path:
    """Write a file and the folders above it."""
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(data)
    return file
