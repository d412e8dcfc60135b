"""``zfxxgk.check``: one report against the rules."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, cast

from zfxxgk.engine.check import Check, Input
from zfxxgk.engine.evaluate import (
    BLANK_COMPONENTS,
    BLANK_TOTAL,
    ERROR,
    FAIL,
    MISSING_INPUT,
    NOT_APPLICABLE,
    OUTCOMES,
    PASS,
    UNDETERMINED,
    CheckOutcome,
)
from zfxxgk.engine.findings import Cause, Finding, NotChecked, ReadingUsed, Result
from zfxxgk.engine.plan import Plan, make_plan, name_instances
from zfxxgk.engine.quick import evaluate_all
from zfxxgk.engine.rule_set import (
    RuleSet,
    choose_once,
    list_prefixes,
    load_builtin,
    require_rule_set,
)
from zfxxgk.engine.unchecked import list_not_checked
from zfxxgk.engine.view import InputView
from zfxxgk.engine.year_before import require_year_before
from zfxxgk.errors import InputError
from zfxxgk.spec.labels import Text
from zfxxgk.spec.places import get_value, split_pointer
from zfxxgk.spec.provenance import get_agency_basis
from zfxxgk.spec.severities import SEVERITIES
from zfxxgk.spec.valid import require

if TYPE_CHECKING:
    from zfxxgk.engine.compose import Composer
    from zfxxgk.spec.documents import GivenObject, GivenReport, Outcomes, Provenance, Report
    from zfxxgk.spec.rules import Rule

BLANKS = (BLANK_TOTAL, BLANK_COMPONENTS)
UNDECLARED = {"complete": False, "missing": []}


def check(
    report: GivenReport,
    *,
    previous: GivenReport | None = None,
    members: Sequence[GivenReport] | None = None,
    coverage: GivenObject | None = None,
    provenance: GivenObject | None = None,
    claims: GivenObject | None = None,
    prose: GivenObject | None = None,
    repeated: Sequence[GivenObject] | None = None,
    copied: Sequence[GivenObject] | None = None,
    select: Iterable[str] = (),
    ignore: Iterable[str] = (),
    rule_set: RuleSet | None = None,
) -> Result:
    """Judge one report.

    *report*, *previous* and *members* are canonical reports, as dictionaries or as
    :class:`zfxxgk.models.AnnualReport`; *provenance*, *claims*, *prose* and *coverage* as their
    schemas describe them; *repeated* and *copied* are what :mod:`zfxxgk.narrative.shared` finds.
    Members of whose coverage nothing is said may not be all there are. *previous* is of the year
    before and of the same organ, known by its code where it has a new name.
    *select* and *ignore* choose rules by prefixes of their id; *rule_set* holds other rules than
    the built-in ones. Raises :class:`zfxxgk.InputError` when something does not fit its schema,
    *previous* is another report than that, or a prefix fits no rule; TypeError for what is no
    report, such as the path of one.
    """
    require_rule_set(rule_set)
    chosen = choose_once(rule_set or load_builtin(), list_prefixes(select), list_prefixes(ignore))
    given = take_input(
        report,
        previous=previous,
        members=members,
        coverage=coverage,
        provenance=provenance,
        claims=claims,
        prose=prose,
        repeated=repeated,
        copied=copied,
    )
    if given.previous is not None:
        require_year_before(given.report, given.previous)
    return judge(given, chosen)


def take_input(
    report: GivenReport,
    *,
    previous: GivenReport | None = None,
    members: Sequence[GivenReport] | None = None,
    coverage: GivenObject | None = None,
    **others: GivenObject | Sequence[GivenObject] | None,
) -> Input:
    """What is given to :func:`check` as a valid input document, whatever *previous* is of."""
    taken: Callable[..., Input] = Input  # the shapes are checked next
    given = taken(
        report=_plain(report),
        previous=None if previous is None else _plain(previous),
        members=None if members is None else [_plain(member) for member in members],
        coverage=UNDECLARED if members is not None and coverage is None else coverage,
        **others,
    )
    _require_valid(given)
    return given


def judge(given: Input, rule_set: RuleSet, *, explained: bool = True) -> Result:
    """Like :func:`check`, for an input document known to be valid and rules already chosen.

    Unless *explained*, findings are what the rules alone say: which cell is wrong, and which
    number a blank lacks, is not sought.
    """
    view = InputView(given)
    plan = make_plan(rule_set, view.editions, view.lacking)
    numbers = dict.fromkeys(OUTCOMES, 0)
    numbers[UNDETERMINED] = len(plan.settled)
    numbers[NOT_APPLICABLE] = plan.not_applicable
    told: dict[str, list[CheckOutcome]] = {outcome: [] for outcome in OUTCOMES}
    left_open = told[ERROR] = told[UNDETERMINED]
    passes, others = evaluate_all(plan.checks, view)
    numbers[PASS] = passes
    for each, outcome in others:
        numbers[outcome.outcome] += 1
        told[outcome.outcome].append((each, outcome))
    findings: tuple[Finding, ...] = ()
    causes: tuple[Cause, ...] = ()
    if told[FAIL]:
        from zfxxgk.engine.causes.suspects import explain
        from zfxxgk.engine.compose import Composer

        composer = Composer(view, rule_set.linear())
        findings = compose_all(told[FAIL], rule_set, composer)
        if explained and any(_may_have_cause(each, rule_set) for each, _ in told[FAIL]):
            unjudged = plan.unjudged.union(name_instances((*left_open, *told[NOT_APPLICABLE])))
            blank = set(name_instances(pair for pair in left_open if pair[1].reason in BLANKS))
            findings, causes = explain(findings, plan, composer, unjudged, blank)
    return Result(
        agency=given.report["agency"]["name"],
        year=given.report["year"],
        findings=findings,
        not_checked=_list_gaps(left_open, plan, view),
        outcomes=cast("Outcomes", numbers),
        causes=causes,
        readings=_list_readings(told[PASS], view),
        agency_basis=get_agency_basis(given.provenance),
    )


def _may_have_cause(check: Check, rule_set: RuleSet) -> bool:
    """True for broken sums, blanks, what differs from the members, and prose against itself."""
    if check.rule in rule_set.equalities or check.presence or "members" in check.needs:
        return True
    return "claims" in check.needs and not check.tables


def _list_gaps(
    left_open: Sequence[CheckOutcome], plan: Plan, view: InputView
) -> tuple[NotChecked, ...]:
    """Reasons why something was not checked: places of the reports first, then missing inputs."""
    found = [pair for pair in left_open if pair[1].reason != MISSING_INPUT]
    not_given = plan.not_checked
    if len(found) < len(left_open):
        lists = [pair for pair in left_open if pair[1].reason == MISSING_INPUT]
        order = plan.rule_set.checks.index
        together = sorted((*plan.settled, *lists), key=lambda pair: order(pair[0]))
        not_given = list_not_checked(together, view.label_of)
    return (*list_not_checked(found, view.label_of, view.given.provenance), *not_given)


def _list_readings(passed: Sequence[CheckOutcome], view: InputView) -> tuple[ReadingUsed, ...]:
    """Instances that hold by another reading of a number than the first."""
    used = [(c, o) for c, o in passed if o.reading not in (None, next(iter(c.readings), None))]
    if not used:
        return ()
    from zfxxgk.engine.compose import Composer

    composer = Composer(view, ())
    return tuple(composer.reading(*pair) for pair in used)


def compose_all(
    failed: Sequence[CheckOutcome], rule_set: RuleSet, composer: Composer
) -> tuple[Finding, ...]:
    """The findings of failed instances, those of one table folded as their rule says."""
    found = []
    for rule, group in group_failed(failed, rule_set, composer):
        if rule.report_by is not None:
            found.append(composer.folded(rule, group))
        else:
            found.append(composer.finding(rule, *group[0]))
    return tuple(sorted(found, key=lambda finding: SEVERITIES.index(finding.severity)))


def group_failed(
    failed: Sequence[CheckOutcome], rule_set: RuleSet, composer: Composer
) -> Iterator[tuple[Rule, list[CheckOutcome]]]:
    """Failed instances by the findings that they make."""
    groups: dict[tuple[str, str | int], list[CheckOutcome]] = {}
    for number, (check, outcome) in enumerate(failed):
        fold = rule_set.rules[check.rule].report_by is not None
        key = (check.rule, composer.section(check, outcome)) if fold else (check.rule, number)
        groups.setdefault(key, []).append((check, outcome))
    for (rule_id, *_), group in groups.items():
        yield rule_set.rules[rule_id], group


def _plain(report: GivenReport) -> GivenObject:
    if hasattr(report, "model_dump"):
        report = report.model_dump(mode="json", by_alias=True)
    if isinstance(report, Mapping):
        return report if isinstance(report, dict) else dict(report)
    kind = type(report).__name__
    raise TypeError(
        f"a report is a dictionary or an AnnualReport, not {kind}; "
        "zfxxgk.check_file takes the path of a file"
    )


def _require_valid(given: Input) -> None:
    for report in (given.report, given.previous, *(given.members or ())):
        if report is not None:
            require(report)
    for name in ("provenance", "claims", "prose", "coverage"):
        if (value := getattr(given, name)) is not None:
            require(value, f"{name}.json")
    for match in (*(given.repeated or ()), *(given.copied or ())):
        require(match, "text_match.json")
    if given.provenance is not None:
        _require_about(given.report, given.provenance)


def _require_about(report: Report, provenance: Provenance) -> None:
    """The record of a reading must be that of this report: every place it names is there."""
    for record in (*provenance["cells"], *provenance["labels"], *provenance["headings"]):
        try:
            get_value(report, split_pointer(record["pointer"]))
        except (LookupError, TypeError):
            raise _foreign(record["pointer"]) from None


def _foreign(pointer: str) -> InputError:
    return InputError(
        Text(
            f"读取记录不是这份报告的：报告中没有 {pointer}",
            f"the record of the reading is not of this report, which has no {pointer}",
        ),
        place=pointer,
    )
