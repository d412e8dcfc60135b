"""What a result comes to: one line of words for a list of many offices."""

from __future__ import annotations

from typing import NamedTuple

from zfxxgk.engine.findings import Finding, Result, group_findings
from zfxxgk.spec.labels import Text
from zfxxgk.spec.severities import SEVERITIES

_WORDS = {
    "return": Text("需要改正", "To be corrected"),
    "verify": Text("请核实", "To be verified"),
    "unsure": Text("请对照原件", "To be compared with the original"),
    "notices": Text("只需留意", "Only for attention"),
    "clean": Text("未发现问题", "Nothing found"),
    "unread": Text("无法核对", "Could not be checked"),
}
_COUNTS = (
    Text("必须改正 {} 处", "must be corrected {}"),
    Text("请核实 {} 处", "please verify {}"),
    Text("请留意 {} 处", "for attention {}"),
    Text("读取存疑 {} 格", "read with doubt {}"),
    Text("已接受 {} 处", "accepted {}"),
)

_ONLY_ACCEPTED = Text("未发现其他问题", "Nothing else found")


class Verdict(NamedTuple):
    """What a report comes to: ``return``, ``verify``, ``unsure``, ``notices``, ``clean`` or
    ``unread``; the numbers of items by severity, of doubtful cells, and of findings that do not
    count because somebody accepted them.
    """

    key: str
    errors: int = 0
    warnings: int = 0
    notices: int = 0
    doubtful: int = 0
    accepted: int = 0

    @property
    def title(self) -> Text:
        """The verdict alone, for where the numbers stand beside it."""
        return _WORDS[self.key]

    @property
    def words(self) -> Text:
        """The name, and how much there is of each kind of which there is some."""
        title = _ONLY_ACCEPTED if self.key == "clean" and self.accepted else self.title
        told = self.details
        return Text(title.zh + told.zh, title.en + told.en)

    @property
    def details(self) -> Text:
        """How much there is of each kind, in brackets; nothing where there is none."""
        counts = zip(_COUNTS, self[1:], strict=True)
        told = [Text(*(each.format(n) for each in words)) for words, n in counts if n]
        zh, en = "，".join(each.zh for each in told), ", ".join(each.en for each in told)
        return Text(f"（{zh}）", f" ({en})") if told else Text("", "")


def reach_verdict(result: Result | None, doubtful: int = 0) -> Verdict:
    """The verdict on a report; None as *result* stands for one that could not be judged.

    *doubtful* cells could not be read reliably.
    """
    if result is None:
        return Verdict("unread")
    severities = [item.severity for item in group_findings(result)]
    errors, warnings, notices = map(severities.count, SEVERITIES)
    if errors:
        key = "return"
    elif warnings:
        key = "verify"
    elif doubtful or not result.outcomes["pass"]:
        key = "unsure"
    else:
        key = "notices" if notices else "clean"
    return Verdict(key, errors, warnings, notices, doubtful, len(list_accepted(result)))


def list_accepted(result: Result) -> list[Finding]:
    """The findings that somebody has accepted, so that they do not count."""
    return [finding for finding in result.findings if finding.accepted is not None]
