"""A frozen dataclass with slots that costs nothing until the first one is made.

`dataclass` writes and compiles six methods for every class that it is given. Five of them are the
same for all but the names of the fields, and the sixth, `__init__`, is needed for few classes
before the first page is there. With sixty classes of rows, filters and changes that is a tenth of
the start.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import MISSING, FrozenInstanceError, dataclass, fields
from operator import attrgetter
from typing import Any, TypeVar, dataclass_transform

T = TypeVar("T")


@dataclass_transform(frozen_default=True)
def frozen(cls: type[T]) -> type[T]:
    """Make `cls` what `dataclass(frozen=True, slots=True)` makes of it.

    Defaults are plain values; there is no `default_factory` and no `__post_init__`.
    """
    made: Any = dataclass(slots=True, init=False, eq=False, repr=False)(cls)
    names = tuple(each.name for each in fields(made))
    made.__init__ = _writing_init(made)
    made.__setattr__, made.__delattr__ = _no_assignment, _no_deletion
    made.__eq__, made.__hash__, made.__reduce__ = _by_value(made, names)
    if "__repr__" not in vars(made):
        made.__repr__ = _repr(names)
    return made


def _writing_init(cls: type[Any]) -> Callable[..., None]:
    """An `__init__` that at its first call puts in its place the one that `dataclass` writes."""

    def init(self: Any, *values: Any, **named: Any) -> None:
        own = fields(cls)
        body = {each.name: each.default for each in own if each.default is not MISSING}
        body["__annotations__"] = {each.name: each.type for each in own}
        like = dataclass(frozen=True, eq=False, repr=False)(type(cls.__name__, (), body))
        cls.__init__ = like.__init__
        cls.__init__(self, *values, **named)

    return init


def _no_assignment(_self: object, name: str, _value: object) -> None:
    raise FrozenInstanceError(f"cannot assign to field {name!r}")


def _no_deletion(_self: object, name: str) -> None:
    raise FrozenInstanceError(f"cannot delete field {name!r}")


def _by_value(cls: type[Any], names: tuple[str, ...]) -> tuple[Callable[..., Any], ...]:
    """`__eq__`, `__hash__` and `__reduce__` by the values of all fields."""
    values: Callable[[Any], Any] = attrgetter(*names) if names else lambda _row: ()

    def equal(self: Any, other: object) -> bool:
        if other.__class__ is not cls:
            return NotImplemented
        return values(self) == values(other)

    def hashed(self: Any) -> int:
        return hash(values(self))

    def reduced(self: Any) -> tuple[type[Any], tuple[Any, ...]]:
        return cls, tuple(getattr(self, name) for name in names)

    return equal, hashed, reduced


def _repr(names: tuple[str, ...]) -> Callable[[Any], str]:
    def shown(self: Any) -> str:
        inside = ", ".join(f"{name}={getattr(self, name)!r}" for name in names)
        return f"{type(self).__qualname__}({inside})"

    return shown
