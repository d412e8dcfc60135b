"""Compiled from schema/ by `python -m zfxxgk.codegen`; do not edit.

``FITS``: for each schema file that an input document is made of, whether a value fits;
``ORDERS``: the keys of each object in them, in order; and of one without keys.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from re import fullmatch
from typing import Any


def is_whole(value: Any) -> bool:
    if isinstance(value, float):
        return value.is_integer()
    return isinstance(value, int) and not isinstance(value, bool)


def is_number(value: Any) -> bool:
    return isinstance(value, (int, float)) and not isinstance(value, bool)


def is_date(text: str) -> bool:
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False



fits_agency_order = (
    'name',
    'level',
    'kind',
    'division_code',
    'uscc',
)
fits_agency_keys = {*fits_agency_order}


def fits_agency(v: Any) -> bool:
    return (
        isinstance(v, dict)
        and v.keys() == fits_agency_keys
        and ((x := v['name']) is None or isinstance(x, str) and len(x) >= 1)
        and v['level'] in ('national', 'province', 'city', 'county', 'township', None)
        and v['kind'] in ('government', 'office', 'department', 'dispatched', 'vertical', 'authorized_organization', None)
        and ((x := v['division_code']) is None or isinstance(x, str) and fullmatch('([0-9]{6}|[0-9]{9})', x) is not None)
        and ((x := v['uscc']) is None or isinstance(x, str) and fullmatch('[0-9A-Z]{18}', x) is not None)
    )


fits_annual_report_order = (
    'spec_version',
    'title',
    'year',
    'period',
    'agency',
    'scope',
    'published_on',
    'revised_on',
    'retrieved_on',
    'replaces',
    'cites',
    'source',
    'preamble',
    'download',
    'overview',
    'proactive_disclosure',
    'requests',
    'disputes',
    'problems_and_improvements',
    'other_matters',
    'extensions',
)
fits_annual_report_keys = {*fits_annual_report_order}


def fits_annual_report(v: Any) -> bool:
    return (
        isinstance(v, dict)
        and v.keys() == fits_annual_report_keys
        and (isinstance((x := v['spec_version']), str) and fullmatch('1\\.[0-9]+', x) is not None)
        and ((x := v['title']) is None or isinstance(x, str) and len(x) >= 1)
        and ((type((x := v['year'])) is int or is_whole(x)) and x >= 2008 and x <= 2100)
        and (fits_period((x := v['period'])))
        and (fits_agency((x := v['agency'])))
        and v['scope'] in ('organ', 'own_level', 'area', 'system', None)
        and ((x := v['published_on']) is None or isinstance(x, str) and is_date(x))
        and ((x := v['revised_on']) is None or isinstance(x, str) and is_date(x))
        and ((x := v['retrieved_on']) is None or isinstance(x, str) and is_date(x))
        and ((x := v['replaces']) is None or isinstance(x, str) and len(x) >= 1)
        and (isinstance((x := v['cites']), (list, tuple)) and all((isinstance(x, str)) for x in x))
        and (fits_source((x := v['source'])))
        and ((x := v['preamble']) is None or isinstance(x, str) and len(x) >= 1)
        and ((x := v['download']) is None or isinstance(x, str) and len(x) >= 1)
        and (fits_overview((x := v['overview'])))
        and ((x := v['proactive_disclosure']) is None or (fits_proactive_disclosure_2019(x) or fits_proactive_disclosure_2021(x)))
        and ((x := v['requests']) is None or (fits_requests_2019(x) or fits_requests_2021(x)))
        and ((x := v['disputes']) is None or fits_disputes(x))
        and (fits_problems_and_improvements((x := v['problems_and_improvements'])))
        and (fits_other_matters((x := v['other_matters'])))
        and (isinstance((x := v['extensions']), dict))
    )


fits_claims_CountClaim_order = (
    'value',
    'unit',
    'partial',
    'by',
    'text',
    'section',
    'start',
    'end',
)
fits_claims_CountClaim_keys = {*fits_claims_CountClaim_order}


def fits_claims_CountClaim(v: Any) -> bool:
    return (
        isinstance(v, dict)
        and v.keys() == fits_claims_CountClaim_keys
        and ((type((x := v['value'])) is int or is_whole(x)) and x >= 0 and x <= 9007199254740991)
        and ((x := v['unit']) is None or isinstance(x, str))
        and (isinstance((x := v['partial']), bool))
        and v['by'] in ('natural_person', 'business', 'research_institution', 'public_interest_organization', 'legal_service', 'organization', 'online', 'letter', 'in_person', 'email', 'fax', 'unstated')
        and (isinstance((x := v['text']), str) and len(x) >= 1)
        and (isinstance((x := v['section']), str) and fullmatch('(/[a-z0-9_]+)*', x) is not None)
        and ((type((x := v['start'])) is int or is_whole(x)) and x >= 0)
        and ((type((x := v['end'])) is int or is_whole(x)) and x >= 0)
    )


fits_claims_AmountClaim_order = (
    'value',
    'unit',
    'partial',
    'text',
    'section',
    'start',
    'end',
)
fits_claims_AmountClaim_keys = {*fits_claims_AmountClaim_order}


def fits_claims_AmountClaim(v: Any) -> bool:
    return (
        isinstance(v, dict)
        and v.keys() == fits_claims_AmountClaim_keys
        and (is_number((x := v['value'])) and x >= 0 and x <= 900000000000)
        and ((x := v['unit']) is None or isinstance(x, str))
        and (isinstance((x := v['partial']), bool))
        and (isinstance((x := v['text']), str) and len(x) >= 1)
        and (isinstance((x := v['section']), str) and fullmatch('(/[a-z0-9_]+)*', x) is not None)
        and ((type((x := v['start'])) is int or is_whole(x)) and x >= 0)
        and ((type((x := v['end'])) is int or is_whole(x)) and x >= 0)
    )


fits_claims_order = (
    'received',
    'carried_in',
    'concluded',
    'granted',
    'partially_granted',
    'denied',
    'unavailable',
    'declined',
    'other_handling',
    'carried_out',
    'reconsiderations',
    'reconsiderations_upheld',
    'reconsiderations_corrected',
    'suits',
    'suits_upheld',
    'suits_corrected',
    'normative_documents_issued',
    'normative_documents_repealed',
    'normative_documents_in_force',
    'licensing',
    'penalties',
    'compulsion',
    'fee_notices',
    'fee_charged',
    'fee_collected',
)
fits_claims_keys = {*fits_claims_order}


def fits_claims(v: Any) -> bool:
    return (
        isinstance(v, dict)
        and v.keys() == fits_claims_keys
        and (isinstance((x := v['received']), (list, tuple)) and all((fits_claims_CountClaim(x)) for x in x))
        and (isinstance((x := v['carried_in']), (list, tuple)) and all((fits_claims_CountClaim(x)) for x in x))
        and (isinstance((x := v['concluded']), (list, tuple)) and all((fits_claims_CountClaim(x)) for x in x))
        and (isinstance((x := v['granted']), (list, tuple)) and all((fits_claims_CountClaim(x)) for x in x))
        and (isinstance((x := v['partially_granted']), (list, tuple)) and all((fits_claims_CountClaim(x)) for x in x))
        and (isinstance((x := v['denied']), (list, tuple)) and all((fits_claims_CountClaim(x)) for x in x))
        and (isinstance((x := v['unavailable']), (list, tuple)) and all((fits_claims_CountClaim(x)) for x in x))
        and (isinstance((x := v['declined']), (list, tuple)) and all((fits_claims_CountClaim(x)) for x in x))
        and (isinstance((x := v['other_handling']), (list, tuple)) and all((fits_claims_CountClaim(x)) for x in x))
        and (isinstance((x := v['carried_out']), (list, tuple)) and all((fits_claims_CountClaim(x)) for x in x))
        and (isinstance((x := v['reconsiderations']), (list, tuple)) and all((fits_claims_CountClaim(x)) for x in x))
        and (isinstance((x := v['reconsiderations_upheld']), (list, tuple)) and all((fits_claims_CountClaim(x)) for x in x))
        and (isinstance((x := v['reconsiderations_corrected']), (list, tuple)) and all((fits_claims_CountClaim(x)) for x in x))
        and (isinstance((x := v['suits']), (list, tuple)) and all((fits_claims_CountClaim(x)) for x in x))
        and (isinstance((x := v['suits_upheld']), (list, tuple)) and all((fits_claims_CountClaim(x)) for x in x))
        and (isinstance((x := v['suits_corrected']), (list, tuple)) and all((fits_claims_CountClaim(x)) for x in x))
        and (isinstance((x := v['normative_documents_issued']), (list, tuple)) and all((fits_claims_CountClaim(x)) for x in x))
        and (isinstance((x := v['normative_documents_repealed']), (list, tuple)) and all((fits_claims_CountClaim(x)) for x in x))
        and (isinstance((x := v['normative_documents_in_force']), (list, tuple)) and all((fits_claims_CountClaim(x)) for x in x))
        and (isinstance((x := v['licensing']), (list, tuple)) and all((fits_claims_CountClaim(x)) for x in x))
        and (isinstance((x := v['penalties']), (list, tuple)) and all((fits_claims_CountClaim(x)) for x in x))
        and (isinstance((x := v['compulsion']), (list, tuple)) and all((fits_claims_CountClaim(x)) for x in x))
        and (isinstance((x := v['fee_notices']), (list, tuple)) and all((fits_claims_CountClaim(x)) for x in x))
        and (isinstance((x := v['fee_charged']), (list, tuple)) and all((fits_claims_AmountClaim(x)) for x in x))
        and (isinstance((x := v['fee_collected']), (list, tuple)) and all((fits_claims_AmountClaim(x)) for x in x))
    )


fits_coverage_order = (
    'complete',
    'missing',
)
fits_coverage_keys = {*fits_coverage_order}


def fits_coverage(v: Any) -> bool:
    return (
        isinstance(v, dict)
        and v.keys() == fits_coverage_keys
        and (isinstance((x := v['complete']), bool))
        and (isinstance((x := v['missing']), (list, tuple)) and all((isinstance(x, str)) for x in x))
    )


fits_dispute_counts_order = (
    'upheld',
    'corrected',
    'other',
    'pending',
    'total',
)
fits_dispute_counts_keys = {*fits_dispute_counts_order}


def fits_dispute_counts(v: Any) -> bool:
    if not (isinstance(v, dict) and v.keys() == fits_dispute_counts_keys):
        return False
    for x in v.values():
        if not (x is None or (type(x) is int or is_whole(x)) and x >= 0 and x <= 9007199254740991):
            return False
    return True


fits_disputes_order = (
    'reconsideration',
    'litigation_direct',
    'litigation_after_reconsideration',
)
fits_disputes_keys = {*fits_disputes_order}


def fits_disputes(v: Any) -> bool:
    if not (isinstance(v, dict) and v.keys() == fits_disputes_keys):
        return False
    for x in v.values():
        if not (fits_dispute_counts(x)):
            return False
    return True


fits_input_order = (
    'report',
    'previous',
    'members',
    'coverage',
    'provenance',
    'claims',
    'prose',
    'repeated',
    'copied',
)
fits_input_keys = {*fits_input_order}


def fits_input(v: Any) -> bool:
    return (
        isinstance(v, dict)
        and v.keys() == fits_input_keys
        and (fits_annual_report((x := v['report'])))
        and ((x := v['previous']) is None or fits_annual_report(x))
        and ((x := v['members']) is None or isinstance(x, (list, tuple)) and all((fits_annual_report(x)) for x in x))
        and ((x := v['coverage']) is None or fits_coverage(x))
        and ((x := v['provenance']) is None or fits_provenance(x))
        and ((x := v['claims']) is None or fits_claims(x))
        and ((x := v['prose']) is None or fits_prose(x))
        and ((x := v['repeated']) is None or isinstance(x, (list, tuple)) and all((fits_text_match(x)) for x in x))
        and ((x := v['copied']) is None or isinstance(x, (list, tuple)) and all((fits_text_match(x)) for x in x))
    )


fits_other_matters_ProcessingFee_order = (
    'statement',
    'notices',
    'charged',
    'collected',
)
fits_other_matters_ProcessingFee_keys = {*fits_other_matters_ProcessingFee_order}


def fits_other_matters_ProcessingFee(v: Any) -> bool:
    return (
        isinstance(v, dict)
        and v.keys() == fits_other_matters_ProcessingFee_keys
        and ((x := v['statement']) is None or isinstance(x, str) and len(x) >= 1)
        and ((x := v['notices']) is None or (type(x) is int or is_whole(x)) and x >= 0 and x <= 9007199254740991)
        and ((x := v['charged']) is None or is_number(x) and x >= 0 and x <= 900000000000)
        and ((x := v['collected']) is None or is_number(x) and x >= 0 and x <= 900000000000)
    )


fits_other_matters_order = (
    'text',
    'processing_fee',
)
fits_other_matters_keys = {*fits_other_matters_order}


def fits_other_matters(v: Any) -> bool:
    return (
        isinstance(v, dict)
        and v.keys() == fits_other_matters_keys
        and ((x := v['text']) is None or isinstance(x, str) and len(x) >= 1)
        and (fits_other_matters_ProcessingFee((x := v['processing_fee'])))
    )


fits_overview_order = (
    'text',
    'proactive_disclosure',
    'on_request',
    'information_management',
    'platforms',
    'supervision',
)
fits_overview_keys = {*fits_overview_order}


def fits_overview(v: Any) -> bool:
    if not (isinstance(v, dict) and v.keys() == fits_overview_keys):
        return False
    for x in v.values():
        if not (x is None or isinstance(x, str) and len(x) >= 1):
            return False
    return True


fits_period_order = (
    'from',
    'to',
)
fits_period_keys = {*fits_period_order}


def fits_period(v: Any) -> bool:
    if not (isinstance(v, dict) and v.keys() == fits_period_keys):
        return False
    for x in v.values():
        if not (x is None or isinstance(x, str) and is_date(x)):
            return False
    return True


fits_place_order = (
    'page',
    'line',
    'table',
    'row',
    'column',
    'sheet',
    'bbox',
)
fits_place_keys = {*fits_place_order}


def fits_place(v: Any) -> bool:
    return (
        isinstance(v, dict)
        and v.keys() == fits_place_keys
        and ((x := v['page']) is None or (type(x) is int or is_whole(x)) and x >= 1)
        and ((x := v['line']) is None or (type(x) is int or is_whole(x)) and x >= 1)
        and ((x := v['table']) is None or (type(x) is int or is_whole(x)) and x >= 1)
        and ((x := v['row']) is None or (type(x) is int or is_whole(x)) and x >= 1)
        and ((x := v['column']) is None or (type(x) is int or is_whole(x)) and x >= 1)
        and ((x := v['sheet']) is None or isinstance(x, str))
        and ((x := v['bbox']) is None or isinstance(x, (list, tuple)) and len(x) >= 4 and len(x) <= 4 and all((is_number(x)) for x in x))
    )


fits_proactive_disclosure_2019_DocumentCounts2019_order = (
    'produced',
    'disclosed',
    'total_disclosed',
)
fits_proactive_disclosure_2019_DocumentCounts2019_keys = {*fits_proactive_disclosure_2019_DocumentCounts2019_order}


def fits_proactive_disclosure_2019_DocumentCounts2019(v: Any) -> bool:
    if not (isinstance(v, dict) and v.keys() == fits_proactive_disclosure_2019_DocumentCounts2019_keys):
        return False
    for x in v.values():
        if not (x is None or (type(x) is int or is_whole(x)) and x >= 0 and x <= 9007199254740991):
            return False
    return True


fits_proactive_disclosure_2019_ItemCounts2019_order = (
    'items_last_year',
    'change',
    'decisions',
)
fits_proactive_disclosure_2019_ItemCounts2019_keys = {*fits_proactive_disclosure_2019_ItemCounts2019_order}


def fits_proactive_disclosure_2019_ItemCounts2019(v: Any) -> bool:
    return (
        isinstance(v, dict)
        and v.keys() == fits_proactive_disclosure_2019_ItemCounts2019_keys
        and ((x := v['items_last_year']) is None or (type(x) is int or is_whole(x)) and x >= 0 and x <= 9007199254740991)
        and ((x := v['change']) is None or (type(x) is int or is_whole(x)) and x >= -9007199254740991 and x <= 9007199254740991)
        and ((x := v['decisions']) is None or (type(x) is int or is_whole(x)) and x >= 0 and x <= 9007199254740991)
    )


fits_proactive_disclosure_2019_FeeItems2019_order = (
    'items_last_year',
    'change',
)
fits_proactive_disclosure_2019_FeeItems2019_keys = {*fits_proactive_disclosure_2019_FeeItems2019_order}


def fits_proactive_disclosure_2019_FeeItems2019(v: Any) -> bool:
    return (
        isinstance(v, dict)
        and v.keys() == fits_proactive_disclosure_2019_FeeItems2019_keys
        and ((x := v['items_last_year']) is None or (type(x) is int or is_whole(x)) and x >= 0 and x <= 9007199254740991)
        and ((x := v['change']) is None or (type(x) is int or is_whole(x)) and x >= -9007199254740991 and x <= 9007199254740991)
    )


fits_proactive_disclosure_2019_Procurement2019_order = (
    'projects',
    'amount',
    'unit',
)
fits_proactive_disclosure_2019_Procurement2019_keys = {*fits_proactive_disclosure_2019_Procurement2019_order}


def fits_proactive_disclosure_2019_Procurement2019(v: Any) -> bool:
    return (
        isinstance(v, dict)
        and v.keys() == fits_proactive_disclosure_2019_Procurement2019_keys
        and ((x := v['projects']) is None or (type(x) is int or is_whole(x)) and x >= 0 and x <= 9007199254740991)
        and ((x := v['amount']) is None or is_number(x) and x >= 0 and x <= 900000000000)
        and v['unit'] in ('元', '万元', None)
    )


fits_proactive_disclosure_2019_order = (
    'form',
    'rules',
    'normative_documents',
    'licensing',
    'other_services',
    'penalties',
    'compulsion',
    'fees',
    'procurement',
)
fits_proactive_disclosure_2019_keys = {*fits_proactive_disclosure_2019_order}


def fits_proactive_disclosure_2019(v: Any) -> bool:
    return (
        isinstance(v, dict)
        and v.keys() == fits_proactive_disclosure_2019_keys
        and v['form'] in ('2019',)
        and (fits_proactive_disclosure_2019_DocumentCounts2019((x := v['rules'])))
        and (fits_proactive_disclosure_2019_DocumentCounts2019((x := v['normative_documents'])))
        and (fits_proactive_disclosure_2019_ItemCounts2019((x := v['licensing'])))
        and (fits_proactive_disclosure_2019_ItemCounts2019((x := v['other_services'])))
        and (fits_proactive_disclosure_2019_ItemCounts2019((x := v['penalties'])))
        and (fits_proactive_disclosure_2019_ItemCounts2019((x := v['compulsion'])))
        and (fits_proactive_disclosure_2019_FeeItems2019((x := v['fees'])))
        and (fits_proactive_disclosure_2019_Procurement2019((x := v['procurement'])))
    )


fits_proactive_disclosure_2021_DocumentCounts2021_order = (
    'issued',
    'repealed',
    'in_force',
)
fits_proactive_disclosure_2021_DocumentCounts2021_keys = {*fits_proactive_disclosure_2021_DocumentCounts2021_order}


def fits_proactive_disclosure_2021_DocumentCounts2021(v: Any) -> bool:
    if not (isinstance(v, dict) and v.keys() == fits_proactive_disclosure_2021_DocumentCounts2021_keys):
        return False
    for x in v.values():
        if not (x is None or (type(x) is int or is_whole(x)) and x >= 0 and x <= 9007199254740991):
            return False
    return True


fits_proactive_disclosure_2021_Decisions2021_order = (
    'decisions',
)
fits_proactive_disclosure_2021_Decisions2021_keys = {*fits_proactive_disclosure_2021_Decisions2021_order}


def fits_proactive_disclosure_2021_Decisions2021(v: Any) -> bool:
    return (
        isinstance(v, dict)
        and v.keys() == fits_proactive_disclosure_2021_Decisions2021_keys
        and ((x := v['decisions']) is None or (type(x) is int or is_whole(x)) and x >= 0 and x <= 9007199254740991)
    )


fits_proactive_disclosure_2021_FeeAmount2021_order = (
    'amount',
)
fits_proactive_disclosure_2021_FeeAmount2021_keys = {*fits_proactive_disclosure_2021_FeeAmount2021_order}


def fits_proactive_disclosure_2021_FeeAmount2021(v: Any) -> bool:
    return (
        isinstance(v, dict)
        and v.keys() == fits_proactive_disclosure_2021_FeeAmount2021_keys
        and ((x := v['amount']) is None or is_number(x) and x >= 0 and x <= 900000000000)
    )


fits_proactive_disclosure_2021_order = (
    'form',
    'rules',
    'normative_documents',
    'licensing',
    'penalties',
    'compulsion',
    'fees',
)
fits_proactive_disclosure_2021_keys = {*fits_proactive_disclosure_2021_order}


def fits_proactive_disclosure_2021(v: Any) -> bool:
    return (
        isinstance(v, dict)
        and v.keys() == fits_proactive_disclosure_2021_keys
        and v['form'] in ('2021',)
        and (fits_proactive_disclosure_2021_DocumentCounts2021((x := v['rules'])))
        and (fits_proactive_disclosure_2021_DocumentCounts2021((x := v['normative_documents'])))
        and (fits_proactive_disclosure_2021_Decisions2021((x := v['licensing'])))
        and (fits_proactive_disclosure_2021_Decisions2021((x := v['penalties'])))
        and (fits_proactive_disclosure_2021_Decisions2021((x := v['compulsion'])))
        and (fits_proactive_disclosure_2021_FeeAmount2021((x := v['fees'])))
    )


fits_problems_and_improvements_order = (
    'text',
)
fits_problems_and_improvements_keys = {*fits_problems_and_improvements_order}


def fits_problems_and_improvements(v: Any) -> bool:
    return (
        isinstance(v, dict)
        and v.keys() == fits_problems_and_improvements_keys
        and ((x := v['text']) is None or isinstance(x, str) and len(x) >= 1)
    )


fits_prose_Told_order = (
    'section',
    'text',
)
fits_prose_Told_keys = {*fits_prose_Told_order}


def fits_prose_Told(v: Any) -> bool:
    return (
        isinstance(v, dict)
        and v.keys() == fits_prose_Told_keys
        and (isinstance((x := v['section']), str) and fullmatch('(/[a-z0-9_]+)+', x) is not None)
        and (isinstance((x := v['text']), str) and len(x) >= 1)
    )


fits_prose_OfficeNamed_order = (
    'section',
    'text',
    'agrees',
)
fits_prose_OfficeNamed_keys = {*fits_prose_OfficeNamed_order}


def fits_prose_OfficeNamed(v: Any) -> bool:
    return (
        isinstance(v, dict)
        and v.keys() == fits_prose_OfficeNamed_keys
        and (isinstance((x := v['section']), str) and fullmatch('(/[a-z0-9_]+)+', x) is not None)
        and (isinstance((x := v['text']), str) and len(x) >= 1)
        and (isinstance((x := v['agrees']), bool))
    )


fits_prose_TitleCited_order = (
    'section',
    'text',
    'number',
)
fits_prose_TitleCited_keys = {*fits_prose_TitleCited_order}


def fits_prose_TitleCited(v: Any) -> bool:
    return (
        isinstance(v, dict)
        and v.keys() == fits_prose_TitleCited_keys
        and (isinstance((x := v['section']), str) and fullmatch('(/[a-z0-9_]+)+', x) is not None)
        and (isinstance((x := v['text']), str) and len(x) >= 1)
        and ((x := v['number']) is None or isinstance(x, str))
    )


fits_prose_order = (
    'measures',
    'left_over',
    'makers',
    'signatures',
    'trial_titles',
)
fits_prose_keys = {*fits_prose_order}


def fits_prose(v: Any) -> bool:
    return (
        isinstance(v, dict)
        and v.keys() == fits_prose_keys
        and (isinstance((x := v['measures']), (list, tuple)) and all((fits_prose_Told(x)) for x in x))
        and (isinstance((x := v['left_over']), (list, tuple)) and all((fits_prose_Told(x)) for x in x))
        and (isinstance((x := v['makers']), (list, tuple)) and all((fits_prose_OfficeNamed(x)) for x in x))
        and (isinstance((x := v['signatures']), (list, tuple)) and all((fits_prose_OfficeNamed(x)) for x in x))
        and (isinstance((x := v['trial_titles']), (list, tuple)) and all((fits_prose_TitleCited(x)) for x in x))
    )


fits_provenance_AgencyRecord_order = (
    'basis',
    'place',
)
fits_provenance_AgencyRecord_keys = {*fits_provenance_AgencyRecord_order}


def fits_provenance_AgencyRecord(v: Any) -> bool:
    return (
        isinstance(v, dict)
        and v.keys() == fits_provenance_AgencyRecord_keys
        and v['basis'] in ('title', 'preamble', 'section_one', 'contact', 'signature', 'metadata', 'file_name')
        and (fits_place((x := v['place'])))
    )


fits_provenance_CellRecord_order = (
    'pointer',
    'status',
    'confidence',
    'raw',
    'reason',
    'place',
)
fits_provenance_CellRecord_keys = {*fits_provenance_CellRecord_order}


def fits_provenance_CellRecord(v: Any) -> bool:
    return (
        isinstance(v, dict)
        and v.keys() == fits_provenance_CellRecord_keys
        and (isinstance((x := v['pointer']), str) and fullmatch('(/[a-z0-9_]+)*', x) is not None)
        and v['status'] in ('number', 'blank', 'dash', 'invalid', 'unreadable', 'doubtful', 'row_absent')
        and (is_number((x := v['confidence'])) and x >= 0 and x <= 1)
        and ((x := v['raw']) is None or isinstance(x, str))
        and ((x := v['reason']) is None or isinstance(x, str))
        and (fits_place((x := v['place'])))
    )


fits_provenance_LabelRecord_order = (
    'pointer',
    'kind',
    'status',
    'printed',
    'official',
    'agrees',
    'place',
)
fits_provenance_LabelRecord_keys = {*fits_provenance_LabelRecord_order}


def fits_provenance_LabelRecord(v: Any) -> bool:
    return (
        isinstance(v, dict)
        and v.keys() == fits_provenance_LabelRecord_keys
        and (isinstance((x := v['pointer']), str) and fullmatch('(/[a-z0-9_]+)*', x) is not None)
        and v['kind'] in ('row', 'column')
        and v['status'] in ('present', 'absent')
        and ((x := v['printed']) is None or isinstance(x, str))
        and (isinstance((x := v['official']), str))
        and (isinstance((x := v['agrees']), bool))
        and (fits_place((x := v['place'])))
    )


fits_provenance_HeadingRecord_order = (
    'pointer',
    'printed',
    'place',
)
fits_provenance_HeadingRecord_keys = {*fits_provenance_HeadingRecord_order}


def fits_provenance_HeadingRecord(v: Any) -> bool:
    return (
        isinstance(v, dict)
        and v.keys() == fits_provenance_HeadingRecord_keys
        and (isinstance((x := v['pointer']), str) and fullmatch('(/[a-z0-9_]+)*', x) is not None)
        and (isinstance((x := v['printed']), str))
        and (fits_place((x := v['place'])))
    )


fits_provenance_GridRecord_order = (
    'place',
    'cells',
)
fits_provenance_GridRecord_keys = {*fits_provenance_GridRecord_order}


def fits_provenance_GridRecord(v: Any) -> bool:
    return (
        isinstance(v, dict)
        and v.keys() == fits_provenance_GridRecord_keys
        and (fits_place((x := v['place'])))
        and (isinstance((x := v['cells']), (list, tuple)) and all((fits_provenance_GridCell(x)) for x in x))
    )


fits_provenance_GridCell_order = (
    'row',
    'column',
    'row_span',
    'column_span',
    'text',
)
fits_provenance_GridCell_keys = {*fits_provenance_GridCell_order}


def fits_provenance_GridCell(v: Any) -> bool:
    return (
        isinstance(v, dict)
        and v.keys() == fits_provenance_GridCell_keys
        and ((type((x := v['row'])) is int or is_whole(x)) and x >= 1)
        and ((type((x := v['column'])) is int or is_whole(x)) and x >= 1)
        and ((type((x := v['row_span'])) is int or is_whole(x)) and x >= 1)
        and ((type((x := v['column_span'])) is int or is_whole(x)) and x >= 1)
        and (isinstance((x := v['text']), str))
    )


fits_provenance_order = (
    'document',
    'agency',
    'cells',
    'labels',
    'headings',
    'grids',
)
fits_provenance_keys = {*fits_provenance_order}


def fits_provenance(v: Any) -> bool:
    return (
        isinstance(v, dict)
        and v.keys() == fits_provenance_keys
        and ((x := v['document']) is None or isinstance(x, str))
        and ((x := v['agency']) is None or fits_provenance_AgencyRecord(x))
        and (isinstance((x := v['cells']), (list, tuple)) and all((fits_provenance_CellRecord(x)) for x in x))
        and (isinstance((x := v['labels']), (list, tuple)) and all((fits_provenance_LabelRecord(x)) for x in x))
        and (isinstance((x := v['headings']), (list, tuple)) and all((fits_provenance_HeadingRecord(x)) for x in x))
        and (isinstance((x := v['grids']), (list, tuple)) and all((fits_provenance_GridRecord(x)) for x in x))
    )


fits_request_counts_order = (
    'natural_person',
    'business',
    'research_institution',
    'public_interest_organization',
    'legal_service',
    'other_organization',
    'total',
)
fits_request_counts_keys = {*fits_request_counts_order}


def fits_request_counts(v: Any) -> bool:
    if not (isinstance(v, dict) and v.keys() == fits_request_counts_keys):
        return False
    for x in v.values():
        if not (x is None or (type(x) is int or is_whole(x)) and x >= 0 and x <= 9007199254740991):
            return False
    return True


fits_requests_2019_order = (
    'form',
    'received',
    'carried_in',
    'granted',
    'partially_granted',
    'denied_state_secret',
    'denied_by_law',
    'denied_security_or_stability',
    'denied_third_party',
    'denied_internal_affairs',
    'denied_deliberative',
    'denied_enforcement_file',
    'denied_registry_query',
    'unavailable_not_held',
    'unavailable_needs_creation',
    'unavailable_unclear',
    'declined_petition',
    'declined_repeat',
    'declined_publication',
    'declined_excessive',
    'declined_confirmation',
    'other',
    'concluded',
    'carried_out',
)
fits_requests_2019_keys = {*fits_requests_2019_order}


def fits_requests_2019(v: Any) -> bool:
    return (
        isinstance(v, dict)
        and v.keys() == fits_requests_2019_keys
        and v['form'] in ('2019',)
        and (fits_request_counts((x := v['received'])))
        and (fits_request_counts((x := v['carried_in'])))
        and (fits_request_counts((x := v['granted'])))
        and (fits_request_counts((x := v['partially_granted'])))
        and (fits_request_counts((x := v['denied_state_secret'])))
        and (fits_request_counts((x := v['denied_by_law'])))
        and (fits_request_counts((x := v['denied_security_or_stability'])))
        and (fits_request_counts((x := v['denied_third_party'])))
        and (fits_request_counts((x := v['denied_internal_affairs'])))
        and (fits_request_counts((x := v['denied_deliberative'])))
        and (fits_request_counts((x := v['denied_enforcement_file'])))
        and (fits_request_counts((x := v['denied_registry_query'])))
        and (fits_request_counts((x := v['unavailable_not_held'])))
        and (fits_request_counts((x := v['unavailable_needs_creation'])))
        and (fits_request_counts((x := v['unavailable_unclear'])))
        and (fits_request_counts((x := v['declined_petition'])))
        and (fits_request_counts((x := v['declined_repeat'])))
        and (fits_request_counts((x := v['declined_publication'])))
        and (fits_request_counts((x := v['declined_excessive'])))
        and (fits_request_counts((x := v['declined_confirmation'])))
        and (fits_request_counts((x := v['other'])))
        and (fits_request_counts((x := v['concluded'])))
        and (fits_request_counts((x := v['carried_out'])))
    )


fits_requests_2021_order = (
    'form',
    'received',
    'carried_in',
    'granted',
    'partially_granted',
    'denied_state_secret',
    'denied_by_law',
    'denied_security_or_stability',
    'denied_third_party',
    'denied_internal_affairs',
    'denied_deliberative',
    'denied_enforcement_file',
    'denied_registry_query',
    'unavailable_not_held',
    'unavailable_needs_creation',
    'unavailable_unclear',
    'declined_petition',
    'declined_repeat',
    'declined_publication',
    'declined_excessive',
    'declined_confirmation',
    'other_uncorrected',
    'other_fee_unpaid',
    'other_remaining',
    'concluded',
    'carried_out',
)
fits_requests_2021_keys = {*fits_requests_2021_order}


def fits_requests_2021(v: Any) -> bool:
    return (
        isinstance(v, dict)
        and v.keys() == fits_requests_2021_keys
        and v['form'] in ('2021',)
        and (fits_request_counts((x := v['received'])))
        and (fits_request_counts((x := v['carried_in'])))
        and (fits_request_counts((x := v['granted'])))
        and (fits_request_counts((x := v['partially_granted'])))
        and (fits_request_counts((x := v['denied_state_secret'])))
        and (fits_request_counts((x := v['denied_by_law'])))
        and (fits_request_counts((x := v['denied_security_or_stability'])))
        and (fits_request_counts((x := v['denied_third_party'])))
        and (fits_request_counts((x := v['denied_internal_affairs'])))
        and (fits_request_counts((x := v['denied_deliberative'])))
        and (fits_request_counts((x := v['denied_enforcement_file'])))
        and (fits_request_counts((x := v['denied_registry_query'])))
        and (fits_request_counts((x := v['unavailable_not_held'])))
        and (fits_request_counts((x := v['unavailable_needs_creation'])))
        and (fits_request_counts((x := v['unavailable_unclear'])))
        and (fits_request_counts((x := v['declined_petition'])))
        and (fits_request_counts((x := v['declined_repeat'])))
        and (fits_request_counts((x := v['declined_publication'])))
        and (fits_request_counts((x := v['declined_excessive'])))
        and (fits_request_counts((x := v['declined_confirmation'])))
        and (fits_request_counts((x := v['other_uncorrected'])))
        and (fits_request_counts((x := v['other_fee_unpaid'])))
        and (fits_request_counts((x := v['other_remaining'])))
        and (fits_request_counts((x := v['concluded'])))
        and (fits_request_counts((x := v['carried_out'])))
    )


fits_source_order = (
    'url',
    'sha256',
    'media_type',
)
fits_source_keys = {*fits_source_order}


def fits_source(v: Any) -> bool:
    return (
        isinstance(v, dict)
        and v.keys() == fits_source_keys
        and ((x := v['url']) is None or isinstance(x, str) and len(x) >= 1)
        and ((x := v['sha256']) is None or isinstance(x, str) and fullmatch('[0-9a-f]{64}', x) is not None)
        and ((x := v['media_type']) is None or isinstance(x, str) and len(x) >= 1)
    )


fits_text_match_Passage_order = (
    'text',
    'start',
    'end',
)
fits_text_match_Passage_keys = {*fits_text_match_Passage_order}


def fits_text_match_Passage(v: Any) -> bool:
    return (
        isinstance(v, dict)
        and v.keys() == fits_text_match_Passage_keys
        and (isinstance((x := v['text']), str) and len(x) >= 1)
        and ((type((x := v['start'])) is int or is_whole(x)) and x >= 0)
        and ((type((x := v['end'])) is int or is_whole(x)) and x >= 0)
    )


fits_text_match_order = (
    'section',
    'source',
    'others',
    'similarity',
    'characters',
    'compared',
    'excerpts',
    'passages',
)
fits_text_match_keys = {*fits_text_match_order}


def fits_text_match(v: Any) -> bool:
    return (
        isinstance(v, dict)
        and v.keys() == fits_text_match_keys
        and (isinstance((x := v['section']), str) and fullmatch('(/[a-z0-9_]+)+', x) is not None)
        and (isinstance((x := v['source']), str) and len(x) >= 1)
        and ((type((x := v['others'])) is int or is_whole(x)) and x >= 0 and x <= 9007199254740991)
        and ((type((x := v['similarity'])) is int or is_whole(x)) and x >= 0 and x <= 100)
        and ((type((x := v['characters'])) is int or is_whole(x)) and x >= 0 and x <= 9007199254740991)
        and ((type((x := v['compared'])) is int or is_whole(x)) and x >= 0 and x <= 9007199254740991)
        and (isinstance((x := v['excerpts']), (list, tuple)) and len(x) >= 1 and all((isinstance(x, str) and len(x) >= 1) for x in x))
        and (isinstance((x := v['passages']), (list, tuple)) and len(x) >= 1 and all((fits_text_match_Passage(x)) for x in x))
    )


FITS: Mapping[str, Callable[[Any], bool]] = {
    'agency.json': fits_agency,
    'annual_report.json': fits_annual_report,
    'claims.json': fits_claims,
    'coverage.json': fits_coverage,
    'dispute_counts.json': fits_dispute_counts,
    'disputes.json': fits_disputes,
    'input.json': fits_input,
    'other_matters.json': fits_other_matters,
    'overview.json': fits_overview,
    'period.json': fits_period,
    'place.json': fits_place,
    'proactive_disclosure_2019.json': fits_proactive_disclosure_2019,
    'proactive_disclosure_2021.json': fits_proactive_disclosure_2021,
    'problems_and_improvements.json': fits_problems_and_improvements,
    'prose.json': fits_prose,
    'provenance.json': fits_provenance,
    'request_counts.json': fits_request_counts,
    'requests_2019.json': fits_requests_2019,
    'requests_2021.json': fits_requests_2021,
    'source.json': fits_source,
    'text_match.json': fits_text_match,
}
ORDERS: frozenset[tuple[str, ...]] = frozenset((
    (),
    fits_agency_order,
    fits_annual_report_order,
    fits_claims_CountClaim_order,
    fits_claims_AmountClaim_order,
    fits_claims_order,
    fits_coverage_order,
    fits_dispute_counts_order,
    fits_disputes_order,
    fits_input_order,
    fits_other_matters_ProcessingFee_order,
    fits_other_matters_order,
    fits_overview_order,
    fits_period_order,
    fits_place_order,
    fits_proactive_disclosure_2019_DocumentCounts2019_order,
    fits_proactive_disclosure_2019_ItemCounts2019_order,
    fits_proactive_disclosure_2019_FeeItems2019_order,
    fits_proactive_disclosure_2019_Procurement2019_order,
    fits_proactive_disclosure_2019_order,
    fits_proactive_disclosure_2021_DocumentCounts2021_order,
    fits_proactive_disclosure_2021_Decisions2021_order,
    fits_proactive_disclosure_2021_FeeAmount2021_order,
    fits_proactive_disclosure_2021_order,
    fits_problems_and_improvements_order,
    fits_prose_Told_order,
    fits_prose_OfficeNamed_order,
    fits_prose_TitleCited_order,
    fits_prose_order,
    fits_provenance_AgencyRecord_order,
    fits_provenance_CellRecord_order,
    fits_provenance_LabelRecord_order,
    fits_provenance_HeadingRecord_order,
    fits_provenance_GridRecord_order,
    fits_provenance_GridCell_order,
    fits_provenance_order,
    fits_request_counts_order,
    fits_requests_2019_order,
    fits_requests_2021_order,
    fits_source_order,
    fits_text_match_Passage_order,
    fits_text_match_order,
))
