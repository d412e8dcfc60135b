"""SARIF 2.1.0, the exchange format of static analysis, for review tools and code hosts."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote

from zfxxgk._version import __version__
from zfxxgk.batch.records import Judged
from zfxxgk.cli.files import normalise
from zfxxgk.cli.language import Language, pick, say
from zfxxgk.cli.reporters import Run
from zfxxgk.cli.reporters.overall import is_unchecked
from zfxxgk.cli.reporters.phrases import (
    describe_error,
    describe_gap,
    explain_item,
    list_rules,
    name_basis,
    name_place,
    tell_checked,
)
from zfxxgk.engine.findings import Cause, Finding, Item, Result, group_findings
from zfxxgk.engine.verdict import list_accepted
from zfxxgk.spec.rules import Rule

if TYPE_CHECKING:
    from zfxxgk.spec.documents import JsonObject, Place

SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
INFORMATION = "https://w3id.org/zfxxgk"
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
                    _result(judged, item, ids.index(item.findings[0].rule), run.language)
                    for judged in run.batch.reports
                    if judged.result is not None
                    for item in (*group_findings(judged.result), *_accepted(judged.result))
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
        "informationUri": INFORMATION,
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


def _accepted(result: Result) -> Iterator[Item]:
    return (Item(None, (finding,)) for finding in list_accepted(result))


def _result(judged: Judged, item: Item, index: int, language: Language) -> JsonObject:
    first, where = item.findings[0], item.location
    location: JsonObject = {
        **_physical(judged.path, where),
        "logicalLocations": _logical(item, language),
    }
    if where is not None and (words := name_place(where, language)):
        location["message"] = {"text": words}
    return {
        "ruleId": first.rule,
        "ruleIndex": index,
        "level": LEVELS[item.severity],
        "message": {"text": "\n".join(explain_item(item, language))},
        "locations": [location],
        **_related(judged.path, item.cause, language),
        "partialFingerprints": {FINGERPRINT: _fingerprint(item)},
        "properties": {
            "basis": name_basis(item.findings, language),
            "binding": first.binding,
            "rules": list_rules(item),
            "findings": [finding.fingerprint for finding in item.findings],
            "suspects": [*(item.cause.suspects if item.cause else ())],
        },
        **_suppressed(first),
    }


def _related(path: str, cause: Cause | None, language: Language) -> JsonObject:
    """Where each suspect stands if there are several, and nobody knows which it is."""
    if cause is None or len(cause.suspects) < 2:
        return {}
    return {
        "relatedLocations": [
            {
                **_physical(path, suspect["location"]),
                "message": {"text": suspect["label"][language]},
            }
            for suspect in cause.suspects
        ]
    }


def _fingerprint(item: Item) -> str:
    """That of a finding alone is its own; several causes may share the first of theirs."""
    parts = [finding.fingerprint for finding in item.findings]
    if item.cause is None:
        return parts[0]
    parts += [suspect["pointer"] for suspect in item.cause.suspects]
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()[:16]


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
    """A file and a line, nothing for a stream. Where nobody knows a line the first stands for the
    file: GitHub needs one."""
    line = place["line"] if place else None
    return _name_file(path, region={"startLine": line or 1})


def _name_file(path: str, **more: JsonObject) -> JsonObject:
    name = normalise(path)
    if name is None:
        return {}
    return {"physicalLocation": {"artifactLocation": {"uri": make_uri(name)}, **more}}


def _logical(item: Item, language: Language) -> list[JsonObject]:
    """The cell to correct, else each that was compared, by its header path and its pointer."""
    suspects = item.cause.suspects if item.cause else ()
    cells = (cell for finding in item.findings for cell in finding.cells)
    named = {cell.pointer: pick(cell.label, language) for cell in cells}
    if len(suspects) == 1:
        named = {each["pointer"]: each["label"][language] for each in suspects}
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
    where = [named] if (named := _name_file(judged.path)) else []
    if judged.error is not None:
        words = describe_error(judged, run.language)
        yield {"level": "error", "message": {"text": words}, "locations": where}
    if judged.result is not None and not judged.is_complete and is_unchecked(judged.result):
        words = tell_checked(judged.result, run.language)
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
