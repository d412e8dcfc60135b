"""From outcomes to findings: the cells, the numbers, the words and the fingerprint."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from zfxxgk.engine import linear_checks
from zfxxgk.engine.check import Check
from zfxxgk.engine.evaluate import FAIL, CheckOutcome, Outcome
from zfxxgk.engine.findings import Finding, FindingCell, ReadingUsed
from zfxxgk.engine.linear_checks import LinearCheck
from zfxxgk.engine.say import Say
from zfxxgk.engine.view import InputView
from zfxxgk.engine.wording import Form, Sum, Term, word_sum
from zfxxgk.spec import forms
from zfxxgk.spec.labels import Text, header_path
from zfxxgk.spec.places import Path, format_pointer, list_upwards, parse_pointer
from zfxxgk.spec.rules import Basis, Rule

if TYPE_CHECKING:
    from zfxxgk.spec.documents import Place, Severity

LISTED = {"cells": "raw", "labels": "printed", "headings": "printed"}
"""Lists of the provenance, and the field of a record that tells what was printed."""
_REPORTS = frozenset(("report", "previous", "members"))


def get_severity(rule: Rule) -> Severity:
    """Severity of the rule's findings; a rule that is off reports notices when selected."""
    return "notice" if rule.severity == "off" else rule.severity


def _is_record(path: Path) -> bool:
    return path[0] == "provenance" and len(path) > 2 and path[1] in LISTED


def _is_match(path: Path) -> bool:
    return path[0] in ("repeated", "copied") and len(path) > 2


def _is_claim(path: Path) -> bool:
    return path[0] == "claims" and len(path) > 2


def _is_told(path: Path) -> bool:
    return path[0] == "prose" and len(path) > 3


