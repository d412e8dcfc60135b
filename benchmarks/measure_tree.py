"""Sizes of the tree: modules, functions, docstrings, untyped values, tests.

python benchmarks/measure_tree.py [ROOT]
"""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

Functions = ast.FunctionDef | ast.AsyncFunctionDef


def main() -> None:
    root = Path(sys.argv[1] if len(sys.argv) > 1 else Path(__file__).resolve().parents[1])
    texts = [path.read_text(encoding="utf-8") for path in root.glob("src/zfxxgk/**/*.py")]
    trees = [ast.parse(text) for text in texts]
    lines = [len(text.splitlines()) for text in texts]
    nodes = [node for tree in trees for node in ast.walk(tree) if isinstance(node, Functions)]
    public = [node for tree in trees for node in list_public(tree.body)]
    told = sum(ast.get_docstring(node) is not None for node in public)
    tests = sum(len(p.read_text("utf-8").splitlines()) for p in root.glob("tests/**/*.py"))
    print(f"modules {len(texts)}, lines {sum(lines)}")
    print(f"lines of a module: {spread(lines)}")
    print(f"functions {len(nodes)}, lines: {spread([span(node) for node in nodes])}")
    print(f"public functions, methods and classes with a docstring: {told} of {len(public)}")
    print(f"Any: {sum(len(re.findall(r'[^A-Za-z_]Any[^A-Za-z_]', text)) for text in texts)}")
    print(f"tests: {tests} lines, {tests / sum(lines):.2f} of src")


def list_public(body: Sequence[ast.stmt]) -> Iterator[Functions | ast.ClassDef]:
    for node in body:
        if isinstance(node, Functions | ast.ClassDef) and not node.name.startswith("_"):
            yield node
            if isinstance(node, ast.ClassDef):
                yield from list_public(node.body)


def span(node: Functions) -> int:
    return (node.end_lineno or node.lineno) - node.lineno + 1


def spread(sizes: Sequence[int]) -> str:
    ordered = sorted(sizes)
    half, tenth = (ordered[int(len(ordered) * part)] for part in (0.5, 0.9))
    return f"{half} half, {tenth} nine of ten, {ordered[-1]} longest"


if __name__ == "__main__":
    main()
