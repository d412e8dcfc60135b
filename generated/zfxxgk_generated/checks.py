"""Compiled from rules/ by `python -m zfxxgk.codegen`; do not edit."""

# mypy: ignore-errors
# The compiler has checked the types, for each edition of the tables, which mypy cannot follow.

from __future__ import annotations

from zfxxgk.engine.check import (
    Binding,
    Check,
    Input,
    Reference,
    character,
    each,
    int64,
    remainder,
    scaled,
)
from zfxxgk.engine.say import Say

APPLICANT = (
    'natural_person',
    'business',
    'research_institution',
    'public_interest_organization',
    'legal_service',
    'other_organization',
)

COLUMN = (
    'natural_person',
    'business',
    'research_institution',
    'public_interest_organization',
    'legal_service',
    'other_organization',
    'total',
)

DECLINED_OUTCOME = (
    'declined_petition',
    'declined_repeat',
    'declined_publication',
    'declined_excessive',
    'declined_confirmation',
)

DENIED_OUTCOME = (
    'denied_state_secret',
    'denied_by_law',
    'denied_security_or_stability',
    'denied_third_party',
    'denied_internal_affairs',
    'denied_deliberative',
    'denied_enforcement_file',
    'denied_registry_query',
)

DISPUTE_OUTCOME = (
    'upheld',
    'corrected',
    'other',
    'pending',
)

DOCUMENT_KIND = (
    'rules',
    'normative_documents',
)

EDITION_TABLE = (
    'proactive_disclosure',
    'requests',
)

ITEM_KIND_2019 = (
    'licensing',
    'other_services',
    'penalties',
    'compulsion',
    'fees',
)

OTHER_OUTCOME_2019 = (
    'other',
)

OTHER_OUTCOME_2021 = (
    'other_uncorrected',
    'other_fee_unpaid',
    'other_remaining',
)

OUTCOME_2019 = (
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
)

OUTCOME_2021 = (
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
)

OVERVIEW_PART = (
    'proactive_disclosure',
    'on_request',
    'information_management',
    'platforms',
    'supervision',
)

