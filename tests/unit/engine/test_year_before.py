from __future__ import annotations

import pytest

from zfxxgk.engine.year_before import require_year
from zfxxgk.errors import InputError


def test_only_the_year_before_is_taken() -> None:
    require_year(2024, 2023)
    for given in (2022, 2024, 2025):
        with pytest.raises(InputError, match=rf"last\.json: .* {given}, .* 2024\. .* 2023\.$"):
            require_year(2024, given, "last.json")
