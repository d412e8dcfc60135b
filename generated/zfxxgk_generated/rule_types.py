# Compiled from schema/ by `python -m zfxxgk.codegen`; do not edit.

from __future__ import annotations

from typing import Any, Literal, NotRequired, TypeAlias, TypedDict


class Text(TypedDict):
    zh: str
    en: str


class Basis(TypedDict):
    document: str
    place: str
    mark: Literal['A', 'B', 'C', 'D']


class Case(TypedDict):
    name: str
    base: str
    set: NotRequired[dict[str, Any]]
    add: NotRequired[dict[str, float]]
    fails: NotRequired[list[dict[str, str | int]]]
    undetermined: NotRequired[list[dict[str, str | int]]]
    not_applicable: NotRequired[list[dict[str, str | int]] | Literal[True]]
    reading: NotRequired[str]


RuleData1 = TypedDict(
    'RuleData1',
    {
        'title': Text,
        'norm': Literal['hard', 'legal', 'plausible'],
        'severity': Literal['error', 'warning', 'notice', 'off'],
        'basis': list[Basis],
        'note': NotRequired[Text],
        'since': NotRequired[str],
        'status': Literal['preview', 'stable', 'deprecated'],
        'applies': NotRequired[dict[str, list[Literal['2019', '2021']]]],
        'for_each': NotRequired[dict[str, str]],
        'report_by': NotRequired[Literal['table']],
        'when': NotRequired[str],
        'assert': str,
        'readings': NotRequired[dict[str, str]],
        'message': NotRequired[Text],
        'cases': list[Case],
    },
)


RuleData2 = TypedDict(
    'RuleData2',
    {
        'title': Text,
        'norm': Literal['hard', 'legal', 'plausible'],
        'severity': Literal['error', 'warning', 'notice', 'off'],
        'basis': list[Basis],
        'note': NotRequired[Text],
        'since': NotRequired[str],
        'status': Literal['preview', 'stable', 'deprecated'],
        'applies': NotRequired[dict[str, list[Literal['2019', '2021']]]],
        'for_each': NotRequired[dict[str, str]],
        'report_by': NotRequired[Literal['table']],
        'when': NotRequired[str],
        'assert': NotRequired[str],
        'readings': dict[str, str],
        'message': NotRequired[Text],
        'cases': list[Case],
    },
)


RuleData: TypeAlias = RuleData1 | RuleData2
