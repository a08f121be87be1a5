"""Draw the icon of macOS: `python packaging/icons.py` writes resources/icons/app/litfass.icns.

macOS wants an icon in proportions of its own: the body fills 824 of 1024 pixels, with air around it
for the shadow and for the signs that the system puts on it. The body is our own SVG; sizes up to
32 pixels have the plainer drawing that is made for them. Qt renders, Pillow writes the file.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL import Image

APP = Path(__file__).resolve().parents[1] / "resources" / "icons" / "app"
SIZES = (32, 64, 128, 256, 512, 1024)
PLAIN = 32
"""Up to this many pixels the plainer drawing is used."""
BODY = 824 / 1024
"""So much of the width the body of an icon takes on macOS."""
BODIES = {"litfass": 960 / 1024, "litfass-small": 1.0}
"""So much of its own width the body takes in each drawing."""


def main(arguments: Sequence[str] = ()) -> int:
    """Write the icon, here or where the first argument says."""
    write(Path(arguments[0]) if arguments else APP / "litfass.icns")
    return 0


def write(target: Path) -> None:
    """Write the icon with all its sizes into a file."""
    images = [drawn(size) for size in SIZES]
    images[-1].save(target, "ICNS", append_images=images[:-1])


def drawn(size: int) -> Image.Image:
    """The icon at so many pixels."""
    from PIL import Image
    from PySide6.QtCore import QRectF, Qt
    from PySide6.QtGui import QImage, QPainter
    from PySide6.QtSvg import QSvgRenderer

    name = "litfass-small" if size <= PLAIN else "litfass"
    image = QImage(size, size, QImage.Format.Format_RGBA8888)
    image.fill(Qt.GlobalColor.transparent)
    side = size * BODY / BODIES[name]
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    place = QRectF((size - side) / 2, (size - side) / 2, side, side)
    QSvgRenderer(str(APP / f"{name}.svg")).render(painter, place)
    painter.end()
    return Image.frombytes("RGBA", (size, size), bytes(image.constBits()))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
