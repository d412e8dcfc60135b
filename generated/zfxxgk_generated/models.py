# Compiled from schema/ by `python -m zfxxgk.codegen`; do not edit.

from __future__ import annotations

from datetime import date
from typing import Annotated, Any, Literal

from pydantic import ConfigDict, Field, RootModel, StrictBool, StrictFloat, StrictInt, StrictStr
from zfxxgk.spec.base_model import Model


class Period(Model):
    """First and last day of the period reported on; by the form 1 January to 31 December of the report year."""

    model_config = ConfigDict(
        extra='forbid',
        populate_by_name=True,
    )
    from_: Annotated[date | None, Field(alias='from', description='First day.', title='起')]
    """起 · First day."""
    to: Annotated[date | None, Field(description='Last day.', title='止')]
    """止 · Last day."""


class Agency(Model):
    """The organ that made the report. level and kind are null where the name does not settle them: a county-level and a prefecture-level city share the character 市."""

    model_config = ConfigDict(
        extra='forbid',
        populate_by_name=True,
    )
    name: Annotated[
        StrictStr | None,
        Field(
            description='Full name as printed in the title or preamble.', min_length=1, title='机关名称'
        ),
    ]
    """机关名称 · Full name as printed in the title or preamble."""
    level: Annotated[
        Literal['national', 'province', 'city', 'county', 'township'] | None,
        Field(
            description='national, province, city (city with districts, autonomous prefecture, prefecture), county (county, district, county-level city, banner) or township (township, town, subdistrict, sumu).',
            title='层级',
        ),
    ]
    """层级 · national, province, city (city with districts, autonomous prefecture, prefecture), county (county, district, county-level city, banner) or township (township, town, subdistrict, sumu)."""
    kind: Annotated[
        Literal['government', 'office', 'department', 'dispatched', 'vertical', 'authorized_organization'] | None,
        Field(
            description="government (people's government), office (its general office), department, dispatched (subdistrict office, management committee), vertical (organ under vertical leadership) or authorized_organization (art. 54).",
            title='性质',
        ),
    ]
    """性质 · government (people's government), office (its general office), department, dispatched (subdistrict office, management committee), vertical (organ under vertical leadership) or authorized_organization (art. 54)."""
    division_code: Annotated[
        StrictStr | None,
        Field(
            description='Six digits of GB/T 2260 or nine with the township digits.',
            pattern='^([0-9]{6}|[0-9]{9})$',
            title='行政区划代码',
        ),
    ]
    """行政区划代码 · Six digits of GB/T 2260 or nine with the township digits."""
    uscc: Annotated[
        StrictStr | None,
        Field(
            description='Eighteen characters of GB 32100-2015; the check characters are judged by a rule, not here.',
            pattern='^[0-9A-Z]{18}$',
            title='统一社会信用代码',
        ),
    ]
    """统一社会信用代码 · Eighteen characters of GB 32100-2015; the check characters are judged by a rule, not here."""


class Source(Model):
    """Where the report was taken from."""

    model_config = ConfigDict(
        extra='forbid',
        populate_by_name=True,
    )
    url: Annotated[
        StrictStr | None,
        Field(description='Address of the published report.', min_length=1, title='网址'),
    ]
    """网址 · Address of the published report."""
    sha256: Annotated[
        StrictStr | None,
        Field(
            description='SHA-256 of the bytes read, in lower-case hexadecimal.',
            pattern='^[0-9a-f]{64}$',
            title='文件摘要',
        ),
    ]
    """文件摘要 · SHA-256 of the bytes read, in lower-case hexadecimal."""
    media_type: Annotated[
        StrictStr | None,
        Field(description='Media type found from the content.', min_length=1, title='文件类型'),
    ]
    """文件类型 · Media type found from the content."""


class Overview(Model):
    """Section one. The form asks for five parts; a part without a heading of its own, or without text below it, is null though the text may speak of it."""

    model_config = ConfigDict(
        extra='forbid',
        populate_by_name=True,
    )
    text: Annotated[
        StrictStr | None,
        Field(
            description='The whole text of the section, paragraphs separated by newlines.',
            min_length=1,
            title='全文',
        ),
    ]
    """全文 · The whole text of the section, paragraphs separated by newlines."""
    proactive_disclosure: Annotated[
        StrictStr | None,
        Field(description='The part on proactive disclosure.', min_length=1, title='主动公开'),
    ]
    """主动公开 · The part on proactive disclosure."""
    on_request: Annotated[
        StrictStr | None,
        Field(description='The part on disclosure on request.', min_length=1, title='依申请公开'),
    ]
    """依申请公开 · The part on disclosure on request."""
    information_management: Annotated[
        StrictStr | None,
        Field(
            description='The part on management of government information.',
            min_length=1,
            title='政府信息管理',
        ),
    ]
    """政府信息管理 · The part on management of government information."""
    platforms: Annotated[
        StrictStr | None,
        Field(description='The part on platforms.', min_length=1, title='政府信息公开平台建设'),
    ]
    """政府信息公开平台建设 · The part on platforms."""
    supervision: Annotated[
        StrictStr | None,
        Field(description='The part on supervision and safeguards.', min_length=1, title='监督保障'),
    ]
    """监督保障 · The part on supervision and safeguards."""


class DocumentCounts2019(Model):
    """One row of the first block."""

    model_config = ConfigDict(
        extra='forbid',
        populate_by_name=True,
    )
    produced: Annotated[
        StrictInt | None,
        Field(
            description='Number newly made in the year.', ge=0, le=9007199254740991, title='本年新制作数量'
        ),
    ]
    """本年新制作数量 · Number newly made in the year."""
    disclosed: Annotated[
        StrictInt | None,
        Field(
            description='Number newly disclosed in the year.',
            ge=0,
            le=9007199254740991,
            title='本年新公开数量',
        ),
    ]
    """本年新公开数量 · Number newly disclosed in the year."""
    total_disclosed: Annotated[
        StrictInt | None,
        Field(
            description='Total number disclosed. Not comparable with the number in force of the 2021 form.',
            ge=0,
            le=9007199254740991,
            title='对外公开总数量',
        ),
    ]
    """对外公开总数量 · Total number disclosed. Not comparable with the number in force of the 2021 form."""


class ItemCounts2019(Model):
    """One row of the second or third block."""

    model_config = ConfigDict(
        extra='forbid',
        populate_by_name=True,
    )
    items_last_year: Annotated[
        StrictInt | None,
        Field(
            description='Number of items in the year before.',
            ge=0,
            le=9007199254740991,
            title='上一年项目数量',
        ),
    ]
    """上一年项目数量 · Number of items in the year before."""
    change: Annotated[
        StrictInt | None,
        Field(
            description='Increase (positive) or decrease (negative) of items in the year.',
            ge=-9007199254740991,
            le=9007199254740991,
            title='本年增/减',
        ),
    ]
    """本年增/减 · Increase (positive) or decrease (negative) of items in the year."""
    decisions: Annotated[
        StrictInt | None,
        Field(
            description="Number of decisions made in the year, whether or not published. One locality's notice says so; that refusals count too is our reading.",
            ge=0,
            le=9007199254740991,
            title='处理决定数量',
        ),
    ]
    """处理决定数量 · Number of decisions made in the year, whether or not published. One locality's notice says so; that refusals count too is our reading."""


class FeeItems2019(Model):
    """The row of the fourth block."""

    model_config = ConfigDict(
        extra='forbid',
        populate_by_name=True,
    )
    items_last_year: Annotated[
        StrictInt | None,
        Field(
            description='Number of items in the year before.',
            ge=0,
            le=9007199254740991,
            title='上一年项目数量',
        ),
    ]
    """上一年项目数量 · Number of items in the year before."""
    change: Annotated[
        StrictInt | None,
        Field(
            description='Increase (positive) or decrease (negative) of items in the year.',
            ge=-9007199254740991,
            le=9007199254740991,
            title='本年增/减',
        ),
    ]
    """本年增/减 · Increase (positive) or decrease (negative) of items in the year."""


class Procurement2019(Model):
    """The row of the fifth block."""

    model_config = ConfigDict(
        extra='forbid',
        populate_by_name=True,
    )
    projects: Annotated[
        StrictInt | None,
        Field(
            description='Number of procurement projects.', ge=0, le=9007199254740991, title='采购项目数量'
        ),
    ]
    """采购项目数量 · Number of procurement projects."""
    amount: Annotated[
        StrictFloat | None,
        Field(
            description='Amount as printed; the form prints no unit, so read it together with unit.',
            ge=0.0,
            le=900000000000.0,
            title='采购总金额',
        ),
    ]
    """采购总金额 · Amount as printed; the form prints no unit, so read it together with unit."""
    unit: Annotated[
        Literal['元', '万元'] | None,
        Field(
            description='Unit written in the amount cell, null where none was written.',
            title='金额单位',
        ),
    ]
    """金额单位 · Unit written in the amount cell, null where none was written."""


