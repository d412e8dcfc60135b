from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from zfxxgk.errors import InputError
from zfxxgk.spec.yaml_source import Position, load, loads


def value(text: str) -> Any:
    return loads(text, "a.yaml")[0]


def refusal(text: str) -> tuple[str | None, str]:
    """Place and English words of what is said of a text."""
    with pytest.raises(InputError) as caught:
        loads(text, "a.yaml")
    assert caught.value.path == "a.yaml"
    assert caught.value.text.zh != caught.value.text.en
    return caught.value.place, caught.value.text.en


# ---------------------------------------------------------------------- values


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("null", None),
        ("true", True),
        ("false", False),
        ("0", 0),
        ("-7", -7),
        ("9007199254740991", 9007199254740991),
        ("1.50", 1.5),
        ("-0.5", -0.5),
        ("公开", "公开"),
        ("a b", "a b"),
        ('"1.0"', "1.0"),
        ("'off'", "off"),
        ('"2020-01-31"', "2020-01-31"),
        ('""', ""),
        ("[]", []),
        ("{}", {}),
        ("[1, {a: [x]}]", [1, {"a": ["x"]}]),
        ("|-\n  a\n  b\n", "a\nb"),
        (">-\n  a\n  b\n", "a b"),
        ("2021年", "2021年"),
        ("1.2.3", "1.2.3"),
        ("form-2021", "form-2021"),
    ],
)
def test_a_value_is_what_json_would_hold(text: str, expected: object) -> None:
    found = value(text)
    assert found == expected
    assert type(found) is type(expected)


def test_quotes_make_text_of_everything() -> None:
    assert value('{"1": "null", "<<": \'true\'}') == {"1": "null", "<<": "true"}


def test_a_byte_order_mark_is_no_part_of_the_text(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_bytes(b"\xef\xbb\xbfa: 1\n")
    assert load(path) == ({"a": 1}, {(): (1, 1, None), ("a",): (1, 4, None)})


def test_a_file_far_larger_than_a_rule_is_not_read_to_its_end(tmp_path: Path) -> None:
    with (tmp_path / "a.yaml").open("wb") as file:
        file.truncate(10**12)
    with pytest.raises(InputError, match="no rule file"):
        load(tmp_path / "a.yaml")


@given(
    st.recursive(
        st.none()
        | st.booleans()
        | st.integers(-(10**17), 10**17)
        | st.text(st.characters(exclude_categories=("C",)), max_size=8),
        lambda inner: (
            st.lists(inner, max_size=3) | st.dictionaries(st.text("abn\"'-:é公", max_size=4), inner)
        ),
        max_leaves=8,
    )
)
def test_what_a_yaml_writer_quotes_comes_back(expected: object) -> None:
    text = yaml.dump(expected, allow_unicode=True, default_style='"', Dumper=_Json)
    assert value(text) == expected


class _Json(yaml.SafeDumper):
    """Quotes text only, and repeats what occurs twice."""

    def represent_scalar(self, tag: str, value: Any, style: str | None = None) -> yaml.ScalarNode:
        return super().represent_scalar(tag, value, '"' if tag.endswith(":str") else "")

    def ignore_aliases(self, data: Any) -> bool:
        return True


# ---------------------------------------------------------------------- what YAML parsers differ on


@pytest.mark.parametrize(
    "text",
    [
        "yes", "No", "ON", "off", "True", "FALSE", "Null", "NULL", "~",
        "017", "0o17", "0x1F", "0b11", "1_000", "+1", "1:30", "1:30:00",
        "1.", ".5", "1e5", "1.5e3", "1e999", ".inf", "-.inf", ".nan",
        "2020-01-31", "2020-01-31 10:00:00", "=",
    ],
)  # fmt: skip
def test_what_parsers_read_differently_must_be_quoted(text: str) -> None:
    place, words = refusal(f"a: {text}")
    assert place == "1:4"
    assert text in words
    assert "quotes" in words
    assert value(f'a: "{text}"') == {"a": text}


@pytest.mark.parametrize("text", ["on: 1", "2019: 1", "null: 1", "true: 1", "2020-01-31: 1"])
def test_a_key_that_is_no_text_to_some_parsers_must_be_quoted(text: str) -> None:
    assert refusal(f"x: 1\n{text}")[0] == "2:1"
    assert "quotes" in refusal(text)[1]


@pytest.mark.parametrize("text", ["a:", "a:\nb: 1", "{a: , b: 1}", "a: [1, ,2]", "- \n- 1"])
def test_a_value_left_out_is_refused(text: str) -> None:
    place, words = refusal(text)
    assert place is not None
    assert "no value" in words or "valid YAML" in words


def test_a_number_beyond_64_bits_is_refused_before_it_is_computed() -> None:
    assert refusal("a:\n  - " + "9" * 100_000) == ("2:5", "the number is too long")
    assert value("9" * 18) == 10**18 - 1


# ---------------------------------------------------------------------- what JSON has not


@pytest.mark.parametrize(
    ("text", "place", "said"),
    [
        ("a: 1\nb: 2\na: 3", "3:1", "twice"),
        ("a: {b: 1, 'b': 2}", "1:11", "twice"),
        ("a: &x 1", "1:4", "anchors"),
        ("a: *x", "1:4", "anchors"),
        ("&x a: 1", "1:1", "anchors"),
        ("a: 1\n<<: {b: 2}", "2:1", "quotes"),
        ("? [a]\n: 1", "1:3", "keys"),
        ("? {a: 1}\n: 1", "1:3", "keys"),
        ("a: !!int '5'", "1:4", "tags"),
        ("a: !x y", "1:4", "tags"),
        ("!!python/object/apply:os.getcwd []", "1:1", "tags"),
        ("!x a: 1", "1:1", "tags"),
        ("a: 1\n---\nb: 2", "2:1", "more than one document"),
        ("a: 1\n...\n---\nb: 2", "3:1", "more than one document"),
    ],
)
def test_what_json_has_not_is_refused(text: str, place: str, said: str) -> None:
    found, words = refusal(text)
    assert found == place
    assert said in words


def test_a_document_that_grows_by_aliases_is_refused_at_its_first_anchor() -> None:
    levels = [f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}]" for n in range(1, 60)]
    bomb = "\n".join(["a0: &a0 [x, x]", *levels])
    assert refusal(bomb)[0] == "1:5"


