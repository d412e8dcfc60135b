# Compiled from schema/ by `python -m zfxxgk.codegen`; do not edit.

from __future__ import annotations

from typing import Any, Literal, TypedDict

Period = TypedDict(
    'Period',
    {
        'from': str | None,
        'to': str | None,
    },
)


class Agency(TypedDict):
    name: str | None
    level: Literal['national', 'province', 'city', 'county', 'township'] | None
    kind: Literal['government', 'office', 'department', 'dispatched', 'vertical', 'authorized_organization'] | None
    division_code: str | None
    uscc: str | None


class Source(TypedDict):
    url: str | None
    sha256: str | None
    media_type: str | None


class Overview(TypedDict):
    text: str | None
    proactive_disclosure: str | None
    on_request: str | None
    information_management: str | None
    platforms: str | None
    supervision: str | None


class DocumentCounts2019(TypedDict):
    produced: int | None
    disclosed: int | None
    total_disclosed: int | None


class ItemCounts2019(TypedDict):
    items_last_year: int | None
    change: int | None
    decisions: int | None


class FeeItems2019(TypedDict):
    items_last_year: int | None
    change: int | None


class Procurement2019(TypedDict):
    projects: int | None
    amount: float | None
    unit: Literal['元', '万元'] | None


class DocumentCounts2021(TypedDict):
    issued: int | None
    repealed: int | None
    in_force: int | None


class Decisions2021(TypedDict):
    decisions: int | None


class FeeAmount2021(TypedDict):
    amount: float | None


class RequestCounts(TypedDict):
    natural_person: int | None
    business: int | None
    research_institution: int | None
    public_interest_organization: int | None
    legal_service: int | None
    other_organization: int | None
    total: int | None


class Requests2021(TypedDict):
    form: Literal['2021']
    received: RequestCounts
    carried_in: RequestCounts
    granted: RequestCounts
    partially_granted: RequestCounts
    denied_state_secret: RequestCounts
    denied_by_law: RequestCounts
    denied_security_or_stability: RequestCounts
    denied_third_party: RequestCounts
    denied_internal_affairs: RequestCounts
    denied_deliberative: RequestCounts
    denied_enforcement_file: RequestCounts
    denied_registry_query: RequestCounts
    unavailable_not_held: RequestCounts
    unavailable_needs_creation: RequestCounts
    unavailable_unclear: RequestCounts
    declined_petition: RequestCounts
    declined_repeat: RequestCounts
    declined_publication: RequestCounts
    declined_excessive: RequestCounts
    declined_confirmation: RequestCounts
    other_uncorrected: RequestCounts
    other_fee_unpaid: RequestCounts
    other_remaining: RequestCounts
    concluded: RequestCounts
    carried_out: RequestCounts


class DisputeCounts(TypedDict):
    upheld: int | None
    corrected: int | None
    other: int | None
    pending: int | None
    total: int | None


class ProblemsAndImprovements(TypedDict):
    text: str | None


class ProcessingFee(TypedDict):
    statement: str | None
    notices: int | None
    charged: float | None
    collected: float | None


class Coverage(TypedDict):
    complete: bool
    missing: list[str]


class Place(TypedDict):
    page: int | None
    line: int | None
    table: int | None
    row: int | None
    column: int | None
    sheet: str | None
    bbox: list[float] | None


class CellRecord(TypedDict):
    pointer: str
    status: Literal['number', 'blank', 'dash', 'invalid', 'unreadable', 'doubtful', 'row_absent']
    confidence: float
    raw: str | None
    reason: str | None
    place: Place


class LabelRecord(TypedDict):
    pointer: str
    kind: Literal['row', 'column']
    status: Literal['present', 'absent']
    printed: str | None
    official: str
    agrees: bool
    place: Place


class HeadingRecord(TypedDict):
    pointer: str
    printed: str
    place: Place


class GridCell(TypedDict):
    row: int
    column: int
    row_span: int
    column_span: int
    text: str


class CountClaim(TypedDict):
    value: int
    unit: str | None
    partial: bool
    by: Literal['natural_person', 'business', 'research_institution', 'public_interest_organization', 'legal_service', 'organization', 'online', 'letter', 'in_person', 'email', 'fax', 'unstated']
    text: str
    section: str
    start: int
    end: int


class AmountClaim(TypedDict):
    value: float
    unit: str | None
    partial: bool
    text: str
    section: str
    start: int
    end: int


class Told(TypedDict):
    section: str
    text: str


class OfficeNamed(TypedDict):
    section: str
    text: str
    agrees: bool


class TitleCited(TypedDict):
    section: str
    text: str
    number: str | None


class Passage(TypedDict):
    text: str
    start: int
    end: int


class Group(TypedDict):
    reason: str
    detail: str
    bindings: list[list[str | int]] | None