class DocumentCounts2021(Model):
    """One row of the first block."""

    model_config = ConfigDict(
        extra='forbid',
        populate_by_name=True,
    )
    issued: Annotated[
        StrictInt | None,
        Field(
            description='Number issued in the year; a revised and re-issued text counts as issued. Our reading; no official definition was found.',
            ge=0,
            le=9007199254740991,
            title='本年制发件数',
        ),
    ]
    """本年制发件数 · Number issued in the year; a revised and re-issued text counts as issued. Our reading; no official definition was found."""
    repealed: Annotated[
        StrictInt | None,
        Field(
            description='Number repealed or declared invalid in the year; expiry is treated differently from place to place. Our reading; no official definition was found.',
            ge=0,
            le=9007199254740991,
            title='本年废止件数',
        ),
    ]
    """本年废止件数 · Number repealed or declared invalid in the year; expiry is treated differently from place to place. Our reading; no official definition was found."""
    in_force: Annotated[
        StrictInt | None,
        Field(
            description='Number in force on 31 December of the report year. Our reading; no official definition was found.',
            ge=0,
            le=9007199254740991,
            title='现行有效件数',
        ),
    ]
    """现行有效件数 · Number in force on 31 December of the report year. Our reading; no official definition was found."""


class Decisions2021(Model):
    """One row of the second or third block."""

    model_config = ConfigDict(
        extra='forbid',
        populate_by_name=True,
    )
    decisions: Annotated[
        StrictInt | None,
        Field(
            description="Number of decisions made in the year, whether or not published. One locality's notice says so; that refusals count too is our reading.",
            ge=0,
            le=9007199254740991,
            title='本年处理决定数量',
        ),
    ]
    """本年处理决定数量 · Number of decisions made in the year, whether or not published. One locality's notice says so; that refusals count too is our reading."""


class FeeAmount2021(Model):
    """The row of the fourth block."""

    model_config = ConfigDict(
        extra='forbid',
        populate_by_name=True,
    )
    amount: Annotated[
        StrictFloat | None,
        Field(
            description='Amount collected in the year, in units of 10,000 yuan, with decimals as printed (up to four).',
            ge=0.0,
            le=900000000000.0,
            title='本年收费金额（单位：万元）',
        ),
    ]
    """本年收费金额（单位：万元） · Amount collected in the year, in units of 10,000 yuan, with decimals as printed (up to four)."""


class RequestCounts(Model):
    """One row of table 3: numbers of requests by kind of applicant. null: not given (blank or a dash)."""

    model_config = ConfigDict(
        extra='forbid',
        populate_by_name=True,
    )
    natural_person: Annotated[
        StrictInt | None,
        Field(
            description='Requests by natural persons. Our reading: a lawyer who applies in their own name counts here.',
            ge=0,
            le=9007199254740991,
            title='自然人',
        ),
    ]
    """自然人 · Requests by natural persons. Our reading: a lawyer who applies in their own name counts here."""
    business: Annotated[
        StrictInt | None,
        Field(
            description='Requests by companies, partnerships, sole proprietors and cooperatives. Our reading; no official definition was found.',
            ge=0,
            le=9007199254740991,
            title='商业企业',
        ),
    ]
    """商业企业 · Requests by companies, partnerships, sole proprietors and cooperatives. Our reading; no official definition was found."""
    research_institution: Annotated[
        StrictInt | None,
        Field(
            description='Requests by research institutes and universities. Our reading; no official definition was found.',
            ge=0,
            le=9007199254740991,
            title='科研机构',
        ),
    ]
    """科研机构 · Requests by research institutes and universities. Our reading; no official definition was found."""
    public_interest_organization: Annotated[
        StrictInt | None,
        Field(
            description='Requests by foundations, associations and similar bodies. Our reading; no official definition was found.',
            ge=0,
            le=9007199254740991,
            title='社会公益组织',
        ),
    ]
    """社会公益组织 · Requests by foundations, associations and similar bodies. Our reading; no official definition was found."""
    legal_service: Annotated[
        StrictInt | None,
        Field(
            description='Requests by law firms and legal-service offices. Our reading; no official definition was found.',
            ge=0,
            le=9007199254740991,
            title='法律服务机构',
        ),
    ]
    """法律服务机构 · Requests by law firms and legal-service offices. Our reading; no official definition was found."""
    other_organization: Annotated[
        StrictInt | None,
        Field(
            description='Requests by any other organisation. Our reading; no official definition was found.',
            ge=0,
            le=9007199254740991,
            title='其他',
        ),
    ]
    """其他 · Requests by any other organisation. Our reading; no official definition was found."""
    total: Annotated[
        StrictInt | None,
        Field(
            description='Sum of the six applicant columns of this row.',
            ge=0,
            le=9007199254740991,
            title='总计',
        ),
    ]
    """总计 · Sum of the six applicant columns of this row."""


