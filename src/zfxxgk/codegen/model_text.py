"""What an editor shows of the generated models: a docstring on each field, their names alone.

The model generator runs this on each file of models that it writes; pyproject.toml says so.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from datamodel_code_generator.format import CustomCodeFormatter


class CodeFormatter(CustomCodeFormatter):
    """The name by which the model generator looks for it."""

    def apply(self, code: str) -> str:
        return add_names(add_docstrings(code))


def add_docstrings(code: str) -> str:
    """*code* with label and description of each field below it, which is where editors look."""
    lines = code.split("\n")
    # From the end, so that the lines before stay where they are.
    for end, text in reversed([*_find_descriptions(ast.parse(code))]):
        lines.insert(end, f'    """{text}"""')
    return "\n".join(lines)


def add_names(code: str) -> str:
    """*code* with ``__all__``: its classes, and nothing of what it imports."""
    names = sorted(part.name for part in ast.parse(code).body if isinstance(part, ast.ClassDef))
    listed = "".join(f"    '{name}',\n" for name in names)
    return f"{code.rstrip()}\n\n\n__all__ = [\n{listed}]\n"


def _find_descriptions(module: ast.Module) -> Iterator[tuple[int, str]]:
    """Last line and text of each field that has a label and a description, in their order."""
    for part in module.body:
        for field in part.body if isinstance(part, ast.ClassDef) else ():
            if isinstance(field, ast.AnnAssign) and field.end_lineno is not None:
                said = _get_texts(field.annotation)
                if "title" in said and "description" in said:
                    text = f"{said['title']} · {said['description']}"
                    yield field.end_lineno, text.replace("\\", "\\\\").replace('"', '\\"')


def _get_texts(annotation: ast.expr) -> dict[str, str]:
    """The texts among the arguments of ``Field(...)`` in an annotation, by name."""
    calls = (node for node in ast.walk(annotation) if isinstance(node, ast.Call))
    return {
        argument.arg: argument.value.value
        for call in calls
        for argument in call.keywords
        if argument.arg is not None
        and isinstance(argument.value, ast.Constant)
        and isinstance(argument.value.value, str)
    }
