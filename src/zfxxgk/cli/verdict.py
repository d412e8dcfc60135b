"""What a result comes to, in one line of words for a list of many offices."""

from __future__ import annotations

from typing import NamedTuple

from zfxxgk.cli.language import text
from zfxxgk.engine.findings import Cause, Finding, Result
from zfxxgk.spec.labels import Text
from zfxxgk.spec.rules import SEVERITIES


class Matter(NamedTuple):
    """What a person looks into as one thing: a cause with all it broke, or a single finding."""

    cause: Cause | None
    findings: tuple[Finding, ...]

    @property
    def severity(self) -> str:
        return self.findings[0].severity


class Verdict(NamedTuple):
    """The key of the verdict's word, and the numbers of matters and doubtful cells."""

    key: str
    errors: int
    warnings: int
    notices: int
    doubtful: int

    @property
    def words(self) -> Text:
        if self.key == "verdict-unread":
            return text(self.key)
        counts = self._asdict()
        return text("verdict", verdict=text(counts.pop("key")), **counts)


def matters(result: Result) -> list[Matter]:
    """One matter for each cause and one for each other finding, in the order of the findings.

    What is accepted is left out.
    """
    standing = {each.fingerprint: each for each in result.findings if each.accepted is None}
    found: list[Matter] = []
    for key, finding in standing.items():
        causes = [cause for cause in result.causes if key in cause.findings]
        if not causes:
            found.append(Matter(None, (finding,)))
        for cause in causes:
            # One finding may stand for a whole table, with several causes.
            explained = [each for each in standing if each in cause.findings]
            if explained[0] == key:
                found.append(Matter(cause, tuple(standing[each] for each in explained)))
    return found


def verdict(result: Result | None, doubtful: int = 0) -> Verdict:
    """The verdict on a report; None as *result* stands for one that could not be judged.

    *doubtful* cells could not be read reliably.
    """
    if result is None:
        return Verdict("verdict-unread", 0, 0, 0, 0)
    severities = [matter.severity for matter in matters(result)]
    errors, warnings, notices = map(severities.count, SEVERITIES)
    if errors:
        key = "verdict-return"
    elif warnings:
        key = "verdict-verify"
    elif doubtful or not result.counts["pass"]:
        key = "verdict-unsure"
    else:
        key = "verdict-notices" if notices else "verdict-clean"
    return Verdict(key, errors, warnings, notices, doubtful)
