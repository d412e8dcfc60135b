"""What of a report stands on paper, to be held against what was read from there."""

from __future__ import annotations

from typing import Any

from zfxxgk.spec import forms

PRINTED = (
    *("title", "year", "published_on", "preamble", "proactive_disclosure", "requests", "disputes"),
    *("problems_and_improvements", "other_matters"),
)


def on_paper(report: dict[str, Any]) -> dict[str, Any]:
    """The parts that the document shows; all else of a report tells of it, or is told from these.

    A unit without its amount is shown nowhere.
    """
    found = {key: report[key] for key in PRINTED}
    found |= {"agency": report["agency"]["name"], "overview": report["overview"]["text"]}
    if forms.get_form(report, "proactive_disclosure") == "2019":
        table = found["proactive_disclosure"]
        bought = table["procurement"]
        if bought["amount"] is None:
            found["proactive_disclosure"] = table | {"procurement": bought | {"unit": None}}
    return found
