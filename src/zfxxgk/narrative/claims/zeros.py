"""What prose says there was none of: 未收到申请, 行政复议未发生."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from zfxxgk.narrative.claims.kinds import ARRIVES, NORMATIVE
from zfxxgk.narrative.claims.lexer import Word
from zfxxgk.narrative.claims.pieces import SILENT, Pieces, has_kind, has_name, list_meaningful
from zfxxgk.narrative.claims.state import DISPUTES, RESULTS, Account, State
from zfxxgk.narrative.claims.talk import learn

_NARROW = frozenset(
    (
        *("outcome", "channel", "applicant", "part", "month", "unlike", "direct_suit"),
        *("not_yet", "verb:concluded_late"),
    )
)
"""What makes a denial one of a part, or of something that no table counts."""

_CARRIED = frozenset(("carried_in", "carried_out"))
_CARRIED_OVER = ("verb:carried_in", "verb:carried_out")
_ENDINGS = ("upheld", "corrected")
_ARRIVE = ("verb:received", "verb:handled", "verb:occurred", "verb:fee_collected")


def without_denials(account: Account, pieces: Pieces) -> Pieces:
    """Keeps as zero what is denied in *pieces*; returns *pieces*, or nothing if there was."""
    starts = [n for n, word in enumerate(pieces) if word.name == "not"]
    if not starts:
        return pieces
    lead, rest = pieces[: starts[0]], pieces[len(pieces) :]
    colon = next((n for n in range(starts[-1], len(pieces)) if pieces[n].name == "colon"), None)
    if colon is not None:
        # 未发生败诉情况：行政复议3件
        pieces, rest = pieces[:colon], pieces[colon + 1 :]
    other = account.state.year.other
    learn(account, lead)
    for start, end in zip(starts, [*starts[1:], len(pieces)], strict=True):
        scope = pieces[start:end]
        if has_name(lead, "other_year"):
            scope = [w._replace(what="carried_in") if w.what == "carried_out" else w for w in scope]
        if end < len(pieces) and has_name(scope[-1:], "join") and not has_kind(scope, "topic"):
            # 未制发、未废止规范性文件
            scope = [*scope, *(word for word in pieces[end:] if word.kind == "topic")]
        _denied(account, scope, lead)
        if has_name(scope, *_CARRIED_OVER):
            # 上年无结转，办结6件
            account.state.year.other = other
        lead = ()
    return rest


_NO_CASES = ("other:reconsiderations", "other:suits")
"""All cases of an office: where there are none, there are none about disclosure."""


def _denied(account: Account, scope: Pieces, lead: Pieces) -> None:
    """Keeps the zeros of *scope*, which begins with a negation and follows on *lead*."""
    topic = account.state.topic
    names, foreign = topic.names, topic.foreign
    last = list_meaningful(lead)[-1:]
    if not _says(scope) and last:
        if last[0].name == "direct_suit":
            account.keep("suits", True, Word("count", lead[0].start, scope[0].end, 0), ())
            return
        if last[0].kind == "topic":
            # 行政复议、行政诉讼均未发生: what there is none of stands before.
            scope = [*scope, *(word for word in lead if word.kind == "topic")]
    scope = [
        w._replace(kind="topic", name=f"topic:{w.what}") if w.name in _NO_CASES else w
        for w in _without_strangers(scope)
    ]
    topic.names = ()
    learn(account, scope)
    told = _Denial(scope, account.state, names, foreign)
    if told.concerns_us:
        start, end = min(w.start for w in scope), max(w.end for w in scope)
        for kind in told.kinds():
            account.keep(kind, bool(told.narrow), Word("count", start, end, 0), ())
    topic.names = topic.names or names


class _Denial:
    """A negation, the words behind it, and what the talk was of before: *names*, *foreign*."""

    def __init__(self, scope: Pieces, state: State, names: Sequence[str], foreign: bool) -> None:
        self.verbs = {word.what for word in scope if word.kind == "verb"}
        self.named = {word.what for word in scope if word.kind == "topic"}
        self.carried = self.verbs & _CARRIED
        self.narrow = {w.name for w in scope if not _NARROW.isdisjoint((w.name, w.kind))}
        if _is_of_a_kind(scope):
            self.narrow.add("of_a_kind")
        """Names of the words that make it a denial of a part."""
        self.result = _result_denied(scope)
        if self.result:
            self.narrow.clear()
        self._before, self._foreign = names, foreign
        self._state = state

    @property
    def concerns_us(self) -> bool:
        """True if the tables may count what there was none of."""
        state = self._state
        elsewhere = state.topic.foreign or (state.year.other and not self.carried)
        return not elsewhere and self.narrow <= {"channel", "applicant"}

    def kinds(self) -> Iterable[str]:
        """The kinds of which there are none."""
        if self.result:
            return [] if self._foreign else [self.result]
        if "fee_notices" in self.named:
            return ["fee_notices"]
        if self.carried and "received" in self.verbs:
            # 没有新收和结转的申请
            return [] if self._foreign else ["received", "carried_in"]
        if self.carried:
            return [] if self._foreign else sorted(self.carried)
        if "fee" in self.named or (self._collected and not self.named):
            return ["fee_collected"]
        return list(self._documents()) or [*self._requests(), *self._disputes()]

    def _documents(self) -> Iterator[str]:
        if "normative" in (self.named or self._before):
            yield from (f"normative_documents_{verb}" for verb in NORMATIVE if verb in self.verbs)

    @property
    def _collected(self) -> bool:
        near = self._state.topic.near and not self._foreign
        return near and "fee_collected" in self.verbs

    def _requests(self) -> Iterator[str]:
        if self.named and "requests" in self._state.topic.names and self.verbs <= ARRIVES:
            yield "received"
        if self._collected:
            yield "fee_collected"

    def _disputes(self) -> Iterator[str]:
        endings = [verb for verb in _ENDINGS if verb in self.verbs]
        named = (self.named or self._before) if endings else self.named
        for topic in DISPUTES:
            if "disputes" in self.named or topic in named:
                yield from (f"{topic}_{verb}" for verb in endings) if endings else (topic,)


def _result_denied(scope: Pieces) -> str | None:
    """没有不予公开的情形: a result that no request had."""
    told = [word for word in scope[1:] if word.name not in SILENT]
    return told[0].what if len(told) == 1 and told[0].what in RESULTS else None


def _says(scope: Pieces) -> bool:
    """True if a denial names what there is none of."""
    return any(w.kind in ("topic", "verb", "unknown") and w.name not in _ARRIVE for w in scope)


def _is_of_a_kind(scope: Pieces) -> bool:
    """未收到涉及商业秘密的申请: there may have been others."""
    names = [word.name for word in scope]
    at = next((n for n, word in enumerate(scope) if word.kind == "topic"), len(names))
    before = names[:at]
    return "unknown" in before and ("concerning" in before or "verb:received" in before)


def _without_strangers(scope: Pieces) -> Pieces:
    """信访、复议、诉讼: the first is listed beside the others and is not their cause."""
    if has_name(scope, "verb:fee_collected"):
        # 未收取行政事业性收费
        return scope
    return [
        word for at, word in enumerate(scope) if word.name != "other" or not _is_listed(scope, at)
    ]


def _is_listed(scope: Pieces, at: int) -> bool:
    """True if the word at *at* stands in a list, or last."""
    last = at + 1 == len(scope)
    return last or scope[at - 1].name == "join" or scope[at + 1].name == "join"
