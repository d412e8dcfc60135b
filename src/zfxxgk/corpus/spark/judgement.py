"""Which reports count is decided by the driver; they are judged by executors, batch by batch, and
last year's report stands beside each by a join of Spark."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

import polars as pl

from zfxxgk.corpus import chains
from zfxxgk.corpus.ask import ROW
from zfxxgk.corpus.check import FINDINGS, choose_members, judge_alone
from zfxxgk.corpus.counted import Counted, choose_counted, list_about, list_before
from zfxxgk.corpus.layout import PREVIOUS
from zfxxgk.corpus.offices import KIND, LEVEL, complete_standing
from zfxxgk.corpus.parts import Parts
from zfxxgk.corpus.spark.areas import join_members
from zfxxgk.corpus.spark.batches import Judge, declare
from zfxxgk.corpus.spark.given import require_spark, require_store, send
from zfxxgk.corpus.store import make_store_schema
from zfxxgk.engine.rule_set import load_builtin
from zfxxgk.errors import InputError
from zfxxgk.spec.labels import Text

if TYPE_CHECKING:
    from pyspark.sql import DataFrame

    from zfxxgk.batch.roster.model import Roster
    from zfxxgk.engine.rule_set import RuleSet

KEY, BEFORE = "report key", "key before"
"""File and place of a report, and of last year's."""


def check(
    df: DataFrame, rule_set: RuleSet | None = None, *, roster: Roster | None = None
) -> DataFrame:
    """The findings of reports, a row each with the columns of ``FINDINGS``, in no order.

    *df* has the columns of a store, a row a report, each file and place once. Which reports count
    is decided at once; they are judged when Spark is asked for the findings. Without *rule_set*
    the rules of the package are taken, without *roster* no area is held against its members.
    Raises InputError.
    """
    require_spark()
    require_store(df)
    from pyspark.sql import functions as F

    rules = load_builtin().choose() if rule_set is None else rule_set
    df = df.select(*make_store_schema(), F.concat_ws("#", "file", "place").alias(KEY))
    about, counted = _find_counted(df, roster)
    current = df.join(send(df.sparkSession, _link(about, counted)), KEY)
    if roster is not None:
        current = _complete(current, about, counted)
    findings = declare(FINDINGS)
    found = _join_previous(current, df).mapInArrow(Judge(rules), findings)
    areas = counted.areas
    if areas is None or not areas.about.height:
        return found
    rules = choose_members(rules)
    told = join_members(current.drop(BEFORE), df, KEY, about[KEY], areas)
    found = found.unionAll(told.mapInArrow(Judge(rules), findings))
    alone = judge_alone(counted, areas, rules) if areas.alone.len() else None
    return found if alone is None else found.unionAll(send(df.sparkSession, alone))


def _find_counted(df: DataFrame, roster: Roster | None) -> tuple[pl.DataFrame, Counted]:
    """What tells whose the reports are, a row each by its number, and which of them count."""
    from pyspark.sql import functions as F

    is_whole = F.when(F.col("whole").isNotNull(), "").alias("whole")
    told = (name for name in list_about() if name != "whole")
    collected = df.select(KEY, *told, is_whole).toArrow()
    about = pl.DataFrame(collected).sort(KEY).with_row_index(ROW)
    twice = about.filter(pl.col(KEY).is_duplicated())
    if twice.height:
        file, place = twice.row(0, named=True)["file"], twice.row(0, named=True)["place"]
        text = Text(
            "同一份报告出现了两次。数据集里有被替换的行，请用 read_store 读入。",
            "a report is there twice; a store has rows that were replaced: read it with read_store",
        )
        raise InputError(text, path=file, place=place)
    return about, choose_counted(_Fetched(df, about), about.lazy(), roster)


class _Fetched(Parts):
    """Reports by their numbers, for the few that the driver reads itself."""

    def __init__(self, df: DataFrame, about: pl.DataFrame) -> None:
        self._df, self._about = df, about

    def read(self, rows: pl.Series, chosen: Iterable[str | pl.Expr]) -> pl.DataFrame:
        chosen = list(chosen)
        if {*self._about.columns}.issuperset(chosen):
            return self._about[rows].select(ROW, *chosen)
        keys = self._about[rows].select(KEY, ROW)
        found = pl.DataFrame(self._df.filter(self._df[KEY].isin(keys[KEY].to_list())).toArrow())
        return found.join(keys, on=KEY).drop(KEY).sort(ROW).select(ROW, *chosen)


# ---------------------------------------------------------------------- joins


def _link(about: pl.DataFrame, counted: Counted) -> pl.DataFrame:
    """The reports that count, and last year's of each."""
    keys, rows = about[KEY], counted.rows.to_frame()
    linked = rows.join(counted.chains.previous, on=ROW, how="left", maintain_order="left")
    before = keys.gather(linked[chains.BEFORE])
    return pl.DataFrame({KEY: keys.gather(linked[ROW]), BEFORE: before})


def _complete(current: DataFrame, about: pl.DataFrame, counted: Counted) -> DataFrame:
    """The reports with the level and kind that the roster tells where they leave them open."""
    assert counted.standing is not None
    told = complete_standing(about, counted.standing).select(KEY, LEVEL, KIND)
    return current.drop(LEVEL, KIND).join(send(current.sparkSession, told), KEY)


def _join_previous(current: DataFrame, df: DataFrame) -> DataFrame:
    from pyspark.sql import functions as F

    names = (F.col(name).alias(f"{PREVIOUS}{name}") for name in (*list_before(), "unread"))
    before = df.select(F.col(KEY).alias(BEFORE), *names)
    return current.join(before, BEFORE, "left").drop(BEFORE, KEY)
