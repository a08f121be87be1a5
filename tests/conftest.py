"""What every test stands on: an offscreen screen, folders of its own, no leftovers."""

from __future__ import annotations

import os
from pathlib import Path

# Before anything imports Qt. `QT_QPA_PLATFORM=xcb pytest` still shows the windows.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
# On Windows the offscreen screen knows no fonts but those of a folder, and warns without one.
os.environ.setdefault("QT_QPA_FONTDIR", str(Path(__file__).parents[1] / "resources" / "fonts"))

from hypothesis import HealthCheck, settings

pytest_plugins = [
    "pytester",
    "tests.fixtures.isolation",
    "tests.fixtures.jobs",
    "tests.fixtures.leftovers",
    "tests.fixtures.photos",
    "tests.fixtures.libraries",
    "tests.fixtures.composer",
    "tests.fixtures.faced",
    "tests.fixtures.printer",
]

settings.register_profile("dev", deadline=None)
settings.register_profile(
    "ci",
    deadline=None,  # a busy machine is not an error
    derandomize=True,  # the same examples for everybody: a red run can be repeated
    max_examples=30,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "ci" if os.environ.get("CI") else "dev"))
