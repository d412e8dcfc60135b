"""The generated pydantic models: ``from zfxxgk.models import AnnualReport``.

``AnnualReport.model_validate(data)`` takes a canonical report, ``report.model_dump(mode="json",
by_alias=True)`` gives it back; ``by_alias`` matters because ``from`` is a word of Python.

Where the models and the schema differ: a count written ``3.0`` is an integer to the schema and
refused here; a timestamp at midnight passes as a date; amounts come back as floats. What must be
exact is validated against the schema, as :func:`zfxxgk.check` does.
"""

from __future__ import annotations

from zfxxgk_generated.models import *  # noqa: F403
