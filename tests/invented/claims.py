"""Invented passages with the numbers they state, and how many of those the reader finds."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from zfxxgk.narrative.claims.reader import stated
from zfxxgk.narrative.claims.state import RESULTS

YEAR = 2024
HERE = Path(__file__).parent
TUNED, SECOND = HERE / "claims.txt", HERE / "claims_unseen.txt"
THIRD, THIRD_REST = HERE / "claims_third_seen.txt", HERE / "claims_third_rest.txt"
FOURTH, FIFTH = HERE / "claims_fourth.txt", HERE / "claims_fifth.txt"
OTHER_RESULTS = HERE / "claims_results.txt", HERE / "claims_results_kept.txt"
SIXTH = HERE / "claims_sixth.txt"
SEEN = (TUNED, SECOND, THIRD, THIRD_REST, FOURTH, FIFTH)
"""All but the fifth have been looked at; what each measured before is in docs/benchmarks.md."""

Label = tuple[str, float, bool]
"""Kind, value, and whether the number is a part."""


class Passage(NamedTuple):
    section: str
    text: str
    labels: Counter[Label]


@dataclass(frozen=True)
class Score:
    found: int
    wrong: int
    missed: int

    @property
    def precision(self) -> float:
        return self.found / (self.found + self.wrong)

    @property
    def recall(self) -> float:
        return self.found / (self.found + self.missed)


def passages(file: Path) -> list[Passage]:
    """The passages of *file*; its comments say how they are labelled."""
    section = ""
    found = []
    for line in file.read_text(encoding="utf-8").splitlines():
        if line.startswith("# ---"):
            section = line.removeprefix("# ---").strip()
        elif line and not line.startswith("#"):
            text, _, labels = line.partition("\t")
            found.append(Passage(section, text.replace("\\n", "\n"), _labels(labels)))
    return found


def _labels(words: str) -> Counter[Label]:
    pairs = (word.strip().split("=") for word in words.split(";") if word.strip())
    return Counter((kind, float(value.rstrip("~")), value.endswith("~")) for kind, value in pairs)


def read(passage: Passage, results: bool | None = False) -> Counter[Label]:
    """What the reader finds in a passage, of the kinds that its file labels.

    *results*: whether those are the results beside 予以公开, or all other kinds; None for both.
    """
    told = stated(passage.text, YEAR)
    claims = [each for each in told if results is None or (each.kind in RESULTS) == results]
    return Counter((claim.kind, float(claim.value), claim.partial) for claim in claims)


def score(read_from: list[Passage], results: bool | None = False) -> Score:
    found = wrong = missed = 0
    for passage in read_from:
        claims = read(passage, results)
        found += (claims & passage.labels).total()
        wrong += (claims - passage.labels).total()
        missed += (passage.labels - claims).total()
    return Score(found, wrong, missed)
