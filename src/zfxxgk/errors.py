"""The one kind of failure that a person can mend."""

from __future__ import annotations

from zfxxgk.spec.labels import Text


class InputError(Exception):
    """What was given cannot be judged.

    ``text`` says in both languages what is wrong and what to do; ``path`` names the file and
    ``place`` the line, cell or JSON Pointer in it, where known.
    """

    def __init__(self, text: Text, *, path: str | None = None, place: str | None = None) -> None:
        super().__init__(text.en)
        self.text = text
        self.path = path
        self.place = place
