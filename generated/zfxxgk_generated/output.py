# Compiled from schema/ by `python -m zfxxgk.codegen`; do not edit.

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

from pydantic import ConfigDict, Field, RootModel, StrictBool, StrictFloat, StrictInt, StrictStr
from zfxxgk.spec.base_model import Model


class Text(Model):
    """The same in Chinese and English."""

    model_config = ConfigDict(
        extra='forbid',
        populate_by_name=True,
    )
    zh: Annotated[StrictStr, Field(description='Text in Chinese.', min_length=1, title='中文')]
    """中文 · Text in Chinese."""
    en: Annotated[StrictStr, Field(description='Text in English.', min_length=1, title='英文')]
    """英文 · Text in English."""


class Basis(Model):
    """A document and the place in it. mark A: official text or several independent reports; B: one source; C: from memory of the law; D: convention or inference."""

    model_config = ConfigDict(
        extra='forbid',
        populate_by_name=True,
    )
    document: Annotated[
        StrictStr, Field(description='Name or number of the document.', min_length=1, title='文件')
    ]
    """文件 · Name or number of the document."""
    place: Annotated[
        StrictStr,
        Field(
            description='Article, table or annex; empty when the whole document is meant.',
            title='条款',
        ),
    ]
    """条款 · Article, table or annex; empty when the whole document is meant."""
    mark: Annotated[Literal['A', 'B', 'C', 'D'], Field(description='A, B, C or D.', title='可信度')]
    """可信度 · A, B, C or D."""


class Place(Model):
    """Where something stands in the source document; what a format does not have is null."""

    model_config = ConfigDict(
        extra='forbid',
        populate_by_name=True,
    )
    page: Annotated[StrictInt | None, Field(description='Page, from 1.', ge=1, title='页')]
    """页 · Page, from 1."""
    line: Annotated[
        StrictInt | None, Field(description='Line of the source text, from 1.', ge=1, title='行号')
    ]
    """行号 · Line of the source text, from 1."""
    table: Annotated[
        StrictInt | None,
        Field(
            description='Table of the document, from 1, fragments counted each.', ge=1, title='表'
        ),
    ]
    """表 · Table of the document, from 1, fragments counted each."""
    row: Annotated[
        StrictInt | None, Field(description='Row of that table, from 1.', ge=1, title='行')
    ]
    """行 · Row of that table, from 1."""
    column: Annotated[
        StrictInt | None,
        Field(description='Column of that table, from 1, spans counted.', ge=1, title='列'),
    ]
    """列 · Column of that table, from 1, spans counted."""
    sheet: Annotated[StrictStr | None, Field(description='Name of the worksheet.', title='工作表')]
    """工作表 · Name of the worksheet."""
    bbox: Annotated[
        list[StrictFloat] | None,
        Field(
            description='Left, top, right and bottom in points from the top left of the page.',
            max_length=4,
            min_length=4,
            title='边框',
        ),
    ]
    """边框 · Left, top, right and bottom in points from the top left of the page."""


class FindingCell(Model):
    """A value the rule compared, with its full header path."""

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
    """指针 · JSON Pointer, in the report unless the first member names another variable."""
    label: Annotated[Text, Field(description='Full header path.', title='表头')]
    """表头 · Full header path."""
    value: Annotated[
        StrictFloat | StrictStr | StrictBool | None,
        Field(description='Value found, null when blank.', title='值'),
    ]
    """值 · Value found, null when blank."""
    assumed_zero: Annotated[
        StrictBool,
        Field(description='Whether a blank was counted as 0 in this evaluation.', title='按零计'),
    ]
    """按零计 · Whether a blank was counted as 0 in this evaluation."""


