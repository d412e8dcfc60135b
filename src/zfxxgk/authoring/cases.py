"""The cases of a rule file: documents made from examples, and the outcomes they must have."""

from __future__ import annotations

import copy
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from typing import TYPE_CHECKING, NamedTuple

from zfxxgk.authoring.case_words import name_binding, tell_difference
from zfxxgk.engine.check import Binding, Check, Input
from zfxxgk.engine.evaluate import (
    FAIL,
    NOT_APPLICABLE,
    PASS,
    UNDETERMINED,
    CheckOutcome,
    Outcome,
)
from zfxxgk.engine.plan import list_fitting
from zfxxgk.engine.quick import list_outcomes
from zfxxgk.engine.view import InputView
from zfxxgk.errors import InputError
from zfxxgk.spec import schemas
from zfxxgk.spec.labels import Text
from zfxxgk.spec.near import suggest_name
from zfxxgk.spec.places import get_value, parse_dotted, set_value
from zfxxgk.spec.problems import find_problems, is_valid
from zfxxgk.spec.rule_files import RuleFile, tell_unknown_example

if TYPE_CHECKING:
    from zfxxgk.spec.documents import Case, InputDocument, Json, JsonObject, Report

EXAMPLE = "$example"
CLAIMS = "$claims"


class CaseError(ValueError):
    """A case that cannot be made."""

    def __init__(self, text: Text) -> None:
        super().__init__(text.en)
        self.text = text


class CaseFault(NamedTuple):
    """A case that comes out otherwise or cannot be made, and where it begins in its file."""

    rule: str
    case: str
    text: Text
    path: str
    place: str

    def as_error(self) -> InputError:
        zh, en = f"示例“{self.case}”：{self.text.zh}", f"case '{self.case}': {self.text.en}"
        return InputError(Text(zh, en), path=self.path, place=self.place)


def make_input(case: Case) -> InputDocument:
    """The input document of a case. Raises CaseError for a path or value that does not fit."""
    document: InputDocument = {
        "report": _example(case["base"]),
        "previous": None,
        "members": None,
        "coverage": None,
        "provenance": None,
        "claims": None,
        "prose": None,
        "repeated": None,
        "copied": None,
    }
    for path, value in case.get("set", {}).items():
        _value(document, path)
        set_value(document, parse_dotted(path), _expanded(value))
    for path, amount in case.get("add", {}).items():
        number = _value(document, path)
        if not isinstance(number, int | float):
            raise CaseError(Text(f"{path} 处不是数字", f"there is no number at {path}"))
        set_value(document, parse_dotted(path), number + amount)
    # All cases are run where rules are loaded, and what is wrong with one is seldom asked for.
    if not is_valid(document, schemas.INPUT):
        faults = find_problems(document, schemas.INPUT)
        zh, en = ([each.told[n] for each in faults] for n in range(2))
        raise CaseError(Text("；".join(zh), "; ".join(en)))
    return document


def list_rule_outcomes(checks: Iterable[Check], document: InputDocument) -> list[Outcome]:
    """Outcomes of one rule's checks; a rule for other editions gives none."""
    return [outcome for _, outcome in _judge(checks, InputView(Input(**document)))]


def list_case_outcomes(file: RuleFile, checks: tuple[Check, ...]) -> Iterator[Outcome]:
    """Outcomes of the cases of a rule file, but for those that cannot be made."""
    for case in file.cases:
        with suppress(ValueError):
            yield from list_rule_outcomes(checks, make_input(case))


def _judge(checks: Iterable[Check], view: InputView) -> Iterator[CheckOutcome]:
    for check in list_fitting(checks, view.editions):
        yield from ((check, outcome) for outcome in list_outcomes(check, view))


def find_case_faults(file: RuleFile, checks: Iterable[Check]) -> Iterator[CaseFault]:
    """What is wrong with the cases of a rule file, whose checks are given."""
    checks = tuple(checks)
    for number, case in enumerate(file.cases):
        try:
            faults = run_case(checks, case)
        except CaseError as error:
            faults = [error.text]
        line, column, _ = file.positions["cases", number]
        for fault in faults:
            name, place = case["name"], f"{line}:{column}"
            yield CaseFault(file.rule.id, name, fault, str(file.path), place)