ROW_2019 = (
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

ROW_2021 = (
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

SECTION = (
    'overview',
    'problems_and_improvements',
    'other_matters',
)

TABLE = (
    'proactive_disclosure',
    'requests',
    'disputes',
)

TRACK = (
    'reconsideration',
    'litigation_direct',
    'litigation_after_reconsideration',
)

UNAVAILABLE_OUTCOME = (
    'unavailable_not_held',
    'unavailable_needs_creation',
    'unavailable_unclear',
)

# rules/disclosure/change-2019.yaml

def disclosure_change_2019_when(v: Input, kind: str) -> bool:
    proactive_disclosure = v.report['proactive_disclosure']
    return (
        (proactive_disclosure[kind]['items_last_year'] is not None) and (proactive_disclosure[kind]['change'] is not None)
    )

def disclosure_change_2019_when_reads(v: Input, kind: str) -> tuple[Reference, ...]:
    return (
        (('presence', ('report', 'proactive_disclosure', kind, 'items_last_year',)), ('presence', ('report', 'proactive_disclosure', kind, 'change',)),)
    )

def disclosure_change_2019_test(v: Input, kind: str) -> bool:
    proactive_disclosure = v.report['proactive_disclosure']
    return (
        ((proactive_disclosure[kind]['items_last_year'] or 0) + (proactive_disclosure[kind]['change'] or 0)) >= 0
    )

def disclosure_change_2019_reads(v: Input, kind: str) -> tuple[Reference, ...]:
    return (
        (('cell', ('report', 'proactive_disclosure', kind, 'items_last_year',)), ('cell', ('report', 'proactive_disclosure', kind, 'change',)),)
    )

def disclosure_change_2019_zh(v: Input, say: Say, kind: str) -> str:
    proactive_disclosure = v.report['proactive_disclosure']
    return (
        '表二“' + say.key('item_kind', kind) + '”上一年项目数量' + say.value(proactive_disclosure[kind]['items_last_year']) + '，本年增减' + say.value(proactive_disclosure[kind]['change']) + '，减去的多于原有的，请核实这两格。'
    )

def disclosure_change_2019_en(v: Input, say: Say, kind: str) -> str:
    proactive_disclosure = v.report['proactive_disclosure']
    return (
        'Table 2, ' + say.key('item_kind', kind) + ': ' + say.value(proactive_disclosure[kind]['items_last_year']) + ' items last year and a change of ' + say.value(proactive_disclosure[kind]['change']) + '. More were taken away than there were; please verify the two cells.'
    )

def disclosure_change_2019_others(v: Input) -> list[Binding]:
    proactive_disclosure = v.report['proactive_disclosure']
    return (
        [(kind,) for kind in ITEM_KIND_2019 for kind_of_proactive_disclosure_ in [proactive_disclosure[kind]] if not (((kind_of_proactive_disclosure_['items_last_year'] is not None) and (kind_of_proactive_disclosure_['change'] is not None)) and ((kind_of_proactive_disclosure_['items_last_year'] + kind_of_proactive_disclosure_['change']) >= 0))]
    )

# rules/disclosure/disclosed-2019.yaml

def disclosure_disclosed_2019_when(v: Input, kind: str) -> bool:
    proactive_disclosure = v.report['proactive_disclosure']
    return (
        (proactive_disclosure[kind]['disclosed'] is not None) and (proactive_disclosure[kind]['total_disclosed'] is not None)
    )

def disclosure_disclosed_2019_when_reads(v: Input, kind: str) -> tuple[Reference, ...]:
    return (
        (('presence', ('report', 'proactive_disclosure', kind, 'disclosed',)), ('presence', ('report', 'proactive_disclosure', kind, 'total_disclosed',)),)
    )

def disclosure_disclosed_2019_test(v: Input, kind: str) -> bool:
    proactive_disclosure = v.report['proactive_disclosure']
    return (
        (proactive_disclosure[kind]['disclosed'] or 0) <= (proactive_disclosure[kind]['total_disclosed'] or 0)
    )

def disclosure_disclosed_2019_reads(v: Input, kind: str) -> tuple[Reference, ...]:
    return (
        (('cell', ('report', 'proactive_disclosure', kind, 'disclosed',)), ('cell', ('report', 'proactive_disclosure', kind, 'total_disclosed',)),)
    )

def disclosure_disclosed_2019_zh(v: Input, say: Say, kind: str) -> str:
    proactive_disclosure = v.report['proactive_disclosure']
    return (
        '表二“' + say.key('document_kind', kind) + '”本年新公开' + say.value(proactive_disclosure[kind]['disclosed']) + '件，多于对外公开总数量' + say.value(proactive_disclosure[kind]['total_disclosed']) + '件，请核实总数量是否漏计。'
    )

def disclosure_disclosed_2019_en(v: Input, say: Say, kind: str) -> str:
    proactive_disclosure = v.report['proactive_disclosure']
    return (
        'Table 2, ' + say.key('document_kind', kind) + ': ' + say.value(proactive_disclosure[kind]['disclosed']) + ' newly disclosed, more than the ' + say.value(proactive_disclosure[kind]['total_disclosed']) + ' disclosed in all. Please verify the total.'
    )

def disclosure_disclosed_2019_others(v: Input) -> list[Binding]:
    proactive_disclosure = v.report['proactive_disclosure']
    return (
        [(kind,) for kind in DOCUMENT_KIND for kind_of_proactive_disclosure_ in [proactive_disclosure[kind]] if not (((kind_of_proactive_disclosure_['disclosed'] is not None) and (kind_of_proactive_disclosure_['total_disclosed'] is not None)) and (kind_of_proactive_disclosure_['disclosed'] <= kind_of_proactive_disclosure_['total_disclosed']))]
    )

# rules/disclosure/fee-collected-above-charged.yaml

def disclosure_fee_collected_above_charged_when(v: Input) -> bool:
    report = v.report
    return (
        (report['other_matters']['processing_fee']['charged'] is not None) and (report['other_matters']['processing_fee']['collected'] is not None)
    )

def disclosure_fee_collected_above_charged_when_reads(v: Input) -> tuple[Reference, ...]:
    return (
        (('presence', ('report', 'other_matters', 'processing_fee', 'charged',)), ('presence', ('report', 'other_matters', 'processing_fee', 'collected',)),)
    )

def disclosure_fee_collected_above_charged_test(v: Input) -> bool:
    report = v.report
    return (
        scaled(report['other_matters']['processing_fee']['collected'], 2) <= scaled(report['other_matters']['processing_fee']['charged'], 2)
    )

def disclosure_fee_collected_above_charged_reads(v: Input) -> tuple[Reference, ...]:
    return (
        (('value', ('report', 'other_matters', 'processing_fee', 'collected',)), ('value', ('report', 'other_matters', 'processing_fee', 'charged',)),)
    )

def disclosure_fee_collected_above_charged_zh(v: Input, say: Say) -> str:
    return '第六部分写信息处理费实际收取的金额多于收费通知的总金额，请核实这两个金额；有上年通知本年缴纳的，写明即可。'

def disclosure_fee_collected_above_charged_en(v: Input, say: Say) -> str:
    return (
        "The processing fees collected are more than those that the notices charge. Please verify the two amounts; where fees of last year's notices were paid this year, say so."
    )

def disclosure_fee_collected_above_charged_known(v: Input) -> bool:
    report = v.report
    return (
        report['other_matters']['processing_fee']['collected'] is not None and report['other_matters']['processing_fee']['charged'] is not None
    )

# rules/disclosure/fee-collected-not-in-table.yaml

def disclosure_fee_collected_not_in_table_when(v: Input) -> bool:
    proactive_disclosure = v.report['proactive_disclosure']
    report = v.report
    return (
        (report['other_matters']['processing_fee']['collected'] is not None) and (proactive_disclosure['fees']['amount'] is not None)
    )

def disclosure_fee_collected_not_in_table_when_reads(v: Input) -> tuple[Reference, ...]:
    return (
        (('presence', ('report', 'other_matters', 'processing_fee', 'collected',)), ('presence', ('report', 'proactive_disclosure', 'fees', 'amount',)),)
    )

def disclosure_fee_collected_not_in_table_test(v: Input) -> bool:
    proactive_disclosure = v.report['proactive_disclosure']
    report = v.report
    return (
        (scaled(report['other_matters']['processing_fee']['collected'], 2) < 50000) or (scaled(proactive_disclosure['fees']['amount'], 4) > 0)
    )

def disclosure_fee_collected_not_in_table_reads(v: Input) -> tuple[Reference, ...]:
    return (
        (('value', ('report', 'other_matters', 'processing_fee', 'collected',)), ('cell', ('report', 'proactive_disclosure', 'fees', 'amount',)),)
    )

def disclosure_fee_collected_not_in_table_zh(v: Input, say: Say) -> str:
    return '第六部分写实际收取了信息处理费，表二“行政事业性收费”却为0；信息处理费也是行政事业性收费，请核实是否漏计。'

def disclosure_fee_collected_not_in_table_en(v: Input, say: Say) -> str:
    return (
        'Section six states that a processing fee was collected, but the fees of table 2 are 0. The processing fee is one of them; please verify whether it was left out.'
    )

def disclosure_fee_collected_not_in_table_known(v: Input) -> bool:
    report = v.report
    return report['other_matters']['processing_fee']['collected'] is not None

# rules/disclosure/fee-unit.yaml

def disclosure_fee_unit_when(v: Input) -> bool:
    report = v.report
    return report['agency']['level'] in ['township', 'county', 'city']

def disclosure_fee_unit_when_reads(v: Input) -> tuple[Reference, ...]:
    return (('value', ('report', 'agency', 'level',)),)

def disclosure_fee_unit_test(v: Input) -> bool:
    proactive_disclosure = v.report['proactive_disclosure']
    report = v.report
    return (
        ((scaled(proactive_disclosure['fees']['amount'], 4) < 100000000) or ((remainder(scaled(proactive_disclosure['fees']['amount'], 4), 10000)) != 0)) if (report['agency']['level'] == 'township') else (scaled(proactive_disclosure['fees']['amount'], 4) < (10000000000 if (report['agency']['level'] == 'county') else 100000000000))
    )

def disclosure_fee_unit_reads(v: Input) -> tuple[Reference, ...]:
    return (
        (('value', ('report', 'agency', 'level',)), ('cell', ('report', 'proactive_disclosure', 'fees', 'amount',)),)
    )

def disclosure_fee_unit_zh(v: Input, say: Say) -> str:
    proactive_disclosure = v.report['proactive_disclosure']
    report = v.report
    return (
        '表二“本年收费金额（单位：万元）”折合' + say.value(proactive_disclosure['fees']['amount'] and scaled(proactive_disclosure['fees']['amount'], 4)) + '元，对' + say.value('乡镇（街道）' if (report['agency']['level'] == 'township') else ('县级机关' if (report['agency']['level'] == 'county') else '市级机关')) + '偏大，请核实填写的是否为元。'
    )

def disclosure_fee_unit_en(v: Input, say: Say) -> str:
    proactive_disclosure = v.report['proactive_disclosure']
    report = v.report
    return (
        'The amount collected in table 2 comes to ' + say.value(proactive_disclosure['fees']['amount'] and scaled(proactive_disclosure['fees']['amount'], 4)) + ' yuan, which is much for a ' + say.value(report['agency']['level']) + '. Was it filled in in yuan instead of 10,000 yuan?'
    )

def disclosure_fee_unit_known(v: Input) -> bool:
    report = v.report
    return report['agency']['level'] is not None

# rules/disclosure/procurement-2019.yaml

def disclosure_procurement_2019_when(v: Input) -> bool:
    proactive_disclosure = v.report['proactive_disclosure']
    return (
        (scaled(proactive_disclosure['procurement']['amount'], 4) > 0) and (proactive_disclosure['procurement']['projects'] is not None)
    )

def disclosure_procurement_2019_when_reads(v: Input) -> tuple[Reference, ...]:
    return (
        (('cell', ('report', 'proactive_disclosure', 'procurement', 'amount',)), ('presence', ('report', 'proactive_disclosure', 'procurement', 'projects',)),)
    )

def disclosure_procurement_2019_test(v: Input) -> bool:
    proactive_disclosure = v.report['proactive_disclosure']
    return (proactive_disclosure['procurement']['projects'] or 0) > 0

def disclosure_procurement_2019_reads(v: Input) -> tuple[Reference, ...]:
    return (('cell', ('report', 'proactive_disclosure', 'procurement', 'projects',)),)

def disclosure_procurement_2019_zh(v: Input, say: Say) -> str:
    return '表二“政府集中采购”填了采购总金额，采购项目数量却为0，请核实项目数量。'

def disclosure_procurement_2019_en(v: Input, say: Say) -> str:
    return (
        'Table 2, centralised procurement: an amount is given, but the number of projects is 0. Please verify the number of projects.'
    )

# rules/disclosure/rules-without-power-2019.yaml

def disclosure_rules_without_power_2019_when(v: Input) -> bool:
    report = v.report
    return report['agency']['level'] in ['county', 'township']

def disclosure_rules_without_power_2019_when_reads(v: Input) -> tuple[Reference, ...]:
    return (('value', ('report', 'agency', 'level',)),)

def disclosure_rules_without_power_2019_test(v: Input) -> bool:
    proactive_disclosure = v.report['proactive_disclosure']
    return (proactive_disclosure['rules']['produced'] or 0) == 0

def disclosure_rules_without_power_2019_reads(v: Input) -> tuple[Reference, ...]:
    return (('cell', ('report', 'proactive_disclosure', 'rules', 'produced',)),)

def disclosure_rules_without_power_2019_zh(v: Input, say: Say) -> str:
    proactive_disclosure = v.report['proactive_disclosure']
    return (
        '表二“规章”本年新制作' + say.value(proactive_disclosure['rules']['produced']) + '件；县级、乡级机关没有规章制定权，请核实是否应填入“规范性文件”。'
    )

def disclosure_rules_without_power_2019_en(v: Input, say: Say) -> str:
    proactive_disclosure = v.report['proactive_disclosure']
    return (
        'Table 2, rules newly produced this year: ' + say.value(proactive_disclosure['rules']['produced']) + '. Organs of counties and townships have no power to make rules; these may belong under normative documents.'
    )

def disclosure_rules_without_power_2019_known(v: Input) -> bool:
    report = v.report
    return report['agency']['level'] is not None

# rules/disclosure/rules-without-power-department-2019.yaml

def disclosure_rules_without_power_department_2019_when(v: Input) -> bool:
    proactive_disclosure = v.report['proactive_disclosure']
    report = v.report
    return (
        (report['agency']['kind'] == 'department') and (report['agency']['level'] in ['province', 'city']) and ((proactive_disclosure['rules']['produced'] or 0) > 0)
    )

def disclosure_rules_without_power_department_2019_when_reads(v: Input) -> tuple[Reference, ...]:
    return (
        (('value', ('report', 'agency', 'kind',)), ('value', ('report', 'agency', 'level',)), ('cell', ('report', 'proactive_disclosure', 'rules', 'produced',)),)
    )

def disclosure_rules_without_power_department_2019_test(v: Input) -> bool:
    report = v.report
    return report['scope'] != 'organ'

def disclosure_rules_without_power_department_2019_reads(v: Input) -> tuple[Reference, ...]:
    return (('value', ('report', 'scope',)),)

def disclosure_rules_without_power_department_2019_zh(v: Input, say: Say) -> str:
    proactive_disclosure = v.report['proactive_disclosure']
    return (
        '表二“规章”本年新制作' + say.value(proactive_disclosure['rules']['produced']) + '件；省、市两级部门没有规章制定权，请核实。'
    )

def disclosure_rules_without_power_department_2019_en(v: Input, say: Say) -> str:
    proactive_disclosure = v.report['proactive_disclosure']
    return (
        'Table 2, rules newly produced this year: ' + say.value(proactive_disclosure['rules']['produced']) + '. Departments of provinces and cities have no power to make rules.'
    )

def disclosure_rules_without_power_department_2019_known(v: Input) -> bool:
    report = v.report
    return (
        report['agency']['kind'] is not None and report['agency']['level'] is not None and report['scope'] is not None
    )

# rules/disclosure/rules-without-power-department.yaml

def disclosure_rules_without_power_department_when(v: Input) -> bool:
    proactive_disclosure = v.report['proactive_disclosure']
    report = v.report
    return (
        (report['agency']['kind'] == 'department') and (report['agency']['level'] in ['province', 'city']) and (((proactive_disclosure['rules']['issued'] or 0) + (proactive_disclosure['rules']['repealed'] or 0) + (proactive_disclosure['rules']['in_force'] or 0)) > 0)
    )

def disclosure_rules_without_power_department_when_reads(v: Input) -> tuple[Reference, ...]:
    return (
        (('value', ('report', 'agency', 'kind',)), ('value', ('report', 'agency', 'level',)), ('cell', ('report', 'proactive_disclosure', 'rules', 'issued',)), ('cell', ('report', 'proactive_disclosure', 'rules', 'repealed',)), ('cell', ('report', 'proactive_disclosure', 'rules', 'in_force',)),)
    )

def disclosure_rules_without_power_department_test(v: Input) -> bool:
    report = v.report
    return report['scope'] != 'organ'

def disclosure_rules_without_power_department_reads(v: Input) -> tuple[Reference, ...]:
    return (('value', ('report', 'scope',)),)

def disclosure_rules_without_power_department_zh(v: Input, say: Say) -> str:
    proactive_disclosure = v.report['proactive_disclosure']
    return (
        '表二“规章”填报制发' + say.value(proactive_disclosure['rules']['issued']) + '件、废止' + say.value(proactive_disclosure['rules']['repealed']) + '件、现行有效' + say.value(proactive_disclosure['rules']['in_force']) + '件；省、市两级部门没有规章制定权，请核实。'
    )

def disclosure_rules_without_power_department_en(v: Input, say: Say) -> str:
    proactive_disclosure = v.report['proactive_disclosure']
    return (
        'Table 2, rules: issued ' + say.value(proactive_disclosure['rules']['issued']) + ', repealed ' + say.value(proactive_disclosure['rules']['repealed']) + ', in force ' + say.value(proactive_disclosure['rules']['in_force']) + '. Departments of provinces and cities have no power to make rules.'
    )

def disclosure_rules_without_power_department_known(v: Input) -> bool:
    report = v.report
    return (
        report['agency']['kind'] is not None and report['agency']['level'] is not None and report['scope'] is not None
    )

# rules/disclosure/rules-without-power.yaml

def disclosure_rules_without_power_when(v: Input) -> bool:
    report = v.report
    return report['agency']['level'] in ['county', 'township']

def disclosure_rules_without_power_when_reads(v: Input) -> tuple[Reference, ...]:
    return (('value', ('report', 'agency', 'level',)),)

def disclosure_rules_without_power_test(v: Input) -> bool:
    proactive_disclosure = v.report['proactive_disclosure']
    return (
        ((proactive_disclosure['rules']['issued'] or 0) == 0) and ((proactive_disclosure['rules']['repealed'] or 0) == 0) and ((proactive_disclosure['rules']['in_force'] or 0) == 0)
    )

def disclosure_rules_without_power_reads(v: Input) -> tuple[Reference, ...]:
    return (
        (('cell', ('report', 'proactive_disclosure', 'rules', 'issued',)), ('cell', ('report', 'proactive_disclosure', 'rules', 'repealed',)), ('cell', ('report', 'proactive_disclosure', 'rules', 'in_force',)),)
    )

def disclosure_rules_without_power_zh(v: Input, say: Say) -> str:
    proactive_disclosure = v.report['proactive_disclosure']
    return (
        '表二“规章”填报制发' + say.value(proactive_disclosure['rules']['issued']) + '件、废止' + say.value(proactive_disclosure['rules']['repealed']) + '件、现行有效' + say.value(proactive_disclosure['rules']['in_force']) + '件；县级、乡级机关没有规章制定权，请核实是否应填入“行政规范性文件”。'
    )

def disclosure_rules_without_power_en(v: Input, say: Say) -> str:
    proactive_disclosure = v.report['proactive_disclosure']
    return (
        'Table 2, rules: issued ' + say.value(proactive_disclosure['rules']['issued']) + ', repealed ' + say.value(proactive_disclosure['rules']['repealed']) + ', in force ' + say.value(proactive_disclosure['rules']['in_force']) + '. Organs of counties and townships have no power to make rules; these may belong under administrative normative documents.'
    )

def disclosure_rules_without_power_known(v: Input) -> bool:
    report = v.report
    return report['agency']['level'] is not None

# rules/disclosure/stock.yaml

def disclosure_stock_when(v: Input, kind: str) -> bool:
    proactive_disclosure = v.report['proactive_disclosure']
    return (
        (proactive_disclosure[kind]['issued'] is not None) and (proactive_disclosure[kind]['in_force'] is not None) and (proactive_disclosure[kind]['repealed'] is not None)
    )

def disclosure_stock_when_reads(v: Input, kind: str) -> tuple[Reference, ...]:
    return (
        (('presence', ('report', 'proactive_disclosure', kind, 'issued',)), ('presence', ('report', 'proactive_disclosure', kind, 'in_force',)), ('presence', ('report', 'proactive_disclosure', kind, 'repealed',)),)
    )

def disclosure_stock_test(v: Input, kind: str) -> bool:
    proactive_disclosure = v.report['proactive_disclosure']
    return (
        (proactive_disclosure[kind]['issued'] or 0) <= ((proactive_disclosure[kind]['in_force'] or 0) + (proactive_disclosure[kind]['repealed'] or 0))
    )

def disclosure_stock_reads(v: Input, kind: str) -> tuple[Reference, ...]:
    return (
        (('cell', ('report', 'proactive_disclosure', kind, 'issued',)), ('cell', ('report', 'proactive_disclosure', kind, 'in_force',)), ('cell', ('report', 'proactive_disclosure', kind, 'repealed',)),)
    )

def disclosure_stock_zh(v: Input, say: Say, kind: str) -> str:
    proactive_disclosure = v.report['proactive_disclosure']
    return (
        '表二“' + say.key('document_kind', kind) + '”本年制发' + say.value(proactive_disclosure[kind]['issued']) + '件，多于现行有效' + say.value(proactive_disclosure[kind]['in_force']) + '件与本年废止' + say.value(proactive_disclosure[kind]['repealed']) + '件之和，请核实。'
    )

def disclosure_stock_en(v: Input, say: Say, kind: str) -> str:
    proactive_disclosure = v.report['proactive_disclosure']
    return (
        'Table 2, ' + say.key('document_kind', kind) + ': issued this year ' + say.value(proactive_disclosure[kind]['issued']) + ', more than in force ' + say.value(proactive_disclosure[kind]['in_force']) + ' and repealed this year ' + say.value(proactive_disclosure[kind]['repealed']) + ' together.'
    )

def disclosure_stock_others(v: Input) -> list[Binding]:
    proactive_disclosure = v.report['proactive_disclosure']
    return (
        [(kind,) for kind in DOCUMENT_KIND for kind_of_proactive_disclosure_ in [proactive_disclosure[kind]] if not (((kind_of_proactive_disclosure_['issued'] is not None) and (kind_of_proactive_disclosure_['in_force'] is not None) and (kind_of_proactive_disclosure_['repealed'] is not None)) and (kind_of_proactive_disclosure_['issued'] <= (kind_of_proactive_disclosure_['in_force'] + kind_of_proactive_disclosure_['repealed'])))]
    )

# rules/disputes/direct-suit-after-2024.yaml

def disputes_direct_suit_after_2024_when(v: Input) -> bool:
    report = v.report
    return report['year'] >= 2024

def disputes_direct_suit_after_2024_when_reads(v: Input) -> tuple[Reference, ...]:
    return (('mention', ('report', 'year',)),)

def disputes_direct_suit_after_2024_test(v: Input) -> bool:
    disputes = v.report['disputes']
    return (disputes['litigation_direct']['total'] or 0) == 0

def disputes_direct_suit_after_2024_reads(v: Input) -> tuple[Reference, ...]:
    return (('cell', ('report', 'disputes', 'litigation_direct', 'total',)),)

def disputes_direct_suit_after_2024_zh(v: Input, say: Say) -> str:
    disputes = v.report['disputes']
    return (
        '表四“未经复议直接起诉”总计' + say.value(disputes['litigation_direct']['total']) + '件；2024年起不予公开的案件应当先经复议，请核实是否属于仍可直接起诉的情形。'
    )

def disputes_direct_suit_after_2024_en(v: Input, say: Say) -> str:
    disputes = v.report['disputes']
    return (
        'Suits without reconsideration in table 4: ' + say.value(disputes['litigation_direct']['total']) + '. Since 2024 a refusal to disclose goes to reconsideration first; please verify that these could be filed directly.'
    )

# rules/disputes/fee-unpaid-unstated.yaml

def disputes_fee_unpaid_unstated_when(v: Input) -> bool:
    requests = v.report['requests']
    return (requests['other_fee_unpaid']['total'] or 0) > 0

def disputes_fee_unpaid_unstated_when_reads(v: Input) -> tuple[Reference, ...]:
    return (('cell', ('report', 'requests', 'other_fee_unpaid', 'total',)),)

def disputes_fee_unpaid_unstated_test(v: Input) -> bool:
    report = v.report
    return report['other_matters']['processing_fee']['notices'] > 0

def disputes_fee_unpaid_unstated_reads(v: Input) -> tuple[Reference, ...]:
    return (('value', ('report', 'other_matters', 'processing_fee', 'notices',)),)

def disputes_fee_unpaid_unstated_zh(v: Input, say: Say) -> str:
    requests = v.report['requests']
    report = v.report
    return (
        '表三“2.申请人逾期未按收费通知要求缴纳费用”总计' + say.value(requests['other_fee_unpaid']['total']) + '件，第六部分却写明收费通知' + say.value(report['other_matters']['processing_fee']['notices']) + '件，请核实。'
    )

def disputes_fee_unpaid_unstated_en(v: Input, say: Say) -> str:
    requests = v.report['requests']
    report = v.report
    return (
        'Requests closed in table 3 because a fee was not paid: ' + say.value(requests['other_fee_unpaid']['total']) + '; fee notices stated in section six: ' + say.value(report['other_matters']['processing_fee']['notices']) + '.'
    )

def disputes_fee_unpaid_unstated_known(v: Input) -> bool:
    report = v.report
    return report['other_matters']['processing_fee']['notices'] is not None

# rules/disputes/total.yaml

def disputes_total_test(v: Input, track: str) -> bool:
    disputes = v.report['disputes']
    return (
        sum([(disputes[track][result] or 0) for result in DISPUTE_OUTCOME]) == (disputes[track]['total'] or 0)
    )

def disputes_total_reads(v: Input, track: str) -> tuple[Reference, ...]:
    return (
        (*(('cell', ('report', 'disputes', track, result,)) for result in DISPUTE_OUTCOME), ('cell', ('report', 'disputes', track, 'total',)),)
    )

def disputes_total_others(v: Input) -> list[Binding]:
    disputes = v.report['disputes']
    return (
        [(track,) for track in TRACK for track_of_disputes_ in [disputes[track]] if not (((track_of_disputes_['upheld'] + track_of_disputes_['corrected'] + track_of_disputes_['other'] + track_of_disputes_['pending']) == track_of_disputes_['total']))]
    )

# rules/form/accountability-results-township.yaml

def form_accountability_results_township_when(v: Input) -> bool:
    report = v.report
    return (
        (report['year'] >= 2019) and (report['agency']['kind'] == 'government') and (report['agency']['level'] == 'township')
    )

def form_accountability_results_township_when_reads(v: Input) -> tuple[Reference, ...]:
    return (
        (('mention', ('report', 'year',)), ('value', ('report', 'agency', 'kind',)), ('value', ('report', 'agency', 'level',)),)
    )

def form_accountability_results_township_test(v: Input) -> bool:
    report = v.report
    return (
        ((('考核' in report['overview']['text']) or ('考核' in report['problems_and_improvements']['text']) or ('考核' in report['other_matters']['text'])) or (('考评' in report['overview']['text']) or ('考评' in report['problems_and_improvements']['text']) or ('考评' in report['other_matters']['text'])) or (('评议' in report['overview']['text']) or ('评议' in report['problems_and_improvements']['text']) or ('评议' in report['other_matters']['text'])) or (('评估' in report['overview']['text']) or ('评估' in report['problems_and_improvements']['text']) or ('评估' in report['other_matters']['text'])) or (('测评' in report['overview']['text']) or ('测评' in report['problems_and_improvements']['text']) or ('测评' in report['other_matters']['text'])) or (('追究' in report['overview']['text']) or ('追究' in report['problems_and_improvements']['text']) or ('追究' in report['other_matters']['text'])) or (('追责' in report['overview']['text']) or ('追责' in report['problems_and_improvements']['text']) or ('追责' in report['other_matters']['text'])) or (('问责' in report['overview']['text']) or ('问责' in report['problems_and_improvements']['text']) or ('问责' in report['other_matters']['text'])))
    )

def form_accountability_results_township_reads(v: Input) -> tuple[Reference, ...]:
    return (
        (('value', ('report', 'overview', 'text',)), ('value', ('report', 'problems_and_improvements', 'text',)), ('value', ('report', 'other_matters', 'text',)),)
    )

def form_accountability_results_township_zh(v: Input, say: Say) -> str:
    return '第一、五、六部分都没有提到工作考核、社会评议、责任追究的结果，各级人民政府的年度报告应当包括，请补写。'

def form_accountability_results_township_en(v: Input, say: Say) -> str:
    return (
        "Sections one, five and six are silent on the results of work assessment, public appraisal and accountability, which the report of a people's government should include. Please add them."
    )

def form_accountability_results_township_known(v: Input) -> bool:
    report = v.report
    return (
        report['agency']['kind'] is not None and report['agency']['level'] is not None and report['overview']['text'] is not None and report['problems_and_improvements']['text'] is not None and report['other_matters']['text'] is not None
    )

# rules/form/accountability-results.yaml

def form_accountability_results_when(v: Input) -> bool:
    report = v.report
    return (
        (report['year'] >= 2019) and (report['agency']['kind'] == 'government') and (report['agency']['level'] != 'township')
    )

def form_accountability_results_when_reads(v: Input) -> tuple[Reference, ...]:
    return (
        (('mention', ('report', 'year',)), ('value', ('report', 'agency', 'kind',)), ('value', ('report', 'agency', 'level',)),)
    )

def form_accountability_results_test(v: Input) -> bool:
    report = v.report
    return (
        ((('考核' in report['overview']['text']) or ('考核' in report['problems_and_improvements']['text']) or ('考核' in report['other_matters']['text'])) or (('考评' in report['overview']['text']) or ('考评' in report['problems_and_improvements']['text']) or ('考评' in report['other_matters']['text'])) or (('评议' in report['overview']['text']) or ('评议' in report['problems_and_improvements']['text']) or ('评议' in report['other_matters']['text'])) or (('评估' in report['overview']['text']) or ('评估' in report['problems_and_improvements']['text']) or ('评估' in report['other_matters']['text'])) or (('测评' in report['overview']['text']) or ('测评' in report['problems_and_improvements']['text']) or ('测评' in report['other_matters']['text'])) or (('追究' in report['overview']['text']) or ('追究' in report['problems_and_improvements']['text']) or ('追究' in report['other_matters']['text'])) or (('追责' in report['overview']['text']) or ('追责' in report['problems_and_improvements']['text']) or ('追责' in report['other_matters']['text'])) or (('问责' in report['overview']['text']) or ('问责' in report['problems_and_improvements']['text']) or ('问责' in report['other_matters']['text'])))
    )

def form_accountability_results_reads(v: Input) -> tuple[Reference, ...]:
    return (
        (('value', ('report', 'overview', 'text',)), ('value', ('report', 'problems_and_improvements', 'text',)), ('value', ('report', 'other_matters', 'text',)),)
    )

def form_accountability_results_zh(v: Input, say: Say) -> str:
    return '第一、五、六部分都没有提到工作考核、社会评议、责任追究的结果，各级人民政府的年度报告应当包括，请补写。'

def form_accountability_results_en(v: Input, say: Say) -> str:
    return (
        "Sections one, five and six are silent on the results of work assessment, public appraisal and accountability, which the report of a people's government should include. Please add them."
    )

def form_accountability_results_known(v: Input) -> bool:
    report = v.report
    return (
        report['agency']['kind'] is not None and report['agency']['level'] is not None and report['overview']['text'] is not None and report['problems_and_improvements']['text'] is not None and report['other_matters']['text'] is not None
    )

# rules/form/agency-code.yaml

def form_agency_code_test(v: Input) -> bool:
    report = v.report
    return (
        ((remainder(((1 * '0123456789ABCDEFGHJKLMNPQRTUWXY'.find(character(report['agency']['uscc'], 0))) + (3 * '0123456789ABCDEFGHJKLMNPQRTUWXY'.find(character(report['agency']['uscc'], 1))) + (9 * '0123456789ABCDEFGHJKLMNPQRTUWXY'.find(character(report['agency']['uscc'], 2))) + (27 * '0123456789ABCDEFGHJKLMNPQRTUWXY'.find(character(report['agency']['uscc'], 3))) + (19 * '0123456789ABCDEFGHJKLMNPQRTUWXY'.find(character(report['agency']['uscc'], 4))) + (26 * '0123456789ABCDEFGHJKLMNPQRTUWXY'.find(character(report['agency']['uscc'], 5))) + (16 * '0123456789ABCDEFGHJKLMNPQRTUWXY'.find(character(report['agency']['uscc'], 6))) + (17 * '0123456789ABCDEFGHJKLMNPQRTUWXY'.find(character(report['agency']['uscc'], 7))) + (20 * '0123456789ABCDEFGHJKLMNPQRTUWXY'.find(character(report['agency']['uscc'], 8))) + (29 * '0123456789ABCDEFGHJKLMNPQRTUWXY'.find(character(report['agency']['uscc'], 9))) + (25 * '0123456789ABCDEFGHJKLMNPQRTUWXY'.find(character(report['agency']['uscc'], 10))) + (13 * '0123456789ABCDEFGHJKLMNPQRTUWXY'.find(character(report['agency']['uscc'], 11))) + (8 * '0123456789ABCDEFGHJKLMNPQRTUWXY'.find(character(report['agency']['uscc'], 12))) + (24 * '0123456789ABCDEFGHJKLMNPQRTUWXY'.find(character(report['agency']['uscc'], 13))) + (10 * '0123456789ABCDEFGHJKLMNPQRTUWXY'.find(character(report['agency']['uscc'], 14))) + (30 * '0123456789ABCDEFGHJKLMNPQRTUWXY'.find(character(report['agency']['uscc'], 15))) + (28 * '0123456789ABCDEFGHJKLMNPQRTUWXY'.find(character(report['agency']['uscc'], 16))) + '0123456789ABCDEFGHJKLMNPQRTUWXY'.find(character(report['agency']['uscc'], 17))), 31)) == 0) and (not (('I' in report['agency']['uscc']) or ('O' in report['agency']['uscc']) or ('S' in report['agency']['uscc']) or ('V' in report['agency']['uscc']) or ('Z' in report['agency']['uscc'])))
    )

def form_agency_code_reads(v: Input) -> tuple[Reference, ...]:
    return (('value', ('report', 'agency', 'uscc',)),)

def form_agency_code_zh(v: Input, say: Say) -> str:
    report = v.report
    return '统一社会信用代码“' + say.value(report['agency']['uscc']) + '”的校验位不符，请核对。'

def form_agency_code_en(v: Input, say: Say) -> str:
    report = v.report
    return (
        'The check character of the unified social credit code ' + say.value(report['agency']['uscc']) + ' does not fit; please verify it.'
    )

def form_agency_code_known(v: Input) -> bool:
    report = v.report
    return report['agency']['uscc'] is not None

# rules/form/blank-cell/disclosure-2019.yaml

def form_blank_cell_disclosure_2019_test(v: Input) -> bool:
    proactive_disclosure = v.report['proactive_disclosure']
    return (
        all((proactive_disclosure[kind]['produced'] is not None) and (proactive_disclosure[kind]['disclosed'] is not None) and (proactive_disclosure[kind]['total_disclosed'] is not None) for kind in DOCUMENT_KIND) and (proactive_disclosure['licensing']['items_last_year'] is not None) and (proactive_disclosure['licensing']['change'] is not None) and (proactive_disclosure['licensing']['decisions'] is not None) and (proactive_disclosure['other_services']['items_last_year'] is not None) and (proactive_disclosure['other_services']['change'] is not None) and (proactive_disclosure['other_services']['decisions'] is not None) and (proactive_disclosure['penalties']['items_last_year'] is not None) and (proactive_disclosure['penalties']['change'] is not None) and (proactive_disclosure['penalties']['decisions'] is not None) and (proactive_disclosure['compulsion']['items_last_year'] is not None) and (proactive_disclosure['compulsion']['change'] is not None) and (proactive_disclosure['compulsion']['decisions'] is not None) and (proactive_disclosure['fees']['items_last_year'] is not None) and (proactive_disclosure['fees']['change'] is not None) and (proactive_disclosure['procurement']['projects'] is not None) and (proactive_disclosure['procurement']['amount'] is not None)
    )

def form_blank_cell_disclosure_2019_reads(v: Input) -> tuple[Reference, ...]:
    return (
        (*(('presence', ('report', 'proactive_disclosure', kind, 'produced',)) for kind in DOCUMENT_KIND), *(('presence', ('report', 'proactive_disclosure', kind, 'disclosed',)) for kind in DOCUMENT_KIND), *(('presence', ('report', 'proactive_disclosure', kind, 'total_disclosed',)) for kind in DOCUMENT_KIND), ('presence', ('report', 'proactive_disclosure', 'licensing', 'items_last_year',)), ('presence', ('report', 'proactive_disclosure', 'licensing', 'change',)), ('presence', ('report', 'proactive_disclosure', 'licensing', 'decisions',)), ('presence', ('report', 'proactive_disclosure', 'other_services', 'items_last_year',)), ('presence', ('report', 'proactive_disclosure', 'other_services', 'change',)), ('presence', ('report', 'proactive_disclosure', 'other_services', 'decisions',)), ('presence', ('report', 'proactive_disclosure', 'penalties', 'items_last_year',)), ('presence', ('report', 'proactive_disclosure', 'penalties', 'change',)), ('presence', ('report', 'proactive_disclosure', 'penalties', 'decisions',)), ('presence', ('report', 'proactive_disclosure', 'compulsion', 'items_last_year',)), ('presence', ('report', 'proactive_disclosure', 'compulsion', 'change',)), ('presence', ('report', 'proactive_disclosure', 'compulsion', 'decisions',)), ('presence', ('report', 'proactive_disclosure', 'fees', 'items_last_year',)), ('presence', ('report', 'proactive_disclosure', 'fees', 'change',)), ('presence', ('report', 'proactive_disclosure', 'procurement', 'projects',)), ('presence', ('report', 'proactive_disclosure', 'procurement', 'amount',)),)
    )

def form_blank_cell_disclosure_2019_zh(v: Input, say: Say) -> str:
    return say.table + '有' + say.count + '格' + say.gap + '：' + say.labels + '。为零的请填“0”。'

def form_blank_cell_disclosure_2019_en(v: Input, say: Say) -> str:
    return (
        say.table + ', cells ' + say.gap + ': ' + say.count + ' (' + say.labels + '). Fill in 0 where there were none.'
    )

# rules/form/blank-cell/disclosure-2021.yaml

def form_blank_cell_disclosure_2021_test(v: Input) -> bool:
    proactive_disclosure = v.report['proactive_disclosure']
    return (
        all((proactive_disclosure[kind]['issued'] is not None) and (proactive_disclosure[kind]['repealed'] is not None) and (proactive_disclosure[kind]['in_force'] is not None) for kind in DOCUMENT_KIND) and (proactive_disclosure['licensing']['decisions'] is not None) and (proactive_disclosure['penalties']['decisions'] is not None) and (proactive_disclosure['compulsion']['decisions'] is not None) and (proactive_disclosure['fees']['amount'] is not None)
    )

def form_blank_cell_disclosure_2021_reads(v: Input) -> tuple[Reference, ...]:
    return (
        (*(('presence', ('report', 'proactive_disclosure', kind, 'issued',)) for kind in DOCUMENT_KIND), *(('presence', ('report', 'proactive_disclosure', kind, 'repealed',)) for kind in DOCUMENT_KIND), *(('presence', ('report', 'proactive_disclosure', kind, 'in_force',)) for kind in DOCUMENT_KIND), ('presence', ('report', 'proactive_disclosure', 'licensing', 'decisions',)), ('presence', ('report', 'proactive_disclosure', 'penalties', 'decisions',)), ('presence', ('report', 'proactive_disclosure', 'compulsion', 'decisions',)), ('presence', ('report', 'proactive_disclosure', 'fees', 'amount',)),)
    )

def form_blank_cell_disclosure_2021_zh(v: Input, say: Say) -> str:
    return say.table + '有' + say.count + '格' + say.gap + '：' + say.labels + '。为零的请填“0”。'

def form_blank_cell_disclosure_2021_en(v: Input, say: Say) -> str:
    return (
        say.table + ', cells ' + say.gap + ': ' + say.count + ' (' + say.labels + '). Fill in 0 where there were none.'
    )

# rules/form/blank-cell/disputes.yaml

def form_blank_cell_disputes_test(v: Input, track: str, result: str) -> bool:
    disputes = v.report['disputes']
    return disputes[track][result] is not None

def form_blank_cell_disputes_reads(v: Input, track: str, result: str) -> tuple[Reference, ...]:
    return (('presence', ('report', 'disputes', track, result,)),)

def form_blank_cell_disputes_zh(v: Input, say: Say, track: str, result: str) -> str:
    return say.table + '有' + say.count + '格' + say.gap + '：' + say.labels + '。为零的请填“0”。'

def form_blank_cell_disputes_en(v: Input, say: Say, track: str, result: str) -> str:
    return (
        say.table + ', cells ' + say.gap + ': ' + say.count + ' (' + say.labels + '). Fill in 0 where there were none.'
    )

def form_blank_cell_disputes_others(v: Input) -> list[Binding]:
    disputes = v.report['disputes']
    return (
        [(track, result,) for track in TRACK for track_of_disputes_ in [disputes[track]] for result in DISPUTE_OUTCOME if not ((track_of_disputes_[result] is not None))]
    )

# rules/form/blank-cell/requests.yaml

def form_blank_cell_requests_2019_when(v: Input, row: str, col: str) -> bool:
    return row != 'concluded'

def form_blank_cell_requests_2019_when_reads(v: Input, row: str, col: str) -> tuple[Reference, ...]:
    return ()

def form_blank_cell_requests_2019_test(v: Input, row: str, col: str) -> bool:
    requests = v.report['requests']
    return requests[row][col] is not None

def form_blank_cell_requests_2019_reads(v: Input, row: str, col: str) -> tuple[Reference, ...]:
    return (('presence', ('report', 'requests', row, col,)),)

def form_blank_cell_requests_2019_zh(v: Input, say: Say, row: str, col: str) -> str:
    return say.table + '有' + say.count + '格' + say.gap + '：' + say.labels + '。为零的请填“0”。'

def form_blank_cell_requests_2019_en(v: Input, say: Say, row: str, col: str) -> str:
    return (
        say.table + ', cells ' + say.gap + ': ' + say.count + ' (' + say.labels + '). Fill in 0 where there were none.'
    )

def form_blank_cell_requests_2019_others(v: Input) -> list[Binding]:
    requests = v.report['requests']
    return (
        [(row, col,) for row in ROW_2019 for row_of_requests_ in [requests[row]] for col in APPLICANT if not ((row != 'concluded') and (row_of_requests_[col] is not None))]
    )

# rules/form/blank-cell/requests.yaml

def form_blank_cell_requests_2021_when(v: Input, row: str, col: str) -> bool:
    return row != 'concluded'

def form_blank_cell_requests_2021_when_reads(v: Input, row: str, col: str) -> tuple[Reference, ...]:
    return ()

def form_blank_cell_requests_2021_test(v: Input, row: str, col: str) -> bool:
    requests = v.report['requests']
    return requests[row][col] is not None

def form_blank_cell_requests_2021_reads(v: Input, row: str, col: str) -> tuple[Reference, ...]:
    return (('presence', ('report', 'requests', row, col,)),)

def form_blank_cell_requests_2021_zh(v: Input, say: Say, row: str, col: str) -> str:
    return say.table + '有' + say.count + '格' + say.gap + '：' + say.labels + '。为零的请填“0”。'

def form_blank_cell_requests_2021_en(v: Input, say: Say, row: str, col: str) -> str:
    return (
        say.table + ', cells ' + say.gap + ': ' + say.count + ' (' + say.labels + '). Fill in 0 where there were none.'
    )

def form_blank_cell_requests_2021_others(v: Input) -> list[Binding]:
    requests = v.report['requests']
    return (
        [(row, col,) for row in ROW_2021 for row_of_requests_ in [requests[row]] for col in APPLICANT if not ((row != 'concluded') and (row_of_requests_[col] is not None))]
    )

# rules/form/blank-total/disputes.yaml

def form_blank_total_disputes_test(v: Input, track: str) -> bool:
    disputes = v.report['disputes']
    return disputes[track]['total'] is not None

def form_blank_total_disputes_reads(v: Input, track: str) -> tuple[Reference, ...]:
    return (('presence', ('report', 'disputes', track, 'total',)),)

def form_blank_total_disputes_zh(v: Input, say: Say, track: str) -> str:
    return (
        say.table + '有' + say.count + '格总计' + say.gap + '：' + say.labels + '。请填各格之和，和为零的填“0”。'
    )

def form_blank_total_disputes_en(v: Input, say: Say, track: str) -> str:
    return (
        say.table + ', totals ' + say.gap + ': ' + say.count + ' (' + say.labels + '). Fill in the sum of the cells, also where it is 0.'
    )

def form_blank_total_disputes_others(v: Input) -> list[Binding]:
    disputes = v.report['disputes']
    return (
        [(track,) for track in TRACK for track_of_disputes_ in [disputes[track]] if not ((track_of_disputes_['total'] is not None))]
    )

# rules/form/blank-total/requests.yaml

def form_blank_total_requests_2019_test(v: Input) -> bool:
    requests = v.report['requests']
    return (
        all(requests[each]['total'] is not None for each in ROW_2019) and all(requests['concluded'][kind] is not None for kind in APPLICANT)
    )

def form_blank_total_requests_2019_reads(v: Input) -> tuple[Reference, ...]:
    return (
        (*(('presence', ('report', 'requests', each, 'total',)) for each in ROW_2019), *(('presence', ('report', 'requests', 'concluded', kind,)) for kind in APPLICANT),)
    )

def form_blank_total_requests_2019_zh(v: Input, say: Say) -> str:
    return (
        say.table + '有' + say.count + '格总计' + say.gap + '：' + say.labels + '。请填各格之和，和为零的填“0”。'
    )

def form_blank_total_requests_2019_en(v: Input, say: Say) -> str:
    return (
        say.table + ', totals ' + say.gap + ': ' + say.count + ' (' + say.labels + '). Fill in the sum of the cells, also where it is 0.'
    )

# rules/form/blank-total/requests.yaml

def form_blank_total_requests_2021_test(v: Input) -> bool:
    requests = v.report['requests']
    return (
        all(requests[each]['total'] is not None for each in ROW_2021) and all(requests['concluded'][kind] is not None for kind in APPLICANT)
    )

def form_blank_total_requests_2021_reads(v: Input) -> tuple[Reference, ...]:
    return (
        (*(('presence', ('report', 'requests', each, 'total',)) for each in ROW_2021), *(('presence', ('report', 'requests', 'concluded', kind,)) for kind in APPLICANT),)
    )

def form_blank_total_requests_2021_zh(v: Input, say: Say) -> str:
    return (
        say.table + '有' + say.count + '格总计' + say.gap + '：' + say.labels + '。请填各格之和，和为零的填“0”。'
    )

def form_blank_total_requests_2021_en(v: Input, say: Say) -> str:
    return (
        say.table + ', totals ' + say.gap + ': ' + say.count + ' (' + say.labels + '). Fill in the sum of the cells, also where it is 0.'
    )

# rules/form/deadline-department.yaml

def form_deadline_department_when(v: Input) -> bool:
    report = v.report
    return (
        (report['year'] >= 2019) and (report['agency']['kind'] == 'department') and (report['agency']['level'] in ['county', 'city', 'province'])
    )

def form_deadline_department_when_reads(v: Input) -> tuple[Reference, ...]:
    return (
        (('mention', ('report', 'year',)), ('value', ('report', 'agency', 'kind',)), ('value', ('report', 'agency', 'level',)),)
    )

def form_deadline_department_test(v: Input) -> bool:
    report = v.report
    return report['published_on'] <= (str((report['year'] + 1)) + '-01-31')

def form_deadline_department_reads(v: Input) -> tuple[Reference, ...]:
    return (('value', ('report', 'published_on',)), ('mention', ('report', 'year',)),)

def form_deadline_department_zh(v: Input, say: Say) -> str:
    report = v.report
    return (
        '发布（落款）日期为' + say.value(report['published_on']) + '，县级以上政府部门应当在' + say.value(report['year'] + 1) + '年1月31日前发布。'
    )

def form_deadline_department_en(v: Input, say: Say) -> str:
    report = v.report
    return (
        'Published or signed on ' + say.value(report['published_on']) + '; departments of governments at and above county level publish by ' + say.value(report['year'] + 1) + '-01-31.'
    )

def form_deadline_department_known(v: Input) -> bool:
    report = v.report
    return (
        report['agency']['kind'] is not None and report['agency']['level'] is not None and report['published_on'] is not None
    )

# rules/form/deadline-government.yaml

def form_deadline_government_when(v: Input) -> bool:
    report = v.report
    return (
        (report['year'] >= 2019) and (report['agency']['kind'] == 'government') and (report['agency']['level'] in ['county', 'city', 'province'])
    )

def form_deadline_government_when_reads(v: Input) -> tuple[Reference, ...]:
    return (
        (('mention', ('report', 'year',)), ('value', ('report', 'agency', 'kind',)), ('value', ('report', 'agency', 'level',)),)
    )

def form_deadline_government_test(v: Input) -> bool:
    report = v.report
    return report['published_on'] <= (str((report['year'] + 1)) + '-03-31')

def form_deadline_government_reads(v: Input) -> tuple[Reference, ...]:
    return (('value', ('report', 'published_on',)), ('mention', ('report', 'year',)),)

def form_deadline_government_zh(v: Input, say: Say) -> str:
    report = v.report
    return (
        '发布（落款）日期为' + say.value(report['published_on']) + '，县级以上地方人民政府的年度报告应当在' + say.value(report['year'] + 1) + '年3月31日前发布。'
    )

def form_deadline_government_en(v: Input, say: Say) -> str:
    report = v.report
    return (
        'Published or signed on ' + say.value(report['published_on']) + '; local governments at and above county level publish by ' + say.value(report['year'] + 1) + '-03-31.'
    )

def form_deadline_government_known(v: Input) -> bool:
    report = v.report
    return (
        report['agency']['kind'] is not None and report['agency']['level'] is not None and report['published_on'] is not None
    )

# rules/form/deadline-office.yaml

def form_deadline_office_when(v: Input) -> bool:
    report = v.report
    return (
        (report['year'] >= 2019) and (report['agency']['kind'] == 'office') and (report['agency']['level'] in ['county', 'city', 'province'])
    )

def form_deadline_office_when_reads(v: Input) -> tuple[Reference, ...]:
    return (
        (('mention', ('report', 'year',)), ('value', ('report', 'agency', 'kind',)), ('value', ('report', 'agency', 'level',)),)
    )

def form_deadline_office_test(v: Input) -> bool:
    report = v.report
    return report['published_on'] <= (str((report['year'] + 1)) + '-01-31')

def form_deadline_office_reads(v: Input) -> tuple[Reference, ...]:
    return (('value', ('report', 'published_on',)), ('mention', ('report', 'year',)),)

def form_deadline_office_zh(v: Input, say: Say) -> str:
    report = v.report
    return (
        '发布（落款）日期为' + say.value(report['published_on']) + '，晚于' + say.value(report['year'] + 1) + '年1月31日。本报告如为办公厅（室）自身的报告，请核对期限；如为本级政府的报告，期限为3月31日。'
    )

def form_deadline_office_en(v: Input, say: Say) -> str:
    report = v.report
    return (
        'Published or signed on ' + say.value(report['published_on']) + ', after ' + say.value(report['year'] + 1) + "-01-31. If this is the office's own report, please check when it is due; the report of its government is due on 31 March."
    )

def form_deadline_office_known(v: Input) -> bool:
    report = v.report
    return (
        report['agency']['kind'] is not None and report['agency']['level'] is not None and report['published_on'] is not None
    )

# rules/form/deadline-township.yaml

def form_deadline_township_when(v: Input) -> bool:
    report = v.report
    return (report['year'] >= 2019) and (report['agency']['level'] == 'township')

def form_deadline_township_when_reads(v: Input) -> tuple[Reference, ...]:
    return (('mention', ('report', 'year',)), ('value', ('report', 'agency', 'level',)),)

def form_deadline_township_test(v: Input) -> bool:
    report = v.report
    return report['published_on'] <= (str((report['year'] + 1)) + '-01-31')

def form_deadline_township_reads(v: Input) -> tuple[Reference, ...]:
    return (('value', ('report', 'published_on',)), ('mention', ('report', 'year',)),)

def form_deadline_township_zh(v: Input, say: Say) -> str:
    report = v.report
    return (
        '发布（落款）日期为' + say.value(report['published_on']) + '，晚于' + say.value(report['year'] + 1) + '年1月31日；条例没有规定乡镇（街道）的期限，请对照当地通知。'
    )

def form_deadline_township_en(v: Input, say: Say) -> str:
    report = v.report
    return (
        'Published or signed on ' + say.value(report['published_on']) + ', after ' + say.value(report['year'] + 1) + '-01-31. The Regulation sets no day for townships; please compare the local notice.'
    )

def form_deadline_township_known(v: Input) -> bool:
    report = v.report
    return report['agency']['level'] is not None and report['published_on'] is not None

# rules/form/fee-statement.yaml

def form_fee_statement_when(v: Input) -> bool:
    report = v.report
    return (report['year'] >= 2021) and (report['other_matters']['text'] is not None)

def form_fee_statement_when_reads(v: Input) -> tuple[Reference, ...]:
    return (
        (('mention', ('report', 'year',)), ('presence', ('report', 'other_matters', 'text',)),)
    )

def form_fee_statement_test(v: Input) -> bool:
    report = v.report
    return report['other_matters']['processing_fee']['statement'] is not None

def form_fee_statement_reads(v: Input) -> tuple[Reference, ...]:
    return (('presence', ('report', 'other_matters', 'processing_fee', 'statement',)),)

def form_fee_statement_zh(v: Input, say: Say) -> str:
    return '各部分都没有说明信息处理费的收取情况，请在第六部分补写收费通知的件数、总金额和实际收取的金额，没有收取的也写明。'

def form_fee_statement_en(v: Input, say: Say) -> str:
    return (
        'No section says what processing fees were charged. Please state in section six the notices issued and the amounts charged and collected; where there were none, say so.'
    )

# rules/form/label-differs.yaml

def form_label_differs_when(v: Input, label: int) -> bool:
    provenance = v.provenance
    return provenance['labels'][label]['printed'] is not None

def form_label_differs_when_reads(v: Input, label: int) -> tuple[Reference, ...]:
    return (('presence', ('provenance', 'labels', label, 'printed',)),)

def form_label_differs_test(v: Input, label: int) -> bool:
    provenance = v.provenance
    return provenance['labels'][label]['agrees']

def form_label_differs_reads(v: Input, label: int) -> tuple[Reference, ...]:
    return (('mention', ('provenance', 'labels', label, 'agrees',)),)

def form_label_differs_zh(v: Input, say: Say, label: int) -> str:
    provenance = v.provenance
    return (
        say.table + '印的是“' + say.value(provenance['labels'][label]['printed']) + '”，请改为规定的“' + say.value(provenance['labels'][label]['official']) + '”。'
    )

def form_label_differs_en(v: Input, say: Say, label: int) -> str:
    provenance = v.provenance
    return (
        say.table + ': printed "' + say.value(provenance['labels'][label]['printed']) + '"; please print "' + say.value(provenance['labels'][label]['official']) + '", as in the form.'
    )

# rules/form/left-over-template.yaml

def form_left_over_template_test(v: Input) -> bool:
    prose = v.prose
    return all(words['text'] == '' for words in prose['left_over'])

def form_left_over_template_reads(v: Input) -> tuple[Reference, ...]:
    prose = v.prose
    return (
        (*(('mention', ('prose', 'left_over', words, 'text',)) for words in range(len(prose['left_over']))),)
    )

def form_left_over_template_zh(v: Input, say: Say) -> str:
    prose = v.prose
    return (
        '标题或者正文留有没有填写的模板文字：' + say.value(['“' + words['text'] + '”' for words in prose['left_over']]) + '，请填写或者删去。'
    )

def form_left_over_template_en(v: Input, say: Say) -> str:
    prose = v.prose
    return (
        'Words of a template are left in the title or the narrative: ' + say.value(['“' + words['text'] + '”' for words in prose['left_over']]) + '. Please fill them in or delete them.'
    )

# rules/form/maker-differs.yaml

def form_maker_differs_when(v: Input, office: int) -> bool:
    report = v.report
    return report['agency']['name'] is not None

def form_maker_differs_when_reads(v: Input, office: int) -> tuple[Reference, ...]:
    return (('presence', ('report', 'agency', 'name',)),)

def form_maker_differs_test(v: Input, office: int) -> bool:
    prose = v.prose
    return prose['makers'][office]['agrees']

def form_maker_differs_reads(v: Input, office: int) -> tuple[Reference, ...]:
    return (('mention', ('prose', 'makers', office, 'agrees',)),)

def form_maker_differs_zh(v: Input, say: Say, office: int) -> str:
    report = v.report
    prose = v.prose
    return (
        '前言称编制机关为“' + say.value(prose['makers'][office]['text']) + '”，而这是“' + say.value(report['agency']['name']) + '”的报告，请核实是否套用了其他机关的前言。'
    )

def form_maker_differs_en(v: Input, say: Say, office: int) -> str:
    report = v.report
    prose = v.prose
    return (
        'The preamble names ' + say.value(prose['makers'][office]['text']) + ' as the maker, but the report is that of ' + say.value(report['agency']['name']) + ". Was another office's preamble taken over?"
    )

# rules/form/missing-row.yaml

def form_missing_row_test(v: Input, label: int) -> bool:
    provenance = v.provenance
    return provenance['labels'][label]['status'] != 'absent'

def form_missing_row_reads(v: Input, label: int) -> tuple[Reference, ...]:
    return (('mention', ('provenance', 'labels', label, 'status',)),)

def form_missing_row_zh(v: Input, say: Say, label: int) -> str:
    provenance = v.provenance
    return (
        say.table + '缺少一' + say.value('行' if (provenance['labels'][label]['kind'] == 'row') else '列') + '：“' + say.value(provenance['labels'][label]['official']) + '”，请补上。'
    )

def form_missing_row_en(v: Input, say: Say, label: int) -> str:
    provenance = v.provenance
    return (
        say.table + ': the ' + say.value(provenance['labels'][label]['kind']) + ' "' + say.value(provenance['labels'][label]['official']) + '" is missing; please add it.'
    )

# rules/form/missing-section.yaml

def form_missing_section_when(v: Input, section: str) -> bool:
    report = v.report
    return report['year'] >= 2019

def form_missing_section_when_reads(v: Input, section: str) -> tuple[Reference, ...]:
    return (('mention', ('report', 'year',)),)

def form_missing_section_test(v: Input, section: str) -> bool:
    report = v.report
    return report[section]['text'] is not None

def form_missing_section_reads(v: Input, section: str) -> tuple[Reference, ...]:
    return (('presence', ('report', section, 'text',)),)

def form_missing_section_zh(v: Input, say: Say, section: str) -> str:
    return '没有找到“' + say.key('section', section) + '”的内容，请补上，或者核实标题的写法。'

def form_missing_section_en(v: Input, say: Say, section: str) -> str:
    return (
        'No text was found for the section "' + say.key('section', section) + '"; please add it, or verify its heading.'
    )

def form_missing_section_others(v: Input) -> list[Binding]:
    report = v.report
    return (
        [(section,) for section in SECTION if not ((report['year'] >= 2019) and (report[section]['text'] is not None))]
    )

# rules/form/missing-table.yaml

def form_missing_table_when(v: Input, table: str) -> bool:
    report = v.report
    return report['year'] >= 2019

def form_missing_table_when_reads(v: Input, table: str) -> tuple[Reference, ...]:
    return (('mention', ('report', 'year',)),)

def form_missing_table_test(v: Input, table: str) -> bool:
    report = v.report
    return report[table] is not None

def form_missing_table_reads(v: Input, table: str) -> tuple[Reference, ...]:
    return (('presence', ('report', table,)),)

def form_missing_table_zh(v: Input, say: Say, table: str) -> str:
    return '没有找到' + say.key('table', table) + '。第二、三、四部分应各有一张表格，请核对原文；图片形式的表格不能识别。'

def form_missing_table_en(v: Input, say: Say, table: str) -> str:
    return (
        'No table "' + say.key('table', table) + '" was found. Sections two, three and four should each hold a table; one in the form of a picture cannot be read.'
    )

def form_missing_table_others(v: Input) -> list[Binding]:
    report = v.report
    return (
        [(table,) for table in TABLE if not ((report['year'] >= 2019) and (report[table] is not None))]
    )

# rules/form/not-a-count.yaml

def form_not_a_count_test(v: Input, cell: int) -> bool:
    provenance = v.provenance
    return provenance['cells'][cell]['status'] != 'invalid'

def form_not_a_count_reads(v: Input, cell: int) -> tuple[Reference, ...]:
    return (('mention', ('provenance', 'cells', cell, 'status',)),)

def form_not_a_count_zh(v: Input, say: Say, cell: int) -> str:
    provenance = v.provenance
    return (
        say.labels + '填的是“' + say.value(provenance['cells'][cell]['raw']) + '”，' + say.value(provenance['cells'][cell]['reason'] if (provenance['cells'][cell]['reason'] is not None) else '不是有效的数字') + '。件数请填整数，金额请按表头的单位填写。'
    )

def form_not_a_count_en(v: Input, say: Say, cell: int) -> str:
    provenance = v.provenance
    return (
        say.labels + ' holds "' + say.value(provenance['cells'][cell]['raw']) + '", which is no valid number. Please fill in a whole number, or an amount in the unit of the heading.'
    )

# rules/form/overview-parts.yaml

def form_overview_parts_when(v: Input, part: str) -> bool:
    report = v.report
    return (report['year'] >= 2021) and (report['overview']['text'] is not None)

def form_overview_parts_when_reads(v: Input, part: str) -> tuple[Reference, ...]:
    return (('mention', ('report', 'year',)), ('presence', ('report', 'overview', 'text',)),)

def form_overview_parts_test(v: Input, part: str) -> bool:
    report = v.report
    return report['overview'][part] is not None

def form_overview_parts_reads(v: Input, part: str) -> tuple[Reference, ...]:
    return (('presence', ('report', 'overview', part,)),)

def form_overview_parts_zh(v: Input, say: Say, part: str) -> str:
    return '第一部分有' + say.count + '个方面没有单列标题，或者标题下没有文字：' + say.labels + '。请核实正文是否已经写到。'

def form_overview_parts_en(v: Input, say: Say, part: str) -> str:
    return (
        'Parts without a heading of their own in section one, or without text below it: ' + say.count + ' (' + say.labels + '). Please verify whether the text speaks of them.'
    )

def form_overview_parts_others(v: Input) -> list[Binding]:
    report = v.report
    return (
        [(part,) for part in OVERVIEW_PART if not (((report['year'] >= 2021) and (report['overview']['text'] is not None)) and (report['overview'][part] is not None))]
    )

# rules/form/prescribed.yaml

def form_prescribed_when(v: Input, table: str) -> bool:
    report = v.report
    return report['year'] >= 2019

def form_prescribed_when_reads(v: Input, table: str) -> tuple[Reference, ...]:
    return (('mention', ('report', 'year',)),)

def form_prescribed_test(v: Input, table: str) -> bool:
    report = v.report
    return report[table]['form'] == ('2021' if (report['year'] >= 2021) else '2019')

def form_prescribed_reads(v: Input, table: str) -> tuple[Reference, ...]:
    return (('mention', ('report', table, 'form',)), ('mention', ('report', 'year',)),)

def form_prescribed_zh(v: Input, say: Say, table: str) -> str:
    report = v.report
    return (
        say.value(('表三“（六）其他处理”只有一行，2021年度起应分三行' if (report['year'] >= 2021) else '表三“（六）其他处理”分了三行，2021年度以前只有一行') if (table == 'requests') else ('表二用的是2019年格式，文件和收费所填的内容与2021年度起的不同' if (report['year'] >= 2021) else '表二用的是2021年格式，文件和收费所填的内容与2021年度以前的不同')) + '，请改用' + say.value('2021' if (report['year'] >= 2021) else '2019') + '年格式。'
    )

def form_prescribed_en(v: Input, say: Say, table: str) -> str:
    report = v.report
    return (
        say.value(('Table 3 has one row for other handling; from the year 2021 on there are three' if (report['year'] >= 2021) else 'Table 3 has three rows for other handling; before the year 2021 there was one') if (table == 'requests') else ('Table 2 is in the form of 2019, which asks for other numbers of documents and fees than that of 2021' if (report['year'] >= 2021) else 'Table 2 is in the form of 2021, which asks for other numbers of documents and fees than that of 2019')) + '. Please use the form of ' + say.value('2021' if (report['year'] >= 2021) else '2019') + '.'
    )

def form_prescribed_others(v: Input) -> list[Binding]:
    report = v.report
    return (
        [(table,) for table in EDITION_TABLE if not ((report['year'] >= 2019) and (report[table]['form'] == ('2021' if (report['year'] >= 2021) else '2019')))]
    )

# rules/form/problems-empty.yaml

def form_problems_empty_when(v: Input) -> bool:
    report = v.report
    return (
        (report['year'] >= 2019) and (report['problems_and_improvements']['text'] is not None)
    )

def form_problems_empty_when_reads(v: Input) -> tuple[Reference, ...]:
    return (
        (('mention', ('report', 'year',)), ('presence', ('report', 'problems_and_improvements', 'text',)),)
    )

def form_problems_empty_test(v: Input) -> bool:
    report = v.report
    return (
        not ((report['problems_and_improvements']['text'] in ['无', '无' + '。', '（' + '无' + '）', '（' + '无' + '）。']) or (report['problems_and_improvements']['text'] in ['暂无', '暂无' + '。', '（' + '暂无' + '）', '（' + '暂无' + '）。']) or (report['problems_and_improvements']['text'] in ['没有', '没有' + '。', '（' + '没有' + '）', '（' + '没有' + '）。']) or (report['problems_and_improvements']['text'] in ['略', '略' + '。', '（' + '略' + '）', '（' + '略' + '）。']) or (report['problems_and_improvements']['text'] in ['同上', '同上' + '。', '（' + '同上' + '）', '（' + '同上' + '）。']) or (report['problems_and_improvements']['text'] in ['同上年', '同上年' + '。', '（' + '同上年' + '）', '（' + '同上年' + '）。']) or (report['problems_and_improvements']['text'] in ['无问题', '无问题' + '。', '（' + '无问题' + '）', '（' + '无问题' + '）。']) or (report['problems_and_improvements']['text'] in ['没有问题', '没有问题' + '。', '（' + '没有问题' + '）', '（' + '没有问题' + '）。']) or (report['problems_and_improvements']['text'] in ['不存在问题', '不存在问题' + '。', '（' + '不存在问题' + '）', '（' + '不存在问题' + '）。']) or (report['problems_and_improvements']['text'] in ['无存在问题', '无存在问题' + '。', '（' + '无存在问题' + '）', '（' + '无存在问题' + '）。']) or (report['problems_and_improvements']['text'] in ['无存在的问题', '无存在的问题' + '。', '（' + '无存在的问题' + '）', '（' + '无存在的问题' + '）。']) or (report['problems_and_improvements']['text'] in ['待补充', '待补充' + '。', '（' + '待补充' + '）', '（' + '待补充' + '）。']) or (report['problems_and_improvements']['text'] in ['……', '……' + '。', '（' + '……' + '）', '（' + '……' + '）。']) or (report['problems_and_improvements']['text'] in ['不适用', '不适用' + '。', '（' + '不适用' + '）', '（' + '不适用' + '）。']))
    )

def form_problems_empty_reads(v: Input) -> tuple[Reference, ...]:
    return (('value', ('report', 'problems_and_improvements', 'text',)),)

def form_problems_empty_zh(v: Input, say: Say) -> str:
    report = v.report
    return (
        '第五部分只写了“' + say.value(report['problems_and_improvements']['text']) + '”，应当写明存在的主要问题及改进情况。'
    )

def form_problems_empty_en(v: Input, say: Say) -> str:
    report = v.report
    return (
        'Section five says only "' + say.value(report['problems_and_improvements']['text']) + '"; it should name the main problems and what is done about them.'
    )

def form_problems_empty_known(v: Input) -> bool:
    report = v.report
    return report['problems_and_improvements']['text'] is not None

# rules/form/problems-same-as-overview.yaml

def form_problems_same_as_overview_when(v: Input) -> bool:
    report = v.report
    return (
        (report['year'] >= 2019) and (report['overview']['text'] is not None) and (report['problems_and_improvements']['text'] is not None)
    )

def form_problems_same_as_overview_when_reads(v: Input) -> tuple[Reference, ...]:
    return (
        (('mention', ('report', 'year',)), ('presence', ('report', 'overview', 'text',)), ('presence', ('report', 'problems_and_improvements', 'text',)),)
    )

def form_problems_same_as_overview_test(v: Input) -> bool:
    report = v.report
    return (
        (report['problems_and_improvements']['text'] != report['overview']['text']) or (len(report['overview']['text']) < 10)
    )

def form_problems_same_as_overview_reads(v: Input) -> tuple[Reference, ...]:
    return (
        (('value', ('report', 'problems_and_improvements', 'text',)), ('value', ('report', 'overview', 'text',)),)
    )

def form_problems_same_as_overview_zh(v: Input, say: Say) -> str:
    return '第五部分与第一部分一字不差，请核对是否贴错，改写为存在的主要问题及改进情况。'

def form_problems_same_as_overview_en(v: Input, say: Say) -> str:
    return (
        'Section five is word for word section one. Was it pasted by mistake? It should name the main problems and what is done about them.'
    )

def form_problems_same_as_overview_known(v: Input) -> bool:
    report = v.report
    return (
        report['problems_and_improvements']['text'] is not None and report['overview']['text'] is not None
    )

# rules/form/problems-without-measures.yaml

def form_problems_without_measures_when(v: Input) -> bool:
    report = v.report
    return report['year'] >= 2019

def form_problems_without_measures_when_reads(v: Input) -> tuple[Reference, ...]:
    return (('mention', ('report', 'year',)),)

def form_problems_without_measures_test(v: Input) -> bool:
    report = v.report
    prose = v.prose
    return (
        (len(prose['measures']) > 0) or (len(report['problems_and_improvements']['text']) < 20)
    )

def form_problems_without_measures_reads(v: Input) -> tuple[Reference, ...]:
    return (('value', ('report', 'problems_and_improvements', 'text',)),)

def form_problems_without_measures_zh(v: Input, say: Say) -> str:
    return '第五部分写了问题，没有看到改进情况，请补写已经采取或者准备采取的措施。'

def form_problems_without_measures_en(v: Input, say: Say) -> str:
    return (
        'Section five names problems but no improvement. Please add what was done about them or will be.'
    )

def form_problems_without_measures_known(v: Input) -> bool:
    report = v.report
    return report['problems_and_improvements']['text'] is not None

# rules/form/published-too-early.yaml

def form_published_too_early_test(v: Input) -> bool:
    report = v.report
    return report['published_on'] >= (str(report['year']) + '-12-31')

def form_published_too_early_reads(v: Input) -> tuple[Reference, ...]:
    return (('value', ('report', 'published_on',)), ('mention', ('report', 'year',)),)

def form_published_too_early_zh(v: Input, say: Say) -> str:
    report = v.report
    return (
        '发布（落款）日期为' + say.value(report['published_on']) + '，' + say.value(report['year']) + '年12月31日以前的数据不可能完整，请核实日期。'
    )

def form_published_too_early_en(v: Input, say: Say) -> str:
    report = v.report
    return (
        'Published or signed on ' + say.value(report['published_on']) + '; before ' + say.value(report['year']) + '-12-31 the figures cannot be complete. Please verify the date.'
    )

def form_published_too_early_known(v: Input) -> bool:
    report = v.report
    return report['published_on'] is not None

# rules/form/signature-differs.yaml

def form_signature_differs_when(v: Input, office: int) -> bool:
    report = v.report
    return report['agency']['name'] is not None

def form_signature_differs_when_reads(v: Input, office: int) -> tuple[Reference, ...]:
    return (('presence', ('report', 'agency', 'name',)),)

def form_signature_differs_test(v: Input, office: int) -> bool:
    prose = v.prose
    return prose['signatures'][office]['agrees']

def form_signature_differs_reads(v: Input, office: int) -> tuple[Reference, ...]:
    return (('mention', ('prose', 'signatures', office, 'agrees',)),)

def form_signature_differs_zh(v: Input, say: Say, office: int) -> str:
    report = v.report
    prose = v.prose
    return (
        '落款为“' + say.value(prose['signatures'][office]['text']) + '”，而这是“' + say.value(report['agency']['name']) + '”的报告，请核实落款。'
    )

def form_signature_differs_en(v: Input, say: Say, office: int) -> str:
    report = v.report
    prose = v.prose
    return (
        'Signed by ' + say.value(prose['signatures'][office]['text']) + ', but the report is that of ' + say.value(report['agency']['name']) + '. Please verify the signature.'
    )

# rules/members/above/applicants.yaml

def members_above_applicants_when(v: Input, row: str, col: str) -> bool:
    requests = v.report['requests']
    report = v.report
    members = v.members
    return (
        all(m['year'] == report['year'] for m in members) and ((requests[row]['total'] or 0) >= int64(sum([(m['requests'][row]['total'] or 0) for m in members])))
    )

def members_above_applicants_when_reads(v: Input, row: str, col: str) -> tuple[Reference, ...]:
    members = v.members
    return (
        (*(('mention', ('members', m, 'year',)) for m in range(len(members))), ('mention', ('report', 'year',)), ('cell', ('report', 'requests', row, 'total',)), *(('cell', ('members', m, 'requests', row, 'total',)) for m in range(len(members))),)
    )

def members_above_applicants_test(v: Input, row: str, col: str) -> bool:
    requests = v.report['requests']
    members = v.members
    return (
        (requests[row][col] or 0) >= int64(sum([(m['requests'][row][col] or 0) for m in members]))
    )

def members_above_applicants_reads(v: Input, row: str, col: str) -> tuple[Reference, ...]:
    members = v.members
    return (
        (('cell', ('report', 'requests', row, col,)), *(('cell', ('members', m, 'requests', row, col,)) for m in range(len(members))),)
    )

def members_above_applicants_zh(v: Input, say: Say, row: str, col: str) -> str:
    requests = v.report['requests']
    members = v.members
    return (
        '“' + say.key('row', row) + '”' + say.key('applicant', col) + '：汇总报告' + say.value(requests[row][col]) + '件，' + say.value(len(members)) + '个所属机关的报告合计' + say.value(int64(sum([(m['requests'][row][col] or 0) for m in members]))) + '件，汇总数偏少，请核实。'
    )

def members_above_applicants_en(v: Input, say: Say, row: str, col: str) -> str:
    requests = v.report['requests']
    members = v.members
    return (
        say.key('row', row) + ', ' + say.key('applicant', col) + ': ' + say.value(requests[row][col]) + " in the area's report, " + say.value(int64(sum([(m['requests'][row][col] or 0) for m in members]))) + ' in those of ' + say.value(len(members)) + " members. The area's number is too small; please verify."
    )

# rules/members/above/decisions.yaml

def members_above_decisions_when(v: Input) -> bool:
    report = v.report
    members = v.members
    return all(m['year'] == report['year'] for m in members)

def members_above_decisions_when_reads(v: Input) -> tuple[Reference, ...]:
    members = v.members
    return (
        (*(('mention', ('members', m, 'year',)) for m in range(len(members))), ('mention', ('report', 'year',)),)
    )

def members_above_decisions_test(v: Input) -> bool:
    proactive_disclosure = v.report['proactive_disclosure']
    members = v.members
    return (
        ((proactive_disclosure['licensing']['decisions'] or 0) >= int64(sum([(m['proactive_disclosure']['licensing']['decisions'] or 0) for m in members]))) and ((proactive_disclosure['penalties']['decisions'] or 0) >= int64(sum([(m['proactive_disclosure']['penalties']['decisions'] or 0) for m in members]))) and ((proactive_disclosure['compulsion']['decisions'] or 0) >= int64(sum([(m['proactive_disclosure']['compulsion']['decisions'] or 0) for m in members])))
    )

def members_above_decisions_reads(v: Input) -> tuple[Reference, ...]:
    members = v.members
    return (
        (('cell', ('report', 'proactive_disclosure', 'licensing', 'decisions',)), *(('cell', ('members', m, 'proactive_disclosure', 'licensing', 'decisions',)) for m in range(len(members))), ('cell', ('report', 'proactive_disclosure', 'penalties', 'decisions',)), *(('cell', ('members', m, 'proactive_disclosure', 'penalties', 'decisions',)) for m in range(len(members))), ('cell', ('report', 'proactive_disclosure', 'compulsion', 'decisions',)), *(('cell', ('members', m, 'proactive_disclosure', 'compulsion', 'decisions',)) for m in range(len(members))),)
    )

def members_above_decisions_zh(v: Input, say: Say) -> str:
    proactive_disclosure = v.report['proactive_disclosure']
    members = v.members
    return (
        '表二处理决定数量，汇总报告与' + say.value(len(members)) + '个所属机关合计依次为：行政许可' + say.value(proactive_disclosure['licensing']['decisions']) + '件、' + say.value(int64(sum([(m['proactive_disclosure']['licensing']['decisions'] or 0) for m in members]))) + '件；行政处罚' + say.value(proactive_disclosure['penalties']['decisions']) + '件、' + say.value(int64(sum([(m['proactive_disclosure']['penalties']['decisions'] or 0) for m in members]))) + '件；行政强制' + say.value(proactive_disclosure['compulsion']['decisions']) + '件、' + say.value(int64(sum([(m['proactive_disclosure']['compulsion']['decisions'] or 0) for m in members]))) + '件。汇总数偏少，请核实。'
    )

def members_above_decisions_en(v: Input, say: Say) -> str:
    proactive_disclosure = v.report['proactive_disclosure']
    members = v.members
    return (
        'Table 2, decisions of the area and of its ' + say.value(len(members)) + ' members together: licences ' + say.value(proactive_disclosure['licensing']['decisions']) + ' and ' + say.value(int64(sum([(m['proactive_disclosure']['licensing']['decisions'] or 0) for m in members]))) + '; penalties ' + say.value(proactive_disclosure['penalties']['decisions']) + ' and ' + say.value(int64(sum([(m['proactive_disclosure']['penalties']['decisions'] or 0) for m in members]))) + '; compulsory measures ' + say.value(proactive_disclosure['compulsion']['decisions']) + ' and ' + say.value(int64(sum([(m['proactive_disclosure']['compulsion']['decisions'] or 0) for m in members]))) + ". The area's number is too small; please verify."
    )

# rules/members/above/dispute-outcomes.yaml

def members_above_dispute_outcomes_when(v: Input, track: str, result: str) -> bool:
    disputes = v.report['disputes']
    report = v.report
    members = v.members
    return (
        all(m['year'] == report['year'] for m in members) and ((disputes[track]['total'] or 0) >= int64(sum([(m['disputes'][track]['total'] or 0) for m in members])))
    )

def members_above_dispute_outcomes_when_reads(v: Input, track: str, result: str) -> tuple[Reference, ...]:
    members = v.members
    return (
        (*(('mention', ('members', m, 'year',)) for m in range(len(members))), ('mention', ('report', 'year',)), ('cell', ('report', 'disputes', track, 'total',)), *(('cell', ('members', m, 'disputes', track, 'total',)) for m in range(len(members))),)
    )

def members_above_dispute_outcomes_test(v: Input, track: str, result: str) -> bool:
    disputes = v.report['disputes']
    members = v.members
    return (
        (disputes[track][result] or 0) >= int64(sum([(m['disputes'][track][result] or 0) for m in members]))
    )

def members_above_dispute_outcomes_reads(v: Input, track: str, result: str) -> tuple[Reference, ...]:
    members = v.members
    return (
        (('cell', ('report', 'disputes', track, result,)), *(('cell', ('members', m, 'disputes', track, result,)) for m in range(len(members))),)
    )

def members_above_dispute_outcomes_zh(v: Input, say: Say, track: str, result: str) -> str:
    disputes = v.report['disputes']
    members = v.members
    return (
        '表四“' + say.key('track', track) + '”' + say.key('dispute_outcome', result) + '：汇总报告' + say.value(disputes[track][result]) + '件，' + say.value(len(members)) + '个所属机关的报告合计' + say.value(int64(sum([(m['disputes'][track][result] or 0) for m in members]))) + '件，汇总数偏少，请核实。'
    )

def members_above_dispute_outcomes_en(v: Input, say: Say, track: str, result: str) -> str:
    disputes = v.report['disputes']
    members = v.members
    return (
        'Table 4, ' + say.key('track', track) + ', ' + say.key('dispute_outcome', result) + ': ' + say.value(disputes[track][result]) + " in the area's report, " + say.value(int64(sum([(m['disputes'][track][result] or 0) for m in members]))) + ' in those of ' + say.value(len(members)) + " members. The area's number is too small; please verify."
    )

# rules/members/above/disputes.yaml

def members_above_disputes_when(v: Input, track: str) -> bool:
    report = v.report
    members = v.members
    return all(m['year'] == report['year'] for m in members)

def members_above_disputes_when_reads(v: Input, track: str) -> tuple[Reference, ...]:
    members = v.members
    return (
        (*(('mention', ('members', m, 'year',)) for m in range(len(members))), ('mention', ('report', 'year',)),)
    )

def members_above_disputes_test(v: Input, track: str) -> bool:
    disputes = v.report['disputes']
    members = v.members
    return (
        (disputes[track]['total'] or 0) >= int64(sum([(m['disputes'][track]['total'] or 0) for m in members]))
    )

def members_above_disputes_reads(v: Input, track: str) -> tuple[Reference, ...]:
    members = v.members
    return (
        (('cell', ('report', 'disputes', track, 'total',)), *(('cell', ('members', m, 'disputes', track, 'total',)) for m in range(len(members))),)
    )

def members_above_disputes_zh(v: Input, say: Say, track: str) -> str:
    disputes = v.report['disputes']
    members = v.members
    return (
        '表四“' + say.key('track', track) + '”总计：汇总报告' + say.value(disputes[track]['total']) + '件，' + say.value(len(members)) + '个所属机关的报告合计' + say.value(int64(sum([(m['disputes'][track]['total'] or 0) for m in members]))) + '件，汇总数偏少，请核实。'
    )

def members_above_disputes_en(v: Input, say: Say, track: str) -> str:
    disputes = v.report['disputes']
    members = v.members
    return (
        'Table 4, ' + say.key('track', track) + ', total: ' + say.value(disputes[track]['total']) + " in the area's report, " + say.value(int64(sum([(m['disputes'][track]['total'] or 0) for m in members]))) + ' in those of ' + say.value(len(members)) + " members. The area's number is too small; please verify."
    )

# rules/members/above/fees.yaml

def members_above_fees_when(v: Input) -> bool:
    report = v.report
    members = v.members
    return all(m['year'] == report['year'] for m in members)

def members_above_fees_when_reads(v: Input) -> tuple[Reference, ...]:
    members = v.members
    return (
        (*(('mention', ('members', m, 'year',)) for m in range(len(members))), ('mention', ('report', 'year',)),)
    )

def members_above_fees_test(v: Input) -> bool:
    proactive_disclosure = v.report['proactive_disclosure']
    members = v.members
    return (
        (scaled(proactive_disclosure['fees']['amount'], 4) + (5000 * (len(members) + 1))) >= int64(sum([scaled(m['proactive_disclosure']['fees']['amount'], 4) for m in members]))
    )

def members_above_fees_reads(v: Input) -> tuple[Reference, ...]:
    members = v.members
    return (
        (('cell', ('report', 'proactive_disclosure', 'fees', 'amount',)), *(('cell', ('members', m, 'proactive_disclosure', 'fees', 'amount',)) for m in range(len(members))),)
    )

def members_above_fees_zh(v: Input, say: Say) -> str:
    proactive_disclosure = v.report['proactive_disclosure']
    members = v.members
    return (
        '表二行政事业性收费：汇总报告' + say.value(proactive_disclosure['fees']['amount'] and scaled(proactive_disclosure['fees']['amount'], 4)) + '元，' + say.value(len(members)) + '个所属机关的报告合计' + say.value(int64(sum([scaled(m['proactive_disclosure']['fees']['amount'], 4) for m in members]))) + '元，汇总数偏少，超出四舍五入的误差，请核实。'
    )

def members_above_fees_en(v: Input, say: Say) -> str:
    proactive_disclosure = v.report['proactive_disclosure']
    members = v.members
    return (
        'Table 2, fees: ' + say.value(proactive_disclosure['fees']['amount'] and scaled(proactive_disclosure['fees']['amount'], 4)) + " yuan in the area's report, " + say.value(int64(sum([scaled(m['proactive_disclosure']['fees']['amount'], 4) for m in members]))) + ' yuan in those of ' + say.value(len(members)) + ' members, less than rounding explains. Please verify.'
    )

# rules/members/above/requests.yaml

def members_above_requests_when(v: Input, row: str) -> bool:
    report = v.report
    members = v.members
    return all(m['year'] == report['year'] for m in members)

def members_above_requests_when_reads(v: Input, row: str) -> tuple[Reference, ...]:
    members = v.members
    return (
        (*(('mention', ('members', m, 'year',)) for m in range(len(members))), ('mention', ('report', 'year',)),)
    )

def members_above_requests_test(v: Input, row: str) -> bool:
    requests = v.report['requests']
    members = v.members
    return (
        (requests[row]['total'] or 0) >= int64(sum([(m['requests'][row]['total'] or 0) for m in members]))
    )

def members_above_requests_reads(v: Input, row: str) -> tuple[Reference, ...]:
    members = v.members
    return (
        (('cell', ('report', 'requests', row, 'total',)), *(('cell', ('members', m, 'requests', row, 'total',)) for m in range(len(members))),)
    )

def members_above_requests_zh(v: Input, say: Say, row: str) -> str:
    requests = v.report['requests']
    members = v.members
    return (
        '“' + say.key('row', row) + '”总计：汇总报告' + say.value(requests[row]['total']) + '件，' + say.value(len(members)) + '个所属机关的报告合计' + say.value(int64(sum([(m['requests'][row]['total'] or 0) for m in members]))) + '件，汇总数偏少，请核实。'
    )

def members_above_requests_en(v: Input, say: Say, row: str) -> str:
    requests = v.report['requests']
    members = v.members
    return (
        say.key('row', row) + ', total: ' + say.value(requests[row]['total']) + " in the area's report, " + say.value(int64(sum([(m['requests'][row]['total'] or 0) for m in members]))) + ' in those of ' + say.value(len(members)) + " members. The area's number is too small; please verify."
    )

# rules/members/below/applicants.yaml

def members_below_applicants_when(v: Input, row: str, col: str) -> bool:
    requests = v.report['requests']
    report = v.report
    members = v.members
    coverage = v.coverage
    return (
        all(m['year'] == report['year'] for m in members) and coverage['complete'] and (len(coverage['missing']) == 0) and ((requests[row]['total'] or 0) == int64(sum([(m['requests'][row]['total'] or 0) for m in members])))
    )

def members_below_applicants_when_reads(v: Input, row: str, col: str) -> tuple[Reference, ...]:
    members = v.members
    return (
        (*(('mention', ('members', m, 'year',)) for m in range(len(members))), ('mention', ('report', 'year',)), ('mention', ('coverage', 'complete',)), ('cell', ('report', 'requests', row, 'total',)), *(('cell', ('members', m, 'requests', row, 'total',)) for m in range(len(members))),)
    )

def members_below_applicants_test(v: Input, row: str, col: str) -> bool:
    requests = v.report['requests']
    members = v.members
    return (
        (requests[row][col] or 0) <= int64(sum([(m['requests'][row][col] or 0) for m in members]))
    )

def members_below_applicants_reads(v: Input, row: str, col: str) -> tuple[Reference, ...]:
    members = v.members
    return (
        (('cell', ('report', 'requests', row, col,)), *(('cell', ('members', m, 'requests', row, col,)) for m in range(len(members))),)
    )

def members_below_applicants_zh(v: Input, say: Say, row: str, col: str) -> str:
    requests = v.report['requests']
    members = v.members
    return (
        '“' + say.key('row', row) + '”' + say.key('applicant', col) + '：汇总报告' + say.value(requests[row][col]) + '件，' + say.value(len(members)) + '个所属机关的报告合计' + say.value(int64(sum([(m['requests'][row][col] or 0) for m in members]))) + '件，汇总数偏多，请核实。'
    )

def members_below_applicants_en(v: Input, say: Say, row: str, col: str) -> str:
    requests = v.report['requests']
    members = v.members
    return (
        say.key('row', row) + ', ' + say.key('applicant', col) + ': ' + say.value(requests[row][col]) + " in the area's report, " + say.value(int64(sum([(m['requests'][row][col] or 0) for m in members]))) + ' in those of ' + say.value(len(members)) + " members. The area's number is too large; please verify."
    )

# rules/members/below/decisions.yaml

def members_below_decisions_when(v: Input) -> bool:
    report = v.report
    members = v.members
    coverage = v.coverage
    return (
        all(m['year'] == report['year'] for m in members) and coverage['complete'] and (len(coverage['missing']) == 0)
    )

def members_below_decisions_when_reads(v: Input) -> tuple[Reference, ...]:
    members = v.members
    return (
        (*(('mention', ('members', m, 'year',)) for m in range(len(members))), ('mention', ('report', 'year',)), ('mention', ('coverage', 'complete',)),)
    )

def members_below_decisions_test(v: Input) -> bool:
    proactive_disclosure = v.report['proactive_disclosure']
    members = v.members
    return (
        ((proactive_disclosure['licensing']['decisions'] or 0) <= int64(sum([(m['proactive_disclosure']['licensing']['decisions'] or 0) for m in members]))) and ((proactive_disclosure['penalties']['decisions'] or 0) <= int64(sum([(m['proactive_disclosure']['penalties']['decisions'] or 0) for m in members]))) and ((proactive_disclosure['compulsion']['decisions'] or 0) <= int64(sum([(m['proactive_disclosure']['compulsion']['decisions'] or 0) for m in members])))
    )

def members_below_decisions_reads(v: Input) -> tuple[Reference, ...]:
    members = v.members
    return (
        (('cell', ('report', 'proactive_disclosure', 'licensing', 'decisions',)), *(('cell', ('members', m, 'proactive_disclosure', 'licensing', 'decisions',)) for m in range(len(members))), ('cell', ('report', 'proactive_disclosure', 'penalties', 'decisions',)), *(('cell', ('members', m, 'proactive_disclosure', 'penalties', 'decisions',)) for m in range(len(members))), ('cell', ('report', 'proactive_disclosure', 'compulsion', 'decisions',)), *(('cell', ('members', m, 'proactive_disclosure', 'compulsion', 'decisions',)) for m in range(len(members))),)
    )

def members_below_decisions_zh(v: Input, say: Say) -> str:
    proactive_disclosure = v.report['proactive_disclosure']
    members = v.members
    return (
        '表二处理决定数量，汇总报告与' + say.value(len(members)) + '个所属机关合计依次为：行政许可' + say.value(proactive_disclosure['licensing']['decisions']) + '件、' + say.value(int64(sum([(m['proactive_disclosure']['licensing']['decisions'] or 0) for m in members]))) + '件；行政处罚' + say.value(proactive_disclosure['penalties']['decisions']) + '件、' + say.value(int64(sum([(m['proactive_disclosure']['penalties']['decisions'] or 0) for m in members]))) + '件；行政强制' + say.value(proactive_disclosure['compulsion']['decisions']) + '件、' + say.value(int64(sum([(m['proactive_disclosure']['compulsion']['decisions'] or 0) for m in members]))) + '件。汇总数偏多，请核实。'
    )

def members_below_decisions_en(v: Input, say: Say) -> str:
    proactive_disclosure = v.report['proactive_disclosure']
    members = v.members
    return (
        'Table 2, decisions of the area and of its ' + say.value(len(members)) + ' members together: licences ' + say.value(proactive_disclosure['licensing']['decisions']) + ' and ' + say.value(int64(sum([(m['proactive_disclosure']['licensing']['decisions'] or 0) for m in members]))) + '; penalties ' + say.value(proactive_disclosure['penalties']['decisions']) + ' and ' + say.value(int64(sum([(m['proactive_disclosure']['penalties']['decisions'] or 0) for m in members]))) + '; compulsory measures ' + say.value(proactive_disclosure['compulsion']['decisions']) + ' and ' + say.value(int64(sum([(m['proactive_disclosure']['compulsion']['decisions'] or 0) for m in members]))) + ". The area's number is too large; please verify."
    )

# rules/members/below/dispute-outcomes.yaml

def members_below_dispute_outcomes_when(v: Input, track: str, result: str) -> bool:
    disputes = v.report['disputes']
    report = v.report
    members = v.members
    coverage = v.coverage
    return (
        all(m['year'] == report['year'] for m in members) and coverage['complete'] and (len(coverage['missing']) == 0) and ((disputes[track]['total'] or 0) == int64(sum([(m['disputes'][track]['total'] or 0) for m in members])))
    )

def members_below_dispute_outcomes_when_reads(v: Input, track: str, result: str) -> tuple[Reference, ...]:
    members = v.members
    return (
        (*(('mention', ('members', m, 'year',)) for m in range(len(members))), ('mention', ('report', 'year',)), ('mention', ('coverage', 'complete',)), ('cell', ('report', 'disputes', track, 'total',)), *(('cell', ('members', m, 'disputes', track, 'total',)) for m in range(len(members))),)
    )

def members_below_dispute_outcomes_test(v: Input, track: str, result: str) -> bool:
    disputes = v.report['disputes']
    members = v.members
    return (
        (disputes[track][result] or 0) <= int64(sum([(m['disputes'][track][result] or 0) for m in members]))
    )

def members_below_dispute_outcomes_reads(v: Input, track: str, result: str) -> tuple[Reference, ...]:
    members = v.members
    return (
        (('cell', ('report', 'disputes', track, result,)), *(('cell', ('members', m, 'disputes', track, result,)) for m in range(len(members))),)
    )

def members_below_dispute_outcomes_zh(v: Input, say: Say, track: str, result: str) -> str:
    disputes = v.report['disputes']
    members = v.members
    return (
        '表四“' + say.key('track', track) + '”' + say.key('dispute_outcome', result) + '：汇总报告' + say.value(disputes[track][result]) + '件，' + say.value(len(members)) + '个所属机关的报告合计' + say.value(int64(sum([(m['disputes'][track][result] or 0) for m in members]))) + '件，汇总数偏多，请核实。'
    )

def members_below_dispute_outcomes_en(v: Input, say: Say, track: str, result: str) -> str:
    disputes = v.report['disputes']
    members = v.members
    return (
        'Table 4, ' + say.key('track', track) + ', ' + say.key('dispute_outcome', result) + ': ' + say.value(disputes[track][result]) + " in the area's report, " + say.value(int64(sum([(m['disputes'][track][result] or 0) for m in members]))) + ' in those of ' + say.value(len(members)) + " members. The area's number is too large; please verify."
    )

# rules/members/below/disputes.yaml

def members_below_disputes_when(v: Input, track: str) -> bool:
    report = v.report
    members = v.members
    coverage = v.coverage
    return (
        all(m['year'] == report['year'] for m in members) and coverage['complete'] and (len(coverage['missing']) == 0)
    )

def members_below_disputes_when_reads(v: Input, track: str) -> tuple[Reference, ...]:
    members = v.members
    return (
        (*(('mention', ('members', m, 'year',)) for m in range(len(members))), ('mention', ('report', 'year',)), ('mention', ('coverage', 'complete',)),)
    )

def members_below_disputes_test(v: Input, track: str) -> bool:
    disputes = v.report['disputes']
    members = v.members
    return (
        (disputes[track]['total'] or 0) <= int64(sum([(m['disputes'][track]['total'] or 0) for m in members]))
    )

def members_below_disputes_reads(v: Input, track: str) -> tuple[Reference, ...]:
    members = v.members
    return (
        (('cell', ('report', 'disputes', track, 'total',)), *(('cell', ('members', m, 'disputes', track, 'total',)) for m in range(len(members))),)
    )

def members_below_disputes_zh(v: Input, say: Say, track: str) -> str:
    disputes = v.report['disputes']
    members = v.members
    return (
        '表四“' + say.key('track', track) + '”总计：汇总报告' + say.value(disputes[track]['total']) + '件，' + say.value(len(members)) + '个所属机关的报告合计' + say.value(int64(sum([(m['disputes'][track]['total'] or 0) for m in members]))) + '件，汇总数偏多，请核实。'
    )

def members_below_disputes_en(v: Input, say: Say, track: str) -> str:
    disputes = v.report['disputes']
    members = v.members
    return (
        'Table 4, ' + say.key('track', track) + ', total: ' + say.value(disputes[track]['total']) + " in the area's report, " + say.value(int64(sum([(m['disputes'][track]['total'] or 0) for m in members]))) + ' in those of ' + say.value(len(members)) + " members. The area's number is too large; please verify."
    )

# rules/members/below/documents.yaml

def members_below_documents_when(v: Input, kind: str) -> bool:
    report = v.report
    members = v.members
    coverage = v.coverage
    return (
        all(m['year'] == report['year'] for m in members) and coverage['complete'] and (len(coverage['missing']) == 0)
    )

def members_below_documents_when_reads(v: Input, kind: str) -> tuple[Reference, ...]:
    members = v.members
    return (
        (*(('mention', ('members', m, 'year',)) for m in range(len(members))), ('mention', ('report', 'year',)), ('mention', ('coverage', 'complete',)),)
    )

def members_below_documents_test(v: Input, kind: str) -> bool:
    proactive_disclosure = v.report['proactive_disclosure']
    members = v.members
    return (
        (proactive_disclosure[kind]['issued'] or 0) <= int64(sum([(m['proactive_disclosure'][kind]['issued'] or 0) for m in members]))
    )

def members_below_documents_reads(v: Input, kind: str) -> tuple[Reference, ...]:
    members = v.members
    return (
        (('cell', ('report', 'proactive_disclosure', kind, 'issued',)), *(('cell', ('members', m, 'proactive_disclosure', kind, 'issued',)) for m in range(len(members))),)
    )

def members_below_documents_zh(v: Input, say: Say, kind: str) -> str:
    proactive_disclosure = v.report['proactive_disclosure']
    members = v.members
    return (
        '表二“' + say.key('document_kind', kind) + '”本年制发：汇总报告' + say.value(proactive_disclosure[kind]['issued']) + '件，' + say.value(len(members)) + '个所属机关的报告合计' + say.value(int64(sum([(m['proactive_disclosure'][kind]['issued'] or 0) for m in members]))) + '件，汇总数偏多，请核实。'
    )

def members_below_documents_en(v: Input, say: Say, kind: str) -> str:
    proactive_disclosure = v.report['proactive_disclosure']
    members = v.members
    return (
        'Table 2, ' + say.key('document_kind', kind) + ', issued: ' + say.value(proactive_disclosure[kind]['issued']) + " in the area's report, " + say.value(int64(sum([(m['proactive_disclosure'][kind]['issued'] or 0) for m in members]))) + ' in those of ' + say.value(len(members)) + " members. The area's number is too large; please verify."
    )

# rules/members/below/fees.yaml

def members_below_fees_when(v: Input) -> bool:
    report = v.report
    members = v.members
    coverage = v.coverage
    return (
        all(m['year'] == report['year'] for m in members) and coverage['complete'] and (len(coverage['missing']) == 0)
    )

def members_below_fees_when_reads(v: Input) -> tuple[Reference, ...]:
    members = v.members
    return (
        (*(('mention', ('members', m, 'year',)) for m in range(len(members))), ('mention', ('report', 'year',)), ('mention', ('coverage', 'complete',)),)
    )

def members_below_fees_test(v: Input) -> bool:
    proactive_disclosure = v.report['proactive_disclosure']
    members = v.members
    return (
        scaled(proactive_disclosure['fees']['amount'], 4) <= int64(int64(sum([scaled(m['proactive_disclosure']['fees']['amount'], 4) for m in members])) + (5000 * (len(members) + 1)))
    )

def members_below_fees_reads(v: Input) -> tuple[Reference, ...]:
    members = v.members
    return (
        (('cell', ('report', 'proactive_disclosure', 'fees', 'amount',)), *(('cell', ('members', m, 'proactive_disclosure', 'fees', 'amount',)) for m in range(len(members))),)
    )

def members_below_fees_zh(v: Input, say: Say) -> str:
    proactive_disclosure = v.report['proactive_disclosure']
    members = v.members
    return (
        '表二行政事业性收费：汇总报告' + say.value(proactive_disclosure['fees']['amount'] and scaled(proactive_disclosure['fees']['amount'], 4)) + '元，' + say.value(len(members)) + '个所属机关的报告合计' + say.value(int64(sum([scaled(m['proactive_disclosure']['fees']['amount'], 4) for m in members]))) + '元，汇总数偏多，超出四舍五入的误差，请核实。'
    )

def members_below_fees_en(v: Input, say: Say) -> str:
    proactive_disclosure = v.report['proactive_disclosure']
    members = v.members
    return (
        'Table 2, fees: ' + say.value(proactive_disclosure['fees']['amount'] and scaled(proactive_disclosure['fees']['amount'], 4)) + " yuan in the area's report, " + say.value(int64(sum([scaled(m['proactive_disclosure']['fees']['amount'], 4) for m in members]))) + ' yuan in those of ' + say.value(len(members)) + ' members, more than rounding explains. Please verify.'
    )

# rules/members/below/requests.yaml

def members_below_requests_when(v: Input, row: str) -> bool:
    report = v.report
    members = v.members
    coverage = v.coverage
    return (
        all(m['year'] == report['year'] for m in members) and coverage['complete'] and (len(coverage['missing']) == 0)
    )

def members_below_requests_when_reads(v: Input, row: str) -> tuple[Reference, ...]:
    members = v.members
    return (
        (*(('mention', ('members', m, 'year',)) for m in range(len(members))), ('mention', ('report', 'year',)), ('mention', ('coverage', 'complete',)),)
    )

def members_below_requests_test(v: Input, row: str) -> bool:
    requests = v.report['requests']
    members = v.members
    return (
        (requests[row]['total'] or 0) <= int64(sum([(m['requests'][row]['total'] or 0) for m in members]))
    )

def members_below_requests_reads(v: Input, row: str) -> tuple[Reference, ...]:
    members = v.members
    return (
        (('cell', ('report', 'requests', row, 'total',)), *(('cell', ('members', m, 'requests', row, 'total',)) for m in range(len(members))),)
    )

def members_below_requests_zh(v: Input, say: Say, row: str) -> str:
    requests = v.report['requests']
    members = v.members
    return (
        '“' + say.key('row', row) + '”总计：汇总报告' + say.value(requests[row]['total']) + '件，' + say.value(len(members)) + '个所属机关的报告合计' + say.value(int64(sum([(m['requests'][row]['total'] or 0) for m in members]))) + '件，汇总数偏多，请核实。'
    )

def members_below_requests_en(v: Input, say: Say, row: str) -> str:
    requests = v.report['requests']
    members = v.members
    return (
        say.key('row', row) + ', total: ' + say.value(requests[row]['total']) + " in the area's report, " + say.value(int64(sum([(m['requests'][row]['total'] or 0) for m in members]))) + ' in those of ' + say.value(len(members)) + " members. The area's number is too large; please verify."
    )

# rules/narrative/all-concluded.yaml

def narrative_all_concluded_when(v: Input) -> bool:
    report = v.report
    claims = v.claims
    return (
        any((not c['partial']) and (((c['text'] + '，全部办结') in report['overview']['text']) or ((c['text'] + '，均已办结') in report['overview']['text']) or ((c['text'] + '，已全部办结') in report['overview']['text'])) for c in claims['received'])
    )

def narrative_all_concluded_when_reads(v: Input) -> tuple[Reference, ...]:
    claims = v.claims
    return (
        (*(('mention', ('claims', 'received', c, 'partial',)) for c in range(len(claims['received']))), ('value', ('report', 'overview', 'text',)), *(('mention', ('claims', 'received', c, 'text',)) for c in range(len(claims['received']))),)
    )

def narrative_all_concluded_test(v: Input) -> bool:
    requests = v.report['requests']
    return (requests['carried_out']['total'] or 0) == 0

def narrative_all_concluded_reads(v: Input) -> tuple[Reference, ...]:
    return (('cell', ('report', 'requests', 'carried_out', 'total',)),)

def narrative_all_concluded_zh(v: Input, say: Say) -> str:
    requests = v.report['requests']
    return (
        '正文写收到的申请全部办结，而表三“四、结转下年度继续办理”总计为' + say.value(requests['carried_out']['total']) + '件，请核实。'
    )

def narrative_all_concluded_en(v: Input, say: Say) -> str:
    requests = v.report['requests']
    return (
        'The narrative says that all requests were concluded; table 3 has ' + say.value(requests['carried_out']['total']) + ' carried forward. Please verify.'
    )

def narrative_all_concluded_known(v: Input) -> bool:
    report = v.report
    return report['overview']['text'] is not None

# rules/narrative/another-year.yaml

def narrative_another_year_when(v: Input) -> bool:
    report = v.report
    return ((str((report['year'] - 1)) + '年') in report['overview']['text'])

def narrative_another_year_when_reads(v: Input) -> tuple[Reference, ...]:
    return (('value', ('report', 'overview', 'text',)), ('mention', ('report', 'year',)),)

def narrative_another_year_test(v: Input) -> bool:
    report = v.report
    return (
        ((not report['overview']['text'].startswith((str((report['year'] - 1)) + '年'))) or (((str(report['year']) + '年') in report['overview']['text']) and ((report['overview']['text'].find('。') == -1) or (report['overview']['text'].find((str(report['year']) + '年')) < report['overview']['text'].find('。'))))) and (((str(report['year']) + '年') in report['overview']['text']) or (not ((('。' + str((report['year'] - 1)) + '年') in report['overview']['text']) or (('\n' + str((report['year'] - 1)) + '年') in report['overview']['text']))))
    )

def narrative_another_year_reads(v: Input) -> tuple[Reference, ...]:
    return (('value', ('report', 'overview', 'text',)), ('mention', ('report', 'year',)),)

def narrative_another_year_zh(v: Input, say: Say) -> str:
    report = v.report
    return (
        '这是' + say.value(report['year']) + '年度的报告，而第一部分' + say.value('' if report['overview']['text'].startswith((str((report['year'] - 1)) + '年')) else '没有写报告年度，有句子') + '以“' + say.value(str((report['year'] - 1))) + '年”开头，请核实是否沿用了上年文字。'
    )

def narrative_another_year_en(v: Input, say: Say) -> str:
    report = v.report
    return (
        'The report is that of ' + say.value(report['year']) + ', but ' + say.value('section one' if report['overview']['text'].startswith((str((report['year'] - 1)) + '年')) else 'a sentence of section one') + ' begins with ' + say.value(str((report['year'] - 1))) + ". Was last year's text taken over?"
    )

def narrative_another_year_known(v: Input) -> bool:
    report = v.report
    return report['overview']['text'] is not None

# rules/narrative/balance.yaml

def narrative_balance_when(v: Input) -> bool:
    claims = v.claims
    return (
        (len([c for c in claims['received'] if (not c['partial'])]) == 1) and (len([c for c in claims['carried_in'] if (not c['partial'])]) == 1) and (len([c for c in claims['concluded'] if (not c['partial'])]) == 1) and (len([c for c in claims['carried_out'] if (not c['partial'])]) == 1)
    )

def narrative_balance_when_reads(v: Input) -> tuple[Reference, ...]:
    claims = v.claims
    return (
        (*(('mention', ('claims', 'received', c, 'partial',)) for c in range(len(claims['received']))), *(('mention', ('claims', 'carried_in', c, 'partial',)) for c in range(len(claims['carried_in']))), *(('mention', ('claims', 'concluded', c, 'partial',)) for c in range(len(claims['concluded']))), *(('mention', ('claims', 'carried_out', c, 'partial',)) for c in range(len(claims['carried_out']))),)
    )

def narrative_balance_reading_new(v: Input) -> bool:
    claims = v.claims
    return (
        int64(int64(sum([0 if c['partial'] else c['value'] for c in claims['received']])) + int64(sum([0 if c['partial'] else c['value'] for c in claims['carried_in']]))) == int64(int64(sum([0 if c['partial'] else c['value'] for c in claims['concluded']])) + int64(sum([0 if c['partial'] else c['value'] for c in claims['carried_out']])))
    )

def narrative_balance_reading_with_carried_in(v: Input) -> bool:
    claims = v.claims
    return (
        (not any((not c['partial']) and (('新收' in c['text']) or ('新申请' in c['text'])) for c in claims['received'])) and (int64(sum([0 if c['partial'] else c['value'] for c in claims['received']])) == int64(int64(sum([0 if c['partial'] else c['value'] for c in claims['concluded']])) + int64(sum([0 if c['partial'] else c['value'] for c in claims['carried_out']]))))
    )

def narrative_balance_test(v: Input) -> bool:
    claims = v.claims
    return (
        (int64(int64(sum([0 if c['partial'] else c['value'] for c in claims['received']])) + int64(sum([0 if c['partial'] else c['value'] for c in claims['carried_in']]))) == int64(int64(sum([0 if c['partial'] else c['value'] for c in claims['concluded']])) + int64(sum([0 if c['partial'] else c['value'] for c in claims['carried_out']])))) or ((not any((not c['partial']) and (('新收' in c['text']) or ('新申请' in c['text'])) for c in claims['received'])) and (int64(sum([0 if c['partial'] else c['value'] for c in claims['received']])) == int64(int64(sum([0 if c['partial'] else c['value'] for c in claims['concluded']])) + int64(sum([0 if c['partial'] else c['value'] for c in claims['carried_out']])))))
    )

def narrative_balance_reads(v: Input) -> tuple[Reference, ...]:
    claims = v.claims
    return (
        (*(('mention', ('claims', 'received', c, 'partial',)) for c in range(len(claims['received']))), *(('mention', ('claims', 'received', c, 'value',)) for c in range(len(claims['received']))), *(('mention', ('claims', 'carried_in', c, 'partial',)) for c in range(len(claims['carried_in']))), *(('mention', ('claims', 'carried_in', c, 'value',)) for c in range(len(claims['carried_in']))), *(('mention', ('claims', 'concluded', c, 'partial',)) for c in range(len(claims['concluded']))), *(('mention', ('claims', 'concluded', c, 'value',)) for c in range(len(claims['concluded']))), *(('mention', ('claims', 'carried_out', c, 'partial',)) for c in range(len(claims['carried_out']))), *(('mention', ('claims', 'carried_out', c, 'value',)) for c in range(len(claims['carried_out']))), *(('mention', ('claims', 'received', c, 'text',)) for c in range(len(claims['received']))),)
    )

def narrative_balance_zh(v: Input, say: Say) -> str:
    claims = v.claims
    return (
        '正文写新收' + say.value(int64(sum([0 if c['partial'] else c['value'] for c in claims['received']]))) + '件、上年结转' + say.value(int64(sum([0 if c['partial'] else c['value'] for c in claims['carried_in']]))) + '件，办结' + say.value(int64(sum([0 if c['partial'] else c['value'] for c in claims['concluded']]))) + '件、结转下年' + say.value(int64(sum([0 if c['partial'] else c['value'] for c in claims['carried_out']]))) + '件，前两项之和不等于后两项之和，请核实。'
    )

def narrative_balance_en(v: Input, say: Say) -> str:
    claims = v.claims
    return (
        'The narrative states ' + say.value(int64(sum([0 if c['partial'] else c['value'] for c in claims['received']]))) + ' received and ' + say.value(int64(sum([0 if c['partial'] else c['value'] for c in claims['carried_in']]))) + ' carried over, but ' + say.value(int64(sum([0 if c['partial'] else c['value'] for c in claims['concluded']]))) + ' concluded and ' + say.value(int64(sum([0 if c['partial'] else c['value'] for c in claims['carried_out']]))) + ' carried forward. Please verify.'
    )

# rules/narrative/carried-in.yaml

def narrative_carried_in_when(v: Input, claim: int) -> bool:
    claims = v.claims
    return not claims['carried_in'][claim]['partial']

def narrative_carried_in_when_reads(v: Input, claim: int) -> tuple[Reference, ...]:
    return (('mention', ('claims', 'carried_in', claim, 'partial',)),)

def narrative_carried_in_test(v: Input, claim: int) -> bool:
    requests = v.report['requests']
    claims = v.claims
    return claims['carried_in'][claim]['value'] == (requests['carried_in']['total'] or 0)

def narrative_carried_in_reads(v: Input, claim: int) -> tuple[Reference, ...]:
    return (
        (('mention', ('claims', 'carried_in', claim, 'value',)), ('cell', ('report', 'requests', 'carried_in', 'total',)),)
    )

def narrative_carried_in_zh(v: Input, say: Say, claim: int) -> str:
    requests = v.report['requests']
    claims = v.claims
    return (
        '正文写“' + say.value(claims['carried_in'][claim]['text']) + '”，而表三“二、上年结转政府信息公开申请数量”总计为' + say.value(requests['carried_in']['total']) + '件，请核实。'
    )

def narrative_carried_in_en(v: Input, say: Say, claim: int) -> str:
    requests = v.report['requests']
    claims = v.claims
    return (
        'The narrative says “' + say.value(claims['carried_in'][claim]['text']) + '”; table 3 has ' + say.value(requests['carried_in']['total']) + ' carried over. Please verify.'
    )

# rules/narrative/carried-out.yaml

def narrative_carried_out_when(v: Input, claim: int) -> bool:
    claims = v.claims
    return not claims['carried_out'][claim]['partial']

def narrative_carried_out_when_reads(v: Input, claim: int) -> tuple[Reference, ...]:
    return (('mention', ('claims', 'carried_out', claim, 'partial',)),)

def narrative_carried_out_test(v: Input, claim: int) -> bool:
    requests = v.report['requests']
    claims = v.claims
    return claims['carried_out'][claim]['value'] == (requests['carried_out']['total'] or 0)

def narrative_carried_out_reads(v: Input, claim: int) -> tuple[Reference, ...]:
    return (
        (('mention', ('claims', 'carried_out', claim, 'value',)), ('cell', ('report', 'requests', 'carried_out', 'total',)),)
    )

def narrative_carried_out_zh(v: Input, say: Say, claim: int) -> str:
    requests = v.report['requests']
    claims = v.claims
    return (
        '正文写“' + say.value(claims['carried_out'][claim]['text']) + '”，而表三“四、结转下年度继续办理”总计为' + say.value(requests['carried_out']['total']) + '件，请核实。'
    )

def narrative_carried_out_en(v: Input, say: Say, claim: int) -> str:
    requests = v.report['requests']
    claims = v.claims
    return (
        'The narrative says “' + say.value(claims['carried_out'][claim]['text']) + '”; table 3 has ' + say.value(requests['carried_out']['total']) + ' carried forward. Please verify.'
    )

# rules/narrative/channels.yaml

def narrative_channels_when(v: Input) -> bool:
    claims = v.claims
    return (
        ((len([c for c in claims['received'] if (c['by'] == 'online')]) <= 1) and (len([c for c in claims['received'] if (c['by'] == 'letter')]) <= 1) and (len([c for c in claims['received'] if (c['by'] == 'in_person')]) <= 1) and (len([c for c in claims['received'] if (c['by'] == 'fax')]) <= 1)) and (len([way for way in ['online', 'letter', 'in_person', 'fax'] if any(c['by'] == way for c in claims['received'])]) >= 2)
    )

def narrative_channels_when_reads(v: Input) -> tuple[Reference, ...]:
    claims = v.claims
    return (
        (*(('mention', ('claims', 'received', c, 'by',)) for c in range(len(claims['received']))),)
    )

def narrative_channels_test(v: Input) -> bool:
    requests = v.report['requests']
    claims = v.claims
    return (
        int64(sum([int64(sum([c['value'] if (c['by'] == way) else 0 for c in claims['received']])) for way in ['online', 'letter', 'in_person', 'fax']])) <= ((requests['received']['total'] or 0) + (requests['carried_in']['total'] or 0))
    )

def narrative_channels_reads(v: Input) -> tuple[Reference, ...]:
    claims = v.claims
    return (
        (*(('mention', ('claims', 'received', c, 'by',)) for c in range(len(claims['received']))), *(('mention', ('claims', 'received', c, 'value',)) for c in range(len(claims['received']))), ('cell', ('report', 'requests', 'received', 'total',)), ('cell', ('report', 'requests', 'carried_in', 'total',)),)
    )

def narrative_channels_zh(v: Input, say: Say) -> str:
    requests = v.report['requests']
    claims = v.claims
    return (
        '正文按渠道写的申请数合计' + say.value(int64(sum([int64(sum([c['value'] if (c['by'] == way) else 0 for c in claims['received']])) for way in ['online', 'letter', 'in_person', 'fax']]))) + '件，多于表三本年新收' + say.value(requests['received']['total']) + '件与上年结转' + say.value(requests['carried_in']['total']) + '件之和，请核实。'
    )

def narrative_channels_en(v: Input, say: Say) -> str:
    requests = v.report['requests']
    claims = v.claims
    return (
        'The ways that the narrative tells add up to ' + say.value(int64(sum([int64(sum([c['value'] if (c['by'] == way) else 0 for c in claims['received']])) for way in ['online', 'letter', 'in_person', 'fax']]))) + ' requests; table 3 has ' + say.value(requests['received']['total']) + ' received and ' + say.value(requests['carried_in']['total']) + ' carried over. Please verify.'
    )

# rules/narrative/concluded.yaml

def narrative_concluded_2019_when(v: Input, claim: int) -> bool:
    claims = v.claims
    return not claims['concluded'][claim]['partial']

def narrative_concluded_2019_when_reads(v: Input, claim: int) -> tuple[Reference, ...]:
    return (('mention', ('claims', 'concluded', claim, 'partial',)),)

def narrative_concluded_2019_reading_total(v: Input, claim: int) -> bool:
    requests = v.report['requests']
    claims = v.claims
    return claims['concluded'][claim]['value'] == (requests['concluded']['total'] or 0)

def narrative_concluded_2019_reading_without_other(v: Input, claim: int) -> bool:
    requests = v.report['requests']
    claims = v.claims
    return (
        claims['concluded'][claim]['value'] == ((requests['concluded']['total'] or 0) - sum([(requests[o]['total'] or 0) for o in OTHER_OUTCOME_2019]))
    )

def narrative_concluded_2019_test(v: Input, claim: int) -> bool:
    requests = v.report['requests']
    claims = v.claims
    return (
        (claims['concluded'][claim]['value'] == (requests['concluded']['total'] or 0)) or (claims['concluded'][claim]['value'] == ((requests['concluded']['total'] or 0) - sum([(requests[o]['total'] or 0) for o in OTHER_OUTCOME_2019])))
    )

def narrative_concluded_2019_reads(v: Input, claim: int) -> tuple[Reference, ...]:
    return (
        (('mention', ('claims', 'concluded', claim, 'value',)), ('cell', ('report', 'requests', 'concluded', 'total',)), *(('cell', ('report', 'requests', o, 'total',)) for o in OTHER_OUTCOME_2019),)
    )

def narrative_concluded_2019_zh(v: Input, say: Say, claim: int) -> str:
    requests = v.report['requests']
    claims = v.claims
    return (
        '正文写“' + say.value(claims['concluded'][claim]['text']) + '”，而表三“（七）总计”为' + say.value(requests['concluded']['total']) + '件，不计其他处理也不相符，请核实。'
    )

def narrative_concluded_2019_en(v: Input, say: Say, claim: int) -> str:
    requests = v.report['requests']
    claims = v.claims
    return (
        'The narrative says “' + say.value(claims['concluded'][claim]['text']) + '”; table 3 has ' + say.value(requests['concluded']['total']) + ' concluded, and without other handling it does not agree either. Please verify.'
    )

# rules/narrative/concluded.yaml

def narrative_concluded_2021_when(v: Input, claim: int) -> bool:
    claims = v.claims
    return not claims['concluded'][claim]['partial']

def narrative_concluded_2021_when_reads(v: Input, claim: int) -> tuple[Reference, ...]:
    return (('mention', ('claims', 'concluded', claim, 'partial',)),)

def narrative_concluded_2021_reading_total(v: Input, claim: int) -> bool:
    requests = v.report['requests']
    claims = v.claims
    return claims['concluded'][claim]['value'] == (requests['concluded']['total'] or 0)

def narrative_concluded_2021_reading_without_other(v: Input, claim: int) -> bool:
    requests = v.report['requests']
    claims = v.claims
    return (
        claims['concluded'][claim]['value'] == ((requests['concluded']['total'] or 0) - sum([(requests[o]['total'] or 0) for o in OTHER_OUTCOME_2021]))
    )

def narrative_concluded_2021_test(v: Input, claim: int) -> bool:
    requests = v.report['requests']
    claims = v.claims
    return (
        (claims['concluded'][claim]['value'] == (requests['concluded']['total'] or 0)) or (claims['concluded'][claim]['value'] == ((requests['concluded']['total'] or 0) - sum([(requests[o]['total'] or 0) for o in OTHER_OUTCOME_2021])))
    )

def narrative_concluded_2021_reads(v: Input, claim: int) -> tuple[Reference, ...]:
    return (
        (('mention', ('claims', 'concluded', claim, 'value',)), ('cell', ('report', 'requests', 'concluded', 'total',)), *(('cell', ('report', 'requests', o, 'total',)) for o in OTHER_OUTCOME_2021),)
    )

def narrative_concluded_2021_zh(v: Input, say: Say, claim: int) -> str:
    requests = v.report['requests']
    claims = v.claims
    return (
        '正文写“' + say.value(claims['concluded'][claim]['text']) + '”，而表三“（七）总计”为' + say.value(requests['concluded']['total']) + '件，不计其他处理也不相符，请核实。'
    )

def narrative_concluded_2021_en(v: Input, say: Say, claim: int) -> str:
    requests = v.report['requests']
    claims = v.claims
    return (
        'The narrative says “' + say.value(claims['concluded'][claim]['text']) + '”; table 3 has ' + say.value(requests['concluded']['total']) + ' concluded, and without other handling it does not agree either. Please verify.'
    )

# rules/narrative/copied-text.yaml

def narrative_copied_text_when(v: Input, match: int) -> bool:
    copied = v.copied
    return copied[match]['section'] != '/other_matters/text'

def narrative_copied_text_when_reads(v: Input, match: int) -> tuple[Reference, ...]:
    return (('mention', ('copied', match, 'section',)),)

def narrative_copied_text_test(v: Input, match: int) -> bool:
    copied = v.copied
    return (
        (copied[match]['characters'] < 120) or ((copied[match]['similarity'] < 40) and (copied[match]['characters'] < 400))
    )

def narrative_copied_text_reads(v: Input, match: int) -> tuple[Reference, ...]:
    return (
        (('mention', ('copied', match, 'characters',)), ('mention', ('copied', match, 'similarity',)),)
    )

def narrative_copied_text_zh(v: Input, say: Say, match: int) -> str:
    copied = v.copied
    return (
        say.value('第一部分' if (copied[match]['section'] == '/overview/text') else '第五部分') + '有' + say.value(copied[match]['characters']) + '字与“' + say.value(copied[match]['source']) + '”同年报告相同，占参与比较文字的' + say.value(copied[match]['similarity']) + '%' + say.value(('（另有' + str(copied[match]['others']) + '家也有）') if (copied[match]['others'] > 0) else '') + '，如' + say.value(['“' + e + '”' for e in copied[match]['excerpts']]) + '。请核实。'
    )

def narrative_copied_text_en(v: Input, say: Say, match: int) -> str:
    copied = v.copied
    return (
        'Section ' + say.value('one' if (copied[match]['section'] == '/overview/text') else 'five') + ' shares ' + say.value(copied[match]['characters']) + ' characters with the report of ' + say.value(copied[match]['source']) + ' for the same year, ' + say.value(copied[match]['similarity']) + '% of what was compared' + say.value((' (' + str(copied[match]['others']) + ' more share passages)') if (copied[match]['others'] > 0) else '') + ', such as ' + say.value(['“' + e + '”' for e in copied[match]['excerpts']]) + '. Please verify.'
    )

# rules/narrative/decisions/compulsion.yaml

def narrative_decisions_compulsion_when(v: Input, claim: int) -> bool:
    claims = v.claims
    return not claims['compulsion'][claim]['partial']

def narrative_decisions_compulsion_when_reads(v: Input, claim: int) -> tuple[Reference, ...]:
    return (('mention', ('claims', 'compulsion', claim, 'partial',)),)

def narrative_decisions_compulsion_test(v: Input, claim: int) -> bool:
    proactive_disclosure = v.report['proactive_disclosure']
    claims = v.claims
    return (
        claims['compulsion'][claim]['value'] == (proactive_disclosure['compulsion']['decisions'] or 0)
    )

def narrative_decisions_compulsion_reads(v: Input, claim: int) -> tuple[Reference, ...]:
    return (
        (('mention', ('claims', 'compulsion', claim, 'value',)), ('cell', ('report', 'proactive_disclosure', 'compulsion', 'decisions',)),)
    )

def narrative_decisions_compulsion_zh(v: Input, say: Say, claim: int) -> str:
    proactive_disclosure = v.report['proactive_disclosure']
    claims = v.claims
    return (
        '正文写“' + say.value(claims['compulsion'][claim]['text']) + '”，而表二行政强制的处理决定数量为' + say.value(proactive_disclosure['compulsion']['decisions']) + '件，请核实。'
    )

def narrative_decisions_compulsion_en(v: Input, say: Say, claim: int) -> str:
    proactive_disclosure = v.report['proactive_disclosure']
    claims = v.claims
    return (
        'The narrative says “' + say.value(claims['compulsion'][claim]['text']) + '”; table 2 has ' + say.value(proactive_disclosure['compulsion']['decisions']) + ' compulsion decisions. Please verify.'
    )

# rules/narrative/decisions/licensing.yaml

def narrative_decisions_licensing_when(v: Input, claim: int) -> bool:
    claims = v.claims
    return not claims['licensing'][claim]['partial']

def narrative_decisions_licensing_when_reads(v: Input, claim: int) -> tuple[Reference, ...]:
    return (('mention', ('claims', 'licensing', claim, 'partial',)),)

def narrative_decisions_licensing_test(v: Input, claim: int) -> bool:
    proactive_disclosure = v.report['proactive_disclosure']
    claims = v.claims
    return (
        claims['licensing'][claim]['value'] == (proactive_disclosure['licensing']['decisions'] or 0)
    )

def narrative_decisions_licensing_reads(v: Input, claim: int) -> tuple[Reference, ...]:
    return (
        (('mention', ('claims', 'licensing', claim, 'value',)), ('cell', ('report', 'proactive_disclosure', 'licensing', 'decisions',)),)
    )

def narrative_decisions_licensing_zh(v: Input, say: Say, claim: int) -> str:
    proactive_disclosure = v.report['proactive_disclosure']
    claims = v.claims
    return (
        '正文写“' + say.value(claims['licensing'][claim]['text']) + '”，而表二行政许可的处理决定数量为' + say.value(proactive_disclosure['licensing']['decisions']) + '件，请核实。'
    )

def narrative_decisions_licensing_en(v: Input, say: Say, claim: int) -> str:
    proactive_disclosure = v.report['proactive_disclosure']
    claims = v.claims
    return (
        'The narrative says “' + say.value(claims['licensing'][claim]['text']) + '”; table 2 has ' + say.value(proactive_disclosure['licensing']['decisions']) + ' licensing decisions. Please verify.'
    )

# rules/narrative/decisions/penalties.yaml

def narrative_decisions_penalties_when(v: Input, claim: int) -> bool:
    claims = v.claims
    return not claims['penalties'][claim]['partial']

def narrative_decisions_penalties_when_reads(v: Input, claim: int) -> tuple[Reference, ...]:
    return (('mention', ('claims', 'penalties', claim, 'partial',)),)

def narrative_decisions_penalties_test(v: Input, claim: int) -> bool:
    proactive_disclosure = v.report['proactive_disclosure']
    claims = v.claims
    return (
        claims['penalties'][claim]['value'] == (proactive_disclosure['penalties']['decisions'] or 0)
    )

def narrative_decisions_penalties_reads(v: Input, claim: int) -> tuple[Reference, ...]:
    return (
        (('mention', ('claims', 'penalties', claim, 'value',)), ('cell', ('report', 'proactive_disclosure', 'penalties', 'decisions',)),)
    )

def narrative_decisions_penalties_zh(v: Input, say: Say, claim: int) -> str:
    proactive_disclosure = v.report['proactive_disclosure']
    claims = v.claims
    return (
        '正文写“' + say.value(claims['penalties'][claim]['text']) + '”，而表二行政处罚的处理决定数量为' + say.value(proactive_disclosure['penalties']['decisions']) + '件，请核实。'
    )

def narrative_decisions_penalties_en(v: Input, say: Say, claim: int) -> str:
    proactive_disclosure = v.report['proactive_disclosure']
    claims = v.claims
    return (
        'The narrative says “' + say.value(claims['penalties'][claim]['text']) + '”; table 2 has ' + say.value(proactive_disclosure['penalties']['decisions']) + ' penalty decisions. Please verify.'
    )

# rules/narrative/declined.yaml

def narrative_declined_when(v: Input, claim: int) -> bool:
    claims = v.claims
    return not claims['declined'][claim]['partial']

def narrative_declined_when_reads(v: Input, claim: int) -> tuple[Reference, ...]:
    return (('mention', ('claims', 'declined', claim, 'partial',)),)

def narrative_declined_test(v: Input, claim: int) -> bool:
    requests = v.report['requests']
    claims = v.claims
    return (
        claims['declined'][claim]['value'] == sum([(requests[o]['total'] or 0) for o in DECLINED_OUTCOME])
    )

def narrative_declined_reads(v: Input, claim: int) -> tuple[Reference, ...]:
    return (
        (('mention', ('claims', 'declined', claim, 'value',)), *(('cell', ('report', 'requests', o, 'total',)) for o in DECLINED_OUTCOME),)
    )

def narrative_declined_zh(v: Input, say: Say, claim: int) -> str:
    requests = v.report['requests']
    claims = v.claims
    return (
        '正文写“' + say.value(claims['declined'][claim]['text']) + '”，而表三不予处理各项合计' + say.value(sum([(requests[o]['total'] or 0) for o in DECLINED_OUTCOME])) + '件，请核实。'
    )

def narrative_declined_en(v: Input, say: Say, claim: int) -> str:
    requests = v.report['requests']
    claims = v.claims
    return (
        'The narrative says “' + say.value(claims['declined'][claim]['text']) + '”; table 3 has ' + say.value(sum([(requests[o]['total'] or 0) for o in DECLINED_OUTCOME])) + ' declined. Please verify.'
    )

# rules/narrative/denied.yaml

def narrative_denied_when(v: Input, claim: int) -> bool:
    claims = v.claims
    return not claims['denied'][claim]['partial']

def narrative_denied_when_reads(v: Input, claim: int) -> tuple[Reference, ...]:
    return (('mention', ('claims', 'denied', claim, 'partial',)),)

def narrative_denied_test(v: Input, claim: int) -> bool:
    requests = v.report['requests']
    claims = v.claims
    return (
        claims['denied'][claim]['value'] == sum([(requests[o]['total'] or 0) for o in DENIED_OUTCOME])
    )

def narrative_denied_reads(v: Input, claim: int) -> tuple[Reference, ...]:
    return (
        (('mention', ('claims', 'denied', claim, 'value',)), *(('cell', ('report', 'requests', o, 'total',)) for o in DENIED_OUTCOME),)
    )

def narrative_denied_zh(v: Input, say: Say, claim: int) -> str:
    requests = v.report['requests']
    claims = v.claims
    return (
        '正文写“' + say.value(claims['denied'][claim]['text']) + '”，而表三不予公开各项合计' + say.value(sum([(requests[o]['total'] or 0) for o in DENIED_OUTCOME])) + '件，请核实。'
    )

def narrative_denied_en(v: Input, say: Say, claim: int) -> str:
    requests = v.report['requests']
    claims = v.claims
    return (
        'The narrative says “' + say.value(claims['denied'][claim]['text']) + '”; table 3 has ' + say.value(sum([(requests[o]['total'] or 0) for o in DENIED_OUTCOME])) + ' denied. Please verify.'
    )

# rules/narrative/fee-amounts-differ.yaml

def narrative_fee_amounts_differ_when(v: Input) -> bool:
    claims = v.claims
    return len([c for c in claims['fee_collected'] if (not c['partial'])]) > 1

def narrative_fee_amounts_differ_when_reads(v: Input) -> tuple[Reference, ...]:
    claims = v.claims
    return (
        (*(('mention', ('claims', 'fee_collected', c, 'partial',)) for c in range(len(claims['fee_collected']))),)
    )

def narrative_fee_amounts_differ_test(v: Input) -> bool:
    claims = v.claims
    return (
        all(all(one['partial'] or other['partial'] or (scaled(one['value'], 2) == scaled(other['value'], 2)) for other in claims['fee_collected']) for one in claims['fee_collected'])
    )

def narrative_fee_amounts_differ_reads(v: Input) -> tuple[Reference, ...]:
    claims = v.claims
    return (
        (*(('mention', ('claims', 'fee_collected', one, 'partial',)) for one in range(len(claims['fee_collected']))), *(('mention', ('claims', 'fee_collected', other, 'partial',)) for other in range(len(claims['fee_collected']))), *(('mention', ('claims', 'fee_collected', one, 'value',)) for one in range(len(claims['fee_collected']))), *(('mention', ('claims', 'fee_collected', other, 'value',)) for other in range(len(claims['fee_collected']))),)
    )

def narrative_fee_amounts_differ_zh(v: Input, say: Say) -> str:
    claims = v.claims
    return (
        '正文写了' + say.value(len([c for c in claims['fee_collected'] if (not c['partial'])])) + '处实际收取的信息处理费，金额不一致，请核实金额和单位（元或者万元）。'
    )

def narrative_fee_amounts_differ_en(v: Input, say: Say) -> str:
    claims = v.claims
    return (
        'The narrative states the fees collected ' + say.value(len([c for c in claims['fee_collected'] if (not c['partial'])])) + ' times, with different amounts. Please verify amounts and units (元 or 万元).'
    )

# rules/narrative/fee-in-another-unit.yaml

def narrative_fee_in_another_unit_when(v: Input, claim: int) -> bool:
    claims = v.claims
    return (
        (not claims['fee_collected'][claim]['partial']) and (scaled(claims['fee_collected'][claim]['value'], 2) > 0)
    )

def narrative_fee_in_another_unit_when_reads(v: Input, claim: int) -> tuple[Reference, ...]:
    return (
        (('mention', ('claims', 'fee_collected', claim, 'partial',)), ('mention', ('claims', 'fee_collected', claim, 'value',)),)
    )

def narrative_fee_in_another_unit_test(v: Input, claim: int) -> bool:
    proactive_disclosure = v.report['proactive_disclosure']
    claims = v.claims
    return (
        scaled(proactive_disclosure['fees']['amount'], 4) != (scaled(claims['fee_collected'][claim]['value'], 2) * 100)
    )

def narrative_fee_in_another_unit_reads(v: Input, claim: int) -> tuple[Reference, ...]:
    return (
        (('cell', ('report', 'proactive_disclosure', 'fees', 'amount',)), ('mention', ('claims', 'fee_collected', claim, 'value',)),)
    )

def narrative_fee_in_another_unit_zh(v: Input, say: Say, claim: int) -> str:
    proactive_disclosure = v.report['proactive_disclosure']
    claims = v.claims
    return (
        '正文写“' + say.value(claims['fee_collected'][claim]['text']) + '”，表二“本年收费金额（单位：万元）”填写的是同一个数，折合' + say.value(proactive_disclosure['fees']['amount'] and scaled(proactive_disclosure['fees']['amount'], 4)) + '元，请核实是否应换算为万元。'
    )

def narrative_fee_in_another_unit_en(v: Input, say: Say, claim: int) -> str:
    proactive_disclosure = v.report['proactive_disclosure']
    claims = v.claims
    return (
        'The narrative says “' + say.value(claims['fee_collected'][claim]['text']) + '”, and table 2 has the same number in units of 10,000 yuan, which comes to ' + say.value(proactive_disclosure['fees']['amount'] and scaled(proactive_disclosure['fees']['amount'], 4)) + ' yuan. Should it have been converted?'
    )

# rules/narrative/granted.yaml

def narrative_granted_when(v: Input, claim: int) -> bool:
    claims = v.claims
    return not claims['granted'][claim]['partial']

def narrative_granted_when_reads(v: Input, claim: int) -> tuple[Reference, ...]:
    return (('mention', ('claims', 'granted', claim, 'partial',)),)

def narrative_granted_reading_granted(v: Input, claim: int) -> bool:
    requests = v.report['requests']
    claims = v.claims
    return claims['granted'][claim]['value'] == (requests['granted']['total'] or 0)

def narrative_granted_reading_with_partially_granted(v: Input, claim: int) -> bool:
    requests = v.report['requests']
    claims = v.claims
    return (
        claims['granted'][claim]['value'] == ((requests['granted']['total'] or 0) + (requests['partially_granted']['total'] or 0))
    )

def narrative_granted_test(v: Input, claim: int) -> bool:
    requests = v.report['requests']
    claims = v.claims
    return (
        (claims['granted'][claim]['value'] == (requests['granted']['total'] or 0)) or (claims['granted'][claim]['value'] == ((requests['granted']['total'] or 0) + (requests['partially_granted']['total'] or 0)))
    )

def narrative_granted_reads(v: Input, claim: int) -> tuple[Reference, ...]:
    return (
        (('mention', ('claims', 'granted', claim, 'value',)), ('cell', ('report', 'requests', 'granted', 'total',)), ('cell', ('report', 'requests', 'partially_granted', 'total',)),)
    )

def narrative_granted_zh(v: Input, say: Say, claim: int) -> str:
    requests = v.report['requests']
    claims = v.claims
    return (
        '正文写“' + say.value(claims['granted'][claim]['text']) + '”，而表三予以公开' + say.value(requests['granted']['total']) + '件、部分公开' + say.value(requests['partially_granted']['total']) + '件，请核实。'
    )

def narrative_granted_en(v: Input, say: Say, claim: int) -> str:
    requests = v.report['requests']
    claims = v.claims
    return (
        'The narrative says “' + say.value(claims['granted'][claim]['text']) + '”; table 3 has ' + say.value(requests['granted']['total']) + ' granted and ' + say.value(requests['partially_granted']['total']) + ' granted in part. Please verify.'
    )

# rules/narrative/normative-documents-in-force.yaml

def narrative_normative_documents_in_force_when(v: Input, claim: int) -> bool:
    claims = v.claims
    return not claims['normative_documents_in_force'][claim]['partial']

def narrative_normative_documents_in_force_when_reads(v: Input, claim: int) -> tuple[Reference, ...]:
    return (('mention', ('claims', 'normative_documents_in_force', claim, 'partial',)),)

def narrative_normative_documents_in_force_test(v: Input, claim: int) -> bool:
    proactive_disclosure = v.report['proactive_disclosure']
    claims = v.claims
    return (
        claims['normative_documents_in_force'][claim]['value'] == (proactive_disclosure['normative_documents']['in_force'] or 0)
    )

def narrative_normative_documents_in_force_reads(v: Input, claim: int) -> tuple[Reference, ...]:
    return (
        (('mention', ('claims', 'normative_documents_in_force', claim, 'value',)), ('cell', ('report', 'proactive_disclosure', 'normative_documents', 'in_force',)),)
    )

def narrative_normative_documents_in_force_zh(v: Input, say: Say, claim: int) -> str:
    proactive_disclosure = v.report['proactive_disclosure']
    claims = v.claims
    return (
        '正文写“' + say.value(claims['normative_documents_in_force'][claim]['text']) + '”，而表二“行政规范性文件”现行有效件数为' + say.value(proactive_disclosure['normative_documents']['in_force']) + '件，请核实。'
    )

def narrative_normative_documents_in_force_en(v: Input, say: Say, claim: int) -> str:
    proactive_disclosure = v.report['proactive_disclosure']
    claims = v.claims
    return (
        'The narrative says “' + say.value(claims['normative_documents_in_force'][claim]['text']) + '”; table 2 has ' + say.value(proactive_disclosure['normative_documents']['in_force']) + ' normative documents in force. Please verify.'
    )

# rules/narrative/normative-documents-issued.yaml

def narrative_normative_documents_issued_when(v: Input, claim: int) -> bool:
    claims = v.claims
    return not claims['normative_documents_issued'][claim]['partial']

def narrative_normative_documents_issued_when_reads(v: Input, claim: int) -> tuple[Reference, ...]:
    return (('mention', ('claims', 'normative_documents_issued', claim, 'partial',)),)

def narrative_normative_documents_issued_test(v: Input, claim: int) -> bool:
    proactive_disclosure = v.report['proactive_disclosure']
    claims = v.claims
    return (
        claims['normative_documents_issued'][claim]['value'] == (proactive_disclosure['normative_documents']['issued'] or 0)
    )

def narrative_normative_documents_issued_reads(v: Input, claim: int) -> tuple[Reference, ...]:
    return (
        (('mention', ('claims', 'normative_documents_issued', claim, 'value',)), ('cell', ('report', 'proactive_disclosure', 'normative_documents', 'issued',)),)
    )

def narrative_normative_documents_issued_zh(v: Input, say: Say, claim: int) -> str:
    proactive_disclosure = v.report['proactive_disclosure']
    claims = v.claims
    return (
        '正文写“' + say.value(claims['normative_documents_issued'][claim]['text']) + '”，而表二“行政规范性文件”本年制发件数为' + say.value(proactive_disclosure['normative_documents']['issued']) + '件，请核实。'
    )

def narrative_normative_documents_issued_en(v: Input, say: Say, claim: int) -> str:
    proactive_disclosure = v.report['proactive_disclosure']
    claims = v.claims
    return (
        'The narrative says “' + say.value(claims['normative_documents_issued'][claim]['text']) + '”; table 2 has ' + say.value(proactive_disclosure['normative_documents']['issued']) + ' normative documents issued. Please verify.'
    )

# rules/narrative/normative-documents-repealed.yaml

def narrative_normative_documents_repealed_when(v: Input, claim: int) -> bool:
    claims = v.claims
    return not claims['normative_documents_repealed'][claim]['partial']

def narrative_normative_documents_repealed_when_reads(v: Input, claim: int) -> tuple[Reference, ...]:
    return (('mention', ('claims', 'normative_documents_repealed', claim, 'partial',)),)

def narrative_normative_documents_repealed_test(v: Input, claim: int) -> bool:
    proactive_disclosure = v.report['proactive_disclosure']
    claims = v.claims
    return (
        claims['normative_documents_repealed'][claim]['value'] == (proactive_disclosure['normative_documents']['repealed'] or 0)
    )

def narrative_normative_documents_repealed_reads(v: Input, claim: int) -> tuple[Reference, ...]:
    return (
        (('mention', ('claims', 'normative_documents_repealed', claim, 'value',)), ('cell', ('report', 'proactive_disclosure', 'normative_documents', 'repealed',)),)
    )

def narrative_normative_documents_repealed_zh(v: Input, say: Say, claim: int) -> str:
    proactive_disclosure = v.report['proactive_disclosure']
    claims = v.claims
    return (
        '正文写“' + say.value(claims['normative_documents_repealed'][claim]['text']) + '”，而表二“行政规范性文件”本年废止件数为' + say.value(proactive_disclosure['normative_documents']['repealed']) + '件，请核实。'
    )

def narrative_normative_documents_repealed_en(v: Input, say: Say, claim: int) -> str:
    proactive_disclosure = v.report['proactive_disclosure']
    claims = v.claims
    return (
        'The narrative says “' + say.value(claims['normative_documents_repealed'][claim]['text']) + '”; table 2 has ' + say.value(proactive_disclosure['normative_documents']['repealed']) + ' normative documents repealed. Please verify.'
    )

# rules/narrative/notice-title-and-number.yaml

def narrative_notice_title_and_number_when(v: Input, cited: int) -> bool:
    prose = v.prose
    return prose['trial_titles'][cited]['number'] is not None

def narrative_notice_title_and_number_when_reads(v: Input, cited: int) -> tuple[Reference, ...]:
    return (('presence', ('prose', 'trial_titles', cited, 'number',)),)

def narrative_notice_title_and_number_test(v: Input, cited: int) -> bool:
    prose = v.prose
    return prose['trial_titles'][cited]['number'] != '国办公开办函〔2021〕30号'

def narrative_notice_title_and_number_reads(v: Input, cited: int) -> tuple[Reference, ...]:
    return (('value', ('prose', 'trial_titles', cited, 'number',)),)

def narrative_notice_title_and_number_zh(v: Input, say: Say, cited: int) -> str:
    return '报告引用的标题是2019年通知的，所附文号却是国办公开办函〔2021〕30号，请改用该文号的标题。'

def narrative_notice_title_and_number_en(v: Input, say: Say, cited: int) -> str:
    return (
        'The title cited is that of the notice of 2019, the number beside it 国办公开办函〔2021〕30号. Please use the title that belongs to the number.'
    )

# rules/narrative/other-handling.yaml

def narrative_other_handling_2019_when(v: Input, claim: int) -> bool:
    claims = v.claims
    return not claims['other_handling'][claim]['partial']

def narrative_other_handling_2019_when_reads(v: Input, claim: int) -> tuple[Reference, ...]:
    return (('mention', ('claims', 'other_handling', claim, 'partial',)),)

def narrative_other_handling_2019_test(v: Input, claim: int) -> bool:
    requests = v.report['requests']
    claims = v.claims
    return (
        claims['other_handling'][claim]['value'] == sum([(requests[o]['total'] or 0) for o in OTHER_OUTCOME_2019])
    )

def narrative_other_handling_2019_reads(v: Input, claim: int) -> tuple[Reference, ...]:
    return (
        (('mention', ('claims', 'other_handling', claim, 'value',)), *(('cell', ('report', 'requests', o, 'total',)) for o in OTHER_OUTCOME_2019),)
    )

def narrative_other_handling_2019_zh(v: Input, say: Say, claim: int) -> str:
    requests = v.report['requests']
    claims = v.claims
    return (
        '正文写“' + say.value(claims['other_handling'][claim]['text']) + '”，而表三其他处理各项合计' + say.value(sum([(requests[o]['total'] or 0) for o in OTHER_OUTCOME_2019])) + '件，请核实。'
    )

def narrative_other_handling_2019_en(v: Input, say: Say, claim: int) -> str:
    requests = v.report['requests']
    claims = v.claims
    return (
        'The narrative says “' + say.value(claims['other_handling'][claim]['text']) + '”; table 3 has ' + say.value(sum([(requests[o]['total'] or 0) for o in OTHER_OUTCOME_2019])) + ' handled otherwise. Please verify.'
    )

# rules/narrative/other-handling.yaml

def narrative_other_handling_2021_when(v: Input, claim: int) -> bool:
    claims = v.claims
    return not claims['other_handling'][claim]['partial']

def narrative_other_handling_2021_when_reads(v: Input, claim: int) -> tuple[Reference, ...]:
    return (('mention', ('claims', 'other_handling', claim, 'partial',)),)

def narrative_other_handling_2021_test(v: Input, claim: int) -> bool:
    requests = v.report['requests']
    claims = v.claims
    return (
        claims['other_handling'][claim]['value'] == sum([(requests[o]['total'] or 0) for o in OTHER_OUTCOME_2021])
    )

def narrative_other_handling_2021_reads(v: Input, claim: int) -> tuple[Reference, ...]:
    return (
        (('mention', ('claims', 'other_handling', claim, 'value',)), *(('cell', ('report', 'requests', o, 'total',)) for o in OTHER_OUTCOME_2021),)
    )

def narrative_other_handling_2021_zh(v: Input, say: Say, claim: int) -> str:
    requests = v.report['requests']
    claims = v.claims
    return (
        '正文写“' + say.value(claims['other_handling'][claim]['text']) + '”，而表三其他处理各项合计' + say.value(sum([(requests[o]['total'] or 0) for o in OTHER_OUTCOME_2021])) + '件，请核实。'
    )

def narrative_other_handling_2021_en(v: Input, say: Say, claim: int) -> str:
    requests = v.report['requests']
    claims = v.claims
    return (
        'The narrative says “' + say.value(claims['other_handling'][claim]['text']) + '”; table 3 has ' + say.value(sum([(requests[o]['total'] or 0) for o in OTHER_OUTCOME_2021])) + ' handled otherwise. Please verify.'
    )

# rules/narrative/outcomes-sum.yaml

def narrative_outcomes_sum_when(v: Input) -> bool:
    requests = v.report['requests']
    claims = v.claims
    return (
        (requests is None) and all(n <= 1 for n in [len([c for c in claims['granted'] if (not c['partial'])]), len([c for c in claims['partially_granted'] if (not c['partial'])]), len([c for c in claims['denied'] if (not c['partial'])]), len([c for c in claims['unavailable'] if (not c['partial'])]), len([c for c in claims['declined'] if (not c['partial'])]), len([c for c in claims['other_handling'] if (not c['partial'])])]) and (sum([len([c for c in claims['granted'] if (not c['partial'])]), len([c for c in claims['partially_granted'] if (not c['partial'])]), len([c for c in claims['denied'] if (not c['partial'])]), len([c for c in claims['unavailable'] if (not c['partial'])]), len([c for c in claims['declined'] if (not c['partial'])]), len([c for c in claims['other_handling'] if (not c['partial'])])]) >= 4) and (any(not c['partial'] for c in claims['concluded']) or any(not c['partial'] for c in claims['received']))
    )

def narrative_outcomes_sum_when_reads(v: Input) -> tuple[Reference, ...]:
    claims = v.claims
    return (
        (('presence', ('report', 'requests',)), *(('mention', ('claims', 'granted', c, 'partial',)) for c in range(len(claims['granted']))), *(('mention', ('claims', 'partially_granted', c, 'partial',)) for c in range(len(claims['partially_granted']))), *(('mention', ('claims', 'denied', c, 'partial',)) for c in range(len(claims['denied']))), *(('mention', ('claims', 'unavailable', c, 'partial',)) for c in range(len(claims['unavailable']))), *(('mention', ('claims', 'declined', c, 'partial',)) for c in range(len(claims['declined']))), *(('mention', ('claims', 'other_handling', c, 'partial',)) for c in range(len(claims['other_handling']))), *(('mention', ('claims', 'concluded', c, 'partial',)) for c in range(len(claims['concluded']))), *(('mention', ('claims', 'received', c, 'partial',)) for c in range(len(claims['received']))),)
    )

def narrative_outcomes_sum_test(v: Input) -> bool:
    claims = v.claims
    return (
        any(all_ >= int64(int64(int64(int64(int64(sum([0 if c['partial'] else c['value'] for c in claims['granted']])) + int64(sum([0 if c['partial'] else c['value'] for c in claims['denied']]))) + int64(sum([0 if c['partial'] else c['value'] for c in claims['unavailable']]))) + int64(sum([0 if c['partial'] else c['value'] for c in claims['declined']]))) + int64(sum([0 if c['partial'] else c['value'] for c in claims['other_handling']]))) for all_ in [int64(sum([0 if c['partial'] else c['value'] for c in claims['concluded']])), int64(int64(sum([0 if c['partial'] else c['value'] for c in claims['received']])) + int64(sum([0 if c['partial'] else c['value'] for c in claims['carried_in']])))])
    )

def narrative_outcomes_sum_reads(v: Input) -> tuple[Reference, ...]:
    claims = v.claims
    return (
        (*(('mention', ('claims', 'concluded', c, 'partial',)) for c in range(len(claims['concluded']))), *(('mention', ('claims', 'concluded', c, 'value',)) for c in range(len(claims['concluded']))), *(('mention', ('claims', 'received', c, 'partial',)) for c in range(len(claims['received']))), *(('mention', ('claims', 'received', c, 'value',)) for c in range(len(claims['received']))), *(('mention', ('claims', 'carried_in', c, 'partial',)) for c in range(len(claims['carried_in']))), *(('mention', ('claims', 'carried_in', c, 'value',)) for c in range(len(claims['carried_in']))), *(('mention', ('claims', 'granted', c, 'partial',)) for c in range(len(claims['granted']))), *(('mention', ('claims', 'granted', c, 'value',)) for c in range(len(claims['granted']))), *(('mention', ('claims', 'denied', c, 'partial',)) for c in range(len(claims['denied']))), *(('mention', ('claims', 'denied', c, 'value',)) for c in range(len(claims['denied']))), *(('mention', ('claims', 'unavailable', c, 'partial',)) for c in range(len(claims['unavailable']))), *(('mention', ('claims', 'unavailable', c, 'value',)) for c in range(len(claims['unavailable']))), *(('mention', ('claims', 'declined', c, 'partial',)) for c in range(len(claims['declined']))), *(('mention', ('claims', 'declined', c, 'value',)) for c in range(len(claims['declined']))), *(('mention', ('claims', 'other_handling', c, 'partial',)) for c in range(len(claims['other_handling']))), *(('mention', ('claims', 'other_handling', c, 'value',)) for c in range(len(claims['other_handling']))),)
    )

def narrative_outcomes_sum_zh(v: Input, say: Say) -> str:
    claims = v.claims
    return (
        '正文所写的办理结果（不计部分公开）合计' + say.value(int64(int64(int64(int64(int64(sum([0 if c['partial'] else c['value'] for c in claims['granted']])) + int64(sum([0 if c['partial'] else c['value'] for c in claims['denied']]))) + int64(sum([0 if c['partial'] else c['value'] for c in claims['unavailable']]))) + int64(sum([0 if c['partial'] else c['value'] for c in claims['declined']]))) + int64(sum([0 if c['partial'] else c['value'] for c in claims['other_handling']])))) + '件，多于正文的办结数，也多于收到数与上年结转数之和，请核实。'
    )

def narrative_outcomes_sum_en(v: Input, say: Say) -> str:
    claims = v.claims
    return (
        'The results that the narrative states come to ' + say.value(int64(int64(int64(int64(int64(sum([0 if c['partial'] else c['value'] for c in claims['granted']])) + int64(sum([0 if c['partial'] else c['value'] for c in claims['denied']]))) + int64(sum([0 if c['partial'] else c['value'] for c in claims['unavailable']]))) + int64(sum([0 if c['partial'] else c['value'] for c in claims['declined']]))) + int64(sum([0 if c['partial'] else c['value'] for c in claims['other_handling']])))) + ', more than it says were concluded, or received and carried over. Please verify.'
    )

# rules/narrative/partially-granted.yaml

def narrative_partially_granted_when(v: Input, claim: int) -> bool:
    claims = v.claims
    return not claims['partially_granted'][claim]['partial']

def narrative_partially_granted_when_reads(v: Input, claim: int) -> tuple[Reference, ...]:
    return (('mention', ('claims', 'partially_granted', claim, 'partial',)),)

def narrative_partially_granted_test(v: Input, claim: int) -> bool:
    requests = v.report['requests']
    claims = v.claims
    return (
        claims['partially_granted'][claim]['value'] == (requests['partially_granted']['total'] or 0)
    )

def narrative_partially_granted_reads(v: Input, claim: int) -> tuple[Reference, ...]:
    return (
        (('mention', ('claims', 'partially_granted', claim, 'value',)), ('cell', ('report', 'requests', 'partially_granted', 'total',)),)
    )

def narrative_partially_granted_zh(v: Input, say: Say, claim: int) -> str:
    requests = v.report['requests']
    claims = v.claims
    return (
        '正文写“' + say.value(claims['partially_granted'][claim]['text']) + '”，而表三部分公开' + say.value(requests['partially_granted']['total']) + '件，请核实。'
    )

def narrative_partially_granted_en(v: Input, say: Say, claim: int) -> str:
    requests = v.report['requests']
    claims = v.claims
    return (
        'The narrative says “' + say.value(claims['partially_granted'][claim]['text']) + '”; table 3 has ' + say.value(requests['partially_granted']['total']) + ' granted in part. Please verify.'
    )

# rules/narrative/period-of-another-year.yaml

def narrative_period_of_another_year_when(v: Input) -> bool:
    report = v.report
    return (report['period']['from'] is not None) and (report['period']['to'] is not None)

def narrative_period_of_another_year_when_reads(v: Input) -> tuple[Reference, ...]:
    return (
        (('presence', ('report', 'period', 'from',)), ('presence', ('report', 'period', 'to',)),)
    )

def narrative_period_of_another_year_test(v: Input) -> bool:
    report = v.report
    return (
        report['period']['from'].startswith(str(report['year'])) and report['period']['to'].startswith(str(report['year']))
    )

def narrative_period_of_another_year_reads(v: Input) -> tuple[Reference, ...]:
    return (
        (('value', ('report', 'period', 'from',)), ('mention', ('report', 'year',)), ('value', ('report', 'period', 'to',)),)
    )

def narrative_period_of_another_year_zh(v: Input, say: Say) -> str:
    report = v.report
    return (
        '统计期限写为' + say.value(report['period']['from']) + '至' + say.value(report['period']['to']) + '，而这是' + say.value(report['year']) + '年度的报告，请核实。'
    )

def narrative_period_of_another_year_en(v: Input, say: Say) -> str:
    report = v.report
    return (
        'The period is given as ' + say.value(report['period']['from']) + ' to ' + say.value(report['period']['to']) + ', but the report is that of ' + say.value(report['year']) + '. Please verify.'
    )

def narrative_period_of_another_year_known(v: Input) -> bool:
    report = v.report
    return report['period']['from'] is not None and report['period']['to'] is not None

# rules/narrative/received-by-applicant.yaml

def narrative_received_by_applicant_when(v: Input, who: str) -> bool:
    claims = v.claims
    return (
        (len([c for c in claims['received'] if (c['by'] == who)]) == 1) and any((not all_['partial']) and (all_['value'] == int64(sum([c['value'] if (c['by'] in ['natural_person', 'business', 'research_institution', 'public_interest_organization', 'legal_service', 'organization']) else 0 for c in claims['received']]))) for all_ in claims['received'])
    )

def narrative_received_by_applicant_when_reads(v: Input, who: str) -> tuple[Reference, ...]:
    claims = v.claims
    return (
        (*(('mention', ('claims', 'received', c, 'by',)) for c in range(len(claims['received']))), *(('mention', ('claims', 'received', all_, 'partial',)) for all_ in range(len(claims['received']))), *(('mention', ('claims', 'received', all_, 'value',)) for all_ in range(len(claims['received']))), *(('mention', ('claims', 'received', c, 'value',)) for c in range(len(claims['received']))),)
    )

def narrative_received_by_applicant_reading_new(v: Input, who: str) -> bool:
    requests = v.report['requests']
    claims = v.claims
    return (
        int64(sum([c['value'] if (c['by'] == who) else 0 for c in claims['received']])) == (requests['received'][who] or 0)
    )

def narrative_received_by_applicant_reading_with_carried_in(v: Input, who: str) -> bool:
    requests = v.report['requests']
    claims = v.claims
    return (
        int64(sum([c['value'] if (c['by'] == who) else 0 for c in claims['received']])) == ((requests['received'][who] or 0) + (requests['carried_in'][who] or 0))
    )

def narrative_received_by_applicant_reading_concluded(v: Input, who: str) -> bool:
    requests = v.report['requests']
    claims = v.claims
    return (
        int64(sum([c['value'] if (c['by'] == who) else 0 for c in claims['received']])) == (requests['concluded'][who] or 0)
    )

def narrative_received_by_applicant_test(v: Input, who: str) -> bool:
    requests = v.report['requests']
    claims = v.claims
    return (
        (int64(sum([c['value'] if (c['by'] == who) else 0 for c in claims['received']])) == (requests['received'][who] or 0)) or (int64(sum([c['value'] if (c['by'] == who) else 0 for c in claims['received']])) == ((requests['received'][who] or 0) + (requests['carried_in'][who] or 0))) or (int64(sum([c['value'] if (c['by'] == who) else 0 for c in claims['received']])) == (requests['concluded'][who] or 0))
    )

def narrative_received_by_applicant_reads(v: Input, who: str) -> tuple[Reference, ...]:
    claims = v.claims
    return (
        (*(('mention', ('claims', 'received', c, 'by',)) for c in range(len(claims['received']))), *(('mention', ('claims', 'received', c, 'value',)) for c in range(len(claims['received']))), ('cell', ('report', 'requests', 'received', who,)), ('cell', ('report', 'requests', 'carried_in', who,)), ('cell', ('report', 'requests', 'concluded', who,)),)
    )

def narrative_received_by_applicant_zh(v: Input, say: Say, who: str) -> str:
    requests = v.report['requests']
    claims = v.claims
    return (
        '正文写' + say.key('applicant', who) + '申请' + say.value(int64(sum([c['value'] if (c['by'] == who) else 0 for c in claims['received']]))) + '件，而表三' + say.key('applicant', who) + '本年新收' + say.value(requests['received'][who]) + '件、上年结转' + say.value(requests['carried_in'][who]) + '件、办结' + say.value(requests['concluded'][who]) + '件，哪一种口径都不符，请核实。'
    )

def narrative_received_by_applicant_en(v: Input, say: Say, who: str) -> str:
    requests = v.report['requests']
    claims = v.claims
    return (
        'The narrative states ' + say.value(int64(sum([c['value'] if (c['by'] == who) else 0 for c in claims['received']]))) + ' requests (' + say.key('applicant', who) + '); table 3 has ' + say.value(requests['received'][who]) + ' received, ' + say.value(requests['carried_in'][who]) + ' carried over and ' + say.value(requests['concluded'][who]) + ' concluded. Please verify.'
    )

# rules/narrative/received.yaml

def narrative_received_when(v: Input, claim: int) -> bool:
    claims = v.claims
    return not claims['received'][claim]['partial']

def narrative_received_when_reads(v: Input, claim: int) -> tuple[Reference, ...]:
    return (('mention', ('claims', 'received', claim, 'partial',)),)

def narrative_received_reading_new(v: Input, claim: int) -> bool:
    requests = v.report['requests']
    claims = v.claims
    return claims['received'][claim]['value'] == (requests['received']['total'] or 0)

def narrative_received_reading_with_carried_in(v: Input, claim: int) -> bool:
    requests = v.report['requests']
    claims = v.claims
    return (
        claims['received'][claim]['value'] == ((requests['received']['total'] or 0) + (requests['carried_in']['total'] or 0))
    )

def narrative_received_reading_concluded(v: Input, claim: int) -> bool:
    requests = v.report['requests']
    claims = v.claims
    return claims['received'][claim]['value'] == (requests['concluded']['total'] or 0)

def narrative_received_test(v: Input, claim: int) -> bool:
    requests = v.report['requests']
    claims = v.claims
    return (
        (claims['received'][claim]['value'] == (requests['received']['total'] or 0)) or (claims['received'][claim]['value'] == ((requests['received']['total'] or 0) + (requests['carried_in']['total'] or 0))) or (claims['received'][claim]['value'] == (requests['concluded']['total'] or 0))
    )

def narrative_received_reads(v: Input, claim: int) -> tuple[Reference, ...]:
    return (
        (('mention', ('claims', 'received', claim, 'value',)), ('cell', ('report', 'requests', 'received', 'total',)), ('cell', ('report', 'requests', 'carried_in', 'total',)), ('cell', ('report', 'requests', 'concluded', 'total',)),)
    )

def narrative_received_zh(v: Input, say: Say, claim: int) -> str:
    requests = v.report['requests']
    claims = v.claims
    return (
        '正文写“' + say.value(claims['received'][claim]['text']) + '”，而表三本年新收' + say.value(requests['received']['total']) + '件、上年结转' + say.value(requests['carried_in']['total']) + '件、办结' + say.value(requests['concluded']['total']) + '件，哪一种口径都不符，请核实。'
    )

def narrative_received_en(v: Input, say: Say, claim: int) -> str:
    requests = v.report['requests']
    claims = v.claims
    return (
        'The narrative says “' + say.value(claims['received'][claim]['text']) + '”; table 3 has ' + say.value(requests['received']['total']) + ' received, ' + say.value(requests['carried_in']['total']) + ' carried over and ' + say.value(requests['concluded']['total']) + ' concluded. No way of counting explains it; please verify.'
    )

# rules/narrative/reconsiderations-corrected.yaml

def narrative_reconsiderations_corrected_when(v: Input, claim: int) -> bool:
    claims = v.claims
    return not claims['reconsiderations_corrected'][claim]['partial']

def narrative_reconsiderations_corrected_when_reads(v: Input, claim: int) -> tuple[Reference, ...]:
    return (('mention', ('claims', 'reconsiderations_corrected', claim, 'partial',)),)

def narrative_reconsiderations_corrected_test(v: Input, claim: int) -> bool:
    disputes = v.report['disputes']
    claims = v.claims
    return (
        claims['reconsiderations_corrected'][claim]['value'] == (disputes['reconsideration']['corrected'] or 0)
    )

def narrative_reconsiderations_corrected_reads(v: Input, claim: int) -> tuple[Reference, ...]:
    return (
        (('mention', ('claims', 'reconsiderations_corrected', claim, 'value',)), ('cell', ('report', 'disputes', 'reconsideration', 'corrected',)),)
    )

def narrative_reconsiderations_corrected_zh(v: Input, say: Say, claim: int) -> str:
    disputes = v.report['disputes']
    claims = v.claims
    return (
        '正文写“' + say.value(claims['reconsiderations_corrected'][claim]['text']) + '”，而表四行政复议“结果纠正”为' + say.value(disputes['reconsideration']['corrected']) + '件，请核实。'
    )

def narrative_reconsiderations_corrected_en(v: Input, say: Say, claim: int) -> str:
    disputes = v.report['disputes']
    claims = v.claims
    return (
        'The narrative says “' + say.value(claims['reconsiderations_corrected'][claim]['text']) + '”; table 4 has ' + say.value(disputes['reconsideration']['corrected']) + ' reconsiderations corrected. Please verify.'
    )

# rules/narrative/reconsiderations-upheld.yaml

def narrative_reconsiderations_upheld_when(v: Input, claim: int) -> bool:
    claims = v.claims
    return not claims['reconsiderations_upheld'][claim]['partial']

def narrative_reconsiderations_upheld_when_reads(v: Input, claim: int) -> tuple[Reference, ...]:
    return (('mention', ('claims', 'reconsiderations_upheld', claim, 'partial',)),)

def narrative_reconsiderations_upheld_test(v: Input, claim: int) -> bool:
    disputes = v.report['disputes']
    claims = v.claims
    return (
        claims['reconsiderations_upheld'][claim]['value'] == (disputes['reconsideration']['upheld'] or 0)
    )

def narrative_reconsiderations_upheld_reads(v: Input, claim: int) -> tuple[Reference, ...]:
    return (
        (('mention', ('claims', 'reconsiderations_upheld', claim, 'value',)), ('cell', ('report', 'disputes', 'reconsideration', 'upheld',)),)
    )

def narrative_reconsiderations_upheld_zh(v: Input, say: Say, claim: int) -> str:
    disputes = v.report['disputes']
    claims = v.claims
    return (
        '正文写“' + say.value(claims['reconsiderations_upheld'][claim]['text']) + '”，而表四行政复议“结果维持”为' + say.value(disputes['reconsideration']['upheld']) + '件，请核实。'
    )

def narrative_reconsiderations_upheld_en(v: Input, say: Say, claim: int) -> str:
    disputes = v.report['disputes']
    claims = v.claims
    return (
        'The narrative says “' + say.value(claims['reconsiderations_upheld'][claim]['text']) + '”; table 4 has ' + say.value(disputes['reconsideration']['upheld']) + ' reconsiderations upheld. Please verify.'
    )

# rules/narrative/reconsiderations.yaml

def narrative_reconsiderations_when(v: Input, claim: int) -> bool:
    claims = v.claims
    return not claims['reconsiderations'][claim]['partial']

def narrative_reconsiderations_when_reads(v: Input, claim: int) -> tuple[Reference, ...]:
    return (('mention', ('claims', 'reconsiderations', claim, 'partial',)),)

def narrative_reconsiderations_reading_total(v: Input, claim: int) -> bool:
    disputes = v.report['disputes']
    claims = v.claims
    return (
        claims['reconsiderations'][claim]['value'] == (disputes['reconsideration']['total'] or 0)
    )

def narrative_reconsiderations_reading_without_pending(v: Input, claim: int) -> bool:
    disputes = v.report['disputes']
    claims = v.claims
    return (
        claims['reconsiderations'][claim]['value'] == ((disputes['reconsideration']['total'] or 0) - (disputes['reconsideration']['pending'] or 0))
    )

def narrative_reconsiderations_test(v: Input, claim: int) -> bool:
    disputes = v.report['disputes']
    claims = v.claims
    return (
        (claims['reconsiderations'][claim]['value'] == (disputes['reconsideration']['total'] or 0)) or (claims['reconsiderations'][claim]['value'] == ((disputes['reconsideration']['total'] or 0) - (disputes['reconsideration']['pending'] or 0)))
    )

def narrative_reconsiderations_reads(v: Input, claim: int) -> tuple[Reference, ...]:
    return (
        (('mention', ('claims', 'reconsiderations', claim, 'value',)), ('cell', ('report', 'disputes', 'reconsideration', 'total',)), ('cell', ('report', 'disputes', 'reconsideration', 'pending',)),)
    )

def narrative_reconsiderations_zh(v: Input, say: Say, claim: int) -> str:
    disputes = v.report['disputes']
    claims = v.claims
    return (
        '正文写“' + say.value(claims['reconsiderations'][claim]['text']) + '”，而表四行政复议总计' + say.value(disputes['reconsideration']['total']) + '件，其中尚未审结' + say.value(disputes['reconsideration']['pending']) + '件，哪一种口径都不符，请核实。'
    )

def narrative_reconsiderations_en(v: Input, say: Say, claim: int) -> str:
    disputes = v.report['disputes']
    claims = v.claims
    return (
        'The narrative says “' + say.value(claims['reconsiderations'][claim]['text']) + '”; table 4 has ' + say.value(disputes['reconsideration']['total']) + ' reconsiderations, ' + say.value(disputes['reconsideration']['pending']) + ' of them pending. Please verify.'
    )

# rules/narrative/suits-corrected.yaml

def narrative_suits_corrected_when(v: Input, claim: int) -> bool:
    claims = v.claims
    return not claims['suits_corrected'][claim]['partial']

def narrative_suits_corrected_when_reads(v: Input, claim: int) -> tuple[Reference, ...]:
    return (('mention', ('claims', 'suits_corrected', claim, 'partial',)),)

def narrative_suits_corrected_test(v: Input, claim: int) -> bool:
    disputes = v.report['disputes']
    claims = v.claims
    return (
        claims['suits_corrected'][claim]['value'] == ((disputes['litigation_direct']['corrected'] or 0) + (disputes['litigation_after_reconsideration']['corrected'] or 0))
    )

def narrative_suits_corrected_reads(v: Input, claim: int) -> tuple[Reference, ...]:
    return (
        (('mention', ('claims', 'suits_corrected', claim, 'value',)), ('cell', ('report', 'disputes', 'litigation_direct', 'corrected',)), ('cell', ('report', 'disputes', 'litigation_after_reconsideration', 'corrected',)),)
    )

def narrative_suits_corrected_zh(v: Input, say: Say, claim: int) -> str:
    disputes = v.report['disputes']
    claims = v.claims
    return (
        '正文写“' + say.value(claims['suits_corrected'][claim]['text']) + '”，而表四“结果纠正”未经复议直接起诉' + say.value(disputes['litigation_direct']['corrected']) + '件、复议后起诉' + say.value(disputes['litigation_after_reconsideration']['corrected']) + '件，请核实。'
    )

def narrative_suits_corrected_en(v: Input, say: Say, claim: int) -> str:
    disputes = v.report['disputes']
    claims = v.claims
    return (
        'The narrative says “' + say.value(claims['suits_corrected'][claim]['text']) + '”; table 4 has ' + say.value(disputes['litigation_direct']['corrected']) + ' suits corrected without and ' + say.value(disputes['litigation_after_reconsideration']['corrected']) + ' after reconsideration. Please verify.'
    )

# rules/narrative/suits-upheld.yaml

def narrative_suits_upheld_when(v: Input, claim: int) -> bool:
    claims = v.claims
    return not claims['suits_upheld'][claim]['partial']

def narrative_suits_upheld_when_reads(v: Input, claim: int) -> tuple[Reference, ...]:
    return (('mention', ('claims', 'suits_upheld', claim, 'partial',)),)

def narrative_suits_upheld_test(v: Input, claim: int) -> bool:
    disputes = v.report['disputes']
    claims = v.claims
    return (
        claims['suits_upheld'][claim]['value'] == ((disputes['litigation_direct']['upheld'] or 0) + (disputes['litigation_after_reconsideration']['upheld'] or 0))
    )

def narrative_suits_upheld_reads(v: Input, claim: int) -> tuple[Reference, ...]:
    return (
        (('mention', ('claims', 'suits_upheld', claim, 'value',)), ('cell', ('report', 'disputes', 'litigation_direct', 'upheld',)), ('cell', ('report', 'disputes', 'litigation_after_reconsideration', 'upheld',)),)
    )

def narrative_suits_upheld_zh(v: Input, say: Say, claim: int) -> str:
    disputes = v.report['disputes']
    claims = v.claims
    return (
        '正文写“' + say.value(claims['suits_upheld'][claim]['text']) + '”，而表四“结果维持”未经复议直接起诉' + say.value(disputes['litigation_direct']['upheld']) + '件、复议后起诉' + say.value(disputes['litigation_after_reconsideration']['upheld']) + '件，请核实。'
    )

def narrative_suits_upheld_en(v: Input, say: Say, claim: int) -> str:
    disputes = v.report['disputes']
    claims = v.claims
    return (
        'The narrative says “' + say.value(claims['suits_upheld'][claim]['text']) + '”; table 4 has ' + say.value(disputes['litigation_direct']['upheld']) + ' suits upheld without and ' + say.value(disputes['litigation_after_reconsideration']['upheld']) + ' after reconsideration. Please verify.'
    )

# rules/narrative/suits.yaml

def narrative_suits_when(v: Input, claim: int) -> bool:
    claims = v.claims
    return not claims['suits'][claim]['partial']

def narrative_suits_when_reads(v: Input, claim: int) -> tuple[Reference, ...]:
    return (('mention', ('claims', 'suits', claim, 'partial',)),)

def narrative_suits_reading_total(v: Input, claim: int) -> bool:
    disputes = v.report['disputes']
    claims = v.claims
    return (
        claims['suits'][claim]['value'] == ((disputes['litigation_direct']['total'] or 0) + (disputes['litigation_after_reconsideration']['total'] or 0))
    )

def narrative_suits_reading_without_pending(v: Input, claim: int) -> bool:
    disputes = v.report['disputes']
    claims = v.claims
    return (
        claims['suits'][claim]['value'] == ((((disputes['litigation_direct']['total'] or 0) + (disputes['litigation_after_reconsideration']['total'] or 0)) - (disputes['litigation_direct']['pending'] or 0)) - (disputes['litigation_after_reconsideration']['pending'] or 0))
    )

def narrative_suits_test(v: Input, claim: int) -> bool:
    disputes = v.report['disputes']
    claims = v.claims
    return (
        (claims['suits'][claim]['value'] == ((disputes['litigation_direct']['total'] or 0) + (disputes['litigation_after_reconsideration']['total'] or 0))) or (claims['suits'][claim]['value'] == ((((disputes['litigation_direct']['total'] or 0) + (disputes['litigation_after_reconsideration']['total'] or 0)) - (disputes['litigation_direct']['pending'] or 0)) - (disputes['litigation_after_reconsideration']['pending'] or 0)))
    )

def narrative_suits_reads(v: Input, claim: int) -> tuple[Reference, ...]:
    return (
        (('mention', ('claims', 'suits', claim, 'value',)), ('cell', ('report', 'disputes', 'litigation_direct', 'total',)), ('cell', ('report', 'disputes', 'litigation_after_reconsideration', 'total',)), ('cell', ('report', 'disputes', 'litigation_direct', 'pending',)), ('cell', ('report', 'disputes', 'litigation_after_reconsideration', 'pending',)),)
    )

def narrative_suits_zh(v: Input, say: Say, claim: int) -> str:
    disputes = v.report['disputes']
    claims = v.claims
    return (
        '正文写“' + say.value(claims['suits'][claim]['text']) + '”，而表四未经复议直接起诉' + say.value(disputes['litigation_direct']['total']) + '件、复议后起诉' + say.value(disputes['litigation_after_reconsideration']['total']) + '件，不含尚未审结的也不相符，请核实。'
    )

def narrative_suits_en(v: Input, say: Say, claim: int) -> str:
    disputes = v.report['disputes']
    claims = v.claims
    return (
        'The narrative says “' + say.value(claims['suits'][claim]['text']) + '”; table 4 has ' + say.value(disputes['litigation_direct']['total']) + ' suits without and ' + say.value(disputes['litigation_after_reconsideration']['total']) + ' after reconsideration. Without those pending it does not agree either. Please verify.'
    )

# rules/narrative/superseded-notice-by-title.yaml

def narrative_superseded_notice_by_title_when(v: Input, cited: int) -> bool:
    report = v.report
    return report['year'] >= 2021

def narrative_superseded_notice_by_title_when_reads(v: Input, cited: int) -> tuple[Reference, ...]:
    return (('mention', ('report', 'year',)),)

def narrative_superseded_notice_by_title_test(v: Input, cited: int) -> bool:
    report = v.report
    prose = v.prose
    return (
        (prose['trial_titles'][cited]['number'] is not None) or ('国办公开办函〔2021〕30号' in report['cites'])
    )

def narrative_superseded_notice_by_title_reads(v: Input, cited: int) -> tuple[Reference, ...]:
    return (('presence', ('prose', 'trial_titles', cited, 'number',)),)

def narrative_superseded_notice_by_title_zh(v: Input, say: Say, cited: int) -> str:
    return '报告以标题引用了2019年试行格式的通知，2021年度起适用国办公开办函〔2021〕30号，请核实引用的文件。'

def narrative_superseded_notice_by_title_en(v: Input, say: Say, cited: int) -> str:
    return (
        'The report cites the notice of the trial form of 2019 by its title; from 2021 on 国办公开办函〔2021〕30号 applies. Please verify the notice cited.'
    )

# rules/narrative/superseded-notice.yaml

def narrative_superseded_notice_when(v: Input) -> bool:
    report = v.report
    return '国办公开办函〔2019〕60号' in report['cites']

def narrative_superseded_notice_when_reads(v: Input) -> tuple[Reference, ...]:
    return ()

def narrative_superseded_notice_test(v: Input) -> bool:
    report = v.report
    return (report['year'] < 2021) or ('国办公开办函〔2021〕30号' in report['cites'])

def narrative_superseded_notice_reads(v: Input) -> tuple[Reference, ...]:
    return (('mention', ('report', 'year',)),)

def narrative_superseded_notice_zh(v: Input, say: Say) -> str:
    return '报告引用了国办公开办函〔2019〕60号（试行格式），没有引用2021年度起适用的国办公开办函〔2021〕30号，请核实。'

def narrative_superseded_notice_en(v: Input, say: Say) -> str:
    return (
        'The report cites 国办公开办函〔2019〕60号 (trial form) and not 国办公开办函〔2021〕30号, which applies from 2021 on. Please verify.'
    )

# rules/narrative/unavailable.yaml

def narrative_unavailable_when(v: Input, claim: int) -> bool:
    claims = v.claims
    return not claims['unavailable'][claim]['partial']

def narrative_unavailable_when_reads(v: Input, claim: int) -> tuple[Reference, ...]:
    return (('mention', ('claims', 'unavailable', claim, 'partial',)),)

def narrative_unavailable_test(v: Input, claim: int) -> bool:
    requests = v.report['requests']
    claims = v.claims
    return (
        claims['unavailable'][claim]['value'] == sum([(requests[o]['total'] or 0) for o in UNAVAILABLE_OUTCOME])
    )

def narrative_unavailable_reads(v: Input, claim: int) -> tuple[Reference, ...]:
    return (
        (('mention', ('claims', 'unavailable', claim, 'value',)), *(('cell', ('report', 'requests', o, 'total',)) for o in UNAVAILABLE_OUTCOME),)
    )

def narrative_unavailable_zh(v: Input, say: Say, claim: int) -> str:
    requests = v.report['requests']
    claims = v.claims
    return (
        '正文写“' + say.value(claims['unavailable'][claim]['text']) + '”，而表三无法提供各项合计' + say.value(sum([(requests[o]['total'] or 0) for o in UNAVAILABLE_OUTCOME])) + '件，请核实。'
    )

def narrative_unavailable_en(v: Input, say: Say, claim: int) -> str:
    requests = v.report['requests']
    claims = v.claims
    return (
        'The narrative says “' + say.value(claims['unavailable'][claim]['text']) + '”; table 3 has ' + say.value(sum([(requests[o]['total'] or 0) for o in UNAVAILABLE_OUTCOME])) + ' not available. Please verify.'
    )

# rules/requests/balance.yaml

def requests_balance_test(v: Input, col: str) -> bool:
    requests = v.report['requests']
    return (
        ((requests['received'][col] or 0) + (requests['carried_in'][col] or 0)) == ((requests['concluded'][col] or 0) + (requests['carried_out'][col] or 0))
    )

def requests_balance_reads(v: Input, col: str) -> tuple[Reference, ...]:
    return (
        (('cell', ('report', 'requests', 'received', col,)), ('cell', ('report', 'requests', 'carried_in', col,)), ('cell', ('report', 'requests', 'concluded', col,)), ('cell', ('report', 'requests', 'carried_out', col,)),)
    )

def requests_balance_others(v: Input) -> list[Binding]:
    requests = v.report['requests']
    requests_carried_in_ = requests['carried_in']
    requests_carried_out_ = requests['carried_out']
    requests_concluded_ = requests['concluded']
    requests_received_ = requests['received']
    return (
        [(col,) for col in COLUMN if not (((requests_received_[col] + requests_carried_in_[col]) == (requests_concluded_[col] + requests_carried_out_[col])))]
    )

# rules/requests/concluded-total.yaml

def requests_concluded_total_2019_test(v: Input, col: str) -> bool:
    requests = v.report['requests']
    return (
        sum([(requests[result][col] or 0) for result in OUTCOME_2019]) == (requests['concluded'][col] or 0)
    )

def requests_concluded_total_2019_reads(v: Input, col: str) -> tuple[Reference, ...]:
    return (
        (*(('cell', ('report', 'requests', result, col,)) for result in OUTCOME_2019), ('cell', ('report', 'requests', 'concluded', col,)),)
    )

def requests_concluded_total_2019_others(v: Input) -> list[Binding]:
    requests = v.report['requests']
    requests_concluded_ = requests['concluded']
    requests_declined_confirmation_ = requests['declined_confirmation']
    requests_declined_excessive_ = requests['declined_excessive']
    requests_declined_petition_ = requests['declined_petition']
    requests_declined_publication_ = requests['declined_publication']
    requests_declined_repeat_ = requests['declined_repeat']
    requests_denied_by_law_ = requests['denied_by_law']
    requests_denied_deliberative_ = requests['denied_deliberative']
    requests_denied_enforcement_file_ = requests['denied_enforcement_file']
    requests_denied_internal_affairs_ = requests['denied_internal_affairs']
    requests_denied_registry_query_ = requests['denied_registry_query']
    requests_denied_security_or_stability_ = requests['denied_security_or_stability']
    requests_denied_state_secret_ = requests['denied_state_secret']
    requests_denied_third_party_ = requests['denied_third_party']
    requests_granted_ = requests['granted']
    requests_other_ = requests['other']
    requests_partially_granted_ = requests['partially_granted']
    requests_unavailable_needs_creation_ = requests['unavailable_needs_creation']
    requests_unavailable_not_held_ = requests['unavailable_not_held']
    requests_unavailable_unclear_ = requests['unavailable_unclear']
    return (
        [(col,) for col in COLUMN if not (((requests_granted_[col] + requests_partially_granted_[col] + requests_denied_state_secret_[col] + requests_denied_by_law_[col] + requests_denied_security_or_stability_[col] + requests_denied_third_party_[col] + requests_denied_internal_affairs_[col] + requests_denied_deliberative_[col] + requests_denied_enforcement_file_[col] + requests_denied_registry_query_[col] + requests_unavailable_not_held_[col] + requests_unavailable_needs_creation_[col] + requests_unavailable_unclear_[col] + requests_declined_petition_[col] + requests_declined_repeat_[col] + requests_declined_publication_[col] + requests_declined_excessive_[col] + requests_declined_confirmation_[col] + requests_other_[col]) == requests_concluded_[col]))]
    )

# rules/requests/concluded-total.yaml

def requests_concluded_total_2021_test(v: Input, col: str) -> bool:
    requests = v.report['requests']
    return (
        sum([(requests[result][col] or 0) for result in OUTCOME_2021]) == (requests['concluded'][col] or 0)
    )

def requests_concluded_total_2021_reads(v: Input, col: str) -> tuple[Reference, ...]:
    return (
        (*(('cell', ('report', 'requests', result, col,)) for result in OUTCOME_2021), ('cell', ('report', 'requests', 'concluded', col,)),)
    )

def requests_concluded_total_2021_others(v: Input) -> list[Binding]:
    requests = v.report['requests']
    requests_concluded_ = requests['concluded']
    requests_declined_confirmation_ = requests['declined_confirmation']
    requests_declined_excessive_ = requests['declined_excessive']
    requests_declined_petition_ = requests['declined_petition']
    requests_declined_publication_ = requests['declined_publication']
    requests_declined_repeat_ = requests['declined_repeat']
    requests_denied_by_law_ = requests['denied_by_law']
    requests_denied_deliberative_ = requests['denied_deliberative']
    requests_denied_enforcement_file_ = requests['denied_enforcement_file']
    requests_denied_internal_affairs_ = requests['denied_internal_affairs']
    requests_denied_registry_query_ = requests['denied_registry_query']
    requests_denied_security_or_stability_ = requests['denied_security_or_stability']
    requests_denied_state_secret_ = requests['denied_state_secret']
    requests_denied_third_party_ = requests['denied_third_party']
    requests_granted_ = requests['granted']
    requests_other_fee_unpaid_ = requests['other_fee_unpaid']
    requests_other_remaining_ = requests['other_remaining']
    requests_other_uncorrected_ = requests['other_uncorrected']
    requests_partially_granted_ = requests['partially_granted']
    requests_unavailable_needs_creation_ = requests['unavailable_needs_creation']
    requests_unavailable_not_held_ = requests['unavailable_not_held']
    requests_unavailable_unclear_ = requests['unavailable_unclear']
    return (
        [(col,) for col in COLUMN if not (((requests_granted_[col] + requests_partially_granted_[col] + requests_denied_state_secret_[col] + requests_denied_by_law_[col] + requests_denied_security_or_stability_[col] + requests_denied_third_party_[col] + requests_denied_internal_affairs_[col] + requests_denied_deliberative_[col] + requests_denied_enforcement_file_[col] + requests_denied_registry_query_[col] + requests_unavailable_not_held_[col] + requests_unavailable_needs_creation_[col] + requests_unavailable_unclear_[col] + requests_declined_petition_[col] + requests_declined_repeat_[col] + requests_declined_publication_[col] + requests_declined_excessive_[col] + requests_declined_confirmation_[col] + requests_other_uncorrected_[col] + requests_other_fee_unpaid_[col] + requests_other_remaining_[col]) == requests_concluded_[col]))]
    )

# rules/requests/row-total.yaml

def requests_row_total_2019_test(v: Input, row: str) -> bool:
    requests = v.report['requests']
    return (
        sum([(requests[row][kind] or 0) for kind in APPLICANT]) == (requests[row]['total'] or 0)
    )

def requests_row_total_2019_reads(v: Input, row: str) -> tuple[Reference, ...]:
    return (
        (*(('cell', ('report', 'requests', row, kind,)) for kind in APPLICANT), ('cell', ('report', 'requests', row, 'total',)),)
    )

def requests_row_total_2019_others(v: Input) -> list[Binding]:
    requests = v.report['requests']
    return (
        [(row,) for row in ROW_2019 for row_of_requests_ in [requests[row]] if not (((row_of_requests_['natural_person'] + row_of_requests_['business'] + row_of_requests_['research_institution'] + row_of_requests_['public_interest_organization'] + row_of_requests_['legal_service'] + row_of_requests_['other_organization']) == row_of_requests_['total']))]
    )

# rules/requests/row-total.yaml

def requests_row_total_2021_test(v: Input, row: str) -> bool:
    requests = v.report['requests']
    return (
        sum([(requests[row][kind] or 0) for kind in APPLICANT]) == (requests[row]['total'] or 0)
    )

def requests_row_total_2021_reads(v: Input, row: str) -> tuple[Reference, ...]:
    return (
        (*(('cell', ('report', 'requests', row, kind,)) for kind in APPLICANT), ('cell', ('report', 'requests', row, 'total',)),)
    )

def requests_row_total_2021_others(v: Input) -> list[Binding]:
    requests = v.report['requests']
    return (
        [(row,) for row in ROW_2021 for row_of_requests_ in [requests[row]] if not (((row_of_requests_['natural_person'] + row_of_requests_['business'] + row_of_requests_['research_institution'] + row_of_requests_['public_interest_organization'] + row_of_requests_['legal_service'] + row_of_requests_['other_organization']) == row_of_requests_['total']))]
    )

# rules/years/carry-over-columns.yaml

def years_carry_over_columns_when(v: Input, col: str) -> bool:
    requests = v.report['requests']
    report = v.report
    previous = v.previous
    return (
        (previous['year'] == (report['year'] - 1)) and ((requests['carried_in']['total'] or 0) == (previous['requests']['carried_out']['total'] or 0))
    )

def years_carry_over_columns_when_reads(v: Input, col: str) -> tuple[Reference, ...]:
    return (
        (('mention', ('previous', 'year',)), ('mention', ('report', 'year',)), ('cell', ('report', 'requests', 'carried_in', 'total',)), ('cell', ('previous', 'requests', 'carried_out', 'total',)),)
    )

def years_carry_over_columns_test(v: Input, col: str) -> bool:
    requests = v.report['requests']
    previous = v.previous
    return (requests['carried_in'][col] or 0) == (previous['requests']['carried_out'][col] or 0)

def years_carry_over_columns_reads(v: Input, col: str) -> tuple[Reference, ...]:
    return (
        (('cell', ('report', 'requests', 'carried_in', col,)), ('cell', ('previous', 'requests', 'carried_out', col,)),)
    )

def years_carry_over_columns_zh(v: Input, say: Say, col: str) -> str:
    requests = v.report['requests']
    previous = v.previous
    return (
        '“二、上年结转政府信息公开申请数量”' + say.key('applicant', col) + say.value(requests['carried_in'][col]) + '件，上年报告“四、结转下年度继续办理”' + say.key('applicant', col) + say.value(previous['requests']['carried_out'][col]) + '件；两年总计一致，请核实申请人类别。'
    )

def years_carry_over_columns_en(v: Input, say: Say, col: str) -> str:
    requests = v.report['requests']
    previous = v.previous
    return (
        say.key('applicant', col) + ': ' + say.value(requests['carried_in'][col]) + ' carried over from last year, ' + say.value(previous['requests']['carried_out'][col]) + " carried forward in last year's report. The totals agree; please verify the kinds of applicants."
    )

def years_carry_over_columns_others(v: Input) -> list[Binding]:
    requests = v.report['requests']
    report = v.report
    previous = v.previous
    requests_carried_in_ = requests['carried_in']
    return (
        [(col,) for col in APPLICANT if not (((previous['year'] == (report['year'] - 1)) and (requests_carried_in_['total'] == previous['requests']['carried_out']['total'])) and (requests_carried_in_[col] == previous['requests']['carried_out'][col]))]
    )

# rules/years/carry-over.yaml

def years_carry_over_when(v: Input) -> bool:
    report = v.report
    previous = v.previous
    return previous['year'] == (report['year'] - 1)

def years_carry_over_when_reads(v: Input) -> tuple[Reference, ...]:
    return (('mention', ('previous', 'year',)), ('mention', ('report', 'year',)),)

def years_carry_over_test(v: Input) -> bool:
    requests = v.report['requests']
    previous = v.previous
    return (
        (requests['carried_in']['total'] or 0) == (previous['requests']['carried_out']['total'] or 0)
    )

def years_carry_over_reads(v: Input) -> tuple[Reference, ...]:
    return (
        (('cell', ('report', 'requests', 'carried_in', 'total',)), ('cell', ('previous', 'requests', 'carried_out', 'total',)),)
    )

def years_carry_over_zh(v: Input, say: Say) -> str:
    requests = v.report['requests']
    previous = v.previous
    return (
        '“二、上年结转政府信息公开申请数量”总计' + say.value(requests['carried_in']['total']) + '件，上年报告“四、结转下年度继续办理”总计' + say.value(previous['requests']['carried_out']['total']) + '件，两者不一致，请核实。'
    )

def years_carry_over_en(v: Input, say: Say) -> str:
    requests = v.report['requests']
    previous = v.previous
    return (
        'Requests carried over from last year: ' + say.value(requests['carried_in']['total']) + "; carried forward in last year's report: " + say.value(previous['requests']['carried_out']['total']) + '. Please verify.'
    )

# rules/years/fee-jump/size.yaml

def years_fee_jump_size_when(v: Input) -> bool:
    proactive_disclosure = v.report['proactive_disclosure']
    report = v.report
    previous = v.previous
    return (
        (previous['year'] == (report['year'] - 1)) and (scaled(previous['proactive_disclosure']['fees']['amount'], 4) > 0) and (scaled(proactive_disclosure['fees']['amount'], 4) > 0) and (scaled(previous['proactive_disclosure']['fees']['amount'], 4) < 100000000000000) and (scaled(proactive_disclosure['fees']['amount'], 4) < 100000000000000) and ((scaled(proactive_disclosure['fees']['amount'], 4) > 1000000) or (scaled(previous['proactive_disclosure']['fees']['amount'], 4) > 1000000)) and (not ((scaled(proactive_disclosure['fees']['amount'], 4) >= int64(5000 * scaled(previous['proactive_disclosure']['fees']['amount'], 4))) and (scaled(proactive_disclosure['fees']['amount'], 4) <= int64(20000 * scaled(previous['proactive_disclosure']['fees']['amount'], 4))))) and (not ((scaled(previous['proactive_disclosure']['fees']['amount'], 4) >= int64(5000 * scaled(proactive_disclosure['fees']['amount'], 4))) and (scaled(previous['proactive_disclosure']['fees']['amount'], 4) <= int64(20000 * scaled(proactive_disclosure['fees']['amount'], 4)))))
    )

def years_fee_jump_size_when_reads(v: Input) -> tuple[Reference, ...]:
    return (
        (('mention', ('previous', 'year',)), ('mention', ('report', 'year',)), ('cell', ('previous', 'proactive_disclosure', 'fees', 'amount',)), ('cell', ('report', 'proactive_disclosure', 'fees', 'amount',)),)
    )

def years_fee_jump_size_test(v: Input) -> bool:
    proactive_disclosure = v.report['proactive_disclosure']
    previous = v.previous
    return (
        (scaled(proactive_disclosure['fees']['amount'], 4) < (50 * scaled(previous['proactive_disclosure']['fees']['amount'], 4))) and (scaled(previous['proactive_disclosure']['fees']['amount'], 4) < (50 * scaled(proactive_disclosure['fees']['amount'], 4)))
    )

def years_fee_jump_size_reads(v: Input) -> tuple[Reference, ...]:
    return (
        (('cell', ('report', 'proactive_disclosure', 'fees', 'amount',)), ('cell', ('previous', 'proactive_disclosure', 'fees', 'amount',)),)
    )

def years_fee_jump_size_zh(v: Input, say: Say) -> str:
    proactive_disclosure = v.report['proactive_disclosure']
    previous = v.previous
    return (
        '表二“本年收费金额（单位：万元）”折合' + say.value(proactive_disclosure['fees']['amount'] and scaled(proactive_disclosure['fees']['amount'], 4)) + '元，上年报告折合' + say.value(previous['proactive_disclosure']['fees']['amount'] and scaled(previous['proactive_disclosure']['fees']['amount'], 4)) + '元，相差五十倍以上，请核实。'
    )

def years_fee_jump_size_en(v: Input, say: Say) -> str:
    proactive_disclosure = v.report['proactive_disclosure']
    previous = v.previous
    return (
        'The fees of table 2 come to ' + say.value(proactive_disclosure['fees']['amount'] and scaled(proactive_disclosure['fees']['amount'], 4)) + " yuan, those of last year's report to " + say.value(previous['proactive_disclosure']['fees']['amount'] and scaled(previous['proactive_disclosure']['fees']['amount'], 4)) + ' yuan, a factor of fifty or more. Please verify.'
    )

# rules/years/fee-jump/unit.yaml

def years_fee_jump_unit_when(v: Input) -> bool:
    proactive_disclosure = v.report['proactive_disclosure']
    report = v.report
    previous = v.previous
    return (
        (previous['year'] == (report['year'] - 1)) and (scaled(previous['proactive_disclosure']['fees']['amount'], 4) > 0) and (scaled(proactive_disclosure['fees']['amount'], 4) > 0) and (scaled(previous['proactive_disclosure']['fees']['amount'], 4) < 100000000000000) and (scaled(proactive_disclosure['fees']['amount'], 4) < 100000000000000)
    )

def years_fee_jump_unit_when_reads(v: Input) -> tuple[Reference, ...]:
    return (
        (('mention', ('previous', 'year',)), ('mention', ('report', 'year',)), ('cell', ('previous', 'proactive_disclosure', 'fees', 'amount',)), ('cell', ('report', 'proactive_disclosure', 'fees', 'amount',)),)
    )

def years_fee_jump_unit_test(v: Input) -> bool:
    proactive_disclosure = v.report['proactive_disclosure']
    previous = v.previous
    return (
        (not ((scaled(proactive_disclosure['fees']['amount'], 4) >= int64(5000 * scaled(previous['proactive_disclosure']['fees']['amount'], 4))) and (scaled(proactive_disclosure['fees']['amount'], 4) <= int64(20000 * scaled(previous['proactive_disclosure']['fees']['amount'], 4))))) and (not ((scaled(previous['proactive_disclosure']['fees']['amount'], 4) >= int64(5000 * scaled(proactive_disclosure['fees']['amount'], 4))) and (scaled(previous['proactive_disclosure']['fees']['amount'], 4) <= int64(20000 * scaled(proactive_disclosure['fees']['amount'], 4)))))
    )

def years_fee_jump_unit_reads(v: Input) -> tuple[Reference, ...]:
    return (
        (('cell', ('report', 'proactive_disclosure', 'fees', 'amount',)), ('cell', ('previous', 'proactive_disclosure', 'fees', 'amount',)),)
    )

def years_fee_jump_unit_zh(v: Input, say: Say) -> str:
    proactive_disclosure = v.report['proactive_disclosure']
    previous = v.previous
    return (
        '表二“本年收费金额（单位：万元）”折合' + say.value(proactive_disclosure['fees']['amount'] and scaled(proactive_disclosure['fees']['amount'], 4)) + '元，上年报告折合' + say.value(previous['proactive_disclosure']['fees']['amount'] and scaled(previous['proactive_disclosure']['fees']['amount'], 4)) + '元，相差约一万倍，请核实其中一年是否按元填写。'
    )

def years_fee_jump_unit_en(v: Input, say: Say) -> str:
    proactive_disclosure = v.report['proactive_disclosure']
    previous = v.previous
    return (
        'The fees of table 2 come to ' + say.value(proactive_disclosure['fees']['amount'] and scaled(proactive_disclosure['fees']['amount'], 4)) + " yuan, those of last year's report to " + say.value(previous['proactive_disclosure']['fees']['amount'] and scaled(previous['proactive_disclosure']['fees']['amount'], 4)) + ' yuan, a factor of about ten thousand. Was one of them filled in in yuan instead of 10,000 yuan?'
    )

# rules/years/in-force/above.yaml

def years_in_force_above_when(v: Input, kind: str) -> bool:
    proactive_disclosure = v.report['proactive_disclosure']
    report = v.report
    previous = v.previous
    return (
        (previous['year'] == (report['year'] - 1)) and (previous['proactive_disclosure'][kind]['in_force'] is not None) and (proactive_disclosure[kind]['issued'] is not None) and (proactive_disclosure[kind]['repealed'] is not None) and (proactive_disclosure[kind]['in_force'] is not None) and (not (('清理' in report['overview']['text']) and (('调整' in report['overview']['text']) or ('核减' in report['overview']['text']) or ('核增' in report['overview']['text']) or ('重新核定' in report['overview']['text']) or ('失效' in report['overview']['text']) or ('修正' in report['overview']['text']))))
    )

def years_in_force_above_when_reads(v: Input, kind: str) -> tuple[Reference, ...]:
    return (
        (('mention', ('previous', 'year',)), ('mention', ('report', 'year',)), ('presence', ('previous', 'proactive_disclosure', kind, 'in_force',)), ('presence', ('report', 'proactive_disclosure', kind, 'issued',)), ('presence', ('report', 'proactive_disclosure', kind, 'repealed',)), ('presence', ('report', 'proactive_disclosure', kind, 'in_force',)), ('value', ('report', 'overview', 'text',)),)
    )

def years_in_force_above_test(v: Input, kind: str) -> bool:
    proactive_disclosure = v.report['proactive_disclosure']
    previous = v.previous
    return (
        (proactive_disclosure[kind]['in_force'] or 0) <= (((previous['proactive_disclosure'][kind]['in_force'] or 0) + (proactive_disclosure[kind]['issued'] or 0)) - (proactive_disclosure[kind]['repealed'] or 0))
    )

def years_in_force_above_reads(v: Input, kind: str) -> tuple[Reference, ...]:
    return (
        (('cell', ('report', 'proactive_disclosure', kind, 'in_force',)), ('cell', ('previous', 'proactive_disclosure', kind, 'in_force',)), ('cell', ('report', 'proactive_disclosure', kind, 'issued',)), ('cell', ('report', 'proactive_disclosure', kind, 'repealed',)),)
    )

def years_in_force_above_zh(v: Input, say: Say, kind: str) -> str:
    proactive_disclosure = v.report['proactive_disclosure']
    previous = v.previous
    return (
        '表二“' + say.key('document_kind', kind) + '”现行有效' + say.value(proactive_disclosure[kind]['in_force']) + '件，多于上年报告现行有效' + say.value(previous['proactive_disclosure'][kind]['in_force']) + '件加本年制发' + say.value(proactive_disclosure[kind]['issued']) + '件、减本年废止' + say.value(proactive_disclosure[kind]['repealed']) + '件，即' + say.value(((previous['proactive_disclosure'][kind]['in_force'] or 0) + (proactive_disclosure[kind]['issued'] or 0)) - (proactive_disclosure[kind]['repealed'] or 0)) + '件。请核实。'
    )

def years_in_force_above_en(v: Input, say: Say, kind: str) -> str:
    proactive_disclosure = v.report['proactive_disclosure']
    previous = v.previous
    return (
        'Table 2, ' + say.key('document_kind', kind) + ': ' + say.value(proactive_disclosure[kind]['in_force']) + ' in force, more than ' + say.value(previous['proactive_disclosure'][kind]['in_force']) + ' last year with ' + say.value(proactive_disclosure[kind]['issued']) + ' issued and without ' + say.value(proactive_disclosure[kind]['repealed']) + ' repealed, which is ' + say.value(((previous['proactive_disclosure'][kind]['in_force'] or 0) + (proactive_disclosure[kind]['issued'] or 0)) - (proactive_disclosure[kind]['repealed'] or 0)) + '. Please verify.'
    )

def years_in_force_above_known(v: Input, kind: str) -> bool:
    report = v.report
    return report['overview']['text'] is not None

def years_in_force_above_others(v: Input) -> list[Binding]:
    proactive_disclosure = v.report['proactive_disclosure']
    report = v.report
    previous = v.previous
    return (
        [(kind,) for kind in DOCUMENT_KIND for kind_of_proactive_disclosure_ in [proactive_disclosure[kind]] if not ((report['overview']['text'] is not None) and ((previous['year'] == (report['year'] - 1)) and (previous['proactive_disclosure'][kind]['in_force'] is not None) and (kind_of_proactive_disclosure_['issued'] is not None) and (kind_of_proactive_disclosure_['repealed'] is not None) and (kind_of_proactive_disclosure_['in_force'] is not None) and (not (('清理' in report['overview']['text']) and (('调整' in report['overview']['text']) or ('核减' in report['overview']['text']) or ('核增' in report['overview']['text']) or ('重新核定' in report['overview']['text']) or ('失效' in report['overview']['text']) or ('修正' in report['overview']['text']))))) and (kind_of_proactive_disclosure_['in_force'] <= ((previous['proactive_disclosure'][kind]['in_force'] + kind_of_proactive_disclosure_['issued']) - kind_of_proactive_disclosure_['repealed'])))]
    )

# rules/years/in-force/below.yaml

def years_in_force_below_when(v: Input, kind: str) -> bool:
    proactive_disclosure = v.report['proactive_disclosure']
    report = v.report
    previous = v.previous
    return (
        (previous['year'] == (report['year'] - 1)) and (previous['proactive_disclosure'][kind]['in_force'] is not None) and (proactive_disclosure[kind]['issued'] is not None) and (proactive_disclosure[kind]['repealed'] is not None) and (proactive_disclosure[kind]['in_force'] is not None) and (not (('清理' in report['overview']['text']) and (('调整' in report['overview']['text']) or ('核减' in report['overview']['text']) or ('核增' in report['overview']['text']) or ('重新核定' in report['overview']['text']) or ('失效' in report['overview']['text']) or ('修正' in report['overview']['text']))))
    )

def years_in_force_below_when_reads(v: Input, kind: str) -> tuple[Reference, ...]:
    return (
        (('mention', ('previous', 'year',)), ('mention', ('report', 'year',)), ('presence', ('previous', 'proactive_disclosure', kind, 'in_force',)), ('presence', ('report', 'proactive_disclosure', kind, 'issued',)), ('presence', ('report', 'proactive_disclosure', kind, 'repealed',)), ('presence', ('report', 'proactive_disclosure', kind, 'in_force',)), ('value', ('report', 'overview', 'text',)),)
    )

def years_in_force_below_test(v: Input, kind: str) -> bool:
    proactive_disclosure = v.report['proactive_disclosure']
    previous = v.previous
    return (
        (proactive_disclosure[kind]['in_force'] or 0) >= (((previous['proactive_disclosure'][kind]['in_force'] or 0) + (proactive_disclosure[kind]['issued'] or 0)) - (proactive_disclosure[kind]['repealed'] or 0))
    )

def years_in_force_below_reads(v: Input, kind: str) -> tuple[Reference, ...]:
    return (
        (('cell', ('report', 'proactive_disclosure', kind, 'in_force',)), ('cell', ('previous', 'proactive_disclosure', kind, 'in_force',)), ('cell', ('report', 'proactive_disclosure', kind, 'issued',)), ('cell', ('report', 'proactive_disclosure', kind, 'repealed',)),)
    )

def years_in_force_below_zh(v: Input, say: Say, kind: str) -> str:
    proactive_disclosure = v.report['proactive_disclosure']
    previous = v.previous
    return (
        '表二“' + say.key('document_kind', kind) + '”现行有效' + say.value(proactive_disclosure[kind]['in_force']) + '件，少于上年报告现行有效' + say.value(previous['proactive_disclosure'][kind]['in_force']) + '件加本年制发' + say.value(proactive_disclosure[kind]['issued']) + '件、减本年废止' + say.value(proactive_disclosure[kind]['repealed']) + '件，即' + say.value(((previous['proactive_disclosure'][kind]['in_force'] or 0) + (proactive_disclosure[kind]['issued'] or 0)) - (proactive_disclosure[kind]['repealed'] or 0)) + '件。文件期满失效而未计入废止的属常见情形，否则请核实。'
    )

def years_in_force_below_en(v: Input, say: Say, kind: str) -> str:
    proactive_disclosure = v.report['proactive_disclosure']
    previous = v.previous
    return (
        'Table 2, ' + say.key('document_kind', kind) + ': ' + say.value(proactive_disclosure[kind]['in_force']) + ' in force, fewer than ' + say.value(previous['proactive_disclosure'][kind]['in_force']) + ' last year with ' + say.value(proactive_disclosure[kind]['issued']) + ' issued and without ' + say.value(proactive_disclosure[kind]['repealed']) + ' repealed, which is ' + say.value(((previous['proactive_disclosure'][kind]['in_force'] or 0) + (proactive_disclosure[kind]['issued'] or 0)) - (proactive_disclosure[kind]['repealed'] or 0)) + '. Usually documents expired that were not counted as repealed; otherwise please verify.'
    )

def years_in_force_below_known(v: Input, kind: str) -> bool:
    report = v.report
    return report['overview']['text'] is not None

def years_in_force_below_others(v: Input) -> list[Binding]:
    proactive_disclosure = v.report['proactive_disclosure']
    report = v.report
    previous = v.previous
    return (
        [(kind,) for kind in DOCUMENT_KIND for kind_of_proactive_disclosure_ in [proactive_disclosure[kind]] if not ((report['overview']['text'] is not None) and ((previous['year'] == (report['year'] - 1)) and (previous['proactive_disclosure'][kind]['in_force'] is not None) and (kind_of_proactive_disclosure_['issued'] is not None) and (kind_of_proactive_disclosure_['repealed'] is not None) and (kind_of_proactive_disclosure_['in_force'] is not None) and (not (('清理' in report['overview']['text']) and (('调整' in report['overview']['text']) or ('核减' in report['overview']['text']) or ('核增' in report['overview']['text']) or ('重新核定' in report['overview']['text']) or ('失效' in report['overview']['text']) or ('修正' in report['overview']['text']))))) and (kind_of_proactive_disclosure_['in_force'] >= ((previous['proactive_disclosure'][kind]['in_force'] + kind_of_proactive_disclosure_['issued']) - kind_of_proactive_disclosure_['repealed'])))]
    )

# rules/years/pending-disputes.yaml

def years_pending_disputes_when(v: Input, track: str) -> bool:
    report = v.report
    previous = v.previous
    return previous['year'] == (report['year'] - 1)

def years_pending_disputes_when_reads(v: Input, track: str) -> tuple[Reference, ...]:
    return (('mention', ('previous', 'year',)), ('mention', ('report', 'year',)),)

def years_pending_disputes_test(v: Input, track: str) -> bool:
    disputes = v.report['disputes']
    previous = v.previous
    return (disputes[track]['total'] or 0) >= (previous['disputes'][track]['pending'] or 0)

def years_pending_disputes_reads(v: Input, track: str) -> tuple[Reference, ...]:
    return (
        (('cell', ('report', 'disputes', track, 'total',)), ('cell', ('previous', 'disputes', track, 'pending',)),)
    )

def years_pending_disputes_zh(v: Input, say: Say, track: str) -> str:
    disputes = v.report['disputes']
    previous = v.previous
    return (
        '表四“' + say.key('track', track) + '”今年总计' + say.value(disputes[track]['total']) + '件，少于上年报告的尚未审结' + say.value(previous['disputes'][track]['pending']) + '件；上年未审结的案件今年应当列入，请核实。'
    )

def years_pending_disputes_en(v: Input, say: Say, track: str) -> str:
    disputes = v.report['disputes']
    previous = v.previous
    return (
        'Table 4, ' + say.key('track', track) + ': ' + say.value(disputes[track]['total']) + ' in all this year, fewer than the ' + say.value(previous['disputes'][track]['pending']) + " pending in last year's report, which should appear this year. Please verify."
    )

def years_pending_disputes_others(v: Input) -> list[Binding]:
    disputes = v.report['disputes']
    report = v.report
    previous = v.previous
    return (
        [(track,) for track in TRACK for track_of_disputes_ in [disputes[track]] if not ((previous['year'] == (report['year'] - 1)) and (track_of_disputes_['total'] >= previous['disputes'][track]['pending']))]
    )

# rules/years/repeated-text/overview.yaml

def years_repeated_text_overview_when(v: Input, match: int) -> bool:
    report = v.report
    previous = v.previous
    repeated = v.repeated
    return (
        (previous['year'] == (report['year'] - 1)) and (repeated[match]['section'] == '/overview/text') and (repeated[match]['compared'] >= 150)
    )

def years_repeated_text_overview_when_reads(v: Input, match: int) -> tuple[Reference, ...]:
    return (
        (('mention', ('previous', 'year',)), ('mention', ('report', 'year',)), ('mention', ('repeated', match, 'section',)), ('mention', ('repeated', match, 'compared',)),)
    )

def years_repeated_text_overview_test(v: Input, match: int) -> bool:
    repeated = v.repeated
    return repeated[match]['similarity'] < 80

def years_repeated_text_overview_reads(v: Input, match: int) -> tuple[Reference, ...]:
    return (('mention', ('repeated', match, 'similarity',)),)

def years_repeated_text_overview_zh(v: Input, say: Say, match: int) -> str:
    repeated = v.repeated
    return (
        '第一部分参与比较的' + say.value(repeated[match]['compared']) + '字中有' + say.value(repeated[match]['similarity']) + '%与上年报告相同（年份、数字、机关名称和套语不计），如' + say.value(['“' + e + '”' for e in repeated[match]['excerpts']]) + '。请核实是否沿用了上年文字。'
    )

def years_repeated_text_overview_en(v: Input, say: Say, match: int) -> str:
    repeated = v.repeated
    return (
        'Section one: ' + say.value(repeated[match]['similarity']) + '% of the ' + say.value(repeated[match]['compared']) + " characters compared are those of last year's report (years, numbers, names and stock phrases aside), such as " + say.value(['“' + e + '”' for e in repeated[match]['excerpts']]) + ". Was last year's text taken over?"
    )

# rules/years/repeated-text/problems.yaml

def years_repeated_text_problems_when(v: Input, match: int) -> bool:
    report = v.report
    previous = v.previous
    repeated = v.repeated
    return (
        (previous['year'] == (report['year'] - 1)) and (repeated[match]['section'] == '/problems_and_improvements/text') and (repeated[match]['compared'] >= 40)
    )

def years_repeated_text_problems_when_reads(v: Input, match: int) -> tuple[Reference, ...]:
    return (
        (('mention', ('previous', 'year',)), ('mention', ('report', 'year',)), ('mention', ('repeated', match, 'section',)), ('mention', ('repeated', match, 'compared',)),)
    )

def years_repeated_text_problems_test(v: Input, match: int) -> bool:
    repeated = v.repeated
    return repeated[match]['similarity'] < (80 if (repeated[match]['compared'] >= 80) else 95)

def years_repeated_text_problems_reads(v: Input, match: int) -> tuple[Reference, ...]:
    return (
        (('mention', ('repeated', match, 'similarity',)), ('mention', ('repeated', match, 'compared',)),)
    )

def years_repeated_text_problems_zh(v: Input, say: Say, match: int) -> str:
    repeated = v.repeated
    return (
        '第五部分参与比较的' + say.value(repeated[match]['compared']) + '字中有' + say.value(repeated[match]['similarity']) + '%与上年报告相同（年份、数字、机关名称和套语不计），如' + say.value(['“' + e + '”' for e in repeated[match]['excerpts']]) + '。请核实是否沿用了上年文字。'
    )

def years_repeated_text_problems_en(v: Input, say: Say, match: int) -> str:
    repeated = v.repeated
    return (
        'Section five: ' + say.value(repeated[match]['similarity']) + '% of the ' + say.value(repeated[match]['compared']) + " characters compared are those of last year's report (years, numbers, names and stock phrases aside), such as " + say.value(['“' + e + '”' for e in repeated[match]['excerpts']]) + ". Was last year's text taken over?"
    )

# rules/years/same-numbers/decisions.yaml

def years_same_numbers_decisions_when(v: Input) -> bool:
    proactive_disclosure = v.report['proactive_disclosure']
    report = v.report
    previous = v.previous
    return (
        (previous['year'] == (report['year'] - 1)) and ((proactive_disclosure['licensing']['decisions'] or 0) >= 50) and ((proactive_disclosure['penalties']['decisions'] or 0) >= 50)
    )

def years_same_numbers_decisions_when_reads(v: Input) -> tuple[Reference, ...]:
    return (
        (('mention', ('previous', 'year',)), ('mention', ('report', 'year',)), ('cell', ('report', 'proactive_disclosure', 'licensing', 'decisions',)), ('cell', ('report', 'proactive_disclosure', 'penalties', 'decisions',)),)
    )

def years_same_numbers_decisions_test(v: Input) -> bool:
    proactive_disclosure = v.report['proactive_disclosure']
    previous = v.previous
    return (
        ((proactive_disclosure['licensing']['decisions'] or 0) != (previous['proactive_disclosure']['licensing']['decisions'] or 0)) or ((proactive_disclosure['penalties']['decisions'] or 0) != (previous['proactive_disclosure']['penalties']['decisions'] or 0))
    )

def years_same_numbers_decisions_reads(v: Input) -> tuple[Reference, ...]:
    return (
        (('cell', ('report', 'proactive_disclosure', 'licensing', 'decisions',)), ('cell', ('previous', 'proactive_disclosure', 'licensing', 'decisions',)), ('cell', ('report', 'proactive_disclosure', 'penalties', 'decisions',)), ('cell', ('previous', 'proactive_disclosure', 'penalties', 'decisions',)),)
    )

def years_same_numbers_decisions_zh(v: Input, say: Say) -> str:
    proactive_disclosure = v.report['proactive_disclosure']
    previous = v.previous
    return (
        '表二行政许可' + say.value(proactive_disclosure['licensing']['decisions']) + '件、行政处罚' + say.value(proactive_disclosure['penalties']['decisions']) + '件，与上年报告的' + say.value(previous['proactive_disclosure']['licensing']['decisions']) + '件、' + say.value(previous['proactive_disclosure']['penalties']['decisions']) + '件完全相同，请核实是否沿用了上年的数字。'
    )

def years_same_numbers_decisions_en(v: Input, say: Say) -> str:
    proactive_disclosure = v.report['proactive_disclosure']
    return (
        'Table 2: ' + say.value(proactive_disclosure['licensing']['decisions']) + ' decisions on licences and ' + say.value(proactive_disclosure['penalties']['decisions']) + " penalties, exactly as in last year's report. Were last year's numbers taken over?"
    )

# rules/years/same-numbers/tables.yaml

def years_same_numbers_tables_when(v: Input) -> bool:
    requests = v.report['requests']
    report = v.report
    previous = v.previous
    return (
        (previous['year'] == (report['year'] - 1)) and ((requests['concluded']['total'] or 0) >= 20) and ((requests['concluded']['natural_person'] or 0) < (requests['concluded']['total'] or 0))
    )

def years_same_numbers_tables_when_reads(v: Input) -> tuple[Reference, ...]:
    return (
        (('mention', ('previous', 'year',)), ('mention', ('report', 'year',)), ('cell', ('report', 'requests', 'concluded', 'total',)), ('cell', ('report', 'requests', 'concluded', 'natural_person',)),)
    )

def years_same_numbers_tables_test(v: Input) -> bool:
    requests = v.report['requests']
    disputes = v.report['disputes']
    previous = v.previous
    return (
        any((requests['received'][kind] or 0) != (previous['requests']['received'][kind] or 0) for kind in APPLICANT) or any(any((requests[result][kind] or 0) != (previous['requests'][result][kind] or 0) for kind in APPLICANT) for result in OUTCOME_2021) or any(any((disputes[group][result] or 0) != (previous['disputes'][group][result] or 0) for result in DISPUTE_OUTCOME) for group in TRACK)
    )

def years_same_numbers_tables_reads(v: Input) -> tuple[Reference, ...]:
    return (
        (*(('cell', ('report', 'requests', 'received', kind,)) for kind in APPLICANT), *(('cell', ('previous', 'requests', 'received', kind,)) for kind in APPLICANT), *(('cell', ('report', 'requests', result, kind,)) for result in OUTCOME_2021 for kind in APPLICANT), *(('cell', ('previous', 'requests', result, kind,)) for result in OUTCOME_2021 for kind in APPLICANT), *(('cell', ('report', 'disputes', group, result,)) for group in TRACK for result in DISPUTE_OUTCOME), *(('cell', ('previous', 'disputes', group, result,)) for group in TRACK for result in DISPUTE_OUTCOME),)
    )

def years_same_numbers_tables_zh(v: Input, say: Say) -> str:
    return '表三的新收和办理结果、表四的各类结果与上年报告逐格相同，请核实是否误用了上年的表格。'

def years_same_numbers_tables_en(v: Input, say: Say) -> str:
    return (
        "The numbers received and the results of table 3 and the outcomes of table 4 are those of last year's report, cell by cell. Were last year's tables used by mistake?"
    )

CHECKS: tuple[Check, ...] = (
    Check(
        rule='disclosure/change-2019',
        test=disclosure_change_2019_test,
        references=disclosure_change_2019_reads,
        editions={('report', 'proactive_disclosure'): ('2019',)},
        names=('kind',),
        bindings=each(ITEM_KIND_2019),
        tables=(('report', 'proactive_disclosure'),),
        blanks=True,
        others=disclosure_change_2019_others,
        when=disclosure_change_2019_when,
        when_references=disclosure_change_2019_when_reads,
        zh=disclosure_change_2019_zh,
        en=disclosure_change_2019_en,
    ),
    Check(
        rule='disclosure/disclosed-2019',
        test=disclosure_disclosed_2019_test,
        references=disclosure_disclosed_2019_reads,
        editions={('report', 'proactive_disclosure'): ('2019',)},
        names=('kind',),
        bindings=each(DOCUMENT_KIND),
        tables=(('report', 'proactive_disclosure'),),
        blanks=True,
        others=disclosure_disclosed_2019_others,
        when=disclosure_disclosed_2019_when,
        when_references=disclosure_disclosed_2019_when_reads,
        zh=disclosure_disclosed_2019_zh,
        en=disclosure_disclosed_2019_en,
    ),
    Check(
        rule='disclosure/fee-collected-above-charged',
        test=disclosure_fee_collected_above_charged_test,
        references=disclosure_fee_collected_above_charged_reads,
        unknowns=True,
        known=disclosure_fee_collected_above_charged_known,
        when=disclosure_fee_collected_above_charged_when,
        when_references=disclosure_fee_collected_above_charged_when_reads,
        zh=disclosure_fee_collected_above_charged_zh,
        en=disclosure_fee_collected_above_charged_en,
    ),
    Check(
        rule='disclosure/fee-collected-not-in-table',
        test=disclosure_fee_collected_not_in_table_test,
        references=disclosure_fee_collected_not_in_table_reads,
        editions={('report', 'proactive_disclosure'): ('2021',)},
        tables=(('report', 'proactive_disclosure'),),
        blanks=True,
        unknowns=True,
        known=disclosure_fee_collected_not_in_table_known,
        when=disclosure_fee_collected_not_in_table_when,
        when_references=disclosure_fee_collected_not_in_table_when_reads,
        zh=disclosure_fee_collected_not_in_table_zh,
        en=disclosure_fee_collected_not_in_table_en,
    ),
    Check(
        rule='disclosure/fee-unit',
        test=disclosure_fee_unit_test,
        references=disclosure_fee_unit_reads,
        editions={('report', 'proactive_disclosure'): ('2021',)},
        tables=(('report', 'proactive_disclosure'),),
        blanks=True,
        unknowns=True,
        known=disclosure_fee_unit_known,
        when=disclosure_fee_unit_when,
        when_references=disclosure_fee_unit_when_reads,
        zh=disclosure_fee_unit_zh,
        en=disclosure_fee_unit_en,
    ),
    Check(
        rule='disclosure/procurement-2019',
        test=disclosure_procurement_2019_test,
        references=disclosure_procurement_2019_reads,
        editions={('report', 'proactive_disclosure'): ('2019',)},
        tables=(('report', 'proactive_disclosure'),),
        blanks=True,
        when=disclosure_procurement_2019_when,
        when_references=disclosure_procurement_2019_when_reads,
        zh=disclosure_procurement_2019_zh,
        en=disclosure_procurement_2019_en,
    ),
    Check(
        rule='disclosure/rules-without-power-2019',
        test=disclosure_rules_without_power_2019_test,
        references=disclosure_rules_without_power_2019_reads,
        editions={('report', 'proactive_disclosure'): ('2019',)},
        tables=(('report', 'proactive_disclosure'),),
        blanks=True,
        unknowns=True,
        known=disclosure_rules_without_power_2019_known,
        when=disclosure_rules_without_power_2019_when,
        when_references=disclosure_rules_without_power_2019_when_reads,
        zh=disclosure_rules_without_power_2019_zh,
        en=disclosure_rules_without_power_2019_en,
    ),
    Check(
        rule='disclosure/rules-without-power-department-2019',
        test=disclosure_rules_without_power_department_2019_test,
        references=disclosure_rules_without_power_department_2019_reads,
        editions={('report', 'proactive_disclosure'): ('2019',)},
        tables=(('report', 'proactive_disclosure'),),
        blanks=True,
        unknowns=True,
        known=disclosure_rules_without_power_department_2019_known,
        when=disclosure_rules_without_power_department_2019_when,
        when_references=disclosure_rules_without_power_department_2019_when_reads,
        zh=disclosure_rules_without_power_department_2019_zh,
        en=disclosure_rules_without_power_department_2019_en,
    ),
    Check(
        rule='disclosure/rules-without-power-department',
        test=disclosure_rules_without_power_department_test,
        references=disclosure_rules_without_power_department_reads,
        editions={('report', 'proactive_disclosure'): ('2021',)},
        tables=(('report', 'proactive_disclosure'),),
        blanks=True,
        unknowns=True,
        known=disclosure_rules_without_power_department_known,
        when=disclosure_rules_without_power_department_when,
        when_references=disclosure_rules_without_power_department_when_reads,
        zh=disclosure_rules_without_power_department_zh,
        en=disclosure_rules_without_power_department_en,
    ),
    Check(
        rule='disclosure/rules-without-power',
        test=disclosure_rules_without_power_test,
        references=disclosure_rules_without_power_reads,
        editions={('report', 'proactive_disclosure'): ('2021',)},
        tables=(('report', 'proactive_disclosure'),),
        blanks=True,
        unknowns=True,
        known=disclosure_rules_without_power_known,
        when=disclosure_rules_without_power_when,
        when_references=disclosure_rules_without_power_when_reads,
        zh=disclosure_rules_without_power_zh,
        en=disclosure_rules_without_power_en,
    ),
    Check(
        rule='disclosure/stock',
        test=disclosure_stock_test,
        references=disclosure_stock_reads,
        editions={('report', 'proactive_disclosure'): ('2021',)},
        names=('kind',),
        bindings=each(DOCUMENT_KIND),
        tables=(('report', 'proactive_disclosure'),),
        blanks=True,
        others=disclosure_stock_others,
        when=disclosure_stock_when,
        when_references=disclosure_stock_when_reads,
        zh=disclosure_stock_zh,
        en=disclosure_stock_en,
    ),
    Check(
        rule='disputes/direct-suit-after-2024',
        test=disputes_direct_suit_after_2024_test,
        references=disputes_direct_suit_after_2024_reads,
        tables=(('report', 'disputes'),),
        blanks=True,
        when=disputes_direct_suit_after_2024_when,
        when_references=disputes_direct_suit_after_2024_when_reads,
        zh=disputes_direct_suit_after_2024_zh,
        en=disputes_direct_suit_after_2024_en,
    ),
    Check(
        rule='disputes/fee-unpaid-unstated',
        test=disputes_fee_unpaid_unstated_test,
        references=disputes_fee_unpaid_unstated_reads,
        editions={('report', 'requests'): ('2021',)},
        tables=(('report', 'requests'),),
        blanks=True,
        unknowns=True,
        known=disputes_fee_unpaid_unstated_known,
        when=disputes_fee_unpaid_unstated_when,
        when_references=disputes_fee_unpaid_unstated_when_reads,
        zh=disputes_fee_unpaid_unstated_zh,
        en=disputes_fee_unpaid_unstated_en,
    ),
    Check(
        rule='disputes/total',
        test=disputes_total_test,
        references=disputes_total_reads,
        names=('track',),
        bindings=each(TRACK),
        tables=(('report', 'disputes'),),
        blanks=True,
        others=disputes_total_others,
    ),
    Check(
        rule='form/accountability-results-township',
        test=form_accountability_results_township_test,
        references=form_accountability_results_township_reads,
        unknowns=True,
        known=form_accountability_results_township_known,
        when=form_accountability_results_township_when,
        when_references=form_accountability_results_township_when_reads,
        zh=form_accountability_results_township_zh,
        en=form_accountability_results_township_en,
    ),
    Check(
        rule='form/accountability-results',
        test=form_accountability_results_test,
        references=form_accountability_results_reads,
        unknowns=True,
        known=form_accountability_results_known,
        when=form_accountability_results_when,
        when_references=form_accountability_results_when_reads,
        zh=form_accountability_results_zh,
        en=form_accountability_results_en,
    ),
    Check(
        rule='form/agency-code',
        test=form_agency_code_test,
        references=form_agency_code_reads,
        unknowns=True,
        known=form_agency_code_known,
        zh=form_agency_code_zh,
        en=form_agency_code_en,
    ),
    Check(
        rule='form/blank-cell/disclosure-2019',
        test=form_blank_cell_disclosure_2019_test,
        references=form_blank_cell_disclosure_2019_reads,
        editions={('report', 'proactive_disclosure'): ('2019',)},
        tables=(('report', 'proactive_disclosure'),),
        presence=True,
        zh=form_blank_cell_disclosure_2019_zh,
        en=form_blank_cell_disclosure_2019_en,
    ),
    Check(
        rule='form/blank-cell/disclosure-2021',
        test=form_blank_cell_disclosure_2021_test,
        references=form_blank_cell_disclosure_2021_reads,
        editions={('report', 'proactive_disclosure'): ('2021',)},
        tables=(('report', 'proactive_disclosure'),),
        presence=True,
        zh=form_blank_cell_disclosure_2021_zh,
        en=form_blank_cell_disclosure_2021_en,
    ),
    Check(
        rule='form/blank-cell/disputes',
        test=form_blank_cell_disputes_test,
        references=form_blank_cell_disputes_reads,
        names=('track', 'result'),
        bindings=each(TRACK, DISPUTE_OUTCOME),
        tables=(('report', 'disputes'),),
        presence=True,
        others=form_blank_cell_disputes_others,
        zh=form_blank_cell_disputes_zh,
        en=form_blank_cell_disputes_en,
    ),
    Check(
        rule='form/blank-cell/requests',
        test=form_blank_cell_requests_2019_test,
        references=form_blank_cell_requests_2019_reads,
        editions={('report', 'requests'): ('2019',)},
        names=('row', 'col'),
        bindings=each(ROW_2019, APPLICANT),
        tables=(('report', 'requests'),),
        presence=True,
        fixed=True,
        others=form_blank_cell_requests_2019_others,
        when=form_blank_cell_requests_2019_when,
        when_references=form_blank_cell_requests_2019_when_reads,
        zh=form_blank_cell_requests_2019_zh,
        en=form_blank_cell_requests_2019_en,
    ),
    Check(
        rule='form/blank-cell/requests',
        test=form_blank_cell_requests_2021_test,
        references=form_blank_cell_requests_2021_reads,
        editions={('report', 'requests'): ('2021',)},
        names=('row', 'col'),
        bindings=each(ROW_2021, APPLICANT),
        tables=(('report', 'requests'),),
        presence=True,
        fixed=True,
        others=form_blank_cell_requests_2021_others,
        when=form_blank_cell_requests_2021_when,
        when_references=form_blank_cell_requests_2021_when_reads,
        zh=form_blank_cell_requests_2021_zh,
        en=form_blank_cell_requests_2021_en,
    ),
    Check(
        rule='form/blank-total/disputes',
        test=form_blank_total_disputes_test,
        references=form_blank_total_disputes_reads,
        names=('track',),
        bindings=each(TRACK),
        tables=(('report', 'disputes'),),
        presence=True,
        others=form_blank_total_disputes_others,
        zh=form_blank_total_disputes_zh,
        en=form_blank_total_disputes_en,
    ),
    Check(
        rule='form/blank-total/requests',
        test=form_blank_total_requests_2019_test,
        references=form_blank_total_requests_2019_reads,
        editions={('report', 'requests'): ('2019',)},
        tables=(('report', 'requests'),),
        presence=True,
        zh=form_blank_total_requests_2019_zh,
        en=form_blank_total_requests_2019_en,
    ),
    Check(
        rule='form/blank-total/requests',
        test=form_blank_total_requests_2021_test,
        references=form_blank_total_requests_2021_reads,
        editions={('report', 'requests'): ('2021',)},
        tables=(('report', 'requests'),),
        presence=True,
        zh=form_blank_total_requests_2021_zh,
        en=form_blank_total_requests_2021_en,
    ),
    Check(
        rule='form/deadline-department',
        test=form_deadline_department_test,
        references=form_deadline_department_reads,
        unknowns=True,
        known=form_deadline_department_known,
        when=form_deadline_department_when,
        when_references=form_deadline_department_when_reads,
        zh=form_deadline_department_zh,
        en=form_deadline_department_en,
    ),
    Check(
        rule='form/deadline-government',
        test=form_deadline_government_test,
        references=form_deadline_government_reads,
        unknowns=True,
        known=form_deadline_government_known,
        when=form_deadline_government_when,
        when_references=form_deadline_government_when_reads,
        zh=form_deadline_government_zh,
        en=form_deadline_government_en,
    ),
    Check(
        rule='form/deadline-office',
        test=form_deadline_office_test,
        references=form_deadline_office_reads,
        unknowns=True,
        known=form_deadline_office_known,
        when=form_deadline_office_when,
        when_references=form_deadline_office_when_reads,
        zh=form_deadline_office_zh,
        en=form_deadline_office_en,
    ),
    Check(
        rule='form/deadline-township',
        test=form_deadline_township_test,
        references=form_deadline_township_reads,
        unknowns=True,
        known=form_deadline_township_known,
        when=form_deadline_township_when,
        when_references=form_deadline_township_when_reads,
        zh=form_deadline_township_zh,
        en=form_deadline_township_en,
    ),
    Check(
        rule='form/fee-statement',
        test=form_fee_statement_test,
        references=form_fee_statement_reads,
        when=form_fee_statement_when,
        when_references=form_fee_statement_when_reads,
        zh=form_fee_statement_zh,
        en=form_fee_statement_en,
    ),
    Check(
        rule='form/label-differs',
        test=form_label_differs_test,
        references=form_label_differs_reads,
        names=('label',),
        over=('provenance', 'labels'),
        needs=('provenance',),
        when=form_label_differs_when,
        when_references=form_label_differs_when_reads,
        zh=form_label_differs_zh,
        en=form_label_differs_en,
    ),
    Check(
        rule='form/left-over-template',
        test=form_left_over_template_test,
        references=form_left_over_template_reads,
        needs=('prose',),
        zh=form_left_over_template_zh,
        en=form_left_over_template_en,
    ),
    Check(
        rule='form/maker-differs',
        test=form_maker_differs_test,
        references=form_maker_differs_reads,
        names=('office',),
        over=('prose', 'makers'),
        needs=('prose',),
        when=form_maker_differs_when,
        when_references=form_maker_differs_when_reads,
        zh=form_maker_differs_zh,
        en=form_maker_differs_en,
    ),
    Check(
        rule='form/missing-row',
        test=form_missing_row_test,
        references=form_missing_row_reads,
        names=('label',),
        over=('provenance', 'labels'),
        needs=('provenance',),
        zh=form_missing_row_zh,
        en=form_missing_row_en,
    ),
    Check(
        rule='form/missing-section',
        test=form_missing_section_test,
        references=form_missing_section_reads,
        names=('section',),
        bindings=each(SECTION),
        others=form_missing_section_others,
        when=form_missing_section_when,
        when_references=form_missing_section_when_reads,
        zh=form_missing_section_zh,
        en=form_missing_section_en,
    ),
    Check(
        rule='form/missing-table',
        test=form_missing_table_test,
        references=form_missing_table_reads,
        names=('table',),
        bindings=each(TABLE),
        others=form_missing_table_others,
        when=form_missing_table_when,
        when_references=form_missing_table_when_reads,
        zh=form_missing_table_zh,
        en=form_missing_table_en,
    ),
    Check(
        rule='form/not-a-count',
        test=form_not_a_count_test,
        references=form_not_a_count_reads,
        names=('cell',),
        over=('provenance', 'cells'),
        needs=('provenance',),
        zh=form_not_a_count_zh,
        en=form_not_a_count_en,
    ),
    Check(
        rule='form/overview-parts',
        test=form_overview_parts_test,
        references=form_overview_parts_reads,
        names=('part',),
        bindings=each(OVERVIEW_PART),
        others=form_overview_parts_others,
        when=form_overview_parts_when,
        when_references=form_overview_parts_when_reads,
        zh=form_overview_parts_zh,
        en=form_overview_parts_en,
    ),
    Check(
        rule='form/prescribed',
        test=form_prescribed_test,
        references=form_prescribed_reads,
        names=('table',),
        bindings=each(EDITION_TABLE),
        tables=(('report', 'proactive_disclosure'), ('report', 'requests')),
        others=form_prescribed_others,
        when=form_prescribed_when,
        when_references=form_prescribed_when_reads,
        zh=form_prescribed_zh,
        en=form_prescribed_en,
    ),
    Check(
        rule='form/problems-empty',
        test=form_problems_empty_test,
        references=form_problems_empty_reads,
        unknowns=True,
        known=form_problems_empty_known,
        when=form_problems_empty_when,
        when_references=form_problems_empty_when_reads,
        zh=form_problems_empty_zh,
        en=form_problems_empty_en,
    ),
    Check(
        rule='form/problems-same-as-overview',
        test=form_problems_same_as_overview_test,
        references=form_problems_same_as_overview_reads,
        unknowns=True,
        known=form_problems_same_as_overview_known,
        when=form_problems_same_as_overview_when,
        when_references=form_problems_same_as_overview_when_reads,
        zh=form_problems_same_as_overview_zh,
        en=form_problems_same_as_overview_en,
    ),
    Check(
        rule='form/problems-without-measures',
        test=form_problems_without_measures_test,
        references=form_problems_without_measures_reads,
        needs=('prose',),
        unknowns=True,
        known=form_problems_without_measures_known,
        when=form_problems_without_measures_when,
        when_references=form_problems_without_measures_when_reads,
        zh=form_problems_without_measures_zh,
        en=form_problems_without_measures_en,
    ),
    Check(
        rule='form/published-too-early',
        test=form_published_too_early_test,
        references=form_published_too_early_reads,
        unknowns=True,
        known=form_published_too_early_known,
        zh=form_published_too_early_zh,
        en=form_published_too_early_en,
    ),
    Check(
        rule='form/signature-differs',
        test=form_signature_differs_test,
        references=form_signature_differs_reads,
        names=('office',),
        over=('prose', 'signatures'),
        needs=('prose',),
        when=form_signature_differs_when,
        when_references=form_signature_differs_when_reads,
        zh=form_signature_differs_zh,
        en=form_signature_differs_en,
    ),
    Check(
        rule='members/above/applicants',
        test=members_above_applicants_test,
        references=members_above_applicants_reads,
        editions={('report', 'requests'): ('2021',), ('members', 'requests'): ('2021',)},
        names=('row', 'col'),
        bindings=each(ROW_2021, APPLICANT),
        tables=(('members', 'requests'), ('report', 'requests')),
        needs=('members',),
        blanks=True,
        when=members_above_applicants_when,
        when_references=members_above_applicants_when_reads,
        zh=members_above_applicants_zh,
        en=members_above_applicants_en,
    ),
    Check(
        rule='members/above/decisions',
        test=members_above_decisions_test,
        references=members_above_decisions_reads,
        editions={('report', 'proactive_disclosure'): ('2021',), ('members', 'proactive_disclosure'): ('2021',)},
        tables=(('members', 'proactive_disclosure'), ('report', 'proactive_disclosure')),
        needs=('members',),
        blanks=True,
        when=members_above_decisions_when,
        when_references=members_above_decisions_when_reads,
        zh=members_above_decisions_zh,
        en=members_above_decisions_en,
    ),
    Check(
        rule='members/above/dispute-outcomes',
        test=members_above_dispute_outcomes_test,
        references=members_above_dispute_outcomes_reads,
        names=('track', 'result'),
        bindings=each(TRACK, DISPUTE_OUTCOME),
        tables=(('members', 'disputes'), ('report', 'disputes')),
        needs=('members',),
        blanks=True,
        when=members_above_dispute_outcomes_when,
        when_references=members_above_dispute_outcomes_when_reads,
        zh=members_above_dispute_outcomes_zh,
        en=members_above_dispute_outcomes_en,
    ),
    Check(
        rule='members/above/disputes',
        test=members_above_disputes_test,
        references=members_above_disputes_reads,
        names=('track',),
        bindings=each(TRACK),
        tables=(('members', 'disputes'), ('report', 'disputes')),
        needs=('members',),
        blanks=True,
        when=members_above_disputes_when,
        when_references=members_above_disputes_when_reads,
        zh=members_above_disputes_zh,
        en=members_above_disputes_en,
    ),
    Check(
        rule='members/above/fees',
        test=members_above_fees_test,
        references=members_above_fees_reads,
        editions={('report', 'proactive_disclosure'): ('2021',), ('members', 'proactive_disclosure'): ('2021',)},
        tables=(('members', 'proactive_disclosure'), ('report', 'proactive_disclosure')),
        needs=('members',),
        blanks=True,
        when=members_above_fees_when,
        when_references=members_above_fees_when_reads,
        zh=members_above_fees_zh,
        en=members_above_fees_en,
    ),
    Check(
        rule='members/above/requests',
        test=members_above_requests_test,
        references=members_above_requests_reads,
        editions={('report', 'requests'): ('2021',), ('members', 'requests'): ('2021',)},
        names=('row',),
        bindings=each(ROW_2021),
        tables=(('members', 'requests'), ('report', 'requests')),
        needs=('members',),
        blanks=True,
        when=members_above_requests_when,
        when_references=members_above_requests_when_reads,
        zh=members_above_requests_zh,
        en=members_above_requests_en,
    ),
    Check(
        rule='members/below/applicants',
        test=members_below_applicants_test,
        references=members_below_applicants_reads,
        editions={('report', 'requests'): ('2021',), ('members', 'requests'): ('2021',)},
        names=('row', 'col'),
        bindings=each(ROW_2021, APPLICANT),
        tables=(('members', 'requests'), ('report', 'requests')),
        needs=('coverage', 'members'),
        blanks=True,
        when=members_below_applicants_when,
        when_references=members_below_applicants_when_reads,
        zh=members_below_applicants_zh,
        en=members_below_applicants_en,
    ),
    Check(
        rule='members/below/decisions',
        test=members_below_decisions_test,
        references=members_below_decisions_reads,
        editions={('report', 'proactive_disclosure'): ('2021',), ('members', 'proactive_disclosure'): ('2021',)},
        tables=(('members', 'proactive_disclosure'), ('report', 'proactive_disclosure')),
        needs=('coverage', 'members'),
        blanks=True,
        when=members_below_decisions_when,
        when_references=members_below_decisions_when_reads,
        zh=members_below_decisions_zh,
        en=members_below_decisions_en,
    ),
    Check(
        rule='members/below/dispute-outcomes',
        test=members_below_dispute_outcomes_test,
        references=members_below_dispute_outcomes_reads,
        names=('track', 'result'),
        bindings=each(TRACK, DISPUTE_OUTCOME),
        tables=(('members', 'disputes'), ('report', 'disputes')),
        needs=('coverage', 'members'),
        blanks=True,
        when=members_below_dispute_outcomes_when,
        when_references=members_below_dispute_outcomes_when_reads,
        zh=members_below_dispute_outcomes_zh,
        en=members_below_dispute_outcomes_en,
    ),
    Check(
        rule='members/below/disputes',
        test=members_below_disputes_test,
        references=members_below_disputes_reads,
        names=('track',),
        bindings=each(TRACK),
        tables=(('members', 'disputes'), ('report', 'disputes')),
        needs=('coverage', 'members'),
        blanks=True,
        when=members_below_disputes_when,
        when_references=members_below_disputes_when_reads,
        zh=members_below_disputes_zh,
        en=members_below_disputes_en,
    ),
    Check(
        rule='members/below/documents',
        test=members_below_documents_test,
        references=members_below_documents_reads,
        editions={('report', 'proactive_disclosure'): ('2021',), ('members', 'proactive_disclosure'): ('2021',)},
        names=('kind',),
        bindings=each(DOCUMENT_KIND),
        tables=(('members', 'proactive_disclosure'), ('report', 'proactive_disclosure')),
        needs=('coverage', 'members'),
        blanks=True,
        when=members_below_documents_when,
        when_references=members_below_documents_when_reads,
        zh=members_below_documents_zh,
        en=members_below_documents_en,
    ),
    Check(
        rule='members/below/fees',
        test=members_below_fees_test,
        references=members_below_fees_reads,
        editions={('report', 'proactive_disclosure'): ('2021',), ('members', 'proactive_disclosure'): ('2021',)},
        tables=(('members', 'proactive_disclosure'), ('report', 'proactive_disclosure')),
        needs=('coverage', 'members'),
        blanks=True,
        when=members_below_fees_when,
        when_references=members_below_fees_when_reads,
        zh=members_below_fees_zh,
        en=members_below_fees_en,
    ),
    Check(
        rule='members/below/requests',
        test=members_below_requests_test,
        references=members_below_requests_reads,
        editions={('report', 'requests'): ('2021',), ('members', 'requests'): ('2021',)},
        names=('row',),
        bindings=each(ROW_2021),
        tables=(('members', 'requests'), ('report', 'requests')),
        needs=('coverage', 'members'),
        blanks=True,
        when=members_below_requests_when,
        when_references=members_below_requests_when_reads,
        zh=members_below_requests_zh,
        en=members_below_requests_en,
    ),
    Check(
        rule='narrative/all-concluded',
        test=narrative_all_concluded_test,
        references=narrative_all_concluded_reads,
        tables=(('report', 'requests'),),
        needs=('claims',),
        blanks=True,
        unknowns=True,
        known=narrative_all_concluded_known,
        when=narrative_all_concluded_when,
        when_references=narrative_all_concluded_when_reads,
        zh=narrative_all_concluded_zh,
        en=narrative_all_concluded_en,
    ),
    Check(
        rule='narrative/another-year',
        test=narrative_another_year_test,
        references=narrative_another_year_reads,
        unknowns=True,
        known=narrative_another_year_known,
        when=narrative_another_year_when,
        when_references=narrative_another_year_when_reads,
        zh=narrative_another_year_zh,
        en=narrative_another_year_en,
    ),
    Check(
        rule='narrative/balance',
        test=narrative_balance_test,
        references=narrative_balance_reads,
        needs=('claims',),
        when=narrative_balance_when,
        when_references=narrative_balance_when_reads,
        readings={'new': narrative_balance_reading_new, 'with_carried_in': narrative_balance_reading_with_carried_in},
        zh=narrative_balance_zh,
        en=narrative_balance_en,
    ),
    Check(
        rule='narrative/carried-in',
        test=narrative_carried_in_test,
        references=narrative_carried_in_reads,
        names=('claim',),
        over=('claims', 'carried_in'),
        tables=(('report', 'requests'),),
        needs=('claims',),
        blanks=True,
        when=narrative_carried_in_when,
        when_references=narrative_carried_in_when_reads,
        zh=narrative_carried_in_zh,
        en=narrative_carried_in_en,
    ),
    Check(
        rule='narrative/carried-out',
        test=narrative_carried_out_test,
        references=narrative_carried_out_reads,
        names=('claim',),
        over=('claims', 'carried_out'),
        tables=(('report', 'requests'),),
        needs=('claims',),
        blanks=True,
        when=narrative_carried_out_when,
        when_references=narrative_carried_out_when_reads,
        zh=narrative_carried_out_zh,
        en=narrative_carried_out_en,
    ),
    Check(
        rule='narrative/channels',
        test=narrative_channels_test,
        references=narrative_channels_reads,
        tables=(('report', 'requests'),),
        needs=('claims',),
        blanks=True,
        when=narrative_channels_when,
        when_references=narrative_channels_when_reads,
        zh=narrative_channels_zh,
        en=narrative_channels_en,
    ),
    Check(
        rule='narrative/concluded',
        test=narrative_concluded_2019_test,
        references=narrative_concluded_2019_reads,
        editions={('report', 'requests'): ('2019',)},
        names=('claim',),
        over=('claims', 'concluded'),
        tables=(('report', 'requests'),),
        needs=('claims',),
        blanks=True,
        when=narrative_concluded_2019_when,
        when_references=narrative_concluded_2019_when_reads,
        readings={'total': narrative_concluded_2019_reading_total, 'without_other': narrative_concluded_2019_reading_without_other},
        zh=narrative_concluded_2019_zh,
        en=narrative_concluded_2019_en,
    ),
    Check(
        rule='narrative/concluded',
        test=narrative_concluded_2021_test,
        references=narrative_concluded_2021_reads,
        editions={('report', 'requests'): ('2021',)},
        names=('claim',),
        over=('claims', 'concluded'),
        tables=(('report', 'requests'),),
        needs=('claims',),
        blanks=True,
        when=narrative_concluded_2021_when,
        when_references=narrative_concluded_2021_when_reads,
        readings={'total': narrative_concluded_2021_reading_total, 'without_other': narrative_concluded_2021_reading_without_other},
        zh=narrative_concluded_2021_zh,
        en=narrative_concluded_2021_en,
    ),
    Check(
        rule='narrative/copied-text',
        test=narrative_copied_text_test,
        references=narrative_copied_text_reads,
        names=('match',),
        over=('copied',),
        needs=('copied',),
        when=narrative_copied_text_when,
        when_references=narrative_copied_text_when_reads,
        zh=narrative_copied_text_zh,
        en=narrative_copied_text_en,
    ),
    Check(
        rule='narrative/decisions/compulsion',
        test=narrative_decisions_compulsion_test,
        references=narrative_decisions_compulsion_reads,
        names=('claim',),
        over=('claims', 'compulsion'),
        tables=(('report', 'proactive_disclosure'),),
        needs=('claims',),
        blanks=True,
        when=narrative_decisions_compulsion_when,
        when_references=narrative_decisions_compulsion_when_reads,
        zh=narrative_decisions_compulsion_zh,
        en=narrative_decisions_compulsion_en,
    ),
    Check(
        rule='narrative/decisions/licensing',
        test=narrative_decisions_licensing_test,
        references=narrative_decisions_licensing_reads,
        names=('claim',),
        over=('claims', 'licensing'),
        tables=(('report', 'proactive_disclosure'),),
        needs=('claims',),
        blanks=True,
        when=narrative_decisions_licensing_when,
        when_references=narrative_decisions_licensing_when_reads,
        zh=narrative_decisions_licensing_zh,
        en=narrative_decisions_licensing_en,
    ),
    Check(
        rule='narrative/decisions/penalties',
        test=narrative_decisions_penalties_test,
        references=narrative_decisions_penalties_reads,
        names=('claim',),
        over=('claims', 'penalties'),
        tables=(('report', 'proactive_disclosure'),),
        needs=('claims',),
        blanks=True,
        when=narrative_decisions_penalties_when,
        when_references=narrative_decisions_penalties_when_reads,
        zh=narrative_decisions_penalties_zh,
        en=narrative_decisions_penalties_en,
    ),
    Check(
        rule='narrative/declined',
        test=narrative_declined_test,
        references=narrative_declined_reads,
        names=('claim',),
        over=('claims', 'declined'),
        tables=(('report', 'requests'),),
        needs=('claims',),
        blanks=True,
        when=narrative_declined_when,
        when_references=narrative_declined_when_reads,
        zh=narrative_declined_zh,
        en=narrative_declined_en,
    ),
    Check(
        rule='narrative/denied',
        test=narrative_denied_test,
        references=narrative_denied_reads,
        names=('claim',),
        over=('claims', 'denied'),
        tables=(('report', 'requests'),),
        needs=('claims',),
        blanks=True,
        when=narrative_denied_when,
        when_references=narrative_denied_when_reads,
        zh=narrative_denied_zh,
        en=narrative_denied_en,
    ),
    Check(
        rule='narrative/fee-amounts-differ',
        test=narrative_fee_amounts_differ_test,
        references=narrative_fee_amounts_differ_reads,
        needs=('claims',),
        when=narrative_fee_amounts_differ_when,
        when_references=narrative_fee_amounts_differ_when_reads,
        zh=narrative_fee_amounts_differ_zh,
        en=narrative_fee_amounts_differ_en,
    ),
    Check(
        rule='narrative/fee-in-another-unit',
        test=narrative_fee_in_another_unit_test,
        references=narrative_fee_in_another_unit_reads,
        editions={('report', 'proactive_disclosure'): ('2021',)},
        names=('claim',),
        over=('claims', 'fee_collected'),
        tables=(('report', 'proactive_disclosure'),),
        needs=('claims',),
        blanks=True,
        when=narrative_fee_in_another_unit_when,
        when_references=narrative_fee_in_another_unit_when_reads,
        zh=narrative_fee_in_another_unit_zh,
        en=narrative_fee_in_another_unit_en,
    ),
    Check(
        rule='narrative/granted',
        test=narrative_granted_test,
        references=narrative_granted_reads,
        names=('claim',),
        over=('claims', 'granted'),
        tables=(('report', 'requests'),),
        needs=('claims',),
        blanks=True,
        when=narrative_granted_when,
        when_references=narrative_granted_when_reads,
        readings={'granted': narrative_granted_reading_granted, 'with_partially_granted': narrative_granted_reading_with_partially_granted},
        zh=narrative_granted_zh,
        en=narrative_granted_en,
    ),
    Check(
        rule='narrative/normative-documents-in-force',
        test=narrative_normative_documents_in_force_test,
        references=narrative_normative_documents_in_force_reads,
        editions={('report', 'proactive_disclosure'): ('2021',)},
        names=('claim',),
        over=('claims', 'normative_documents_in_force'),
        tables=(('report', 'proactive_disclosure'),),
        needs=('claims',),
        blanks=True,
        when=narrative_normative_documents_in_force_when,
        when_references=narrative_normative_documents_in_force_when_reads,
        zh=narrative_normative_documents_in_force_zh,
        en=narrative_normative_documents_in_force_en,
    ),
    Check(
        rule='narrative/normative-documents-issued',
        test=narrative_normative_documents_issued_test,
        references=narrative_normative_documents_issued_reads,
        editions={('report', 'proactive_disclosure'): ('2021',)},
        names=('claim',),
        over=('claims', 'normative_documents_issued'),
        tables=(('report', 'proactive_disclosure'),),
        needs=('claims',),
        blanks=True,
        when=narrative_normative_documents_issued_when,
        when_references=narrative_normative_documents_issued_when_reads,
        zh=narrative_normative_documents_issued_zh,
        en=narrative_normative_documents_issued_en,
    ),
    Check(
        rule='narrative/normative-documents-repealed',
        test=narrative_normative_documents_repealed_test,
        references=narrative_normative_documents_repealed_reads,
        editions={('report', 'proactive_disclosure'): ('2021',)},
        names=('claim',),
        over=('claims', 'normative_documents_repealed'),
        tables=(('report', 'proactive_disclosure'),),
        needs=('claims',),
        blanks=True,
        when=narrative_normative_documents_repealed_when,
        when_references=narrative_normative_documents_repealed_when_reads,
        zh=narrative_normative_documents_repealed_zh,
        en=narrative_normative_documents_repealed_en,
    ),
    Check(
        rule='narrative/notice-title-and-number',
        test=narrative_notice_title_and_number_test,
        references=narrative_notice_title_and_number_reads,
        names=('cited',),
        over=('prose', 'trial_titles'),
        needs=('prose',),
        unknowns=True,
        when=narrative_notice_title_and_number_when,
        when_references=narrative_notice_title_and_number_when_reads,
        zh=narrative_notice_title_and_number_zh,
        en=narrative_notice_title_and_number_en,
    ),
    Check(
        rule='narrative/other-handling',
        test=narrative_other_handling_2019_test,
        references=narrative_other_handling_2019_reads,
        editions={('report', 'requests'): ('2019',)},
        names=('claim',),
        over=('claims', 'other_handling'),
        tables=(('report', 'requests'),),
        needs=('claims',),
        blanks=True,
        when=narrative_other_handling_2019_when,
        when_references=narrative_other_handling_2019_when_reads,
        zh=narrative_other_handling_2019_zh,
        en=narrative_other_handling_2019_en,
    ),
    Check(
        rule='narrative/other-handling',
        test=narrative_other_handling_2021_test,
        references=narrative_other_handling_2021_reads,
        editions={('report', 'requests'): ('2021',)},
        names=('claim',),
        over=('claims', 'other_handling'),
        tables=(('report', 'requests'),),
        needs=('claims',),
        blanks=True,
        when=narrative_other_handling_2021_when,
        when_references=narrative_other_handling_2021_when_reads,
        zh=narrative_other_handling_2021_zh,
        en=narrative_other_handling_2021_en,
    ),
    Check(
        rule='narrative/outcomes-sum',
        test=narrative_outcomes_sum_test,
        references=narrative_outcomes_sum_reads,
        needs=('claims',),
        when=narrative_outcomes_sum_when,
        when_references=narrative_outcomes_sum_when_reads,
        zh=narrative_outcomes_sum_zh,
        en=narrative_outcomes_sum_en,
    ),
    Check(
        rule='narrative/partially-granted',
        test=narrative_partially_granted_test,
        references=narrative_partially_granted_reads,
        names=('claim',),
        over=('claims', 'partially_granted'),
        tables=(('report', 'requests'),),
        needs=('claims',),
        blanks=True,
        when=narrative_partially_granted_when,
        when_references=narrative_partially_granted_when_reads,
        zh=narrative_partially_granted_zh,
        en=narrative_partially_granted_en,
    ),
    Check(
        rule='narrative/period-of-another-year',
        test=narrative_period_of_another_year_test,
        references=narrative_period_of_another_year_reads,
        unknowns=True,
        known=narrative_period_of_another_year_known,
        when=narrative_period_of_another_year_when,
        when_references=narrative_period_of_another_year_when_reads,
        zh=narrative_period_of_another_year_zh,
        en=narrative_period_of_another_year_en,
    ),
    Check(
        rule='narrative/received-by-applicant',
        test=narrative_received_by_applicant_test,
        references=narrative_received_by_applicant_reads,
        names=('who',),
        bindings=each(APPLICANT),
        tables=(('report', 'requests'),),
        needs=('claims',),
        blanks=True,
        when=narrative_received_by_applicant_when,
        when_references=narrative_received_by_applicant_when_reads,
        readings={'new': narrative_received_by_applicant_reading_new, 'with_carried_in': narrative_received_by_applicant_reading_with_carried_in, 'concluded': narrative_received_by_applicant_reading_concluded},
        zh=narrative_received_by_applicant_zh,
        en=narrative_received_by_applicant_en,
    ),
    Check(
        rule='narrative/received',
        test=narrative_received_test,
        references=narrative_received_reads,
        names=('claim',),
        over=('claims', 'received'),
        tables=(('report', 'requests'),),
        needs=('claims',),
        blanks=True,
        when=narrative_received_when,
        when_references=narrative_received_when_reads,
        readings={'new': narrative_received_reading_new, 'with_carried_in': narrative_received_reading_with_carried_in, 'concluded': narrative_received_reading_concluded},
        zh=narrative_received_zh,
        en=narrative_received_en,
    ),
    Check(
        rule='narrative/reconsiderations-corrected',
        test=narrative_reconsiderations_corrected_test,
        references=narrative_reconsiderations_corrected_reads,
        names=('claim',),
        over=('claims', 'reconsiderations_corrected'),
        tables=(('report', 'disputes'),),
        needs=('claims',),
        blanks=True,
        when=narrative_reconsiderations_corrected_when,
        when_references=narrative_reconsiderations_corrected_when_reads,
        zh=narrative_reconsiderations_corrected_zh,
        en=narrative_reconsiderations_corrected_en,
    ),
    Check(
        rule='narrative/reconsiderations-upheld',
        test=narrative_reconsiderations_upheld_test,
        references=narrative_reconsiderations_upheld_reads,
        names=('claim',),
        over=('claims', 'reconsiderations_upheld'),
        tables=(('report', 'disputes'),),
        needs=('claims',),
        blanks=True,
        when=narrative_reconsiderations_upheld_when,
        when_references=narrative_reconsiderations_upheld_when_reads,
        zh=narrative_reconsiderations_upheld_zh,
        en=narrative_reconsiderations_upheld_en,
    ),
    Check(
        rule='narrative/reconsiderations',
        test=narrative_reconsiderations_test,
        references=narrative_reconsiderations_reads,
        names=('claim',),
        over=('claims', 'reconsiderations'),
        tables=(('report', 'disputes'),),
        needs=('claims',),
        blanks=True,
        when=narrative_reconsiderations_when,
        when_references=narrative_reconsiderations_when_reads,
        readings={'total': narrative_reconsiderations_reading_total, 'without_pending': narrative_reconsiderations_reading_without_pending},
        zh=narrative_reconsiderations_zh,
        en=narrative_reconsiderations_en,
    ),
    Check(
        rule='narrative/suits-corrected',
        test=narrative_suits_corrected_test,
        references=narrative_suits_corrected_reads,
        names=('claim',),
        over=('claims', 'suits_corrected'),
        tables=(('report', 'disputes'),),
        needs=('claims',),
        blanks=True,
        when=narrative_suits_corrected_when,
        when_references=narrative_suits_corrected_when_reads,
        zh=narrative_suits_corrected_zh,
        en=narrative_suits_corrected_en,
    ),
    Check(
        rule='narrative/suits-upheld',
        test=narrative_suits_upheld_test,
        references=narrative_suits_upheld_reads,
        names=('claim',),
        over=('claims', 'suits_upheld'),
        tables=(('report', 'disputes'),),
        needs=('claims',),
        blanks=True,
        when=narrative_suits_upheld_when,
        when_references=narrative_suits_upheld_when_reads,
        zh=narrative_suits_upheld_zh,
        en=narrative_suits_upheld_en,
    ),
    Check(
        rule='narrative/suits',
        test=narrative_suits_test,
        references=narrative_suits_reads,
        names=('claim',),
        over=('claims', 'suits'),
        tables=(('report', 'disputes'),),
        needs=('claims',),
        blanks=True,
        when=narrative_suits_when,
        when_references=narrative_suits_when_reads,
        readings={'total': narrative_suits_reading_total, 'without_pending': narrative_suits_reading_without_pending},
        zh=narrative_suits_zh,
        en=narrative_suits_en,
    ),
    Check(
        rule='narrative/superseded-notice-by-title',
        test=narrative_superseded_notice_by_title_test,
        references=narrative_superseded_notice_by_title_reads,
        names=('cited',),
        over=('prose', 'trial_titles'),
        needs=('prose',),
        when=narrative_superseded_notice_by_title_when,
        when_references=narrative_superseded_notice_by_title_when_reads,
        zh=narrative_superseded_notice_by_title_zh,
        en=narrative_superseded_notice_by_title_en,
    ),
    Check(
        rule='narrative/superseded-notice',
        test=narrative_superseded_notice_test,
        references=narrative_superseded_notice_reads,
        fixed=True,
        when=narrative_superseded_notice_when,
        when_references=narrative_superseded_notice_when_reads,
        zh=narrative_superseded_notice_zh,
        en=narrative_superseded_notice_en,
    ),
    Check(
        rule='narrative/unavailable',
        test=narrative_unavailable_test,
        references=narrative_unavailable_reads,
        names=('claim',),
        over=('claims', 'unavailable'),
        tables=(('report', 'requests'),),
        needs=('claims',),
        blanks=True,
        when=narrative_unavailable_when,
        when_references=narrative_unavailable_when_reads,
        zh=narrative_unavailable_zh,
        en=narrative_unavailable_en,
    ),
    Check(
        rule='requests/balance',
        test=requests_balance_test,
        references=requests_balance_reads,
        names=('col',),
        bindings=each(COLUMN),
        tables=(('report', 'requests'),),
        blanks=True,
        others=requests_balance_others,
    ),
    Check(
        rule='requests/concluded-total',
        test=requests_concluded_total_2019_test,
        references=requests_concluded_total_2019_reads,
        editions={('report', 'requests'): ('2019',)},
        names=('col',),
        bindings=each(COLUMN),
        tables=(('report', 'requests'),),
        blanks=True,
        others=requests_concluded_total_2019_others,
    ),
    Check(
        rule='requests/concluded-total',
        test=requests_concluded_total_2021_test,
        references=requests_concluded_total_2021_reads,
        editions={('report', 'requests'): ('2021',)},
        names=('col',),
        bindings=each(COLUMN),
        tables=(('report', 'requests'),),
        blanks=True,
        others=requests_concluded_total_2021_others,
    ),
    Check(
        rule='requests/row-total',
        test=requests_row_total_2019_test,
        references=requests_row_total_2019_reads,
        editions={('report', 'requests'): ('2019',)},
        names=('row',),
        bindings=each(ROW_2019),
        tables=(('report', 'requests'),),
        blanks=True,
        others=requests_row_total_2019_others,
    ),
    Check(
        rule='requests/row-total',
        test=requests_row_total_2021_test,
        references=requests_row_total_2021_reads,
        editions={('report', 'requests'): ('2021',)},
        names=('row',),
        bindings=each(ROW_2021),
        tables=(('report', 'requests'),),
        blanks=True,
        others=requests_row_total_2021_others,
    ),
    Check(
        rule='years/carry-over-columns',
        test=years_carry_over_columns_test,
        references=years_carry_over_columns_reads,
        names=('col',),
        bindings=each(APPLICANT),
        tables=(('previous', 'requests'), ('report', 'requests')),
        needs=('previous',),
        blanks=True,
        others=years_carry_over_columns_others,
        when=years_carry_over_columns_when,
        when_references=years_carry_over_columns_when_reads,
        zh=years_carry_over_columns_zh,
        en=years_carry_over_columns_en,
    ),
    Check(
        rule='years/carry-over',
        test=years_carry_over_test,
        references=years_carry_over_reads,
        tables=(('previous', 'requests'), ('report', 'requests')),
        needs=('previous',),
        blanks=True,
        when=years_carry_over_when,
        when_references=years_carry_over_when_reads,
        zh=years_carry_over_zh,
        en=years_carry_over_en,
    ),
    Check(
        rule='years/fee-jump/size',
        test=years_fee_jump_size_test,
        references=years_fee_jump_size_reads,
        editions={('report', 'proactive_disclosure'): ('2021',), ('previous', 'proactive_disclosure'): ('2021',)},
        tables=(('previous', 'proactive_disclosure'), ('report', 'proactive_disclosure')),
        needs=('previous',),
        blanks=True,
        when=years_fee_jump_size_when,
        when_references=years_fee_jump_size_when_reads,
        zh=years_fee_jump_size_zh,
        en=years_fee_jump_size_en,
    ),
    Check(
        rule='years/fee-jump/unit',
        test=years_fee_jump_unit_test,
        references=years_fee_jump_unit_reads,
        editions={('report', 'proactive_disclosure'): ('2021',), ('previous', 'proactive_disclosure'): ('2021',)},
        tables=(('previous', 'proactive_disclosure'), ('report', 'proactive_disclosure')),
        needs=('previous',),
        blanks=True,
        when=years_fee_jump_unit_when,
        when_references=years_fee_jump_unit_when_reads,
        zh=years_fee_jump_unit_zh,
        en=years_fee_jump_unit_en,
    ),
    Check(
        rule='years/in-force/above',
        test=years_in_force_above_test,
        references=years_in_force_above_reads,
        editions={('report', 'proactive_disclosure'): ('2021',), ('previous', 'proactive_disclosure'): ('2021',)},
        names=('kind',),
        bindings=each(DOCUMENT_KIND),
        tables=(('previous', 'proactive_disclosure'), ('report', 'proactive_disclosure')),
        needs=('previous',),
        blanks=True,
        unknowns=True,
        others=years_in_force_above_others,
        known=years_in_force_above_known,
        when=years_in_force_above_when,
        when_references=years_in_force_above_when_reads,
        zh=years_in_force_above_zh,
        en=years_in_force_above_en,
    ),
    Check(
        rule='years/in-force/below',
        test=years_in_force_below_test,
        references=years_in_force_below_reads,
        editions={('report', 'proactive_disclosure'): ('2021',), ('previous', 'proactive_disclosure'): ('2021',)},
        names=('kind',),
        bindings=each(DOCUMENT_KIND),
        tables=(('previous', 'proactive_disclosure'), ('report', 'proactive_disclosure')),
        needs=('previous',),
        blanks=True,
        unknowns=True,
        others=years_in_force_below_others,
        known=years_in_force_below_known,
        when=years_in_force_below_when,
        when_references=years_in_force_below_when_reads,
        zh=years_in_force_below_zh,
        en=years_in_force_below_en,
    ),
    Check(
        rule='years/pending-disputes',
        test=years_pending_disputes_test,
        references=years_pending_disputes_reads,
        names=('track',),
        bindings=each(TRACK),
        tables=(('previous', 'disputes'), ('report', 'disputes')),
        needs=('previous',),
        blanks=True,
        others=years_pending_disputes_others,
        when=years_pending_disputes_when,
        when_references=years_pending_disputes_when_reads,
        zh=years_pending_disputes_zh,
        en=years_pending_disputes_en,
    ),
    Check(
        rule='years/repeated-text/overview',
        test=years_repeated_text_overview_test,
        references=years_repeated_text_overview_reads,
        names=('match',),
        over=('repeated',),
        needs=('previous', 'repeated'),
        when=years_repeated_text_overview_when,
        when_references=years_repeated_text_overview_when_reads,
        zh=years_repeated_text_overview_zh,
        en=years_repeated_text_overview_en,
    ),
    Check(
        rule='years/repeated-text/problems',
        test=years_repeated_text_problems_test,
        references=years_repeated_text_problems_reads,
        names=('match',),
        over=('repeated',),
        needs=('previous', 'repeated'),
        when=years_repeated_text_problems_when,
        when_references=years_repeated_text_problems_when_reads,
        zh=years_repeated_text_problems_zh,
        en=years_repeated_text_problems_en,
    ),
    Check(
        rule='years/same-numbers/decisions',
        test=years_same_numbers_decisions_test,
        references=years_same_numbers_decisions_reads,
        editions={('report', 'proactive_disclosure'): ('2021',), ('previous', 'proactive_disclosure'): ('2021',)},
        tables=(('previous', 'proactive_disclosure'), ('report', 'proactive_disclosure')),
        needs=('previous',),
        blanks=True,
        when=years_same_numbers_decisions_when,
        when_references=years_same_numbers_decisions_when_reads,
        zh=years_same_numbers_decisions_zh,
        en=years_same_numbers_decisions_en,
    ),
    Check(
        rule='years/same-numbers/tables',
        test=years_same_numbers_tables_test,
        references=years_same_numbers_tables_reads,
        editions={('report', 'requests'): ('2021',), ('previous', 'requests'): ('2021',)},
        tables=(('previous', 'disputes'), ('previous', 'requests'), ('report', 'disputes'), ('report', 'requests')),
        needs=('previous',),
        blanks=True,
        when=years_same_numbers_tables_when,
        when_references=years_same_numbers_tables_when_reads,
        zh=years_same_numbers_tables_zh,
        en=years_same_numbers_tables_en,
    ),
)
