"""Abstract widgets: a base class whose hooks must be filled before it can be made."""

from __future__ import annotations

from abc import ABCMeta
from typing import Any

from PySide6.QtWidgets import QWidget


class AbstractWidget(ABCMeta, type(QWidget)):
    """The metaclass of widgets with `abstractmethod`s; Qt's own does not look at them."""

    def __call__(cls, *args: Any, **kwargs: Any) -> Any:
        """Make one. Raises TypeError while hooks are missing, as Python does elsewhere."""
        if cls.__abstractmethods__:
            missing = ", ".join(sorted(cls.__abstractmethods__))
            raise TypeError(f"{cls.__name__} does not fill {missing}")
        return super().__call__(*args, **kwargs)
