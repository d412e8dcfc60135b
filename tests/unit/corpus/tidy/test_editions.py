from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from unit.corpus.corpus_samples import office
from unit.corpus.tidy.tidy_samples import tell

NAME = "青禾县水利局"


def edition(total: int, **said: Any) -> Any:
    """The report of one organ and year; editions are told apart by this total."""
    return office(NAME, granted__total=total) | {"published_on": None, **said}


@pytest.mark.parametrize(
    ("first", "second", "taken", "basis"),
    [
        (edition(1, published_on="2025-01-20"), edition(2, published_on="2025-01-02"), 1,
         "published_on"),
        (edition(1, published_on="2025-01-02", revised_on="2025-03-01"),
         edition(2, published_on="2025-01-20"), 1, "revised_on"),
        (edition(1, published_on="2025-01-20"),
         edition(2, published_on="2025-01-20", replaces="reports.ndjson#1"), 2, "replaces"),
        (edition(1), edition(2), 2, "undated"),
        (edition(1, published_on="2025-01-20"), edition(2), 1, "undated"),
        (edition(1, published_on="2025-01-20"), edition(1, published_on="2025-01-02"), 1, "alike"),
    ],
)  # fmt: skip
def test_which_is_taken_and_why(
    tmp_path: Path, first: Any, second: Any, taken: int, basis: str
) -> None:
    found = tell(tmp_path, [first, second])
    assert found["edition_basis"].to_list() == [basis, basis]
    assert found["editions"].to_list() == [2, 2]
    assert found["taken"].to_list() == [taken == 1, taken == 2]
    assert found["instead"].to_list() == ([None, 0] if taken == 1 else [1, None])


def test_what_an_organ_reports_of_itself_alone_stands_beside_its_area(tmp_path: Path) -> None:
    found = tell(tmp_path, [edition(1, scope="area"), edition(2, scope="organ")])
    assert found.select("taken", "edition_basis").rows() == [(True, "only"), (True, "only")]
