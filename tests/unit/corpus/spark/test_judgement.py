"""On a cluster of two executors: what one machine finds, though one of them is killed.

One session is made for all that is asked here: its start takes longer than the rest.
"""

from __future__ import annotations

import os
import signal
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import polars as pl
import pytest

from zfxxgk._version import __version__
from zfxxgk.batch.roster.file import read_roster
from zfxxgk.corpus.check import FINDINGS, check_store
from zfxxgk.corpus.ledger import Ledger, Origin
from zfxxgk.corpus.spark import check, read_documents, read_store
from zfxxgk.corpus.store import write_part
from zfxxgk.engine.rule_set import load_builtin
from zfxxgk.errors import InputError
from zfxxgk.spec import schemas

ROOT = Path(__file__).parents[4]
REPORTS, YEARS = 2000, (2023, 2024)
CONFIG = {
    "spark.driver.host": "127.0.0.1",
    "spark.driver.bindAddress": "127.0.0.1",
    "spark.executorEnv.POLARS_MAX_THREADS": "1",
    "spark.sql.adaptive.coalescePartitions.enabled": "false",  # several tasks, to lose some
    "spark.sql.shuffle.partitions": "5",
    "spark.ui.enabled": "false",
}
pytestmark = [
    pytest.mark.needs(tool="spark"),
    pytest.mark.filterwarnings("ignore:PySpark does not yet:FutureWarning"),
]


@pytest.fixture(scope="module")
def spark() -> Iterator[Any]:
    from pyspark.sql import SparkSession

    os.environ["PYSPARK_PYTHON"] = sys.executable
    builder = SparkSession.builder.master("local-cluster[2,1,1024]")
    for key, value in CONFIG.items():
        builder = builder.config(key, value)
    session = builder.getOrCreate()
    yield session
    session.stop()
    del os.environ["PYSPARK_PYTHON"]


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Reports of two years, and beside it the roster."""
    sys.path.insert(0, str(ROOT / "benchmarks"))
    from nation import draw, make_offices, write_roster, write_store

    folder = tmp_path_factory.mktemp("nation") / "store"
    write_store(folder, draw(REPORTS, YEARS, 7))
    write_roster(folder.with_name("roster.csv"), make_offices(REPORTS // len(YEARS)))
    read_again(folder)
    return folder


def read_again(store: Path) -> None:
    """As if the file of one report had changed."""
    first = min(store.glob("reports/*/*.parquet"))
    row = pl.read_parquet(first, hive_partitioning=False)[:1].with_columns(sha256=pl.lit("new"))
    again = first.with_name("again.parquet")
    write_part(row, again)
    (origin,) = row.select("file", "place", "sha256").iter_rows()
    ledger = Ledger(store, __version__, create=True)
    ledger.enter([(again.relative_to(store).as_posix(), [Origin(*origin)])], ())
    ledger.close()


def kill_an_executor(spark: Any) -> None:
    """As soon as some tasks of a stage are done and others are not."""
    tracker = spark.sparkContext.statusTracker()
    while not any(
        stage and stage.numTasks > 2 and stage.numCompletedTasks > 0 and stage.numActiveTasks
        for stage in map(tracker.getStageInfo, tracker.getActiveStageIds())
    ):
        time.sleep(0.05)
    own = ("CoarseGrainedExecutorBackend", spark.sparkContext.applicationId)
    executors = [
        int(each.parent.name)
        for each in Path("/proc").glob("[0-9]*/cmdline")
        if all(word.encode() in each.read_bytes() for word in own)
    ]
    assert len(executors) == 2
    os.kill(executors[0], signal.SIGKILL)


def test_it_finds_what_one_machine_finds_though_an_executor_dies(spark: Any, store: Path) -> None:
    roster = read_roster(store.with_name("roster.csv"))
    found = check(read_store(spark, store), roster=roster)
    with ThreadPoolExecutor(1) as pool:
        asked = pool.submit(found.toArrow)
        kill_an_executor(spark)
        assert not asked.done()
        told = pl.DataFrame(asked.result())
    ledger = Ledger(store, __version__)
    rules = load_builtin().choose()
    alone = pl.concat([FINDINGS.to_frame(), *check_store(store, ledger, rules, roster=roster)])
    ledger.close()
    assert told.schema == FINDINGS
    names = FINDINGS.names()
    assert told.sort(names).equals(alone.sort(names))
    kinds = {rule.split("/")[0] for rule in told["rule"]}
    assert {"requests", "years", "members"} <= kinds


def test_documents_become_rows_of_a_store(spark: Any, tmp_path: Path) -> None:
    import json

    report = json.dumps(schemas.example("form-2021"))
    (tmp_path / "a.json").write_text(report, encoding="utf-8")
    (tmp_path / "b.html").write_text("<p>no table</p>", encoding="utf-8")
    df = spark.read.format("binaryFile").load(str(tmp_path))
    good, bad = read_documents(df).orderBy("file").collect()
    assert good["file"].endswith("a.json")
    assert good["rejected_en"] is None
    assert good["/requests/received/total"] == json.loads(report)["requests"]["received"]["total"]
    assert bad["file"].endswith("b.html")
    assert "No table was found" in bad["rejected_en"]


def test_what_is_no_store_is_refused(spark: Any, store: Path) -> None:
    df = spark.read.parquet(str(store / "reports"))
    with pytest.raises(InputError, match=r"lacks columns: /year, whole; read the folder reports"):
        check(df.drop("/year", "whole"))
    with pytest.raises(InputError, match="does not know: /new; it was written by another version"):
        check(df.withColumn("/new", df["/year"]))
    with pytest.raises(InputError, match=r"another type: /year \(string\)"):
        check(df.withColumn("/year", df["/year"].cast("string")))
    with pytest.raises(InputError, match="is there twice"):
        check(df.limit(1).unionAll(df.limit(1)))
    with pytest.raises(InputError, match="lacks columns: path, content; read them with"):
        read_documents(df)
