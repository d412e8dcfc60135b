"""A cause in words: the cells to look up, the values that follow, and who else says so.

A message stands within :data:`LONGEST`; what it leaves out is in the suspects and the findings.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from zfxxgk.engine.causes.words import OF_A_SET, QUOTED, SHOWN, WORDS
from zfxxgk.engine.wording import LONGEST, Form, label_apart, label_cell, number
from zfxxgk.spec.labels import Text
from zfxxgk.spec.places import parse_pointer

if TYPE_CHECKING:
    from zfxxgk.spec.documents import Suspect


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
    after = [] if found.complete or not found.repairs else [WORDS["unfinished"]]
    which = "" if len(found.repairs) == 1 else "_first"
    after += [WORDS[f"{each}{which}"] for each in found.witnesses]
    return _fitting(lambda shown: _suspicion(found, form, shown), [*after, WORDS["advice"]])


def word_blanks(blanks: Sequence[Suspect], sums: bool, form: Form) -> Text:
    """What *blanks* should hold; *sums* tells that each is the total of other cells."""
    how = WORDS["as_sum" if sums else "from_others"]

    def said(shown: int) -> Text:
        if len(blanks) == 1:
            return _filled(
                "one_blank", label=_label(blanks[0], form), how=how, value=_value(blanks[0])
            )
        cells = _listed(blanks, form, "of_blanks", "apart", shown)
        return _filled("left_blank", count=len(blanks), how=how, cells=cells)

    return _fitting(said, [])


def word_left_out(office: str, twice: bool) -> Text:
    """All differences from the members' sum are the numbers of one of them."""
    return _filled("twice" if twice else "left_out", office=_cut(office))


def word_misstated(text: str, value: int) -> Text:
    """A claim for which the table and the rest of the prose agree on another number."""
    return _filled("misstated", text=_cut(text), number=number(value))


def _cut(text: str) -> str:
    return text if len(text) <= QUOTED else f"{text[:QUOTED]}…"


def _suspicion(found: Suspicion, form: Form, shown: int) -> Text:
    repairs = found.repairs
    if not repairs:
        return WORDS["none"]
    if len(repairs) == 1:
        words = ("one" if len(repairs[0]) == 1 else "together") if found.certain else "doubtful"
        return _filled(words, count=len(repairs[0]), cells=_set(repairs[0], form, shown))
    order = WORDS["ordered" if found.ordered else "unordered"]
    if max(map(len, repairs)) > 1:
        cells = _some([_set(repair, form, OF_A_SET) for repair in repairs], shown)
        return _filled("sets", count=len(repairs), order=order, cells=cells)
    cells = _listed([suspect for (suspect,) in repairs], form, "of_set", "apart", shown)
    return _filled("choice", count=len(repairs), order=order, cells=cells)


def _fitting(said: Callable[[int], Text], after: Sequence[Text]) -> Text:
    """*said* of as many things as fit in each language, and the sentences after it.

    The last of these goes where not even one thing fits beside it, then all.
    """
    given = cache(said)
    zh = en = None
    for sentences in (after, after[:-1], ()):
        for shown in range(SHOWN, 0, -1):
            parts = [given(shown), *sentences]
            text = Text("".join(p.zh for p in parts), " ".join(p.en for p in parts))
            zh = text.zh if zh is None and len(text.zh) <= LONGEST["zh"] else zh
            en = text.en if en is None and len(text.en) <= LONGEST["en"] else en
            if zh is not None and en is not None:
                return Text(zh, en)
    return Text(text.zh if zh is None else zh, text.en if en is None else en)


def _some(words: Sequence[Text], shown: int, between: str = "apart") -> Text:
    some = _joined(between, words[:shown])
    # A set of which not all cells are told says so already.
    says_so = some.en.endswith(_filled("more", shown="").en)
    return some if says_so or len(words) <= shown else _filled("more", shown=some)


def _cell(suspect: Suspect, form: Form) -> Text:
    value, implied = suspect["value"], suspect["implied"]
    assert implied is not None
    return _filled(
        "cell",
        label=_label(suspect, form),
        value=WORDS["blank"] if value is None else number(value),
        implied=number(implied),
        gap=number(abs((value or 0) - implied)),
    )


def _set(repair: Sequence[Suspect], form: Form, shown: int) -> Text:
    """The cells of a repair."""
    if len(repair) == 1:
        return _cell(repair[0], form)
    return _listed(repair, form, "of_set", "with", shown)


def _listed(cells: Sequence[Suspect], form: Form, words: str, between: str, shown: int) -> Text:
    """Cells with what *words* say of them, what their labels have in common said once."""
    common, own = label_apart([parse_pointer(cell["pointer"]) for cell in cells], form)
    each = [
        _filled(
            words,
            label=label,
            value=WORDS["blank"] if cell["value"] is None else number(cell["value"]),
            implied=_value(cell),
        )
        for label, cell in zip(own, cells, strict=True)
    ]
    joined = _some(each, shown, between)
    return _filled("in_common", common=common, cells=joined) if common.zh else joined


def _label(suspect: Suspect, form: Form) -> Text:
    return label_cell(parse_pointer(suspect["pointer"]), form)


def _value(suspect: Suspect) -> str:
    assert suspect["implied"] is not None
    return number(suspect["implied"])


def _joined(between: str, words: Sequence[Text]) -> Text:
    zh, en = WORDS[between]
    return Text(zh.join(w.zh for w in words), en.join(w.en for w in words))


def _filled(words: str, **values: object) -> Text:
    zh, en = WORDS[words]
    return Text(
        zh.format(**{k: v.zh if isinstance(v, Text) else v for k, v in values.items()}),
        en.format(**{k: v.en if isinstance(v, Text) else v for k, v in values.items()}),
    )
