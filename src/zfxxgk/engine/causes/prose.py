"""A number of the prose that the tables contradict and the other numbers of the prose, too."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from typing import TYPE_CHECKING, Any

from zfxxgk.engine.causes.wording import word_misstated
from zfxxgk.engine.check import Check, name_instance
from zfxxgk.engine.evaluate import PASS, evaluate_instance
from zfxxgk.engine.findings import Cause, Finding
from zfxxgk.engine.plan import Plan
from zfxxgk.engine.view import InputView
from zfxxgk.spec.places import parse_pointer

if TYPE_CHECKING:
    from zfxxgk.spec.documents import Suspect


def is_of_prose_alone(check: Check) -> bool:
    """True for a relation between numbers of the prose."""
    return "claims" in check.needs and not check.tables and not check.over


def find_misstated(
    findings: Sequence[Finding], explained: Collection[str], plan: Plan, view: InputView
) -> list[Cause]:
    """The cause of several findings that a number of the table in the place of one claim settles.

    Nothing where several claims or numbers would. Findings *explained* otherwise are left out.
    """
    left = [each for each in findings if each.fingerprint not in explained]
    open_ = {name_instance(each.rule, each.binding): each for each in left}
    alone = {
        check: open_[name_instance(check.rule, {})]
        for check in plan.checks
        if is_of_prose_alone(check) and name_instance(check.rule, {}) in open_
    }
    if not alone:
        return []
    found = [
        _cause([*(alone[each] for each in settled), finding], check, at, number, view)
        for check in plan.checks
        if check.over[:1] == ("claims",)
        for at in range(len(view.value(check.over)))
        if (finding := open_.get(name_instance(check.rule, {check.names[0]: at})))
        for number in _numbers_of(finding)
        if (settled := _settled(check, at, alone, _restated(check, at, number, view)))
    ]
    return found if len(found) == 1 else []


def _numbers_of(finding: Finding) -> list[int]:
    """The numbers of the tables that a finding compares, each once."""
    cells = (c for c in finding.cells if parse_pointer(c.pointer)[0] == "report")
    return list(dict.fromkeys(int(c.value) for c in cells if isinstance(c.value, int | float)))


def _settled(check: Check, at: int, alone: Iterable[Check], view: InputView) -> list[Check]:
    """Which relations of the prose hold in *view*; none where the claim itself does not."""
    if evaluate_instance(check, view, (at,)).outcome != PASS:
        return []
    return [each for each in alone if evaluate_instance(each, view, ()).outcome == PASS]


def _restated(check: Check, at: int, number: int, view: InputView) -> InputView:
    claims: Any = dict(view.given.claims or {})
    stated = list(claims[check.over[1]])
    stated[at] = {**stated[at], "value": number}
    return InputView(view.given._replace(claims=claims | {check.over[1]: stated}))


def _cause(
    findings: Sequence[Finding], check: Check, at: int, number: int, view: InputView
) -> Cause:
    pointer = f"/{'/'.join(check.over)}/{at}/value"
    claim = view.value((*check.over, at))
    suspect: Suspect = {
        "pointer": pointer,
        "label": view.label_of(pointer).as_dict(),
        "value": claim["value"],
        "implied": number,
        "certain": False,
        "location": None,
    }
    return Cause(
        findings=tuple(each.fingerprint for each in findings),
        suspects=(suspect,),
        repairs=(({"pointer": pointer, "implied": number},),),
        complete=True,
        certain=False,
        message=word_misstated(claim["text"], number),
        location=None,
    )
