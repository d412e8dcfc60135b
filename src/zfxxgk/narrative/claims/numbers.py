"""One number of the prose, with the words before and after it."""

from __future__ import annotations

from collections.abc import Callable

from zfxxgk.narrative.claims.kinds import ENDED, MEMBERS, MONEY, fee, is_part, kinds, whole
from zfxxgk.narrative.claims.members import behind_member, behind_unknown, is_strange_member
from zfxxgk.narrative.claims.pieces import (
    SILENT,
    Number,
    Pieces,
    has_kind,
    has_name,
    list_meaningful,
    up_to,
)
from zfxxgk.narrative.claims.state import DISPUTES, REQUESTS, RESULTS, Account
from zfxxgk.narrative.claims.talk import learn

_BEFORE_THEIR_TOPIC = tuple(
    f"verb:{verb}" for verb in ("received", "added", "handled", "concluded", "occurred")
)
"""受理10件政府信息公开申请: the number stands between the two."""


_REASONS = ("unknown", "other", "outcome", "concerning")
"""Kinds of words that tell why a request ended as it did."""


def number(account: Account, told: Number, strange: bool = False) -> int:
    """Keeps what is said of one number; returns how many of the words after it were needed.

    *strange*: these words, and none before, are about another matter.
    """
    word, meaningful = told.word, told.meaningful
    last = meaningful[-1] if meaningful else None
    ending = last or next(iter(list_meaningful(told.after)), None)
    if ending and ending.name == "verb:opened" and (word.value or 0) > account.most:
        return 0
    if last and last.name == "versus":
        return 0
    if account.state.year.other:
        return _of_another_year(account, told)
    if word.name == "amount" or (word.unit is None and last and last.what in MONEY):
        return _amount(account, told)
    if _narrowed(account, told) or (strange and is_strange_member(account, told)):
        return 0
    if last is None:
        return _number_first(account, told)
    if has_name(meaningful, "mock"):
        account.state.topic.foreign = account.state.topic.stray = True
        return 0
    return _BEHIND.get(last.name, _counted)(account, told)


def _of_another_year(account: Account, told: Number) -> int:
    """上年有2件结转至本年: the only number of another year that the tables count."""
    moved = next((each for each in told.after if each.name == "verb:carried_in"), None)
    plain = all(each.kind == "other_year" for each in told.meaningful)
    if moved is None or not plain or account.state.topic.foreign:
        return 0
    account.keep("carried_in", False, told.word._replace(end=moved.end), told.before)
    return len(told.after)


def _amount(account: Account, told: Number) -> int:
    """An amount of money, or a bare number behind a word for one."""
    word, before, after, meaningful = told
    part = account.state.part
    named = _topic_at_start(after)
    if named and named[-1].name == "topic:fee":
        # 实际收取100元信息处理费
        learn(account, named)
    kind = fee(account.state, meaningful, not word.value)
    if not meaningful and account.told_last("fee_notices"):
        # 发出收费通知2份，合计90元
        kind = part.parent = "fee_charged"
        part.among = account.found[-1].partial
    if not word.value and has_name(meaningful, "topic:fee_notices"):
        account.keep("fee_notices", False, word, before)
    partial = part.among and kind == part.parent
    account.keep(kind, partial or has_name(meaningful, "part"), word, before)
    return 0


_AGAINST = ("cause", "verb:concluded")
"""对信息公开答复不服"""


def _narrowed(account: Account, told: Number) -> bool:
    """应诉12件，其中政府信息公开2件: only the second is about disclosure."""
    topic, part = account.state.topic, account.state.part
    if not part.among:
        return False
    parent = topic.general or part.parent or topic.only
    if parent not in DISPUTES:
        return False
    named = [each.name for each in told.before if each.name not in SILENT]
    while named and named[-1] in _AGAINST:
        named.pop()
    if not named or named[-1] != "about":
        return False
    account.forget(parent)
    account.keep(parent, False, told.word, told.before)
    topic.foreign, topic.names = False, (parent,)
    return True


def _number_first(account: Account, told: Number) -> int:
    """A number that its verb follows: 3件结转下年."""
    word, before, after, _ = told
    meaningful = list_meaningful(after)
    total = _total(account) if has_name(before, "sum") else None
    if total:
        account.keep(total, False, word, before)
    elif [each.name for each in meaningful] == ["not_yet:pending"]:
        _pending(account, told)
    elif not meaningful:
        part = account.state.part
        account.keep(None if part.details or not part.among else part.parent, True, word, before)
    elif _has_reason(after, meaningful):
        return _reason_behind(account, told, meaningful)
    elif meaningful[0].name in MEMBERS:
        if not has_name(after, "other"):
            account.keep(whole(account.state), True, word, before)
        return len(after)
    elif len(meaningful) == 1 and meaningful[0].what in (*RESULTS, "missing"):
        return _result_behind(account, told, meaningful)
    elif meaningful[0].kind in ("topic", "verb"):
        return _verb_behind(account, told)
    return 0


def _pending(account: Account, told: Number) -> None:
    """已答复12件，2件正在办理: what is left when the year ends is carried over."""
    topic = account.state.topic
    if account.told_last("concluded") and topic.only in ("requests", None) and not topic.foreign:
        account.keep("carried_out", account.found[-1].partial, told.word, told.before)