class Requests2021(Model):
    """Table 3 of the 2021 form: 25 rows by 7 columns of counts. For every column, received plus carried_in equals concluded plus carried_out, as the note printed in the header says."""

    model_config = ConfigDict(
        extra='forbid',
        populate_by_name=True,
    )
    form: Annotated[
        Literal['2021'], Field(description='Edition of the table: the form of 2021.', title='格式')
    ] = '2021'
    """格式 · Edition of the table: the form of 2021."""
    received: Annotated[
        RequestCounts,
        Field(
            description='Requests received from 1 January to 31 December of the report year.',
            title='一、本年新收政府信息公开申请数量',
        ),
    ]
    """一、本年新收政府信息公开申请数量 · Requests received from 1 January to 31 December of the report year."""
    carried_in: Annotated[
        RequestCounts,
        Field(
            description="Requests received earlier and not decided by 31 December of the year before; the same number as that year's carried forward.",
            title='二、上年结转政府信息公开申请数量',
        ),
    ]
    """二、上年结转政府信息公开申请数量 · Requests received earlier and not decided by 31 December of the year before; the same number as that year's carried forward."""
    granted: Annotated[
        RequestCounts,
        Field(
            description='Requests granted in full, including those where the applicant was told where the information is already public (Regulation art. 36(1) and (2)).',
            title='（一）予以公开',
        ),
    ]
    """（一）予以公开 · Requests granted in full, including those where the applicant was told where the information is already public (Regulation art. 36(1) and (2))."""
    partially_granted: Annotated[
        RequestCounts,
        Field(
            description='Requests answered with severed disclosure (art. 37). As the label says, such a request is counted only here.',
            title='（二）部分公开',
        ),
    ]
    """（二）部分公开 · Requests answered with severed disclosure (art. 37). As the label says, such a request is counted only here."""
    denied_state_secret: Annotated[
        RequestCounts,
        Field(
            description='Denied because the information is lawfully classified as a state secret (art. 14).',
            title='1.属于国家秘密',
        ),
    ]
    """1.属于国家秘密 · Denied because the information is lawfully classified as a state secret (art. 14)."""
    denied_by_law: Annotated[
        RequestCounts,
        Field(
            description='Denied because a law or administrative regulation prohibits disclosure (art. 14).',
            title='2.其他法律行政法规禁止公开',
        ),
    ]
    """2.其他法律行政法规禁止公开 · Denied because a law or administrative regulation prohibits disclosure (art. 14)."""
    denied_security_or_stability: Annotated[
        RequestCounts,
        Field(
            description='Denied because disclosure may endanger national, public or economic security or social stability (art. 14).',
            title='3.危及“三安全一稳定”',
        ),
    ]
    """3.危及“三安全一稳定” · Denied because disclosure may endanger national, public or economic security or social stability (art. 14)."""
    denied_third_party: Annotated[
        RequestCounts,
        Field(
            description='Denied to protect trade secrets, personal privacy or other lawful rights of a third party (art. 15).',
            title='4.保护第三方合法权益',
        ),
    ]
    """4.保护第三方合法权益 · Denied to protect trade secrets, personal privacy or other lawful rights of a third party (art. 15)."""
    denied_internal_affairs: Annotated[
        RequestCounts,
        Field(
            description='Denied as internal information on personnel, logistics or internal workflow (art. 16).',
            title='5.属于三类内部事务信息',
        ),
    ]
    """5.属于三类内部事务信息 · Denied as internal information on personnel, logistics or internal workflow (art. 16)."""
    denied_deliberative: Annotated[
        RequestCounts,
        Field(
            description='Denied as discussion records, drafts, consultation letters or requests for instructions (art. 16).',
            title='6.属于四类过程性信息',
        ),
    ]
    """6.属于四类过程性信息 · Denied as discussion records, drafts, consultation letters or requests for instructions (art. 16)."""
    denied_enforcement_file: Annotated[
        RequestCounts,
        Field(
            description='Denied as part of an administrative enforcement case file (art. 16).',
            title='7.属于行政执法案卷',
        ),
    ]
    """7.属于行政执法案卷 · Denied as part of an administrative enforcement case file (art. 16)."""
    denied_registry_query: Annotated[
        RequestCounts,
        Field(
            description='Company, real-estate registry and similar information whose access is governed by special provisions (art. 36(7)).',
            title='8.属于行政查询事项',
        ),
    ]
    """8.属于行政查询事项 · Company, real-estate registry and similar information whose access is governed by special provisions (art. 36(7))."""
    unavailable_not_held: Annotated[
        RequestCounts,
        Field(
            description="The information does not exist after a search (art. 36(4)) or is not this organ's to disclose (art. 36(5)). That the row takes both is our reading.",
            title='1.本机关不掌握相关政府信息',
        ),
    ]
    """1.本机关不掌握相关政府信息 · The information does not exist after a search (art. 36(4)) or is not this organ's to disclose (art. 36(5)). That the row takes both is our reading."""
    unavailable_needs_creation: Annotated[
        RequestCounts,
        Field(
            description='Would need processing or analysis of existing information (art. 38).',
            title='2.没有现成信息需要另行制作',
        ),
    ]
    """2.没有现成信息需要另行制作 · Would need processing or analysis of existing information (art. 38)."""
    unavailable_unclear: Annotated[
        RequestCounts,
        Field(
            description='The request was corrected under art. 30 but its content is still unclear; not the same as failing to correct it in time.',
            title='3.补正后申请内容仍不明确',
        ),
    ]
    """3.补正后申请内容仍不明确 · The request was corrected under art. 30 but its content is still unclear; not the same as failing to correct it in time."""
    declined_petition: Annotated[
        RequestCounts,
        Field(
            description='Petitions, complaints and reports submitted in the form of a request (art. 39).',
            title='1.信访举报投诉类申请',
        ),
    ]
    """1.信访举报投诉类申请 · Petitions, complaints and reports submitted in the form of a request (art. 39)."""
    declined_repeat: Annotated[
        RequestCounts,
        Field(
            description='The same applicant asks again for the same information after a reply (art. 36(6)).',
            title='2.重复申请',
        ),
    ]
    """2.重复申请 · The same applicant asks again for the same information after a reply (art. 36(6))."""
    declined_publication: Annotated[
        RequestCounts,
        Field(
            description='Requests for gazettes, newspapers, books and other published material (art. 39).',
            title='3.要求提供公开出版物',
        ),
    ]
    """3.要求提供公开出版物 · Requests for gazettes, newspapers, books and other published material (art. 39)."""
    declined_excessive: Annotated[
        RequestCounts,
        Field(
            description='Number or frequency clearly exceeds a reasonable range and the reasons given are not reasonable (art. 35).',
            title='4.无正当理由大量反复申请',
        ),
    ]
    """4.无正当理由大量反复申请 · Number or frequency clearly exceeds a reasonable range and the reasons given are not reasonable (art. 35)."""
    declined_confirmation: Annotated[
        RequestCounts,
        Field(
            description='The applicant asks the organ to confirm or re-issue information already obtained. No article of its own was found.',
            title='5.要求行政机关确认或重新出具已获取信息',
        ),
    ]
    """5.要求行政机关确认或重新出具已获取信息 · The applicant asks the organ to confirm or re-issue information already obtained. No article of its own was found."""
    other_uncorrected: Annotated[
        RequestCounts,
        Field(
            description='The applicant did not correct the request in time without good reason; deemed abandoned (art. 30).',
            title='1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
        ),
    ]
    """1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请 · The applicant did not correct the request in time without good reason; deemed abandoned (art. 30)."""
    other_fee_unpaid: Annotated[
        RequestCounts,
        Field(
            description='The applicant did not pay the information-processing fee in time; deemed abandoned.',
            title='2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
        ),
    ]
    """2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请 · The applicant did not pay the information-processing fee in time; deemed abandoned."""
    other_remaining: Annotated[
        RequestCounts,
        Field(
            description='Every other way of handling; in practice mostly withdrawn requests.',
            title='3.其他',
        ),
    ]
    """3.其他 · Every other way of handling; in practice mostly withdrawn requests."""
    concluded: Annotated[
        RequestCounts,
        Field(
            description='Requests concluded in the year: the sum of all result rows above.',
            title='（七）总计',
        ),
    ]
    """（七）总计 · Requests concluded in the year: the sum of all result rows above."""
    carried_out: Annotated[
        RequestCounts,
        Field(
            description='Requests received but not decided on 31 December of the report year.',
            title='四、结转下年度继续办理',
        ),
    ]
    """四、结转下年度继续办理 · Requests received but not decided on 31 December of the report year."""


class DisputeCounts(Model):
    """Numbers of cases by outcome. null: not given (blank or a dash)."""

    model_config = ConfigDict(
        extra='forbid',
        populate_by_name=True,
    )
    upheld: Annotated[
        StrictInt | None,
        Field(description='The act was upheld.', ge=0, le=9007199254740991, title='结果维持'),
    ]
    """结果维持 · The act was upheld."""
    corrected: Annotated[
        StrictInt | None,
        Field(
            description='Set aside, changed, found unlawful, or performance ordered. Our reading; no official definition was found.',
            ge=0,
            le=9007199254740991,
            title='结果纠正',
        ),
    ]
    """结果纠正 · Set aside, changed, found unlawful, or performance ordered. Our reading; no official definition was found."""
    other: Annotated[
        StrictInt | None,
        Field(
            description='Withdrawal, termination, rejection of the filing, mediation, transfer. Our reading; no official definition was found.',
            ge=0,
            le=9007199254740991,
            title='其他结果',
        ),
    ]
    """其他结果 · Withdrawal, termination, rejection of the filing, mediation, transfer. Our reading; no official definition was found."""
    pending: Annotated[
        StrictInt | None,
        Field(
            description='Not decided on 31 December of the report year. Our reading; no official definition was found.',
            ge=0,
            le=9007199254740991,
            title='尚未审结',
        ),
    ]
    """尚未审结 · Not decided on 31 December of the report year. Our reading; no official definition was found."""
    total: Annotated[
        StrictInt | None,
        Field(description='Sum of the four outcomes.', ge=0, le=9007199254740991, title='总计'),
    ]
    """总计 · Sum of the four outcomes."""


class ProblemsAndImprovements(Model):
    """Section five."""

    model_config = ConfigDict(
        extra='forbid',
        populate_by_name=True,
    )
    text: Annotated[
        StrictStr | None,
        Field(
            description='The whole text of the section, paragraphs separated by newlines.',
            min_length=1,
            title='全文',
        ),
    ]
    """全文 · The whole text of the section, paragraphs separated by newlines."""


class ProcessingFee(Model):
    """Statement and figures; amounts in yuan. Of section six, or of another section where section six is silent."""

    model_config = ConfigDict(
        extra='forbid',
        populate_by_name=True,
    )
    statement: Annotated[
        StrictStr | None,
        Field(
            description='The sentence or sentences that mention the fee.',
            min_length=1,
            title='收费说明',
        ),
    ]
    """收费说明 · The sentence or sentences that mention the fee."""
    notices: Annotated[
        StrictInt | None,
        Field(
            description='Number of fee notices issued.', ge=0, le=9007199254740991, title='发出收费通知件数'
        ),
    ]
    """发出收费通知件数 · Number of fee notices issued."""
    charged: Annotated[
        StrictFloat | None,
        Field(
            description='Amount charged by the notices, in yuan.',
            ge=0.0,
            le=900000000000.0,
            title='应收金额',
        ),
    ]
    """应收金额 · Amount charged by the notices, in yuan."""
    collected: Annotated[
        StrictFloat | None,
        Field(
            description='Amount actually collected, in yuan.',
            ge=0.0,
            le=900000000000.0,
            title='实收金额',
        ),
    ]
    """实收金额 · Amount actually collected, in yuan."""


class Coverage(Model):
    """What is declared of the members of an area whose reports are given. Only a complete list without a gap allows to compare for equality."""

    model_config = ConfigDict(
        extra='forbid',
        populate_by_name=True,
    )
    complete: Annotated[
        StrictBool,
        Field(
            description="Whether the list of members is declared to name all whose figures the area's report sums.",
            title='名单完整',
        ),
    ]
    """名单完整 · Whether the list of members is declared to name all whose figures the area's report sums."""
    missing: Annotated[
        list[StrictStr],
        Field(
            description='Members on the list whose figures are not at hand, or not all of them.',
            title='缺少的机关',
        ),
    ]
    """缺少的机关 · Members on the list whose figures are not at hand, or not all of them."""


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