class Acceptance(Model):
    """Known from an earlier run, waived by somebody for a reason until a day, or answered by the office."""

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
    """方式 · baseline: known from an earlier run; waiver: waived in the settings; answer: answered by the office, or ticked as not to be returned."""
    reason: Annotated[
        StrictStr | None,
        Field(description='Reason of the waiver, or what the office answered.', title='理由'),
    ]
    """理由 · Reason of the waiver, or what the office answered."""
    author: Annotated[StrictStr | None, Field(description='Who waived it.', title='批准人')]
    """批准人 · Who waived it."""
    expires: Annotated[
        date | None, Field(description='Last day on which the waiver holds.', title='期限')
    ]
    """期限 · Last day on which the waiver holds."""


class Finding1(RootModel[StrictStr]):
    root: Annotated[StrictStr, Field(pattern='^[0-9a-f]{16}$')]


class ImpliedValue(Model):
    """A cell and the value that the other cells imply."""

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
    """指针 · JSON Pointer of the cell, in the report unless the first member names another variable."""
    implied: Annotated[StrictFloat, Field(description='Value the other cells imply.', title='推出的值')]
    """推出的值 · Value the other cells imply."""


class Outcomes(Model):
    """Numbers of evaluations of rules by outcome."""

    model_config = ConfigDict(
        extra='forbid',
        populate_by_name=True,
    )
    pass_: Annotated[StrictInt, Field(alias='pass', description='Held.', ge=0, title='通过')]
    """通过 · Held."""
    fail: Annotated[StrictInt, Field(description='Did not hold.', ge=0, title='不符')]
    """不符 · Did not hold."""
    undetermined: Annotated[
        StrictInt, Field(description='Could not be judged.', ge=0, title='未能核对')
    ]
    """未能核对 · Could not be judged."""
    not_applicable: Annotated[StrictInt, Field(description='Did not apply.', ge=0, title='不适用')]
    """不适用 · Did not apply."""
    error: Annotated[
        StrictInt, Field(description='The rule could not be evaluated.', ge=0, title='规则出错')
    ]
    """规则出错 · The rule could not be evaluated."""


class NotChecked(Model):
    """One reason and the rules it kept from being judged."""

    model_config = ConfigDict(
        extra='forbid',
        populate_by_name=True,
    )
    reason: Annotated[
        Literal['missing-input', 'unread', 'missing', 'blank-total', 'blank-components', 'rule-error'],
        Field(description='Code of the reason.', title='原因'),
    ]
    """原因 · Code of the reason."""
    detail: Annotated[
        StrictStr,
        Field(
            description='What is missing: a variable, a pointer or a table; empty when nothing more is known.',
            title='细节',
        ),
    ]
    """细节 · What is missing: a variable, a pointer or a table; empty when nothing more is known."""
    rules: Annotated[list[StrictStr], Field(description='Ids of the rules concerned.', title='规则')]
    """规则 · Ids of the rules concerned."""
    count: Annotated[
        StrictInt, Field(description='Number of evaluations concerned.', ge=1, title='次数')
    ]
    """次数 · Number of evaluations concerned."""
    message: Annotated[Text, Field(description='The reason in words.', title='说明')]
    """说明 · The reason in words."""


class ReadingUsed(Model):
    """One instance of a rule that holds only by an alternative reading."""

    model_config = ConfigDict(
        extra='forbid',
        populate_by_name=True,
    )
    rule: Annotated[
        StrictStr,
        Field(description='Id of the rule.', pattern='^[a-z0-9-]+(/[a-z0-9-]+)+$', title='规则'),
    ]
    """规则 · Id of the rule."""
    binding: Annotated[
        dict[str, StrictStr | StrictInt],
        Field(description='What the rule was applied to, by variable.', title='对象'),
    ]
    """对象 · What the rule was applied to, by variable."""
    reading: Annotated[
        StrictStr, Field(description='Name of the reading in the rule file.', title='口径')
    ]
    """口径 · Name of the reading in the rule file."""
    cells: Annotated[
        list[FindingCell],
        Field(description='What the rule compared, in all of its readings.', title='涉及的格'),
    ]
    """涉及的格 · What the rule compared, in all of its readings."""


