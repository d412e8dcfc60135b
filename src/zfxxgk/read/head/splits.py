"""A line as a heading and the text that follows it."""

from __future__ import annotations

import re
from functools import lru_cache

from zfxxgk.read.formats.document import Paragraph
from zfxxgk.read.likeness import make_plain, measure_closest
from zfxxgk.spec.schemas import Node

LONGEST_HEADING = 40

NUMBER = re.compile(r"\s*(?:第?([一二三四五六七八九])(?:部分)?\s*[、.．,，:：\s])")
SUBNUMBER = re.compile(
    r"\s*(?:[（(]\s*[一二三四五六七八九十]+\s*[)）]|\d{1,2}\s*[.．、]|[一二三四五六七八九]是)"
)
# A blank may as well stand within a heading: 主动 公开。
_ENDS_OF_RUN_IN = tuple(
    re.compile(rf"[。：:；;{blank}]|——|(?=[（(][一二三四五六七八九十]+[)）])")
    for blank in ("", r"\s")
)
_CONTENTS_TAIL = re.compile(r"[\s.…·．。_—-]*\d*\s*$")


def list_words(node: Node) -> tuple[str, ...]:
    """Returns the plain words of the title of *node* and of its aliases."""
    said = node.keywords
    return tuple(make_plain(title) for title in (said["title"], *said.get("x-aliases", ())))


def find_best_split(paragraph: Paragraph, words: tuple[str, ...]) -> tuple[str, str, float]:
    """Returns heading, text and likeness to *words*, as the line is best divided."""
    options = (
        (head, rest, measure_closest(make_plain(head), words))
        for head, rest in list_splits(paragraph)
    )
    return max(options, key=lambda option: option[2], default=("", "", 0.0))


@lru_cache(maxsize=1024)
def list_splits(paragraph: Paragraph) -> tuple[tuple[str, str], ...]:
    """Returns heading and text of a line: all of it, its opening in bold, or a run-in heading."""
    text = paragraph.text.strip()
    splits = []
    if len(text) <= LONGEST_HEADING and not _ends_like_prose(text):
        splits.append((_CONTENTS_TAIL.sub("", text), ""))
    lead = paragraph.lead
    if lead and len(lead) <= LONGEST_HEADING:
        splits.append((lead.rstrip("：:。 "), text.removeprefix(lead).lstrip("：:。 ")))
    numbering = NUMBER.match(text) or SUBNUMBER.match(text)
    if numbering is not None:
        start = len(text) - len(text[numbering.end() :].lstrip())
        ends = (end.search(text, start, start + LONGEST_HEADING) for end in _ENDS_OF_RUN_IN)
        for end in filter(None, ends):
            splits.append((text[: end.start()], text[end.end() :].strip()))
    return tuple(dict.fromkeys(splits))


def _ends_like_prose(text: str) -> bool:
    return "。" in text.rstrip("。") or (text.endswith("。") and len(text) > LONGEST_HEADING // 2)