class CellRecord(Model):
    """How one cell was read."""

    model_config = ConfigDict(
        extra='forbid',
        populate_by_name=True,
    )
    pointer: Annotated[
        StrictStr,
        Field(
            description='JSON Pointer of the cell in the report.',
            pattern='^(/[a-z0-9_]+)*$',
            title='指针',
        ),
    ]
    """指针 · JSON Pointer of the cell in the report."""
    status: Annotated[
        Literal['number', 'blank', 'dash', 'invalid', 'unreadable', 'doubtful', 'row_absent'],
        Field(
            description='number; blank; dash (a dash, a slash or 无); invalid (printed, but no count); unreadable; doubtful; row_absent.',
            title='状态',
        ),
    ]
    """状态 · number; blank; dash (a dash, a slash or 无); invalid (printed, but no count); unreadable; doubtful; row_absent."""
    confidence: Annotated[
        StrictFloat,
        Field(
            description='How sure the reader is that this cell was read as printed, from 0 to 1; low values come with a reason and the status doubtful or unreadable.',
            ge=0.0,
            le=1.0,
            title='把握',
        ),
    ]
    """把握 · How sure the reader is that this cell was read as printed, from 0 to 1; low values come with a reason and the status doubtful or unreadable."""
    raw: Annotated[
        StrictStr | None,
        Field(description='The text of the cell as it stands in the document.', title='原文'),
    ]
    """原文 · The text of the cell as it stands in the document."""
    reason: Annotated[
        StrictStr | None,
        Field(description='Why the cell is invalid, unreadable or doubtful.', title='原因'),
    ]
    """原因 · Why the cell is invalid, unreadable or doubtful."""
    place: Annotated[Place, Field(description='Where the cell stands.', title='位置')]
    """位置 · Where the cell stands."""


class LabelRecord(Model):
    """A row or column label as printed against the form."""

    model_config = ConfigDict(
        extra='forbid',
        populate_by_name=True,
    )
    pointer: Annotated[
        StrictStr,
        Field(
            description='JSON Pointer of the row, or of the first cell of the column.',
            pattern='^(/[a-z0-9_]+)*$',
            title='指针',
        ),
    ]
    """指针 · JSON Pointer of the row, or of the first cell of the column."""
    kind: Annotated[Literal['row', 'column'], Field(description='row or column.', title='种类')]
    """种类 · row or column."""
    status: Annotated[
        Literal['present', 'absent'], Field(description='present or absent.', title='状态')
    ]
    """状态 · present or absent."""
    printed: Annotated[
        StrictStr | None,
        Field(description='The label as printed, null when absent.', title='印出的文字'),
    ]
    """印出的文字 · The label as printed, null when absent."""
    official: Annotated[StrictStr, Field(description='The label of the form.', title='规定的文字')]
    """规定的文字 · The label of the form."""
    agrees: Annotated[
        StrictBool,
        Field(
            description='Whether the two agree, numbering, punctuation and spaces aside.',
            title='一致',
        ),
    ]
    """一致 · Whether the two agree, numbering, punctuation and spaces aside."""
    place: Annotated[Place, Field(description='Where the label stands.', title='位置')]
    """位置 · Where the label stands."""


class HeadingRecord(Model):
    """Where a section begins."""

    model_config = ConfigDict(
        extra='forbid',
        populate_by_name=True,
    )
    pointer: Annotated[
        StrictStr,
        Field(description='JSON Pointer of the section.', pattern='^(/[a-z0-9_]+)*$', title='指针'),
    ]
    """指针 · JSON Pointer of the section."""
    printed: Annotated[StrictStr, Field(description='The heading as printed.', title='印出的文字')]
    """印出的文字 · The heading as printed."""
    place: Annotated[Place, Field(description='Where the heading stands.', title='位置')]
    """位置 · Where the heading stands."""


class GridCell(Model):
    """A cell of a grid with its spans."""

    model_config = ConfigDict(
        extra='forbid',
        populate_by_name=True,
    )
    row: Annotated[StrictInt, Field(description='Row, from 1.', ge=1, title='行')]
    """行 · Row, from 1."""
    column: Annotated[StrictInt, Field(description='Column, from 1.', ge=1, title='列')]
    """列 · Column, from 1."""
    row_span: Annotated[StrictInt, Field(description='Number of rows.', ge=1, title='行数')]
    """行数 · Number of rows."""
    column_span: Annotated[StrictInt, Field(description='Number of columns.', ge=1, title='列数')]
    """列数 · Number of columns."""
    text: Annotated[StrictStr, Field(description='Text of the cell.', title='文字')]
    """文字 · Text of the cell."""


class CountClaim(Model):
    """A number of requests, cases or documents."""

    model_config = ConfigDict(
        extra='forbid',
        populate_by_name=True,
    )
    value: Annotated[
        StrictInt, Field(description='The number stated.', ge=0, le=9007199254740991, title='数值')
    ]
    """数值 · The number stated."""
    unit: Annotated[StrictStr | None, Field(description='Unit as written.', title='单位')]
    """单位 · Unit as written."""
    partial: Annotated[
        StrictBool,
        Field(
            description='Whether the text gives the number as a part of a larger one: after 其中, for a channel or kind of applicant, for one body or level of an area, for a part of the year.',
            title='部分',
        ),
    ]
    """部分 · Whether the text gives the number as a part of a larger one: after 其中, for a channel or kind of applicant, for one body or level of an area, for a part of the year."""
    by: Annotated[
        Literal['natural_person', 'business', 'research_institution', 'public_interest_organization', 'legal_service', 'organization', 'online', 'letter', 'in_person', 'email', 'fax', 'unstated'],
        Field(
            description='Who asked, or through what, where a number of requests received is told by applicant or by way; `unstated` where neither is told, or several are.',
            title='申请来源',
        ),
    ]
    """申请来源 · Who asked, or through what, where a number of requests received is told by applicant or by way; `unstated` where neither is told, or several are."""
    text: Annotated[
        StrictStr, Field(description='The words that state the number.', min_length=1, title='原文')
    ]
    """原文 · The words that state the number."""
    section: Annotated[
        StrictStr,
        Field(
            description='JSON Pointer of the text in the report.',
            pattern='^(/[a-z0-9_]+)*$',
            title='部分',
        ),
    ]
    """部分 · JSON Pointer of the text in the report."""
    start: Annotated[
        StrictInt, Field(description='First character in that text, from 0.', ge=0, title='起')
    ]
    """起 · First character in that text, from 0."""
    end: Annotated[StrictInt, Field(description='Character after the last.', ge=0, title='止')]
    """止 · Character after the last."""


class AmountClaim(Model):
    """An amount in yuan."""

    model_config = ConfigDict(
        extra='forbid',
        populate_by_name=True,
    )
    value: Annotated[
        StrictFloat,
        Field(description='The amount stated, in yuan.', ge=0.0, le=900000000000.0, title='数值'),
    ]
    """数值 · The amount stated, in yuan."""
    unit: Annotated[StrictStr | None, Field(description='Unit as written.', title='单位')]
    """单位 · Unit as written."""
    partial: Annotated[
        StrictBool,
        Field(
            description='Whether the text gives the number as a part of a larger one: after 其中, for a channel or kind of applicant, for one body or level of an area, for a part of the year.',
            title='部分',
        ),
    ]
    """部分 · Whether the text gives the number as a part of a larger one: after 其中, for a channel or kind of applicant, for one body or level of an area, for a part of the year."""
    text: Annotated[
        StrictStr, Field(description='The words that state the number.', min_length=1, title='原文')
    ]
    """原文 · The words that state the number."""
    section: Annotated[
        StrictStr,
        Field(
            description='JSON Pointer of the text in the report.',
            pattern='^(/[a-z0-9_]+)*$',
            title='部分',
        ),
    ]
    """部分 · JSON Pointer of the text in the report."""
    start: Annotated[
        StrictInt, Field(description='First character in that text, from 0.', ge=0, title='起')
    ]
    """起 · First character in that text, from 0."""
    end: Annotated[StrictInt, Field(description='Character after the last.', ge=0, title='止')]
    """止 · Character after the last."""


class Told(Model):
    """A sentence or words, and where they stand."""

    model_config = ConfigDict(
        extra='forbid',
        populate_by_name=True,
    )
    section: Annotated[
        StrictStr,
        Field(
            description='JSON Pointer of the text in the report.',
            pattern='^(/[a-z0-9_]+)+$',
            title='部分',
        ),
    ]
    """部分 · JSON Pointer of the text in the report."""
    text: Annotated[
        StrictStr, Field(description='The words as they stand there.', min_length=1, title='原文')
    ]
    """原文 · The words as they stand there."""


class OfficeNamed(Model):
    """A name of an office, and whether it can be that of the office that made the report: the same, a shorter or longer form of it, or one that reports for it."""

    model_config = ConfigDict(
        extra='forbid',
        populate_by_name=True,
    )
    section: Annotated[
        StrictStr,
        Field(
            description='JSON Pointer of the text in the report.',
            pattern='^(/[a-z0-9_]+)+$',
            title='部分',
        ),
    ]
    """部分 · JSON Pointer of the text in the report."""
    text: Annotated[
        StrictStr, Field(description='The words as they stand there.', min_length=1, title='原文')
    ]
    """原文 · The words as they stand there."""
    agrees: Annotated[
        StrictBool, Field(description='Whether the name can be that of the office.', title='一致')
    ]
    """一致 · Whether the name can be that of the office."""


