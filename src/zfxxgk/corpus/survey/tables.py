"""The tables of a survey, each one aggregation; the words beside them say what is counted.

A share is a part of 1, null where there is nothing to divide by. Requests are counted in reports
that sum up no others, results where all of them are known.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import polars as pl

from zfxxgk.batch.figures import list_key_cells
from zfxxgk.corpus.ask import ROW
from zfxxgk.corpus.survey.facts import RESULT, SECTIONS, list_results
from zfxxgk.corpus.survey.survey import Survey
from zfxxgk.engine.evaluate import FAIL, NOT_APPLICABLE, OUTCOMES, PASS, UNDETERMINED
from zfxxgk.spec.places import split_pointer

GROUPS = ("year", "form", "level", "province")
"""What reports are set apart by."""
MOST_REQUESTS = (0, 1, 5, 10, 20, 50, 100, 500)
"""The most requests in each class but the last."""
MONTHS = (-1, 0, 1, 2, 5)
"""The last month, January being 0, of each class of days of publication but the last."""
DEADLINES = "form/deadline-"
"""What the ids of the rules begin with that ask for the day of publication."""

Shares = Mapping[str, tuple[str, str]]
"""By their names, which column is divided by which."""


def _sum(values: pl.Expr) -> pl.Expr:
    """Null where no value is known: that is no 0."""
    return pl.when(values.count() > 0).then(values.sum())


_alone = pl.col("alone")
_settled = _alone & pl.col("complete")
_received = pl.col("received").filter(_alone)
_GROUP = {
    "reports": pl.len(),
    "faulty": pl.col("is_faulty").sum(),
    "doubtful": (pl.col("doubts") > 0).sum(),
    "offices": _alone.sum(),
    "known": _received.count(),
    "idle": (_received == 0).sum(),
    "median": _received.median(),
    "ninth": _received.quantile(0.9, "nearest").cast(pl.Int64),
    "most": _received.max(),
    "received": _sum(_received),
    "settled": _sum(pl.col("concluded").filter(_settled)),
    "granted": _sum(pl.col("granted").filter(_settled)),
}
_GROUP_SHARES: Shares = {
    "faulty_share": ("faulty", "reports"),
    "idle_share": ("idle", "known"),
    "granted_share": ("granted", "settled"),
}
GROUP_COLUMNS = (
    *("reports", "faulty", "faulty_share", "doubtful", "offices", "known", "idle", "idle_share"),
    *("median", "ninth", "most", "received", "settled", "granted", "granted_share"),
)


def count_groups(survey: Survey, *by: str) -> pl.DataFrame:
    """The reports of each group: how many, in how many there is an error, and their requests."""
    found = survey.facts.group_by(by).agg(**_GROUP)
    return _finish(found, _GROUP_SHARES, by, GROUP_COLUMNS)


# ---------------------------------------------------------------------- rules


def count_rules(survey: Survey) -> pl.DataFrame:
    """The rules, those that fail in most reports first; ``judged`` is null where nobody counted."""
    rules = survey.rule_set.rules.values()
    known = pl.LazyFrame(
        [(rule.id, rule.severity) for rule in rules], schema=["rule", "severity"], orient="row"
    )
    failing = survey.found.group_by("rule").agg(pl.len().alias("reports"), pl.col("places").sum())
    judged = survey.judged.lazy().group_by("rule").agg(pl.col("judged").sum())
    found = known.join(failing, on="rule", how="left").join(judged, on="rule", how="left")
    filled = found.with_columns(pl.col("reports", "places").fill_null(0))
    columns = ("severity", "reports", "judged", "share", "places")
    told = _finish(filled, {"share": ("reports", "judged")}, ("rule",), columns)
    return told.sort("reports", "places", "rule", descending=[True, True, False])


def set_rules_apart(survey: Survey, by: str) -> pl.DataFrame:
    """In how many reports of each group a rule fails, and in what share of them."""
    whole = survey.facts.group_by(by).agg(pl.len().alias("of"))
    found = survey.found.join(survey.facts.select(ROW, by), on=ROW).group_by("rule", by)
    joined = found.agg(pl.len().alias("reports")).join(whole, on=by, nulls_equal=True)
    return _finish(joined, {"share": ("reports", "of")}, ("rule", by), ("reports", "of", "share"))


def count_outcomes(survey: Survey) -> pl.DataFrame:
    """What the instances of each rule came to, those that columns can tell."""
    counts = {
        outcome: pl.col("instances").filter(pl.col("outcome") == outcome).sum()
        for outcome in OUTCOMES
    }
    found = survey.outcomes.lazy().group_by("rule").agg(**counts)
    asked = found.with_columns(asked=pl.col(PASS) + pl.col(FAIL) + pl.col(UNDETERMINED))
    columns = (PASS, FAIL, UNDETERMINED, NOT_APPLICABLE, "share")
    told = _finish(asked, {"share": (UNDETERMINED, "asked")}, ("rule",), columns)
    order = ("share", UNDETERMINED, "rule")
    return told.sort(order, descending=[True, True, False], nulls_last=True)


def count_reasons(survey: Survey) -> pl.DataFrame:
    """Why instances could not be judged, the most frequent reason first."""
    left = survey.outcomes.lazy().filter(pl.col("outcome") == UNDETERMINED)
    found = left.group_by("reason", "detail").agg(
        pl.col("instances").sum(), pl.col("rule").n_unique().alias("rules")
    )
    whole = found.with_columns(of=pl.col("instances").sum())
    columns = ("rules", "instances", "share")
    told = _finish(whole, {"share": ("instances", "of")}, ("reason", "detail"), columns)
    return told.sort("instances", "reason", "detail", descending=[True, False, False])


# ---------------------------------------------------------------------- requests


def count_requests(survey: Survey) -> pl.DataFrame:
    """How many offices received how many requests, by year and class of :data:`MOST_REQUESTS`."""
    received = pl.col("received")
    return _count_classes(
        survey.facts.filter(_alone & received.is_not_null()), received, MOST_REQUESTS
    )


def count_results(survey: Survey) -> pl.DataFrame:
    """What became of requests, by year and row of table 3: the share of all results."""
    return _count_rows(survey, list_results())


def count_grounds(survey: Survey) -> pl.DataFrame:
    """On what ground requests were denied, by year and row of table 3: the share of all denied."""
    return _count_rows(survey, [split_pointer(cell)[1] for cell in list_key_cells()["denied"]])


def _count_rows(survey: Survey, rows: Sequence[str]) -> pl.DataFrame:
    names = [f"{RESULT}{row}" for row in rows]
    whole = survey.facts.filter(_settled).with_columns(of=pl.sum_horizontal(names))
    sums = whole.group_by("year").agg(
        pl.len().alias("offices"), *(_sum(pl.col(name)).alias(name) for name in ("of", *names))
    )
    index = ("year", "of", "offices")
    long = sums.unpivot(names, index=index, variable_name="row", value_name="requests")
    named = long.drop_nulls("requests").with_columns(pl.col("row").str.strip_prefix(RESULT))
    columns = ("requests", "share", "of", "offices")
    return _finish(named, {"share": ("requests", "of")}, ("year", "row"), columns)


def count_carried(survey: Survey) -> pl.DataFrame:
    """What was carried into a year against what last year's report carried out, by year."""
    out = survey.facts.select(before=pl.col(ROW), carried_before="carried_out")
    pairs = survey.facts.join(out, on="before", how="left")
    more = pl.col("carried_in") - pl.col("carried_before")
    counts = {
        "reports": pl.len(),
        "paired": pl.col("before").is_not_null().sum(),
        "ambiguous": pl.col("is_ambiguous").sum(),
        "compared": more.count(),
        "equal": (more == 0).sum(),
        "more": (more > 0).sum(),
        "less": (more < 0).sum(),
    }
    found = pairs.group_by("year").agg(**counts).with_columns(other=pl.col("more") + pl.col("less"))
    return _finish(found, {"share": ("other", "compared")}, ("year",), (*counts, "share"))


