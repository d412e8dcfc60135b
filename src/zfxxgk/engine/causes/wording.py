"""A cause in words: the cells to look up, the values that follow, and who else says so.

A message stands within :data:`LONGEST`; what it leaves out is in the suspects and the findings.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Final, NamedTuple

from zfxxgk.engine.causes.locate import MOST_CELLS
from zfxxgk.engine.wording import Form, label_apart, label_cell, number
from zfxxgk.spec.labels import Text
from zfxxgk.spec.places import parse_pointer

if TYPE_CHECKING:
    from zfxxgk.spec.documents import Suspect

SHOWN: Final = 6
"""Cells, or sets of cells, that a message spells out where they fit."""
OF_A_SET: Final = 2
"""Cells of one of several sets that a message spells out."""


class _Longest(NamedTuple):
    """Characters of a message in each language."""

    zh: int
    en: int


LONGEST: Final = _Longest(120, 240)

_BLANK: Final = Text("空白", "blank")
_APART: Final = Text("；", "; ")
_AND: Final = Text("，", " with ")
_CELL: Final = Text(
    "{label}（现为 {value}，按其余各格推算为 {implied}，相差 {gap}）",
    "{label} (is {value}, the other cells imply {implied}, difference {gap})",
)
_IN_COMMON: Final = Text("{common}：{cells}", "{common}: {cells}")
_OF_SET: Final = Text("{label} {value}（推算为 {implied}）", "{label} {value} (implied {implied})")
_OF_BLANKS: Final = Text("{label} {implied}", "{label} {implied}")
_ONE: Final = Text("疑似有误：{cells}。", "Likely wrong: {cells}.")
_TOGETHER: Final = Text(
    "疑似同时有误的 {count} 格：{cells}。", "Likely wrong together ({count}): {cells}."
)
_DOUBTFUL: Final = Text(
    "最可能有误的是：{cells}；但不能排除其他格有误。",
    "Most likely wrong: {cells}; but other cells may be.",
)
_CHOICE: Final = Text(
    "以下 {count} 格之一疑似有误{order}：{cells}。",
    "One of {count} cells is likely wrong{order}: {cells}.",
)
_SETS: Final = Text(
    "以下 {count} 组格之一疑似有误{order}：{cells}。",
    "One of {count} sets of cells is likely wrong{order}: {cells}.",
)
_ORDERED: Final = Text("，可能性大的在前", ", the most plausible first")
_NONE: Final = Text(
    f"未能推算是哪几格有误，可能超过 {MOST_CELLS} 格。",
    f"It could not be told which cells are wrong, perhaps more than {MOST_CELLS}.",
)
_MORE: Final = Text("{shown}等", "{shown}; and more")
_UNFINISHED: Final = Text("未能穷尽各种可能。", "There may be other possibilities.")
_WITNESS: Final = {
    "prose": Text("正文所写与此相符。", "The narrative agrees."),
    "previous": Text("上年报告与此相符。", "Last year's report agrees."),
}
_WITNESS_OF_FIRST: Final = {
    "prose": Text("正文所写与第一种相符。", "The narrative agrees with the first."),
    "previous": Text("上年报告与第一种相符。", "Last year's report agrees with the first."),
}
_ADVICE: Final = Text(
    "请先查台账，不要为凑平直接改数。",
    "Look it up in the records first; do not change a number to make the sums agree.",
)
_LEFT_BLANK: Final = Text(
    "{count} 格没有填数，按{how}应为：{cells}。请对照台账填写。",
    "Cells without a number ({count}); {how} {cells}. Please fill in by the records.",
)
_ONE_BLANK: Final = Text(
    "{label}没有填数，按{how}应为 {value}。请对照台账填写。",
    "{label} has no number; {how} {value}. Please fill in by the records.",
)
_AS_SUM: Final = Text("各格相加", "the cells add up to")
_FROM_OTHERS: Final = Text("其余各格推算", "the other cells imply")
_LEFT_OUT: Final = Text(
    "表三、表四的差额都等于{office}的数字，汇总时可能漏计了该单位，请先核实。",
    "Every difference in tables 3 and 4 is the number of {office}, which may have been left out.",
)
_TWICE: Final = Text(
    "表三、表四的差额都等于{office}的数字，汇总时可能重复计了该单位，请先核实。",
    "Every difference in tables 3 and 4 is the number of {office}, perhaps counted twice.",
)

_MISSTATED: Final = Text(
    "正文写“{text}”，与表格和正文其他各数都不符，按它们推算为 {number}，请核实。",
    "The narrative says “{text}”; the table and its other numbers imply {number}. Please verify.",
)
LONGEST_QUOTED: Final = 60
"""Characters of the prose, or of a name, that a message holds."""


class Suspicion(NamedTuple):
    """What a cause comes to. Members of ``repairs`` are suspects; ``ordered`` tells that the first
    is more plausible than the others, and ``witnesses`` (``prose``, ``previous``) agree with it.
    """

    repairs: Sequence[Sequence[Suspect]]
    certain: bool
    complete: bool
    ordered: bool = False
    witnesses: Sequence[str] = ()


def word_cause(found: Suspicion, form: Form) -> Text:
    """The message of a cause."""
    after = [] if found.complete or not found.repairs else [_UNFINISHED]
    heard = _WITNESS if len(found.repairs) == 1 else _WITNESS_OF_FIRST
    after += [heard[each] for each in found.witnesses]
    return _fitting(lambda shown: _suspicion(found, form, shown), [*after, _ADVICE])


def word_blanks(blanks: Sequence[Suspect], sums: bool, form: Form) -> Text:
    """What *blanks* should hold; *sums* tells that each is the total of other cells."""
    how = _AS_SUM if sums else _FROM_OTHERS

    def said(shown: int) -> Text:
        if len(blanks) == 1:
            return _filled(
                _ONE_BLANK, label=_label(blanks[0], form), how=how, value=_value(blanks[0])
            )
        cells = _listed(blanks, form, _OF_BLANKS, _APART, shown)
        return _filled(_LEFT_BLANK, count=len(blanks), how=how, cells=cells)

    return _fitting(said, [])


def word_left_out(office: str, twice: bool) -> Text:
    """All differences from the members' sum are the numbers of one of them."""
    return _filled(_TWICE if twice else _LEFT_OUT, office=_cut(office))


