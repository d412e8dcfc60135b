from __future__ import annotations

import pytest

from zfxxgk.spec.retired import tell_retired


@pytest.mark.parametrize("prefix", ["years/rules-in-force", "years/rules-in-force/"])
def test_a_folder_of_retired_rules_tells_what_took_their_place(prefix: str) -> None:
    told = tell_retired(prefix)
    assert told is not None
    assert "years/in-force/above、years/in-force/below" in told.zh
    assert "years/in-force/above, years/in-force/below" in told.en


@pytest.mark.parametrize("prefix", ["years/rules", "requests/balance", "nothing"])
def test_what_is_not_retired_is_not_told(prefix: str) -> None:
    assert tell_retired(prefix) is None