class TitleCited(Model):
    """The title as cited, and the number beside it."""

    model_config = ConfigDict(
        extra='forbid',
        populate_by_name=True,
    )
    section: Annotated[
        StrictStr,
        Field(
            description='JSON Pointer of the text in the report.',
            pattern='^(/[a-z0-9_]+)+$',
            title='部分',
        ),
    ]
    """部分 · JSON Pointer of the text in the report."""
    text: Annotated[
        StrictStr, Field(description='The words as they stand there.', min_length=1, title='原文')
    ]
    """原文 · The words as they stand there."""
    number: Annotated[
        StrictStr | None,
        Field(
            description='The number of a notice that stands beside the title, null where there is none.',
            title='文号',
        ),
    ]
    """文号 · The number of a notice that stands beside the title, null where there is none."""


class Excerpt(RootModel[StrictStr]):
    root: Annotated[StrictStr, Field(min_length=1)]


class Passage(Model):
    """Consecutive text, as it stands in the section."""

    model_config = ConfigDict(
        extra='forbid',
        populate_by_name=True,
    )
    text: Annotated[
        StrictStr, Field(description='The words, line breaks as spaces.', min_length=1, title='原文')
    ]
    """原文 · The words, line breaks as spaces."""
    start: Annotated[
        StrictInt,
        Field(description='First character in the text of the section, from 0.', ge=0, title='起'),
    ]
    """起 · First character in the text of the section, from 0."""
    end: Annotated[StrictInt, Field(description='Character after the last.', ge=0, title='止')]
    """止 · Character after the last."""


class ProactiveDisclosure2019(Model):
    """Table 2 of the 2019 trial form: 22 cells in five blocks."""

    model_config = ConfigDict(
        extra='forbid',
        populate_by_name=True,
    )
    form: Annotated[
        Literal['2019'],
        Field(description='Edition of the table: the trial form of 2019.', title='格式'),
    ] = '2019'
    """格式 · Edition of the table: the trial form of 2019."""
    rules: Annotated[
        DocumentCounts2019,
        Field(
            description='Rules (departmental or local-government). Only departments of the State Council and governments of provinces, cities with districts and autonomous prefectures may make them.',
            title='规章',
        ),
    ]
    """规章 · Rules (departmental or local-government). Only departments of the State Council and governments of provinces, cities with districts and autonomous prefectures may make them."""
    normative_documents: Annotated[
        DocumentCounts2019, Field(description='Normative documents.', title='规范性文件')
    ]
    """规范性文件 · Normative documents."""
    licensing: Annotated[
        ItemCounts2019, Field(description='Administrative licences.', title='行政许可')
    ]
    """行政许可 · Administrative licences."""
    other_services: Annotated[
        ItemCounts2019,
        Field(description='Other external management and service items.', title='其他对外管理服务事项'),
    ]
    """其他对外管理服务事项 · Other external management and service items."""
    penalties: Annotated[
        ItemCounts2019, Field(description='Administrative penalties.', title='行政处罚')
    ]
    """行政处罚 · Administrative penalties."""
    compulsion: Annotated[
        ItemCounts2019,
        Field(description='Administrative compulsory measures and enforcement.', title='行政强制'),
    ]
    """行政强制 · Administrative compulsory measures and enforcement."""
    fees: Annotated[
        FeeItems2019,
        Field(description='Administrative and institutional fee items.', title='行政事业性收费'),
    ]
    """行政事业性收费 · Administrative and institutional fee items."""
    procurement: Annotated[
        Procurement2019, Field(description='Centralised government procurement.', title='政府集中采购')
    ]
    """政府集中采购 · Centralised government procurement."""


class ProactiveDisclosure2021(Model):
    """Table 2 of the 2021 form: 10 cells in four blocks."""

    model_config = ConfigDict(
        extra='forbid',
        populate_by_name=True,
    )
    form: Annotated[
        Literal['2021'], Field(description='Edition of the table: the form of 2021.', title='格式')
    ] = '2021'
    """格式 · Edition of the table: the form of 2021."""
    rules: Annotated[
        DocumentCounts2021,
        Field(
            description='Rules (departmental or local-government). Only departments of the State Council and governments of provinces, cities with districts and autonomous prefectures may make them.',
            title='规章',
        ),
    ]
    """规章 · Rules (departmental or local-government). Only departments of the State Council and governments of provinces, cities with districts and autonomous prefectures may make them."""
    normative_documents: Annotated[
        DocumentCounts2021,
        Field(
            description="Administrative normative documents: published documents other than rules, made under legal power, generally binding and repeatedly applied. Internal rules, minutes, personnel and work plans are not counted. One locality's notice asks that the figures be agreed with the justice department's register.",
            title='行政规范性文件',
        ),
    ]
    """行政规范性文件 · Administrative normative documents: published documents other than rules, made under legal power, generally binding and repeatedly applied. Internal rules, minutes, personnel and work plans are not counted. One locality's notice asks that the figures be agreed with the justice department's register."""
    licensing: Annotated[Decisions2021, Field(description='Administrative licences.', title='行政许可')]
    """行政许可 · Administrative licences."""
    penalties: Annotated[
        Decisions2021, Field(description='Administrative penalties.', title='行政处罚')
    ]
    """行政处罚 · Administrative penalties."""
    compulsion: Annotated[
        Decisions2021,
        Field(description='Administrative compulsory measures and enforcement.', title='行政强制'),
    ]
    """行政强制 · Administrative compulsory measures and enforcement."""
    fees: Annotated[
        FeeAmount2021, Field(description='Administrative and institutional fees.', title='行政事业性收费')
    ]
    """行政事业性收费 · Administrative and institutional fees."""


