"""The gate before anything is judged: a document fits its schema, or every fault is named."""

from __future__ import annotations

from collections.abc import Sequence

from zfxxgk.errors import InputError
from zfxxgk.spec.labels import Text
from zfxxgk.spec.problems import Problem, find_problems, is_valid
from zfxxgk.spec.schemas import REPORT

MOST_SHOWN = 20
MISMATCH = Text(
    "不符合规范格式，请改正：", "does not fit the canonical form; correct the following: "
)
MORE = Text("另有 {more} 处", "and {more} more")


class SchemaMismatch(InputError):
    """A document that does not fit its schema.

    ``problems`` lists everything wrong, not only what the message shows; ``place`` is the
    JSON Pointer of the first fault.
    """

    def __init__(self, found: Sequence[Problem], *, path: str | None = None) -> None:
        shown = found[:MOST_SHOWN]
        zh = [f"{problem.pointer or '/'}：{problem.text.zh}" for problem in shown]
        en = [f"{problem.pointer or '/'}: {problem.text.en}" for problem in shown]
        if rest := len(found) - len(shown):
            zh.append(MORE.zh.format(more=rest))
            en.append(MORE.en.format(more=rest))
        text = Text(MISMATCH.zh + "；".join(zh), MISMATCH.en + "; ".join(en))
        super().__init__(text, path=path, place=shown[0].pointer or None)
        self.problems = tuple(found)


def require(document: object, schema: str = REPORT) -> None:
    """Raise :class:`SchemaMismatch` unless *document* fits the schema file *schema*."""
    if not is_valid(document, schema):
        raise SchemaMismatch(find_problems(document, schema))
