from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from zfxxgk.read.head.prose import may_be_one, may_tell, read_prose
from zfxxgk.spec import schemas
from zfxxgk.spec.problems import find_problems

FIVE = ("problems_and_improvements", "text")
SIX = ("other_matters", "text")


@pytest.fixture
def prose() -> Callable[..., dict[str, Any]]:
    """What is read from the example of a county, some of whose texts are replaced."""

    def read(**changes: str | None) -> dict[str, Any]:
        report: Any = schemas.example("form-2021")
        report["agency"]["name"] = changes.pop("agency", "青禾县水务局")
        report["title"] = changes.pop("title", None)
        report["preamble"] = changes.pop("preamble", None)
        for section, text in changes.items():
            report[section]["text"] = text
        found: Any = read_prose(report)
        assert find_problems(found, "prose.json") == []
        return dict(found)

    return read


@pytest.mark.parametrize(
    "text",
    [
        "一是部分栏目更新不够及时；二是公开形式单一。",
        "存在的主要问题：公开意识有待进一步提高，内容不够丰富。",
        "队伍力量薄弱，工作推进力度不足。",
        None,
    ],
)
def test_problems_alone_are_no_measures(prose: Any, text: str | None) -> None:
    assert prose(problems_and_improvements=text)["measures"] == []


@pytest.mark.parametrize(
    "text",
    [
        "栏目更新不够及时，下一步加强培训。",
        "人手不足，已增配一名专职人员。",
        "公示期短，2025年延长到七日。",
        "说明文字前后不一，编写统一口径手册。",
        "欄目設置不一致，將在明年調整到位。",
        "更新不及时。逐月核对清单。",
    ],
)
def test_whatever_may_be_a_measure_is_one(prose: Any, text: str) -> None:
    assert prose(problems_and_improvements=text)["measures"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("XX县水务局按照要求编制。", ["XX县"]),
        ("全年收到申请 ×× 件，办结XX件。", ["×× 件", "XX件"]),
        ("（此处填写存在的主要问题）", ["（此处填写存在的主要问题）"]),
        ("公开信息____条。（待补充）", ["____条", "（待补充）"]),
        ("某某局（示例）", ["某某局", "（示例）"]),
        ("二〇〇八年以来，二○○九年起。", []),
        ("按照《XX县管理办法》执行，称“××镇”。", []),
        ("X射线检查2次，Ⅹ类事项3件，OXX公司。", []),
        ("（填报单位：办公室）", []),
    ],
)
def test_words_of_a_template(prose: Any, text: str, words: list[str]) -> None:
    assert [each["text"] for each in prose(overview=text)["left_over"]] == words


def test_the_title_is_looked_at_too(prose: Any) -> None:
    found = prose(title="XX镇2024年政府信息公开工作年度报告")["left_over"]
    assert found == [{"section": "/title", "text": "XX镇"}]


@pytest.mark.parametrize(
    ("agency", "line", "agrees"),
    [
        ("青禾县水务局", "青禾县水务局", True),
        ("青禾县水务局", "青禾县水务局2025年1月20日", True),
        ("青禾县人力资源和社会保障局", "青禾县人社局", True),
        ("青禾镇人民政府", "平山县青禾镇人民政府", True),
        ("青禾县人民政府", "青禾县人民政府办公室", True),
        ("青禾县人民政府", "青禾县政务服务管理局", True),
        ("青禾县水务局", "青禾县人民政府办公室", True),
        ("青禾县水务局", "青禾县民政局", False),
        ("青禾县水务局", "平山县人民政府办公室", False),
        ("青禾县水务局", "平山县水务局", False),
    ],
)
def test_who_signs_for_whom(prose: Any, agency: str, line: str, agrees: bool) -> None:
    found = prose(agency=agency, other_matters=f"没有其他事项。\n{line}")["signatures"]
    assert [each["agrees"] for each in found] == [agrees]


def test_offices_that_sign_together_agree(prose: Any) -> None:
    found = prose(other_matters="无。\n青禾县民政局\n青禾县水务局")["signatures"]
    assert [each["agrees"] for each in found] == [True, True]


@pytest.mark.parametrize(
    "line", ["无。", "联系电话：0000-1234567", "政务公开办公室", "附件：申请表", "水务局"]
)
def test_other_last_lines_are_no_signatures(prose: Any, line: str) -> None:
    assert prose(other_matters=f"没有其他事项。\n{line}")["signatures"] == []


@pytest.mark.parametrize(
    ("preamble", "agrees"),
    [
        ("本报告由青禾县水务局编制。", [True]),
        ("本报告由青禾县民政局编制。", [False]),
        ("本报告由青禾县民政局会同水务局编制。", [True]),
        ("本报告由青禾县人民政府办公室组织编制。", [True]),
        ("现公布平山县水务局2024年政府信息公开工作年度报告。", [True]),
        ("现公布平山县民政局2024年政府信息公开工作年度报告。", [False]),
        ("本报告依据有关规定编制。", []),
    ],
)
def test_whom_the_preamble_names(prose: Any, preamble: str, agrees: list[bool]) -> None:
    assert [each["agrees"] for each in prose(preamble=preamble)["makers"]] == agrees


def test_an_office_that_is_not_known_is_no_other(prose: Any) -> None:
    found = prose(agency=None, preamble="本报告由青禾县民政局编制。", other_matters="青禾县民政局")
    assert (found["makers"], found["signatures"]) == ([], [])


@pytest.mark.parametrize(
    ("beside", "number"),
    [
        ("要求编制。", None),
        ("（国办公开办函〔2019〕60号）要求", "国办公开办函〔2019〕60号"),
        ("（国办公开办函〔2021〕30号）要求", "国办公开办函〔2021〕30号"),
        ("要求。另见国办公开办函〔2021〕30号。", None),
    ],
)
def test_the_number_beside_the_title_of_the_trial_notice(
    prose: Any, beside: str, number: str | None
) -> None:
    title = "《关于政府信息公开工作年度报告有关事项的通知》"
    found = prose(preamble=f"根据{title}{beside}")["trial_titles"]
    assert found == [{"section": "/preamble", "text": title, "number": number}]


def test_short_and_full_names_may_be_one() -> None:
    assert may_be_one("青禾县教育局", "青禾县教育和体育局")
    assert not may_be_one("青禾县教育局", "青禾县体育局")


def test_a_long_run_of_blanks_is_looked_at_once(prose: Any) -> None:
    assert prose(overview="X" * 200_000 + "_" * 200_000)["left_over"] == []


@pytest.mark.parametrize("sign", [*"XxＸｘ×╳○〇_某（(【[《", "县", "2024年"])
def test_of_a_title_without_signs_nothing_is_told(sign: str, prose: Callable[..., Any]) -> None:
    silent = dict.fromkeys(("overview", "problems_and_improvements", "other_matters"))
    for title in (
        f"{sign * 2}市水务局",
        f"水务局{sign}此处填写）",
        f"{sign}示例】",
        f"{sign * 3}号",
    ):
        assert may_tell(title) or not any(prose(title=title, **silent).values())
    assert may_tell("XX市水务局")
    assert not may_tell("青禾县水务局2024年政府信息公开工作年度报告")
