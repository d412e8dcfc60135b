"""Workflow commands of GitHub Actions: annotations beside the lines they are about."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from zfxxgk.batch.records import Judged
from zfxxgk.cli.files import normalise
from zfxxgk.cli.language import pick, say
from zfxxgk.cli.reporters import Run
from zfxxgk.cli.reporters.overall import is_unchecked, list_notable, sum_gaps, summarize
from zfxxgk.cli.reporters.phrases import (
    describe_error,
    describe_gap,
    explain_item,
    list_rules,
    name_place,
    tell_checked,
)
from zfxxgk.engine.findings import Item, NotChecked, group_findings


def render(run: Run) -> str:
    commands = [line for judged in run.batch.reports for line in _commands(judged, run)]
    # First, for of each level a step shows but a few.
    return "".join(f"{line}\n" for line in (_summary(run), *commands))


def _summary(run: Run) -> str:
    gaps = sum_gaps(run, [each.result for each in run.batch.reports if each.result])
    lines = [summarize(run), *([gaps] if gaps else ())]
    return format_command("notice", "\n".join(lines), title="zfxxgk")


def format_command(level: str, message: str, **properties: object) -> str:
    """One workflow command, escaped as the runner expects."""
    told = [f"{key}={_property(str(value))}" for key, value in properties.items() if value]
    return f"::{level} {','.join(told)}::{_data(message)}"


def _commands(judged: Judged, run: Run) -> Iterator[str]:
    if judged.result is None:
        title = say(run.language, "title-not-judged")
        why = describe_error(judged, run.language)
        yield format_command("error", why, file=normalise(judged.path), title=title)
        return
    for item in group_findings(judged.result):
        yield _item(judged.path, item, run)
    if (left := list_notable(judged.result, run)) or not judged.is_complete:
        yield _not_checked(judged, left, run)


def _item(path: str, item: Item, run: Run) -> str:
    language, where = run.language, item.location
    lines = explain_item(item, language)
    line = where["line"] if where else None
    if where and not line:
        lines.append(say(language, "place", place=name_place(where, language)))
    rules = list_rules(item)
    title = f"{pick(run.batch.rules[rules[0]].title, language)} [{', '.join(rules)}]"
    return format_command(
        item.severity, "\n".join(lines), file=normalise(path), line=line, title=title
    )


def _not_checked(judged: Judged, left: Sequence[NotChecked], run: Run) -> str:
    """One annotation for all that was not checked in a file."""
    assert judged.result is not None
    lines = [tell_checked(judged.result, run.language)] if is_unchecked(judged.result) else []
    lines += [describe_gap(each, run) for each in left]
    level = "notice" if judged.is_complete else "error"
    title = say(run.language, "title-not-checked")
    return format_command(level, "\n".join(lines), file=normalise(judged.path), title=title)


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
