"""``zfxxgk check``: reads each file, judges it, and tells in the format asked for."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING, Any, NamedTuple

from zfxxgk.batch.records import Source
from zfxxgk.cli import files, streams
from zfxxgk.cli.config import FAIL_ON, FORMATS, Settings
from zfxxgk.cli.endings import choose_format
from zfxxgk.cli.gathering import Gathered, declare_related, gather, open_reader
from zfxxgk.cli.known_rules import require_settings
from zfxxgk.cli.language import Language, format_error, make_error, say
from zfxxgk.cli.options import Parser

if TYPE_CHECKING:
    from zfxxgk.batch.batch import Criteria, Keep
    from zfxxgk.batch.records import Batch
    from zfxxgk.batch.rounds import Standing
    from zfxxgk.cli.reporters import Run
    from zfxxgk.cli.reporters.notices.words import Sending
    from zfxxgk.cli.reporters.word import Original


def declare(parser: Parser) -> None:
    parser.add_choice("--format", "help-format-output", (*FORMATS, "docx"), "-f")
    parser.add_value("--annotate", "help-annotate", "FILE")
    parser.add_value("--output-dir", "help-output-dir", "FOLDER")
    parser.add_value("--template", "help-template", "FILE")
    parser.add_value("--since", "help-since", "FILE")
    parser.add_value("--answers", "help-answers", "FILE")
    parser.add_flag("--quiet", "help-quiet", "-q")
    parser.add_flag("--verbose", "help-verbose")
    declare_files(parser)


def declare_files(parser: Parser) -> None:
    """What every command that judges files can be told."""
    parser.add_place("paths", "help-paths", "PATH", many=True)
    parser.add_value("--output", "help-output", "FILE", "-o")
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
    sending = _prepare(options, settings)
    named = options.format if sending is None else None
    if options.quiet and options.verbose:
        raise make_error("one-of", one="--quiet", other="--verbose")
    format_ = choose_format(named, options.output, FORMATS, default)
    reporter = import_module(f"zfxxgk.cli.reporters.{format_}")
    request = read_request(options, settings)
    last = _read_last(options.since)
    with _open_original(options.annotate, request.gathered.sources) as original:
        keep = _choose_keep(reporter, original or sending)
        batch = judge(request, keep, language)
        standings = None
        if last is not None:
            batch, standings = _follow(batch, last, request, options.since)
        fail_on = options.fail_on or settings.fail_on or "error"
        quiet = options.quiet or (settings.quiet and not options.verbose)
        outcome = Run(batch, language, fail_on, options.verbose, quiet)
        if sending is not None:
            _send(sending, outcome, standings)
        if sending is None or options.output is not None:
            _report(reporter, format_, outcome, options.output)
        if original is not None:
            _annotate(original, outcome, options.annotate)
    if options.output is not None:
        from zfxxgk.cli.reporters.overall import summarize

        streams.complain(summarize(outcome))
    if options.output or options.annotate or sending is not None:
        streams.tell_code(outcome.exit_code, language)
    return outcome.exit_code


def _prepare(options: Namespace, settings: Settings) -> Sending | None:
    if not (options.output_dir or options.template or options.format == "docx"):
        return None
    from zfxxgk.cli.sending import prepare

    return prepare(options, settings)


def _read_last(path: str | None) -> Mapping[str, Any] | None:
    if path is None:
        return None
    from zfxxgk.cli.earlier import read_last

    return read_last(path)


def _follow(
    batch: Batch, last: Mapping[str, Any], request: Request, path: str
) -> tuple[Batch, Sequence[Standing]]:
    """The batch with remarks on what offices have done since, and where each stands."""
    from zfxxgk.batch.past import reopen
    from zfxxgk.batch.rounds import tell_standings
    from zfxxgk.cli.sending import follow

    batch = reopen(batch, last)
    standings = follow(batch, last, request.criteria, path)
    return batch._replace(remarks=(*batch.remarks, *tell_standings(standings))), standings


def _send(sending: Sending, run: Run, standings: Sequence[Standing] | None) -> None:
    from zfxxgk.cli.sending import send

    send(sending, run, standings)


def _report(reporter: ModuleType, format_: str, run: Run, output: str | None) -> None:
    words = reporter.render(run)
    if format_ == "text":
        _complain(run, output)
    streams.deliver(words, output, readable=format_ in ("text", "github"))
    if output is not None:
        streams.tell_written(output, run.language)


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


def _choose_keep(reporter: ModuleType, shown: object) -> Keep | None:
    """What comments, and pages for offices, need of a reading; else what the format needs."""
    if shown is not None:
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
    others = (getattr(options, key, None) for key in ("since", "answers", "template"))
    inputs = [*filter(None, (options.baseline or settings.baseline, *others))]
    return Request(gather(options.paths, options, settings, targets, inputs), criteria)


def _complain(run: Run, output: str | None) -> None:
    """Where both streams are seen, the report itself tells of files that could not be read."""
    if output is None and streams.are_seen_together():
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
    # A slip is told before the work.
    require_settings(settings, criteria.rules.rules, given=vars(options))
    criteria.rules.choose(select, ignore)
    return _read_known(criteria, options, settings)


def _split(given: Sequence[str] | None) -> tuple[str, ...]:
    return tuple(part.strip() for value in given or () for part in value.split(","))


def _read_known(criteria: Criteria, options: Namespace, settings: Settings) -> Criteria:
    """With what an earlier result has, and what offices answered."""
    path = options.baseline or settings.baseline
    since, answers = getattr(options, "since", None), getattr(options, "answers", None)
    if path is since is answers is None:
        return criteria
    from zfxxgk.cli import earlier

    baseline = () if path is None else earlier.read_baseline(path)
    known = {} if since is None else earlier.read_answered(since)
    known |= {} if answers is None else earlier.read_answers(answers)
    return criteria._replace(known=known, baseline=baseline)
