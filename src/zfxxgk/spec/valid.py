"""The gate before anything is judged: a document fits its schema, or every fault is named."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from zfxxgk.errors import InputError
from zfxxgk.spec.faults import find_faults
from zfxxgk.spec.labels import Text
from zfxxgk.spec.places import join_pointer
from zfxxgk.spec.problems import Problem, find_problems, is_valid, tell_fault
from zfxxgk.spec.schemas import REPORT, Node, spec_version

MOST_SHOWN = 20
MISMATCH = Text(
    "不符合规范格式，请改正：", "does not fit the canonical form; correct the following: "
)
MORE = Text("另有 {more} 处", "and {more} more")
_NEWER = Text(
    "报告按规范 {theirs} 版编写，本程序只知道 {ours} 版，请升级 zfxxgk。",
    "the report was written to version {theirs} of the specification, and this program knows "
    "{ours}: update zfxxgk. ",
)
_NOT_KNOWN = Text("不知道或者不符合的：", "Not known or not fitting: ")
_NEW_KEY = Text("{ours} 版没有“{key}”这个属性", 'version {ours} has no property "{key}"')


class _Versions(NamedTuple):
    """Versions of the specification: of a document that is newer, and of the schemas here."""

    theirs: str
    ours: str

    def say(self, words: Text, key: str = "") -> Text:
        zh, en = (each.format(**self._asdict(), key=key) for each in words)
        return Text(zh, en)


class SchemaMismatch(InputError):
    """A document that does not fit its schema.

    ``problems`` lists everything wrong, not only what the message shows; ``place`` is the
    JSON Pointer of the first fault.
    """

    def __init__(
        self, found: Sequence[Problem], *, path: str | None = None, head: Text = MISMATCH
    ) -> None:
        shown = found[:MOST_SHOWN]
        zh, en = ([problem.told[n] for problem in shown] for n in range(2))
        if rest := len(found) - len(shown):
            zh.append(MORE.zh.format(more=rest))
            en.append(MORE.en.format(more=rest))
        text = Text(head.zh + "；".join(zh), head.en + "; ".join(en))
        super().__init__(text, path=path, place=shown[0].pointer or None)
        self.problems = tuple(found)

    @property
    def place_ahead(self) -> None:
        """Each problem is told with its own."""
        return None


def require(document: object, schema: str = REPORT) -> None:
    """Raise :class:`SchemaMismatch` unless *document* fits the schema file *schema*.

    Of a report that was written to a newer version of the specification this is said first.
    """
    if is_valid(document, schema):
        return
    if schema == REPORT and (versions := _find_newer(document)) is not None:
        raise _refuse_newer(document, versions)
    raise SchemaMismatch(find_problems(document, schema))


def _find_newer(document: object) -> _Versions | None:
    theirs = document.get("spec_version") if isinstance(document, Mapping) else None
    if not isinstance(theirs, str) or not re.fullmatch("[0-9]{1,4}[.][0-9]{1,4}", theirs):
        return None
    ours = spec_version()
    return _Versions(theirs, ours) if _parse(theirs) > _parse(ours) else None


def _parse(version: str) -> tuple[int, ...]:
    return tuple(map(int, version.split(".")))


def _refuse_newer(document: object, versions: _Versions) -> SchemaMismatch:
    """What a newer minor version has beyond ours; a major one need have nothing in common."""
    newer = versions.say(_NEWER)
    if _parse(versions.theirs)[0] > _parse(versions.ours)[0]:
        words = Text(newer.zh, newer.en.strip())
        return SchemaMismatch([Problem("/spec_version", words)], head=Text("", ""))
    found = []
    for fault in find_faults(document, Node.root(REPORT)):
        new = versions.say(_NEW_KEY, str(fault.path[-1])) if fault.keyword == "unexpected" else None
        found.append(Problem(join_pointer(fault.path), new or tell_fault(fault)))
    head = Text(newer.zh + _NOT_KNOWN.zh, newer.en + _NOT_KNOWN.en)
    return SchemaMismatch(found, head=head)
