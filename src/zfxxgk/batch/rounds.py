"""Between two rounds: what each office has done about what it was told the last time.

Only what must be corrected is followed. A fault is mended when the same rules judged its cells
again and found nothing; what could not be judged again is not called mended.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from zfxxgk.batch.accounts import Account
from zfxxgk.batch.roster.model import simplify_name
from zfxxgk.engine.verdict import group_findings
from zfxxgk.spec.labels import Text
from zfxxgk.spec.severities import SEVERITIES

if TYPE_CHECKING:
    from zfxxgk.engine.findings import Result

Json = Mapping[str, Any]

STATES: Mapping[str, Text] = {
    "missing": Text("未报送", "Not handed in"),
    "unread": Text("读不了", "Cannot be read"),
    "unsure": Text("无法确定是谁", "Office not certain"),
    "returned": Text("已退回", "Returned, no new report yet"),
    "still": Text("仍未改", "Still not corrected"),
    "new": Text("新问题", "New faults"),
    "unclear": Text("未能核对是否改好", "Could not be checked again"),
    "mended": Text("已改好", "Corrected"),
    "settled": Text("没有必须改正的", "Nothing that must be corrected"),
}
"""What an office can stand at, in the order in which it is told."""


class Fault(NamedTuple):
    """One finding: its fingerprint, and what tells it where the name of the office has changed."""

    fingerprint: str
    rule: str
    binding: str
    pointers: frozenset[str]

    def is_same(self, other: Fault) -> bool:
        """Of a folded finding, some cells may have been corrected."""
        if self.fingerprint == other.fingerprint:
            return True
        return (self.rule, self.binding) == (other.rule, other.binding) and (
            bool(self.pointers & other.pointers) or self.pointers == other.pointers
        )


class Entry(NamedTuple):
    """What a person sees to as one thing."""

    words: Text
    faults: tuple[Fault, ...]


class Past(NamedTuple):
    """The last round's reports of one office; ``unread`` if none of them could be judged."""

    name: str | None
    year: int | None
    paths: tuple[str, ...]
    sums: frozenset[str]
    entries: tuple[Entry, ...]
    unread: bool


class Standing(NamedTuple):
    """Where an office stands, one of :data:`STATES`, and which of its faults are what."""

    account: Account
    state: str
    mended: tuple[Text, ...] = ()
    still: tuple[Text, ...] = ()
    new: tuple[Text, ...] = ()
    unclear: tuple[Text, ...] = ()


def compare_rounds(
    accounts: Sequence[Account], last: Json, answered: Collection[str], rules: Collection[str]
) -> list[Standing]:
    """The standing of each of the *accounts* and of every other office of the *last* result.

    *answered* are fingerprints that are not returned again; *rules* are those chosen now. An
    account with the last report and another beside it is held to the other.
    """
    past = list(_list_past(last, answered))
    found: dict[int, Account] = {}
    pairs: list[tuple[Account, Past | None]] = []
    for account in accounts:
        before = _find_past(account, past)
        if before is None:
            pairs.append((account, None))
        elif (other := found.get(id(before))) is None:
            found[id(before)] = account
        else:
            reports = (*other.reports, *account.reports)
            certain = other.certain and account.certain
            found[id(before)] = other._replace(reports=reports, certain=certain)
    pairs += [(found.get(id(each)) or _recall(each), each) for each in past]
    standings = [_judge(_drop_old(each, before), before, rules) for each, before in pairs]
    missing = [name for name in last.get("missing", ()) if not _is_named(name, accounts)]
    standings += [Standing(Account(name, None), "missing") for name in missing]
    return sorted(standings, key=lambda each: [*STATES].index(each.state))


