from __future__ import annotations

from itertools import permutations
from typing import Any

import pytest

from zfxxgk.batch.editions import editions
from zfxxgk.batch.identity import Filed


def edition(path: str, **facts: Any) -> Filed:
    known = dict.fromkeys(("published_on", "revised_on", "replaces", "url"))
    return Filed(path=path, year=2024, name="甲局", code=None, **{**known, **facts})


@pytest.mark.parametrize(
    ("given", "latest", "dated"),
    [
        ([{}], "0", True),
        ([{"published_on": "2025-01-20"}, {"published_on": "2025-01-10"}], "0", True),
        ([{"published_on": "2025-01-20"}, {"revised_on": "2025-02-10"}], "1", True),
        # A revised edition keeps the day of the first publication.
        (
            [
                {"published_on": "2025-01-20", "revised_on": "2025-02-01"},
                {"published_on": "2025-01-20"},
            ],
            "0",
            True,
        ),
        ([{"published_on": "2025-01-20"}, {}], "0", True),
        ([{}, {"url": "https://a.example/1"}, {"replaces": "https://a.example/1"}], "2", False),
        ([{"replaces": "1"}, {"published_on": "2025-01-20"}], "0", True),
        ([{}, {}], "1", False),
    ],
)
def test_which_edition_counts(given: list[dict[str, Any]], latest: str, dated: bool) -> None:
    files = [edition(str(number), **facts) for number, facts in enumerate(given)]
    for order in permutations(files):
        found = editions(order)
        assert (found.latest.path, found.dated) == (latest, dated)


def test_what_is_replaced_by_name_of_the_file_comes_last() -> None:
    old, new = edition("in/old.pdf"), edition("in/new.pdf", replaces="old.pdf")
    assert [each.path for each in editions([old, new]).latest_first] == ["in/new.pdf", "in/old.pdf"]
