from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

UNIT = Path(__file__).parent / "unit"
MEASURED = ("cel", "engine", "authoring")
NOT_MEASURED = "authoring/lint"

# Time is measured in benchmarks: a busy machine must not fail a test. What Hypothesis sets by
# itself where it runs in continuous integration is kept.
settings.register_profile(
    "timeless", settings(), deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("timeless")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """With ``--cov`` only unit tests of the measured rooms count.

    The others would hide what those leave out, and tracing makes them slow.
    """
    for item in items:
        measured = any(item.path.is_relative_to(UNIT / room) for room in MEASURED)
        if not measured or item.path.is_relative_to(UNIT / NOT_MEASURED):
            item.add_marker("no_cover")
