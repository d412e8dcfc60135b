from __future__ import annotations

import polars as pl
import pytest

from zfxxgk.corpus.provinces import PROVINCES, find_province


@pytest.mark.parametrize(
    ("code", "name", "uscc", "wanted"),
    [
        ("330102", "江苏省某局", None, "33"),  # what the report says itself
        (None, "江苏省甲县民政局", "11330000009275780L", "32"),
        (None, "甲县民政局", "11330000009275780L", "33"),
        (None, "重庆市江北区民政局", None, "50"),
        (None, "国家税务总局江苏省税务局", None, "32"),
        # Full names of provinces also begin others.
        (None, "海南藏族自治州民政局", None, None),
        (None, "吉林市民政局", None, None),
        ("990000", None, "11990000009275780L", None),
        (None, None, None, None),
    ],
)
def test_the_province_of_an_organ(
    code: str | None, name: str | None, uscc: str | None, wanted: str | None
) -> None:
    columns = {"/agency/division_code": [code], "/agency/name": [name], "/agency/uscc": [uscc]}
    frame = pl.DataFrame(columns, schema=dict.fromkeys(columns, pl.String))
    assert frame.select(find_province().alias("found"))["found"].to_list() == [wanted]


def test_no_two_provinces_have_the_same_name() -> None:
    for names in zip(*PROVINCES.values(), strict=True):
        assert len({*names}) == len(PROVINCES)