class Requests2019(Model):
    """Table 3 of the 2019 trial form: 23 rows by 7 columns of counts. For every column, received plus carried_in equals concluded plus carried_out, as the note printed in the header says."""

    model_config = ConfigDict(
        extra='forbid',
        populate_by_name=True,
    )
    form: Annotated[
        Literal['2019'],
        Field(description='Edition of the table: the trial form of 2019.', title='格式'),
    ] = '2019'
    """格式 · Edition of the table: the trial form of 2019."""
    received: Annotated[
        RequestCounts,
        Field(
            description='Requests received from 1 January to 31 December of the report year.',
            title='一、本年新收政府信息公开申请数量',
        ),
    ]
    """一、本年新收政府信息公开申请数量 · Requests received from 1 January to 31 December of the report year."""
    carried_in: Annotated[
        RequestCounts,
        Field(
            description="Requests received earlier and not decided by 31 December of the year before; the same number as that year's carried forward.",
            title='二、上年结转政府信息公开申请数量',
        ),
    ]
    """二、上年结转政府信息公开申请数量 · Requests received earlier and not decided by 31 December of the year before; the same number as that year's carried forward."""
    granted: Annotated[
        RequestCounts,
        Field(
            description='Requests granted in full, including those where the applicant was told where the information is already public (Regulation art. 36(1) and (2)).',
            title='（一）予以公开',
        ),
    ]
    """（一）予以公开 · Requests granted in full, including those where the applicant was told where the information is already public (Regulation art. 36(1) and (2))."""
    partially_granted: Annotated[
        RequestCounts,
        Field(
            description='Requests answered with severed disclosure (art. 37). As the label says, such a request is counted only here.',
            title='（二）部分公开',
        ),
    ]
    """（二）部分公开 · Requests answered with severed disclosure (art. 37). As the label says, such a request is counted only here."""
    denied_state_secret: Annotated[
        RequestCounts,
        Field(
            description='Denied because the information is lawfully classified as a state secret (art. 14).',
            title='1.属于国家秘密',
        ),
    ]
    """1.属于国家秘密 · Denied because the information is lawfully classified as a state secret (art. 14)."""
    denied_by_law: Annotated[
        RequestCounts,
        Field(
            description='Denied because a law or administrative regulation prohibits disclosure (art. 14).',
            title='2.其他法律行政法规禁止公开',
        ),
    ]
    """2.其他法律行政法规禁止公开 · Denied because a law or administrative regulation prohibits disclosure (art. 14)."""
    denied_security_or_stability: Annotated[
        RequestCounts,
        Field(
            description='Denied because disclosure may endanger national, public or economic security or social stability (art. 14).',
            title='3.危及“三安全一稳定”',
        ),
    ]
    """3.危及“三安全一稳定” · Denied because disclosure may endanger national, public or economic security or social stability (art. 14)."""
    denied_third_party: Annotated[
        RequestCounts,
        Field(
            description='Denied to protect trade secrets, personal privacy or other lawful rights of a third party (art. 15).',
            title='4.保护第三方合法权益',
        ),
    ]
    """4.保护第三方合法权益 · Denied to protect trade secrets, personal privacy or other lawful rights of a third party (art. 15)."""
    denied_internal_affairs: Annotated[
        RequestCounts,
        Field(
            description='Denied as internal information on personnel, logistics or internal workflow (art. 16).',
            title='5.属于三类内部事务信息',
        ),
    ]
    """5.属于三类内部事务信息 · Denied as internal information on personnel, logistics or internal workflow (art. 16)."""
    denied_deliberative: Annotated[
        RequestCounts,
        Field(
            description='Denied as discussion records, drafts, consultation letters or requests for instructions (art. 16).',
            title='6.属于四类过程性信息',
        ),
    ]
    """6.属于四类过程性信息 · Denied as discussion records, drafts, consultation letters or requests for instructions (art. 16)."""
    denied_enforcement_file: Annotated[
        RequestCounts,
        Field(
            description='Denied as part of an administrative enforcement case file (art. 16).',
            title='7.属于行政执法案卷',
        ),
    ]
    """7.属于行政执法案卷 · Denied as part of an administrative enforcement case file (art. 16)."""
    denied_registry_query: Annotated[
        RequestCounts,
        Field(
            description='Company, real-estate registry and similar information whose access is governed by special provisions (art. 36(7)).',
            title='8.属于行政查询事项',
        ),
    ]
    """8.属于行政查询事项 · Company, real-estate registry and similar information whose access is governed by special provisions (art. 36(7))."""
    unavailable_not_held: Annotated[
        RequestCounts,
        Field(
            description="The information does not exist after a search (art. 36(4)) or is not this organ's to disclose (art. 36(5)). That the row takes both is our reading.",
            title='1.本机关不掌握相关政府信息',
        ),
    ]
    """1.本机关不掌握相关政府信息 · The information does not exist after a search (art. 36(4)) or is not this organ's to disclose (art. 36(5)). That the row takes both is our reading."""
    unavailable_needs_creation: Annotated[
        RequestCounts,
        Field(
            description='Would need processing or analysis of existing information (art. 38).',
            title='2.没有现成信息需要另行制作',
        ),
    ]
    """2.没有现成信息需要另行制作 · Would need processing or analysis of existing information (art. 38)."""
    unavailable_unclear: Annotated[
        RequestCounts,
        Field(
            description='The request was corrected under art. 30 but its content is still unclear; not the same as failing to correct it in time.',
            title='3.补正后申请内容仍不明确',
        ),
    ]
    """3.补正后申请内容仍不明确 · The request was corrected under art. 30 but its content is still unclear; not the same as failing to correct it in time."""
    declined_petition: Annotated[
        RequestCounts,
        Field(
            description='Petitions, complaints and reports submitted in the form of a request (art. 39).',
            title='1.信访举报投诉类申请',
        ),
    ]
    """1.信访举报投诉类申请 · Petitions, complaints and reports submitted in the form of a request (art. 39)."""
    declined_repeat: Annotated[
        RequestCounts,
        Field(
            description='The same applicant asks again for the same information after a reply (art. 36(6)).',
            title='2.重复申请',
        ),
    ]
    """2.重复申请 · The same applicant asks again for the same information after a reply (art. 36(6))."""
    declined_publication: Annotated[
        RequestCounts,
        Field(
            description='Requests for gazettes, newspapers, books and other published material (art. 39).',
            title='3.要求提供公开出版物',
        ),
    ]
    """3.要求提供公开出版物 · Requests for gazettes, newspapers, books and other published material (art. 39)."""
    declined_excessive: Annotated[
        RequestCounts,
        Field(
            description='Number or frequency clearly exceeds a reasonable range and the reasons given are not reasonable (art. 35).',
            title='4.无正当理由大量反复申请',
        ),
    ]
    """4.无正当理由大量反复申请 · Number or frequency clearly exceeds a reasonable range and the reasons given are not reasonable (art. 35)."""
    declined_confirmation: Annotated[
        RequestCounts,
        Field(
            description='The applicant asks the organ to confirm or re-issue information already obtained. No article of its own was found.',
            title='5.要求行政机关确认或重新出具已获取信息',
        ),
    ]
    """5.要求行政机关确认或重新出具已获取信息 · The applicant asks the organ to confirm or re-issue information already obtained. No article of its own was found."""
    other: Annotated[
        RequestCounts,
        Field(
            description='2019 form only: one row for every other way of handling. The 2021 form splits it into three.',
            title='（六）其他处理',
        ),
    ]
    """（六）其他处理 · 2019 form only: one row for every other way of handling. The 2021 form splits it into three."""
    concluded: Annotated[
        RequestCounts,
        Field(
            description='Requests concluded in the year: the sum of all result rows above.',
            title='（七）总计',
        ),
    ]
    """（七）总计 · Requests concluded in the year: the sum of all result rows above."""
    carried_out: Annotated[
        RequestCounts,
        Field(
            description='Requests received but not decided on 31 December of the report year.',
            title='四、结转下年度继续办理',
        ),
    ]
    """四、结转下年度继续办理 · Requests received but not decided on 31 December of the report year."""


class Disputes(Model):
    """Table 4, the same in both editions: 3 tracks by 5 outcomes. The form has no grand total of litigation."""

    model_config = ConfigDict(
        extra='forbid',
        populate_by_name=True,
    )
    reconsideration: Annotated[
        DisputeCounts,
        Field(
            description="Reconsideration cases about this organ's disclosure acts, by outcome in the report year, whatever the year of the request. Where the reconsideration organ is only a co-defendant, a suit is counted for the original organ only.",
            title='行政复议',
        ),
    ]
    """行政复议 · Reconsideration cases about this organ's disclosure acts, by outcome in the report year, whatever the year of the request. Where the reconsideration organ is only a co-defendant, a suit is counted for the original organ only."""
    litigation_direct: Annotated[
        DisputeCounts,
        Field(
            description='Suits filed without prior reconsideration, by outcome in the report year.',
            title='未经复议直接起诉',
        ),
    ]
    """未经复议直接起诉 · Suits filed without prior reconsideration, by outcome in the report year."""
    litigation_after_reconsideration: Annotated[
        DisputeCounts,
        Field(
            description='Suits filed after reconsideration, by outcome in the report year. Where the reconsideration organ is only a co-defendant, the case is counted for the original organ only.',
            title='复议后起诉',
        ),
    ]
    """复议后起诉 · Suits filed after reconsideration, by outcome in the report year. Where the reconsideration organ is only a co-defendant, the case is counted for the original organ only."""


class OtherMatters(Model):
    """Section six, with the statement on the information-processing fee."""

    model_config = ConfigDict(
        extra='forbid',
        populate_by_name=True,
    )
    text: Annotated[
        StrictStr | None,
        Field(
            description='The whole text of the section, paragraphs separated by newlines.',
            min_length=1,
            title='全文',
        ),
    ]
    """全文 · The whole text of the section, paragraphs separated by newlines."""
    processing_fee: Annotated[
        ProcessingFee,
        Field(
            description='What the report states on the information-processing fee (art. 42). The unit here is yuan, not 10,000 yuan.',
            title='信息处理费',
        ),
    ]
    """信息处理费 · What the report states on the information-processing fee (art. 42). The unit here is yuan, not 10,000 yuan."""


class AgencyRecord(Model):
    """What the name of the agency was found in."""

    model_config = ConfigDict(
        extra='forbid',
        populate_by_name=True,
    )
    basis: Annotated[
        Literal['title', 'preamble', 'section_one', 'contact', 'signature', 'metadata', 'file_name'],
        Field(
            description='title; preamble; section_one (its subject); contact, signature, metadata of the page and file_name are inferred.',
            title='依据',
        ),
    ]
    """依据 · title; preamble; section_one (its subject); contact, signature, metadata of the page and file_name are inferred."""
    place: Annotated[Place, Field(description='Where the name stands.', title='位置')]
    """位置 · Where the name stands."""


class GridRecord(Model):
    """One table of the document."""

    model_config = ConfigDict(
        extra='forbid',
        populate_by_name=True,
    )
    place: Annotated[Place, Field(description='Where the table stands.', title='位置')]
    """位置 · Where the table stands."""
    cells: Annotated[
        list[GridCell], Field(description='Anchor cells in reading order.', title='单元格')
    ]
    """单元格 · Anchor cells in reading order."""


