"""The empty form: what a clerk fills in, laid out as a report is."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from zfxxgk.render.texts import NUMERALS
from zfxxgk.spec import forms
from zfxxgk.spec.blank import make_blank_report
from zfxxgk.spec.schemas import REPORT, Node

if TYPE_CHECKING:
    from zfxxgk.spec.documents import Report

NAME, YEAR = "××××（机关全称）", "20××"
"""What is to be replaced in the title: left over, a check tells of it."""


def make_form(form: str) -> Report:
    """A report in the edition *form* in which nothing is filled in but headings of section one.

    Raises ValueError for a form that does not exist.
    """
    parts = forms.dimension("overview_part", {})
    titles = (forms.key_title("overview_part", key, {}).zh for key in parts)
    blank = cast("Report", make_blank_report(int(form), form))
    return {
        **blank,
        "title": f"{NAME}{YEAR}年{Node.root(REPORT).keywords['title']}",
        "overview": {
            **blank["overview"],
            "text": "\n".join(f"（{NUMERALS[n]}）{title}" for n, title in enumerate(titles)),
        },
    }
