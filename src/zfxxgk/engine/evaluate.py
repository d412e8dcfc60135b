"""The evaluation contract of ``rules/README.md``: what a check says of one input document."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache, cached_property
from typing import Any, NamedTuple

from zfxxgk.engine.check import Binding, Check, Input, Path, Reference
from zfxxgk.spec.labels import SEPARATOR, Text, header_path, pointer

PASS, FAIL, UNDETERMINED = "pass", "fail", "undetermined"
NOT_APPLICABLE, ERROR = "not_applicable", "error"
OUTCOMES = (PASS, FAIL, UNDETERMINED, NOT_APPLICABLE, ERROR)
MISSING_INPUT, UNREAD, MISSING = "missing-input", "unread", "missing"
BLANK_TOTAL, BLANK_COMPONENTS = "blank-total", "blank-components"
RULE_ERROR = "rule-error"
CONDITION, NO_TABLE, NO_MEMBERS = "condition", "no-table", "no-members"
FAILURES = (ArithmeticError, LookupError, TypeError, ValueError, AttributeError)
"""What evaluating an expression may raise; each is an error of the rule."""

UNREAD_STATUSES = frozenset({"unreadable", "invalid", "doubtful", "row_absent"})
_REPORTS = ("report", "previous", "members")


class Outcome(NamedTuple):
    """What one instance of a rule came to. ``detail`` is a variable or a pointer."""

    binding: Binding
    outcome: str
    reason: str = ""
    detail: str = ""
    assumed_zero: tuple[Path, ...] = ()
    reading: str | None = None


class Sheet:
    """One input document, and what is blank or unread in it."""

    def __init__(self, given: Input, tables: Iterable[str], totals: frozenset[str]) -> None:
        self.given = given
        self.tables = frozenset(tables)
        self.totals = totals
        cells = given.provenance["cells"] if given.provenance else ()
        self.unread = {c["pointer"] for c in cells if c["status"] in UNREAD_STATUSES}
        self.doubtful = {table for each in self.unread for table in each.split("/")[1:2]}
        self._complete: dict[tuple[str, str], bool] = {}
        self._forms: dict[tuple[str, str], str | None] = {}

    def form(self, variable: str, table: str) -> str | None:
        """Edition of a table; None where it is missing, or differs among the members."""
        key = (variable, table)
        if key not in self._forms:
            source = getattr(self.given, variable)
            reports = source if variable == "members" else [source]
            forms = {r[table].get("form") if r and r[table] else None for r in reports or [None]}
            self._forms[key] = forms.pop() if len(forms) == 1 else None
        return self._forms[key]

    def certain(self, variable: str, table: str) -> bool:
        """Whether a table of one report is there, without a cell in doubt."""
        if variable == "members" or (variable == "report" and table in self.doubtful):
            return False
        return getattr(self.given, variable)[table] is not None

    def complete(self, variable: str, table: str) -> bool:
        """Whether a table is there, without a blank and without a cell in doubt."""
        key = (variable, table)
        if key not in self._complete:
            self._complete[key] = variable != "members" and self._is_complete(*key)
        return self._complete[key]

    def _is_complete(self, variable: str, table: str) -> bool:
        report = getattr(self.given, variable)
        content = report[table] if report else None
        if content is None or (variable == "report" and table in self.doubtful):
            return False
        for row in content.values():  # noqa: SIM110 (a generator takes twice as long)
            if isinstance(row, dict) and None in row.values():
                return False
        return True

    @cached_property
    def spotless(self) -> bool:
        """Whether every table of every report given is complete."""
        names = ("report", "previous") if self.given.previous else ("report",)
        return all(self.complete(name, table) for name in names for table in self.tables)

    def value(self, path: Path) -> Any:
        found: Any = getattr(self.given, path[0])
        for step in path[1:]:
            found = found[step]
        return found

    def edition(self, path: Path) -> str | None:
        """Edition of the table that a path goes through; None where it goes through none."""
        table = self.table(path)
        content = self.value(table) if table is not None else None
        return content.get("form") if content else None

    def label(self, path: Path) -> Text:
        """Label of a place with every heading; of a member's, the name of its agency before it."""
        form = self.edition(path)
        name = self.value(path[:2])["agency"]["name"] if path[0] == "members" and path[1:] else None
        if name is None:
            return header_path(path, form)
        inner = header_path(("report", *path[2:]), form)
        return Text(f"{name}{SEPARATOR}{inner.zh}", f"{name}{SEPARATOR}{inner.en}")

    def table(self, path: Path) -> Path | None:
        """The part of a path that leads to a table and beyond it; None for other places."""
        depth = 2 if path[0] == "members" else 1
        if path[0] in _REPORTS and len(path) > depth + 1 and path[depth] in self.tables:
            return path[: depth + 1]
        return None