def test_a_document_that_holds_itself_is_refused() -> None:
    assert refusal("&x [1, *x]")[0] == "1:1"


# ---------------------------------------------------------------------- what is no YAML


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("a: [1\nb: 2", "2:2"),
        ("a: 'x", "1:6"),
        ("a:\n\t- 1", "2:1"),
        ("a: 1\n b: 2", "2:3"),
        ("a: 1\r\nb: x: y", "2:5"),
        ("a: `x`", "1:4"),
        ("%YAML 9.9\n---\na: 1", "1:1"),
        ("a: 'x'y", "1:7"),
        ("a: x\ty", "1:5"),
        ("{a: b?c}", "1:6"),
        ("a: |#\n  x", "1:5"),
    ],
)
def test_what_is_no_yaml_is_refused_where_it_goes_wrong(text: str, place: str) -> None:
    found, words = refusal(text)
    assert found == place
    assert words.startswith("no valid YAML: ")


@pytest.mark.parametrize("char", ["\x00", "\x01", "\x1b", "\ud800"])
def test_a_control_character_is_named_with_its_place(char: str) -> None:
    assert refusal(f"a: 1\nb: x{char}y") == (
        "2:5", f"the character U+{ord(char):04X} is not allowed",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("[" * 100_000, "1:52"),
        ("[" * 500 + "]" * 500, "1:52"),
        ("{a: " * 500, "1:205"),
        ("\n".join(" " * n + "a:" for n in range(500)), "52:52"),
        ("- " * 500 + "x", "1:103"),
    ],
)
def test_deep_nesting_is_refused_where_it_becomes_too_deep(text: str, place: str) -> None:
    assert refusal(text) == (place, "nested too deeply")


@pytest.mark.parametrize("text", ["", "\n", "# nothing\n", "\ufeff"])
def test_an_empty_file_is_told_so(text: str) -> None:
    place, words = refusal(text)
    assert words == "the file is empty"
    assert place is not None


# ---------------------------------------------------------------------- files


def test_a_file_that_is_not_utf_8_is_refused_at_the_first_wrong_byte(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_bytes("a: 1\nb: 公".encode() + "开".encode("gbk"))
    with pytest.raises(InputError) as caught:
        load(path)
    assert (caught.value.path, caught.value.place) == (str(path), "2:5")
    assert "UTF-8" in caught.value.text.en


def test_the_place_of_a_wrong_byte_does_not_count_the_byte_order_mark(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_bytes(b"\xef\xbb\xbfa: \xff")
    with pytest.raises(InputError) as caught:
        load(path)
    assert caught.value.place == "1:4"


def test_a_file_in_utf_16_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_bytes("a: 1".encode("utf-16"))
    with pytest.raises(InputError, match="UTF-8"):
        load(path)


@pytest.mark.parametrize("name", ["missing.yaml", "."])
def test_a_file_that_cannot_be_opened_is_an_input_error(tmp_path: Path, name: str) -> None:
    with pytest.raises(InputError, match="cannot be read") as caught:
        load(tmp_path / name)
    assert caught.value.path == str(tmp_path / name)
    assert str(tmp_path) not in caught.value.text.en


# ---------------------------------------------------------------------- places


def test_every_value_has_the_place_where_it_begins() -> None:
    _, places = loads("a: 1\nb:\n  - x\n  - {c: 'y'}\nd: |-\n  z\ne: >\n  w\n公开: q", "a.yaml")
    assert places == {
        (): Position(1, 1, None),
        ("a",): Position(1, 4, None),
        ("b",): Position(3, 3, None),
        ("b", 0): Position(3, 5, None),
        ("b", 1): Position(4, 5, None),
        ("b", 1, "c"): Position(4, 9, "'"),
        ("d",): Position(5, 4, "|"),
        ("e",): Position(7, 4, ">"),
        ("公开",): Position(9, 5, None),
    }
