"""Labels of places whose edition of the form is not at hand."""

from __future__ import annotations

from functools import cache

from zfxxgk.cli.language import Language, flatten, pick
from zfxxgk.spec import forms
from zfxxgk.spec.labels import Text, header_path
from zfxxgk.spec.places import parse_pointer


def name_cell(pointer: str, language: Language) -> str:
    """The label of a place in one language, on one line."""
    return flatten(pick(find_label(pointer), language))


@cache
def find_label(pointer: str) -> Text:
    """The label of a place in the first edition that has it; the pointer where none has it."""
    editions = {form for known in forms.editions().values() for form in known}
    for form in (None, *sorted(editions)):
        try:
            return header_path(parse_pointer(pointer), form)
        except KeyError:
            continue
    return Text(pointer, pointer)
