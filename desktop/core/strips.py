"""Rows of pixels as they come, handed on in strips that are encoded one by one."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


class Strips:
    """Gathers the rows of an RGB picture from top to bottom. Sizes in pixels; ends with `close`.

    `take` gets each strip, of the shape (rows, width, 3); only the last has fewer than `rows`.
    """

    def __init__(
        self, width: int, height: int, rows: int, take: Callable[[NDArray[np.uint8]], None]
    ) -> None:
        self._width, self._rows, self._take = width, rows, take
        self._left = height
        self._rest = b""

    def add(self, data: bytes | bytearray | memoryview, stride: int) -> None:
        """Add rows of R, G, B bytes that start every `stride` bytes."""
        import numpy as np

        length = self._width * 3
        block = np.frombuffer(data, np.uint8).reshape(-1, stride)[:, :length]
        self._left -= block.shape[0]
        pending = self._rest + block.tobytes()
        strip = self._rows * length
        whole = len(pending) // strip * strip
        for start in range(0, whole, strip):
            self._hand_on(pending[start : start + strip])
        self._rest = pending[whole:]

    def close(self) -> None:
        """Hand on what is left. Raises ValueError when rows are missing or too many."""
        if self._left:
            raise ValueError(f"{self._left} rows are missing")
        if self._rest:
            self._hand_on(self._rest)

    def _hand_on(self, data: bytes) -> None:
        import numpy as np

        self._take(np.frombuffer(data, np.uint8).reshape(-1, self._width, 3))
