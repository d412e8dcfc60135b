"""From broken sums to causes: the arithmetic in force, located, ranked, labelled and worded."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from functools import cache, cached_property
from typing import TYPE_CHECKING

from zfxxgk.engine.causes import wording
from zfxxgk.engine.causes.evidence import Evidence, is_tie
from zfxxgk.engine.causes.locate import Explanation, Repair, locate
from zfxxgk.engine.causes.plausible import WEIGHTS, Grid, Ranking
from zfxxgk.engine.causes.shifts import find_shifts
from zfxxgk.engine.check import Instance, name_instance
from zfxxgk.engine.compose import Composer
from zfxxgk.engine.findings import Cause, Finding
from zfxxgk.engine.linear_checks import LinearCheck
from zfxxgk.engine.plan import Plan
from zfxxgk.engine.view import InputView
from zfxxgk.engine.wording import label_common
from zfxxgk.spec import forms, labels
from zfxxgk.spec.labels import Text
from zfxxgk.spec.places import parse_pointer

if TYPE_CHECKING:
    from zfxxgk.spec.documents import Suspect


def explain(
    findings: Sequence[Finding],
    plan: Plan,
    composer: Composer,
    unjudged: Collection[Instance],
) -> tuple[tuple[Finding, ...], tuple[Cause, ...]]:
    """Returns *findings* with the cells that explain them, and their causes in the same order.

    The equations of *unjudged* instances, which were not judged or do not apply, are left out.
    """
    accounts = _Accounts(findings, plan, composer, unjudged)
    causes: list[tuple[int, Cause]] = []
    suspects: dict[int, dict[str, Suspect]] = {}
    for explanation in accounts.explanations():
        explains, cause = accounts.cause(explanation)
        causes.append((explains[0], cause))
        for n in explains:
            suspects.setdefault(n, {}).update((s["pointer"], s) for s in cause.suspects)
    for n, both_years in accounts.suspects_of_ties().items():
        suspects.setdefault(n, both_years)
    located = [
        replace(each, suspects=tuple(suspects.get(n, {}).values()))
        for n, each in enumerate(findings)
    ]
    return tuple(located), tuple(cause for _, cause in sorted(causes, key=lambda c: c[0]))


class _Accounts:
    """The equations in force in one report, and what is known beside them."""

    def __init__(
        self,
        findings: Sequence[Finding],
        plan: Plan,
        composer: Composer,
        unjudged: Collection[Instance],
    ) -> None:
        self.findings = findings
        self.rule_set = rule_set = plan.rule_set
        self.composer = composer
        self.view = composer.view
        self.order = {name_instance(each.rule, each.binding): n for n, each in enumerate(findings)}
        applying = [row for row, name in plan.equations if name not in unjudged]
        self.rows = [row for row in applying if rule_set.rules[row.rule].norm == "hard"]
        plausible = [row for row in applying if rule_set.rules[row.rule].norm == "plausible"]
        self.ties = [row for row in plausible if is_tie(row)]
        cells = {pointer for row in self.rows for pointer, _ in row.terms}
        self.values = {pointer: _value(self.view, pointer) for pointer in cells}

    def explanations(self) -> Iterable[Explanation]:
        for found in locate(self.rows, self.values, rank=self._rank, allowed=self._allows):
            repairs = found.repairs or tuple(
                find_shifts(self.rows, found.equations, self.ranking.grids, self.ranking.printed)
            )
            yield replace(found, repairs=repairs)

    @cached_property
    def evidence(self) -> Evidence:
        return Evidence(self.rule_set, self.view)

    @cached_property
    def ranking(self) -> Ranking:
        tables = sorted({pointer.split("/")[1] for pointer in self.values})
        grids = [_grid(each, self.view.editions.printed("report", each)) for each in tables]
        cells = [cell for grid in grids for row in grid for cell in row]
        printed = {cell: self.view.value(parse_pointer(cell)) for cell in cells}
        return Ranking(grids, printed, self.view.totals)

    def _allows(self, repair: Repair) -> bool:
        return self.evidence.allows(repair)

    def _rank(self, repair: Repair) -> int:
        broken = len(self.evidence.ties_broken_by(repair))
        return self.ranking(repair) + broken * WEIGHTS["breaks a relation to last year"]

    def cause(self, explanation: Explanation) -> tuple[list[int], Cause]:
        """The cause that an explanation comes to, and the indices of its findings."""
        broken = [self.rows[at] for at in explanation.equations]
        certain, repairs = explanation.certain, explanation.repairs
        if repairs:
            after = self.evidence.ties_broken_by(repairs[0])
            # What held between the years speaks against a cell that would break it.
            certain = certain and after <= self.evidence.broken_ties
            restored = self.evidence.broken_ties - after
            broken += [r for r in self.ties if name_instance(r.rule, r.binding) in restored]
        placed = sorted((self._position(row), n) for n, row in enumerate(broken))
        explains = list(dict.fromkeys(position for position, _ in placed))
        told = [[self._suspect(p, v, certain) for p, v in each.items()] for each in repairs]
        once: dict[str, Suspect] = {}
        for suspect in (suspect for repair in told for suspect in repair):
            once.setdefault(suspect["pointer"], suspect)
        sums = [self._named(broken[n]) for _, n in placed]
        return explains, Cause(
            findings=tuple(self.findings[n].fingerprint for n in explains),
            suspects=tuple(once.values()),
            repairs=tuple(
                tuple({"pointer": pointer, "implied": value} for pointer, value in each.items())
                for each in repairs
            ),
            complete=explanation.complete,
            certain=certain,
            message=wording.word_cause(told, certain, explanation.complete, sums),
            location=told[0][0]["location"] if told else None,
        )

    def suspects_of_ties(self) -> dict[int, dict[str, Suspect]]:
        """By finding, the cells of both years where a relation is broken; none is certain."""
        found = {}
        for row in self.ties:
            values = {pointer: _value(self.view, pointer) for pointer, _ in row.terms}
            if lacking := row.lacking(values):
                found[self._position(row)] = {
                    p: self._suspect(p, values[p] + lacking // c, False) for p, c in row.terms
                }
        return found

    def _position(self, row: LinearCheck) -> int:
        """Index of the finding of a failing row, which may be one for the whole table."""
        key = name_instance(row.rule, row.binding)
        return self.order[key] if key in self.order else self.order[name_instance(row.rule, {})]

    def _named(self, row: LinearCheck) -> Text:
        paths = [parse_pointer(pointer) for pointer, _ in row.terms]
        where = label_common(paths, self.composer.form)
        return wording.word_broken_sum(where, self.rule_set.rules[row.rule].title)

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


def _value(view: InputView, pointer: str) -> int:
    value = view.value(parse_pointer(pointer))
    return int(value or 0)


@cache
def _grid(table: str, form: str | None) -> Grid:
    rows = forms.table(table, form).rows
    return [[f"/{table}/{row.key}/{column.key}" for column in row.columns] for row in rows]
