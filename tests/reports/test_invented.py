"""Every damage in every format: nothing silently wrong, nothing invented, the rest right."""

from __future__ import annotations

import pytest
from invented.damages import DAMAGES, FORMATS, REFUSED, UNCERTAIN, damaged
from invented.measure import FLAGGED, INVENTED, SILENT, measure
from invented.measure import REFUSED as UNREAD
from invented.reports import FORMS, page
from invented.writers import NAMES, write

# Where a format does not tell the cell apart from its neighbours, a few cells may be refused.
ALLOWED = 0.12


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("form", FORMS)
def test_a_sound_report_is_read_whole(name: str, form: str) -> None:
    report = page(11, form)
    found, told = measure(report, write(report, name))
    assert found["right"] == len(report.truth), told[:5]


CASES = [(kind, name) for kind in DAMAGES for name in FORMATS[kind]]


@pytest.mark.parametrize(("kind", "name"), CASES)
def test_a_damaged_report_is_never_misread(kind: str, name: str) -> None:
    report = damaged(page(12, "2021"), kind, 12)
    if report is None:
        pytest.skip("does not apply")
    found, told = measure(report, write(report, name))
    assert not found[SILENT] + found[INVENTED] + found[FLAGGED], told[:5]
    if kind in REFUSED:
        assert found[UNREAD] == len(report.truth)
    elif kind not in UNCERTAIN:
        assert found[UNREAD] <= ALLOWED * len(report.truth), told[:5]
