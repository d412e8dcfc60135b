from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zfxxgk.cli.dropped import check, choose_output, find_paths, reach

ROOT = Path(__file__).resolve().parents[3]
EXAMPLE = ROOT / "examples" / "changhe-town-2023.md"
SHELL = r"C:\Windows\system32\cmd.exe"
SCRIPT = r"D:\政务 公开&核对\zfxxgk\核对.cmd"

# What Windows allows in the name of a file.
NAMES = st.text(
    st.characters(exclude_characters='"<>|*?:/\\', exclude_categories=["Cc", "Cs"]),
    min_size=1,
).filter(lambda name: not name.endswith((" ", ".")))


def drop(*paths: str) -> dict[str, str]:
    """The line that Explorer starts a script with: in quotes is only what has a space."""
    words = [f'"{SCRIPT}"', *(f'"{path}"' if " " in path else path for path in paths)]
    line = f'{SHELL} /c "{" ".join(words)}"'
    return {"ZFXXGK_LINE": line, "ZFXXGK_SCRIPT": "核对.CMD"}


@pytest.mark.parametrize(
    "name",
    [
        *("报告.docx", "a&b.docx", "a^b.docx", "100%.docx", "%PATH%.docx", "a!b!.docx"),
        *(
            "a b & c.docx",
            "全角　空格.docx",
            "(1).docx",
            "a,b;c=d.docx",
            "it's.docx",
            "a /c b.docx",
        ),
        *("-x.docx", "&calc.docx", "a@b~#$`{}[]+.docx", "年" * 200),
    ],
)
def test_a_hostile_name_comes_whole(name: str) -> None:
    path = rf"E:\2024年 报告\{name}"
    other = rf"E:\2024年报告\{name}"
    assert find_paths(drop(path, other), []) == [path, other]


@given(st.lists(NAMES.map("C:\\".__add__), min_size=1, max_size=5))
def test_any_names_come_whole_in_their_order(paths: list[str]) -> None:
    assert find_paths(drop(*paths), []) == paths


def test_what_cmd_made_of_the_names_is_not_looked_at() -> None:
    """It took ``a&b.docx`` for two commands, and so told ``a`` alone."""
    cut = {"ZFXXGK_COUNT": "1", "ZFXXGK_ARGUMENT_1": r"C:\a"}
    assert find_paths(drop(r"C:\a&b.docx") | cut, []) == [r"C:\a&b.docx"]


def test_from_a_terminal_the_arguments_count() -> None:
    line = {"ZFXXGK_LINE": f'"{SHELL}"', "ZFXXGK_COUNT": "2"}
    given = {"ZFXXGK_ARGUMENT_1": "a & b.docx", "ZFXXGK_ARGUMENT_2": "c.docx"}
    assert find_paths(line | given, []) == ["a & b.docx", "c.docx"]
    assert find_paths({}, ["a b", "c"]) == ["a b", "c"]


def test_called_by_another_script_the_arguments_count() -> None:
    line = {"ZFXXGK_LINE": f'{SHELL} /c ""D:\\all.cmd" 2024"', "ZFXXGK_SCRIPT": "核对.cmd"}
    given = {"ZFXXGK_COUNT": "1", "ZFXXGK_ARGUMENT_1": "a & b.docx"}
    assert find_paths(line | given, []) == ["a & b.docx"]


def test_double_clicked_there_is_nothing() -> None:
    assert find_paths(drop(), []) == []


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("C:\\" + "a" * 256, "C:\\" + "a" * 256),
        ("C:\\" + "a" * 257, "\\\\?\\C:\\" + "a" * 257),
        ("\\\\server\\" + "a" * 260, "\\\\?\\UNC\\server\\" + "a" * 260),
        ("\\\\?\\C:\\" + "a" * 260, "\\\\?\\C:\\" + "a" * 260),
    ],
)
def test_windows_is_asked_for_a_long_path_in_its_own_way(path: str, expected: str) -> None:
    assert reach(path) == expected


# ---------------------------------------------------------------------- with files


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "2024年 报告&汇总 100%!"
    made.mkdir()
    return made


def copy(folder: Path, name: str) -> str:
    return str(shutil.copy(EXAMPLE, folder / name))


def run(*paths: str) -> tuple[int, list[Path]]:
    shown: list[Path] = []
    return check(paths, shown.append), shown


def test_the_page_is_written_beside_the_file_and_shown(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = copy(folder, "昌禾^镇.md")
    assert run(path) == (1, [folder / "昌禾^镇.md 核对结果.html"])
    assert "昌禾镇人民政府" in (folder / "昌禾^镇.md 核对结果.html").read_text("utf-8")
    told = capsys.readouterr().err
    assert told.startswith("正在核对：昌禾^镇.md\n")
    assert told.endswith("有需要改正的问题，见打开的网页。\n")
    assert "结束代码" not in told
    assert "--" not in told


def test_what_was_not_judged_is_told_in_plain_words(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "a.docx").write_bytes(b"PK")
    assert run(str(folder / "a.docx"))[0] == 2
    told = capsys.readouterr().err
    assert told.endswith("有内容没有核对，原因见上面的说明和打开的网页。\n")
    assert "结束代码" not in told


def test_checked_again_the_page_is_written_over(folder: Path) -> None:
    path = copy(folder, "a.md")
    assert run(path) == run(path)
    assert len([*folder.iterdir()]) == 2


def test_the_file_of_somebody_else_is_left(folder: Path) -> None:
    path = copy(folder, "a.md")
    other = folder / "a.md 核对结果.html"
    other.write_text("mine")
    assert run(path)[1] == run(path)[1] == [folder / "a.md 核对结果 2.html"]
    assert other.read_text() == "mine"


def test_several_have_one_page(folder: Path) -> None:
    _, (page,) = run(copy(folder, "a.md"), copy(folder, "-b.md"))
    assert page == folder / "核对结果.html"
    assert "a.md" in page.read_text("utf-8")
    assert "-b.md" in page.read_text("utf-8")


def test_a_folder_has_its_page_beside_it_and_earlier_pages_are_passed_over(folder: Path) -> None:
    run(copy(folder, "a.md"))
    code, (page,) = run(str(folder))
    assert code == 1
    assert page == folder.parent / f"{folder.name} 核对结果.html"


def test_what_cannot_be_read_has_a_page_that_says_so(folder: Path) -> None:
    path = folder / "空.docx"
    path.write_bytes(b"")
    code, (page,) = run(str(path))
    assert code == 2
    assert "空.docx" in page.read_text("utf-8")


def test_with_nothing_it_says_what_to_do(capsys: pytest.CaptureFixture[str]) -> None:
    assert run() == (2, [])
    assert "拖到" in capsys.readouterr().err


@pytest.mark.skipif(sys.platform != "linux", reason="no folder that nobody can write to")
def test_where_nothing_can_be_written_it_goes_elsewhere() -> None:
    output = choose_output([f"/proc/{os.getpid()}/status"])
    assert output.name == "核对结果.html"
    assert output.parent.name.startswith("zfxxgk-")
    output.parent.rmdir()


def test_the_page_of_a_very_long_name_has_a_short_one(folder: Path) -> None:
    path = copy(folder, "年" * 80 + ".md")
    assert run(path)[1] == [folder / "核对结果.html"]