def word_misstated(text: str, value: int) -> Text:
    """A claim for which the table and the rest of the prose agree on another number."""
    return _filled(_MISSTATED, text=_cut(text), number=number(value))


def _cut(text: str) -> str:
    return text if len(text) <= LONGEST_QUOTED else f"{text[:LONGEST_QUOTED]}…"


def _suspicion(found: Suspicion, form: Form, shown: int) -> Text:
    repairs = found.repairs
    if not repairs:
        return _NONE
    if len(repairs) == 1:
        words = (_ONE if len(repairs[0]) == 1 else _TOGETHER) if found.certain else _DOUBTFUL
        return _filled(words, count=len(repairs[0]), cells=_set(repairs[0], form, shown))
    order = _ORDERED if found.ordered else Text("", "")
    if max(map(len, repairs)) > 1:
        cells = _some([_set(repair, form, OF_A_SET) for repair in repairs], shown)
        return _filled(_SETS, count=len(repairs), order=order, cells=cells)
    cells = _listed([suspect for (suspect,) in repairs], form, _OF_SET, _APART, shown)
    return _filled(_CHOICE, count=len(repairs), order=order, cells=cells)


def _fitting(said: Callable[[int], Text], after: Sequence[Text]) -> Text:
    """*said* of as many things as fit in each language, and the sentences after it.

    The last of these goes where not even one thing fits beside it.
    """
    texts = []
    for sentences in (after, after[:-1]):
        for shown in range(SHOWN, 0, -1):
            parts = [said(shown), *sentences]
            texts.append(Text("".join(p.zh for p in parts), " ".join(p.en for p in parts)))
    zh = next((text.zh for text in texts if len(text.zh) <= LONGEST.zh), texts[-1].zh)
    en = next((text.en for text in texts if len(text.en) <= LONGEST.en), texts[-1].en)
    return Text(zh, en)


def _some(words: Sequence[Text], shown: int, between: Text = _APART) -> Text:
    some = _joined(between, words[:shown])
    return _filled(_MORE, shown=some) if len(words) > shown else some


def _cell(suspect: Suspect, form: Form) -> Text:
    value, implied = suspect["value"], suspect["implied"]
    assert implied is not None
    return _filled(
        _CELL,
        label=_label(suspect, form),
        value=_BLANK if value is None else number(value),
        implied=number(implied),
        gap=number(abs((value or 0) - implied)),
    )


def _set(repair: Sequence[Suspect], form: Form, shown: int) -> Text:
    """The cells of a repair."""
    if len(repair) == 1:
        return _cell(repair[0], form)
    return _listed(repair, form, _OF_SET, _AND, shown)


def _listed(cells: Sequence[Suspect], form: Form, words: Text, between: Text, shown: int) -> Text:
    """Cells with what *words* say of them, what their labels have in common said once."""
    common, own = label_apart([parse_pointer(cell["pointer"]) for cell in cells], form)
    each = [
        _filled(
            words,
            label=label,
            value=_BLANK if cell["value"] is None else number(cell["value"]),
            implied=_value(cell),
        )
        for label, cell in zip(own, cells, strict=True)
    ]
    joined = _some(each, shown, between)
    return _filled(_IN_COMMON, common=common, cells=joined) if common.zh else joined


def _label(suspect: Suspect, form: Form) -> Text:
    return label_cell(parse_pointer(suspect["pointer"]), form)


def _value(suspect: Suspect) -> str:
    assert suspect["implied"] is not None
    return number(suspect["implied"])


def _joined(between: Text, words: Sequence[Text]) -> Text:
    return Text(between.zh.join(w.zh for w in words), between.en.join(w.en for w in words))


def _filled(words: Text, **values: object) -> Text:
    return Text(
        words.zh.format(**{k: v.zh if isinstance(v, Text) else v for k, v in values.items()}),
        words.en.format(**{k: v.en if isinstance(v, Text) else v for k, v in values.items()}),
    )
