"""What the offices of an invented nation write: a few voices, and the number of their requests."""

from __future__ import annotations

import json
from itertools import product
from typing import Any

import polars as pl

from zfxxgk.narrative.claims.claims import claims
from zfxxgk.read.head.prose import read_prose
from zfxxgk.spec import schemas

VOICES, MOST_TOLD = 12, 100
PARTS = ("proactive_disclosure", "on_request", "information_management", "platforms", "supervision")
OPENINGS = ("聚焦群众关切，", "对照年度要点，", "围绕中心工作，", "结合机构职能，")
SENTENCES = {
    "proactive_disclosure": (
        "通过政府网站及时发布机构职能、政策文件和办事指南。",
        "持续公开财政预决算、社会救助和义务教育等领域的信息，方便群众查阅。",
        "更新信息公开指南和目录，政策发布后同步配发图解和问答。",
    ),
    "information_management": (
        "落实信息发布“三审三校”制度，先审查、后公开，确保内容准确、规范、不涉密。",
        "清理失效文件，统一文件格式，公布现行有效的文件目录。",
        "健全信息从制作到归档的全过程管理，明确各环节责任人。",
    ),
    "platforms": (
        "改版网站信息公开专栏，优化检索功能，栏目维护责任到人。",
        "政务新媒体与网站内容同源发布，避免重复和遗漏。",
        "在便民服务中心设立公开专区，提供查询和打印等服务。",
    ),
    "supervision": (
        "将信息公开纳入年度考核，组织社会评议，全年没有发生责任追究情形。",
        "组织业务培训，开展自查和考核，社会评议结果良好，没有责任追究情形。",
        "对照考核指标逐项整改，接受社会评议，没有需要责任追究的情形。",
    ),
}
ASKED = "全年新收政府信息公开申请{n}件，均已依法登记并按规定程序办理。"
NOT_ASKED = ("依申请公开渠道保持畅通，答复程序按规定执行。", "全年未收到政府信息公开申请。")
PROBLEMS = (
    "存在的主要问题：一是部分信息更新不够及时；二是政策解读形式单一。改进措施：按月通报更新情况，丰富解读形式。",
    "主要问题是工作力量不足、业务不够熟练。下一步将充实人员，加强培训，改进薄弱环节。",
)
FEE = "本年度未发出信息处理费收费通知。"


def make_texts() -> pl.DataFrame:
    """All texts by ``voice``, ``told``, the number of requests (-1: no number is told), and
    ``fee``, with the claims and what else is read from them as a store keeps it."""
    every = product(range(VOICES), range(-1, MOST_TOLD + 1), (FEE, None))
    return pl.DataFrame([_write(*each) for each in every], infer_schema_length=None)


def _write(voice: int, told: int, fee: str | None) -> dict[str, Any]:
    say = NOT_ASKED[told + 1] if told < 1 else ASKED.format(n=told)
    parts = {key: OPENINGS[voice % 4] + SENTENCES[key][voice % 3] for key in SENTENCES}
    parts["on_request"] = f"在依申请公开方面，{say}"
    parts = {key: parts[key] for key in PARTS}
    overview = {"text": "\n".join(parts.values()), **parts}
    problems = PROBLEMS[voice % 2]
    report: Any = schemas.example("form-2021")
    report |= {
        "preamble": None,
        "overview": overview,
        "problems_and_improvements": {"text": problems},
        "other_matters": {**report["other_matters"], "text": fee},
    }
    return {
        "voice": voice,
        "told": told,
        "fee": fee,
        **{f"/overview/{key}": text for key, text in overview.items()},
        "/problems_and_improvements/text": problems,
        "claims": _pack(claims(report)),
        "prose": _pack(read_prose(report)),
    }


def _pack(lists: Any) -> str | None:
    given = any(lists.values())
    return json.dumps(lists, ensure_ascii=False, separators=(",", ":")) if given else None
