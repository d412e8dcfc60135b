# Compiled from schema/ by `python -m zfxxgk.codegen`; do not edit.

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

from pydantic import (
    BaseModel,
    ConfigDict,
    Field,
    RootModel,
    StrictBool,
    StrictFloat,
    StrictInt,
    StrictStr,
)


class Text(BaseModel):
    model_config = ConfigDict(
        extra='forbid',
        populate_by_name=True,
    )
    zh: Annotated[StrictStr, Field(description='Text in Chinese.', min_length=1, title='中文')]
    en: Annotated[StrictStr, Field(description='Text in English.', min_length=1, title='英文')]


class Basis(BaseModel):
    model_config = ConfigDict(
        extra='forbid',
        populate_by_name=True,
    )
    document: Annotated[
        StrictStr, Field(description='Name or number of the document.', min_length=1, title='文件')
    ]
    place: Annotated[
        StrictStr,
        Field(
            description='Article, table or annex; empty when the whole document is meant.',
            title='条款',
        ),
    ]
    mark: Annotated[Literal['A', 'B', 'C', 'D'], Field(description='A, B, C or D.', title='可信度')]


class Place(BaseModel):
    model_config = ConfigDict(
        extra='forbid',
        populate_by_name=True,
    )
    page: Annotated[StrictInt | None, Field(description='Page, from 1.', ge=1, title='页')]
    line: Annotated[
        StrictInt | None, Field(description='Line of the source text, from 1.', ge=1, title='行号')
    ]
    table: Annotated[
        StrictInt | None,
        Field(
            description='Table of the document, from 1, fragments counted each.', ge=1, title='表'
        ),
    ]
    row: Annotated[
        StrictInt | None, Field(description='Row of that table, from 1.', ge=1, title='行')
    ]
    column: Annotated[
        StrictInt | None,
        Field(description='Column of that table, from 1, spans counted.', ge=1, title='列'),
    ]
    sheet: Annotated[StrictStr | None, Field(description='Name of the worksheet.', title='工作表')]
    bbox: Annotated[
        list[StrictFloat] | None,
        Field(
            description='Left, top, right and bottom in points from the top left of the page.',
            max_length=4,
            min_length=4,
            title='边框',
        ),
    ]


class FindingCell(BaseModel):
    model_config = ConfigDict(
        extra='forbid',
        populate_by_name=True,
    )
    pointer: Annotated[
        StrictStr,
        Field(
            description='JSON Pointer, in the report unless the first member names another variable.',
            title='指针',
        ),
    ]
    label: Annotated[Text, Field(description='Full header path.', title='表头')]
    value: Annotated[
        StrictFloat | StrictStr | StrictBool | None,
        Field(description='Value found, null when blank.', title='值'),
    ]
    assumed_zero: Annotated[
        StrictBool,
        Field(description='Whether a blank was counted as 0 in this evaluation.', title='按零计'),
    ]


class Acceptance(BaseModel):
    model_config = ConfigDict(
        extra='forbid',
        populate_by_name=True,
    )
    by: Annotated[
        Literal['baseline', 'waiver', 'answer'],
        Field(
            description='baseline: known from an earlier run; waiver: waived in the settings; answer: answered by the office, or ticked as not to be returned.',
            title='方式',
        ),
    ]
    reason: Annotated[
        StrictStr | None,
        Field(description='Reason of the waiver, or what the office answered.', title='理由'),
    ]
    author: Annotated[StrictStr | None, Field(description='Who waived it.', title='批准人')]
    expires: Annotated[
        date | None, Field(description='Last day on which the waiver holds.', title='期限')
    ]


class Finding1(RootModel[StrictStr]):
    root: Annotated[StrictStr, Field(pattern='^[0-9a-f]{16}$')]


class ImpliedValue(BaseModel):
    model_config = ConfigDict(
        extra='forbid',
        populate_by_name=True,
    )
    pointer: Annotated[
        StrictStr,
        Field(
            description='JSON Pointer of the cell, in the report unless the first member names another variable.',
            pattern='^(/[a-z0-9_]+)*$',
            title='指针',
        ),
    ]
    implied: Annotated[StrictFloat, Field(description='Value the other cells imply.', title='推出的值')]


class Counts(BaseModel):
    model_config = ConfigDict(
        extra='forbid',
        populate_by_name=True,
    )
    pass_: Annotated[StrictInt, Field(alias='pass', description='Held.', ge=0, title='通过')]
    fail: Annotated[StrictInt, Field(description='Did not hold.', ge=0, title='不符')]
    undetermined: Annotated[
        StrictInt, Field(description='Could not be judged.', ge=0, title='未能核对')
    ]
    not_applicable: Annotated[StrictInt, Field(description='Did not apply.', ge=0, title='不适用')]
    error: Annotated[
        StrictInt, Field(description='The rule could not be evaluated.', ge=0, title='规则出错')
    ]


