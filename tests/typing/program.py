"""A program of somebody else, for type checkers alone: run mypy, or pyright.

What they are to refuse has a comment that ignores just this; where they refuse it no more, mypy
tells that the comment is unused.
"""

from __future__ import annotations

from pathlib import Path

from zfxxgk import (
    Batch,
    CheckFailed,
    Finding,
    InputError,
    ReadResult,
    Result,
    RuleSet,
    blank_report,
    check,
    check_file,
    check_files,
    load_rule_set,
    read_path,
)
from zfxxgk.models import AnnualReport


def judge(path: Path) -> Result:
    document: ReadResult = read_path(path)
    return check(document.report, provenance=document.provenance, claims=document.claims)


def select(report: AnnualReport, rules: RuleSet) -> tuple[Finding, ...]:
    return check(report, select=["requests"], rule_set=rules).errors


def tell(batch: Batch) -> list[str]:
    return [each.error.text.zh for each in batch.reports if each.error is not None and not batch.ok]


def run() -> None:
    print(tell(check_files([Path("reports")], rule_set=load_rule_set("own"))))
    print(select(blank_report(2024, "青禾县民政局"), load_rule_set()))
    try:
        check_file("report.docx", previous="last.docx").raise_for_errors()
    except CheckFailed as failed:
        for finding in failed.result.errors:
            if finding.severity == "error" and finding.location is not None:
                print(finding.message.zh, finding.location["line"], finding.suspects[0]["implied"])
    except InputError as error:
        print(error.path, error.place, error.text.zh)


def refuse(result: Result) -> None:
    check("report.json")  # type: ignore[arg-type]
    check(Path("report.json"))  # type: ignore[arg-type]
    check_file(1)  # type: ignore[arg-type]
    print(result.counts)  # type: ignore[attr-defined]
    print(result.outcomes["failed"])  # type: ignore[typeddict-item]
    print(result.errors[0].severity == "fatal")  # type: ignore[comparison-overlap]
    print(result.not_checked[0].reason == "nothing")  # type: ignore[comparison-overlap]
    print(result.errors[0].suspects[0]["cell"])  # type: ignore[typeddict-item]
    print(result.errors[0].binding["column"].upper())  # type: ignore[union-attr]
