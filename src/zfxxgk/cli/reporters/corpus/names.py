"""Names of what reports are set apart by: years, forms, levels, provinces, rows and the like."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from itertools import pairwise

from zfxxgk.cli.language import Language, flatten, pick, say
from zfxxgk.cli.reporters.corpus.places import find_label, name_cell
from zfxxgk.corpus.provinces import PROVINCES
from zfxxgk.corpus.survey.tables import MOST_REQUESTS
from zfxxgk.engine.evaluate import UNREAD
from zfxxgk.engine.unchecked import tell_reason
from zfxxgk.spec.labels import SEPARATOR, Text
from zfxxgk.spec.schemas import REPORT, Node

_WITHIN_RESULTS = 2
"""Headings above a row with results: the table, and that it is of results."""


def name_group(by: str, value: object, language: Language) -> str:
    """The name of a group by what it is a group of."""
    return _NAMES[by](value, language)


def name_reason(reason: str, detail: str, language: Language) -> str:
    if reason == UNREAD:
        return say(language, "report-unread", table=name_cell(detail, language))
    return flatten(pick(tell_reason(reason, detail, find_label), language))


def _name_year(value: object, language: Language) -> str:
    return str(value)


def _name_form(value: object, language: Language) -> str:
    if value in ("mixed", "none"):
        return say(language, f"report-form-{value}")
    return say(language, "report-form", form=value)


def list_levels() -> list[str]:
    """The levels of organs from the top downwards."""
    return list(_find_level_labels())


def _find_level_labels() -> Mapping[str, Text]:
    agency = dict(Node.root(REPORT).properties())["agency"]
    labels = dict(agency.properties())["level"].keywords["x-labels"]
    return {key: Text(**words) for key, words in labels.items()}


def _name_level(value: object, language: Language) -> str:
    labels = _find_level_labels()
    return pick(labels[str(value)], language) if value in labels else _name_unknown(language)


def _name_province(value: object, language: Language) -> str:
    names = PROVINCES.get(str(value))
    return pick(names, language) if names else _name_unknown(language)


def _name_unknown(language: Language) -> str:
    return say(language, "report-unknown")


def _name_row(value: object, language: Language) -> str:
    """A row of table 3 with the heading that it stands under within the results."""
    label = name_cell(f"/requests/{value}", language)
    return SEPARATOR.join(label.split(SEPARATOR)[_WITHIN_RESULTS:])


def _name_section(value: object, language: Language) -> str:
    return name_cell(f"/{value}", language)


def _name_requests(value: object, language: Language) -> str:
    """A class of numbers of requests, by its number."""
    classes: Sequence[str] = [
        str(MOST_REQUESTS[0]),
        *(
            str(most) if most == least + 1 else f"{least + 1}–{most}"
            for least, most in pairwise(MOST_REQUESTS)
        ),
        say(language, "report-more", most=MOST_REQUESTS[-1]),
    ]
    return classes[int(str(value))]


def _name_month(value: object, language: Language) -> str:
    return say(language, f"report-month-{'none' if value is None else value}")


_NAMES: Mapping[str, Callable[[object, Language], str]] = {
    "year": _name_year,
    "form": _name_form,
    "level": _name_level,
    "province": _name_province,
    "row": _name_row,
    "section": _name_section,
    "requests": _name_requests,
    "months": _name_month,
}
