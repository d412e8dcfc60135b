"""Expected values are read off the lexis of the CEL specification, not off the lexer."""

from __future__ import annotations

import pytest

from zfxxgk.cel.lexer import Token, read_tokens
from zfxxgk.cel.tree import CelError, Position


def spelt(text: str) -> list[tuple[str, str]]:
    return [(token.kind, token.text) for token in read_tokens(text)][:-1]


def value_of(text: str) -> str:
    [(kind, value)] = spelt(text)
    assert kind == "string"
    return value


def refusal(text: str) -> CelError:
    with pytest.raises(CelError) as caught:
        list(read_tokens(text))
    return caught.value


def test_the_longest_sign_wins() -> None:
    assert [text for _, text in spelt("a<=b<c!=!d")] == ["a", "<=", "b", "<", "c", "!=", "!", "d"]


def test_words_keywords_and_numbers_have_kinds_of_their_own() -> None:
    assert spelt("in inner true null x_1 007 0x1F") == [
        ("sign", "in"),
        ("word", "inner"),
        ("constant", "true"),
        ("constant", "null"),
        ("word", "x_1"),
        ("int", "007"),
        ("int", "0x1F"),
    ]


def test_a_keyword_in_quotes_is_a_string() -> None:
    assert spelt("'in'") == [("string", "in")]


def test_the_end_is_one_token_after_trailing_space_and_comment() -> None:
    assert list(read_tokens("1 // one\n")) == [
        Token("int", "1", Position(1, 1, 0)),
        Token("end", "", Position(2, 1, 9)),
    ]


def test_a_comment_may_be_the_last_thing_without_a_line_feed() -> None:
    assert spelt("//\n1//") == [("int", "1")]


def test_two_slashes_in_a_string_begin_no_comment() -> None:
    assert value_of("'https://example.org'") == "https://example.org"


def test_lines_and_columns_count_from_one_in_code_points() -> None:
    found = [token.at for token in read_tokens("'😀' ==\r\n\ta\n")]
    assert found == [
        Position(1, 1, 0),
        Position(1, 5, 4),
        Position(2, 2, 9),
        Position(3, 1, 11),
    ]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("''", ""),
        ('"it\'s"', "it's"),
        ("'say \"no\"'", 'say "no"'),
        ("'''x''x'''", "x''x"),
        ('"""a"b"""', 'a"b'),
        ('""""a"""', '"a'),
        ("'''two\nlines'''", "two\nlines"),
        (r"r'\d\n'", r"\d\n"),
        (r'r"\\"', r"\\"),
        ("r'''a\n\\'b'''", "a\n\\'b"),
        (r"'\a\b\f\n\r\t\v'", "\x07\x08\x0c\x0a\x0d\x09\x0b"),
        (r"""'\\\?\"\'\`'""", "\\?\"'`"),
        (r"'\x41\X4a'", "AJ"),
        (r"'\101\377\000'", "A\u00ff\0"),
        (r"'\u5e74\U0001F600'", "年😀"),
        (r"'\x41\u0041'", "AA"),
        (r"'\ud7ff\ue000\U0010FFFF'", "\ud7ff\ue000\U0010ffff"),
        (r"'\1011'", "A1"),
        (r"'''\''''", "'"),
        ("'年度报告'", "年度报告"),
    ],
)
def test_a_string_has_the_value_the_specification_gives_it(text: str, value: str) -> None:
    assert value_of(text) == value


def test_every_line_break_inside_a_string_is_a_line_feed() -> None:
    assert value_of("'''a\r\nb\rc\nd'''") == "a\nb\nc\nd"
    assert value_of("r'''a\r\nb\rc'''") == "a\nb\nc"


def test_an_escaped_carriage_return_stays_one() -> None:
    assert value_of(r"'a\r\nb'") == "a\r\nb"


@pytest.mark.parametrize(
    ("text", "column"),
    [
        (r"'ab\q'", 4),
        (r"'\x4'", 2),
        (r"'\u123'", 2),
        (r"'\U1234567'", 2),
        (r"'\400'", 2),
        (r"'\08'", 2),
        (r"'\1'", 2),
        (r"'a\ud800'", 3),
        (r"'\udfff'", 2),
        (r"'\U00110000'", 2),
        (r"'\ud83d\ude00'", 2),
        ("'a\ud800'", 3),
        ("r'\udc00'", 3),
    ],
)
def test_what_is_no_character_is_refused_where_it_stands(text: str, column: int) -> None:
    assert refusal(text).position == Position(1, column, column - 1)


