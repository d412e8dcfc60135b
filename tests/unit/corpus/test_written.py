from __future__ import annotations

from pathlib import Path

import polars as pl
import pytest

from zfxxgk.corpus.ledger import Part
from zfxxgk.corpus.written import require_written
from zfxxgk.errors import InputError


@pytest.mark.parametrize(
    ("rows", "is_written"),
    [([0, 1, 2], True), ([0, 1], False), ([0, 1, 2, 2], False), ([1, 0, 2], False), ([0], False)],
)
def test_a_file_is_known_by_its_height_and_its_first_row_that_counts(
    tmp_path: Path, rows: list[int], is_written: bool
) -> None:
    pl.DataFrame({"sha256": ["a", "b", "c"]})[rows].write_parquet(tmp_path / "x.parquet")
    part = Part("x.parquet", old=(0,), counting=2, first=1, sha256="b")
    if is_written:
        require_written(tmp_path, part)
    else:
        with pytest.raises(InputError, match="not the one that was written"):
            require_written(tmp_path, part)


def test_of_a_file_of_which_no_row_counts_the_height_is_known(tmp_path: Path) -> None:
    pl.DataFrame({"sha256": ["a"]}).write_parquet(tmp_path / "x.parquet")
    require_written(tmp_path, Part("x.parquet", old=(0,)))
    with pytest.raises(InputError, match="not the one that was written"):
        require_written(tmp_path, Part("x.parquet", old=(0, 1)))
