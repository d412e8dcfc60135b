from __future__ import annotations

import gc
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages

import pytest
from coverage import Coverage
from hypothesis import HealthCheck, settings

# Time is measured in benchmarks: a busy machine must not fail a test. What Hypothesis sets by
# itself where it runs in continuous integration is kept. Every run draws other examples, so a few
# in each find in time what many would; `--hypothesis-profile=many` draws those at once.
timeless = settings(settings(), deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("few", timeless, max_examples=40)
settings.register_profile("many", timeless, max_examples=1_000)
settings.load_profile("few")

# Some hundred processes of Python are started, and each would compile all it imports.
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
sys.dont_write_bytecode = False

# Ten thousand tests are half a million objects that stay: to go through them after every 700 new
# ones is a tenth of the time.
gc.set_threshold(10_000, 20, 20)

# No test need outlast a power cut, and where others write too the disk takes long for each file.
os.fsync = lambda _: None

# Some tests fork after others have used the engine of columns, and with its threads forks hang.
os.environ.setdefault("POLARS_MAX_THREADS", "1")

# ---------------------------------------------------------------------- coverage, with ``--cov``

UNIT = Path(__file__).parent / "unit"
MEASURED = ("cel", "engine", "authoring")
LINT = UNIT / "authoring" / "lint"


@pytest.hookimpl(wrapper=True)
def pytest_collection(session: pytest.Session) -> Iterator[None]:
    """Imports what is measured, or a test that does not count could be the first to do so."""
    if session.config.pluginmanager.hasplugin("_cov"):
        for room in MEASURED:
            package = import_module(f"zfxxgk.{room}")
            for module in walk_packages(package.__path__, f"zfxxgk.{room}."):
                import_module(module.name)
    with not_measured():
        return (yield)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Iterator[None]:
    """Stops coverage in all but the unit tests of what is measured, fixtures included.

    The others would hide what those leave out, and tracing makes them slow. (The mark `no_cover`
    does not do it: pytest-cov starts twice in a worker, and the mark stops only one.)
    """
    with nullcontext() if counts(item.path) else not_measured():
        return (yield)


def counts(path: Path) -> bool:
    measured = any(path.is_relative_to(UNIT / room) for room in MEASURED)
    return measured and not path.is_relative_to(LINT)


@contextmanager
def not_measured() -> Iterator[None]:
    stopped = []
    while current := Coverage.current():
        current.stop()
        stopped.append(current)
    try:
        yield
    finally:
        for each in reversed(stopped):
            each.start()
