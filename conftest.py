from __future__ import annotations

import pytest


def pytest_xdist_auto_num_workers(config: pytest.Config) -> int | None:
    """None, as many as there are cores, where everything runs; 0 for a part or with ``-s``."""
    everything = config.args_source is config.ArgsSource.TESTPATHS and not config.option.keyword
    return None if everything and config.option.capture != "no" else 0