class Composer:
    """Makes findings of one report out of failed outcomes."""

    def __init__(self, view: InputView, rows: Sequence[LinearCheck]) -> None:
        self.view = view
        self.rows = rows
        self.form: Form = {
            (name, table): view.editions.printed(name, table)
            for name in ("report", "previous")
            for table in forms.dimension("table", {})
            if getattr(view.given, name)
        }
        # The first cell of a column shares the pointer of the column's label, and comes last.
        read = view.given.provenance
        records = [*read["headings"], *read["labels"], *read["cells"]] if read else []
        self._places: dict[str, Place] = {
            record["pointer"]: record["place"]
            for record in records
            if any(record["place"].values())
        }
        # The report has null where a dash is printed.
        self._dashes = {
            cell["pointer"]: cell["raw"]
            for cell in (read["cells"] if read else ())
            if cell["status"] == "dash"
        }

    def finding(self, rule: Rule, check: Check, outcome: Outcome) -> Finding:
        """The finding of one failed instance."""
        cells, total, message = self.tell(rule, check, outcome)
        binding = dict(zip(check.names, outcome.binding, strict=True))
        # Which member stands where in the list is no part of what is wrong.
        own = [c.pointer for c in cells if not c.pointer.startswith("/members/")]
        return self._made(rule, binding, cells, total, message, own)

    def tell(
        self, rule: Rule, check: Check, outcome: Outcome
    ) -> tuple[tuple[FindingCell, ...], Sum | None, Text]:
        """The cells of one failed instance, what they come to, and the words."""
        cells = self._cells(self._paths(check, outcome), outcome)
        binding = dict(zip(check.names, outcome.binding, strict=True))
        total = self._sum(rule.id, binding, outcome)
        return cells, total, self._message(rule, check, outcome, cells, total)

    def reading(self, check: Check, outcome: Outcome) -> ReadingUsed:
        """The cells that an instance compared, and the reading by which it holds."""
        binding = dict(zip(check.names, outcome.binding, strict=True))
        cells = self._cells(self._paths(check, outcome), outcome)
        return ReadingUsed(check.rule, binding, str(outcome.reading), cells)

    def folded(self, rule: Rule, failed: Sequence[CheckOutcome]) -> Finding:
        """One finding for several failed instances in one table or section."""
        cells, message = self.tell_folded(rule, failed)
        return self._made(rule, {}, cells, None, message, [self.section(*failed[0])])

    def tell_folded(
        self, rule: Rule, failed: Sequence[CheckOutcome]
    ) -> tuple[tuple[FindingCell, ...], Text]:
        """The cells of failed instances in one table or section, and the words."""
        check, outcome = failed[0]
        found: dict[str, FindingCell] = {}
        for each, failure in failed:
            paths = self._paths(each, failure)
            absent = [path for path in paths if self.view.value(path) is None]
            self._add_cells(found, absent or paths, failure)
        cells = tuple(found.values())
        return cells, self._message(rule, check, outcome, cells, None)

    def part(self, finding: Finding, cells: tuple[FindingCell, ...], check: Check) -> Finding:
        """What a folded finding says of some of its *cells*; it stays the same finding."""
        outcome = self._outcome_of(check, cells[0].pointer)
        message = self._message_of(check, outcome, cells) or finding.message
        return replace(finding, cells=cells, message=message, location=self._location(cells))

    def apart(
        self,
        finding: Finding,
        cells: tuple[FindingCell, ...],
        message: Text,
        severity: Severity,
    ) -> Finding:
        """A finding of its own of some *cells* of a folded one."""
        return replace(
            finding,
            cells=cells,
            message=message,
            severity=severity,
            location=self._location(cells),
            fingerprint=self._fingerprint(finding.rule, [cell.pointer for cell in cells]),
        )

    def _outcome_of(self, check: Check, pointer: str) -> Outcome:
        """The failure of an instance of *check* that reads a place."""
        for binding in check.bindings:
            read = check.references(self.view.given, *binding)
            if any(self._pointer(path) == pointer for _, path in read):
                return Outcome(binding, FAIL)
        raise LookupError(pointer)

    def _made(
        self,
        rule: Rule,
        binding: dict[str, str | int],
        cells: tuple[FindingCell, ...],
        total: Sum | None,
        message: Text,
        identity: Iterable[str],
    ) -> Finding:
        return Finding(
            rule=rule.id,
            binding=binding,
            severity=get_severity(rule),
            norm=rule.norm,
            cells=cells,
            left=total.left_value if total else None,
            right=total.right_value if total else None,
            difference=total.difference if total else None,
            message=message,
            basis=self._choose_basis(rule),
            location=self._location(cells),
            fingerprint=self._fingerprint(rule.id, identity),
        )

    def _choose_basis(self, rule: Rule) -> tuple[Basis, ...]:
        """What the rule rests on, without a notice that another had replaced by then."""
        out = forms.list_out_of_force(self.view.given.report["year"])
        return tuple(b for b in rule.basis if b.document not in out) or rule.basis

    def section(self, check: Check, outcome: Outcome) -> str:
        """Table or section of the report that an instance is about."""
        paths = self._paths(check, outcome)
        return self._pointer(paths[0]).split("/", 2)[1] if paths else ""

    def _cells(self, paths: Iterable[Path], outcome: Outcome) -> tuple[FindingCell, ...]:
        found: dict[str, FindingCell] = {}
        self._add_cells(found, paths, outcome)
        return tuple(found.values())

    def _add_cells(
        self, found: dict[str, FindingCell], paths: Iterable[Path], outcome: Outcome
    ) -> None:
        for path in paths:
            pointer = self._pointer(path)
            if pointer not in found:
                found[pointer] = self._cell(path, pointer, outcome.assumed_zero)

    def _paths(self, check: Check, outcome: Outcome) -> list[Path]:
        """The places an instance is about: cells first, then other places, mentions last."""
        read = check.references(self.view.given, *outcome.binding)
        if len(read) == 1:
            return [read[0][1]]
        order = {"cell": 0, "presence": 0, "value": 1, "mention": 2}
        return [path for kind, path in sorted(read, key=lambda r: order[r[0]])]

    def _cell(self, path: Path, pointer: str, zeros: tuple[Path, ...]) -> FindingCell:
        if path[0] not in _REPORTS and (quoted := self._quote(path, pointer)):
            return quoted
        value = self.view.value(path)
        shown = value if isinstance(value, int | float | str) else None
        if isinstance(value, float) and value.is_integer():
            shown = int(value)
        if value is None and path not in zeros:
            shown = self._dashes.get(pointer)
        return FindingCell(pointer, self._label(path), shown, path in zeros)

    def _quote(self, path: Path, pointer: str) -> FindingCell | None:
        """What is printed at a place that is none of a report; None for a value."""
        if _is_record(path):
            printed = self.view.value(path[:3])[LISTED[str(path[1])]]
        elif _is_match(path):
            printed = "\n".join(p["text"] for p in self.view.value(path[:2])["passages"])
        elif _is_claim(path) or _is_told(path):
            printed = self.view.value(path[:3])["text"]
        else:
            return None
        return FindingCell(pointer, self._label(parse_pointer(pointer)), printed, False)

    def _pointer(self, path: Path) -> str:
        """Where a place is; a record stands for the place it tells of."""
        if path[0] in _REPORTS:
            return format_pointer(path)
        if _is_record(path):
            return str(self.view.value(path[:3])["pointer"])
        if _is_match(path):
            return str(self.view.value(path[:2])["section"])
        if _is_told(path):
            return str(self.view.value(path[:3])["section"])
        return format_pointer(path[:3] if _is_claim(path) else path)

    def _label(self, path: Path) -> Text:
        if path[0] in ("report", "previous") and len(path) > 2:
            return header_path(path, self.form.get((str(path[0]), str(path[1]))))
        return self.view.label(path)

    def _sum(self, rule_id: str, binding: dict[str, str | int], outcome: Outcome) -> Sum | None:
        row = linear_checks.find(self.rows, rule_id, binding, self.view.editions)
        if row is None:
            return None
        terms = [self._term(pointer, factor, outcome) for pointer, factor in row.terms]
        shift = 10**row.scale
        return Sum(
            left=tuple(t for t in terms if t.coefficient > 0),
            right=tuple(
                Term(t.path, -t.coefficient, t.value, t.blank) for t in terms if t.coefficient < 0
            ),
            constant=row.constant / shift if row.constant % shift else row.constant // shift,
            operator=row.operator,
        )

    def _term(self, pointer: str, coefficient: int, outcome: Outcome) -> Term:
        path = parse_pointer(pointer)
        value = self.view.value(path)
        return Term(path, coefficient, value or 0, path in outcome.assumed_zero)

    def _message(
        self,
        rule: Rule,
        check: Check,
        outcome: Outcome,
        cells: tuple[FindingCell, ...],
        total: Sum | None,
    ) -> Text:
        written = self._message_of(check, outcome, cells)
        if written is not None:
            return written
        return word_sum(total, self.form) if total else rule.title

    def _message_of(
        self, check: Check, outcome: Outcome, cells: tuple[FindingCell, ...]
    ) -> Text | None:
        """The message that the rule itself has for these cells."""
        if check.zh is None or check.en is None:
            return None
        given, key = self.view.given, outcome.binding
        zh, en = (Say(language, cells, self.form) for language in ("zh", "en"))
        return Text(check.zh(given, zh, *key), check.en(given, en, *key))

    def _location(self, cells: tuple[FindingCell, ...]) -> Place | None:
        return next(filter(None, (self.place(c.pointer) for c in cells if self._places)), None)

    def place(self, pointer: str) -> Place | None:
        """Where a place of the report, or what it stands in, was read; None when unknown."""
        found = (self._places[each] for each in list_upwards(pointer) if each in self._places)
        return next(found, None)

    def _fingerprint(self, rule_id: str, places: Iterable[str]) -> str:
        report = self.view.given.report
        parts = [report["agency"]["name"] or "", str(report["year"]), rule_id, *sorted(places)]
        return hashlib.sha256("\n".join(parts).encode()).hexdigest()[:16]
