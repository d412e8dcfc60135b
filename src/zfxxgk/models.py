"""The generated pydantic models: ``from zfxxgk.models import AnnualReport``.

``AnnualReport.model_validate(data)`` takes a canonical report, ``report.model_dump(mode="json")``
and ``report.model_dump_json()`` give it back, ``period.from_`` as ``from`` and every key written.
A new one starts from :func:`blank_report`. What is assigned is validated as what is read.

Where the models and the schema differ: what has a default may be left out here; a count written
``3.0`` is an integer to the schema and refused here; a timestamp at midnight passes as a date;
amounts come back as floats. What must be exact is validated against the schema, as
:func:`zfxxgk.check` does.
"""

from __future__ import annotations

from typing import cast

import zfxxgk_generated.models as _generated
from zfxxgk_generated.models import *  # noqa: F403
from zfxxgk_generated.models import Agency, AnnualReport

__all__ = ["blank_report"]
__all__ += _generated.__all__


def blank_report(year: int, agency: str | Agency, form: str | None = None) -> AnnualReport:
    """A report of *year* by *agency*, its name or all of it, with all tables and nothing in them.

    Every cell and every text is None: not given, which is not 0. *form* is the edition of the
    tables, ``"2019"`` or ``"2021"``; without it the one prescribed for *year*. Raises ValueError
    for a form that does not exist, and pydantic's ValidationError, which is one, for a year
    before 2008 or after 2100 and for an empty name.
    """
    # Whoever only reads reports need not load the tables of the form.
    from zfxxgk.spec.blank import make_blank_report

    report = make_blank_report(year, form)
    named = {**cast("dict[str, object]", report["agency"]), "name": agency}
    given = agency if isinstance(agency, Agency) else named
    return AnnualReport.model_validate({**report, "agency": given})
