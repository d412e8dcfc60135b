from __future__ import annotations

import json
from pathlib import Path

import pytest

from zfxxgk.batch.roster.file import read_roster
from zfxxgk.cli.main import main
from zfxxgk.spec import schemas


@pytest.fixture
def folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    told = {
        "2023/水利.json": ("青禾县水利局", 2023),
        "2023/振兴.json": ("青禾县乡村振兴局", 2023),
        "2024/水利.json": ("青禾县水利局", 2024),
        "2024/农业.json": ("青禾县农业农村局", 2024),
        "2024/无名.json": (None, 2024),
    }
    for path, (name, year) in told.items():
        report = schemas.example("form-2021")
        report["agency"].update(name=name, uscc=None)
        report["year"] = year
        Path(path).parent.mkdir(exist_ok=True)
        Path(path).write_text(json.dumps(report), encoding="utf-8")
    Path("2024/坏.pdf").write_bytes(b"%PDF-1.7 poison")
    return tmp_path


def test_the_list_is_written_and_works(folders: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["roster", "2023", "2024", "-o", "名单.xlsx"]) == 0
    told = capsys.readouterr().err
    assert "1 个上年机关本年没有报告，已列入“待确认”：青禾县乡村振兴局" in told
    assert "1 份报告没有写明机关" in told
    assert "坏.pdf" in told
    assert "已写入 名单.xlsx，共 3 个机关" in told
    offices = read_roster("名单.xlsx").offices
    assert offices["青禾县乡村振兴局"].unconfirmed == "青禾县农业农村局"
    assert main(["check", "2024", "--roster", "名单.xlsx", "--select", "requests"]) == 2
    told = capsys.readouterr().out
    assert "1 个机关待确认：青禾县乡村振兴局（青禾县农业农村局）" in told
    assert "没有 2024 年度报告" not in told


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["2023", "2024"], "请用 -o 指定要写的名单"),
        (["2023", "2024", "2025", "-o", "a.xlsx"], "2025"),
        (["2022", "-o", "a.xlsx"], "2022"),
    ],
)
def test_a_mistake_is_one_line(
    folders: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], words: str
) -> None:
    assert main(["roster", *arguments]) == 2
    assert words in capsys.readouterr().err
    assert not Path("a.xlsx").exists()
