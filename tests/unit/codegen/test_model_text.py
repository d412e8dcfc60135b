from __future__ import annotations

import ast

from zfxxgk.codegen.model_text import add_docstrings, add_names

MODEL = """\
class B(Model):
    form: Annotated[Literal['2021'], Field(description='The form.', title='格式')] = '2021'
    said: Annotated[
        str | None,
        Field(description='A "word" or C:\\\\x', title='话'),
    ]
    plain: int


class A(Model):
    pass
"""


def test_each_described_field_is_followed_by_its_label_and_description() -> None:
    below: list[str | None] = []
    for part in ast.parse(add_docstrings(MODEL)).body[0].body:  # type: ignore[attr-defined]
        if isinstance(part, ast.AnnAssign):
            below.append(None)
        else:
            below[-1] = part.value.value
    assert below == ["格式 · The form.", '话 · A "word" or C:\\x', None]


def test_nothing_else_is_changed() -> None:
    kept = [line for line in add_docstrings(MODEL).split("\n") if '"""' not in line]
    assert kept == MODEL.split("\n")


def test_the_names_are_those_of_the_classes() -> None:
    assert add_names(MODEL).endswith("    pass\n\n\n__all__ = [\n    'A',\n    'B',\n]\n")
