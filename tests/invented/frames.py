"""Reports as frames, without a store."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import polars as pl

from zfxxgk.corpus.frame import flatten, make_schema
from zfxxgk.corpus.layout import PREVIOUS


def make_frame(reports: Iterable[Any]) -> pl.DataFrame:
    return pl.DataFrame([flatten(each) for each in reports], schema=make_schema(), orient="row")


def join_previous(frame: pl.DataFrame, previous: pl.DataFrame) -> pl.DataFrame:
    """Each row with that of the year before beside it, its columns named as the contract does."""
    return frame.hstack(previous.rename({name: f"{PREVIOUS}{name}" for name in previous.columns}))
