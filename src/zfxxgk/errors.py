"""The one kind of failure that a person can mend."""

from __future__ import annotations

from collections.abc import Mapping

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

    def __reduce__(self) -> tuple[object, ...]:
        # An exception would be sent to another process with the words of its text alone.
        return _restore, (type(self), self.args, self.__dict__)


def _restore(
    kind: type[InputError], words: tuple[object, ...], known: Mapping[str, object]
) -> InputError:
    error = kind.__new__(kind, *words)
    error.__dict__.update(known)
    return error


class NoReport(InputError):
    """The file can be read, but nothing in it says that it is a report.

    In a folder such a file is told and passed over; named itself, it is an error.
    """


class OwnOutput(NoReport):
    """The file was made by this program."""
