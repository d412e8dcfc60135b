"""Codes of GB/T 2260 by the names of organs: of provinces, and of all divisions by a list."""

from __future__ import annotations

import re
from codecs import BOM_UTF8
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

import polars as pl

from zfxxgk.corpus.provinces import PROVINCES as NAMES
from zfxxgk.errors import InputError
from zfxxgk.narrative.characters import simplify
from zfxxgk.spec.labels import Text
from zfxxgk.spec.organs import simplify_name

PROVINCES: Mapping[str, str] = {f"{code}0000": name.zh for code, name in NAMES.items()}
"""The codes of provinces in GB/T 2260-2007; they have not changed since."""
PROVINCES_OF = 2007
NAME, AMBIGUOUS, UNKNOWN = "name", "ambiguous", "unknown"
COLUMNS: Mapping[str, tuple[str, ...]] = {
    "year": ("year", "年份", "年度"),
    "code": ("code", "行政区划代码", "代码"),
    "name": ("name", "单位名称", "名称"),
}
_NO_NAMES = re.compile(r"市辖区|县|市|.*直辖县级行政.*|.*直辖行政单位")
_REGION = re.compile(r"(?:省|(?:壮族|回族|维吾尔)?自治区|特别行政区)$")
_SHORTEST = 3
"""Signs of a county by itself: 城区 and 郊区 are words as well."""
_SYSTEM = re.compile(r"^国家(?:税务总局|统计局|.{2,8}?总局)(?=.)")
_INNER = re.compile(r"[一-鿿]{1,9}?(?:(?<!城)市(?!场|容|政)|县(?!域)|区(?!域)|旗|自治州|地区|盟)")
"""What follows a division where a smaller one is named that the list does not have."""


class Division(NamedTuple):
    """The division that an organ's name tells: its code, and the year of the list.

    ``basis`` is one of the constants above. ``province`` may be known where the division is not.
    """

    code: str | None = None
    province: str | None = None
    year: int | None = None
    basis: str = UNKNOWN


class Divisions:
    """Lists of divisions by year; without one, the provinces alone."""

    def __init__(self, rows: Iterable[tuple[int, str, str]] = ()) -> None:
        by_year: dict[int, dict[str, str]] = {}
        for year, code, name in rows:
            by_year.setdefault(year, {})[code] = simplify_name(simplify(name))
        if not by_year:
            by_year[PROVINCES_OF] = dict(PROVINCES)
        self._keys = {year: _index(names) for year, names in sorted(by_year.items())}
        self._longest = max(len(key) for keys in self._keys.values() for key in keys)

    def choose_year(self, year: int) -> int:
        """The year of the list for the reports of *year*: the last before its end, else the
        first."""
        return max((each for each in self._keys if each <= year), default=min(self._keys))

    def find(self, name: str, year: int) -> Division:
        """The division whose name an organ's begins with, in the list for *year*."""
        listed = self.choose_year(year)
        keys = self._keys[listed]
        bare = _SYSTEM.sub("", simplify_name(simplify(name)))
        for length in range(min(len(bare), self._longest), 1, -1):
            codes = keys.get(bare[:length])
            if codes is not None:
                return _settle(codes, bare[length:], listed)
        return Division()


def _settle(codes: frozenset[str], rest: str, year: int) -> Division:
    provinces = {f"{code[:2]}0000" for code in codes}
    province = provinces.pop() if len(provinces) == 1 else None
    if len(codes) > 1:
        return Division(None, province, None, AMBIGUOUS)
    (code,) = codes
    if code.endswith("00") and _INNER.match(rest):
        return Division(None, province)
    return Division(code, province, year, NAME)


def _index(names: Mapping[str, str]) -> dict[str, frozenset[str]]:
    """The codes by each way to name a division: alone, or behind those above it."""
    found: dict[str, set[str]] = {}
    for code, name in names.items():
        if _NO_NAMES.fullmatch(name):
            continue
        city = names.get(f"{code[:4]}00", "") if not code.endswith("00") else ""
        city = "" if _NO_NAMES.fullmatch(city) else city
        province = names.get(f"{code[:2]}0000", PROVINCES.get(f"{code[:2]}0000", ""))
        outer = "" if code.endswith("0000") else province
        for before in _list_outer(outer, city):
            if before or len(name) >= _SHORTEST:
                found.setdefault(before + name, set()).add(code)
    return {key: frozenset(codes) for key, codes in found.items()}


def _list_outer(province: str, city: str) -> Iterator[str]:
    for outer in {"", province, _REGION.sub("", province)}:
        yield from {outer, outer + city}


def read_divisions(path: str) -> Divisions:
    """The lists in a CSV file with the columns year, code and name. Raises InputError, and OSError
    where it cannot be read."""
    data = Path(path).read_bytes()
    if not data.removeprefix(BOM_UTF8).strip():
        raise _refuse(path, "文件是空的。", "the file is empty.")
    try:
        data.decode()
        frame = pl.read_csv(data, infer_schema=False)
    except UnicodeDecodeError as error:
        raise _refuse(
            path,
            "不是 UTF-8 编码，请另存为“CSV UTF-8”。",
            "not in UTF-8; save it as CSV UTF-8.",
        ) from error
    except pl.exceptions.PolarsError as error:
        raise _refuse(
            path,
            "读不成 CSV：有一行的列数多于第一行，或者引号没有成对；请改正。",
            "no CSV: a row has more columns than the first, or a quotation mark is not closed; "
            "correct it.",
        ) from error
    known = {title: key for key, titles in COLUMNS.items() for title in titles}
    named = {title: known[title.strip()] for title in frame.columns if title.strip() in known}
    if sorted(named.values()) != sorted(COLUMNS):
        columns = "、".join("/".join(titles) for titles in COLUMNS.values())
        raise _refuse(
            path,
            f"区划名单应有这三列：{columns}。",
            "a list of divisions has the columns year, code and name.",
        )
    rows = frame.select(pl.col(title).str.strip_chars().alias(key) for title, key in named.items())
    bad = rows.with_row_index("line", 2).filter(
        ~(
            pl.col("year").str.contains(r"^\d{4}$")
            & pl.col("code").str.contains(r"^\d{6}$")
            & (pl.col("name") != "")
        ).fill_null(False)
    )
    if not bad.is_empty():
        raise _refuse(
            path,
            "每行应有四位的年份、六位的代码和名称，请改正这一行。",
            "each row has a year of four digits, a code of six, and a name; correct this one.",
            place=str(bad["line"][0]),
        )
    return Divisions(rows.select(pl.col("year").cast(pl.Int32), "code", "name").iter_rows())


def _refuse(path: str, zh: str, en: str, place: str | None = None) -> InputError:
    return InputError(Text(zh, en), path=path, place=place)