def evaluate(check: Check, sheet: Sheet) -> tuple[int, list[Outcome]]:
    """How many instances simply pass, and the outcomes of all others."""
    absent = [name for name in check.needs if getattr(sheet.given, name) is None]
    if absent:
        bindings = ((),) if check.over and check.over[0] in absent else _bindings(check, sheet)
        return 0, [Outcome(b, UNDETERMINED, MISSING_INPUT, absent[0]) for b in bindings]
    if "members" in check.needs and not sheet.given.members:
        alone = [Outcome(b, NOT_APPLICABLE, NO_MEMBERS) for b in _bindings(check, sheet)]
        return 0, alone
    if _plain(check, sheet):
        try:
            return _quick(check, sheet)
        except FAILURES:
            pass
    return 0, [_outcome(check, sheet, binding) for binding in _bindings(check, sheet)]


def _quick(check: Check, sheet: Sheet) -> tuple[int, list[Outcome]]:
    """Like :func:`evaluate`, where no cell that is read is blank or in doubt."""
    if not check.over and check.known is None and (check.when is None or check.fixed):
        skipped = _skipped(check)
        failed = [Outcome(b, FAIL) for b in _failing(check, sheet)]
        return len(check.bindings) - len(skipped) - len(failed), [*failed, *skipped]
    others = []
    bindings = _bindings(check, sheet)
    for binding in bindings:
        if check.known is not None and not check.known(sheet.given, *binding):
            others.append(_outcome(check, sheet, binding))
        elif check.when is not None and not check.when(sheet.given, *binding):
            others.append(Outcome(binding, NOT_APPLICABLE, CONDITION))
        elif not check.test(sheet.given, *binding):
            others.append(Outcome(binding, FAIL))
    return len(bindings) - len(others), others


def _failing(check: Check, sheet: Sheet) -> list[Binding]:
    if check.presence and (sheet.spotless or all(sheet.complete(*key) for key in check.tables)):
        return []
    if check.failing is not None:
        return check.failing(sheet.given)
    left_out = {outcome.binding for outcome in _skipped(check)}
    return [b for b in check.bindings if b not in left_out and not check.test(sheet.given, *b)]


@cache
def _skipped(check: Check) -> tuple[Outcome, ...]:
    """The instances that a condition on nothing but keys leaves out."""
    if check.when is None:
        return ()
    nothing, when = Input(report={}), check.when
    left_out = [b for b in check.bindings if not when(nothing, *b)]
    return tuple(Outcome(b, NOT_APPLICABLE, CONDITION) for b in left_out)


def every_outcome(check: Check, sheet: Sheet) -> list[Outcome]:
    """Like :func:`evaluate`, with an outcome for every instance in order."""
    _, others = evaluate(check, sheet)
    if check.over and getattr(sheet.given, check.over[0]) is None:
        return others
    known = {outcome.binding: outcome for outcome in others}
    return [known.get(b) or Outcome(b, PASS) for b in _bindings(check, sheet)]


