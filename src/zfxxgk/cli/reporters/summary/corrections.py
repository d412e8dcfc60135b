"""What offices corrected: how the edition that counts differs from the others handed in."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from zfxxgk.batch.compare import Difference, find_differences, pick_cells, quote_change
from zfxxgk.batch.figures import Kept
from zfxxgk.batch.overview import Line
from zfxxgk.batch.records import Judged
from zfxxgk.cli.language import Language, escape, flatten, pick, say
from zfxxgk.cli.reporters.summary.sheet import (
    Content,
    SummarySheet,
    Value,
    Values,
    make_sheet,
    name_line,
)

COLUMNS = ("office", "item", "earlier", "later", "change", "older", "file", "revised")

SHORT = 20
"""Characters of a text that is shown whole, such as a date or a name."""
_TOLD_BESIDE = frozenset({"/revised_on", "/replaces"})


def build(content: Content) -> SummarySheet:
    language = content.run.language
    lines = [values for line in content.lines for values in _list_lines(line, language)]
    lines += _list_rivals(content.lines, language)
    return make_sheet("corrections", COLUMNS, lines, language)


def _list_lines(line: Line, language: Language) -> Iterator[Values]:
    """A line for each place that differs; one for a corrected report without its older edition."""
    judged = line.judged
    if judged is None or judged.identity is None:
        return
    name, day = name_line(line, language), judged.identity.revised_on
    for older in line.older:
        changes = [each for each in older.changes if each.pointer not in _TOLD_BESIDE]
        for each in changes or (None,):
            paths = escape(older.path), escape(judged.path)
            change = each.change if each else None
            yield (name, *_tell(each, language), change, *paths, day)
    if day is not None and not line.older:
        replaced = judged.identity.replaces
        older_path = escape(replaced) if replaced else None
        words = say(language, "summary-revised-only")
        yield (name, words, None, None, None, older_path, escape(judged.path), day)


def _list_rivals(lines: Sequence[Line], language: Language) -> Iterator[Values]:
    """Where the tables of editions differ of which no date tells the later one."""
    first: dict[tuple[str, int], Judged] = {}
    for line in lines:
        judged = line.judged
        if judged is None or judged.identity is None or not isinstance(judged.kept, Kept):
            continue
        if line.office is None or line.handed_in != "yes":
            continue
        of = judged.identity
        other = first.setdefault((line.office.name, of.year), judged)
        if other is judged or other.identity is None or other.identity.alone != of.alone:
            continue
        assert isinstance(other.kept, Kept)
        reports = other.kept.reading.report, judged.kept.reading.report
        for each in pick_cells(find_differences(*reports)):
            paths = escape(other.path), escape(judged.path)
            words = say(language, "summary-unordered")
            yield (name_line(line, language), *_tell(each, language), each.change, *paths, words)


def _tell(each: Difference | None, language: Language) -> tuple[Value, Value, Value]:
    if each is None:
        return say(language, "compare-same"), None, None
    label = flatten(pick(each.label, language))
    texts = [value for value in (each.before, each.after) if isinstance(value, str)]
    if len(texts) > 1 and max(map(len, texts)) > SHORT:
        before, after = quote_change(*texts)
        return label, flatten(before), flatten(after)
    return label, _show(each, 0, language), _show(each, 1, language)


def _show(each: Difference, side: int, language: Language) -> Value:
    value = (each.before, each.after)[side]
    if not each.present[side]:
        return say(language, "compare-absent")
    if value is None:
        return say(language, "blank")
    return value if isinstance(value, int | float) else flatten(str(value))
