"""Who asks for English gets English: the Chinese in it is quoted from the report or the form."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from authored import RULE_FILES
from documents import documents
from hypothesis import given
from judging import judge_any

from zfxxgk.authoring.cases import make_input
from zfxxgk.batch.batch import Criteria, judge_files
from zfxxgk.batch.records import Source
from zfxxgk.cli.reporters import Run, github, junit, text
from zfxxgk.cli.words import WORDS
from zfxxgk.engine.findings import Result
from zfxxgk.spec import schemas
from zfxxgk.spec.rule_files import RuleFile
from zfxxgk.spec.rules import load_catalogue

ROOT = Path(__file__).resolve().parents[2]
FILES = {file.rule.id: file for file in RULE_FILES}
EXAMPLES = [*ROOT.glob("examples/*.[mh]*"), *ROOT.glob("schema/examples/*.json")]
CHINESE = re.compile(r"[\u3000-\u303f\u3400-\u9fff\uff00-\uffef]+")


def list_labels(node: Any, key: str = "") -> Iterator[str]:
    """What the form prints and how reports misprint it, out of the schema."""
    if isinstance(node, str):
        yield from [node] if key in ("title", "x-number", "x-aliases") else []
    elif isinstance(node, list):
        yield from (label for each in node for label in list_labels(each, key))
    elif isinstance(node, dict):
        for name, each in node.items():
            yield from list_labels(each, key if key == "x-aliases" else name)


LABELS = [label for name in schemas.names() for label in list_labels(dict(schemas.load(name)))]
BASES = [f"{b.document}\n{b.place}" for rule in load_catalogue().values() for b in rule.basis]
QUOTED = "\n".join([*LABELS, *BASES])


def find_chinese(words: str, given: str) -> list[str]:
    """The Chinese in *words* that stands neither in what was *given* nor in the form."""
    return [each for each in CHINESE.findall(words) if each not in QUOTED and each not in given]


def list_words(result: Result) -> list[str]:
    told = (*result.findings, *result.causes, *result.not_checked)
    cells = [cell.label.en for finding in result.findings for cell in finding.cells]
    return [*(each.message.en for each in told), *cells]


@pytest.mark.parametrize("file", FILES.values(), ids=FILES)
def test_the_cases_of_a_rule_are_told_in_english(file: RuleFile) -> None:
    for case in file.cases:
        given_ = make_input(case)
        known = json.dumps(given_, ensure_ascii=False)
        words = list_words(judge_any(file.rule.id, **given_))
        assert [find_chinese(each, known) for each in words] == [[]] * len(words)


@given(document=documents())
def test_whatever_is_wrong_is_told_in_english(document: dict[str, Any]) -> None:
    known = json.dumps(document, ensure_ascii=False)
    for words in list_words(judge_any(**document)):
        assert find_chinese(words, known) == []


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.name)
@pytest.mark.parametrize("reporter", [text, github, junit])
def test_a_whole_result_is_told_in_english(path: Path, reporter: Any) -> None:
    batch = judge_files([Source(str(path))], Criteria())
    known = path.read_text(encoding="utf-8")
    (judged,) = batch.reports
    assert judged.result is not None
    words = reporter.render(Run(batch, "en", verbose=True))
    assert find_chinese(words, known) == []


def test_the_words_of_the_command_line_are_english() -> None:
    # The brackets around a reading are those of `show --reading`, in both languages.
    told = {key for key, words in WORDS.items() if CHINESE.search(words.en)}
    assert told == {"trace-legend"}  # with the brackets that mark a reading in both languages
