"""What stands beside the tables: how to cite the data, and a description for machines."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import polars as pl

from zfxxgk._version import __version__
from zfxxgk.corpus.tidy.codebook import Entry, list_columns, list_entries
from zfxxgk.corpus.tidy.codebook_page import write_codebook
from zfxxgk.corpus.tidy.folder import DESCRIPTION, MADE_BY, hash_file
from zfxxgk.corpus.tidy.words import FILES
from zfxxgk.spec import schemas

if TYPE_CHECKING:
    from zfxxgk.spec.documents import JsonObject

_CITATION = """\
cff-version: 1.2.0
type: dataset
message: 引用本数据时请用以下信息。 / If you use these data, please cite them as below.
title: 政府信息公开工作年度报告数据 / Annual reports on government information disclosure
abstract: >-
  {taken} reports of {agencies} organs, {first} to {last}, {cells} cells; compiled by
  zfxxgk {version} from the published reports. Numbers are those that the reports print,
  faults included.
authors:
  - name: 待填写 / to be filled in by whoever publishes these data
keywords: [政府信息公开, 年度报告, open government, freedom of information]
references:
  - type: software
    title: zfxxgk
    version: {version}
    url: {url}
    authors:
      - name: the authors of zfxxgk
"""
_TYPES = {"Int": "integer", "UInt": "integer", "Float": "number", "Boolean": "boolean"}


def describe_tables(folder: Path) -> None:
    """Writes codebook, citation and description of the tables that lie in *folder*."""
    layouts = {name: layout for name in FILES if (layout := _read_layout(folder, name))}
    columns = {name: layout.names() for name, layout in layouts.items()}
    (folder / "codebook.md").write_text(write_codebook(columns), encoding="utf-8")
    codebook = _list_codebook(columns)
    codebook.write_parquet(folder / "codebook.parquet")
    codebook.write_csv(folder / "codebook.csv", include_bom=True)
    (folder / "CITATION.cff").write_text(_cite(folder), encoding="utf-8")
    described = _describe(folder, layouts)
    text = json.dumps(described, ensure_ascii=False, indent=1)
    (folder / DESCRIPTION).write_text(text + "\n", encoding="utf-8")


def _read_layout(folder: Path, name: str) -> pl.Schema | None:
    for path in (folder / f"{name}.parquet", folder / f"{name}.csv"):
        if path.exists():
            is_text = path.suffix == ".csv"
            scan = partial(pl.scan_csv, infer_schema=False) if is_text else pl.scan_parquet
            return scan(path, glob=False).collect_schema()
    return None


def _list_codebook(columns: Mapping[str, Sequence[str]]) -> pl.DataFrame:
    names = dict.fromkeys(name for names in columns.values() for name in names)
    found = pl.DataFrame([*list_columns([*names]), *list_entries()], orient="row")
    return found.with_columns(pl.col(pl.String).replace("", None))


def _count(path: Path) -> int:
    rows: int = pl.scan_parquet(path, glob=False).select(pl.len()).collect().item()
    return rows


def _cite(folder: Path) -> str:
    agencies = pl.scan_parquet(folder / "agencies.parquet", glob=False).select(
        pl.len().alias("agencies"),
        pl.col("first_year").min().alias("first"),
        pl.col("last_year").max().alias("last"),
        pl.col("reports").sum().alias("taken"),
    )
    cells = _count(folder / "long.parquet")
    counts = agencies.collect().row(0, named=True)
    url = schemas.base_uri().partition("/v")[0]
    return _CITATION.format(**counts, cells=cells, version=__version__, url=url)


def _describe(folder: Path, layouts: Mapping[str, pl.Schema]) -> JsonObject:
    """A Data Package, with the hash of each file."""
    paths = sorted(path for path in folder.iterdir() if path.is_file())
    return {
        "name": "zfxxgk-tidy",
        "title": "政府信息公开工作年度报告数据",
        "creator": MADE_BY,
        "version": __version__,
        "files": [path.name for path in paths],
        "resources": [_describe_file(path, layouts) for path in paths],
    }


def _describe_file(path: Path, layouts: Mapping[str, pl.Schema]) -> JsonObject:
    name, _, ending = path.name.partition(".")
    found: JsonObject = {
        "name": path.name.lower().replace(".", "-"),
        "path": path.name,
        "bytes": path.stat().st_size,
        "hash": hash_file(path),
    }
    if name in layouts and ending.startswith("csv"):
        fields = [*_list_fields(layouts[name])]
        return {**found, "encoding": "utf-8", "schema": {"fields": fields}}
    return found


def _list_fields(layout: pl.Schema) -> Iterator[JsonObject]:
    entries: dict[str, Entry] = {each.variable: each for each in list_entries()}
    entries |= {each.variable: each for each in list_columns(layout.names())}
    for name, kind in layout.items():
        start = str(kind).rstrip("0123456789")
        entry = entries[name]
        yield {
            "name": name,
            "type": _TYPES.get(start, "string"),
            "title": entry.label_zh,
            "description": entry.label_en,
        }
