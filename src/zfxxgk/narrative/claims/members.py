"""Numbers of the parts of another: by way, by body, by what nobody knows."""

from __future__ import annotations

from zfxxgk.narrative.claims.kinds import whole
from zfxxgk.narrative.claims.pieces import Number, Pieces, has_kind, has_name
from zfxxgk.narrative.claims.state import REQUESTS, Account

_MOST = 12
"""A list has at most as many members as a year has months."""

_LOOSE = ("个", "项", "桩")
"""Units of so many things that only a word of the table makes them requests."""


def is_strange_member(account: Account, told: Number) -> bool:
    """收到申请12件，其中局长信箱3件: a letter box is a way, if the whole has room for it."""
    state, word = account.state, told.word
    announced = state.part.among and state.part.parent == "received"
    listed = account.told_last("received") and account.found[-1].partial
    if not (announced or listed):
        return False
    if not all(
        each.kind in ("other", "unknown", "channel") or each.what in REQUESTS
        for each in told.meaningful
    ):
        return False
    if word.unit in _LOOSE or (word.value or 0) > account.room:
        return False
    state.topic.foreign, state.topic.names = False, ("requests",)
    account.keep("received", True, word, told.before)
    return True


def behind_member(account: Account, told: Number) -> int:
    """A number behind words that name through what, when or where: a part of the whole."""
    state, part = account.state, account.state.part
    topics = state.topic.names
    if has_kind(told.meaningful, "other"):
        # 收到建议类邮件22封
        return 0
    asked = not topics and (
        has_name(told.meaningful, "verb:received") or state.topic.hint == "requests"
    )
    ours = "requests" in topics or "fee" in topics
    if ours or asked or part.whole or part.member:
        kind = whole(state) or ("received" if asked else part.member)
        for _ in range(_how_many(told.before)):
            account.keep(kind, True, told.word, told.before)
    return 0


def behind_unknown(account: Account, told: Number) -> int:
    """A number behind words of which nothing is known: a part of the whole, or of no concern."""
    word, before, _, meaningful = told
    part = account.state.part
    if word.unit in _LOOSE or _is_told_again(account, told):
        return 0
    if part.whole and has_name(meaningful, "concerning"):
        part.among, part.parent = True, whole(account.state)
        account.keep(part.parent, True, word, before)
    elif part.among and not has_kind(meaningful, "verb", "topic"):
        account.keep(None if part.details else part.parent, True, word, before)
    elif account.state.topic.only == "normative" and has_kind(meaningful, "unlike"):
        return 0  # 备案审查通过3件; 废止4件
    elif part.whole is None or has_kind(meaningful, "verb", "unlike"):
        account.state.topic.foreign = True
    return 0


def _is_told_again(account: Account, told: Number) -> bool:
    """县政府收到9件。县政府的9件，办结8件: the second 9 is the first."""
    behind = told.before[-1]
    if behind.name != "filler" or behind.end - behind.start > 1 or told.word.value == 0:
        return False
    return any(
        each.kind == "received" and each.value == told.word.value
        for each in account.found[max(0, account.begun - 2) : account.begun]
    )


def _how_many(before: Pieces) -> int:
    """How many things have the number: 当面和信函申请各2件 tells of two."""
    each = has_name(before, "each")
    return min(_MOST, 1 + sum(word.name == "join" for word in before)) if each else 1
