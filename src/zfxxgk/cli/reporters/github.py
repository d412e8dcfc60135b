"""Workflow commands of GitHub Actions: annotations beside the lines they are about."""

from __future__ import annotations

from collections.abc import Iterator

from zfxxgk.cli.entry import Entry, Run
from zfxxgk.cli.language import pick, say
from zfxxgk.cli.reporters.text import place, titles
from zfxxgk.engine.findings import Finding


def render(run: Run) -> str:
    return "".join(f"{line}\n" for entry in run.entries for line in _commands(entry, run))


def command(level: str, message: str, **properties: object) -> str:
    """One workflow command, escaped as the runner expects."""
    told = [f"{key}={_property(str(value))}" for key, value in properties.items() if value]
    return f"::{level} {','.join(told)}::{_data(message)}"


def _commands(entry: Entry, run: Run) -> Iterator[str]:
    if entry.result is None:
        title = say(run.language, "title-not-judged")
        why = pick(entry.error.text, run.language) if entry.error else ""
        yield command("error", why, file=entry.path, title=title)
        return
    for finding in entry.result.findings:
        if finding.accepted is not None:
            continue
        yield _finding(entry.path, finding, run)
    if entry.result.not_checked:
        yield _not_checked(entry, run)


def _finding(path: str, finding: Finding, run: Run) -> str:
    where = finding.location
    message = pick(finding.message, run.language)
    line = where["line"] if where else None
    if where and not line:
        message += f" {say(run.language, 'place', place=place(where, run.language))}"
    title = f"{pick(run.rules[finding.rule].title, run.language)} [{finding.rule}]"
    return command(finding.severity, message, file=path, line=line, title=title)


def _not_checked(entry: Entry, run: Run) -> str:
    """One annotation for all that was not checked: a step shows but a few of them."""
    assert entry.result is not None
    language = run.language
    lines = [
        say(
            language,
            "reason",
            why=pick(left.message, language),
            count=left.count,
            titles=titles(left.rules, run.rules, language),
        )
        for left in entry.result.not_checked
    ]
    level = "notice" if entry.judged else "error"
    title = say(language, "title-not-checked")
    return command(level, "\n".join(lines), file=entry.path, title=title)


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
