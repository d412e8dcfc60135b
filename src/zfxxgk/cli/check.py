"""``zfxxgk check``: reads each file, judges it, and tells in the format asked for."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterable, Sequence

from zfxxgk.cli import acceptance, files, reporters, streams
from zfxxgk.cli.config import FAIL_ON, FORMATS, Settings
from zfxxgk.cli.entry import Entry, Run
from zfxxgk.cli.language import Language, full, nearest, problem
from zfxxgk.cli.pairing import Pairing
from zfxxgk.cli.pairing import entries as entries_of
from zfxxgk.cli.parser import Parser
from zfxxgk.corpus.judge import Judge
from zfxxgk.engine import rules as engine_rules
from zfxxgk.engine.rules import RuleSet

CLEAN, FINDINGS, NOT_JUDGED = 0, 1, 2


def declare(parser: Parser) -> None:
    parser.add_place("paths", "help-paths", "PATH", many=True)
    parser.add_choice("--format", "help-format", FORMATS)
    parser.add_value("--output", "help-output", "FILE")
    parser.add_value("--select", "help-select", "PREFIX", many=True)
    parser.add_value("--ignore", "help-ignore", "PREFIX", many=True)
    parser.add_choice("--fail-on", "help-fail-on", FAIL_ON)
    parser.add_value("--rules", "help-rules", "FOLDER", many=True)
    parser.add_value("--previous", "help-previous", "PATH")
    parser.add_value("--roster", "help-roster", "FILE")
    parser.add_value("--baseline", "help-baseline", "FILE")
    parser.add_epilog("exit-codes")


def run(options: Namespace, settings: Settings, language: Language) -> int:
    folders = options.rules or settings.rules
    rules = rule_set(folders)
    select = _prefixes(options.select) or settings.select
    ignore = _prefixes(options.ignore) or settings.ignore
    _require_known((*select, *ignore), rules)
    acceptance.require_known(settings.waivers, rules.rules)
    baseline = options.baseline or settings.baseline
    known = acceptance.known(baseline)
    previous = options.previous or settings.previous
    roster = options.roster or settings.roster
    pairing = Pairing(roster, previous)
    sources = pairing.sources(files.expand(options.paths))
    if options.output is not None:
        given = filter(None, (previous, roster, baseline))
        files.refuse([options.output], [*(source.path for source in sources), *given])
    # The built-in rules go by name: a choice among them is then made once for all reports.
    format_ = options.format or settings.format or "text"
    judge = Judge(select, ignore, rules if folders else None)
    batch = pairing.batch(judge, sources, keep=format_ in reporters.SHOWING)
    found_entries = (*entries_of(batch), *pairing.unread)
    entries = acceptance.applied(found_entries, known, settings.waivers)
    failing = severities(options.fail_on or settings.fail_on or "error")
    found = Run(
        entries,
        acceptance.rules_with_ours(rules.rules, settings.waivers),
        language,
        failing,
        (*batch.remarks, *acceptance.remarks(entries, known, settings.waivers)),
    )
    _deliver(found, format_, options.output)
    return exit_code(entries, failing)


def rule_set(folders: Iterable[str]) -> RuleSet:
    """The built-in rules and those of *folders*."""
    found = engine_rules.builtin()
    for folder in folders:
        from zfxxgk.engine.own_rules import load_rules

        try:
            found = found.and_own(load_rules(folder))
        except KeyError as error:
            raise problem("rule-twice", path=folder, name=error.args[0]) from None
    return found


def severities(fail_on: str) -> tuple[str, ...]:
    """The severities at or above a threshold."""
    return FAIL_ON[: FAIL_ON.index(fail_on) + 1] if fail_on != "never" else ()


def exit_code(entries: Sequence[Entry], failing: tuple[str, ...]) -> int:
    """2 before 1 before 0."""
    if not all(entry.judged for entry in entries):
        return NOT_JUDGED
    return FINDINGS if any(entry.has(failing) for entry in entries) else CLEAN


def _require_known(prefixes: Iterable[str], rules: RuleSet) -> None:
    for prefix in prefixes:
        if not any(engine_rules.matches(key, prefix) for key in rules.rules):
            raise problem("unknown-prefix", **nearest(prefix, _starts(rules)))


def _starts(rules: RuleSet) -> list[str]:
    """Every prefix that would have been right."""
    parts = [key.split("/") for key in rules.rules]
    return list(dict.fromkeys("/".join(p[:n]) for p in parts for n in range(1, len(p) + 1)))


def _prefixes(given: Sequence[str] | None) -> tuple[str, ...]:
    return tuple(part.strip() for value in given or () for part in value.split(","))


def _deliver(run: Run, format_: str, output: str | None) -> None:
    words = reporters.REPORTERS[format_](run)
    # On a terminal the report itself tells of files that could not be read.
    if format_ == "text" and (output is not None or not streams.on_terminal()):
        for entry in run.entries:
            if entry.error is not None:
                streams.complain(full(entry.error, run.language))
    if output is not None:
        files.write({output: streams.as_bytes(words)})
    elif format_ in ("text", "github"):
        streams.show(words)
    else:
        streams.emit(words)