# ---------------------------------------------------------------------- publication and texts


def count_late(survey: Survey) -> pl.DataFrame:
    """Reports in time and late, by year and the rule that knows the last day."""
    asked = survey.outcomes.lazy().filter(pl.col("rule").str.starts_with(DEADLINES))
    number = pl.col("instances")
    counts = {
        "in_time": number.filter(pl.col("outcome") == PASS).sum(),
        "late": number.filter(pl.col("outcome") == FAIL).sum(),
        "unknown": number.filter(pl.col("outcome") == UNDETERMINED).sum(),
    }
    found = asked.group_by("year", "rule").agg(**counts)
    asked_for = found.filter(pl.sum_horizontal(*counts) > 0)
    dated = asked_for.with_columns(dated=pl.col("in_time") + pl.col("late"))
    return _finish(dated, {"share": ("late", "dated")}, ("year", "rule"), (*counts, "share"))


def count_months(survey: Survey) -> pl.DataFrame:
    """Reports by year and class of :data:`MONTHS` of their days of publication, null for none."""
    return _count_classes(survey.facts, pl.col("published"), MONTHS)


def count_texts(survey: Survey) -> pl.DataFrame:
    """Sections that read like those of other offices of the year, or like their own last year."""
    found = pl.concat([_count_alike(survey, section) for section in SECTIONS])
    columns = ("compared", "alike", "alike_share", "groups", "largest")
    return _finish(
        found,
        {"alike_share": ("alike", "compared"), "repeated_share": ("repeated", "paired")},
        ("year", "section"),
        (*columns, "paired", "repeated", "repeated_share"),
    )