class Suspect(Model):
    """A cell that may be wrong. It is to be looked up, never changed to fit."""

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
    """指针 · JSON Pointer of the cell, in the report unless the first member names another variable."""
    label: Annotated[Text, Field(description='Full header path.', title='表头')]
    """表头 · Full header path."""
    value: Annotated[
        StrictFloat | None, Field(description='Value found, null when blank.', title='值')
    ]
    """值 · Value found, null when blank."""
    implied: Annotated[
        StrictFloat | None, Field(description='Value the other cells imply.', title='推出的值')
    ]
    """推出的值 · Value the other cells imply."""
    certain: Annotated[
        StrictBool,
        Field(
            description='Whether the sums, or the sums with the narrative or the earlier report, leave a single smallest explanation and nothing speaks against it.',
            title='确定',
        ),
    ]
    """确定 · Whether the sums, or the sums with the narrative or the earlier report, leave a single smallest explanation and nothing speaks against it."""
    location: Annotated[
        Place | None,
        Field(description='Where the cell stands in the document, null when unknown.', title='位置'),
    ]
    """位置 · Where the cell stands in the document, null when unknown."""


class Repair(RootModel[list[ImpliedValue]]):
    root: Annotated[list[ImpliedValue], Field(min_length=1)]


class Cause(Model):
    """Findings that one explanation covers: the cells to look up, and the values that the other cells imply. Without cells where an office seems left out of its area, or none could be told."""

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
    """结果 · Fingerprints of the findings that are explained, in their order."""
    suspects: Annotated[
        list[Suspect],
        Field(
            description='Cells of all explanations, each once, the most plausible first.',
            title='疑似有误的格',
        ),
    ]
    """疑似有误的格 · Cells of all explanations, each once, the most plausible first."""
    repairs: Annotated[
        list[Repair],
        Field(
            description='The smallest sets of cells whose change lets every sum agree, the most plausible first: all of them, or the one that is certain.',
            title='解释',
        ),
    ]
    """解释 · The smallest sets of cells whose change lets every sum agree, the most plausible first: all of them, or the one that is certain."""
    complete: Annotated[
        StrictBool,
        Field(
            description='Whether these are all; false when the search met its limit.', title='穷尽'
        ),
    ]
    """穷尽 · Whether these are all; false when the search met its limit."""
    certain: Annotated[
        StrictBool,
        Field(
            description='Whether the sums, or the sums with the narrative or the earlier report, leave one repair, and nothing speaks against it.',
            title='确定',
        ),
    ]
    """确定 · Whether the sums, or the sums with the narrative or the earlier report, leave one repair, and nothing speaks against it."""
    message: Annotated[Text, Field(description='The cause in words.', title='说明')]
    """说明 · The cause in words."""
    location: Annotated[
        Place | None,
        Field(
            description='Where the suspect stands in the document; null when unknown, and where there are several, which have their own.',
            title='位置',
        ),
    ]
    """位置 · Where the suspect stands in the document; null when unknown, and where there are several, which have their own."""