class Claims(Model):
    """Numbers that the narrative states, by kind. Claims are compared with cells; they never become cells."""

    model_config = ConfigDict(
        extra='forbid',
        populate_by_name=True,
    )
    received: Annotated[
        list[CountClaim], Field(description='Claims of this kind: requests received.', title='新收申请')
    ]
    """新收申请 · Claims of this kind: requests received."""
    carried_in: Annotated[
        list[CountClaim],
        Field(description='Claims of this kind: requests carried in.', title='上年结转'),
    ]
    """上年结转 · Claims of this kind: requests carried in."""
    concluded: Annotated[
        list[CountClaim], Field(description='Claims of this kind: requests concluded.', title='办结')
    ]
    """办结 · Claims of this kind: requests concluded."""
    granted: Annotated[
        list[CountClaim], Field(description='Claims of this kind: requests granted.', title='予以公开')
    ]
    """予以公开 · Claims of this kind: requests granted."""
    partially_granted: Annotated[
        list[CountClaim],
        Field(description='Claims of this kind: requests granted in part.', title='部分公开'),
    ]
    """部分公开 · Claims of this kind: requests granted in part."""
    denied: Annotated[
        list[CountClaim], Field(description='Claims of this kind: requests denied.', title='不予公开')
    ]
    """不予公开 · Claims of this kind: requests denied."""
    unavailable: Annotated[
        list[CountClaim],
        Field(description='Claims of this kind: requests for what is not available.', title='无法提供'),
    ]
    """无法提供 · Claims of this kind: requests for what is not available."""
    declined: Annotated[
        list[CountClaim], Field(description='Claims of this kind: requests declined.', title='不予处理')
    ]
    """不予处理 · Claims of this kind: requests declined."""
    other_handling: Annotated[
        list[CountClaim],
        Field(description='Claims of this kind: requests handled otherwise.', title='其他处理'),
    ]
    """其他处理 · Claims of this kind: requests handled otherwise."""
    carried_out: Annotated[
        list[CountClaim],
        Field(description='Claims of this kind: requests carried forward.', title='结转下年'),
    ]
    """结转下年 · Claims of this kind: requests carried forward."""
    reconsiderations: Annotated[
        list[CountClaim], Field(description='Claims of this kind: reconsiderations.', title='行政复议')
    ]
    """行政复议 · Claims of this kind: reconsiderations."""
    reconsiderations_upheld: Annotated[
        list[CountClaim],
        Field(description='Claims of this kind: reconsiderations upheld.', title='行政复议维持'),
    ]
    """行政复议维持 · Claims of this kind: reconsiderations upheld."""
    reconsiderations_corrected: Annotated[
        list[CountClaim],
        Field(description='Claims of this kind: reconsiderations corrected.', title='行政复议纠正'),
    ]
    """行政复议纠正 · Claims of this kind: reconsiderations corrected."""
    suits: Annotated[
        list[CountClaim], Field(description='Claims of this kind: suits.', title='行政诉讼')
    ]
    """行政诉讼 · Claims of this kind: suits."""
    suits_upheld: Annotated[
        list[CountClaim], Field(description='Claims of this kind: suits upheld.', title='行政诉讼维持')
    ]
    """行政诉讼维持 · Claims of this kind: suits upheld."""
    suits_corrected: Annotated[
        list[CountClaim], Field(description='Claims of this kind: suits corrected.', title='行政诉讼纠正')
    ]
    """行政诉讼纠正 · Claims of this kind: suits corrected."""
    normative_documents_issued: Annotated[
        list[CountClaim],
        Field(description='Claims of this kind: normative documents issued.', title='规范性文件制发'),
    ]
    """规范性文件制发 · Claims of this kind: normative documents issued."""
    normative_documents_repealed: Annotated[
        list[CountClaim],
        Field(description='Claims of this kind: normative documents repealed.', title='规范性文件废止'),
    ]
    """规范性文件废止 · Claims of this kind: normative documents repealed."""
    normative_documents_in_force: Annotated[
        list[CountClaim],
        Field(description='Claims of this kind: normative documents in force.', title='规范性文件现行有效'),
    ]
    """规范性文件现行有效 · Claims of this kind: normative documents in force."""
    licensing: Annotated[
        list[CountClaim],
        Field(description='Claims of this kind: licensing decisions.', title='行政许可决定'),
    ]
    """行政许可决定 · Claims of this kind: licensing decisions."""
    penalties: Annotated[
        list[CountClaim],
        Field(description='Claims of this kind: penalty decisions.', title='行政处罚决定'),
    ]
    """行政处罚决定 · Claims of this kind: penalty decisions."""
    compulsion: Annotated[
        list[CountClaim],
        Field(description='Claims of this kind: compulsion decisions.', title='行政强制决定'),
    ]
    """行政强制决定 · Claims of this kind: compulsion decisions."""
    fee_notices: Annotated[
        list[CountClaim], Field(description='Claims of this kind: fee notices.', title='收费通知')
    ]
    """收费通知 · Claims of this kind: fee notices."""
    fee_charged: Annotated[
        list[AmountClaim], Field(description='Claims of this kind: fee charged.', title='收费通知金额')
    ]
    """收费通知金额 · Claims of this kind: fee charged."""
    fee_collected: Annotated[
        list[AmountClaim], Field(description='Claims of this kind: fee collected.', title='实收金额')
    ]
    """实收金额 · Claims of this kind: fee collected."""


class Prose(Model):
    """What the words of a report say beside numbers, as far as rules need it. Only what is plain counts."""

    model_config = ConfigDict(
        extra='forbid',
        populate_by_name=True,
    )
    measures: Annotated[
        list[Told],
        Field(
            description='Sentences of section five that tell what was or will be done.',
            title='改进措施',
        ),
    ]
    """改进措施 · Sentences of section five that tell what was or will be done."""
    left_over: Annotated[
        list[Told],
        Field(description='Words of a template or sample that nobody has filled in.', title='模板残留'),
    ]
    """模板残留 · Words of a template or sample that nobody has filled in."""
    makers: Annotated[
        list[OfficeNamed],
        Field(
            description='Offices that the preamble names as those whose report it is.',
            title='前言所称编制机关',
        ),
    ]
    """前言所称编制机关 · Offices that the preamble names as those whose report it is."""
    signatures: Annotated[
        list[OfficeNamed], Field(description='Offices that sign at the end.', title='落款机关')
    ]
    """落款机关 · Offices that sign at the end."""
    trial_titles: Annotated[
        list[TitleCited],
        Field(
            description='Where the notice of the trial form of 2019 is named by its title.',
            title='试行格式通知的标题',
        ),
    ]
    """试行格式通知的标题 · Where the notice of the trial form of 2019 is named by its title."""


class TextMatch(Model):
    """What a section of the report shares with the narrative of another report. Years, numbers and names of the offices are made alike before comparing; words of the form, quotations and stock phrases are left out."""

    model_config = ConfigDict(
        extra='forbid',
        populate_by_name=True,
    )
    section: Annotated[
        StrictStr,
        Field(
            description='JSON Pointer of the text in the report.',
            pattern='^(/[a-z0-9_]+)+$',
            title='部分',
        ),
    ]
    """部分 · JSON Pointer of the text in the report."""
    source: Annotated[
        StrictStr,
        Field(
            description='Whose report it is that shares most, by the name of the agency.',
            min_length=1,
            title='来源',
        ),
    ]
    """来源 · Whose report it is that shares most, by the name of the agency."""
    others: Annotated[
        StrictInt,
        Field(
            description='How many further offices share passages of this section.',
            ge=0,
            le=9007199254740991,
            title='其他机关',
        ),
    ]
    """其他机关 · How many further offices share passages of this section."""
    similarity: Annotated[
        StrictInt,
        Field(
            description='Share of the compared characters that also stand in the source, in whole percent.',
            ge=0,
            le=100,
            title='相同比例',
        ),
    ]
    """相同比例 · Share of the compared characters that also stand in the source, in whole percent."""
    characters: Annotated[
        StrictInt,
        Field(
            description='Characters of the section that also stand in the source, punctuation not counted.',
            ge=0,
            le=9007199254740991,
            title='相同字数',
        ),
    ]
    """相同字数 · Characters of the section that also stand in the source, punctuation not counted."""
    compared: Annotated[
        StrictInt,
        Field(
            description='Characters of the section that were compared.',
            ge=0,
            le=9007199254740991,
            title='比较字数',
        ),
    ]
    """比较字数 · Characters of the section that were compared."""
    excerpts: Annotated[
        list[Excerpt],
        Field(
            description='Beginnings of the longest passages, three at most, in the order of the section.',
            min_length=1,
            title='摘录',
        ),
    ]
    """摘录 · Beginnings of the longest passages, three at most, in the order of the section."""
    passages: Annotated[
        list[Passage],
        Field(
            description='The passages shared with the source, in the order of the section.',
            min_length=1,
            title='相同段落',
        ),
    ]
    """相同段落 · The passages shared with the source, in the order of the section."""


