"""A draft of the list: this year's offices, and what may have become of last year's others.

Names alone prove no succession. What is only likely is put as a question into the column 待确认,
and as long as it stands there the office is neither without a report nor anything else.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from difflib import SequenceMatcher
from typing import TYPE_CHECKING, NamedTuple

from zfxxgk.batch.roster.model import Office
from zfxxgk.spec.organs import simplify_name

if TYPE_CHECKING:
    from zfxxgk.batch.identity import Identity

_REFORM = (
    (re.compile("乡村振兴局$"), re.compile("农业农村(?:局|厅|委员会)$")),
    (re.compile("大数据.*(?:局|中心)$"), re.compile("(?<!大)数据(?:管理)?局$")),
    (re.compile("金融.*(?:局|办公室|办)$"), re.compile("金融.*(?:局|办公室|办)$")),
)
"""Organs of counties, cities and provinces that the reform of 2023 and 2024 moved, and where to."""
_LIKE = 0.6
_AREA = re.compile(r".*?(?:自治区|自治州|自治县|省|市|州|盟|县|区|旗)")


class Draft(NamedTuple):
    """The rows of the list, and the files whose office nobody names."""

    offices: tuple[Office, ...]
    nameless: tuple[str, ...]


def draft_roster(last: Sequence[Identity], this: Sequence[Identity]) -> Draft:
    """The list by the reports of *last* year and of *this*."""
    today = _by_organ(this)
    before = _by_organ(last)
    rows = [_describe(each, before) for each in today]
    new = [each for each in today if not any(each.is_same_organ(old) for old in before)]
    gone = [each for each in before if not any(each.is_same_organ(now) for now in today)]
    rows += [_ask(each, today, new) for each in gone]
    nameless = tuple(each.path for each in (*last, *this) if each.name is None)
    return Draft(tuple(rows), nameless)


def _by_organ(identities: Iterable[Identity]) -> list[Identity]:
    """One identity for each organ, those that name none left out."""
    found: list[Identity] = []
    for each in identities:
        if each.name is not None and not any(each.is_same_organ(known) for known in found):
            found.append(each)
    return found


def _describe(now: Identity, before: Sequence[Identity]) -> Office:
    """A row; the name of last year is a former one where the code is the same."""
    assert now.name is not None
    same = [old.name for old in before if old.name and now.is_same_organ(old)]
    former = tuple(name for name in same if simplify_name(name) != simplify_name(now.name))
    return Office(now.name, code=now.code, former_names=former, place=now.path)


def _ask(gone: Identity, today: Sequence[Identity], new: Sequence[Identity]) -> Office:
    assert gone.name is not None
    names = _list_successors(gone.name, today, new)
    return Office(gone.name, code=gone.code, unconfirmed="、".join(names) or UNKNOWN_SUCCESSOR)


UNKNOWN_SUCCESSOR = "?"
"""Stands where no office of this year is likely to have taken the place of one of last year."""


def _list_successors(name: str, today: Sequence[Identity], new: Sequence[Identity]) -> list[str]:
    """Who may have taken the place of an office: by the reform, else of the new the most alike."""
    area = _find_area(name)
    near = [each.name for each in today if each.name and _find_area(each.name) == area]
    for old, heir in _REFORM:
        if old.search(name) and (found := [n for n in near if heir.search(n) and n != name]):
            return found
    fresh = [each.name for each in new if each.name and each.name in near]
    alike, best = max(((_likeness(name, each, area), each) for each in fresh), default=(0.0, ""))
    return [best] if alike >= _LIKE else []


def _likeness(one: str, other: str, area: str) -> float:
    return SequenceMatcher(None, one[len(area) :], other[len(area) :]).ratio()


def _find_area(name: str) -> str:
    match = _AREA.match(name)
    return match[0] if match else ""
