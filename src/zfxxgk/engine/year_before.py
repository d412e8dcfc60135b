"""What is held against a report as that of the year before must be it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zfxxgk.errors import InputError
from zfxxgk.spec.labels import Text
from zfxxgk.spec.organs import get_organ

if TYPE_CHECKING:
    from zfxxgk.spec.documents import Report


def require_year_before(report: Report, previous: Report) -> None:
    """Raises InputError unless *previous* may be the report of the same organ, of the year before.

    A new name is no matter where both give the same code.
    """
    require_year(report["year"], previous["year"])
    own, given = get_organ(report), get_organ(previous)
    if not own.may_be_same(given):
        raise refuse_organ(str(own.name), str(given.name))


def require_year(year: int, given: int, path: str | None = None) -> None:
    """Raises InputError unless the report in the file *path*, of *given*, is of the year before."""
    if given == year - 1:
        return
    text = Text(
        f"这是 {given} 年度的报告，不是 {year} 年度报告的上一年度。请提供 {year - 1} 年度的报告。",
        f"This report is of {given}, not of the year before {year}. Give the one of {year - 1}.",
    )
    raise InputError(text, path=path)


def refuse_organ(name: str, given: str, path: str | None = None) -> InputError:
    """The report in the file *path* is of the organ *given*, not of that called *name*."""
    text = Text(
        f"这是{given}的报告，不是{name}的。请换成同一机关的上年报告；"
        f"如机关更名、合并，请在名单（--roster）里填写曾用名、合并自。",
        f"This report is of {given}, not of {name}. Give last year's report of the same office; if "
        f"it was renamed or merged, say so in a roster (--roster).",
    )
    return InputError(text, path=path)
