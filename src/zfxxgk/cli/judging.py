"""What ``check`` and ``summary`` have in common: their options, and the verdicts on all files."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterable, Sequence

from zfxxgk.batch.batch import Keep
from zfxxgk.batch.judge import Judge
from zfxxgk.cli import acceptance, files
from zfxxgk.cli.config import FAIL_ON, Settings
from zfxxgk.cli.entry import Run
from zfxxgk.cli.language import Language, nearest, problem
from zfxxgk.cli.options import Parser
from zfxxgk.cli.pairing import Pairing
from zfxxgk.cli.pairing import entries as entries_of
from zfxxgk.engine import rule_set as engine_rules
from zfxxgk.engine.rule_set import RuleSet


def declare(parser: Parser) -> None:
    parser.add_place("paths", "help-paths", "PATH", many=True)
    parser.add_value("--output", "help-output", "FILE")
    parser.add_value("--select", "help-select", "PREFIX", many=True)
    parser.add_value("--ignore", "help-ignore", "PREFIX", many=True)
    parser.add_choice("--fail-on", "help-fail-on", FAIL_ON)
    parser.add_value("--rules", "help-rules", "FOLDER", many=True)
    parser.add_value("--previous", "help-previous", "PATH")
    parser.add_value("--roster", "help-roster", "FILE")
    parser.add_value("--members", "help-members", "PATH", many=True)
    parser.add_value("--baseline", "help-baseline", "FILE")
    parser.add_epilog("exit-codes")


def judged(
    options: Namespace, settings: Settings, language: Language, keep: Keep | None = None
) -> Run:
    """The verdicts on all files that the options name. Raises InputError.

    What is wrong with a single file is in its entry. *keep* says what stays of each reading.
    """
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
    pairing = Pairing(roster, previous, options.members or ())
    sources = pairing.sources(files.expand(options.paths))
    if options.output is not None:
        given = filter(None, (previous, roster, baseline, *(options.members or ())))
        files.refuse([options.output], [*(source.path for source in sources), *given])
    # The built-in rules go by name: a choice among them is then made once for all reports.
    batch = pairing.batch(Judge(select, ignore, rules if folders else None), sources, keep)
    found = (*entries_of(batch), *pairing.unread)
    entries = acceptance.applied(found, known, settings.waivers)
    return Run(
        entries=entries,
        rules=acceptance.rules_with_ours(rules.rules, settings.waivers),
        language=language,
        failing=severities(options.fail_on or settings.fail_on or "error"),
        remarks=(*batch.remarks, *acceptance.remarks(entries, known, settings.waivers)),
        missing=batch.missing,
    )


def rule_set(folders: Iterable[str]) -> RuleSet:
    """The built-in rules and those of *folders*."""
    found = engine_rules.builtin()
    for folder in folders:
        from zfxxgk.authoring.compiled import load_rules

        try:
            found = found.and_own(load_rules(folder))
        except KeyError as error:
            raise problem("rule-twice", path=folder, name=error.args[0]) from None
    return found


def severities(fail_on: str) -> tuple[str, ...]:
    """The severities at or above a threshold."""
    return FAIL_ON[: FAIL_ON.index(fail_on) + 1] if fail_on != "never" else ()


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
