"""What the tests of the commands share."""

from __future__ import annotations

import os
from collections.abc import Iterator

import pytest

from desktop.core.places import root
from tests.fixtures.warmed import Warmed


@pytest.fixture(scope="session")
def warmed() -> Iterator[Warmed]:
    """Runs commands in processes that have imported all they need."""
    first = Warmed({**os.environ, "PYTHONPATH": str(root())})
    yield first
    first.close()
