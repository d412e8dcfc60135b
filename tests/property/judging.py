"""Input documents judged whatever year or office their report of the year before is of."""

from __future__ import annotations

from typing import Any

from zfxxgk.engine.findings import Result
from zfxxgk.engine.rule_set import choose_once, load_builtin
from zfxxgk.engine.run import judge, take_input


def judge_any(*select: str, **given: Any) -> Result:
    return judge(take_input(**given), choose_once(load_builtin(), select, ()))
