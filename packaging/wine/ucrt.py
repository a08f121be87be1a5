"""A ucrtbase.dll for Wine 8 that knows complex numbers. Only for tests, never shipped.

Wine's own has the functions of complex numbers as stubs that end the program, and numpy calls some
when it is imported. The library made here has them from the compiler's mathematics and hands
everything else on to Wine's, which is put beside it under another name.
"""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

THEIRS = "ucrtwine"
SIGNATURE = b"Wine builtin DLL"
"""What makes Wine look for a library among its own; a copy under another name is none of those."""
REAL = ("abs", "arg", "imag", "real")
COMPLEX = (
    *("acos", "acosh", "asin", "asinh", "atan", "atanh", "cos", "cosh", "exp", "log", "onj"),
    *("pow", "proj", "sin", "sinh", "sqrt", "tan", "tanh"),
)
TYPES = {"": "D", "f": "F", "l": "D"}
"""A long double is a double there."""
COMMON = """\
#include <complex.h>
typedef struct { float r, i; } F;
typedef struct { double r, i; } D;
static float complex inF(F a) { return a.r + a.i * I; }
static double complex inD(D a) { return a.r + a.i * I; }
static F outF(float complex z) { F a = { crealf(z), cimagf(z) }; return a; }
static D outD(double complex z) { D a = { creal(z), cimag(z) }; return a; }
"""


def build(theirs: Path, folder: Path, compiler: str) -> None:
    """Write `ucrtbase.dll` and `ucrtwine.dll` into a folder, from Wine's ucrtbase.dll."""
    names = exported(theirs, compiler)
    code, ours = [COMMON], set[str]()
    for word in (*REAL, *COMPLEX):
        for ending, kind in TYPES.items():
            name = f"c{word}{ending}"
            if name in names:
                ours.add(name)
                code.append(function(name, f"c{word}{'f' if kind == 'F' else ''}", word, kind))
    source, exports = folder / "ucrtbase.c", folder / "ucrtbase.def"
    source.write_text("\n".join(code), encoding="utf-8")
    lines = (f'"{n}" = "{f"own_{n}" if n in ours else f"{THEIRS}.{n}"}"' for n in names)
    exports.write_text("LIBRARY ucrtbase.dll\nEXPORTS\n" + "\n".join(lines), encoding="utf-8")
    target = folder / "ucrtbase.dll"
    subprocess.run(
        [
            f"{compiler}-gcc",
            "-O1",
            "-shared",
            "-s",
            "-static-libgcc",
            "-o",
            target,
            source,
            exports,
        ],
        check=True,
    )
    copy = theirs.read_bytes().replace(SIGNATURE, b"-" * len(SIGNATURE), 1)
    (folder / f"{THEIRS}.dll").write_bytes(copy)


def exported(library: Path, compiler: str) -> list[str]:
    """The names that a library exports."""
    listed = subprocess.run(
        [f"{compiler}-objdump", "-p", library], check=True, capture_output=True, encoding="utf-8"
    ).stdout
    table = listed.partition("[Ordinal/Name Pointer] Table")[2]
    return re.findall(r"^\s*\[\s*\d+\].*?\s(\S+)$", table, re.MULTILINE)


def function(name: str, call: str, word: str, kind: str) -> str:
    """The C of one function: unpacks what it gets, packs what it gives."""
    result = {"D": "double", "F": "float"}[kind] if word in REAL else kind
    given = f"in{kind}(a), in{kind}(b)" if word == "pow" else f"in{kind}(a)"
    wanted = f"{kind} a, {kind} b" if word == "pow" else f"{kind} a"
    value = f"{call}({given})" if word in REAL else f"out{kind}({call}({given}))"
    return f"{result} own_{name}({wanted}) {{ return {value}; }}"
