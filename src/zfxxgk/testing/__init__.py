"""Hypothesis strategies for reports, made from the schema and the arithmetic rules alone.

    from hypothesis import given
    from zfxxgk.testing import Fault, reports_with_one_fault

    @given(reports_with_one_fault())
    def test_my_reader(fault: Fault) -> None: ...

Needs Hypothesis: ``pip install "zfxxgk[testing]"``.
"""

from __future__ import annotations

try:
    import hypothesis  # noqa: F401
except ModuleNotFoundError as error:
    raise ModuleNotFoundError(
        'zfxxgk.testing needs Hypothesis: pip install "zfxxgk[testing]"', name=error.name
    ) from error

from zfxxgk.engine.check import Instance
from zfxxgk.testing.matrix import guarded, unguarded
from zfxxgk.testing.strategies import (
    Area,
    Fault,
    area_with_members,
    report_series,
    reports_with_one_fault,
    valid_reports,
)

__all__ = [
    "Area",
    "Fault",
    "Instance",
    "area_with_members",
    "guarded",
    "report_series",
    "reports_with_one_fault",
    "unguarded",
    "valid_reports",
]
