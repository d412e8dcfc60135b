"""``zfxxgk rules diff``: a change of the rules tried on everything at hand."""

from __future__ import annotations

import json
from argparse import Namespace
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from zfxxgk._version import __version__
from zfxxgk.cli import streams
from zfxxgk.cli.config import Settings
from zfxxgk.cli.endings import choose_format
from zfxxgk.cli.gathering import declare_related, gather, open_reader
from zfxxgk.cli.language import (
    Language,
    escape,
    flatten,
    format_error,
    make_error,
    pick,
    say,
    say_both,
)
from zfxxgk.cli.layout import cut
from zfxxgk.cli.options import Parser
from zfxxgk.cli.reporters.phrases import name_file, name_place
from zfxxgk.spec.labels import SEPARATOR

if TYPE_CHECKING:
    from zfxxgk.authoring.versions import Version
    from zfxxgk.batch.rule_changes import Change, Comparison, Effect, RuleChange
    from zfxxgk.engine.findings import Finding, NotChecked
    from zfxxgk.spec.documents import JsonObject
    from zfxxgk.spec.labels import Text

SAME, DIFFERENT, NOT_JUDGED = 0, 1, 2
FORMATS = ("text", "json")
_WIDE = 400


def declare(parser: Parser) -> None:
    parser.add_place("paths", "help-paths-diff", "OLD-NEW-PATHS", many=True)
    parser.add_choice("--format", "help-format-output", FORMATS)
    parser.add_value("--output", "help-output", "FILE", "-o")
    declare_related(parser)
    parser.add_epilog("exit-codes-diff")


def run(options: Namespace, settings: Settings, language: Language) -> int:
    if len(options.paths) < 3:
        raise make_error("diff-three", count=len(options.paths))
    from zfxxgk.authoring.versions import load_version
    from zfxxgk.batch.rule_changes import compare_rules

    format_ = choose_format(options.format, options.output, FORMATS, "text")
    *names, _ = options.paths[:3]
    targets = [*filter(None, (options.output,))]
    sources, related, remarks = gathered = gather(
        options.paths[2:], options, settings, targets, names
    )
    versions = [load_version(name) for name in names]
    with open_reader(gathered.given, language) as reader:
        old, new = versions
        found = compare_rules(old.rules, new.rules, sources, related, reader)
    remarks = (*_tell_schemas(names, versions), *found.remarks, *remarks)
    found = found._replace(remarks=remarks)
    if format_ == "json":
        words = json.dumps(_as_dict(names, found), ensure_ascii=False, indent=2) + "\n"
    else:
        words = "\n".join(_lines(names, versions, found, language)) + "\n"
    streams.deliver(words, options.output, readable=format_ == "text")
    for each in found.unread:
        if each.error is not None:
            streams.complain(format_error(each.error, language))
    if found.unread:
        return NOT_JUDGED
    return DIFFERENT if found.differing else SAME


def _tell_schemas(names: Sequence[str], versions: Sequence[Version]) -> Iterator[Text]:
    for name, version in zip(names, versions, strict=True):
        if not version.same_schemas:
            yield say_both("diff-schemas", name=escape(name))


# ---------------------------------------------------------------------- as data


def _as_dict(names: Sequence[str], found: Comparison) -> JsonObject:
    return {
        "version": __version__,
        "old": names[0],
        "new": names[1],
        "judged": found.judged,
        "differing": found.differing,
        "rules": [_rule_as_dict(each) for each in found.rules],
        "unread": [
            {"path": each.path, "error": each.error.text.as_dict() if each.error else None}
            for each in found.unread
        ],
        "remarks": [remark.as_dict() for remark in found.remarks],
    }


def _rule_as_dict(each: RuleChange) -> JsonObject:
    effects = {kind: _effect_as_dict(effect) for kind, effect in each.effects.items()}
    return {
        "rule": each.rule.id,
        "title": each.rule.title.as_dict(),
        "edit": each.edit,
        "effects": effects,
    }


def _effect_as_dict(effect: Effect) -> JsonObject:
    examples = [
        {
            "path": change.path,
            "before": change.before.as_dict() if change.before else None,
            "after": change.after.as_dict() if change.after else None,
        }
        for change in effect.examples
    ]
    return {"count": effect.count, "reports": effect.reports, "examples": examples}


# ---------------------------------------------------------------------- in words


def _lines(
    names: Sequence[str], versions: Sequence[Version], found: Comparison, language: Language
) -> Iterator[str]:
    sides = [
        say(language, "diff-rules", name=escape(name), count=len(version.rules.rules))
        for name, version in zip(names, versions, strict=True)
    ]
    yield say(language, "diff-turned", before=sides[0], after=sides[1])
    yield ""
    concerned = [each for each in found.rules if each.effects]
    for each in concerned:
        edit = say(language, f"diff-{each.edit}")
        title = flatten(pick(each.rule.title, language))
        yield say(language, "diff-rule", rule=each.rule.id, title=title, edit=edit)
        for kind, effect in each.effects.items():
            yield from (f"  {line}" for line in _tell_effect(kind, effect, language))
        yield ""
    if quiet := [each.rule.id for each in found.rules if not each.effects]:
        yield say(language, "diff-quiet", rules=say(language, "list").join(quiet))
    yield from (flatten(pick(remark, language)) for remark in found.remarks)
    counts = {"judged": found.judged, "differing": found.differing, "rules": len(concerned)}
    yield say(language, "diff-count", **counts)
    if found.unread:
        yield say(language, "diff-unread", count=len(found.unread))


def _tell_effect(kind: str, effect: Effect, language: Language) -> Iterator[str]:
    words = say(language, f"diff-{kind}")
    yield say(language, "diff-effect", kind=words, count=effect.count, reports=effect.reports)
    for change in effect.examples:
        first, *more = _tell_change(change, language)
        yield f"  {cut(first, _WIDE)}"
        yield from (f"    {cut(line, _WIDE)}" for line in more)


def _tell_change(change: Change, language: Language) -> Iterator[str]:
    """``file (place): what is said``; where both say something, what is said now comes below."""
    from zfxxgk.engine.findings import Finding

    told = change.after or change.before
    where = name_file(change.path, language)
    if isinstance(told, Finding) and (place := _find_place(told, language)):
        where = say(language, "diff-place", path=where, place=place)
    said, *more = [_tell(each, language) for each in (change.before, change.after) if each]
    yield say(language, "diff-example", where=where, said=said)
    yield from (say(language, "diff-now", said=each) for each in more)


def _find_place(finding: Finding, language: Language) -> str:
    """Where the document has it, else the first cell by its name where the message has none."""
    if finding.location is not None or not finding.cells:
        return name_place(finding.location, language) if finding.location else ""
    label = flatten(pick(finding.cells[0].label, language))
    return "" if label.split(SEPARATOR)[-1] in pick(finding.message, language) else label


def _tell(told: Finding | NotChecked, language: Language) -> str:
    from zfxxgk.engine.findings import Finding

    message = flatten(pick(told.message, language))
    if not isinstance(told, Finding):
        return message
    return say(language, "diff-said", severity=say(language, told.severity), message=message)