class Finding(Model):
    """One rule that a report does not satisfy."""

    model_config = ConfigDict(
        extra='forbid',
        populate_by_name=True,
    )
    rule: Annotated[
        StrictStr,
        Field(description='Id of the rule.', pattern='^[a-z0-9-]+(/[a-z0-9-]+)+$', title='规则'),
    ]
    """规则 · Id of the rule."""
    binding: Annotated[
        dict[str, StrictStr | StrictInt],
        Field(
            description='What the rule was applied to, by variable; empty when it applies to the report as a whole or when several are folded into one.',
            title='对象',
        ),
    ]
    """对象 · What the rule was applied to, by variable; empty when it applies to the report as a whole or when several are folded into one."""
    outcome: Annotated[
        Literal['fail'],
        Field(description='Always fail: what could not be checked is listed apart.', title='结论'),
    ] = 'fail'
    """结论 · Always fail: what could not be checked is listed apart."""
    severity: Annotated[
        Literal['error', 'warning', 'notice'],
        Field(
            description='error: must be corrected; warning: please verify; notice: for attention.',
            title='程度',
        ),
    ]
    """程度 · error: must be corrected; warning: please verify; notice: for attention."""
    norm: Annotated[
        Literal['hard', 'legal', 'plausible'],
        Field(
            description='hard: printed in the form or implied by a label; legal: another legal provision; plausible: only implausible.',
            title='规范性质',
        ),
    ]
    """规范性质 · hard: printed in the form or implied by a label; legal: another legal provision; plausible: only implausible."""
    cells: Annotated[list[FindingCell], Field(description='What the rule compared.', title='涉及的格')]
    """涉及的格 · What the rule compared."""
    left: Annotated[
        StrictFloat | None,
        Field(description='Value of the left side of the comparison.', title='左边'),
    ]
    """左边 · Value of the left side of the comparison."""
    right: Annotated[
        StrictFloat | None,
        Field(description='Value of the right side of the comparison.', title='右边'),
    ]
    """右边 · Value of the right side of the comparison."""
    difference: Annotated[StrictFloat | None, Field(description='Left minus right.', title='相差')]
    """相差 · Left minus right."""
    message: Annotated[Text, Field(description='The finding in words.', title='说明')]
    """说明 · The finding in words."""
    basis: Annotated[list[Basis], Field(description='Documents the rule rests on.', title='依据')]
    """依据 · Documents the rule rests on."""
    reading: Annotated[
        StrictStr | None,
        Field(
            description='Name of the reading that explains a claim; null when none does or none is asked for.',
            title='口径',
        ),
    ]
    """口径 · Name of the reading that explains a claim; null when none does or none is asked for."""
    suspects: Annotated[
        list[Suspect],
        Field(
            description='Cells that may be wrong, with the value the other cells imply.',
            title='疑似有误的格',
        ),
    ]
    """疑似有误的格 · Cells that may be wrong, with the value the other cells imply."""
    location: Annotated[
        Place | None,
        Field(
            description='Where the first cell stands in the document, null when unknown.',
            title='位置',
        ),
    ]
    """位置 · Where the first cell stands in the document, null when unknown."""
    fingerprint: Annotated[
        StrictStr,
        Field(
            description='Stable identity of the finding: agency, year, rule and cells; wording does not matter.',
            pattern='^[0-9a-f]{16}$',
            title='指纹',
        ),
    ]
    """指纹 · Stable identity of the finding: agency, year, rule and cells; wording does not matter."""
    accepted: Annotated[
        Acceptance | None,
        Field(description='Why the finding does not count; null when it does.', title='已接受'),
    ]
    """已接受 · Why the finding does not count; null when it does."""


