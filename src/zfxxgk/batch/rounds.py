"""Between two rounds: what each office has done about what it was told the last time.

Only what must be corrected is followed. A fault is mended when the same rules judged its cells
again and found nothing; what could not be judged again is not called mended.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from zfxxgk.batch.accounts import Account
from zfxxgk.batch.past import Entry, Fault, Json, Past, is_there, list_past, read_fault
from zfxxgk.engine.findings import group_findings
from zfxxgk.spec.labels import Text
from zfxxgk.spec.organs import simplify_name
from zfxxgk.spec.severities import SEVERITIES

if TYPE_CHECKING:
    from zfxxgk.engine.findings import Result

STATES: Mapping[str, Text] = {
    "missing": Text("未报送", "Not handed in"),
    "unread": Text("读不了", "Cannot be read"),
    "unsure": Text("无法确定是谁", "Office not certain"),
    "returned": Text("已退回", "Returned, no new report yet"),
    "still": Text("仍未改", "Still not corrected"),
    "new": Text("新问题", "New faults"),
    "unclear": Text("未能核对是否改好", "Could not be checked again"),
    "mended": Text("已改好", "Corrected"),
    "settled": Text("没有要退回的", "Nothing to return"),
}
"""What an office can stand at, in the order in which it is told."""


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
    past = list(list_past(last, answered))
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
                f"since the last round: {words.en} ({len(names)}): {en}",
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
    files = [each.path for each in account.reports]
    paths = Text("、".join(files), ", ".join(files))
    if account.name is None:
        return paths
    if account.certain:
        zh, en = ("（仅本机关）", " (itself)") if account.own else ("", "")
        return Text(account.name + zh, account.name + en)
    if not files:
        return Text(f"{account.name}？", f"{account.name}?")
    return Text(f"{account.name}？（{paths.zh}）", f"{account.name}? ({paths.en})")


# ---------------------------------------------------------------------- this round and the last


def _find_past(account: Account, past: Sequence[Past]) -> Past | None:
    """By the file itself, else by the name; a report of another year is another report."""
    sums = {each.sha256 for each in account.reports if each.sha256}
    paths = {each.path for each in account.reports}
    own = {each.identity.name for each in account.reports if each.identity}
    names = {simplify_name(name) for name in (*own, account.name) if name}
    of_year = [
        each
        for each in past
        if account.own == each.own and (account.year is None or each.year in (None, account.year))
    ]
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
    return Account(past.name or "、".join(past.paths), past.year, (), past.certain, past.own)


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
    known = [any(is_there(fault, old) for fault in entry.faults) for entry in entries]
    there = [read_fault(each.as_dict()) for result in results for each in result.findings]
    gone = [e for e in before if not any(is_there(fault, there) for fault in e.faults)]
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
    if not past.certain:
        return "unsure"
    return "returned" if past.entries else "settled"


def _find_state(found: Standing, results: Sequence[Result]) -> str:
    for state in ("still", "new", "unclear", "mended"):
        if getattr(found, state):
            return state
    checked = all(each.outcomes["pass"] + each.outcomes["fail"] for each in results)
    return "settled" if checked else "unclear"


def _list_open(result: Result) -> Iterator[Entry]:
    for item in group_findings(result):
        if item.severity == SEVERITIES[0]:
            words = item.cause.message if item.cause else item.findings[0].message
            yield Entry(words, tuple(read_fault(each.as_dict()) for each in item.findings))


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
