from __future__ import annotations

import json
from pathlib import Path

import pytest

from zfxxgk.authoring.compiled import compile_folder, make_rule_set
from zfxxgk.corpus.blocks import make_frame
from zfxxgk.corpus.ledger import Origin
from zfxxgk.corpus.rows import make_row
from zfxxgk.corpus.spark.batches import Judge, as_arrow
from zfxxgk.spec import schemas

RULE = """\
title: {zh: 试, en: a try}
norm: plausible
severity: warning
basis: [{document: 某省通知, place: "", mark: D}]
since: "1.0"
status: preview
assert: report.requests.received.total < 10
message: {zh: 请核实。, en: Please verify.}
cases: [{name: as it is, base: form-2021}]
"""


@pytest.mark.needs(tool="spark")
def test_the_rules_of_a_user_can_be_sent(tmp_path: Path) -> None:
    from pyspark import cloudpickle

    (tmp_path / "own").mkdir()
    (tmp_path / "own" / "few.yaml").write_text(RULE, encoding="utf-8")
    sent = cloudpickle.dumps(Judge(make_rule_set(compile_folder(tmp_path))))
    report = schemas.example("form-2021")
    assert report["requests"]["received"]["total"] >= 10
    _, _, values = make_row(json.dumps(report).encode(), Origin("a.json", "", ""))
    (found,) = cloudpickle.loads(sent)(as_arrow(make_frame([values])).to_batches())
    assert found.column("rule").to_pylist() == ["own/few"]
