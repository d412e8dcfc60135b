"""Whose each report is: one id for an organ through the years, and its division."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, NamedTuple

import polars as pl

from zfxxgk.corpus.tidy.divisions import AMBIGUOUS, PROVINCES, Division, Divisions
from zfxxgk.read.head.names import names_division
from zfxxgk.spec.organs import simplify_name

if TYPE_CHECKING:
    from zfxxgk.batch.roster.model import Office, Roster

ROSTER, CODE, CODE_OF_NAME, PROVINCE_AND_NAME, NAME, FILE = (
    *("roster", "uscc", "uscc_of_name", "province_name", "name", "file"),
)
AGENCY = pl.Schema(
    {
        **dict.fromkeys(("agency_id", "id_basis", "agency"), pl.String),
        **dict.fromkeys(("province_code", "division_code", "division_basis"), pl.String),
        "division_year": pl.Int32,
    }
)
"""Columns that tell whose a report is. ``agency_id`` and ``id_basis``: the unified code or the name
by the roster (``roster``), the code of the report (``uscc``), that of the only organ of this name
(``uscc_of_name``), else the code of the province and the name without it (``province_name``), else
the name (``name``); the file for a name that organs of several places may have (``file``)."""
_CODED = "uscc:{}"
"""Without the word, spreadsheets would take most codes for numbers and cut them at 15 digits."""
_AT_ONCE = 20_000
_TAKEN_AT_ONCE = 200_000
"""Reports whose organs are listed together: some 50 MB."""
SAID = ("/agency/name", "/agency/uscc", "/agency/division_code")


class Agencies(NamedTuple):
    """The columns of :data:`AGENCY` for each organ as reports call it, without an id where the file
    has to do; and for each report the number of its row in them."""

    told: pl.DataFrame
    numbers: pl.Series


def name_agencies(reports: pl.DataFrame, roster: Roster | None, divisions: Divisions) -> Agencies:
    """Whose each of the *reports* is: name, code and division as they say, as categories, and the
    year; the file too where the roster tells any."""
    offices = _Offices(reports, roster)
    codes = _list_codes(reports)
    years = {year: divisions.choose_year(year) for year in reports["/year"].unique()}
    # Most organs report every year: what is told of one is found once.
    said = reports.select(
        *SAID,
        pl.col("/year").replace(years).alias("listed"),
        pl.col("file") if offices.by_place else pl.lit(None, dtype=pl.String).alias("file"),
    )
    once = said.unique(maintain_order=True)
    told = [AGENCY.to_frame()]
    for some in once.iter_slices(_AT_ONCE):
        rows = [_tell(row, offices, codes, divisions) for row in some.iter_rows()]
        told.append(pl.DataFrame(rows, schema=AGENCY, orient="row"))
    known = once.with_row_index("number")
    found = said.join(known, on=said.columns, how="left", nulls_equal=True, maintain_order="left")
    return Agencies(pl.concat(told), found["number"])


def _tell(
    said: tuple[str | None, str | None, str | None, int, str | None],
    offices: _Offices,
    codes: Mapping[str, str],
    divisions: Divisions,
) -> tuple[str | int | None, ...]:
    """The columns of :data:`AGENCY` for what reports say of their organ."""
    name, code, given, listed, file = said
    division = _prefer_given(divisions.find(name or "", listed), given, code)
    office = offices.find(name, code, file)
    own = (
        _identify(name, code, division, codes) if office is None else (_name_office(office), ROSTER)
    )
    shown = name if office is None else office.name
    return (*own, shown, division.province, division.code, division.basis, division.year)


def _identify(
    name: str | None, code: str | None, division: Division, codes: Mapping[str, str]
) -> tuple[str | None, str]:
    """The id and its basis; no id where the file has to do."""
    if code is not None:
        return _CODED.format(code), CODE
    bare = simplify_name(name or "")
    if not bare or division.basis == AMBIGUOUS or not names_division(bare):
        return None, FILE
    if bare in codes:
        return _CODED.format(codes[bare]), CODE_OF_NAME
    if division.province is None:
        return bare, NAME
    short = bare.removeprefix(PROVINCES[division.province]) or bare
    return f"{division.province}:{short}", PROVINCE_AND_NAME


def _name_office(office: Office) -> str:
    return _CODED.format(office.code) if office.code else office.name


def _prefer_given(found: Division, given: str | None, code: str | None) -> Division:
    """The division that the report itself names; the province, else, that gave out the code."""
    if given is not None:
        province = f"{given[:2]}0000"
        return Division(given, province if province in PROVINCES else None, None, "report")
    registered = f"{code[2:4]}0000" if code else ""
    if found.province is None and registered in PROVINCES:
        return found._replace(province=registered)
    return found


def _list_codes(reports: pl.DataFrame) -> dict[str, str]:
    """The code by the name, where all reports of a name that tells its place give one code."""
    pairs = reports.select("/agency/name", "/agency/uscc").unique().drop_nulls("/agency/name")
    without = pairs.filter(pl.col("/agency/uscc").is_null())["/agency/name"]
    wanted = set(map(simplify_name, without))
    found: dict[str, set[str]] = {}
    for name, code in pairs.drop_nulls().iter_rows() if wanted else ():
        if (bare := simplify_name(name)) in wanted:
            found.setdefault(bare, set()).add(code)
    return {
        name: codes.pop()
        for name, codes in found.items()
        if len(codes) == 1 and names_division(name)
    }


class _Offices:
    """The rows of a roster by what reports say: file, code, name, or a short name of the list."""

    def __init__(self, reports: pl.DataFrame, roster: Roster | None) -> None:
        self._roster = roster
        self._short: Mapping[str, Office] = {}
        self.by_place = roster is not None and any(o.place for o in roster.offices.values())
        if roster is not None:
            from zfxxgk.batch.roster.match import match_short_names

            names = reports["/agency/name"].drop_nulls().unique()
            unknown = [name for name in names if roster.find(name) is None]
            self._short = match_short_names(unknown, roster).offices

    def find(self, name: str | None, code: str | None, file: str | None) -> Office | None:
        if self._roster is None:
            return None
        office = self._roster.find_by_file(file) if file is not None else None
        return office or self._roster.find(name, code) or self._short.get(name or "")


def list_agencies(reports: pl.LazyFrame, roster: Roster | None) -> pl.DataFrame:
    """A row for each organ of the reports that were taken: names, years, and by the roster those
    that it was merged from or split from."""
    pieces = 1 + reports.select(pl.len()).collect().item() // _TAKEN_AT_ONCE
    piece = pl.col("agency_id").hash(seed=0) % pieces
    columns = ("agency_id", "year", "id_basis", "agency", "uscc", "province_code", "division_code")
    found = pl.concat(
        _join_years(reports.filter("taken", piece == number).select(columns).collect())
        for number in range(pieces)
    ).sort("agency_id")
    before = pl.DataFrame(
        list(_list_predecessors(roster)),
        schema=dict.fromkeys(("agency_id", "merged_from", "split_from"), pl.String),
        orient="row",
    )
    return found.join(before, on="agency_id", how="left", maintain_order="left")


def _join_years(reports: pl.DataFrame) -> pl.DataFrame:
    named = reports.sort("agency_id", "year", maintain_order=True)
    return named.group_by("agency_id", maintain_order=True).agg(
        pl.col("id_basis").last(),
        pl.col("agency").last(),
        pl.col("agency").drop_nulls().unique(maintain_order=True).str.join(";").alias("names"),
        pl.col("uscc").drop_nulls().last(),
        *(pl.col(name).last() for name in ("province_code", "division_code")),
        first_year=pl.col("year").min(),
        last_year=pl.col("year").max(),
        reports=pl.len(),
    )


def _list_predecessors(roster: Roster | None) -> Iterator[tuple[str, str | None, str | None]]:
    if roster is None:
        return
    ids = {name: _name_office(office) for name, office in roster.offices.items()}
    for office in roster.offices.values():
        merged, split = (
            ";".join(ids[name] for name in names) or None
            for names in (office.merged_from, office.split_from)
        )
        yield ids[office.name], merged, split
