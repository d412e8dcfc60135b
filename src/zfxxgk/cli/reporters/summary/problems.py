"""A line for each thing wrong, with room for the office's answer."""

from __future__ import annotations

from collections.abc import Iterator

from zfxxgk.batch.overview import Line
from zfxxgk.cli.language import Language, escape, flatten, pick, say
from zfxxgk.cli.reporters.phrases import name_place
from zfxxgk.cli.reporters.summary.sheet import (
    Content,
    SummarySheet,
    Value,
    Values,
    list_items,
    make_sheet,
    name_line,
    tell_item,
)
from zfxxgk.engine.findings import Item

COLUMNS = (
    "office",
    "severity",
    "item",
    "where",
    "value",
    "implied",
    "problem",
    "answer",
    "accept",
    "rule",
    "fingerprint",
    "file",
)
MOST_CELLS = 3


def build(content: Content) -> SummarySheet:
    """One line for each cause, with all the sums it broke: what is corrected in one place."""
    language = content.run.language
    found = list(_list_lines(content, language))
    marks = [mark for mark, _ in found]
    return make_sheet("problems", COLUMNS, [line for _, line in found], language, marks=marks)


def _list_lines(content: Content, language: Language) -> Iterator[tuple[str, Values]]:
    for line in content.lines:
        if line.judged is not None and line.judged.result is not None:
            for item in list_items(line.judged.result):
                yield item.severity, _tell(line, line.judged.path, item, language)


def _tell(line: Line, path: str, item: Item, language: Language) -> Values:
    where, between = item.location, say(language, "apart")
    cells, value, implied = _find_cells(item, language)
    return (
        name_line(line, language),
        say(language, item.severity),
        between.join(cells[:MOST_CELLS]) + ("…" if len(cells) > MOST_CELLS else ""),
        name_place(where, language) if where else "",
        value,
        implied,
        tell_item(item, language),
        None,
        None,
        between.join(dict.fromkeys(each.rule for each in item.findings)),
        between.join(each.fingerprint for each in item.findings),
        escape(path),
    )


def _find_cells(item: Item, language: Language) -> tuple[list[str], Value, Value]:
    """Labels of the cells, and what stands and should stand in the only one in question."""
    suspects = item.cause.suspects if item.cause else item.findings[0].suspects
    if not suspects:
        cells = item.findings[0].cells
        value = cells[0].value if len(cells) == 1 else None
        labels = [flatten(pick(cell.label, language)) for cell in cells]
        return labels, value if isinstance(value, int | float) else None, None
    labels = [flatten(suspect["label"][language]) for suspect in suspects]
    only = suspects[0]
    if len(suspects) > 1:
        return labels, None, None
    value = say(language, "blank") if only["value"] is None else only["value"]
    return labels, value, only["implied"] if only["certain"] else None
