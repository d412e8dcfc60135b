"""``zfxxgk check``: reads each file, judges it, and tells in the format asked for."""

from __future__ import annotations

import json
from argparse import Namespace
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, NamedTuple

from zfxxgk.batch.records import Source
from zfxxgk.cli import files, streams
from zfxxgk.cli.config import FAIL_ON, FORMATS, Settings
from zfxxgk.cli.endings import choose_format
from zfxxgk.cli.gathering import Gathered, declare_related, gather, open_reader
from zfxxgk.cli.language import Language, format_error, make_error, say, suggest
from zfxxgk.cli.options import Parser
from zfxxgk.errors import InputError

if TYPE_CHECKING:
    from zfxxgk.batch.batch import Criteria, Keep
    from zfxxgk.batch.records import Batch
    from zfxxgk.cli.reporters import Run
    from zfxxgk.cli.reporters.word import Original


def declare(parser: Parser) -> None:
    parser.add_choice("--format", "help-format-output", FORMATS)
    parser.add_value("--annotate", "help-annotate", "FILE")
    declare_files(parser)


def declare_files(parser: Parser) -> None:
    """What every command that judges files can be told."""
    parser.add_place("paths", "help-paths", "PATH", many=True)
    parser.add_value("--output", "help-output", "FILE")
    parser.add_value("--select", "help-select", "PREFIX", many=True)
    parser.add_value("--ignore", "help-ignore", "PREFIX", many=True)
    parser.add_choice("--fail-on", "help-fail-on", FAIL_ON)
    parser.add_value("--rules", "help-rules", "FOLDER", many=True)
    parser.add_value("--baseline", "help-baseline", "FILE")
    declare_related(parser)
    parser.add_epilog("exit-codes")


def run(options: Namespace, settings: Settings, language: Language) -> int:
    # The help of the command must not wait for the engine.
    from zfxxgk.cli.reporters import Run

    default = settings.format or "text"
    format_ = choose_format(options.format, options.output, FORMATS, default)
    reporter = import_module(f"zfxxgk.cli.reporters.{format_}")
    request = read_request(options, settings)
    with _open_original(options.annotate, request.gathered.sources) as original:
        batch = judge(request, _choose_keep(reporter, original), language)
        outcome = Run(batch, language, options.fail_on or settings.fail_on or "error")
        words = reporter.render(outcome)
        if format_ == "text":
            _complain(outcome, options.output)
        streams.deliver(words, options.output, readable=format_ in ("text", "github"))
        if options.output is not None:
            streams.tell_written(options.output, language)
        if original is not None:
            _annotate(original, outcome, options.annotate)
    return outcome.exit_code


@contextmanager
def _open_original(target: str | None, sources: Sequence[Source]) -> Iterator[Original | None]:
    """The document that gets comments, where they were asked for."""
    if target is None:
        yield None
        return
    if not target.lower().endswith(".docx"):
        raise make_error("annotate-name", path=target)
    from zfxxgk.cli.reporters.word import open_original

    with open_original(sources) as original:
        yield original


def _choose_keep(reporter: ModuleType, original: Original | None) -> Keep | None:
    if original is not None:
        from zfxxgk.cli.reporters import word

        return word.keep
    return getattr(reporter, "keep", None)


def _annotate(original: Original, run: Run, target: str) -> None:
    from zfxxgk.cli.reporters.word import annotate

    judged = next(each for each in run.batch.reports if each.path == original.path)
    if judged.result is None:
        streams.complain(say(run.language, "not-annotated", path=target))
        return
    annotated = annotate(original, judged, run.language)
    files.write({target: annotated.data})
    streams.tell_written(target, run.language)
    for line in annotated.told:
        streams.complain(line)


class Request(NamedTuple):
    """What is to be judged, and by what."""

    gathered: Gathered
    criteria: Criteria


def judge(request: Request, keep: Keep | None, language: Language) -> Batch:
    """The verdict on every file, with what has to be told of others."""
    from zfxxgk.batch.batch import judge_files

    sources, related, remarks = request.gathered
    with open_reader(request.gathered.given, language) as reader:
        how = reader._asdict()
        batch = judge_files(sources, request.criteria, related, keep=keep, **how)
    return batch._replace(remarks=(*batch.remarks, *remarks))


def read_request(options: Namespace, settings: Settings) -> Request:
    """What the options and settings ask for. Raises InputError."""
    criteria = _read_criteria(options, settings)
    written = (getattr(options, key, None) for key in ("output", "annotate", "sum"))
    targets = [*filter(None, written)]
    baseline = [*filter(None, (options.baseline or settings.baseline,))]
    return Request(gather(options.paths, options, settings, targets, baseline), criteria)


def _complain(run: Run, output: str | None) -> None:
    """On a terminal the report itself tells of files that could not be read."""
    if output is None and streams.on_terminal():
        return
    for each in run.batch.reports:
        if each.error is not None:
            streams.complain(format_error(each.error, run.language))


# ---------------------------------------------------------------------- criteria


def _read_criteria(options: Namespace, settings: Settings) -> Criteria:
    from zfxxgk.batch.batch import Criteria

    own = None
    if folders := options.rules or settings.rules:
        from zfxxgk.authoring.compiled import load_with_builtin

        own = load_with_builtin(folders)
    select = _split(options.select) or settings.select
    ignore = _split(options.ignore) or settings.ignore
    criteria = Criteria(select, ignore, own, waivers=settings.waivers)
    for prefix in (*select, *ignore):
        _require_known(prefix, criteria.rules.rules)
    for waiver in settings.waivers:
        _require_known(waiver.rule, criteria.rules.rules, path=waiver.source, place="rule")
    return criteria._replace(known=_read_baseline(options.baseline or settings.baseline))


def _require_known(prefix: str, rules: Iterable[str], **where: str) -> None:
    from zfxxgk.engine.rule_set import fits_prefix

    if not any(fits_prefix(key, prefix) for key in rules):
        # Of a folder every prefix would have been right; a waiver is about a rule.
        known = rules if where else _starts(rules)
        raise make_error("unknown-prefix", **where, **suggest(prefix, known))


def _starts(rules: Iterable[str]) -> list[str]:
    """Every prefix of an id."""
    parts = [key.split("/") for key in rules]
    return list(dict.fromkeys("/".join(p[:n]) for p in parts for n in range(1, len(p) + 1)))


def _split(given: Sequence[str] | None) -> tuple[str, ...]:
    return tuple(part.strip() for value in given or () for part in value.split(","))


def _read_baseline(path: str | None) -> frozenset[str]:
    """Fingerprints of the findings in an earlier ``check --format json``."""
    if path is None:
        return frozenset()
    try:
        document = json.loads(Path(path).read_bytes())
        return frozenset(
            finding["fingerprint"]
            for report in document["reports"]
            for finding in report["findings"]
        )
    except OSError as error:
        raise InputError(files.describe_failure(error), path=path) from error
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise make_error("no-baseline", path=path) from error
