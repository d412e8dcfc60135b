"""Phrases of several reporters: where a cell stands, what findings rest on, rules by title."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from zfxxgk.cli.files import STDIN
from zfxxgk.cli.language import Language, escape, flatten, pick, say
from zfxxgk.engine.evaluate import UNREAD
from zfxxgk.engine.findings import Item, group_findings
from zfxxgk.engine.verdict import list_accepted
from zfxxgk.spec import forms
from zfxxgk.spec.doubts import tell_doubt
from zfxxgk.spec.labels import header_path
from zfxxgk.spec.places import parse_pointer
from zfxxgk.spec.provenance import INFERRED
from zfxxgk.spec.severities import SEVERITIES

if TYPE_CHECKING:
    from zfxxgk.batch.records import Judged
    from zfxxgk.cli.reporters import Run
    from zfxxgk.engine.findings import Cause, Finding, NotChecked, Result
    from zfxxgk.spec.documents import CellRecord, JsonObject, Place, Report
    from zfxxgk.spec.rules import Rule

MOST_TITLES = 3


def name_file(path: str, language: Language) -> str:
    return say(language, "stdin") if path == STDIN else escape(path)


def name_office(name: str | None, language: Language) -> str:
    return flatten(name) if name else say(language, "agency-unknown")


def tell_office(name: str | None, basis: str | None, language: Language) -> str:
    """The name of an office and, where it was inferred, what from."""
    told = name_office(name, language)
    if name is None or basis not in INFERRED:
        return told
    return say(language, "agency-inferred", agency=told, basis=say(language, f"basis-{basis}"))


def name_report(office: str | None, year: int, language: Language, basis: str | None = None) -> str:
    return say(language, "show-heading", agency=tell_office(office, basis, language), year=year)


def name_place(where: Place, language: Language) -> str:
    """Where a cell stands: page, table, row and column, line of the file; in a sheet as there."""
    known: JsonObject = {**where}
    if where["sheet"] is not None and where["row"] is not None and where["column"] is not None:
        reference = f"{name_column(where['column'])}{where['row']}"
        return say(language, "sheet-cell", sheet=where["sheet"], cell=reference)
    parts = [
        say(language, key, **{key: known[key]})
        for key in ("sheet", "page", "table", "row", "column", "line")
        if known[key] is not None
    ]
    return say(language, "clause").join(parts)


def tell_doubts(
    records: Iterable[CellRecord], content: Report, language: Language
) -> Iterator[tuple[str, str]]:
    """Yields in words what of *records* was read with doubt, and where it stands.

    Cells of a table of which nothing was read, all for the same reason, are told together.
    """
    groups: dict[tuple[str | None, ...], list[CellRecord]] = {}
    for record in records:
        key = (record["pointer"].split("/")[1], record["reason"])
        apart = record["pointer"] if record["raw"] else None
        groups.setdefault((*key, apart), []).append(record)
    for first, *others in groups.values():
        form = forms.get_form(content, first["pointer"].split("/")[1])
        words = say(
            language,
            "show-doubts" if others else "show-doubt",
            label=pick(header_path(parse_pointer(first["pointer"]), form), language),
            raw=flatten(first["raw"] or ""),
            count=len(others) + 1,
            reason=flatten(pick(tell_doubt(first["reason"] or ""), language)),
        )
        yield words, name_place(first["place"], language)


def name_column(number: int) -> str:
    """Returns the letters by which a sheet names the column *number*, counted from 1."""
    letters = ""
    while number > 0:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def name_basis(findings: Iterable[Finding], language: Language) -> str:
    """The documents that *findings* rest on, each once with its places, on one line.

    Places in one part of a document name the part once.
    """
    parts: dict[str, dict[str, dict[str, None]]] = {}
    for entry in (entry for finding in findings for entry in finding.basis):
        part, _, place = entry.place.partition("，")
        parts.setdefault(entry.document, {}).setdefault(part, {})[place] = None
    clause, and_ = say(language, "clause"), say(language, "list")
    named = []
    for document, places in parts.items():
        listed = (
            clause.join(filter(None, (part, and_.join(filter(None, within)))))
            for part, within in places.items()
        )
        named.append(clause.join(filter(None, (document, and_.join(filter(None, listed))))))
    return say(language, "apart").join(named)


def tell_checked(result: Result, language: Language) -> str:
    """How much was checked, and how much of it a person has to see to."""
    count = result.outcomes["pass"] + result.outcomes["fail"]
    if not count:
        return say(language, "checked-nothing")
    if found := len(group_findings(result)):
        return say(language, "checked", count=count, found=found)
    in_part = any(left.reason == UNREAD for left in result.not_checked)
    told = say(language, "checked-in-part" if in_part else "checked-clean", count=count)
    return tell_accepted(result, language) + told


def tell_accepted(result: Result, language: Language) -> str:
    """What goes before "nothing found" where that leaves out what was accepted."""
    accepted = list_accepted(result)
    errors = sum(finding.severity == SEVERITIES[0] for finding in accepted)
    words = {"count": len(accepted), "errors": errors}
    return say(language, "besides-accepted", **words) if accepted else ""


def list_broken(cause: Cause, findings: Sequence[Finding]) -> list[Finding]:
    """What a cause broke, without the finding that says no more than the cause."""
    return [finding for finding in findings if finding.message != cause.message]


def explain_item(item: Item, language: Language) -> list[str]:
    """What is wrong in a line, and beneath it the sums that it broke."""
    lines = [flatten(pick(item.message, language))]
    broken = list_broken(item.cause, item.findings) if item.cause else []
    if broken:
        lines.append(say(language, "sums"))
    for finding in broken:
        words = flatten(pick(finding.message, language))
        lines.append(f"  {say(language, 'sum', sum=words, rule=finding.rule)}")
    return lines


def list_rules(item: Item) -> list[str]:
    """The rules that it breaks, each once."""
    return list(dict.fromkeys(finding.rule for finding in item.findings))


def list_titles(ids: Sequence[str], rules: Mapping[str, Rule], language: Language) -> str:
    """Titles of rules; of many only the first, as JSON has them all."""
    shown = ids if len(ids) <= MOST_TITLES + 1 else ids[:MOST_TITLES]
    listed = say(language, "list").join(pick(rules[key].title, language) for key in shown)
    more = len(ids) - len(shown)
    return say(language, "more-rules", listed=listed, count=more) if more else listed


def describe_error(judged: Judged, language: Language) -> str:
    """Why a file could not be judged."""
    return pick(judged.error.text, language) if judged.error else ""


def describe_gap(left: NotChecked, run: Run) -> str:
    """Why some rules could not be judged, how often, and which."""
    why = pick(left.message, run.language)
    titles = list_titles(left.rules, run.batch.rules, run.language)
    return say(run.language, "reason", why=why, count=left.count, titles=titles)
