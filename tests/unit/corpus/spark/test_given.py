from __future__ import annotations

import sys

import pytest

from zfxxgk.corpus.spark.given import require_spark
from zfxxgk.errors import InputError


def test_without_spark_it_is_said_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyspark.sql", None)
    with pytest.raises(InputError, match=r"pip install 'pyspark\[sql\]>=4'"):
        require_spark()