def run_case(
    checks: Iterable[Check], case: Case, document: InputDocument | None = None
) -> list[Text]:
    """Returns a sentence for each expectation of a case that is not met.

    *document* is the input document of the case where it has been made before. Raises CaseError
    for a case that cannot be made, or that names what the rule does not run over.
    """
    checks = tuple(checks)
    view = InputView(Input(**(document or make_input(case))))
    judged = {outcome.binding: (check, outcome) for check, outcome in _judge(checks, view)}
    found = {binding: outcome for binding, (_, outcome) in judged.items()}
    names = checks[0].names
    wanted: dict[Binding, tuple[str, str]] = {}
    wrong: list[Text] = []
    idle = case.get("not_applicable", [])
    if idle is True:
        wanted = dict.fromkeys(found, (NOT_APPLICABLE, ""))
    for key, kind, entries in (
        ("fails", FAIL, case.get("fails", [])),
        ("undetermined", UNDETERMINED, case.get("undetermined", [])),
        ("not_applicable", NOT_APPLICABLE, [] if idle is True else idle),
    ):
        for entry in entries:
            bindings = _bindings(entry, names, found)
            wanted |= dict.fromkeys(bindings, (kind, str(entry.get("because", ""))))
            if not any(binding in found for binding in bindings):
                wrong.append(_tell_unknown(key, entry, names, found))
    others: dict[tuple[tuple[str, str], tuple[str, ...]], list[CheckOutcome]] = {}
    for binding, (check, outcome) in judged.items():
        should = wanted.get(binding, (PASS, ""))
        if not _is_met(outcome, *should):
            seen = (outcome.outcome, outcome.reason, outcome.detail)
            others.setdefault((should, seen), []).append((check, outcome))
    wrong += [tell_difference(alike, should, view) for (should, _), alike in others.items()]
    if not found and idle is not True:
        zh, en = "规则在这份文件中没有可核对的组合", "the rule has no instance in this document"
        wrong.append(Text(zh, en))
    for binding, outcome in found.items() if "reading" in case else ():
        if outcome.outcome == PASS and outcome.reading != case["reading"]:
            head, read, other = name_binding(names, binding), outcome.reading, case["reading"]
            zh, en = f"按 {read} 通过，应按 {other}", f"read as {read}, expected {other}"
            wrong.append(Text(head + zh, head + en))
    return wrong


def _tell_unknown(
    key: str, entry: Mapping[str, str | int], names: tuple[str, ...], found: Iterable[Binding]
) -> Text:
    given = {name: value for name, value in entry.items() if name in names}
    said = f"{key} {name_binding(tuple(given), tuple(given.values()))}"
    what = Text(f"{said}没有这样的组合", f"{said}no such instance")
    for name, value in given.items():
        keys = {str(binding[names.index(name)]) for binding in found if binding}
        if str(value) not in keys:
            return suggest_name(what, str(value), sorted(keys))
    return what


def _is_met(found: Outcome, outcome: str, because: str) -> bool:
    return found.outcome == outcome and because in ("", found.reason)


def _bindings(
    entry: Mapping[str, str | int], names: tuple[str, ...], found: Iterable[Binding]
) -> list[Binding]:
    """The bindings an entry stands for: names it leaves out stand for every key."""
    given = {name: value for name, value in entry.items() if name != "because"}
    if unknown := set(given) - set(names):
        named = sorted(unknown)
        what = Text(f"没有这样的变量：{'、'.join(named)}", f"no such variable: {', '.join(named)}")
        raise CaseError(suggest_name(what, named[0], names))
    if set(given) == set(names):
        return [tuple(given[name] for name in names)]
    at = {name: names.index(name) for name in given}
    return [b for b in found if all(b[i] == given[name] for name, i in at.items())]


def _value(document: InputDocument, path: str) -> Json:
    found: Json = document
    for step in parse_dotted(path):
        try:
            found = get_value(found, [step])
        except (LookupError, TypeError):
            what = Text(f"输入中没有 {path}", f"the input document has no {path}")
            known = found if isinstance(found, dict) else ()
            raise CaseError(suggest_name(what, str(step), known)) from None
    return found


def _claims(values: Mapping[str, Iterable[int]]) -> JsonObject:
    """Claims of whole numbers, as the overview would state them; no others."""
    kinds = schemas.load("claims.json")["properties"]
    if unknown := set(values) - set(kinds):
        named = sorted(unknown)
        what = Text(f"没有这样的数：{'、'.join(named)}", f"no such claims: {', '.join(named)}")
        raise CaseError(suggest_name(what, named[0], kinds))
    where = {"unit": "件", "partial": False, "section": "/overview/text", "start": 0, "end": 1}

    def claim(kind: str, value: int) -> JsonObject:
        counted = kinds[kind]["items"]["$ref"].endswith("CountClaim")
        by = {"by": "unstated"} if counted else {}
        return {"value": value, "text": f"{value}件", **where, **by}

    return {kind: [claim(kind, value) for value in values.get(kind, ())] for kind in kinds}


def _example(name: str) -> Report:
    if name not in schemas.examples():
        raise CaseError(tell_unknown_example(name))
    return schemas.example(name)


def _expanded(value: Json) -> Json:
    if isinstance(value, dict) and set(value) == {EXAMPLE}:
        return _example(str(value[EXAMPLE]))
    if isinstance(value, dict) and set(value) == {CLAIMS}:
        return _claims(value[CLAIMS])
    if isinstance(value, list):
        return [_expanded(item) for item in value]
    return copy.deepcopy(value)
