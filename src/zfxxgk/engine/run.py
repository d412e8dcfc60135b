"""``zfxxgk.check``: one report against the rules."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from zfxxgk.engine.causes.evidence import Instance, instance
from zfxxgk.engine.causes.suspects import explained
from zfxxgk.engine.check import Check, Input
from zfxxgk.engine.compose import Composer
from zfxxgk.engine.evaluate import (
    ERROR,
    FAIL,
    NOT_APPLICABLE,
    OUTCOMES,
    PASS,
    UNDETERMINED,
    Outcome,
    Sheet,
    evaluate,
)
from zfxxgk.engine.findings import Cause, Finding, Result
from zfxxgk.engine.rule_set import ABSENT, RuleSet, choice
from zfxxgk.engine.unchecked import not_checked
from zfxxgk.errors import InputError
from zfxxgk.spec import forms
from zfxxgk.spec.labels import Text
from zfxxgk.spec.valid import require

SEVERITIES = ("error", "warning", "notice")
UNDECLARED = {"complete": False, "missing": []}


def check(
    report: Any,
    *,
    previous: Any = None,
    members: Sequence[Any] | None = None,
    coverage: Mapping[str, Any] | None = None,
    provenance: Mapping[str, Any] | None = None,
    claims: Mapping[str, Any] | None = None,
    repeated: Sequence[Mapping[str, Any]] | None = None,
    copied: Sequence[Mapping[str, Any]] | None = None,
    select: Iterable[str] = (),
    ignore: Iterable[str] = (),
    rule_set: RuleSet | None = None,
) -> Result:
    """Judge one report.

    *report*, *previous* and *members* are canonical reports, as dictionaries or as
    :class:`zfxxgk.models.AnnualReport`; *provenance*, *claims* and *coverage* as their schemas
    describe them; *repeated* and *copied* are what :mod:`zfxxgk.narrative.shared` finds. Members of
    whose coverage nothing is said may not be all there are.
    *select* and *ignore* choose rules by prefix of their id; *rule_set* holds other rules than
    the built-in ones. Raises :class:`zfxxgk.InputError` when something does not fit its schema,
    and KeyError with a prefix that fits no rule.
    """
    given = Input(
        report=_plain(report),
        previous=None if previous is None else _plain(previous),
        members=None if members is None else [_plain(member) for member in members],
        coverage=UNDECLARED if members is not None and coverage is None else coverage,
        provenance=provenance,
        claims=claims,
        repeated=repeated,
        copied=copied,
    )
    _require_valid(given)
    chosen = (
        rule_set.choose(select, ignore)
        if rule_set is not None
        else choice(tuple(select), tuple(ignore))
    )
    return judge(given, chosen)


def judge(given: Input, rule_set: RuleSet) -> Result:
    """Like :func:`check`, for an input document known to be valid and rules already chosen."""
    sheet = Sheet(given, forms.dimension("table", {}), forms.total_keys())
    counts = dict.fromkeys(OUTCOMES, 0)
    failed: list[tuple[Check, Outcome]] = []
    open_: list[tuple[Check, Outcome]] = []
    idle: list[tuple[Check, Outcome]] = []
    read: list[tuple[Check, Outcome]] = []
    applied: set[str] = set()
    for each in rule_set.concerning(editions_of(rule_set.tables, sheet)):
        applied.add(each.rule)
        passes, others = evaluate(each, sheet)
        counts[PASS] += passes
        for outcome in others:
            counts[outcome.outcome] += 1
            if outcome.outcome == FAIL:
                failed.append((each, outcome))
            elif outcome.outcome in (UNDETERMINED, ERROR):
                open_.append((each, outcome))
            elif outcome.outcome == NOT_APPLICABLE:
                idle.append((each, outcome))
            elif outcome.reading is not None and outcome.reading != next(iter(each.readings)):
                read.append((each, outcome))
    counts[NOT_APPLICABLE] += sum(key not in applied for key in rule_set.rules)
    findings: tuple[Finding, ...] = ()
    causes: tuple[Cause, ...] = ()
    if failed:
        composer = Composer(sheet, rule_set.linear())
        findings = _findings(failed, rule_set, composer)
        unbound = _instances((*open_, *idle))
        findings, causes = explained(findings, rule_set, composer, unbound)
    return Result(
        agency=given.report["agency"]["name"],
        year=given.report["year"],
        findings=findings,
        not_checked=not_checked(open_, sheet),
        counts=counts,
        causes=causes,
        readings=tuple(Composer(sheet, ()).reading(*pair) for pair in read),
    )


def editions_of(tables: Iterable[tuple[str, str]], sheet: Sheet) -> tuple[str | None, ...]:
    """Edition of each table; ``ABSENT`` where the report it would be in was not given."""
    return tuple(
        ABSENT if getattr(sheet.given, name) is None else sheet.form(name, table)
        for name, table in tables
    )


def _findings(
    failed: Sequence[tuple[Check, Outcome]], rule_set: RuleSet, composer: Composer
) -> tuple[Finding, ...]:
    groups: dict[tuple[Any, ...], list[tuple[Check, Outcome]]] = {}
    for number, (check, outcome) in enumerate(failed):
        fold = rule_set.rules[check.rule].report_by is not None
        key = (check.rule, composer.section(check, outcome)) if fold else (check.rule, number)
        groups.setdefault(key, []).append((check, outcome))
    found = []
    for (rule_id, *_), group in groups.items():
        rule = rule_set.rules[rule_id]
        if rule.report_by is not None:
            found.append(composer.folded(rule, group))
        else:
            found.append(composer.finding(rule, *group[0]))
    return tuple(sorted(found, key=lambda finding: SEVERITIES.index(finding.severity)))


def _instances(outcomes: Iterable[tuple[Check, Outcome]]) -> set[Instance]:
    """Rule and binding of instances, those without all of their binding left out."""
    return {
        instance(check.rule, dict(zip(check.names, outcome.binding, strict=True)))
        for check, outcome in outcomes
        if len(check.names) == len(outcome.binding)
    }


def _plain(report: Any) -> dict[str, Any]:
    if isinstance(report, dict):
        return report
    if hasattr(report, "model_dump"):
        dumped: dict[str, Any] = report.model_dump(mode="json", by_alias=True)
        return dumped
    raise TypeError(f"a report is a dictionary or an AnnualReport, not {type(report).__name__}")


def _require_valid(given: Input) -> None:
    for report in (given.report, given.previous, *(given.members or ())):
        if report is not None:
            require(report)
    for name in ("provenance", "claims", "coverage"):
        if (value := getattr(given, name)) is not None:
            require(value, f"{name}.json")
    for match in (*(given.repeated or ()), *(given.copied or ())):
        require(match, "text_match.json")
    if given.provenance is not None:
        _require_about(given.report, given.provenance)


def _require_about(report: Mapping[str, Any], provenance: Mapping[str, Any]) -> None:
    """The record of a reading must be that of this report: every place it names is there."""
    for name in ("cells", "labels", "headings"):
        for record in provenance[name]:
            found: Any = report
            for step in record["pointer"].split("/")[1:]:
                if not isinstance(found, dict) or step not in found:
                    raise _foreign(record["pointer"])
                found = found[step]


def _foreign(pointer: str) -> InputError:
    return InputError(
        Text(
            f"读取记录不是这份报告的：报告中没有 {pointer}",
            f"the record of the reading is not of this report, which has no {pointer}",
        ),
        place=pointer,
    )