class NotChecked(BaseModel):
    model_config = ConfigDict(
        extra='forbid',
        populate_by_name=True,
    )
    reason: Annotated[
        Literal['missing-input', 'unread', 'missing', 'blank-total', 'blank-components', 'rule-error'],
        Field(description='Code of the reason.', title='原因'),
    ]
    detail: Annotated[
        StrictStr,
        Field(
            description='What is missing: a variable, a pointer or a table; empty when nothing more is known.',
            title='细节',
        ),
    ]
    rules: Annotated[list[StrictStr], Field(description='Ids of the rules concerned.', title='规则')]
    count: Annotated[
        StrictInt, Field(description='Number of evaluations concerned.', ge=1, title='次数')
    ]
    message: Annotated[Text, Field(description='The reason in words.', title='说明')]


class ReadingUsed(BaseModel):
    model_config = ConfigDict(
        extra='forbid',
        populate_by_name=True,
    )
    rule: Annotated[
        StrictStr,
        Field(description='Id of the rule.', pattern='^[a-z0-9-]+(/[a-z0-9-]+)+$', title='规则'),
    ]
    binding: Annotated[
        dict[str, StrictStr | StrictInt],
        Field(description='What the rule was applied to, by variable.', title='对象'),
    ]
    reading: Annotated[
        StrictStr, Field(description='Name of the reading in the rule file.', title='口径')
    ]
    cells: Annotated[
        list[FindingCell],
        Field(description='What the rule compared, in all of its readings.', title='涉及的格'),
    ]


class Suspect(BaseModel):
    model_config = ConfigDict(
        extra='forbid',
        populate_by_name=True,
    )
    pointer: Annotated[
        StrictStr,
        Field(
            description='JSON Pointer of the cell, in the report unless the first member names another variable.',
            pattern='^(/[a-z0-9_]+)*$',
            title='指针',
        ),
    ]
    label: Annotated[Text, Field(description='Full header path.', title='表头')]
    value: Annotated[
        StrictFloat | None, Field(description='Value found, null when blank.', title='值')
    ]
    implied: Annotated[
        StrictFloat | None, Field(description='Value the other cells imply.', title='推出的值')
    ]
    certain: Annotated[
        StrictBool,
        Field(
            description='Whether the sums, or the sums with the narrative or the earlier report, leave a single smallest explanation and nothing speaks against it.',
            title='确定',
        ),
    ]
    location: Annotated[
        Place | None,
        Field(description='Where the cell stands in the document, null when unknown.', title='位置'),
    ]


class Repair(RootModel[list[ImpliedValue]]):
    root: Annotated[list[ImpliedValue], Field(min_length=1)]


class Cause(BaseModel):
    model_config = ConfigDict(
        extra='forbid',
        populate_by_name=True,
    )
    findings: Annotated[
        list[Finding1],
        Field(
            description='Fingerprints of the findings that are explained, in their order.',
            min_length=1,
            title='结果',
        ),
    ]
    suspects: Annotated[
        list[Suspect],
        Field(
            description='Cells of all explanations, each once, the most plausible first.',
            title='疑似有误的格',
        ),
    ]
    repairs: Annotated[
        list[Repair],
        Field(
            description='The smallest sets of cells whose change lets every sum agree, the most plausible first: all of them, or the one that is certain.',
            title='解释',
        ),
    ]
    complete: Annotated[
        StrictBool,
        Field(
            description='Whether these are all; false when the search met its limit.', title='穷尽'
        ),
    ]
    certain: Annotated[
        StrictBool,
        Field(
            description='Whether the sums, or the sums with the narrative or the earlier report, leave one repair, and nothing speaks against it.',
            title='确定',
        ),
    ]
    message: Annotated[Text, Field(description='The cause in words.', title='说明')]
    location: Annotated[
        Place | None,
        Field(
            description='Where the suspect stands in the document; null when unknown, and where there are several, which have their own.',
            title='位置',
        ),
    ]


