"""From broken sums to causes: the arithmetic in force, located, ranked, labelled and worded."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from functools import cache, cached_property
from typing import TYPE_CHECKING

from zfxxgk.engine.causes import wording
from zfxxgk.engine.causes.apart import take_apart
from zfxxgk.engine.causes.blanks import fill_blanks, is_sum
from zfxxgk.engine.causes.evidence import Evidence, Witness, is_tie, repair_view
from zfxxgk.engine.causes.locate import Explanation, Repair, locate
from zfxxgk.engine.causes.members import find_left_out
from zfxxgk.engine.causes.plausible import Grid, GridPosition, Ranking
from zfxxgk.engine.causes.prose import find_misstated
from zfxxgk.engine.causes.shifts import find_shifts
from zfxxgk.engine.check import Instance, name_instance
from zfxxgk.engine.compose import Composer
from zfxxgk.engine.findings import Cause, Finding
from zfxxgk.engine.linear_checks import LinearCheck
from zfxxgk.engine.plan import Plan
from zfxxgk.spec import forms, labels
from zfxxgk.spec.labels import Text
from zfxxgk.spec.places import parse_pointer
from zfxxgk.spec.severities import SEVERITIES

if TYPE_CHECKING:
    from zfxxgk.spec.documents import Suspect


def explain(
    findings: Sequence[Finding],
    plan: Plan,
    composer: Composer,
    unjudged: Collection[Instance],
    blank: Collection[Instance],
) -> tuple[tuple[Finding, ...], tuple[Cause, ...]]:
    """Returns *findings* with the cells that explain them, and their causes in the same order.

    The equations of *unjudged* instances, which were not judged or do not apply, are left out, but
    *blank* ones among them lack nothing but the number of a blank. What a finding of blank cells
    says of those with a number becomes a finding of its own: an error where that is fixed.
    """
    accounts = _Accounts(plan, composer, unjudged, blank)
    given = accounts.take_apart_filled(findings)
    causes = accounts.join_heard([*accounts.causes_of_blanks(), *accounts.causes_of_sums()])
    if left_out := find_left_out(given, composer.view.given):
        causes.append(left_out)
    explained = {key for cause in causes for key in cause.findings}
    causes += find_misstated(given, explained, plan, composer.view)
    given, causes = accounts.take_apart_open(given, causes)
    suspects: dict[str, dict[str, Suspect]] = {}
    for cause in causes:
        for key in cause.findings:
            suspects.setdefault(key, {}).update((s["pointer"], s) for s in cause.suspects)
    for key, both_years in accounts.suspects_of_ties().items():
        suspects.setdefault(key, both_years)
    located = [
        replace(each, suspects=tuple(suspects.get(each.fingerprint, {}).values()))
        for each in sorted(given, key=lambda each: SEVERITIES.index(each.severity))
    ]
    at = {finding.fingerprint: n for n, finding in enumerate(located)}
    ordered = [replace(c, findings=tuple(sorted(c.findings, key=at.__getitem__))) for c in causes]
    return tuple(located), tuple(sorted(ordered, key=lambda cause: at[cause.findings[0]]))


class _Accounts:
    """The equations in force in one report, and what is known beside them.

    ``filled`` are the blanks that the other cells fix, ``told`` those of them that are no 0.
    """

    def __init__(
        self,
        plan: Plan,
        composer: Composer,
        unjudged: Collection[Instance],
        blank: Collection[Instance],
    ) -> None:
        self.plan = plan
        self.composer = composer
        self.view = composer.view
        self.order: dict[Instance, str] = {}
        self.tests = {check.rule: check for check in plan.checks if check.presence}
        norms = {key: rule.norm for key, rule in plan.rule_set.rules.items()}
        judged = [row for row, name in plan.equations if name not in unjudged]
        self.rows = [row for row in judged if norms[row.rule] == "hard"]
        self.ties = [row for row in judged if norms[row.rule] == "plausible" and is_tie(row)]
        lacking = [r for r, name in plan.equations if name in blank and norms[r.rule] == "hard"]
        every = [*self.rows, *lacking]
        cells = dict.fromkeys(pointer for row in every for pointer, _ in row.terms)
        self.printed = {pointer: self.view.value(parse_pointer(pointer)) for pointer in cells}
        self.filled = fill_blanks(self.rows, lacking, self.printed)
        self.told = {pointer: value for pointer, value in self.filled.items() if value}
        self.sums = {pointer for pointer in self.told if is_sum(pointer, every)}
        # A sum with a blank that nothing fixes binds nothing.
        open_ = {p for p, value in self.printed.items() if value is None and p not in self.filled}
        self.equations = self.rows + [
            row for row in lacking if open_.isdisjoint(pointer for pointer, _ in row.terms)
        ]

    # ------------------------------------------------------------------ findings of blanks

    def take_apart_filled(self, findings: Sequence[Finding]) -> list[Finding]:
        """The findings, with one of their own, an error, for the blanks that are told."""
        blanks = {p: self._suspect(p, value, True) for p, value in self.told.items()}
        found, self.of_blank = take_apart(
            findings, blanks, self.composer, self.tests, self.sums, "error"
        )
        self.order = {name_instance(each.rule, each.binding): each.fingerprint for each in found}
        return found

    def take_apart_open(
        self, findings: Sequence[Finding], causes: Sequence[Cause]
    ) -> tuple[list[Finding], list[Cause]]:
        """Takes apart the blanks that causes name with a number, too, and lets them join."""
        blanks = {
            suspect["pointer"]: suspect
            for cause in causes
            for suspect in cause.suspects
            if suspect["value"] is None and suspect["implied"]
        }
        new = {pointer: blanks[pointer] for pointer in blanks.keys() - self.told.keys()}
        found, of_blank = take_apart(findings, new, self.composer, self.tests)
        joined = []
        for cause in causes:
            more = [of_blank[s["pointer"]] for s in cause.suspects if s["pointer"] in of_blank]
            keys = dict.fromkeys((*cause.findings, *more))
            joined.append(replace(cause, findings=tuple(keys)))
        return found, joined

    # ------------------------------------------------------------------ causes

    def causes_of_blanks(self) -> Iterator[Cause]:
        """One cause for all blanks of a table that the other cells fix at a number."""
        if not self.told:
            return
        counted = {pointer: int(value or 0) for pointer, value in self.printed.items()}
        broken = [row for row in self.rows if not row.holds(counted)]
        for table in dict.fromkeys(pointer.split("/")[1] for pointer in self.told):
            repair = {p: v for p, v in self.told.items() if p.split("/")[1] == table}
            values = counted | self.filled
            restored = [
                row
                for row in broken
                if row.holds(values) and any(pointer in repair for pointer, _ in row.terms)
            ]
            findings = [self.of_blank[p] for p in repair if p in self.of_blank]
            findings += map(self._finding_of, restored)
            findings += self._findings_of(self.evidence_as_printed.list_restored(repair))
            if findings:
                suspects = [self._suspect(p, value, True) for p, value in repair.items()]
                sums = self.sums.issuperset(repair)
                message = wording.word_blanks(suspects, sums, self.composer.form)
                yield self._cause(findings, [suspects], Explanation((), (repair,), True), message)

    def causes_of_sums(self) -> Iterator[Cause]:
        values = {p: int(value or 0) for p, value in self.printed.items()} | self.filled
        for found in locate(
            self.equations, values, rank=self._rank, allowed=self._allows, testimony=self
        ):
            repairs = found.repairs or tuple(
                find_shifts(
                    self.equations, found.equations, self.ranking.grids, self.ranking.printed
                )
            )
            yield self._cause_of(replace(found, repairs=repairs))

    def _cause_of(self, found: Explanation) -> Cause:
        """The cause that an explanation comes to; what its first repair restores belongs to it."""
        broken = [self._finding_of(self.equations[at]) for at in found.equations]
        certain, repairs = found.certain, found.repairs
        heard: list[Witness] = []
        if repairs:
            # Who agrees with what is there speaks against a cell that would break it.
            certain = certain and self.evidence.breaks_nothing(repairs[0])
            heard = self.evidence.list_restored(repairs[0])
        told = [[self._suspect(p, v, certain) for p, v in each.items()] for each in repairs]
        speaking = list(dict.fromkeys(each.kind for each in heard))
        ordered = len({self._rank(repair)[:-1] for repair in repairs[:2]}) > 1
        suspicion = wording.Suspicion(told, certain, found.complete, ordered, speaking)
        message = wording.word_cause(suspicion, self.composer.form)
        findings = [*broken, *self._findings_of(heard)]
        return self._cause(findings, told, replace(found, rival=not certain), message)

    def _cause(
        self,
        findings: Sequence[str],
        told: Sequence[Sequence[Suspect]],
        found: Explanation,
        message: Text,
    ) -> Cause:
        once: dict[str, Suspect] = {}
        for suspect in (suspect for repair in told for suspect in repair):
            once.setdefault(suspect["pointer"], suspect)
        suspects = tuple(once.values())
        return Cause(
            findings=tuple(dict.fromkeys(findings)),
            suspects=suspects,
            repairs=tuple(
                tuple({"pointer": pointer, "implied": value} for pointer, value in each.items())
                for each in found.repairs
            ),
            complete=found.complete,
            certain=found.certain,
            message=message,
            # The place of one of several would pass for the place of the fault.
            location=suspects[0]["location"] if len(suspects) == 1 else None,
        )

    def join_heard(self, causes: Sequence[Cause]) -> list[Cause]:
        """Lets witnesses join that agree only with the first repairs of several causes."""
        first = [
            {i["pointer"]: int(i["implied"]) for r in c.repairs[:1] for i in r} for c in causes
        ]
        if sum(map(bool, first)) < 2:
            return list(causes)
        repair = {
            pointer: value for each in (self.filled, *first) for pointer, value in each.items()
        }
        explained = {key for cause in causes for key in cause.findings}
        joined = [list(cause.findings) for cause in causes]
        for witness in self.evidence_as_printed.list_restored(repair):
            keys = [key for key in self._findings_of([witness]) if key not in explained]
            for findings, own in zip(joined, first, strict=True):
                if not witness.cells.isdisjoint(own):
                    findings += keys
        return [replace(c, findings=tuple(f)) for c, f in zip(causes, joined, strict=True)]

    def _findings_of(self, witnesses: Sequence[Witness]) -> list[str]:
        return [self.order[each.name] for each in witnesses if each.name in self.order]

    @cached_property
    def evidence_as_printed(self) -> Evidence:
        return Evidence(self.plan, self.view, self.printed)

    @cached_property
    def evidence(self) -> Evidence:
        """What speaks of the report with its blanks filled."""
        if not self.filled:
            return self.evidence_as_printed
        return Evidence(self.plan, repair_view(self.view, self.filled), self.printed)

    def is_stated(self, repair: Repair) -> bool:
        return self.evidence.is_stated(repair)

    def excludes(self, repair: Repair, other: Repair) -> bool:
        return self.evidence.excludes(repair, other)

    @cached_property
    def ranking(self) -> Ranking:
        tables = sorted({pointer.split("/")[1] for pointer in self.printed})
        grids = [_grid(each, self.view.editions.printed("report", each)) for each in tables]
        cells = [cell for grid in grids for row in grid for cell in row]
        printed = {cell: self.view.value(parse_pointer(cell)) for cell in cells}
        return Ranking(grids, printed, self.view.totals)

    def _allows(self, repair: Repair) -> bool:
        return self.evidence.allows(repair)

    def _rank(self, repair: Repair) -> tuple[int, int, int, list[GridPosition]]:
        """Who disagrees, how far-fetched it is, and in what order the form prints its cells."""
        heard = self.evidence.hear(repair)
        places = sorted(self.ranking.places[cell] for cell in repair if cell in self.ranking.places)
        return len(heard.against), heard.loosely, self.ranking(repair), places

    def suspects_of_ties(self) -> dict[str, dict[str, Suspect]]:
        """By finding, the cells of both years where a relation is broken; none is certain."""
        found = {}
        for row in self.ties:
            values = {p: int(self.view.value(parse_pointer(p)) or 0) for p, _ in row.terms}
            if lacking := row.lacking(values):
                found[self._finding_of(row)] = {
                    p: self._suspect(p, values[p] + lacking // c, False) for p, c in row.terms
                }
        return found

    def _finding_of(self, row: LinearCheck) -> str:
        """Fingerprint of the finding of a failing row, which may be one for the whole table."""
        key = name_instance(row.rule, row.binding)
        return self.order[key] if key in self.order else self.order[name_instance(row.rule, {})]

    def _suspect(self, pointer: str, implied: int, certain: bool) -> Suspect:
        path = parse_pointer(pointer)
        return {
            "pointer": pointer,
            "label": labels.header_path(path, self.view.edition(path)).as_dict(),
            "value": self.view.value(path),
            "implied": implied,
            "certain": certain,
            "location": self.composer.place(pointer),
        }


@cache
def _grid(table: str, form: str | None) -> Grid:
    rows = forms.table(table, form).rows
    return [[f"/{table}/{row.key}/{column.key}" for column in row.columns] for row in rows]