def tell_standings(standings: Sequence[Standing]) -> Iterator[Text]:
    """A line for each state with its offices, then one for each office with open faults."""
    for state, words in STATES.items():
        names = [name_account(each.account) for each in standings if each.state == state]
        if names:
            zh, en = "、".join(each.zh for each in names), ", ".join(each.en for each in names)
            yield Text(
                f"与上次相比，{words.zh} {len(names)} 个：{zh}",
                f"since the last round, {words.en} ({len(names)}): {en}",
            )
    for each in standings:
        if each.still or each.new or each.unclear:
            name, told = name_account(each.account), tell_changes(each)
            yield Text(f"{name.zh}：{told.zh}", f"{name.en}: {told.en}")


def tell_changes(standing: Standing) -> Text:
    """Which faults are there still, are new, could not be checked again; how many are mended."""
    zh, en = [], []
    for key in ("still", "new", "unclear", "mended"):
        faults: tuple[Text, ...] = getattr(standing, key)
        if faults:
            spelt = key != "mended"
            zh.append(
                f"{STATES[key].zh} {len(faults)} 处"
                + (f"：{' '.join(each.zh for each in faults)}" if spelt else "。")
            )
            en.append(
                f"{STATES[key].en} ({len(faults)})"
                + (f": {' '.join(each.en for each in faults)}" if spelt else ".")
            )
    return Text(" ".join(zh), " ".join(en))


def name_account(account: Account) -> Text:
    """The office; the files of one that nothing tells, or that is not certain."""
    paths = "、".join(each.path for each in account.reports)
    if account.name is None:
        return Text(paths, paths)
    if account.certain:
        return Text(account.name, account.name)
    return Text(f"{account.name}？（{paths}）", f"{account.name}? ({paths})")


# ---------------------------------------------------------------------- the last round


def _list_past(last: Json, answered: Collection[str]) -> Iterator[Past]:
    groups: dict[tuple[str, int | None], list[Json]] = {}
    for report in last["reports"]:
        if not report["superseded"]:
            office = report.get("office") or report.get("supposed")
            groups.setdefault((office or report["path"], report["year"]), []).append(report)
    for reports in groups.values():
        first = reports[0]
        office = first.get("office") or first.get("supposed") or first["agency"]
        yield Past(
            office,
            first["year"],
            tuple(each["path"] for each in reports),
            frozenset(each["sha256"] for each in reports if each.get("sha256")),
            tuple(entry for each in reports for entry in _list_entries(each, answered)),
            all(each["error"] is not None for each in reports),
        )


def _list_entries(report: Json, answered: Collection[str]) -> Iterator[Entry]:
    """The faults that were returned, those of one cause together."""
    left = {
        each["fingerprint"]: each
        for each in report["findings"]
        if each["severity"] == SEVERITIES[0]
        and each["accepted"] is None
        and each["fingerprint"] not in answered
    }
    for cause in report["causes"]:
        if found := [left.pop(key) for key in cause["findings"] if key in left]:
            yield Entry(_text(cause["message"]), tuple(map(_fault, found)))
    for each in left.values():
        yield Entry(_text(each["message"]), (_fault(each),))


def _fault(finding: Mapping[str, Any]) -> Fault:
    binding = json.dumps(finding["binding"], sort_keys=True)
    pointers = frozenset(cell["pointer"] for cell in finding["cells"])
    return Fault(finding["fingerprint"], finding["rule"], binding, pointers)


def _text(words: Json) -> Text:
    return Text(words["zh"], words["en"])


def _find_past(account: Account, past: Sequence[Past]) -> Past | None:
    """By the file itself, else by the name; a report of another year is another report."""
    sums = {each.sha256 for each in account.reports if each.sha256}
    paths = {each.path for each in account.reports}
    own = {each.identity.name for each in account.reports if each.identity}
    names = {simplify_name(name) for name in (*own, account.name) if name}
    of_year = [each for each in past if account.year is None or each.year in (None, account.year)]
    named = [each for each in of_year if each.name and simplify_name(each.name) in names]
    same = [each for each in of_year if each.sums & sums]
    # Without a roster two offices may share a name; then the file tells.
    placed = [each for each in named or of_year if paths & set(each.paths)]
    alone = named if len(named) == 1 else []
    return next(iter(same or alone or (placed if named or not names else [])), None)


