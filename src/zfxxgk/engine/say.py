"""The words that message templates use."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import TYPE_CHECKING

from zfxxgk.engine.findings import FindingCell
from zfxxgk.engine.wording import SHOWN, Form, number
from zfxxgk.spec import forms, labels
from zfxxgk.spec.labels import Text
from zfxxgk.spec.places import parse_pointer

if TYPE_CHECKING:
    from zfxxgk.spec.documents import Json

LABELS = {"zh": 74, "en": 120}
"""Most characters of the labels that a list names, but for the first."""

QUOTED = {"zh": 50, "en": 120}
"""Most characters of words that a message quotes."""


@dataclass(frozen=True, slots=True)
class Say:
    """The words that a message template may use, in one language."""

    language: str
    cells: tuple[FindingCell, ...]
    form: Form

    @property
    def count(self) -> str:
        return str(len(self.cells))

    @property
    def labels(self) -> str:
        # One or two more are named rather than left out, and as many as there is room for.
        most = len(self.cells) if len(self.cells) < 2 * SHOWN else SHOWN
        names = [getattr(cell.label, self.language) for cell in self.cells[:most]]
        room = list(accumulate(map(len, names)))
        named = [n for n, end in zip(names, room, strict=True) if end <= LABELS[self.language]]
        named = named or names[:1]
        rest = len(self.cells) > len(named)
        if self.language == "zh":
            return "、".join(f"“{name}”" for name in named) + ("等" if rest else "")
        return ", ".join(f'"{name}"' for name in named) + (" and others" if rest else "")

    @property
    def table(self) -> str:
        if not self.cells:
            return ""
        path = parse_pointer(self.cells[0].pointer)
        table = labels.steps(path[: 3 if path[0] == "members" else 2])[-1]
        return str(getattr(table.own, self.language))

    @property
    def gap(self) -> str:
        """That the cells were left blank, or the dashes that stand in them."""
        values = dict.fromkeys(cell.value for cell in self.cells)
        dashes = [str(value) for value in values if value is not None]
        told = [Text("没有填写", "left blank")] if None in values else []
        if dashes:
            zh, en = "".join(f"“{dash}”" for dash in dashes), ", ".join(f'"{d}"' for d in dashes)
            told.append(Text(f"填的是{zh}", f"filled with {en}"))
        return ("或者" if self.language == "zh" else " or ").join(
            getattr(each, self.language) for each in told
        )

    def key(self, dimension: str, key: str) -> str:
        """Printed label of a key of a dimension."""
        editions = {table: form for (name, table), form in self.form.items() if name == "report"}
        return str(getattr(forms.key_title(dimension, key, editions), self.language))

    def value(self, value: Json) -> str:
        chinese = self.language == "zh"
        match value:
            case None:
                return "空白" if chinese else "blank"
            case bool():
                return ("是" if value else "否") if chinese else ("yes" if value else "no")
            case int() | float():
                return number(value)
            case list() | tuple():
                return self._listed([self.value(item) for item in value])
        words, most = str(value), QUOTED[self.language]
        return words if len(words) <= most else f"{words[: most - 1]}…"

    def _listed(self, words: Sequence[str]) -> str:
        """As many as there is room for, and the first."""
        joint, most = "、" if self.language == "zh" else ", ", QUOTED[self.language]
        room = list(accumulate(len(word) + len(joint) for word in words))
        fitting = [w for n, w in enumerate(words) if n == 0 or room[n] - len(joint) <= most]
        return joint.join(fitting)
