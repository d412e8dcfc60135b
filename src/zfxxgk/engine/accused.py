"""The cell that is said to be wrong, as surely as that is known."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from zfxxgk.spec.labels import Text

if TYPE_CHECKING:
    from zfxxgk.spec.documents import Suspect


def name_cell(label: Text, pointer: str) -> Text:
    """A cell by its label and its JSON Pointer."""
    return Text(*(f"{words} ({pointer})" for words in label))


def name_accused(suspects: Sequence[Suspect], *, certain: bool) -> Text:
    """The first of the cells that may be wrong, and how many there are."""
    label = suspects[0]["label"]
    first, count = name_cell(Text(label["zh"], label["en"]), suspects[0]["pointer"]), len(suspects)
    if count == 1:
        return first if certain else Text(f"可能是{first.zh}", f"likely {first.en}")
    return Text(
        f"{count} 格中可能有误，如{first.zh}", f"likely among {count} cells, such as {first.en}"
    )
