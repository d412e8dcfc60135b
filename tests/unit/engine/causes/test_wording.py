from __future__ import annotations

from zfxxgk.engine.causes.wording import _some
from zfxxgk.spec.labels import Text


def test_that_there_is_more_is_said_once() -> None:
    three = [Text("甲", "a"), Text("乙", "b"), Text("丙", "c")]
    cut = _some(three, 2)
    assert cut == Text("甲；乙等", "a; b; and more")
    assert _some([Text("丁", "d"), cut, *three], 2) == Text("丁；甲；乙等", "d; a; b; and more")
    assert _some(three, 3) == Text("甲；乙；丙", "a; b; c")
