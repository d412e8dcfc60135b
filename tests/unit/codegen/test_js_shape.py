from __future__ import annotations

import gzip
import re

from zfxxgk.codegen.js_package import SOURCES, to_js
from zfxxgk.codegen.js_shape import make_shape_module
from zfxxgk.spec.problems import WORDS

TEXT = make_shape_module("// head\n", to_js)
SHAPES = dict(re.findall(r"^const (\w+) = (.*);$", TEXT, re.MULTILINE))


def test_shapes_that_are_the_same_are_one_constant() -> None:
    assert len(set(SHAPES.values())) == len(SHAPES) > 20
    assert TEXT.count("9007199254740991") < 10


def test_the_table_has_no_words_of_the_schema() -> None:
    assert not re.search('政府|x-|description: "', "".join(SHAPES.values()))


def test_every_keyword_of_a_shape_has_words_and_a_test() -> None:
    structure = {"types", "items", "properties", "optional", "forms"}
    used = {
        word for text in SHAPES.values() for word in re.findall(r"[{,] (\w+): (?![SK]\d)", text)
    }
    tested = re.search(r"const REFUSED = \{\n(.*?)\n\};", (SOURCES / "faults.js").read_text(), re.S)
    assert tested
    assert used - structure <= set(re.findall(r"^  (\w+):", tested[1], re.MULTILINE))
    told = re.search(r"^export const FAULTS = (.*);$", TEXT, re.MULTILINE)
    assert told
    assert (used - structure) & set(WORDS) <= set(re.findall(r"(\w+): \{ zh", told[1]))


def test_validator_and_words_are_small() -> None:
    packed = gzip.compress((TEXT + (SOURCES / "faults.js").read_text("utf-8")).encode())
    assert len(packed) < 6_000
