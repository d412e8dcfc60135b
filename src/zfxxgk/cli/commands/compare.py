"""``zfxxgk compare``: two editions or drafts of one report, cell by cell."""

from __future__ import annotations

import json
from argparse import Namespace
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from zfxxgk.batch.compare import Difference, find_differences, quote_change
from zfxxgk.batch.sums import tell_sum
from zfxxgk.cli import files, streams
from zfxxgk.cli.config import Settings
from zfxxgk.cli.endings import choose_format
from zfxxgk.cli.language import Language, flatten, make_error, pick, say
from zfxxgk.cli.layout import align_columns, cut
from zfxxgk.cli.options import Parser
from zfxxgk.cli.reporters.phrases import name_report
from zfxxgk.spec.provenance import UNVALUED, find_cells

if TYPE_CHECKING:
    from zfxxgk.read import ReadResult

SAME, DIFFERENT = 0, 1
FORMATS = ("text", "json")
DOUBTFUL = "?"
WIDEST = 40


def declare(parser: Parser) -> None:
    parser.add_place("paths", "help-paths-compare", "TWO-FILES", many=True)
    parser.add_choice("--format", "help-format-output", FORMATS, "-f")
    parser.add_value("--output", "help-output", "FILE", "-o")
    parser.add_epilog("exit-codes-compare")


def run(options: Namespace, settings: Settings, language: Language) -> int:
    if len(options.paths) != 2:
        raise make_error("compare-two", count=len(options.paths))
    format_ = choose_format(options.format, options.output, FORMATS, "text")
    if options.output is not None:
        files.refuse([options.output], options.paths)
    reads = [files.read(path) for path in options.paths]
    found = find_differences(reads[0].report, reads[1].report)
    doubtful = [frozenset(find_cells(read.provenance, UNVALUED)) for read in reads]
    if format_ == "json":
        words = _json(options.paths, found, doubtful)
    else:
        words = "\n".join(_lines(reads, found, doubtful, language)) + "\n"
    streams.deliver(words, options.output, readable=format_ != "json")
    return DIFFERENT if found else SAME


def _json(
    paths: Sequence[str], found: Sequence[Difference], doubtful: Sequence[frozenset[str]]
) -> str:
    rows = [
        {**each.as_dict(), "doubtful": [each.pointer in cells for cells in doubtful]}
        for each in found
    ]
    document = {"before": paths[0], "after": paths[1], "differences": rows}
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def _lines(
    reads: Sequence[ReadResult],
    found: Sequence[Difference],
    doubtful: Sequence[frozenset[str]],
    language: Language,
) -> Iterator[str]:
    for side, read in zip(("before", "after"), reads, strict=True):
        name = name_report(read.report["agency"]["name"], read.report["year"], language)
        if about := tell_sum(read.report):
            name = say(language, "compare-sum", report=name, sum=flatten(pick(about, language)))
        yield say(language, f"compare-{side}", report=name)
    if not found:
        yield say(language, "compare-same")
        return
    texts = [each for each in found if _is_text(each)]
    rows = [
        (
            flatten(pick(each.label, language)),
            *(_shown(each, side, doubtful[side], language) for side in (0, 1)),
            "" if each.change is None else f"{each.change:+}",
        )
        for each in found
        if each not in texts
    ]
    if rows:
        heads = (say(language, f"compare-{key}") for key in ("place", "first", "second", "change"))
        yield from ("", *align_columns([tuple(heads), *rows]))
    if texts:
        yield ""
    for each in texts:
        first, second = quote_change(str(each.before), str(each.after))
        place = flatten(pick(each.label, language))
        words = {"place": place, "before": flatten(first), "after": flatten(second)}
        yield say(language, "compare-text", **words)
    yield from ("", say(language, "compare-count", count=len(found)))
    if any(each.pointer in cells for each in found for cells in doubtful):
        yield say(language, "compare-doubtful", mark=DOUBTFUL)


def _is_text(each: Difference) -> bool:
    """True if both are texts too long to stand side by side."""
    if not isinstance(each.before, str) or not isinstance(each.after, str):
        return False
    return max(len(each.before), len(each.after)) > WIDEST // 2


def _shown(each: Difference, side: int, doubtful: frozenset[str], language: Language) -> str:
    value = (each.before, each.after)[side]
    if not each.present[side]:
        return say(language, "compare-absent")
    if isinstance(value, dict | list):
        value = json.dumps(value, ensure_ascii=False)
    words = say(language, "blank") if value is None else flatten(str(value))
    return cut((DOUBTFUL if each.pointer in doubtful else "") + words, WIDEST)