def _count_alike(survey: Survey, section: str) -> pl.LazyFrame:
    text = pl.col(f"text {section}").alias("text")
    texts = survey.facts.select(ROW, "year", "agency", "before", text).drop_nulls("text")
    same = texts.group_by("year", "text").agg(reports=pl.len(), organs=pl.col("agency").n_unique())
    shared = pl.col("organs") > 1
    alike = same.group_by("year").agg(
        compared=pl.col("reports").sum(),
        alike=pl.col("reports").filter(shared).sum(),
        groups=shared.sum(),
        largest=pl.col("organs").filter(shared).max(),
    )
    earlier = texts.select(before=pl.col(ROW), earlier="text")
    pairs = texts.join(earlier, on="before").group_by("year")
    repeated = pairs.agg(paired=pl.len(), repeated=(pl.col("text") == pl.col("earlier")).sum())
    both = alike.join(repeated, on="year", how="left")
    filled = both.with_columns(pl.col("paired", "repeated").fill_null(0))
    return filled.with_columns(section=pl.lit(section))


# ---------------------------------------------------------------------- shared


def _count_classes(facts: pl.LazyFrame, value: pl.Expr, limits: Sequence[int]) -> pl.DataFrame:
    """Reports by year and class: its number is that of the limits that the value is above."""
    above = pl.sum_horizontal(value > limit for limit in limits).cast(pl.Int64)
    classes = pl.when(value.is_not_null()).then(above).alias("class")
    found = facts.group_by("year", classes).agg(pl.len().alias("reports"))
    whole = found.with_columns(of=pl.col("reports").sum().over("year"))
    columns = ("reports", "of", "share")
    return _finish(whole, {"share": ("reports", "of")}, ("year", "class"), columns)


def _finish(
    found: pl.LazyFrame, shares: Shares, by: Sequence[str], columns: Sequence[str]
) -> pl.DataFrame:
    """The table with its shares, in the order of what it is set apart by."""
    divided = found.with_columns(
        pl.when(pl.col(of) > 0).then(pl.col(part) / pl.col(of)).alias(name)
        for name, (part, of) in shares.items()
    )
    chosen = divided.select(*by, *columns).sort(by, nulls_last=True)
    return chosen.collect(engine="streaming")
