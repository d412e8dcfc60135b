"""Several editions of one report: which of them counts."""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import dataclass

from zfxxgk.batch.identity import Filed


@dataclass(frozen=True, slots=True)
class Editions:
    """All editions of one report, the latest first. ``dated`` tells whether dates or what they
    replace decided; if not, the last in the order of file names counts.
    """

    latest_first: tuple[Filed, ...]
    dated: bool

    @property
    def latest(self) -> Filed:
        return self.latest_first[0]


def editions(reports: Iterable[Filed]) -> Editions:
    """The order of editions: replaced ones last, then by day of revision, else of publication.

    It does not depend on the order in which they are given.
    """
    given = sorted(reports, key=lambda each: each.path, reverse=True)
    replaced = {each.path for each in given for other in given if _replaces(other, each)}

    def rank(each: Filed) -> tuple[bool, str]:
        return each.path not in replaced, each.revised_on or each.published_on or ""

    ordered = sorted(given, key=rank, reverse=True)
    return Editions(tuple(ordered), len(ordered) < 2 or rank(ordered[0]) != rank(ordered[1]))


def _replaces(one: Filed, other: Filed) -> bool:
    names = {other.url, other.path, os.path.basename(other.path)} - {None}
    return one is not other and one.replaces in names