class Finding(BaseModel):
    model_config = ConfigDict(
        extra='forbid',
        populate_by_name=True,
    )
    rule: Annotated[
        StrictStr,
        Field(description='Id of the rule.', pattern='^[a-z0-9-]+(/[a-z0-9-]+)+$', title='规则'),
    ]
    binding: Annotated[
        dict[str, StrictStr | StrictInt],
        Field(
            description='What the rule was applied to, by variable; empty when it applies to the report as a whole or when several are folded into one.',
            title='对象',
        ),
    ]
    outcome: Annotated[
        Literal['fail'],
        Field(description='Always fail: what could not be checked is listed apart.', title='结论'),
    ]
    severity: Annotated[
        Literal['error', 'warning', 'notice'],
        Field(
            description='error: must be corrected; warning: please verify; notice: for attention.',
            title='程度',
        ),
    ]
    norm: Annotated[
        Literal['hard', 'legal', 'plausible'],
        Field(
            description='hard: printed in the form or implied by a label; legal: another legal provision; plausible: only implausible.',
            title='规范性质',
        ),
    ]
    cells: Annotated[list[FindingCell], Field(description='What the rule compared.', title='涉及的格')]
    left: Annotated[
        StrictFloat | None,
        Field(description='Value of the left side of the comparison.', title='左边'),
    ]
    right: Annotated[
        StrictFloat | None,
        Field(description='Value of the right side of the comparison.', title='右边'),
    ]
    difference: Annotated[StrictFloat | None, Field(description='Left minus right.', title='相差')]
    message: Annotated[Text, Field(description='The finding in words.', title='说明')]
    basis: Annotated[list[Basis], Field(description='Documents the rule rests on.', title='依据')]
    reading: Annotated[
        StrictStr | None,
        Field(
            description='Name of the reading that explains a claim; null when none does or none is asked for.',
            title='口径',
        ),
    ]
    suspects: Annotated[
        list[Suspect],
        Field(
            description='Cells that may be wrong, with the value the other cells imply.',
            title='疑似有误的格',
        ),
    ]
    location: Annotated[
        Place | None,
        Field(
            description='Where the first cell stands in the document, null when unknown.',
            title='位置',
        ),
    ]
    fingerprint: Annotated[
        StrictStr,
        Field(
            description='Stable identity of the finding: agency, year, rule and cells; wording does not matter.',
            pattern='^[0-9a-f]{16}$',
            title='指纹',
        ),
    ]
    accepted: Annotated[
        Acceptance | None,
        Field(description='Why the finding does not count; null when it does.', title='已接受'),
    ]


class ReportResult(BaseModel):
    model_config = ConfigDict(
        extra='forbid',
        populate_by_name=True,
    )
    path: Annotated[StrictStr, Field(description='The file as it was named.', title='路径')]
    sha256: Annotated[
        StrictStr | None,
        Field(
            description='SHA-256 of the file; null for reports in JSON and for files that could not be judged.',
            pattern='^[0-9a-f]{64}$',
            title='校验值',
        ),
    ]
    office: Annotated[
        StrictStr | None,
        Field(
            description='Row of the roster that the report belongs to, null without a roster or a row.',
            title='名单中的机关',
        ),
    ]
    own: Annotated[
        StrictBool,
        Field(
            description='Whether it is what the government of an area reports of itself alone, beside the report of its area.',
            title='仅本机关',
        ),
    ]
    supposed: Annotated[
        StrictStr | None,
        Field(
            description='Row of the roster without a report that this may be the report of, where nothing in it tells for certain.',
            title='可能的机关',
        ),
    ]
    agency: Annotated[
        StrictStr | None, Field(description='Name of the agency, null when unknown.', title='机关')
    ]
    agency_basis: Annotated[
        StrictStr | None,
        Field(
            description='What the name of the agency was found in, as in provenance.json; from contact, signature, metadata or file_name it is only inferred. Null when unknown.',
            title='机关名称的来源',
        ),
    ]
    year: Annotated[
        StrictInt | None,
        Field(description='Report year, null when the file could not be judged.', title='年度'),
    ]
    counts: Annotated[Counts, Field(description='Numbers of evaluations by outcome.', title='计数')]
    findings: Annotated[list[Finding], Field(description='What does not hold.', title='结果')]
    causes: Annotated[
        list[Cause],
        Field(description='Findings of broken sums, those of one cause together.', title='原因'),
    ]
    readings: Annotated[
        list[ReadingUsed],
        Field(
            description='Claims that agree only when they are read otherwise than first assumed.',
            title='口径',
        ),
    ]
    not_checked: Annotated[
        list[NotChecked],
        Field(description='What could not be judged, grouped by reason.', title='未核对'),
    ]
    error: Annotated[
        Text | None,
        Field(description='Why the file could not be judged, null when it was.', title='错误'),
    ]
    notes: Annotated[
        list[Text],
        Field(
            description="How the report was held against others, such as several editions of last year's.",
            title='说明',
        ),
    ]
    superseded: Annotated[
        StrictBool,
        Field(
            description='Whether a later edition of the same report is judged instead.',
            title='已被替代',
        ),
    ]


class CheckOutput(BaseModel):
    model_config = ConfigDict(
        extra='forbid',
        populate_by_name=True,
    )
    version: Annotated[
        StrictStr, Field(description='Version of the package that judged.', title='版本')
    ]
    reports: Annotated[
        list[ReportResult], Field(description='One entry for each file.', title='报告')
    ]
    missing: Annotated[
        list[StrictStr],
        Field(
            description='Offices of the roster without a report; empty without a roster.',
            title='没有报告的机关',
        ),
    ]
    remarks: Annotated[
        list[Text],
        Field(
            description='What concerns no single file, such as offices without a report.',
            title='其他说明',
        ),
    ]
