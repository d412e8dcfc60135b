"""Expected trees are written by hand from the grammar of the CEL specification."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zfxxgk.cel.parser import DEEPEST, FUNCTIONS, MACROS, METHODS, parse
from zfxxgk.cel.tree import (
    PRECEDENCE,
    Binary,
    Call,
    CelError,
    Index,
    ListOf,
    Literal,
    Macro,
    Name,
    Position,
    Select,
    Ternary,
    Tree,
    Unary,
    list_children,
    unparse,
    walk,
)

A, B, C, D, E = map(Name, "abcde")
ONE, TWO, THREE = map(Literal, (1, 2, 3))

RESERVED = [
    "as", "break", "const", "continue", "else", "for", "function", "if", "import", "let", "loop",
    "package", "namespace", "return", "var", "void", "while",
]  # fmt: skip


def refusal(text: str) -> CelError:
    with pytest.raises(CelError) as caught:
        parse(text)
    return caught.value


# Trees


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("true", True),
        ("false", False),
        ("null", None),
        ("007", 7),
        ("0x1f", 31),
        ("-5", -5),
        ("- 5", -5),
        ("-0x10", -16),
        ("9223372036854775807", 2**63 - 1),
        ("-9223372036854775808", -(2**63)),
        ("-0x8000000000000000", -(2**63)),
        ("0" * 5000 + "1", 1),
        ("'年度'", "年度"),
    ],
)
def test_a_literal_has_its_value(text: str, value: int | str | bool | None) -> None:
    assert parse(text) == Literal(value)


def test_one_and_true_are_different_literals() -> None:
    assert parse("1") != parse("true")
    assert len({Literal(0), Literal(False), Literal(""), Literal(None)}) == 4


@pytest.mark.parametrize(
    ("text", "tree"),
    [
        ("a.b.c", Select(Select(A, "b"), "c")),
        ("a[b].c[1]", Index(Select(Index(A, B), "c"), ONE)),
        ("a . b\n[ 'c' ]", Index(Select(A, "b"), Literal("c"))),
        ("a.package", Select(A, "package")),
        ("(a)", A),
        ("[]", ListOf(())),
        ("[,]", ListOf(())),
        ("[a, 1]", ListOf((A, ONE))),
        ("[a, [1,],]", ListOf((A, ListOf((ONE,))))),
        ("[a][0]", Index(ListOf((A,)), Literal(0))),
        ("size(a)", Call("size", None, (A,))),
        ("string(a + 1)", Call("string", None, (Binary("+", A, ONE),))),
        ("a.size()", Call("size", A, ())),
        ("a.b.sum()", Call("sum", Select(A, "b"), ())),
        ("a.contains('x')", Call("contains", A, (Literal("x"),))),
        ("a.startsWith(b).b", Select(Call("startsWith", A, (B,)), "b")),
        ("'x'.endsWith(b)", Call("endsWith", Literal("x"), (B,))),
        ("size", Name("size")),
        ("a.map", Select(A, "map")),
        ("a.map(b, b + 1)", Macro("map", A, "b", Binary("+", B, ONE))),
        ("[a].filter(b, c)", Macro("filter", ListOf((A,)), "b", C)),
        (
            "a.all(b, b.exists(c, c))",
            Macro("all", A, "b", Macro("exists", B, "c", C)),
        ),
        ("a.map(b, c).sum()", Call("sum", Macro("map", A, "b", C), ())),
    ],
)
def test_members_lists_functions_and_macros(text: str, tree: Tree) -> None:
    assert parse(text) == tree


@pytest.mark.parametrize(
    ("text", "tree"),
    [
        ("a - b - c", Binary("-", Binary("-", A, B), C)),
        ("a * b % c", Binary("%", Binary("*", A, B), C)),
        ("a + b * c", Binary("+", A, Binary("*", B, C))),
        ("(a + b) * c", Binary("*", Binary("+", A, B), C)),
        ("a < b + c", Binary("<", A, Binary("+", B, C))),
        ("a < b == c", Binary("==", Binary("<", A, B), C)),
        ("a in b in c", Binary("in", Binary("in", A, B), C)),
        ("a == b && c != d", Binary("&&", Binary("==", A, B), Binary("!=", C, D))),
        ("a && b && c", Binary("&&", Binary("&&", A, B), C)),
        ("a || b && c", Binary("||", A, Binary("&&", B, C))),
        ("a && b || c", Binary("||", Binary("&&", A, B), C)),
        ("a >= b || c <= d", Binary("||", Binary(">=", A, B), Binary("<=", C, D))),
        ("a > b", Binary(">", A, B)),
        ("a ? b : c", Ternary(A, B, C)),
        ("a ? b : c ? d : e", Ternary(A, B, Ternary(C, D, E))),
        ("(a ? b : c) ? d : e", Ternary(Ternary(A, B, C), D, E)),
        ("a ? (b ? c : d) : e", Ternary(A, Ternary(B, C, D), E)),
        (
            "a || b ? c || d : d || e",
            Ternary(*(Binary("||", *p) for p in ((A, B), (C, D), (D, E)))),
        ),
        ("1in[1]", Binary("in", ONE, ListOf((ONE,)))),
    ],
)
def test_operators_bind_and_group_as_in_the_grammar(text: str, tree: Tree) -> None:
    assert parse(text) == tree


@pytest.mark.parametrize(
    ("text", "tree"),
    [
        ("-a", Unary("-", A)),
        ("!a.b[c]", Unary("!", Index(Select(A, "b"), C))),
        ("!!a", Unary("!", Unary("!", A))),
        ("--a", Unary("-", Unary("-", A))),
        ("--1", Unary("-", Unary("-", ONE))),
        ("-(1)", Unary("-", ONE)),
        ("-(!a)", Unary("-", Unary("!", A))),
        ("a-1", Binary("-", A, ONE)),
        ("a - -1", Binary("-", A, Literal(-1))),
        ("a--1", Binary("-", A, Literal(-1))),
        ("a---1", Binary("-", A, Unary("-", Unary("-", ONE)))),
        ("-a * b", Binary("*", Unary("-", A), B)),
        ("-1 + 2", Binary("+", Literal(-1), TWO)),
        ("!a && b", Binary("&&", Unary("!", A), B)),
    ],
)
def test_a_minus_is_a_sign_a_negation_or_a_subtraction(text: str, tree: Tree) -> None:
    assert parse(text) == tree


def test_a_rule_over_several_lines_parses() -> None:
    text = """
        // received and carried in
        report.requests.received[col] + report.requests.carried_in[col]
        == report.requests.concluded[col] // the rest
    """

    def cell(row: str) -> Tree:
        return Index(Select(Select(Name("report"), "requests"), row), Name("col"))

    handed_in = Binary("+", cell("received"), cell("carried_in"))
    assert parse(text) == Binary("==", handed_in, cell("concluded"))


# Positions


def test_every_node_points_to_the_token_a_reader_looks_for() -> None:
    text = "a.b[c] +\n  size(-1) == x.map(v, !v)\n? [d] : --e"
    at = {type(node).__name__ + unparse(node)[:1]: node.at for node in walk(parse(text))}
    assert {kind: (at.line, at.column) for kind, at in at.items()} == {
        "Ternarya": (3, 1),
        "Binarya": (1, 8),
        "Indexa": (1, 4),
        "Selecta": (1, 3),
        "Namea": (1, 1),
        "Namec": (1, 5),
        "Calls": (2, 3),
        "Literal-": (2, 8),
        "Macrox": (2, 17),
        "Namex": (2, 15),
        "Unary!": (2, 24),
        "Namev": (2, 25),
        "ListOf[": (3, 3),
        "Named": (3, 4),
        "Unary-": (3, 10),
        "Namee": (3, 11),
    }
    assert {text[place.offset] for place in at.values()} == set("?+[bacs-mx!vde")


def test_a_method_points_to_its_name() -> None:
    assert parse("x.y.size()").at == Position(1, 5, 4)


def test_positions_play_no_part_in_equality() -> None:
    near, far = parse("a+b"), parse("\n\n  a + b")
    assert near == far
    assert hash(near) == hash(far)
    assert far.at == Position(3, 5, 6)


# Refusals


@pytest.mark.parametrize(
    ("text", "line", "column", "message"),
    [
        ("", 1, 1, "found the end of the expression, expected an operand"),
        ("a +\n  * b", 2, 3, "found '*', expected an operand"),
        ("a\nb", 2, 1, "found 'b', expected an operator or the end of the expression"),
        ("a 'b'", 1, 3, "found a string, expected an operator or the end of the expression"),
        ("(a\n  ]", 2, 3, "found ']', expected ')'"),
        ("a[b, c]", 1, 4, "found ',', expected ']'"),
        ("[1,,]", 1, 4, "found ',', expected ']'"),
        ("[1 2]", 1, 4, "found '2', expected ']'"),
        ("a.1", 1, 2, "doubles are outside the subset"),
        (
            "a and b",
            1,
            3,
            "found 'and', expected an operator or the end of the expression; write &&",
        ),
        ("a or b", 1, 3, "found 'or', expected an operator or the end of the expression; write ||"),
        ("not a", 1, 5, "found 'a', expected an operator or the end of the expression; write !"),
        ("not(a)", 1, 1, "not() is outside the subset; write !"),
        ("a <> b", 1, 4, "found '>', expected an operand; write !="),
        ("a 'and'", 1, 3, "found a string, expected an operator or the end of the expression"),
        ("a.'b'", 1, 3, "found a string, expected the name of a field or function"),
        ("a.in", 1, 3, "found 'in', expected the name of a field or function"),
        ("a.true", 1, 3, "found 'true', expected the name of a field or function"),
        ("a.?b", 1, 3, "found '?', expected the name of a field or function"),
        ("!-a", 1, 2, "found '-', expected an operand"),
        ("-!a", 1, 2, "found '!', expected an operand"),
        ("a ? b ? c : d : e", 1, 7, "found '?', expected ':'"),
        ("a ? b", 1, 6, "found the end of the expression, expected ':'"),
        ("size()", 1, 6, "found ')', expected an operand"),
        ("size(a, b)", 1, 7, "found ',', expected ')'"),
        ("size(a,)", 1, 7, "found ',', expected ')'"),
        ("a.sum(b)", 1, 7, "found 'b', expected ')'"),
        ("a.contains()", 1, 12, "found ')', expected an operand"),
        ("(size)(a)", 1, 7, "found '(', expected an operator or the end of the expression"),
        ("0X1F", 1, 2, "found 'X1F', expected an operator or the end of the expression"),
        ("a.map(b.c, 1)", 1, 8, "found '.', expected ','"),
        ("a.map(1, 1)", 1, 7, "found '1', expected the name of the variable of map()"),
        ("a.map(b)", 1, 8, "found ')', expected ','"),
    ],
)
def test_a_syntax_error_says_what_was_found_and_expected(
    text: str, line: int, column: int, message: str
) -> None:
    error = refusal(text)
    assert error.message == message
    assert (error.position.line, error.position.column) == (line, column)
    assert str(error) == f"line {line}, column {column}: {message}"


@pytest.mark.parametrize(
    ("text", "column", "message"),
    [
        ("a + 1.0", 5, "doubles are outside the subset"),
        ("a == 1u", 6, "uint literals are outside the subset"),
        ("a == b'x'", 6, "bytes literals are outside the subset"),
        ("a / b", 3, "division is outside the subset"),
        ("a == {}", 6, "map literals are outside the subset"),
        ("a.B{c: 1}", 4, "message construction is outside the subset"),
        ("a + .b", 5, "absolute names are outside the subset"),
        ("a.`b`", 3, "quoted names are outside the subset"),
        ("has(a.b)", 1, "has() is outside the subset; compare with null instead"),
        (
            "a.matches('x')",
            3,
            "matches() is outside the subset: its syntax differs between languages",
        ),
        ("a.exists_one(b, b)", 3, "exists_one() is outside the subset"),
        ("int(a)", 1, "int() is outside the subset"),
        ("a.map(b, c, d)", 11, "map() with three arguments is outside the subset"),
        ("a.all(b, c, d)", 11, "all() with three arguments is outside the subset"),
        ("contains(a, b)", 1, "contains() is called on a value, as in x.contains()"),
        ("map(a, b, c)", 1, "map() is called on a value, as in x.map()"),
        ("a.string()", 3, "string() takes its value in parentheses, as in string(x)"),
        ("a.map(__result__, 1)", 7, "__result__ is reserved for the implementations of CEL"),
    ],
)
def test_a_feature_outside_the_subset_is_named(text: str, column: int, message: str) -> None:
    error = refusal(text)
    assert error.message == message
    assert error.position == Position(1, column, column - 1)


@pytest.mark.parametrize("word", RESERVED)
def test_a_reserved_word_is_no_name_but_may_be_a_field(word: str) -> None:
    assert f"'{word}' is a reserved word" in refusal(f"a + {word}").message
    assert f"'{word}' is a reserved word" in refusal(f"{word}(a)").message
    assert refusal(f"a.map({word}, 1)").position.column == 7
    assert parse(f"a.{word}") == Select(A, word)


@pytest.mark.parametrize(
    "text",
    [
        "9223372036854775808",
        "-9223372036854775809",
        "--9223372036854775808",
        "-(9223372036854775808)",
        "0x8000000000000000",
        "-0x8000000000000001",
        "10000000000000000000",
        "9" * 5000,
        "0x" + "f" * 5000,
    ],
)
def test_an_integer_beyond_64_bits_is_refused(text: str) -> None:
    assert refusal(text).message == "found an integer that does not fit into 64 bits"


# Depth


def depth(tree: Tree) -> int:
    level, row = -1, [tree]
    while row:
        level, row = level + 1, [part for node in row for part in list_children(node)]
    return level


NESTINGS = {
    "parentheses": ("(", "a", ")"),
    "lists": ("[", "a", "]"),
    "indices": ("a[", "a", "]"),
    "functions": ("size(", "a", ")"),
    "macros": ("a.map(b, ", "a", ")"),
    "macros over macros": ("", "a", ".map(b, c)"),
    "ternaries": ("a ? b : ", "a", ""),
    "negations": ("!", "a", ""),
    "minuses": ("-", "a", ""),
    "sums": ("", "1", " + 1"),
    "conditions": ("a && ", "a", ""),
    "fields": ("", "a", ".b"),
    "mixed operators": ("a || b && c == d + e * (", "a", ")"),
}


@pytest.mark.parametrize(("before", "core", "after"), NESTINGS.values(), ids=NESTINGS)
def test_the_deepest_level_allowed_parses_and_the_next_is_refused(
    before: str, core: str, after: str
) -> None:
    levels = 6 if before.startswith("a ||") else 1
    most = DEEPEST // levels
    tree = parse(before * most + core + after * most)
    assert depth(tree) <= DEEPEST
    assert parse(unparse(tree)) == tree
    assert "levels deep" in refusal(before * (most + 1) + core + after * (most + 1)).message


@pytest.mark.parametrize(("before", "core", "after"), NESTINGS.values(), ids=NESTINGS)
def test_any_depth_is_refused_even_far_down_the_stack(before: str, core: str, after: str) -> None:
    text = before * 10_000 + core + after * 10_000

    def called_from(frames: int) -> CelError:
        return refusal(text) if frames == 0 else called_from(frames - 1)

    assert "levels deep" in called_from(200).message


def test_too_deep_is_told_where_the_first_level_too_many_begins() -> None:
    assert refusal("(" * 40 + "a" + ")" * 40).position == Position(1, DEEPEST + 2, DEEPEST + 1)


def test_what_was_read_before_allows_no_deeper_levels() -> None:
    assert "levels deep" in refusal("1 + " * 2000 + "(" * 10_000).message


def test_walk_and_unparse_need_no_stack() -> None:
    tree: Tree = A
    for _ in range(10_000):
        tree = Binary("+", tree, Unary("-", A))
    assert sum(1 for _ in walk(tree)) == 30_001
    assert unparse(tree) == "a" + " + -a" * 10_000


def test_walk_visits_a_node_before_its_parts_in_the_order_written() -> None:
    tree = parse("a.contains(b) ? [c] : d.map(x, e)")
    assert [node.name for node in walk(tree) if isinstance(node, Name)] == list("abcde")
    assert next(walk(tree)) is tree


# Canonical text


@pytest.mark.parametrize(
    ("text", "canonical"),
    [
        ("((a))", "a"),
        ("(a+b)+c", "a + b + c"),
        ("a+(b+c)", "a + (b + c)"),
        ("a+(b*c)", "a + b * c"),
        ("(a==b)==c", "a == b == c"),
        ("a==(b==c)", "a == (b == c)"),
        ("(a&&b)||(c&&d)", "a && b || c && d"),
        ("(a||b)&&c", "(a || b) && c"),
        ("a?(b?c:d):(c?d:e)", "a ? (b ? c : d) : c ? d : e"),
        ("(a?b:c)?d:e", "(a ? b : c) ? d : e"),
        ("[(a?b:c),]", "[a ? b : c]"),
        ("a in(b)", "a in b"),
        ("-(a.b)", "-a.b"),
        ("(-a).b", "(-a).b"),
        ("(-a)*b", "-a * b"),
        ("-(a*b)", "-(a * b)"),
        ("- -a", "--a"),
        ("!( !a)", "!!a"),
        ("-(!a)", "-(!a)"),
        ("- 1", "-1"),
        ("-(1)", "-(1)"),
        ("-(-1)", "-(-1)"),
        ("!(-1)", "!(-1)"),
        ("a- -1", "a - -1"),
        ("(-1).size()", "(-1).size()"),
        ("0x10", "16"),
        ("(a+b)[(c)].d", "(a + b)[c].d"),
        ("(a+b).map(c,(d))", "(a + b).map(c, d)"),
        ("size((a))", "size(a)"),
        ("(a).sum( )", "a.sum()"),
        ("a // why", "a"),
        ("'it\\'s \"年\"'", '"it\'s \\"年\\""'),
        ("r'\\d'", '"\\\\d"'),
        ("'''a\nb\\x00\\u200b\\U000e0001'''", '"a\\nb\\u0000\\u200b\\U000e0001"'),
    ],
)
def test_canonical_text_has_the_parentheses_it_needs_and_no_more(text: str, canonical: str) -> None:
    assert unparse(parse(text)) == canonical


NAMES = st.from_regex(r"[_a-z][_a-zA-Z0-9]{0,4}", fullmatch=True).filter(
    lambda word: word not in {*RESERVED, "in", "true", "false", "null"}
)
LEAVES: st.SearchStrategy[Tree] = NAMES.map(Name) | st.builds(
    Literal,
    st.none() | st.booleans() | st.integers(-(2**63), 2**63 - 1) | st.text(max_size=5),
)


def larger(trees: st.SearchStrategy[Tree]) -> st.SearchStrategy[Tree]:
    def calls(
        arities: dict[str, int], target: st.SearchStrategy[Tree | None]
    ) -> list[st.SearchStrategy[Tree]]:
        return [
            st.builds(Call, st.just(name), target, st.tuples(*[trees] * count))
            for name, count in arities.items()
        ]

    return st.one_of(
        st.builds(Unary, st.sampled_from("-!"), trees),
        st.builds(Binary, st.sampled_from(list(PRECEDENCE)), trees, trees),
        st.builds(Ternary, trees, trees, trees),
        st.builds(Select, trees, NAMES | st.sampled_from(RESERVED)),
        st.builds(Index, trees, trees),
        st.builds(ListOf, st.lists(trees, max_size=3).map(tuple)),
        st.builds(Macro, st.sampled_from(MACROS), trees, NAMES, trees),
        *calls(FUNCTIONS, st.none()),
        *calls(METHODS, trees),
    )


@given(st.recursive(LEAVES, larger, max_leaves=20))
def test_canonical_text_parses_back_to_the_same_tree(tree: Tree) -> None:
    assert parse(unparse(tree)) == tree


PIECES = [
    *PRECEDENCE, *"()[]{}.,?:!-/\"'\\\r\n ", *"ab1", "0x", "u", "r'", "b'", "'''", "\\x4", "//",
    "true", "null", "if", "size(", "a.map(b, ", ".sum()", "9223372036854775808", "年", "\ud800",
]  # fmt: skip


def outcome(text: str) -> Tree | CelError:
    try:
        return parse(text)
    except CelError as error:
        return error


@given(st.lists(st.sampled_from(PIECES), max_size=12).map("".join))
def test_any_text_is_a_tree_or_a_refusal_inside_the_text(text: str) -> None:
    found = outcome(text)
    if isinstance(found, CelError):
        assert 0 <= found.position.offset <= len(text)
        assert found.position.line == text.count("\n", 0, found.position.offset) + 1
    else:
        assert parse(unparse(found)) == found
        assert all(0 <= node.at.offset < len(text) for node in walk(found))
