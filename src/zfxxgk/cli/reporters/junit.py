"""JUnit XML, which continuous integration services show: one suite for each file.

What is wrong is a failure at or above the threshold, below it a test that passed and says what it
found; a file that could not be judged is an error; what was not checked and what is accepted was
skipped.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from zfxxgk.batch.records import Judged
from zfxxgk.cli.files import normalise
from zfxxgk.cli.language import flatten, pick, say
from zfxxgk.cli.reporters import Run
from zfxxgk.cli.reporters.overall import is_unchecked, list_notable
from zfxxgk.cli.reporters.phrases import (
    describe_error,
    explain_item,
    list_rules,
    list_titles,
    name_basis,
    name_place,
    tell_checked,
)
from zfxxgk.engine.evaluate import RULE_ERROR
from zfxxgk.engine.findings import Finding, Item, NotChecked, Result, group_findings
from zfxxgk.engine.verdict import list_accepted

OUTCOMES = {"failures": "failure", "errors": "error", "skipped": "skipped"}
"""Attributes of a suite, and the elements that they count."""


def render(run: Run) -> str:
    suites = [_suite(judged, run) for judged in run.batch.reports]
    root = Element("testsuites", _sums(suites))
    root.extend(suites)
    indent(root)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + tostring(root, encoding="unicode") + "\n"


def _suite(judged: Judged, run: Run) -> Element:
    suite = Element("testsuite", {"name": flatten(normalise(judged.path) or judged.path)})
    suite.extend(_tests(judged, run))
    _tell_apart(suite)
    counts = {"tests": len(suite)}
    for key, outcome in OUTCOMES.items():
        counts[key] = sum(test.find(outcome) is not None for test in suite)
    suite.attrib |= {key: str(count) for key, count in counts.items()}
    return suite


def _tell_apart(suite: Element) -> None:
    """Of tests with the same name services show but one."""
    seen: Counter[tuple[str, str]] = Counter()
    for test in suite:
        key = test.attrib["classname"], test.attrib["name"]
        seen[key] += 1
        if seen[key] > 1:
            test.attrib["name"] += f" ({seen[key]})"


def _sums(suites: list[Element]) -> dict[str, str]:
    return {
        key: str(sum(int(suite.attrib[key]) for suite in suites)) for key in ("tests", *OUTCOMES)
    }


def _tests(judged: Judged, run: Run) -> Iterator[Element]:
    if judged.result is None:
        test = _test("read", say(run.language, "title-not-judged"))
        why = describe_error(judged, run.language)
        SubElement(test, "error", {"message": flatten(why)})
        yield test
        return
    yield _holding(judged, judged.result, run)
    for item in group_findings(judged.result):
        yield _item(item, run)
    for finding in list_accepted(judged.result):
        yield _accepted(finding, run)
    for left in list_notable(judged.result, run) if run.quiet else judged.result.not_checked:
        yield _not_checked(left, run)


def _test(rule: str, name: str) -> Element:
    return Element("testcase", {"classname": f"zfxxgk.{rule}", "name": flatten(name)})


def _holding(judged: Judged, result: Result, run: Run) -> Element:
    """One test for all that holds, so that a clean report is no empty suite."""
    test = _test("check", say(run.language, "junit-holding", count=result.outcomes["pass"]))
    if not judged.is_complete and is_unchecked(result):
        SubElement(test, "error", {"message": tell_checked(result, run.language)})
    return test


def _item(item: Item, run: Run) -> Element:
    language = run.language
    lines = explain_item(item, language)
    if item.location and (where := name_place(item.location, language)):
        lines.append(say(language, "place", place=where))
    basis, rules = name_basis(item.findings, language), ", ".join(list_rules(item))
    lines.append(say(language, "basis", basis=basis, rule=rules))
    test = _name(item.findings[0], run)
    if item.severity in run.failing:
        outcome = SubElement(test, "failure", {"message": lines[0], "type": item.severity})
    else:
        outcome = SubElement(test, "system-out")
    outcome.text = "\n".join(lines)
    return test


def _accepted(finding: Finding, run: Run) -> Element:
    assert finding.accepted is not None
    test = _name(finding, run)
    why = say(run.language, finding.accepted.by)
    SubElement(test, "skipped", {"message": why}).text = flatten(
        pick(finding.message, run.language)
    )
    return test


def _name(finding: Finding, run: Run) -> Element:
    """A test with a name that stays the same, as services compare tests by their names."""
    binding = ", ".join(f"{key}={value}" for key, value in finding.binding.items())
    title = pick(run.batch.rules[finding.rule].title, run.language)
    return _test(finding.rule, f"{title} ({binding})" if binding else title)


def _not_checked(left: NotChecked, run: Run) -> Element:
    test = _test("not-checked", list_titles(left.rules, run.batch.rules, run.language))
    outcome = "error" if left.reason == RULE_ERROR else "skipped"
    SubElement(test, outcome, {"message": flatten(pick(left.message, run.language))})
    return test