def _outcome(check: Check, sheet: Sheet, binding: Binding) -> Outcome:
    try:
        return _judged(check, sheet, binding)
    except FAILURES as error:
        return Outcome(binding, ERROR, RULE_ERROR, f"{type(error).__name__}: {error}")


def _plain(check: Check, sheet: Sheet) -> bool:
    """Whether nothing the check touches can be null or in doubt, so that it need not look."""
    if not _simple(check):
        return False
    if sheet.spotless:
        return True
    if check.blanks:
        return all(sheet.complete(*key) for key in check.tables)
    return all(sheet.certain(*key) for key in check.tables)


@cache
def _simple(check: Check) -> bool:
    """Whether a check is about one report and :func:`_quick` can tell what it lacks."""
    if check.readings or any(name == "members" for name, _ in check.tables):
        return False
    if check.over:
        return not (check.tables or check.unknowns)
    return not check.unknowns or check.known is not None


def _bindings(check: Check, sheet: Sheet) -> tuple[Binding, ...]:
    if not check.over:
        return check.bindings
    return tuple((index,) for index in range(len(sheet.value(check.over))))


def _judged(check: Check, sheet: Sheet, binding: Binding) -> Outcome:
    """One instance, by the steps of the contract in their order."""
    given = sheet.given
    read = check.references(given, *binding)
    barrier = _missing_table(read, sheet)
    if check.when is not None and check.when_references is not None:
        condition = check.when_references(given, *binding)
        barrier = barrier or _missing_table(condition, sheet) or _barrier(condition, sheet)
        if barrier is None and not check.when(given, *binding):
            barrier = (NOT_APPLICABLE, CONDITION, "")
    barrier = barrier or _barrier(read, sheet)
    if barrier is not None:
        return Outcome(binding, *barrier)
    blanks = dict.fromkeys(p for kind, p in read if kind == "cell" and sheet.value(p) is None)
    reading = _reading(check, sheet, binding)
    held = reading is not None if check.readings else check.test(given, *binding)
    return Outcome(binding, PASS if held else FAIL, "", "", tuple(blanks), reading)


def _reading(check: Check, sheet: Sheet, binding: Binding) -> str | None:
    for name, holds in check.readings.items():
        if holds(sheet.given, *binding):
            return name
    return None


_Barrier = tuple[str, str, str] | None
"""Why an instance cannot be judged: outcome, reason and detail."""


def _missing_table(read: tuple[Reference, ...], sheet: Sheet) -> _Barrier:
    for _, path in read:
        table = sheet.table(path)
        if table is not None and sheet.value(table) is None:
            return NOT_APPLICABLE, NO_TABLE, pointer(table)
    return None


def _barrier(read: tuple[Reference, ...], sheet: Sheet) -> _Barrier:
    if sheet.unread:
        for _, path in read:
            if path[0] == "report" and pointer(path) in sheet.unread:
                return UNDETERMINED, UNREAD, pointer(path)
    cells: list[tuple[Path, bool]] = []
    for kind, path in read:
        if kind == "cell":
            cells.append((path, sheet.value(path) is None))
        elif kind == "value" and sheet.value(path) is None:
            return UNDETERMINED, MISSING, pointer(path)
    return _blank_barrier(cells, sheet.totals) if cells else None


def _blank_barrier(cells: list[tuple[Path, bool]], totals: frozenset[str]) -> _Barrier:
    components = []
    for path, blank in cells:
        if totals.isdisjoint(path):
            components.append((path, blank))
        elif blank:
            return UNDETERMINED, BLANK_TOTAL, _place(path)
    if components and all(blank for _, blank in components):
        return UNDETERMINED, BLANK_COMPONENTS, _place(components[0][0])
    return None


def _place(path: Path) -> str:
    """The table of a path, to group what could not be judged."""
    return pointer(path[: 3 if path[0] == "members" else 2])
