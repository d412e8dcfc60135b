"""How a case of a rule file is told that comes out otherwise."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from zfxxgk.engine.check import Binding, Check
from zfxxgk.engine.evaluate import (
    ERROR,
    FAIL,
    NOT_APPLICABLE,
    PASS,
    UNDETERMINED,
    CheckOutcome,
)
from zfxxgk.engine.view import InputView
from zfxxgk.spec.labels import Count, Text
from zfxxgk.spec.problems import show

_ZH: Final = {
    PASS: "通过", FAIL: "不通过", UNDETERMINED: "未能核对", NOT_APPLICABLE: "不适用", ERROR: "出错",
}  # fmt: skip
_MOST_SHOWN = 8


def tell_difference(
    alike: Sequence[CheckOutcome], wanted: tuple[str, str], view: InputView
) -> Text:
    """What came of instances, what should have (an outcome and its reason), and the values that
    the assertion of the first of them read.
    """
    outcome, because = wanted
    check, found = alike[0]
    head = name_binding(check.names, found.binding)
    why = " ".join(filter(None, (found.reason, found.detail)))
    zh = f"{head}结果为{_ZH[found.outcome]}" + (f"（{why}）" if why else "")
    zh += f"，应为{_ZH[outcome]}" + (f"（{because}）" if because else "")
    en = f"{head}comes out as {found.outcome}" + (f" ({why})" if why else "")
    en += f", expected {outcome}" + (f" ({because})" if because else "")
    if found.outcome in (PASS, FAIL) and (read := _list_values(check, found.binding, view)):
        zh, en = f"{zh}；所读：{'、'.join(read)}", f"{en}; it read {', '.join(read)}"
    if more := len(alike) - 1:
        count = Count(more)
        zh, en = (
            f"{zh}；另有 {more} 个组合如此",
            f"{en}; so {count:does|do} {more} {count:other|others}",
        )
    return Text(zh, en)


def name_binding(names: Sequence[str], binding: Binding) -> str:
    """``row=granted, col=total: ``; nothing where nothing is bound."""
    pairs = [f"{name}={key}" for name, key in zip(names, binding, strict=False)]
    return f"{', '.join(pairs)}: " if pairs else ""


def _list_values(check: Check, binding: Binding, view: InputView) -> list[str]:
    """``report.requests.granted.total = 3``, as the case would set it; the first of many."""
    paths = dict.fromkeys(path for _, path in check.references(view.given, *binding))
    shown = [f"{'.'.join(map(str, path))} = {show(view.value(path))}" for path in paths]
    return shown if len(shown) <= _MOST_SHOWN else [*shown[:_MOST_SHOWN], "…"]
