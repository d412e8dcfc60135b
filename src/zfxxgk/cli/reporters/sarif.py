"""SARIF 2.1.0, the exchange format of static analysis, for review tools and code hosts."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote

from zfxxgk._version import __version__
from zfxxgk.batch.records import Judged
from zfxxgk.cli.language import Language, pick, say
from zfxxgk.cli.reporters import Run
from zfxxgk.cli.reporters.phrases import (
    describe_error,
    describe_gap,
    name_basis,
    name_place,
)
from zfxxgk.engine.findings import Finding
from zfxxgk.engine.verdict import list_located
from zfxxgk.spec.rules import Rule

if TYPE_CHECKING:
    from zfxxgk.spec.documents import JsonObject, Place

SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
LEVELS = {"error": "error", "warning": "warning", "notice": "note", "off": "none"}
LANGUAGES = {"zh": "zh-CN", "en": "en-US"}
FINGERPRINT = "zfxxgk/v1"


def render(run: Run) -> str:
    ids = list(run.batch.rules)
    document = {
        "$schema": SCHEMA,
        "version": "2.1.0",
        "runs": [
            {
                "tool": {"driver": _driver(run)},
                "language": LANGUAGES[run.language],
                "columnKind": "unicodeCodePoints",
                "invocations": [_invocation(run)],
                "results": [
                    _result(judged, finding, ids.index(finding.rule), run.language)
                    for judged in run.batch.reports
                    if judged.result is not None
                    for finding in list_located(judged.result)
                ],
            }
        ],
    }
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def _driver(run: Run) -> JsonObject:
    return {
        "name": "zfxxgk",
        "version": __version__,
        "semanticVersion": __version__,
        "rules": [_rule(rule, run.language) for rule in run.batch.rules.values()],
    }


def _rule(rule: Rule, language: Language) -> JsonObject:
    title = pick(rule.title, language)
    note = pick(rule.note, language) if rule.note else title
    bases = [" ".join(filter(None, (b.document, b.place))) for b in rule.basis]
    heading = say(language, "bases")
    return {
        "id": rule.id,
        "shortDescription": {"text": title},
        "fullDescription": {"text": note},
        "help": {
            "text": "\n".join((note, "", f"{heading}:", *bases)),
            "markdown": "\n".join((note, "", f"**{heading}**", "", *(f"- {b}" for b in bases))),
        },
        "defaultConfiguration": {
            "level": LEVELS[rule.severity],
            "enabled": rule.severity != "off",
        },
        "properties": {"tags": [rule.id.split("/")[0], rule.norm], "status": rule.status},
    }


def _result(judged: Judged, finding: Finding, index: int, language: Language) -> JsonObject:
    location: JsonObject = {
        "physicalLocation": _physical(judged.path, finding.location),
        "logicalLocations": _logical(finding, language),
    }
    if finding.location is not None and (where := name_place(finding.location, language)):
        location["message"] = {"text": where}
    return {
        "ruleId": finding.rule,
        "ruleIndex": index,
        "level": LEVELS[finding.severity],
        "message": {"text": pick(finding.message, language)},
        "locations": [location],
        "partialFingerprints": {FINGERPRINT: finding.fingerprint},
        "properties": {"basis": name_basis((finding,), language), "binding": finding.binding},
        **_suppressed(finding),
    }


def _suppressed(finding: Finding) -> JsonObject:
    """A baseline is a state of a result, a waiver or an answer its suppression."""
    accepted = finding.accepted
    if accepted is None:
        return {}
    if accepted.by == "baseline":
        return {"baselineState": "unchanged"}
    return {
        "suppressions": [
            {
                "kind": "external",
                "status": "accepted",
                "justification": accepted.reason or "",
                "properties": {"author": accepted.author, "expires": accepted.as_dict()["expires"]},
            }
        ]
    }


def _physical(path: str, place: Place | None) -> JsonObject:
    found: JsonObject = {"artifactLocation": {"uri": make_uri(path)}}
    if place and place["line"]:
        found["region"] = {"startLine": place["line"]}
    return found


def _logical(finding: Finding, language: Language) -> list[JsonObject]:
    """Each cell once, by its header path and its pointer."""
    named = {cell.pointer: pick(cell.label, language) for cell in finding.cells}
    return [
        {"name": label, "fullyQualifiedName": pointer or "/", "kind": "member"}
        for pointer, label in named.items()
    ]


def _invocation(run: Run) -> JsonObject:
    notes = [note for judged in run.batch.reports for note in _notifications(judged, run)]
    return {
        "executionSuccessful": all(judged.is_complete for judged in run.batch.reports),
        "toolExecutionNotifications": notes,
    }


def _notifications(judged: Judged, run: Run) -> Iterator[JsonObject]:
    """What could not be judged: the whole file, or some rules for a reason."""
    where = [{"physicalLocation": {"artifactLocation": {"uri": make_uri(judged.path)}}}]
    if judged.error is not None:
        words = describe_error(judged, run.language)
        yield {"level": "error", "message": {"text": words}, "locations": where}
    for left in judged.result.not_checked if judged.result else ():
        level = "error" if left.reason == "rule-error" else "note"
        yield {"level": level, "message": {"text": describe_gap(left, run)}, "locations": where}


def make_uri(path: str) -> str:
    """A relative reference for a relative path, else a file URI."""
    if os.path.isabs(path):
        return Path(path).as_uri()
    # A colon in the first segment would read as a scheme; an encoded one cannot.
    return quote(os.fsencode(path.replace(os.sep, "/")))