@pytest.mark.parametrize("text", ["'abc", '"abc\n"', "'''abc''", r"'abc\'", "r'a\nb'", '"""a""'])
def test_a_string_that_is_not_closed_is_refused_at_its_opening_quote(text: str) -> None:
    error = refusal("1 + " + text)
    assert "without its closing" in error.message
    assert error.position.column == 5


@pytest.mark.parametrize("text", [r"r'\'", r"r'a\\\'", 'r"""\\\ra"""', "r'''\\\r\n'''"])
def test_a_raw_string_read_differently_by_implementations_is_refused(text: str) -> None:
    assert "raw strings" in refusal(text).message


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("'abc", "found a string without its closing ' before the end of the line"),
        ('"abc\n"', 'found a string without its closing " before the end of the line'),
        ("'''a", "found a string without its closing ''' before the end of the expression"),
        (r"'a\q'", "found a backslash that begins no escape sequence"),
        (r"'\ud800'", "found an escape for D800, which is no Unicode character"),
        ("'\ud800'", "found half of a surrogate pair in a string"),
        (
            r"r'\'",
            "raw strings with a backslash before the closing quote or a carriage return are "
            "outside the subset",
        ),
        ("；", "found the character '；' (U+FF1B), which is part of no expression"),
        ("\x0b", "found the character (U+000B), which is part of no expression"),
    ],
)
def test_a_refusal_says_what_was_found(text: str, message: str) -> None:
    error = refusal(f"1 + {text}")
    assert error.message == message
    assert error.position.line == 1


def test_half_a_surrogate_pair_in_a_comment_is_nobodys_business() -> None:
    assert spelt("'a' // \ud800\n'b'") == [("string", "a"), ("string", "b")]


def test_a_token_is_told_as_it_is_written() -> None:
    assert [token.words.en for token in read_tokens("a 1 'b' ==")] == [
        "'a'", "'1'", "a string", "'=='", "the end of the expression",
    ]  # fmt: skip


def test_a_comment_that_ends_differently_in_implementations_is_refused() -> None:
    error = refusal("1 // x\r+ 1")
    assert "comment" in error.message
    assert error.position.column == 3


@pytest.mark.parametrize(
    ("text", "feature"),
    [
        ("1.5", "doubles"),
        (".5", "doubles"),
        ("1e3", "doubles"),
        ("1.5E-3", "doubles"),
        ("1u", "uint literals"),
        ("0xFU", "uint literals"),
        ("b'x'", "bytes literals"),
        ('BR"x"', "bytes literals"),
        ("/", "division"),
        ("`x-y`", "quoted names"),
    ],
)
def test_a_feature_outside_the_subset_is_named(text: str, feature: str) -> None:
    error = refusal("  " + text)
    assert error.message.startswith(feature)
    assert error.message.endswith("outside the subset")
    assert error.position.column == 3


@pytest.mark.parametrize(
    ("char", "code"),
    [("，", "U+FF0C"), ("\u3000", "U+3000"), ("=", "U+003D"), ("\x0b", "U+000B"), ("&", "U+0026")],
)
def test_a_character_of_no_token_is_named_with_its_code(char: str, code: str) -> None:
    error = refusal(f"a\n {char} b")
    assert code in error.message
    assert error.position == Position(2, 2, 3)


def test_the_first_thing_wrong_is_reported_before_what_follows() -> None:
    assert refusal("1 ; 2.5").position.column == 3


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ("= 1", "=="), ("（1）", "("), ("，", ","), ("：", ":"), ("“一”", '"'), ("‘", "'"),
        ("＝", "=="), ("＞ 1", ">"), ("≥", ">="), ("≠", "!="), ("＆＆", "&&"), ("｜", "||"),
        ("１", "1"), ("、", ","), ("\u3000", "a plain space"),
    ],
)  # fmt: skip
def test_a_sign_that_is_written_for_another_is_told_with_it(text: str, sign: str) -> None:
    assert refusal(f"1 + {text}").message.endswith(f"which is part of no expression; write {sign}")


@pytest.mark.parametrize("text", ["；", "类", "#", "$"])
def test_a_sign_that_stands_for_nothing_is_told_alone(text: str) -> None:
    assert refusal(f"1 + {text}").message.endswith("which is part of no expression")