class ProactiveDisclosure2019(TypedDict):
    form: Literal['2019']
    rules: DocumentCounts2019
    normative_documents: DocumentCounts2019
    licensing: ItemCounts2019
    other_services: ItemCounts2019
    penalties: ItemCounts2019
    compulsion: ItemCounts2019
    fees: FeeItems2019
    procurement: Procurement2019


class ProactiveDisclosure2021(TypedDict):
    form: Literal['2021']
    rules: DocumentCounts2021
    normative_documents: DocumentCounts2021
    licensing: Decisions2021
    penalties: Decisions2021
    compulsion: Decisions2021
    fees: FeeAmount2021


class Requests2019(TypedDict):
    form: Literal['2019']
    received: RequestCounts
    carried_in: RequestCounts
    granted: RequestCounts
    partially_granted: RequestCounts
    denied_state_secret: RequestCounts
    denied_by_law: RequestCounts
    denied_security_or_stability: RequestCounts
    denied_third_party: RequestCounts
    denied_internal_affairs: RequestCounts
    denied_deliberative: RequestCounts
    denied_enforcement_file: RequestCounts
    denied_registry_query: RequestCounts
    unavailable_not_held: RequestCounts
    unavailable_needs_creation: RequestCounts
    unavailable_unclear: RequestCounts
    declined_petition: RequestCounts
    declined_repeat: RequestCounts
    declined_publication: RequestCounts
    declined_excessive: RequestCounts
    declined_confirmation: RequestCounts
    other: RequestCounts
    concluded: RequestCounts
    carried_out: RequestCounts


class Disputes(TypedDict):
    reconsideration: DisputeCounts
    litigation_direct: DisputeCounts
    litigation_after_reconsideration: DisputeCounts


class OtherMatters(TypedDict):
    text: str | None
    processing_fee: ProcessingFee


class AgencyRecord(TypedDict):
    basis: Literal['title', 'preamble', 'section_one', 'contact', 'signature', 'metadata', 'file_name']
    place: Place


class GridRecord(TypedDict):
    place: Place
    cells: list[GridCell]


class Claims(TypedDict):
    received: list[CountClaim]
    carried_in: list[CountClaim]
    concluded: list[CountClaim]
    granted: list[CountClaim]
    partially_granted: list[CountClaim]
    denied: list[CountClaim]
    unavailable: list[CountClaim]
    declined: list[CountClaim]
    other_handling: list[CountClaim]
    carried_out: list[CountClaim]
    reconsiderations: list[CountClaim]
    reconsiderations_upheld: list[CountClaim]
    reconsiderations_corrected: list[CountClaim]
    suits: list[CountClaim]
    suits_upheld: list[CountClaim]
    suits_corrected: list[CountClaim]
    normative_documents_issued: list[CountClaim]
    normative_documents_repealed: list[CountClaim]
    normative_documents_in_force: list[CountClaim]
    licensing: list[CountClaim]
    penalties: list[CountClaim]
    compulsion: list[CountClaim]
    fee_notices: list[CountClaim]
    fee_charged: list[AmountClaim]
    fee_collected: list[AmountClaim]


class Prose(TypedDict):
    measures: list[Told]
    left_over: list[Told]
    makers: list[OfficeNamed]
    signatures: list[OfficeNamed]
    trial_titles: list[TitleCited]


class TextMatch(TypedDict):
    section: str
    source: str
    others: int
    similarity: int
    characters: int
    compared: int
    excerpts: list[str]
    passages: list[Passage]


class Expectation(TypedDict):
    instances: int
    fail: list[list[str | int]]
    undetermined: list[Group]
    error: list[Group]


class AnnualReport(TypedDict):
    spec_version: str
    title: str | None
    year: int
    period: Period
    agency: Agency
    scope: Literal['organ', 'own_level', 'area', 'system'] | None
    published_on: str | None
    revised_on: str | None
    retrieved_on: str | None
    replaces: str | None
    cites: list[str]
    source: Source
    preamble: str | None
    download: str | None
    overview: Overview
    proactive_disclosure: ProactiveDisclosure2019 | ProactiveDisclosure2021 | None
    requests: Requests2019 | Requests2021 | None
    disputes: Disputes | None
    problems_and_improvements: ProblemsAndImprovements
    other_matters: OtherMatters
    extensions: dict[str, Any]


class Provenance(TypedDict):
    document: str | None
    agency: AgencyRecord | None
    cells: list[CellRecord]
    labels: list[LabelRecord]
    headings: list[HeadingRecord]
    grids: list[GridRecord]


class Input(TypedDict):
    report: AnnualReport
    previous: AnnualReport | None
    members: list[AnnualReport] | None
    coverage: Coverage | None
    provenance: Provenance | None
    claims: Claims | None
    prose: Prose | None
    repeated: list[TextMatch] | None
    copied: list[TextMatch] | None


class Vector(TypedDict):
    id: str
    input: Input
    expected: dict[str, Expectation]
