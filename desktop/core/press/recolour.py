"""The colours of a painted page in print: words in black ink, plain colours as the shop wants them.

Qt writes every colour as RGB. Here each one that is set is written anew; shapes, words and
pictures stay where they are. Whatever the paint routine will paint one day comes out right.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from desktop.core.press.inks import Inks

if TYPE_CHECKING:
    import pikepdf

_FILLS, _STROKES = frozenset(("f", "F", "f*")), frozenset(("S", "s"))
_BOTH = frozenset(("B", "B*", "b", "b*"))
_SPACE = {"/DeviceRGB": 3, "/DeviceGray": 1, "/DeviceCMYK": 4}
_SET = {"rg": 3, "g": 1, "k": 4, "RG": 3, "G": 1, "K": 4}


def recolour(
    pdf: Any, page: Any, inks: Inks, *, all_cmyk: bool, rgb: pikepdf.Object | None
) -> None:
    """Write the colours of a page anew.

    Grey words become black ink. Other colours become inks as well with `all_cmyk`, else they stay
    RGB and get the colour space `rgb`. Raises ValueError for what Qt is not known to write.
    """
    import pikepdf

    content = list(pikepdf.parse_content_stream(pikepdf.Page(page)))
    spaces = {str(name): _parts(space) for name, space in page.Resources.ColorSpace.items()}
    spaces.update(_SPACE)
    is_text = _sets_text(content)
    now = {"cs": 1, "CS": 1}
    kept: list[tuple[int, dict[str, int]]] = []
    out: list[Any] = []
    for at, instruction in enumerate(content):
        word, operands = str(instruction.operator), instruction.operands
        if word == "q":
            kept.append((at, dict(now)))
        elif word == "Q" and kept:
            now = kept.pop()[1]
        if word in ("cs", "CS"):
            now[word] = spaces[str(operands[0])]
            if now[word]:
                continue  # it comes with the colour
        parts = _SET.get(word) or now["cs" if word in ("scn", "sc") else "CS"]
        if not parts or (word not in _SET and word not in ("scn", "SCN", "sc", "SC")):
            out.append(instruction)
            continue
        if word in _SET:
            now["cs" if word.islower() else "CS"] = parts
        values = [float(value) for value in operands]
        out += _written(values, parts, word.islower(), at in is_text, inks, all_cmyk)
    page.Contents = pdf.make_stream(pikepdf.unparse_content_stream(out))
    patterns = {
        name: page.Resources.ColorSpace[name] for name, parts in spaces.items() if not parts
    }
    page.Resources.ColorSpace = pikepdf.Dictionary(patterns if _uses_patterns(page) else {})
    if rgb is not None:
        page.Resources.ColorSpace["/Rgb"] = rgb
        page.Resources.ColorSpace.DefaultRGB = rgb


def _written(
    values: Sequence[float], parts: int, fill: bool, text: bool, inks: Inks, all_cmyk: bool
) -> list[Any]:
    from pikepdf import ContentStreamInstruction, Name, Operator

    if len(values) != parts:
        raise ValueError(f"{len(values)} parts of a colour of {parts}")
    if parts == 4:
        mixed: Sequence[float] | None = values
    else:
        red, green, blue = values if parts == 3 else (values[0],) * 3
        mixed = inks.text(red, green, blue) if text or parts == 1 else None
        if mixed is None and (all_cmyk or red == green == blue):
            mixed = inks.cmyk(red, green, blue)
    if mixed is not None:
        return [
            ContentStreamInstruction([round(v, 4) for v in mixed], Operator("k" if fill else "K"))
        ]
    return [
        ContentStreamInstruction([Name("/Rgb")], Operator("cs" if fill else "CS")),
        ContentStreamInstruction([round(v, 5) for v in values], Operator("scn" if fill else "SCN")),
    ]


def _uses_patterns(page: Any) -> bool:
    return bool(page.Resources.get("/Pattern"))


def _parts(space: Any) -> int:
    """How many parts a colour of a space has; 0 for a pattern, which is left alone."""
    import pikepdf

    return _SPACE.get(str(space), 0) if isinstance(space, pikepdf.Name) else 0


def _sets_text(content: Sequence[Any]) -> frozenset[int]:
    """Which instructions set the colour of words: the next thing painted with it is text."""
    found: set[int] = set()
    waiting: list[int] = []
    for at, instruction in enumerate(content):
        word = str(instruction.operator)
        if word in ("scn", "rg", "g", "SCN", "RG", "G", "sc", "SC"):
            waiting.append(at)
        elif word == "BT":
            found.update(waiting)
            waiting = []
        elif word in _FILLS or word in _BOTH or word in _STROKES or word == "Q":
            waiting = []
    return frozenset(found)
