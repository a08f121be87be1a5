"""The two kinds of trouble: what the user can act on (`Known`), and everything else (a bug).

A `Known` error carries a code and the values of its sentence, never the sentence: that stands in
`desktop.work.messages`, in the user's language.
"""

from __future__ import annotations


class Known(Exception):
    """Trouble that the user can do something about: a broken photo, a full disk, a wrong path.

    `code` names the row in `desktop.work.messages`; `values` fill its placeholders. `str()` of it
    is an English text for logs and developers, not for the screen.
    """

    def __init__(self, code: str, **values: object) -> None:
        self.code: str = code
        self.values: dict[str, object] = values
        super().__init__(code)

    def __str__(self) -> str:
        """The code and its values, as a developer wants to read them."""
        if not self.values:
            return self.code
        return f"{self.code} ({', '.join(f'{k}={v!r}' for k, v in self.values.items())})"

    def __reduce__(self) -> tuple[object, ...]:
        """Keep the values when the error crosses a process boundary."""
        return (_known, (self.code, self.values))


def _known(code: str, values: dict[str, object]) -> Known:
    return Known(code, **values)


class Cancelled(Exception):
    """Somebody asked the running work to stop. Not an error: it ends the job and nothing else."""