class AnnualReport(Model):
    """One annual report in canonical form. Every property is required; null means not given."""

    model_config = ConfigDict(
        extra='forbid',
        populate_by_name=True,
    )
    spec_version: Annotated[
        StrictStr,
        Field(
            description='Version of this specification the document was written to: major and minor.',
            pattern='^1\\.[0-9]+$',
            title='规范版本',
        ),
    ] = '1.0'
    """规范版本 · Version of this specification the document was written to: major and minor."""
    title: Annotated[
        StrictStr | None, Field(description='Title as printed.', min_length=1, title='标题')
    ]
    """标题 · Title as printed."""
    year: Annotated[
        StrictInt,
        Field(
            description='The year reported on, not the year of publication.',
            ge=2008,
            le=2100,
            title='报告年度',
        ),
    ]
    """报告年度 · The year reported on, not the year of publication."""
    period: Annotated[Period, Field(description='Period reported on.', title='统计期限')]
    """统计期限 · Period reported on."""
    agency: Annotated[Agency, Field(description='The organ that made the report.', title='编制机关')]
    """编制机关 · The organ that made the report."""
    scope: Annotated[
        Literal['organ', 'own_level', 'area', 'system'] | None,
        Field(
            description='organ: the organ alone; own_level: a government and its departments, without those of the levels below; area: sum over the compiling bodies of an area; system: sum over a vertical system. null where the report does not say.',
            title='统计范围',
        ),
    ]
    """统计范围 · organ: the organ alone; own_level: a government and its departments, without those of the levels below; area: sum over the compiling bodies of an area; system: sum over a vertical system. null where the report does not say."""
    published_on: Annotated[date | None, Field(description='Day of publication.', title='发布日期')]
    """发布日期 · Day of publication."""
    revised_on: Annotated[
        date | None,
        Field(description='Day of the corrected edition, if this is one.', title='更正日期'),
    ]
    """更正日期 · Day of the corrected edition, if this is one."""
    retrieved_on: Annotated[
        date | None,
        Field(description='Day on which the document was taken from its source.', title='获取日期'),
    ]
    """获取日期 · Day on which the document was taken from its source."""
    replaces: Annotated[
        StrictStr | None,
        Field(
            description='Identifier or address of the edition this one replaces.',
            min_length=1,
            title='替代的版本',
        ),
    ]
    """替代的版本 · Identifier or address of the edition this one replaces."""
    cites: Annotated[
        list[StrictStr],
        Field(
            description='Numbers of notices that the report cites, e.g. 国办公开办函〔2021〕30号.',
            title='引用的文件',
        ),
    ] = []
    """引用的文件 · Numbers of notices that the report cites, e.g. 国办公开办函〔2021〕30号."""
    source: Annotated[Source, Field(description='Where the report was taken from.', title='来源')]
    """来源 · Where the report was taken from."""
    preamble: Annotated[
        StrictStr | None, Field(description='Text before section one.', min_length=1, title='前言')
    ]
    """前言 · Text before section one."""
    download: Annotated[
        StrictStr | None,
        Field(
            description='The sentence that says where the electronic edition can be had.',
            min_length=1,
            title='电子版获取方式',
        ),
    ]
    """电子版获取方式 · The sentence that says where the electronic edition can be had."""
    overview: Annotated[Overview, Field(description='Section one.', title='一、总体情况')]
    """一、总体情况 · Section one."""
    proactive_disclosure: Annotated[
        ProactiveDisclosure2019 | ProactiveDisclosure2021 | None,
        Field(
            description='Section two, in the edition the report uses; null when the table is missing.',
            discriminator='form',
            title='二、主动公开政府信息情况',
        ),
    ]
    """二、主动公开政府信息情况 · Section two, in the edition the report uses; null when the table is missing."""
    requests: Annotated[
        Requests2019 | Requests2021 | None,
        Field(
            description='Section three, in the edition the report uses; null when the table is missing.',
            discriminator='form',
            title='三、收到和处理政府信息公开申请情况',
        ),
    ]
    """三、收到和处理政府信息公开申请情况 · Section three, in the edition the report uses; null when the table is missing."""
    disputes: Annotated[
        Disputes | None,
        Field(
            description='Section four; null when the table is missing.', title='四、政府信息公开行政复议、行政诉讼情况'
        ),
    ]
    """四、政府信息公开行政复议、行政诉讼情况 · Section four; null when the table is missing."""
    problems_and_improvements: Annotated[
        ProblemsAndImprovements, Field(description='Section five.', title='五、存在的主要问题及改进情况')
    ]
    """五、存在的主要问题及改进情况 · Section five."""
    other_matters: Annotated[OtherMatters, Field(description='Section six.', title='六、其他需要报告的事项')]
    """六、其他需要报告的事项 · Section six."""
    extensions: Annotated[
        dict[str, Any],
        Field(
            description='Anything a user wishes to keep with the report; never read by the rules.',
            title='扩展',
        ),
    ] = {}
    """扩展 · Anything a user wishes to keep with the report; never read by the rules."""


class Provenance(Model):
    """How each cell of a report was read. Kept beside the report, never inside it."""

    model_config = ConfigDict(
        extra='forbid',
        populate_by_name=True,
    )
    document: Annotated[
        StrictStr | None, Field(description='Name of the document read.', title='文件')
    ]
    """文件 · Name of the document read."""
    agency: Annotated[
        AgencyRecord | None,
        Field(
            description='How the name of the agency was found, null where it was not.',
            title='机关名称的来源',
        ),
    ]
    """机关名称的来源 · How the name of the agency was found, null where it was not."""
    cells: Annotated[
        list[CellRecord],
        Field(description='One record for each cell of the tables found.', title='单元格'),
    ]
    """单元格 · One record for each cell of the tables found."""
    labels: Annotated[
        list[LabelRecord],
        Field(
            description='One record for each row and column label of the tables found.', title='标签'
        ),
    ]
    """标签 · One record for each row and column label of the tables found."""
    headings: Annotated[
        list[HeadingRecord], Field(description='One record for each section found.', title='标题')
    ]
    """标题 · One record for each section found."""
    grids: Annotated[
        list[GridRecord],
        Field(
            description='The tables as they stand in the document, so that nothing the canonical form cannot hold is lost.',
            title='原表',
        ),
    ]
    """原表 · The tables as they stand in the document, so that nothing the canonical form cannot hold is lost."""


class Input(Model):
    """What a rule may read. Variables that are null were not supplied."""

    model_config = ConfigDict(
        extra='forbid',
        populate_by_name=True,
    )
    report: Annotated[AnnualReport, Field(description='The report to be checked.', title='本年报告')]
    """本年报告 · The report to be checked."""
    previous: Annotated[
        AnnualReport | None,
        Field(description="The same agency's report of the year before.", title='上年报告'),
    ]
    """上年报告 · The same agency's report of the year before."""
    members: Annotated[
        list[AnnualReport] | None,
        Field(
            description="Reports of the bodies whose figures an area's report sums.", title='所属机关报告'
        ),
    ]
    """所属机关报告 · Reports of the bodies whose figures an area's report sums."""
    coverage: Annotated[
        Coverage | None,
        Field(description="Whether the members' reports are all of the area.", title='所属机关的范围'),
    ]
    """所属机关的范围 · Whether the members' reports are all of the area."""
    provenance: Annotated[
        Provenance | None, Field(description='How the report was read.', title='读取记录')
    ]
    """读取记录 · How the report was read."""
    claims: Annotated[
        Claims | None, Field(description='Numbers that the narrative states.', title='文字陈述的数字')
    ]
    """文字陈述的数字 · Numbers that the narrative states."""
    prose: Annotated[
        Prose | None,
        Field(description='What the words of the report say beside numbers.', title='正文的表述'),
    ]
    """正文的表述 · What the words of the report say beside numbers."""
    repeated: Annotated[
        list[TextMatch] | None,
        Field(
            description='What each section shares with the narrative of the previous report.',
            title='与上年相同的文字',
        ),
    ]
    """与上年相同的文字 · What each section shares with the narrative of the previous report."""
    copied: Annotated[
        list[TextMatch] | None,
        Field(
            description="What each section shares with the narrative of another office's report of the same year.",
            title='与其他机关相同的文字',
        ),
    ]
    """与其他机关相同的文字 · What each section shares with the narrative of another office's report of the same year."""


__all__ = [
    'Agency',
    'AgencyRecord',
    'AmountClaim',
    'AnnualReport',
    'CellRecord',
    'Claims',
    'CountClaim',
    'Coverage',
    'Decisions2021',
    'DisputeCounts',
    'Disputes',
    'DocumentCounts2019',
    'DocumentCounts2021',
    'Excerpt',
    'FeeAmount2021',
    'FeeItems2019',
    'GridCell',
    'GridRecord',
    'HeadingRecord',
    'Input',
    'ItemCounts2019',
    'LabelRecord',
    'OfficeNamed',
    'OtherMatters',
    'Overview',
    'Passage',
    'Period',
    'Place',
    'ProactiveDisclosure2019',
    'ProactiveDisclosure2021',
    'ProblemsAndImprovements',
    'ProcessingFee',
    'Procurement2019',
    'Prose',
    'Provenance',
    'RequestCounts',
    'Requests2019',
    'Requests2021',
    'Source',
    'TextMatch',
    'TitleCited',
    'Told',
]