class ReportResult(Model):
    """What was found in one file."""

    model_config = ConfigDict(
        extra='forbid',
        populate_by_name=True,
    )
    path: Annotated[StrictStr, Field(description='The file as it was named.', title='路径')]
    """路径 · The file as it was named."""
    sha256: Annotated[
        StrictStr | None,
        Field(
            description='SHA-256 of the file; null for reports in JSON and for files that could not be judged.',
            pattern='^[0-9a-f]{64}$',
            title='校验值',
        ),
    ]
    """校验值 · SHA-256 of the file; null for reports in JSON and for files that could not be judged."""
    office: Annotated[
        StrictStr | None,
        Field(
            description='Row of the roster that the report belongs to, null without a roster or a row.',
            title='名单中的机关',
        ),
    ]
    """名单中的机关 · Row of the roster that the report belongs to, null without a roster or a row."""
    own: Annotated[
        StrictBool,
        Field(
            description='Whether it is what the government of an area reports of itself alone, beside the report of its area.',
            title='仅本机关',
        ),
    ]
    """仅本机关 · Whether it is what the government of an area reports of itself alone, beside the report of its area."""
    supposed: Annotated[
        StrictStr | None,
        Field(
            description='Row of the roster without a report that this may be the report of, where nothing in it tells for certain.',
            title='可能的机关',
        ),
    ]
    """可能的机关 · Row of the roster without a report that this may be the report of, where nothing in it tells for certain."""
    agency: Annotated[
        StrictStr | None, Field(description='Name of the agency, null when unknown.', title='机关')
    ]
    """机关 · Name of the agency, null when unknown."""
    agency_basis: Annotated[
        StrictStr | None,
        Field(
            description='What the name of the agency was found in, as in provenance.json; from contact, signature, metadata or file_name it is only inferred. Null when unknown.',
            title='机关名称的来源',
        ),
    ]
    """机关名称的来源 · What the name of the agency was found in, as in provenance.json; from contact, signature, metadata or file_name it is only inferred. Null when unknown."""
    year: Annotated[
        StrictInt | None,
        Field(description='Report year, null when the file could not be judged.', title='年度'),
    ]
    """年度 · Report year, null when the file could not be judged."""
    outcomes: Annotated[
        Outcomes,
        Field(
            description='How many evaluations of rules came to which outcome; findings are counted by their severity.',
            title='结论计数',
        ),
    ]
    """结论计数 · How many evaluations of rules came to which outcome; findings are counted by their severity."""
    findings: Annotated[list[Finding], Field(description='What does not hold.', title='结果')]
    """结果 · What does not hold."""
    causes: Annotated[
        list[Cause],
        Field(description='Findings of broken sums, those of one cause together.', title='原因'),
    ]
    """原因 · Findings of broken sums, those of one cause together."""
    readings: Annotated[
        list[ReadingUsed],
        Field(
            description='Claims that agree only when they are read otherwise than first assumed.',
            title='口径',
        ),
    ]
    """口径 · Claims that agree only when they are read otherwise than first assumed."""
    not_checked: Annotated[
        list[NotChecked],
        Field(description='What could not be judged, grouped by reason.', title='未核对'),
    ]
    """未核对 · What could not be judged, grouped by reason."""
    error: Annotated[
        Text | None,
        Field(description='Why the file could not be judged, null when it was.', title='错误'),
    ]
    """错误 · Why the file could not be judged, null when it was."""
    notes: Annotated[
        list[Text],
        Field(
            description="How the report was held against others, such as several editions of last year's.",
            title='说明',
        ),
    ]
    """说明 · How the report was held against others, such as several editions of last year's."""
    superseded: Annotated[
        StrictBool,
        Field(
            description='Whether a later edition of the same report is judged instead.',
            title='已被替代',
        ),
    ]
    """已被替代 · Whether a later edition of the same report is judged instead."""


class CheckOutput(Model):
    """What `zfxxgk check --format json` prints."""

    model_config = ConfigDict(
        extra='forbid',
        populate_by_name=True,
    )
    version: Annotated[
        StrictStr, Field(description='Version of the package that judged.', title='版本')
    ]
    """版本 · Version of the package that judged."""
    reports: Annotated[
        list[ReportResult], Field(description='One entry for each file.', title='报告')
    ]
    """报告 · One entry for each file."""
    missing: Annotated[
        list[StrictStr],
        Field(
            description='Offices of the roster without a report; empty without a roster.',
            title='没有报告的机关',
        ),
    ]
    """没有报告的机关 · Offices of the roster without a report; empty without a roster."""
    remarks: Annotated[
        list[Text],
        Field(
            description='What concerns no single file, such as offices without a report.',
            title='其他说明',
        ),
    ]
    """其他说明 · What concerns no single file, such as offices without a report."""


__all__ = [
    'Acceptance',
    'Basis',
    'Cause',
    'CheckOutput',
    'Finding',
    'Finding1',
    'FindingCell',
    'ImpliedValue',
    'NotChecked',
    'Outcomes',
    'Place',
    'ReadingUsed',
    'Repair',
    'ReportResult',
    'Suspect',
    'Text',
]
