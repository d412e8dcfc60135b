"""A cause in words: the cells to look up, the values the sums imply, and the sums that broke."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from zfxxgk.engine.causes.locate import MOST_CELLS
from zfxxgk.engine.wording import number
from zfxxgk.spec.labels import Text

if TYPE_CHECKING:
    from zfxxgk.spec.documents import Suspect

SHOWN = 6
"""Cells, or sets of cells, that a message spells out."""

_BLANK: Final = Text("空白", "blank")
_APART: Final = Text("；", "; ")
_AND: Final = Text("与", " together with ")
_CELL: Final = Text(
    "{label}（现为 {value}，按其余各格推算为 {implied}，相差 {gap}）",
    "{label} (is {value}, the other cells imply {implied}, difference {gap})",
)
_ONE: Final = Text("疑似有误：{cells}。", "Likely wrong: {cells}.")
_TOGETHER: Final = Text(
    "以下 {count} 格疑似同时有误：{cells}。",
    "These {count} cells are likely wrong together: {cells}.",
)
_DOUBTFUL: Final = Text(
    "最可能有误的是：{cells}；但不能排除其他格有误。",
    "Most likely wrong: {cells}; but other cells may be.",
)
_CHOICE: Final = Text(
    "以下 {count} 格之一疑似有误，可能性大的在前：{cells}。",
    "One of these {count} cells is likely wrong, the most plausible first: {cells}.",
)
_SETS: Final = Text(
    "以下 {count} 组格之一疑似有误，每组的格同时有误，可能性大的在前：{cells}。",
    "One of these {count} sets of cells is likely wrong, the cells of a set together, the most "
    "plausible first: {cells}.",
)
_NONE: Final = Text(
    f"未能推算是哪几格有误，可能超过 {MOST_CELLS} 格。",
    f"It could not be told which cells are wrong, perhaps more than {MOST_CELLS}.",
)
_MORE: Final = Text("另有 {count} 种可能", "{count} more possibilities")
_UNFINISHED: Final = Text("未能穷尽各种可能。", "There may be other possibilities.")
_BROKEN: Final = Text("不相符的有 {count} 处：{sums}。", "What does not hold ({count}): {sums}.")
_SUM: Final = Text("{where}（{title}）", "{where} ({title})")
_ADVICE: Final = Text(
    "请先查台账，不要为凑平直接改数。",
    "Look it up in the records first; do not change a number to make the sums agree.",
)


def word_cause(
    repairs: Sequence[Sequence[Suspect]],
    certain: bool,
    complete: bool,
    broken: Sequence[Text],
) -> Text:
    """The message of a cause. Members of *repairs* are suspects; *broken* names the sums."""
    sentences = [_suspicion(repairs, certain)]
    if repairs and not complete:
        sentences.append(_UNFINISHED)
    sums = _joined(_APART, broken)
    sentences += [_filled(_BROKEN, count=len(broken), sums=sums), _ADVICE]
    return Text("".join(s.zh for s in sentences), " ".join(s.en for s in sentences))


def word_broken_sum(where: Text, title: Text) -> Text:
    """A sum that does not hold, by its row or column (empty where it has none) and its rule."""
    return _filled(_SUM, where=where, title=title) if where.zh else title


def _suspicion(repairs: Sequence[Sequence[Suspect]], certain: bool) -> Text:
    if not repairs:
        return _NONE
    sets = [_joined(_AND, [_cell(suspect) for suspect in repair]) for repair in repairs[:SHOWN]]
    if len(repairs) > SHOWN:
        sets.append(_filled(_MORE, count=len(repairs) - SHOWN))
    if len(repairs) > 1:
        words = _CHOICE if max(map(len, repairs)) == 1 else _SETS
        return _filled(words, count=len(repairs), cells=_joined(_APART, sets))
    cells = _joined(_APART, [_cell(suspect) for suspect in repairs[0]])
    words = (_ONE if len(repairs[0]) == 1 else _TOGETHER) if certain else _DOUBTFUL
    return _filled(words, count=len(repairs[0]), cells=cells)


def _cell(suspect: Suspect) -> Text:
    value, implied = suspect["value"], suspect["implied"]
    assert implied is not None
    return _filled(
        _CELL,
        label=Text(**suspect["label"]),
        value=_BLANK if value is None else number(value),
        implied=number(implied),
        gap=number(abs((value or 0) - implied)),
    )


def _joined(between: Text, words: Sequence[Text]) -> Text:
    return Text(between.zh.join(w.zh for w in words), between.en.join(w.en for w in words))


def _filled(words: Text, **values: object) -> Text:
    return Text(
        words.zh.format(**{k: v.zh if isinstance(v, Text) else v for k, v in values.items()}),
        words.en.format(**{k: v.en if isinstance(v, Text) else v for k, v in values.items()}),
    )
