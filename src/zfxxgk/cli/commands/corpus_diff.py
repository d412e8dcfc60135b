"""``zfxxgk corpus diff``: what a change of the rules or of the reader does to a whole store."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from zfxxgk.cli import files, streams
from zfxxgk.cli.config import Settings
from zfxxgk.cli.endings import choose_format
from zfxxgk.cli.known_rules import require_settings
from zfxxgk.cli.language import Language, escape, make_error, say_both
from zfxxgk.cli.options import Parser
from zfxxgk.cli.reporters.corpus.differences import FORMATS, Told, render
from zfxxgk.cli.stores import open_store_beside, refuse_inside, require_engine

if TYPE_CHECKING:
    import polars as pl

    from zfxxgk.authoring.versions import Version
    from zfxxgk.corpus.counted import Counted
    from zfxxgk.corpus.diff import Judged
    from zfxxgk.corpus.ledger import Ledger
    from zfxxgk.engine.rule_set import RuleSet
    from zfxxgk.spec.labels import Text

SAME, DIFFERENT = 0, 1
FINDINGS, OTHER_FINDINGS, MARKDOWN = ".parquet", (".csv", ".ndjson"), (".md", ".markdown")


class _Side(NamedTuple):
    """Rules to judge by, or findings of another time."""

    name: str
    version: Version | None = None
    findings: pl.LazyFrame | None = None


def declare(parser: Parser) -> None:
    parser.add_place("paths", "help-paths-corpus-diff", "STORE-OLD-NEW", many=True)
    parser.add_choice("--format", "help-format-output", FORMATS)
    parser.add_value("--output", "help-output", "FILE", "-o")
    parser.add_epilog("exit-codes-corpus-diff")


def run(options: Namespace, settings: Settings, language: Language) -> int:
    from zfxxgk.authoring.versions import BUILTIN

    require_engine()
    if len(options.paths) not in (2, 3):
        raise make_error("corpus-diff-two", count=len(options.paths) - 1)
    store, *names = options.paths
    format_ = _choose_format(options)
    outputs = [*filter(None, (options.output,))]
    files.refuse(outputs, names)
    refuse_inside(outputs, store)
    old, new = (_open(name) for name in (*names, BUILTIN)[:2])
    with open_store_beside(store) as (ledger, folder), _telling(old, new):
        told = _compare(Path(store), ledger, old, new, folder, settings)
    words = render(told, format_, language)
    streams.deliver(words, options.output, readable=format_ == "text")
    return DIFFERENT if told.found.effects else SAME


@contextmanager
def _telling(*sides: _Side) -> Iterator[None]:
    """Tells of findings that turn out to be damaged."""
    import polars as pl

    try:
        yield
    except pl.exceptions.PolarsError:
        for side in sides:
            if side.findings is not None:
                _read_whole(side.name)
        raise


def _read_whole(name: str) -> None:
    import polars as pl

    try:
        pl.read_parquet(name, glob=False)
    except pl.exceptions.PolarsError as error:
        raise make_error("corpus-diff-not-parquet", path=name, why=str(error)) from error


def _choose_format(options: Namespace) -> str:
    output = options.output or ""
    if options.format is None and output.lower().endswith(MARKDOWN):
        return "markdown"
    return choose_format(options.format, options.output, FORMATS, "text")


def _open(name: str) -> _Side:
    """Raises InputError for what are neither rules nor findings."""
    from zfxxgk.authoring.versions import BUILTIN, load_version

    if name != BUILTIN and not Path(name).exists():
        raise make_error("corpus-diff-nothing-there", path=name)
    if name.lower().endswith(OTHER_FINDINGS):
        raise make_error("corpus-diff-other-findings", path=name)
    if not name.lower().endswith(FINDINGS):
        return _Side(name, load_version(name))
    import polars as pl

    from zfxxgk.corpus.check import FINDINGS as COLUMNS
    from zfxxgk.corpus.check import WORDED_FINDINGS as WORDED

    found = pl.scan_parquet(name, glob=False)
    try:
        there = found.collect_schema()
    except (pl.exceptions.PolarsError, OSError) as error:
        raise make_error("corpus-diff-not-parquet", path=name, why=str(error)) from None
    if lacking := [key for key in COLUMNS.names() if key not in there]:
        raise make_error("corpus-diff-no-findings", path=name, columns=", ".join(lacking))
    if any(key in there for key in WORDED.names() if key not in COLUMNS):
        raise make_error("corpus-diff-worded", path=name)
    return _Side(name, findings=found)


def _compare(
    store: Path, ledger: Ledger, old: _Side, new: _Side, folder: Path, settings: Settings
) -> Told:
    from zfxxgk.corpus.counted import find_counted
    from zfxxgk.corpus.diff import compare_findings, read_cells
    from zfxxgk.corpus.store import scan_parts
    from zfxxgk.engine.rule_set import load_builtin

    edits = _list_edits(old, new)
    counted = find_counted(store, ledger)
    before, after = (
        _judge(counted, side, edits, folder / key, settings)
        for key, side in (("before", old), ("after", new))
    )
    found = compare_findings(before.findings, after.findings)
    effects = (effect for kinds in found.effects.values() for effect in kinds.values())
    changes = [change for effect in effects for change in effect.examples]
    versions = [side.version for side in (old, new) if side.version is not None]
    rules = [load_builtin().rules, *(version.rules.rules for version in versions)]
    return Told(
        names=(old.name, new.name),
        sides=(_tell_side(old, found.before), _tell_side(new, found.after)),
        rules={key: rule for each in rules for key, rule in each.items()},
        edits=edits or {},
        found=found,
        outcomes=(before.outcomes, after.outcomes),
        reports=ledger.count_reports(),
        values=read_cells(list(scan_parts(store, ledger)), changes),
        remarks=tuple(_tell_schemas((old, new))),
    )


def _judge(
    counted: Counted,
    side: _Side,
    edits: Mapping[str, str] | None,
    folder: Path,
    settings: Settings,
) -> Judged:
    """The findings of one side; of two versions only those of rules that are not the same."""
    from zfxxgk.batch.rule_changes import SAME as UNCHANGED
    from zfxxgk.corpus.diff import Judged, judge_side

    if side.findings is not None:
        return Judged(side.findings)
    assert side.version is not None
    folder.mkdir()
    chosen = _choose(side.version.rules, edits, settings)
    if edits is not None:
        chosen = chosen.keep(key for key in chosen.rules if edits[key] != UNCHANGED)
    return judge_side(counted, chosen, folder)


def _choose(rules: RuleSet, edits: Mapping[str, str] | None, settings: Settings) -> RuleSet:
    """As ``corpus check`` chooses, which has written what the other side are."""
    from zfxxgk.engine.rule_set import load_builtin

    if edits is not None or rules is not load_builtin():
        return rules.choose()
    require_settings(settings, rules.rules)
    return rules.choose(settings.select, settings.ignore)


def _list_edits(old: _Side, new: _Side) -> dict[str, str] | None:
    """What became of each rule; None where findings do not tell."""
    from zfxxgk.batch.rule_changes import find_edit

    if old.version is None or new.version is None:
        return None
    before, after = old.version.rules.rules, new.version.rules.rules
    return {key: find_edit(before.get(key), after.get(key)) for key in sorted({*before, *after})}


def _tell_side(side: _Side, count: int) -> Text:
    name = escape(side.name)
    if side.version is None:
        return say_both("corpus-diff-findings", name=name, count=count)
    return say_both("diff-rules", name=name, count=len(side.version.rules.rules))


def _tell_schemas(sides: tuple[_Side, ...]) -> Iterator[Text]:
    for side in sides:
        if side.version is not None and not side.version.same_schemas:
            yield say_both("diff-schemas", name=escape(side.name))