def _is_named(name: str, accounts: Iterable[Account]) -> bool:
    return any(each.name and simplify_name(each.name) == simplify_name(name) for each in accounts)


def _recall(past: Past) -> Account:
    """The account of an office of which no report came this time."""
    return Account(past.name or past.paths[0], past.year)


def _drop_old(account: Account, past: Past | None) -> Account:
    fresh = tuple(each for each in account.reports if past and each.sha256 not in past.sums)
    return account._replace(reports=fresh) if fresh else account


# ---------------------------------------------------------------------- this round


def _judge(account: Account, past: Past | None, rules: Collection[str]) -> Standing:
    before = past.entries if past else ()
    if not account.reports:
        return Standing(account, _find_state_of_absent(past))
    results = [each.result for each in account.reports if each.result]
    if not results:
        return Standing(account, "unread")
    if not account.certain:
        return Standing(account, "unsure")
    entries = [entry for result in results for entry in _list_open(result)]
    old = [fault for entry in before for fault in entry.faults]
    known = [any(_is_there(fault, old) for fault in entry.faults) for entry in entries]
    there = [_fault({**each.as_dict()}) for result in results for each in result.findings]
    gone = [e for e in before if not any(_is_there(fault, there) for fault in e.faults)]
    same = past is not None and all(each.sha256 in past.sums for each in account.reports)
    open_ = [
        same or any(not _was_judged(fault, results, rules) for fault in entry.faults)
        for entry in gone
    ]
    found = Standing(
        account,
        "",
        mended=_pick(gone, open_, wanted=False),
        still=_pick(entries, known, wanted=True),
        new=_pick(entries, known, wanted=False),
        unclear=_pick(gone, open_, wanted=True),
    )
    return found._replace(state="returned" if same and before else _find_state(found, results))


def _find_state_of_absent(past: Past | None) -> str:
    if past is None:
        return "missing"
    if past.unread:
        return "unread"
    return "returned" if past.entries else "settled"


def _find_state(found: Standing, results: Sequence[Result]) -> str:
    for state in ("still", "new", "unclear", "mended"):
        if getattr(found, state):
            return state
    checked = all(each.counts["pass"] + each.counts["fail"] for each in results)
    return "settled" if checked else "unclear"


def _list_open(result: Result) -> Iterator[Entry]:
    for item in group_findings(result):
        if item.severity == SEVERITIES[0]:
            words = item.cause.message if item.cause else item.findings[0].message
            yield Entry(words, tuple(_fault({**each.as_dict()}) for each in item.findings))


def _is_there(fault: Fault, others: Iterable[Fault]) -> bool:
    return any(fault.is_same(other) for other in others)


def _was_judged(fault: Fault, results: Sequence[Result], rules: Collection[str]) -> bool:
    """True if the rule was chosen, and nothing kept it from judging these cells: neither a gap,
    nor that the table or row is no longer there, which is a finding about all of it."""
    if fault.rule not in rules:
        return False
    gaps = (gap for result in results for gap in result.not_checked if fault.rule in gap.rules)
    if any(_concerns(gap.detail, fault) for gap in gaps):
        return False
    cells = (cell for result in results for each in result.findings for cell in each.cells)
    lost = {cell.pointer for cell in cells} - fault.pointers
    return not any(_stands_in(each, pointer) for each in fault.pointers for pointer in lost)


def _concerns(detail: str, fault: Fault) -> bool:
    """A detail that is no pointer may be about anything."""
    if not detail.startswith("/") or not fault.pointers:
        return True
    return any(each == detail or _stands_in(each, detail) for each in fault.pointers)


def _stands_in(pointer: str, whole: str) -> bool:
    return pointer.startswith(f"{whole}/")


def _pick(entries: Sequence[Entry], marks: Sequence[bool], *, wanted: bool) -> tuple[Text, ...]:
    return tuple(e.words for e, mark in zip(entries, marks, strict=True) if mark is wanted)
