"""Whether two reports are of one organ, by the names and the codes that they give."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from zfxxgk.spec.documents import Report


class Organ(NamedTuple):
    """What a report calls its organ, and its unified social credit code; None where not given."""

    name: str | None
    code: str | None

    def is_same(self, other: Organ) -> bool:
        """By the code, else by the name where only one gives a code."""
        if self.code is not None and other.code is not None:
            return self.code == other.code
        if self.name is None or other.name is None:
            return False
        return simplify_name(self.name) == simplify_name(other.name)

    def may_be_same(self, other: Organ) -> bool:
        """True also where a name is unknown or lacks its region."""
        if self.is_same(other) or self.name is None or other.name is None:
            return True
        names = simplify_name(self.name), simplify_name(other.name)
        return names[0].endswith(names[1]) or names[1].endswith(names[0])


def get_organ(report: Report) -> Organ:
    """The organ of a report."""
    return Organ(report["agency"]["name"], report["agency"]["uscc"])


def simplify_name(name: str) -> str:
    """A name without white space and quotation marks, brackets and letters of one width."""
    folded = unicodedata.normalize("NFKC", name)
    if folded.isalnum():
        return folded
    return "".join(c for c in folded if not c.isspace() and c not in "“”\"'《》")
