"""What stands beside the tables: taken at their word."""

from __future__ import annotations

import csv
import gzip
import hashlib
import json
from pathlib import Path
from typing import Any

import pytest
import yaml
from unit.corpus.corpus_samples import office
from unit.corpus.tidy.tidy_samples import write

from zfxxgk.corpus.tidy.sample import Wish


@pytest.fixture(scope="module")
def out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("about")
    reports = [office("青禾县水利局", 2023), office("青禾县水利局"), office("青禾县民政局")]
    write(folder, reports, crosswalk=True, wish=Wish(5, 1, str))
    return folder / "out"


def read_header(path: Path) -> list[str]:
    opened = gzip.open if path.suffix == ".gz" else open
    with opened(path, "rt", encoding="utf-8-sig") as file:
        return next(csv.reader(file))


def test_the_description_lists_every_file_with_its_hash_and_columns(out: Path) -> None:
    described = json.loads((out / "datapackage.json").read_text(encoding="utf-8"))
    names = {path.name for path in out.iterdir()} - {"datapackage.json"}
    assert set(described["files"]) == {each["path"] for each in described["resources"]} == names
    for each in described["resources"]:
        data = (out / each["path"]).read_bytes()
        assert each["hash"] == f"sha256:{hashlib.sha256(data).hexdigest()}"
        assert each["bytes"] == len(data)
        if "schema" in each:
            fields = each["schema"]["fields"]
            assert [field["name"] for field in fields] == read_header(out / each["path"])
            assert all(field["title"] and field["description"] for field in fields)
    with_columns = {each["path"] for each in described["resources"] if "schema" in each}
    assert {name for name in names if ".csv" in name} - {"codebook.csv"} == with_columns


def test_the_codebook_has_every_column_of_every_table(out: Path) -> None:
    text = (out / "codebook.csv").read_text(encoding="utf-8-sig")
    told = {row["variable"] for row in csv.DictReader(text.splitlines())}
    tables = [path for path in out.iterdir() if ".csv" in path.name]
    columns = {name for path in tables if path.stem != "codebook" for name in read_header(path)}
    assert columns <= told
    page = (out / "codebook.md").read_text(encoding="utf-8")
    assert [name for name in columns if f"`{name}`" not in page] == []
    assert "`requests/balance`" in page


def test_the_citation_has_what_its_format_asks_for(out: Path) -> None:
    cited: Any = yaml.safe_load((out / "CITATION.cff").read_text(encoding="utf-8"))
    assert {"cff-version", "message", "title", "authors"} <= cited.keys()
    assert (cited["cff-version"], cited["type"]) == ("1.2.0", "dataset")
    assert cited["abstract"].startswith("3 reports of 2 organs, 2023 to 2024")
