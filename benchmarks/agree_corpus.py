"""Rules in columns against the engine, over reports of an invented nation: every outcome.

    python benchmarks/agree_corpus.py 5000 [--seed 7]

Outcome, reason and detail of each instance, and the instances that fail, of reports with blanks,
doubts, other editions, last year's report and what was read of the prose beside them. Prints how
many outcomes were compared, and ends with the first that differs.
"""

from __future__ import annotations

import argparse

import polars as pl
from nation import draw

from zfxxgk.cel.columns import LISTED
from zfxxgk.corpus.algebra import fill
from zfxxgk.corpus.ask import ROW, find_failing
from zfxxgk.corpus.frame import make_schema
from zfxxgk.corpus.items import add_items
from zfxxgk.corpus.kinds import EDITIONS, Kinds
from zfxxgk.corpus.layout import PREVIOUS
from zfxxgk.corpus.outcomes import list_instances
from zfxxgk.corpus.rows import make_input
from zfxxgk.engine.evaluate import FAIL, evaluate_instance, list_bindings
from zfxxgk.engine.plan import make_plan
from zfxxgk.engine.rule_set import load_builtin
from zfxxgk.engine.view import InputView

YEARS = ("/year", f"{PREVIOUS}/year")


def compare(frame: pl.DataFrame) -> int:
    compared = 0
    frame, counts = add_items(frame, load_builtin())
    for _, group in frame.group_by(*EDITIONS, *YEARS, maintain_order=True):
        kinds = Kinds(group.row(0, named=True))
        plan = make_plan(load_builtin(), kinds.editions, kinds.lacking.difference(LISTED))
        instances = tuple(list_instances(plan, {**kinds.known, **counts}))
        filled = fill(group, frozenset[str]().union(*(each.cells for each in instances)))
        codes = filled.select(
            ROW, *(each.code.alias(str(number)) for number, each in enumerate(instances))
        )
        failing = {(each, row) for each, rows in find_failing(group, instances) for row in rows}
        for row, told in zip(group.iter_rows(named=True), codes.iter_rows(), strict=True):
            view = InputView(make_input(row))
            for instance, code in zip(instances, told[1:], strict=True):
                if instance.binding not in list_bindings(instance.check, view):
                    continue  # The list is not as long.
                wanted = evaluate_instance(instance.check, view, instance.binding)
                found = instance.verdicts[code]
                fails = (instance, row[ROW]) in failing
                same = (*found, fails) == (*wanted[1:4], wanted.outcome == FAIL)
                if not same:
                    raise SystemExit(f"{instance.check.rule} {instance.binding}: {found} {wanted}")
                compared += 1
    return compared


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("count", type=int)
    parser.add_argument("--seed", type=int, default=7)
    given = parser.parse_args()
    before, now = draw(2 * given.count, (2023, 2024), given.seed)
    names = [*make_schema(), "whole"]
    last = before.select(pl.col(name).alias(f"{PREVIOUS}{name}") for name in names)
    both = now.hstack(last).with_row_index(ROW).sample(given.count, seed=given.seed).sort(ROW)
    print(f"{compare(both):,} outcomes of {both.height:,} reports compared, none different")


if __name__ == "__main__":
    main()