def _has_reason(after: Pieces, meaningful: Pieces) -> bool:
    """True if *after* tells why, and ends with what became of the requests counted."""
    if has_name(after[:2], "cause") and meaningful[-1].what == "carried_out":
        return True
    ends = [each for each in meaningful if each.what in ENDED and each.what != "missing"]
    told = has_name(after[:2], "cause") or has_kind(meaningful[:-1], *_REASONS)
    return told and len(ends) == 1 and after[-1] in ends


def _reason_behind(account: Account, told: Number, meaningful: Pieces) -> int:
    """4件由于重复提交不予处理: the reason stands between the number and what became of it."""
    last = meaningful[-1]
    if any(each.what in DISPUTES for each in meaningful):
        return 0
    word = told.word._replace(end=last.end)
    for kind in kinds(account.state, [last], [last]):
        account.keep(kind, kind != "carried_out", word, told.before)
    return len(told.after)


def _result_behind(account: Account, told: Number, meaningful: Pieces) -> int:
    """1件不予公开, but not 2件不予公开答复被申请行政复议."""
    word = told.word._replace(end=meaningful[0].end)
    for kind in kinds(account.state, meaningful, told.after):
        account.keep(kind, is_part(account.state, kind, meaningful, told.after), word)
    return len(told.after)


def _verb_behind(account: Account, told: Number) -> int:
    """A number of which the matter, what happened to it, or both stand behind."""
    after = told.after
    if has_name(told.before[-1:], "cause") and has_name(after, "verb:occurred"):
        # 因1件申请引发行政复议1件
        return int(after[0].what in REQUESTS)
    if _has_other_subject(after):
        return 0
    if list_meaningful(after)[0].kind == "topic":
        # 5件复议均维持 says how many there were, and only implies how many were upheld.
        after = up_to(after, "all")
    first = next((n for n, each in enumerate(after) if each.kind == "verb"), len(after))
    after = after[: first + 1]
    meaningful = list_meaningful(after)
    if not meaningful:
        return 0
    learn(account, after)
    word = told.word._replace(end=meaningful[-1].end)
    for kind in kinds(account.state, meaningful, after)[:1]:
        account.keep(kind, is_part(account.state, kind, meaningful), word, told.before)
    return len(after)


def _has_other_subject(after: Pieces) -> bool:
    """3件申请经补正后受理 tells of some requests, and not how many there were."""
    meaningful = list_meaningful(after)
    if meaningful[0].what not in REQUESTS:
        return False
    verb = next((n for n, each in enumerate(after) if each.kind == "verb"), len(after))
    return has_name(after[:verb], "cause", "unknown")


def _total(account: Account) -> str | None:
    """The kind of a sum of the numbers told before."""
    topic, part = account.state.topic, account.state.part
    if part.details and topic.results and set(topic.names) <= {"requests"}:
        return "concluded"
    if part.details and topic.only in DISPUTES:
        return topic.only
    return part.member or part.parent


def _behind_forms(account: Account, told: Number) -> int:
    """收到信息公开申请表6份 are requests; 发放申请表50份 are sheets of paper."""
    if not has_name(told.meaningful, *_BEFORE_THEIR_TOPIC):
        return 0
    topic = account.state.topic
    topic.names, topic.foreign = ("requests",), False
    return _counted(account, told)


def _before_topic(account: Account, told: Number) -> int:
    named = _topic_at_start(told.after)
    learn(account, named)
    _counted(account, told)
    return len(named)


def _behind_rest(account: Account, told: Number) -> int:
    """The others, 其余3件, unless a verb behind tells what became of them."""
    if has_kind(told.after, "verb"):
        return _number_first(account, told)
    part = account.state.part
    account.keep(None if part.details else part.member, True, told.word, told.before)
    return 0


def _behind_not_yet(account: Account, told: Number) -> int:
    """未办结1件结转下年 is carried over; 未办结1件 is no number of a table."""
    if any(each.what == "carried_out" for each in told.after):
        return _number_first(account, told)
    return _counted(account, told)


_CARRIED = ("carried_in", "carried_out")


def _counted(account: Account, told: Number) -> int:
    """A number of what the words before it name."""
    word, before, after, meaningful = told
    if meaningful[-1].what in _CARRIED and any(each.what in DISPUTES for each in after[:2]):
        # 以前年度结转的1件复议案件
        return 0
    found = kinds(account.state, meaningful, before, not word.value)
    if found == ["received"] and meaningful[-1].name == "verb:handled" and account.is_settled():
        # 新收73件，结转3件，办理74件 is what was to be handled, or what was concluded.
        return 0
    if not found and meaningful[-1].kind in ("outcome", "not_yet"):
        account.state.part.details = True
    for kind in found:
        account.keep(kind, is_part(account.state, kind, meaningful, before), word, before)
    return 0


_BEHIND: dict[str, Callable[[Account, Number], int]] = {
    **dict.fromkeys(MEMBERS, behind_member),
    **dict.fromkeys(_BEFORE_THEIR_TOPIC, _before_topic),
    "forms": _behind_forms,
    "rest": _behind_rest,
    "not_yet": _behind_not_yet,
    "not_yet:pending": _behind_not_yet,
    "unknown": behind_unknown,
}
"""How a number is read behind a word; behind all others it is counted."""


def _topic_at_start(pieces: Pieces) -> Pieces:
    """The topic that *pieces* begin with, where it is the first or second word."""
    for at, word in enumerate(pieces):
        if word.kind == "topic":
            # 发生1起因信息公开引发的行政诉讼
            return pieces[: at + 1] if at < 2 or word.what in DISPUTES else ()
        if word.name not in ("about", "filler", "cause", "verb:occurred"):
            break
    return ()
