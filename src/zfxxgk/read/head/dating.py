"""The year of a report whose title has none: by its period, its text, and when it was signed.

What is said of the report itself is trusted before the years that its text happens to name. Those
may be of anything: they count only where nothing contradicts them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple, TypeAlias

from zfxxgk.errors import InputError
from zfxxgk.read.formats.document import Paragraph
from zfxxgk.read.head import years
from zfxxgk.read.head.mentions import Basis
from zfxxgk.read.head.names import is_name
from zfxxgk.spec.labels import Text

FIRST_MONTHS = 3
"""A report is signed in these months of the year that follows."""
_OPENING_LINES = 3
_MOST_READ = 50_000
"""Characters; a longer opening was made to keep us busy."""

_Source: TypeAlias = tuple[Callable[[str], set[int]], str]


class Dated(NamedTuple):
    """The year of the report, what it was found in, and the lines of which one names it."""

    year: int
    basis: Basis
    lines: tuple[Paragraph, ...] = ()


def date_by_text(
    opening: Sequence[Paragraph],
    told: Sequence[Paragraph],
    cover: Sequence[Paragraph],
    last: Sequence[Paragraph],
) -> Dated:
    """The year by the preamble, section one, lines of the cover, and those of the last section.

    A signature, and a day on the cover, names the year that follows. Raises InputError where they
    name none, or several of one rank.
    """
    year = _tell_year(_join(opening), list(told), cover, last)
    sources: Sequence[tuple[Basis, int, Sequence[Paragraph]]] = (
        ("preamble", year, opening),
        ("section_one", year, told),
        ("signature", year + 1, [*last[::-1], *cover]),
    )
    for basis, named, lines in sources:
        found = tuple(line for line in lines if years.locate_year(named, line.text))
        if found:
            return Dated(year, basis, found)
    return Dated(year, "section_one")


def _tell_year(
    before: str, told: Sequence[Paragraph], cover: Sequence[Paragraph], last: Sequence[Paragraph]
) -> int:
    whole, opening = _join(told), _join(told[:_OPENING_LINES])
    period = years.find_period_year(before) or years.find_period_year(opening)
    if period is not None:
        return period
    acted = _only((years.find_opening_years, whole), (years.find_years, opening))
    reported = _only((years.find_report_years, before), (years.find_report_years, opening))
    # Text taken over speaks of the year before: only of the year after no report can speak.
    if reported is not None and reported >= (acted or 0):
        return reported
    opened = _only((years.find_opening_years, before), (years.find_years, before))
    signed = _signed(before, cover, last)
    named = {year for year in (reported, opened, acted, *signed) if year is not None}
    named |= {year for year in years.find_years(opening) if acted is not None and year > acted}
    if len(named) == 1:
        return named.pop()
    several = named or years.find_years(before) or years.find_opening_years(whole)
    raise _several_years(sorted(several)) if several else _no_year()


def is_month_line(text: str) -> bool:
    """True if *text* is a month or day alone, as on a cover or below a signature."""
    signing = years.find_signing(text)
    return signing is not None and not signing[0]


def _only(*sources: _Source) -> int | None:
    """The year of the first of *sources* that names just one."""
    found = (find(text) for find, text in sources)
    return next((each.pop() for each in found if len(each) == 1), None)


def _signed(preamble: str, cover: Sequence[Paragraph], last: Sequence[Paragraph]) -> Iterator[int]:
    """The years before the days on which the report is said to be signed or compiled."""
    days = [*list(_signings(last))[-1:], *_signings(cover), *years.find_compiling(preamble)]
    return (year - 1 for year, month in days if month <= FIRST_MONTHS)


def _signings(lines: Sequence[Paragraph]) -> Iterator[tuple[int, int]]:
    for line in lines:
        found = years.find_signing(line.text)
        if found and (not found[0] or is_name(found[0])):
            yield found[1:]


def _join(lines: Sequence[Paragraph]) -> str:
    return "\n".join(line.text for line in lines)[:_MOST_READ]


def _no_year() -> InputError:
    return InputError(
        Text(
            "标题和正文开头都没有写明报告年度。请在标题中写明，例如“某某局2024年政府信息公开工作年度报告”。",
            "Neither the title nor the opening names the report year. State it in the title.",
        )
    )


def _several_years(found: Sequence[int]) -> InputError:
    zh, en = ("、".join(map(str, found)), ", ".join(map(str, found)))
    return InputError(
        Text(
            f"标题没有写明报告年度，文中所指的年度不一（{zh}），不能确定。请在标题中写明报告年度。",
            f"The title does not name the report year, and the text points to {en}. "
            "State it in the title.",
        )
    )
