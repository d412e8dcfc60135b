"""Compiled from rules/ by `python -m zfxxgk.codegen`; do not edit."""

# mypy: ignore-errors
# ruff: noqa

from zfxxgk.corpus.algebra import (
    Tests,
    add,
    branch,
    contains,
    contains_some,
    ends_with,
    every,
    find,
    is_in,
    letter,
    negate,
    remainder,
    size,
    some,
    starts_with,
    tally,
    text,
    total,
)

APPLICANT = ('natural_person', 'business', 'research_institution', 'public_interest_organization', 'legal_service', 'other_organization')

COLUMN = ('natural_person', 'business', 'research_institution', 'public_interest_organization', 'legal_service', 'other_organization', 'total')

DECLINED_OUTCOME = ('declined_petition', 'declined_repeat', 'declined_publication', 'declined_excessive', 'declined_confirmation')

DENIED_OUTCOME = ('denied_state_secret', 'denied_by_law', 'denied_security_or_stability', 'denied_third_party', 'denied_internal_affairs', 'denied_deliberative', 'denied_enforcement_file', 'denied_registry_query')

DISPUTE_OUTCOME = ('upheld', 'corrected', 'other', 'pending')

DOCUMENT_KIND = ('rules', 'normative_documents')

EDITION_TABLE = ('proactive_disclosure', 'requests')

ITEM_KIND_2019 = ('licensing', 'other_services', 'penalties', 'compulsion', 'fees')

OTHER_OUTCOME_2019 = ('other',)

OTHER_OUTCOME_2021 = ('other_uncorrected', 'other_fee_unpaid', 'other_remaining')

OUTCOME_2019 = ('granted', 'partially_granted', 'denied_state_secret', 'denied_by_law', 'denied_security_or_stability', 'denied_third_party', 'denied_internal_affairs', 'denied_deliberative', 'denied_enforcement_file', 'denied_registry_query', 'unavailable_not_held', 'unavailable_needs_creation', 'unavailable_unclear', 'declined_petition', 'declined_repeat', 'declined_publication', 'declined_excessive', 'declined_confirmation', 'other')

OUTCOME_2021 = ('granted', 'partially_granted', 'denied_state_secret', 'denied_by_law', 'denied_security_or_stability', 'denied_third_party', 'denied_internal_affairs', 'denied_deliberative', 'denied_enforcement_file', 'denied_registry_query', 'unavailable_not_held', 'unavailable_needs_creation', 'unavailable_unclear', 'declined_petition', 'declined_repeat', 'declined_publication', 'declined_excessive', 'declined_confirmation', 'other_uncorrected', 'other_fee_unpaid', 'other_remaining')

OVERVIEW_PART = ('proactive_disclosure', 'on_request', 'information_management', 'platforms', 'supervision')

ROW_2019 = ('received', 'carried_in', 'granted', 'partially_granted', 'denied_state_secret', 'denied_by_law', 'denied_security_or_stability', 'denied_third_party', 'denied_internal_affairs', 'denied_deliberative', 'denied_enforcement_file', 'denied_registry_query', 'unavailable_not_held', 'unavailable_needs_creation', 'unavailable_unclear', 'declined_petition', 'declined_repeat', 'declined_publication', 'declined_excessive', 'declined_confirmation', 'other', 'concluded', 'carried_out')

ROW_2021 = ('received', 'carried_in', 'granted', 'partially_granted', 'denied_state_secret', 'denied_by_law', 'denied_security_or_stability', 'denied_third_party', 'denied_internal_affairs', 'denied_deliberative', 'denied_enforcement_file', 'denied_registry_query', 'unavailable_not_held', 'unavailable_needs_creation', 'unavailable_unclear', 'declined_petition', 'declined_repeat', 'declined_publication', 'declined_excessive', 'declined_confirmation', 'other_uncorrected', 'other_fee_unpaid', 'other_remaining', 'concluded', 'carried_out')

SECTION = ('overview', 'problems_and_improvements', 'other_matters')

TABLE = ('proactive_disclosure', 'requests', 'disputes')

TRACK = ('reconsideration', 'litigation_direct', 'litigation_after_reconsideration')

UNAVAILABLE_OUTCOME = ('unavailable_not_held', 'unavailable_needs_creation', 'unavailable_unclear')

# disclosure/change-2019
def when_0(at, kind):
    return every([(at.has('report', 'proactive_disclosure', kind, 'items_last_year')), (at.has('report', 'proactive_disclosure', kind, 'change'))])

# disclosure/change-2019
def test_0(at, kind):
    return (at.cell('report', 'proactive_disclosure', kind, 'items_last_year') + at.cell('report', 'proactive_disclosure', kind, 'change')) >= 0

# disclosure/disclosed-2019
def when_1(at, kind):
    return every([(at.has('report', 'proactive_disclosure', kind, 'disclosed')), (at.has('report', 'proactive_disclosure', kind, 'total_disclosed'))])

# disclosure/disclosed-2019
def test_1(at, kind):
    return at.cell('report', 'proactive_disclosure', kind, 'disclosed') <= at.cell('report', 'proactive_disclosure', kind, 'total_disclosed')

# disclosure/fee-collected-above-charged
def when_2(at):
    return every([(at.has('report', 'other_matters', 'processing_fee', 'charged')), (at.has('report', 'other_matters', 'processing_fee', 'collected'))])

# disclosure/fee-collected-above-charged
def test_2(at):
    return at.value('report', 'other_matters', 'processing_fee', 'collected') <= at.value('report', 'other_matters', 'processing_fee', 'charged')

# disclosure/fee-collected-not-in-table
def when_3(at):
    return every([(at.has('report', 'other_matters', 'processing_fee', 'collected')), (at.has('report', 'proactive_disclosure', 'fees', 'amount'))])

# disclosure/fee-collected-not-in-table
def test_3(at):
    return some([(at.value('report', 'other_matters', 'processing_fee', 'collected') < 50000), (at.cell('report', 'proactive_disclosure', 'fees', 'amount') > 0)])

# disclosure/fee-unit
def when_4(at):
    return is_in(at.value('report', 'agency', 'level'), ['township', 'county', 'city'])

# disclosure/fee-unit
def test_4(at):
    return branch(at.value('report', 'agency', 'level') == 'township', some([(at.cell('report', 'proactive_disclosure', 'fees', 'amount') < 100000000), ((remainder(at.cell('report', 'proactive_disclosure', 'fees', 'amount'), 10000)) != 0)]), at.cell('report', 'proactive_disclosure', 'fees', 'amount') < (branch(at.value('report', 'agency', 'level') == 'county', 10000000000, 100000000000)))

# disclosure/procurement-2019
def when_5(at):
    return every([(at.cell('report', 'proactive_disclosure', 'procurement', 'amount') > 0), (at.has('report', 'proactive_disclosure', 'procurement', 'projects'))])

# disclosure/procurement-2019
def test_5(at):
    return at.cell('report', 'proactive_disclosure', 'procurement', 'projects') > 0

# disclosure/rules-without-power-2019
def when_6(at):
    return is_in(at.value('report', 'agency', 'level'), ['county', 'township'])

# disclosure/rules-without-power-2019
def test_6(at):
    return at.cell('report', 'proactive_disclosure', 'rules', 'produced') == 0

# disclosure/rules-without-power-department-2019
def when_7(at):
    return every([(every([(at.value('report', 'agency', 'kind') == 'department'), (is_in(at.value('report', 'agency', 'level'), ['province', 'city']))])), (at.cell('report', 'proactive_disclosure', 'rules', 'produced') > 0)])

# disclosure/rules-without-power-department-2019
def test_7(at):
    return at.value('report', 'scope') != 'organ'

# disclosure/rules-without-power-department
def when_8(at):
    return every([(every([(at.value('report', 'agency', 'kind') == 'department'), (is_in(at.value('report', 'agency', 'level'), ['province', 'city']))])), (((at.cell('report', 'proactive_disclosure', 'rules', 'issued') + at.cell('report', 'proactive_disclosure', 'rules', 'repealed')) + at.cell('report', 'proactive_disclosure', 'rules', 'in_force')) > 0)])

# disclosure/rules-without-power-department
def test_8(at):
    return at.value('report', 'scope') != 'organ'

# disclosure/rules-without-power
def when_9(at):
    return is_in(at.value('report', 'agency', 'level'), ['county', 'township'])

# disclosure/rules-without-power
def test_9(at):
    return every([(every([(at.cell('report', 'proactive_disclosure', 'rules', 'issued') == 0), (at.cell('report', 'proactive_disclosure', 'rules', 'repealed') == 0)])), (at.cell('report', 'proactive_disclosure', 'rules', 'in_force') == 0)])

# disclosure/stock
def when_10(at, kind):
    return every([(every([(at.has('report', 'proactive_disclosure', kind, 'issued')), (at.has('report', 'proactive_disclosure', kind, 'in_force'))])), (at.has('report', 'proactive_disclosure', kind, 'repealed'))])

# disclosure/stock
def test_10(at, kind):
    return at.cell('report', 'proactive_disclosure', kind, 'issued') <= (at.cell('report', 'proactive_disclosure', kind, 'in_force') + at.cell('report', 'proactive_disclosure', kind, 'repealed'))

# disputes/direct-suit-after-2024
def when_11(at):
    return at.value('report', 'year') >= 2024

# disputes/direct-suit-after-2024
def test_11(at):
    return at.cell('report', 'disputes', 'litigation_direct', 'total') == 0

# disputes/fee-unpaid-unstated
def when_12(at):
    return at.cell('report', 'requests', 'other_fee_unpaid', 'total') > 0

# disputes/fee-unpaid-unstated
def test_12(at):
    return at.value('report', 'other_matters', 'processing_fee', 'notices') > 0

# disputes/total
def test_13(at, track):
    return add([at.cell('report', 'disputes', track, result) for result in DISPUTE_OUTCOME]) == at.cell('report', 'disputes', track, 'total')

# form/accountability-results-township
def when_14(at):
    return every([(every([(at.value('report', 'year') >= 2019), (at.value('report', 'agency', 'kind') == 'government')])), (at.value('report', 'agency', 'level') == 'township')])

# form/accountability-results-township
def test_14(at):
    return some([contains_some(at.value('report', 'overview', 'text'), ['考核', '考评', '评议', '评估', '测评', '追究', '追责', '问责']), contains_some(at.value('report', 'problems_and_improvements', 'text'), ['考核', '考评', '评议', '评估', '测评', '追究', '追责', '问责']), contains_some(at.value('report', 'other_matters', 'text'), ['考核', '考评', '评议', '评估', '测评', '追究', '追责', '问责'])])

# form/accountability-results
def when_15(at):
    return every([(every([(at.value('report', 'year') >= 2019), (at.value('report', 'agency', 'kind') == 'government')])), (at.value('report', 'agency', 'level') != 'township')])

# form/accountability-results
def test_15(at):
    return some([contains_some(at.value('report', 'overview', 'text'), ['考核', '考评', '评议', '评估', '测评', '追究', '追责', '问责']), contains_some(at.value('report', 'problems_and_improvements', 'text'), ['考核', '考评', '评议', '评估', '测评', '追究', '追责', '问责']), contains_some(at.value('report', 'other_matters', 'text'), ['考核', '考评', '评议', '评估', '测评', '追究', '追责', '问责'])])

# form/agency-code
def test_16(at):
    return every([((remainder(((((((((((((((((((1 * find('0123456789ABCDEFGHJKLMNPQRTUWXY', letter(at.value('report', 'agency', 'uscc'), 0))) + (3 * find('0123456789ABCDEFGHJKLMNPQRTUWXY', letter(at.value('report', 'agency', 'uscc'), 1)))) + (9 * find('0123456789ABCDEFGHJKLMNPQRTUWXY', letter(at.value('report', 'agency', 'uscc'), 2)))) + (27 * find('0123456789ABCDEFGHJKLMNPQRTUWXY', letter(at.value('report', 'agency', 'uscc'), 3)))) + (19 * find('0123456789ABCDEFGHJKLMNPQRTUWXY', letter(at.value('report', 'agency', 'uscc'), 4)))) + (26 * find('0123456789ABCDEFGHJKLMNPQRTUWXY', letter(at.value('report', 'agency', 'uscc'), 5)))) + (16 * find('0123456789ABCDEFGHJKLMNPQRTUWXY', letter(at.value('report', 'agency', 'uscc'), 6)))) + (17 * find('0123456789ABCDEFGHJKLMNPQRTUWXY', letter(at.value('report', 'agency', 'uscc'), 7)))) + (20 * find('0123456789ABCDEFGHJKLMNPQRTUWXY', letter(at.value('report', 'agency', 'uscc'), 8)))) + (29 * find('0123456789ABCDEFGHJKLMNPQRTUWXY', letter(at.value('report', 'agency', 'uscc'), 9)))) + (25 * find('0123456789ABCDEFGHJKLMNPQRTUWXY', letter(at.value('report', 'agency', 'uscc'), 10)))) + (13 * find('0123456789ABCDEFGHJKLMNPQRTUWXY', letter(at.value('report', 'agency', 'uscc'), 11)))) + (8 * find('0123456789ABCDEFGHJKLMNPQRTUWXY', letter(at.value('report', 'agency', 'uscc'), 12)))) + (24 * find('0123456789ABCDEFGHJKLMNPQRTUWXY', letter(at.value('report', 'agency', 'uscc'), 13)))) + (10 * find('0123456789ABCDEFGHJKLMNPQRTUWXY', letter(at.value('report', 'agency', 'uscc'), 14)))) + (30 * find('0123456789ABCDEFGHJKLMNPQRTUWXY', letter(at.value('report', 'agency', 'uscc'), 15)))) + (28 * find('0123456789ABCDEFGHJKLMNPQRTUWXY', letter(at.value('report', 'agency', 'uscc'), 16)))) + find('0123456789ABCDEFGHJKLMNPQRTUWXY', letter(at.value('report', 'agency', 'uscc'), 17))), 31)) == 0), (negate(some([contains_some(at.value('report', 'agency', 'uscc'), ['I', 'O', 'S', 'V', 'Z'])])))])

# form/blank-cell/disclosure-2019
def test_17(at):
    return every([(every([(every([(every([(every([(every([(every([(every([(every([(every([(every([(every([(every([(every([(every([(every([every([every([(every([(at.has('report', 'proactive_disclosure', kind, 'produced')), (at.has('report', 'proactive_disclosure', kind, 'disclosed'))])), (at.has('report', 'proactive_disclosure', kind, 'total_disclosed'))]) for kind in DOCUMENT_KIND]), (at.has('report', 'proactive_disclosure', 'licensing', 'items_last_year'))])), (at.has('report', 'proactive_disclosure', 'licensing', 'change'))])), (at.has('report', 'proactive_disclosure', 'licensing', 'decisions'))])), (at.has('report', 'proactive_disclosure', 'other_services', 'items_last_year'))])), (at.has('report', 'proactive_disclosure', 'other_services', 'change'))])), (at.has('report', 'proactive_disclosure', 'other_services', 'decisions'))])), (at.has('report', 'proactive_disclosure', 'penalties', 'items_last_year'))])), (at.has('report', 'proactive_disclosure', 'penalties', 'change'))])), (at.has('report', 'proactive_disclosure', 'penalties', 'decisions'))])), (at.has('report', 'proactive_disclosure', 'compulsion', 'items_last_year'))])), (at.has('report', 'proactive_disclosure', 'compulsion', 'change'))])), (at.has('report', 'proactive_disclosure', 'compulsion', 'decisions'))])), (at.has('report', 'proactive_disclosure', 'fees', 'items_last_year'))])), (at.has('report', 'proactive_disclosure', 'fees', 'change'))])), (at.has('report', 'proactive_disclosure', 'procurement', 'projects'))])), (at.has('report', 'proactive_disclosure', 'procurement', 'amount'))])

# form/blank-cell/disclosure-2021
def test_18(at):
    return every([(every([(every([(every([every([every([(every([(at.has('report', 'proactive_disclosure', kind, 'issued')), (at.has('report', 'proactive_disclosure', kind, 'repealed'))])), (at.has('report', 'proactive_disclosure', kind, 'in_force'))]) for kind in DOCUMENT_KIND]), (at.has('report', 'proactive_disclosure', 'licensing', 'decisions'))])), (at.has('report', 'proactive_disclosure', 'penalties', 'decisions'))])), (at.has('report', 'proactive_disclosure', 'compulsion', 'decisions'))])), (at.has('report', 'proactive_disclosure', 'fees', 'amount'))])

# form/blank-cell/disputes
def test_19(at, track, result):
    return at.has('report', 'disputes', track, result)

# form/blank-cell/requests
def when_20(at, row, col):
    return row != 'concluded'

# form/blank-cell/requests
def test_20(at, row, col):
    return at.has('report', 'requests', row, col)

# form/blank-cell/requests
def when_21(at, row, col):
    return row != 'concluded'

# form/blank-cell/requests
def test_21(at, row, col):
    return at.has('report', 'requests', row, col)

# form/blank-total/disputes
def test_22(at, track):
    return at.has('report', 'disputes', track, 'total')

# form/blank-total/requests
def test_23(at):
    return every([every([at.has('report', 'requests', each, 'total') for each in ROW_2019]), every([at.has('report', 'requests', 'concluded', kind) for kind in APPLICANT])])

# form/blank-total/requests
def test_24(at):
    return every([every([at.has('report', 'requests', each, 'total') for each in ROW_2021]), every([at.has('report', 'requests', 'concluded', kind) for kind in APPLICANT])])

# form/deadline-department
def when_25(at):
    return every([(every([(at.value('report', 'year') >= 2019), (at.value('report', 'agency', 'kind') == 'department')])), (is_in(at.value('report', 'agency', 'level'), ['county', 'city', 'province']))])

# form/deadline-department
def test_25(at):
    return at.value('report', 'published_on') <= (text((at.value('report', 'year') + 1)) + '-01-31')

# form/deadline-government
def when_26(at):
    return every([(every([(at.value('report', 'year') >= 2019), (at.value('report', 'agency', 'kind') == 'government')])), (is_in(at.value('report', 'agency', 'level'), ['county', 'city', 'province']))])

# form/deadline-government
def test_26(at):
    return at.value('report', 'published_on') <= (text((at.value('report', 'year') + 1)) + '-03-31')

# form/deadline-office
def when_27(at):
    return every([(every([(at.value('report', 'year') >= 2019), (at.value('report', 'agency', 'kind') == 'office')])), (is_in(at.value('report', 'agency', 'level'), ['county', 'city', 'province']))])

# form/deadline-office
def test_27(at):
    return at.value('report', 'published_on') <= (text((at.value('report', 'year') + 1)) + '-01-31')

# form/deadline-township
def when_28(at):
    return every([(at.value('report', 'year') >= 2019), (at.value('report', 'agency', 'level') == 'township')])

# form/deadline-township
def test_28(at):
    return at.value('report', 'published_on') <= (text((at.value('report', 'year') + 1)) + '-01-31')

# form/fee-statement
def when_29(at):
    return every([(at.value('report', 'year') >= 2021), (at.has('report', 'other_matters', 'text'))])

# form/fee-statement
def test_29(at):
    return at.has('report', 'other_matters', 'processing_fee', 'statement')

# form/left-over-template
def test_30(at):
    return every([some([negate(there), at.value('prose', 'left_over', words, 'text') == '']) for there, words in at.items('prose', 'left_over')])

# form/maker-differs
def when_31(at, office):
    return at.has('report', 'agency', 'name')

# form/maker-differs
def test_31(at, office):
    return at.value('prose', 'makers', office, 'agrees')

# form/missing-section
def when_32(at, section):
    return at.value('report', 'year') >= 2019

# form/missing-section
def test_32(at, section):
    return at.has('report', section, 'text')

# form/missing-table
def when_33(at, table):
    return at.value('report', 'year') >= 2019

# form/missing-table
def test_33(at, table):
    return at.has('report', table)

# form/overview-parts
def when_34(at, part):
    return every([(at.value('report', 'year') >= 2021), (at.has('report', 'overview', 'text'))])

# form/overview-parts
def test_34(at, part):
    return at.has('report', 'overview', part)

# form/prescribed
def when_35(at, table):
    return at.value('report', 'year') >= 2019

# form/prescribed
def test_35(at, table):
    return at.value('report', table, 'form') == (branch(at.value('report', 'year') >= 2021, '2021', '2019'))

# form/problems-empty
def when_36(at):
    return every([(at.value('report', 'year') >= 2019), (at.has('report', 'problems_and_improvements', 'text'))])

# form/problems-empty
def test_36(at):
    return negate(some([is_in(at.value('report', 'problems_and_improvements', 'text'), [word, word + '。', ('（' + word) + '）', ('（' + word) + '）。']) for word in ['无', '暂无', '没有', '略', '同上', '同上年', '无问题', '没有问题', '不存在问题', '无存在问题', '无存在的问题', '待补充', '……', '不适用']]))

# form/problems-same-as-overview
def when_37(at):
    return every([(every([(at.value('report', 'year') >= 2019), (at.has('report', 'overview', 'text'))])), (at.has('report', 'problems_and_improvements', 'text'))])

# form/problems-same-as-overview
def test_37(at):
    return some([(at.value('report', 'problems_and_improvements', 'text') != at.value('report', 'overview', 'text')), (size(at.value('report', 'overview', 'text')) < 10)])

# form/problems-without-measures
def when_38(at):
    return at.value('report', 'year') >= 2019

# form/problems-without-measures
def test_38(at):
    return some([(at.count('prose', 'measures') > 0), (size(at.value('report', 'problems_and_improvements', 'text')) < 20)])

# form/published-too-early
def test_39(at):
    return at.value('report', 'published_on') >= (text(at.value('report', 'year')) + '-12-31')

# form/signature-differs
def when_40(at, office):
    return at.has('report', 'agency', 'name')

# form/signature-differs
def test_40(at, office):
    return at.value('prose', 'signatures', office, 'agrees')

# members/above/applicants
def when_41(at, row, col):
    return every([at.are_of_year(at.value('report', 'year')), (at.cell('report', 'requests', row, 'total') >= at.total('members', 'requests', row, 'total'))])

# members/above/applicants
def test_41(at, row, col):
    return at.cell('report', 'requests', row, col) >= at.total('members', 'requests', row, col)

# members/above/decisions
def when_42(at):
    return at.are_of_year(at.value('report', 'year'))

# members/above/decisions
def test_42(at):
    return every([(every([(at.cell('report', 'proactive_disclosure', 'licensing', 'decisions') >= at.total('members', 'proactive_disclosure', 'licensing', 'decisions')), (at.cell('report', 'proactive_disclosure', 'penalties', 'decisions') >= at.total('members', 'proactive_disclosure', 'penalties', 'decisions'))])), (at.cell('report', 'proactive_disclosure', 'compulsion', 'decisions') >= at.total('members', 'proactive_disclosure', 'compulsion', 'decisions'))])

# members/above/dispute-outcomes
def when_43(at, track, result):
    return every([at.are_of_year(at.value('report', 'year')), (at.cell('report', 'disputes', track, 'total') >= at.total('members', 'disputes', track, 'total'))])

# members/above/dispute-outcomes
def test_43(at, track, result):
    return at.cell('report', 'disputes', track, result) >= at.total('members', 'disputes', track, result)

# members/above/disputes
def when_44(at, track):
    return at.are_of_year(at.value('report', 'year'))

# members/above/disputes
def test_44(at, track):
    return at.cell('report', 'disputes', track, 'total') >= at.total('members', 'disputes', track, 'total')

# members/above/fees
def when_45(at):
    return at.are_of_year(at.value('report', 'year'))

# members/above/fees
def test_45(at):
    return (at.cell('report', 'proactive_disclosure', 'fees', 'amount') + (5000 * (at.count('members') + 1))) >= at.total('members', 'proactive_disclosure', 'fees', 'amount')

# members/above/requests
def when_46(at, row):
    return at.are_of_year(at.value('report', 'year'))

# members/above/requests
def test_46(at, row):
    return at.cell('report', 'requests', row, 'total') >= at.total('members', 'requests', row, 'total')

# members/below/applicants
def when_47(at, row, col):
    return every([(every([(every([at.are_of_year(at.value('report', 'year')), at.value('coverage', 'complete')])), (at.count('coverage', 'missing') == 0)])), (at.cell('report', 'requests', row, 'total') == at.total('members', 'requests', row, 'total'))])

# members/below/applicants
def test_47(at, row, col):
    return at.cell('report', 'requests', row, col) <= at.total('members', 'requests', row, col)

# members/below/decisions
def when_48(at):
    return every([(every([at.are_of_year(at.value('report', 'year')), at.value('coverage', 'complete')])), (at.count('coverage', 'missing') == 0)])

# members/below/decisions
def test_48(at):
    return every([(every([(at.cell('report', 'proactive_disclosure', 'licensing', 'decisions') <= at.total('members', 'proactive_disclosure', 'licensing', 'decisions')), (at.cell('report', 'proactive_disclosure', 'penalties', 'decisions') <= at.total('members', 'proactive_disclosure', 'penalties', 'decisions'))])), (at.cell('report', 'proactive_disclosure', 'compulsion', 'decisions') <= at.total('members', 'proactive_disclosure', 'compulsion', 'decisions'))])

# members/below/dispute-outcomes
def when_49(at, track, result):
    return every([(every([(every([at.are_of_year(at.value('report', 'year')), at.value('coverage', 'complete')])), (at.count('coverage', 'missing') == 0)])), (at.cell('report', 'disputes', track, 'total') == at.total('members', 'disputes', track, 'total'))])

# members/below/dispute-outcomes
def test_49(at, track, result):
    return at.cell('report', 'disputes', track, result) <= at.total('members', 'disputes', track, result)

# members/below/disputes
def when_50(at, track):
    return every([(every([at.are_of_year(at.value('report', 'year')), at.value('coverage', 'complete')])), (at.count('coverage', 'missing') == 0)])

# members/below/disputes
def test_50(at, track):
    return at.cell('report', 'disputes', track, 'total') <= at.total('members', 'disputes', track, 'total')

# members/below/documents
def when_51(at, kind):
    return every([(every([at.are_of_year(at.value('report', 'year')), at.value('coverage', 'complete')])), (at.count('coverage', 'missing') == 0)])

# members/below/documents
def test_51(at, kind):
    return at.cell('report', 'proactive_disclosure', kind, 'issued') <= at.total('members', 'proactive_disclosure', kind, 'issued')

# members/below/fees
def when_52(at):
    return every([(every([at.are_of_year(at.value('report', 'year')), at.value('coverage', 'complete')])), (at.count('coverage', 'missing') == 0)])

# members/below/fees
def test_52(at):
    return at.cell('report', 'proactive_disclosure', 'fees', 'amount') <= at.total('members', 'proactive_disclosure', 'fees', 'amount') + (5000 * (at.count('members') + 1))

# members/below/requests
def when_53(at, row):
    return every([(every([at.are_of_year(at.value('report', 'year')), at.value('coverage', 'complete')])), (at.count('coverage', 'missing') == 0)])

# members/below/requests
def test_53(at, row):
    return at.cell('report', 'requests', row, 'total') <= at.total('members', 'requests', row, 'total')

# narrative/all-concluded
def when_54(at):
    return some([every([there, every([(negate(at.value('claims', 'received', c, 'partial'))), some([contains(at.value('report', 'overview', 'text'), (at.value('claims', 'received', c, 'text') + words)) for words in ['，全部办结', '，均已办结', '，已全部办结']])])]) for there, c in at.items('claims', 'received')])

# narrative/all-concluded
def test_54(at):
    return at.cell('report', 'requests', 'carried_out', 'total') == 0

# narrative/another-year
def when_55(at):
    return contains(at.value('report', 'overview', 'text'), (text((at.value('report', 'year') - 1)) + '年'))

# narrative/another-year
def test_55(at):
    return every([(some([(negate(starts_with(at.value('report', 'overview', 'text'), (text((at.value('report', 'year') - 1)) + '年')))), (every([contains(at.value('report', 'overview', 'text'), (text(at.value('report', 'year')) + '年')), (some([(find(at.value('report', 'overview', 'text'), '。') == -1), (find(at.value('report', 'overview', 'text'), (text(at.value('report', 'year')) + '年')) < find(at.value('report', 'overview', 'text'), '。'))]))]))])), (some([contains(at.value('report', 'overview', 'text'), (text(at.value('report', 'year')) + '年')), (negate((some([contains(at.value('report', 'overview', 'text'), (('。' + text((at.value('report', 'year') - 1))) + '年')), contains(at.value('report', 'overview', 'text'), (('\n' + text((at.value('report', 'year') - 1))) + '年'))]))))]))])

# narrative/balance
def when_56(at):
    return every([(every([(every([(tally([(every([there, negate(at.value('claims', 'received', c, 'partial'))]), c) for there, c in at.items('claims', 'received')]) == 1), (tally([(every([there, negate(at.value('claims', 'carried_in', c, 'partial'))]), c) for there, c in at.items('claims', 'carried_in')]) == 1)])), (tally([(every([there, negate(at.value('claims', 'concluded', c, 'partial'))]), c) for there, c in at.items('claims', 'concluded')]) == 1)])), (tally([(every([there, negate(at.value('claims', 'carried_out', c, 'partial'))]), c) for there, c in at.items('claims', 'carried_out')]) == 1)])

# narrative/balance
def test_56(at):
    return (total([(there, branch(at.value('claims', 'received', c, 'partial'), 0, at.value('claims', 'received', c, 'value'))) for there, c in at.items('claims', 'received')]) + total([(there, branch(at.value('claims', 'carried_in', c, 'partial'), 0, at.value('claims', 'carried_in', c, 'value'))) for there, c in at.items('claims', 'carried_in')]) == total([(there, branch(at.value('claims', 'concluded', c, 'partial'), 0, at.value('claims', 'concluded', c, 'value'))) for there, c in at.items('claims', 'concluded')]) + total([(there, branch(at.value('claims', 'carried_out', c, 'partial'), 0, at.value('claims', 'carried_out', c, 'value'))) for there, c in at.items('claims', 'carried_out')])) | (every([(negate(some([every([there, every([(negate(at.value('claims', 'received', c, 'partial'))), (some([contains(at.value('claims', 'received', c, 'text'), '新收'), contains(at.value('claims', 'received', c, 'text'), '新申请')]))])]) for there, c in at.items('claims', 'received')]))), (total([(there, branch(at.value('claims', 'received', c, 'partial'), 0, at.value('claims', 'received', c, 'value'))) for there, c in at.items('claims', 'received')]) == total([(there, branch(at.value('claims', 'concluded', c, 'partial'), 0, at.value('claims', 'concluded', c, 'value'))) for there, c in at.items('claims', 'concluded')]) + total([(there, branch(at.value('claims', 'carried_out', c, 'partial'), 0, at.value('claims', 'carried_out', c, 'value'))) for there, c in at.items('claims', 'carried_out')]))]))

# narrative/carried-in
def when_57(at, claim):
    return negate(at.value('claims', 'carried_in', claim, 'partial'))

# narrative/carried-in
def test_57(at, claim):
    return at.value('claims', 'carried_in', claim, 'value') == at.cell('report', 'requests', 'carried_in', 'total')

# narrative/carried-out
def when_58(at, claim):
    return negate(at.value('claims', 'carried_out', claim, 'partial'))

# narrative/carried-out
def test_58(at, claim):
    return at.value('claims', 'carried_out', claim, 'value') == at.cell('report', 'requests', 'carried_out', 'total')

# narrative/channels
def when_59(at):
    return every([every([tally([(every([there, at.value('claims', 'received', c, 'by') == way]), c) for there, c in at.items('claims', 'received')]) <= 1 for way in ['online', 'letter', 'in_person', 'fax']]), (tally([(every([there, some([every([there, at.value('claims', 'received', c, 'by') == way]) for there, c in at.items('claims', 'received')])]), way) for there, way in [(True, item) for item in ['online', 'letter', 'in_person', 'fax']]]) >= 2)])

# narrative/channels
def test_59(at):
    return add([total([(there, branch(at.value('claims', 'received', c, 'by') == way, at.value('claims', 'received', c, 'value'), 0)) for there, c in at.items('claims', 'received')]) for way in ['online', 'letter', 'in_person', 'fax']]) <= (at.cell('report', 'requests', 'received', 'total') + at.cell('report', 'requests', 'carried_in', 'total'))

# narrative/concluded
def when_60(at, claim):
    return negate(at.value('claims', 'concluded', claim, 'partial'))

# narrative/concluded
def test_60(at, claim):
    return (at.value('claims', 'concluded', claim, 'value') == at.cell('report', 'requests', 'concluded', 'total')) | (at.value('claims', 'concluded', claim, 'value') == (at.cell('report', 'requests', 'concluded', 'total') - add([at.cell('report', 'requests', o, 'total') for o in OTHER_OUTCOME_2019])))

# narrative/concluded
def when_61(at, claim):
    return negate(at.value('claims', 'concluded', claim, 'partial'))

# narrative/concluded
def test_61(at, claim):
    return (at.value('claims', 'concluded', claim, 'value') == at.cell('report', 'requests', 'concluded', 'total')) | (at.value('claims', 'concluded', claim, 'value') == (at.cell('report', 'requests', 'concluded', 'total') - add([at.cell('report', 'requests', o, 'total') for o in OTHER_OUTCOME_2021])))

# narrative/decisions/compulsion
def when_62(at, claim):
    return negate(at.value('claims', 'compulsion', claim, 'partial'))

# narrative/decisions/compulsion
def test_62(at, claim):
    return at.value('claims', 'compulsion', claim, 'value') == at.cell('report', 'proactive_disclosure', 'compulsion', 'decisions')

# narrative/decisions/licensing
def when_63(at, claim):
    return negate(at.value('claims', 'licensing', claim, 'partial'))

# narrative/decisions/licensing
def test_63(at, claim):
    return at.value('claims', 'licensing', claim, 'value') == at.cell('report', 'proactive_disclosure', 'licensing', 'decisions')

# narrative/decisions/penalties
def when_64(at, claim):
    return negate(at.value('claims', 'penalties', claim, 'partial'))

# narrative/decisions/penalties
def test_64(at, claim):
    return at.value('claims', 'penalties', claim, 'value') == at.cell('report', 'proactive_disclosure', 'penalties', 'decisions')

# narrative/declined
def when_65(at, claim):
    return negate(at.value('claims', 'declined', claim, 'partial'))

# narrative/declined
def test_65(at, claim):
    return at.value('claims', 'declined', claim, 'value') == add([at.cell('report', 'requests', o, 'total') for o in DECLINED_OUTCOME])

# narrative/denied
def when_66(at, claim):
    return negate(at.value('claims', 'denied', claim, 'partial'))

# narrative/denied
def test_66(at, claim):
    return at.value('claims', 'denied', claim, 'value') == add([at.cell('report', 'requests', o, 'total') for o in DENIED_OUTCOME])

# narrative/fee-amounts-differ
def when_67(at):
    return tally([(every([there, negate(at.value('claims', 'fee_collected', c, 'partial'))]), c) for there, c in at.items('claims', 'fee_collected')]) > 1

# narrative/fee-amounts-differ
def test_67(at):
    return every([some([negate(there), every([some([negate(there), some([(some([at.value('claims', 'fee_collected', one, 'partial'), at.value('claims', 'fee_collected', other, 'partial')])), (at.value('claims', 'fee_collected', one, 'value') == at.value('claims', 'fee_collected', other, 'value'))])]) for there, other in at.items('claims', 'fee_collected')])]) for there, one in at.items('claims', 'fee_collected')])

# narrative/fee-in-another-unit
def when_68(at, claim):
    return every([(negate(at.value('claims', 'fee_collected', claim, 'partial'))), (at.value('claims', 'fee_collected', claim, 'value') > 0)])

# narrative/fee-in-another-unit
def test_68(at, claim):
    return at.cell('report', 'proactive_disclosure', 'fees', 'amount') != (at.value('claims', 'fee_collected', claim, 'value') * 100)

# narrative/granted
def when_69(at, claim):
    return negate(at.value('claims', 'granted', claim, 'partial'))

# narrative/granted
def test_69(at, claim):
    return (at.value('claims', 'granted', claim, 'value') == at.cell('report', 'requests', 'granted', 'total')) | (at.value('claims', 'granted', claim, 'value') == (at.cell('report', 'requests', 'granted', 'total') + at.cell('report', 'requests', 'partially_granted', 'total')))

# narrative/normative-documents-in-force
def when_70(at, claim):
    return negate(at.value('claims', 'normative_documents_in_force', claim, 'partial'))

# narrative/normative-documents-in-force
def test_70(at, claim):
    return at.value('claims', 'normative_documents_in_force', claim, 'value') == at.cell('report', 'proactive_disclosure', 'normative_documents', 'in_force')

# narrative/normative-documents-issued
def when_71(at, claim):
    return negate(at.value('claims', 'normative_documents_issued', claim, 'partial'))

# narrative/normative-documents-issued
def test_71(at, claim):
    return at.value('claims', 'normative_documents_issued', claim, 'value') == at.cell('report', 'proactive_disclosure', 'normative_documents', 'issued')

# narrative/normative-documents-repealed
def when_72(at, claim):
    return negate(at.value('claims', 'normative_documents_repealed', claim, 'partial'))

# narrative/normative-documents-repealed
def test_72(at, claim):
    return at.value('claims', 'normative_documents_repealed', claim, 'value') == at.cell('report', 'proactive_disclosure', 'normative_documents', 'repealed')

# narrative/notice-title-and-number
def when_73(at, cited):
    return at.has('prose', 'trial_titles', cited, 'number')

# narrative/notice-title-and-number
def test_73(at, cited):
    return at.value('prose', 'trial_titles', cited, 'number') != '国办公开办函〔2021〕30号'

# narrative/other-handling
def when_74(at, claim):
    return negate(at.value('claims', 'other_handling', claim, 'partial'))

# narrative/other-handling
def test_74(at, claim):
    return at.value('claims', 'other_handling', claim, 'value') == add([at.cell('report', 'requests', o, 'total') for o in OTHER_OUTCOME_2019])

# narrative/other-handling
def when_75(at, claim):
    return negate(at.value('claims', 'other_handling', claim, 'partial'))

# narrative/other-handling
def test_75(at, claim):
    return at.value('claims', 'other_handling', claim, 'value') == add([at.cell('report', 'requests', o, 'total') for o in OTHER_OUTCOME_2021])

# narrative/outcomes-sum
def when_76(at):
    return every([(every([(every([(negate(at.has('report', 'requests'))), every([n <= 1 for n in [tally([(every([there, negate(at.value('claims', 'granted', c, 'partial'))]), c) for there, c in at.items('claims', 'granted')]), tally([(every([there, negate(at.value('claims', 'partially_granted', c, 'partial'))]), c) for there, c in at.items('claims', 'partially_granted')]), tally([(every([there, negate(at.value('claims', 'denied', c, 'partial'))]), c) for there, c in at.items('claims', 'denied')]), tally([(every([there, negate(at.value('claims', 'unavailable', c, 'partial'))]), c) for there, c in at.items('claims', 'unavailable')]), tally([(every([there, negate(at.value('claims', 'declined', c, 'partial'))]), c) for there, c in at.items('claims', 'declined')]), tally([(every([there, negate(at.value('claims', 'other_handling', c, 'partial'))]), c) for there, c in at.items('claims', 'other_handling')])]])])), (add([tally([(every([there, negate(at.value('claims', 'granted', c, 'partial'))]), c) for there, c in at.items('claims', 'granted')]), tally([(every([there, negate(at.value('claims', 'partially_granted', c, 'partial'))]), c) for there, c in at.items('claims', 'partially_granted')]), tally([(every([there, negate(at.value('claims', 'denied', c, 'partial'))]), c) for there, c in at.items('claims', 'denied')]), tally([(every([there, negate(at.value('claims', 'unavailable', c, 'partial'))]), c) for there, c in at.items('claims', 'unavailable')]), tally([(every([there, negate(at.value('claims', 'declined', c, 'partial'))]), c) for there, c in at.items('claims', 'declined')]), tally([(every([there, negate(at.value('claims', 'other_handling', c, 'partial'))]), c) for there, c in at.items('claims', 'other_handling')])]) >= 4)])), (some([some([every([there, negate(at.value('claims', 'concluded', c, 'partial'))]) for there, c in at.items('claims', 'concluded')]), some([every([there, negate(at.value('claims', 'received', c, 'partial'))]) for there, c in at.items('claims', 'received')])]))])

# narrative/outcomes-sum
def test_76(at):
    return some([all_ >= total([(there, branch(at.value('claims', 'granted', c, 'partial'), 0, at.value('claims', 'granted', c, 'value'))) for there, c in at.items('claims', 'granted')]) + total([(there, branch(at.value('claims', 'denied', c, 'partial'), 0, at.value('claims', 'denied', c, 'value'))) for there, c in at.items('claims', 'denied')]) + total([(there, branch(at.value('claims', 'unavailable', c, 'partial'), 0, at.value('claims', 'unavailable', c, 'value'))) for there, c in at.items('claims', 'unavailable')]) + total([(there, branch(at.value('claims', 'declined', c, 'partial'), 0, at.value('claims', 'declined', c, 'value'))) for there, c in at.items('claims', 'declined')]) + total([(there, branch(at.value('claims', 'other_handling', c, 'partial'), 0, at.value('claims', 'other_handling', c, 'value'))) for there, c in at.items('claims', 'other_handling')]) for all_ in [total([(there, branch(at.value('claims', 'concluded', c, 'partial'), 0, at.value('claims', 'concluded', c, 'value'))) for there, c in at.items('claims', 'concluded')]), total([(there, branch(at.value('claims', 'received', c, 'partial'), 0, at.value('claims', 'received', c, 'value'))) for there, c in at.items('claims', 'received')]) + total([(there, branch(at.value('claims', 'carried_in', c, 'partial'), 0, at.value('claims', 'carried_in', c, 'value'))) for there, c in at.items('claims', 'carried_in')])]])

# narrative/partially-granted
def when_77(at, claim):
    return negate(at.value('claims', 'partially_granted', claim, 'partial'))

# narrative/partially-granted
def test_77(at, claim):
    return at.value('claims', 'partially_granted', claim, 'value') == at.cell('report', 'requests', 'partially_granted', 'total')

# narrative/period-of-another-year
def when_78(at):
    return every([(at.has('report', 'period', 'from')), (at.has('report', 'period', 'to'))])

# narrative/period-of-another-year
def test_78(at):
    return every([starts_with(at.value('report', 'period', 'from'), text(at.value('report', 'year'))), starts_with(at.value('report', 'period', 'to'), text(at.value('report', 'year')))])

# narrative/received-by-applicant
def when_79(at, who):
    return every([(tally([(every([there, at.value('claims', 'received', c, 'by') == who]), c) for there, c in at.items('claims', 'received')]) == 1), some([every([there, every([(negate(at.value('claims', 'received', all_, 'partial'))), (at.value('claims', 'received', all_, 'value') == total([(there, branch(is_in(at.value('claims', 'received', c, 'by'), ['natural_person', 'business', 'research_institution', 'public_interest_organization', 'legal_service', 'organization']), at.value('claims', 'received', c, 'value'), 0)) for there, c in at.items('claims', 'received')]))])]) for there, all_ in at.items('claims', 'received')])])

# narrative/received-by-applicant
def test_79(at, who):
    return (total([(there, branch(at.value('claims', 'received', c, 'by') == who, at.value('claims', 'received', c, 'value'), 0)) for there, c in at.items('claims', 'received')]) == at.cell('report', 'requests', 'received', who)) | (total([(there, branch(at.value('claims', 'received', c, 'by') == who, at.value('claims', 'received', c, 'value'), 0)) for there, c in at.items('claims', 'received')]) == (at.cell('report', 'requests', 'received', who) + at.cell('report', 'requests', 'carried_in', who))) | (total([(there, branch(at.value('claims', 'received', c, 'by') == who, at.value('claims', 'received', c, 'value'), 0)) for there, c in at.items('claims', 'received')]) == at.cell('report', 'requests', 'concluded', who))

# narrative/received
def when_80(at, claim):
    return negate(at.value('claims', 'received', claim, 'partial'))

# narrative/received
def test_80(at, claim):
    return (at.value('claims', 'received', claim, 'value') == at.cell('report', 'requests', 'received', 'total')) | (at.value('claims', 'received', claim, 'value') == (at.cell('report', 'requests', 'received', 'total') + at.cell('report', 'requests', 'carried_in', 'total'))) | (at.value('claims', 'received', claim, 'value') == at.cell('report', 'requests', 'concluded', 'total'))

# narrative/reconsiderations-corrected
def when_81(at, claim):
    return negate(at.value('claims', 'reconsiderations_corrected', claim, 'partial'))

# narrative/reconsiderations-corrected
def test_81(at, claim):
    return at.value('claims', 'reconsiderations_corrected', claim, 'value') == at.cell('report', 'disputes', 'reconsideration', 'corrected')

# narrative/reconsiderations-upheld
def when_82(at, claim):
    return negate(at.value('claims', 'reconsiderations_upheld', claim, 'partial'))

# narrative/reconsiderations-upheld
def test_82(at, claim):
    return at.value('claims', 'reconsiderations_upheld', claim, 'value') == at.cell('report', 'disputes', 'reconsideration', 'upheld')

# narrative/reconsiderations
def when_83(at, claim):
    return negate(at.value('claims', 'reconsiderations', claim, 'partial'))

# narrative/reconsiderations
def test_83(at, claim):
    return (at.value('claims', 'reconsiderations', claim, 'value') == at.cell('report', 'disputes', 'reconsideration', 'total')) | (at.value('claims', 'reconsiderations', claim, 'value') == (at.cell('report', 'disputes', 'reconsideration', 'total') - at.cell('report', 'disputes', 'reconsideration', 'pending')))

# narrative/suits-corrected
def when_84(at, claim):
    return negate(at.value('claims', 'suits_corrected', claim, 'partial'))

# narrative/suits-corrected
def test_84(at, claim):
    return at.value('claims', 'suits_corrected', claim, 'value') == (at.cell('report', 'disputes', 'litigation_direct', 'corrected') + at.cell('report', 'disputes', 'litigation_after_reconsideration', 'corrected'))

# narrative/suits-upheld
def when_85(at, claim):
    return negate(at.value('claims', 'suits_upheld', claim, 'partial'))

# narrative/suits-upheld
def test_85(at, claim):
    return at.value('claims', 'suits_upheld', claim, 'value') == (at.cell('report', 'disputes', 'litigation_direct', 'upheld') + at.cell('report', 'disputes', 'litigation_after_reconsideration', 'upheld'))

# narrative/suits
def when_86(at, claim):
    return negate(at.value('claims', 'suits', claim, 'partial'))

# narrative/suits
def test_86(at, claim):
    return (at.value('claims', 'suits', claim, 'value') == (at.cell('report', 'disputes', 'litigation_direct', 'total') + at.cell('report', 'disputes', 'litigation_after_reconsideration', 'total'))) | (at.value('claims', 'suits', claim, 'value') == (((at.cell('report', 'disputes', 'litigation_direct', 'total') + at.cell('report', 'disputes', 'litigation_after_reconsideration', 'total')) - at.cell('report', 'disputes', 'litigation_direct', 'pending')) - at.cell('report', 'disputes', 'litigation_after_reconsideration', 'pending')))

# narrative/superseded-notice-by-title
def when_87(at, cited):
    return at.value('report', 'year') >= 2021

# narrative/superseded-notice-by-title
def test_87(at, cited):
    return some([(at.has('prose', 'trial_titles', cited, 'number')), (is_in('国办公开办函〔2021〕30号', at.value('report', 'cites')))])

# narrative/superseded-notice
def when_88(at):
    return is_in('国办公开办函〔2019〕60号', at.value('report', 'cites'))

# narrative/superseded-notice
def test_88(at):
    return some([(at.value('report', 'year') < 2021), (is_in('国办公开办函〔2021〕30号', at.value('report', 'cites')))])

# narrative/unavailable
def when_89(at, claim):
    return negate(at.value('claims', 'unavailable', claim, 'partial'))

# narrative/unavailable
def test_89(at, claim):
    return at.value('claims', 'unavailable', claim, 'value') == add([at.cell('report', 'requests', o, 'total') for o in UNAVAILABLE_OUTCOME])

# requests/balance
def test_90(at, col):
    return (at.cell('report', 'requests', 'received', col) + at.cell('report', 'requests', 'carried_in', col)) == (at.cell('report', 'requests', 'concluded', col) + at.cell('report', 'requests', 'carried_out', col))

# requests/concluded-total
def test_91(at, col):
    return add([at.cell('report', 'requests', result, col) for result in OUTCOME_2019]) == at.cell('report', 'requests', 'concluded', col)

# requests/concluded-total
def test_92(at, col):
    return add([at.cell('report', 'requests', result, col) for result in OUTCOME_2021]) == at.cell('report', 'requests', 'concluded', col)

# requests/row-total
def test_93(at, row):
    return add([at.cell('report', 'requests', row, kind) for kind in APPLICANT]) == at.cell('report', 'requests', row, 'total')

# requests/row-total
def test_94(at, row):
    return add([at.cell('report', 'requests', row, kind) for kind in APPLICANT]) == at.cell('report', 'requests', row, 'total')

# years/carry-over-columns
def when_95(at, col):
    return every([(at.value('previous', 'year') == (at.value('report', 'year') - 1)), (at.cell('report', 'requests', 'carried_in', 'total') == at.cell('previous', 'requests', 'carried_out', 'total'))])

# years/carry-over-columns
def test_95(at, col):
    return at.cell('report', 'requests', 'carried_in', col) == at.cell('previous', 'requests', 'carried_out', col)

# years/carry-over
def when_96(at):
    return at.value('previous', 'year') == (at.value('report', 'year') - 1)

# years/carry-over
def test_96(at):
    return at.cell('report', 'requests', 'carried_in', 'total') == at.cell('previous', 'requests', 'carried_out', 'total')

# years/fee-jump/size
def when_97(at):
    return every([(every([(every([(every([(every([(every([(every([(at.value('previous', 'year') == (at.value('report', 'year') - 1)), (at.cell('previous', 'proactive_disclosure', 'fees', 'amount') > 0)])), (at.cell('report', 'proactive_disclosure', 'fees', 'amount') > 0)])), (at.cell('previous', 'proactive_disclosure', 'fees', 'amount') < 100000000000000)])), (at.cell('report', 'proactive_disclosure', 'fees', 'amount') < 100000000000000)])), (some([(at.cell('report', 'proactive_disclosure', 'fees', 'amount') > 1000000), (at.cell('previous', 'proactive_disclosure', 'fees', 'amount') > 1000000)]))])), (negate((every([(at.cell('report', 'proactive_disclosure', 'fees', 'amount') >= 5000 * at.cell('previous', 'proactive_disclosure', 'fees', 'amount')), (at.cell('report', 'proactive_disclosure', 'fees', 'amount') <= 20000 * at.cell('previous', 'proactive_disclosure', 'fees', 'amount'))]))))])), (negate((every([(at.cell('previous', 'proactive_disclosure', 'fees', 'amount') >= 5000 * at.cell('report', 'proactive_disclosure', 'fees', 'amount')), (at.cell('previous', 'proactive_disclosure', 'fees', 'amount') <= 20000 * at.cell('report', 'proactive_disclosure', 'fees', 'amount'))]))))])

# years/fee-jump/size
def test_97(at):
    return every([(at.cell('report', 'proactive_disclosure', 'fees', 'amount') < (50 * at.cell('previous', 'proactive_disclosure', 'fees', 'amount'))), (at.cell('previous', 'proactive_disclosure', 'fees', 'amount') < (50 * at.cell('report', 'proactive_disclosure', 'fees', 'amount')))])

# years/fee-jump/unit
def when_98(at):
    return every([(every([(every([(every([(at.value('previous', 'year') == (at.value('report', 'year') - 1)), (at.cell('previous', 'proactive_disclosure', 'fees', 'amount') > 0)])), (at.cell('report', 'proactive_disclosure', 'fees', 'amount') > 0)])), (at.cell('previous', 'proactive_disclosure', 'fees', 'amount') < 100000000000000)])), (at.cell('report', 'proactive_disclosure', 'fees', 'amount') < 100000000000000)])

# years/fee-jump/unit
def test_98(at):
    return every([(negate((every([(at.cell('report', 'proactive_disclosure', 'fees', 'amount') >= 5000 * at.cell('previous', 'proactive_disclosure', 'fees', 'amount')), (at.cell('report', 'proactive_disclosure', 'fees', 'amount') <= 20000 * at.cell('previous', 'proactive_disclosure', 'fees', 'amount'))])))), (negate((every([(at.cell('previous', 'proactive_disclosure', 'fees', 'amount') >= 5000 * at.cell('report', 'proactive_disclosure', 'fees', 'amount')), (at.cell('previous', 'proactive_disclosure', 'fees', 'amount') <= 20000 * at.cell('report', 'proactive_disclosure', 'fees', 'amount'))]))))])

# years/in-force/above
def when_99(at, kind):
    return every([(every([(every([(every([(every([(at.value('previous', 'year') == (at.value('report', 'year') - 1)), (at.has('previous', 'proactive_disclosure', kind, 'in_force'))])), (at.has('report', 'proactive_disclosure', kind, 'issued'))])), (at.has('report', 'proactive_disclosure', kind, 'repealed'))])), (at.has('report', 'proactive_disclosure', kind, 'in_force'))])), (negate((every([contains(at.value('report', 'overview', 'text'), '清理'), some([contains_some(at.value('report', 'overview', 'text'), ['调整', '核减', '核增', '重新核定', '失效', '修正'])])]))))])

# years/in-force/above
def test_99(at, kind):
    return at.cell('report', 'proactive_disclosure', kind, 'in_force') <= ((at.cell('previous', 'proactive_disclosure', kind, 'in_force') + at.cell('report', 'proactive_disclosure', kind, 'issued')) - at.cell('report', 'proactive_disclosure', kind, 'repealed'))

# years/in-force/below
def when_100(at, kind):
    return every([(every([(every([(every([(every([(at.value('previous', 'year') == (at.value('report', 'year') - 1)), (at.has('previous', 'proactive_disclosure', kind, 'in_force'))])), (at.has('report', 'proactive_disclosure', kind, 'issued'))])), (at.has('report', 'proactive_disclosure', kind, 'repealed'))])), (at.has('report', 'proactive_disclosure', kind, 'in_force'))])), (negate((every([contains(at.value('report', 'overview', 'text'), '清理'), some([contains_some(at.value('report', 'overview', 'text'), ['调整', '核减', '核增', '重新核定', '失效', '修正'])])]))))])

# years/in-force/below
def test_100(at, kind):
    return at.cell('report', 'proactive_disclosure', kind, 'in_force') >= ((at.cell('previous', 'proactive_disclosure', kind, 'in_force') + at.cell('report', 'proactive_disclosure', kind, 'issued')) - at.cell('report', 'proactive_disclosure', kind, 'repealed'))

# years/pending-disputes
def when_101(at, track):
    return at.value('previous', 'year') == (at.value('report', 'year') - 1)

# years/pending-disputes
def test_101(at, track):
    return at.cell('report', 'disputes', track, 'total') >= at.cell('previous', 'disputes', track, 'pending')

# years/same-numbers/decisions
def when_102(at):
    return every([(every([(at.value('previous', 'year') == (at.value('report', 'year') - 1)), (at.cell('report', 'proactive_disclosure', 'licensing', 'decisions') >= 50)])), (at.cell('report', 'proactive_disclosure', 'penalties', 'decisions') >= 50)])

# years/same-numbers/decisions
def test_102(at):
    return some([(at.cell('report', 'proactive_disclosure', 'licensing', 'decisions') != at.cell('previous', 'proactive_disclosure', 'licensing', 'decisions')), (at.cell('report', 'proactive_disclosure', 'penalties', 'decisions') != at.cell('previous', 'proactive_disclosure', 'penalties', 'decisions'))])

# years/same-numbers/tables
def when_103(at):
    return every([(every([(at.value('previous', 'year') == (at.value('report', 'year') - 1)), (at.cell('report', 'requests', 'concluded', 'total') >= 20)])), (at.cell('report', 'requests', 'concluded', 'natural_person') < at.cell('report', 'requests', 'concluded', 'total'))])

# years/same-numbers/tables
def test_103(at):
    return some([(some([some([at.cell('report', 'requests', 'received', kind) != at.cell('previous', 'requests', 'received', kind) for kind in APPLICANT]), some([some([at.cell('report', 'requests', result, kind) != at.cell('previous', 'requests', result, kind) for kind in APPLICANT]) for result in OUTCOME_2021])])), some([some([at.cell('report', 'disputes', group, result) != at.cell('previous', 'disputes', group, result) for result in DISPUTE_OUTCOME]) for group in TRACK])])

TESTS: Tests = {
    ('disclosure/change-2019', ((('report', 'proactive_disclosure'), ('2019',)),)): (when_0, test_0),
    ('disclosure/disclosed-2019', ((('report', 'proactive_disclosure'), ('2019',)),)): (when_1, test_1),
    ('disclosure/fee-collected-above-charged', ()): (when_2, test_2),
    ('disclosure/fee-collected-not-in-table', ((('report', 'proactive_disclosure'), ('2021',)),)): (when_3, test_3),
    ('disclosure/fee-unit', ((('report', 'proactive_disclosure'), ('2021',)),)): (when_4, test_4),
    ('disclosure/procurement-2019', ((('report', 'proactive_disclosure'), ('2019',)),)): (when_5, test_5),
    ('disclosure/rules-without-power-2019', ((('report', 'proactive_disclosure'), ('2019',)),)): (when_6, test_6),
    ('disclosure/rules-without-power-department-2019', ((('report', 'proactive_disclosure'), ('2019',)),)): (when_7, test_7),
    ('disclosure/rules-without-power-department', ((('report', 'proactive_disclosure'), ('2021',)),)): (when_8, test_8),
    ('disclosure/rules-without-power', ((('report', 'proactive_disclosure'), ('2021',)),)): (when_9, test_9),
    ('disclosure/stock', ((('report', 'proactive_disclosure'), ('2021',)),)): (when_10, test_10),
    ('disputes/direct-suit-after-2024', ()): (when_11, test_11),
    ('disputes/fee-unpaid-unstated', ((('report', 'requests'), ('2021',)),)): (when_12, test_12),
    ('disputes/total', ()): (None, test_13),
    ('form/accountability-results-township', ()): (when_14, test_14),
    ('form/accountability-results', ()): (when_15, test_15),
    ('form/agency-code', ()): (None, test_16),
    ('form/blank-cell/disclosure-2019', ((('report', 'proactive_disclosure'), ('2019',)),)): (None, test_17),
    ('form/blank-cell/disclosure-2021', ((('report', 'proactive_disclosure'), ('2021',)),)): (None, test_18),
    ('form/blank-cell/disputes', ()): (None, test_19),
    ('form/blank-cell/requests', ((('report', 'requests'), ('2019',)),)): (when_20, test_20),
    ('form/blank-cell/requests', ((('report', 'requests'), ('2021',)),)): (when_21, test_21),
    ('form/blank-total/disputes', ()): (None, test_22),
    ('form/blank-total/requests', ((('report', 'requests'), ('2019',)),)): (None, test_23),
    ('form/blank-total/requests', ((('report', 'requests'), ('2021',)),)): (None, test_24),
    ('form/deadline-department', ()): (when_25, test_25),
    ('form/deadline-government', ()): (when_26, test_26),
    ('form/deadline-office', ()): (when_27, test_27),
    ('form/deadline-township', ()): (when_28, test_28),
    ('form/fee-statement', ()): (when_29, test_29),
    ('form/left-over-template', ()): (None, test_30),
    ('form/maker-differs', ()): (when_31, test_31),
    ('form/missing-section', ()): (when_32, test_32),
    ('form/missing-table', ()): (when_33, test_33),
    ('form/overview-parts', ()): (when_34, test_34),
    ('form/prescribed', ()): (when_35, test_35),
    ('form/problems-empty', ()): (when_36, test_36),
    ('form/problems-same-as-overview', ()): (when_37, test_37),
    ('form/problems-without-measures', ()): (when_38, test_38),
    ('form/published-too-early', ()): (None, test_39),
    ('form/signature-differs', ()): (when_40, test_40),
    ('members/above/applicants', ((('report', 'requests'), ('2021',)), (('members', 'requests'), ('2021',)))): (when_41, test_41),
    ('members/above/decisions', ((('report', 'proactive_disclosure'), ('2021',)), (('members', 'proactive_disclosure'), ('2021',)))): (when_42, test_42),
    ('members/above/dispute-outcomes', ()): (when_43, test_43),
    ('members/above/disputes', ()): (when_44, test_44),
    ('members/above/fees', ((('report', 'proactive_disclosure'), ('2021',)), (('members', 'proactive_disclosure'), ('2021',)))): (when_45, test_45),
    ('members/above/requests', ((('report', 'requests'), ('2021',)), (('members', 'requests'), ('2021',)))): (when_46, test_46),
    ('members/below/applicants', ((('report', 'requests'), ('2021',)), (('members', 'requests'), ('2021',)))): (when_47, test_47),
    ('members/below/decisions', ((('report', 'proactive_disclosure'), ('2021',)), (('members', 'proactive_disclosure'), ('2021',)))): (when_48, test_48),
    ('members/below/dispute-outcomes', ()): (when_49, test_49),
    ('members/below/disputes', ()): (when_50, test_50),
    ('members/below/documents', ((('report', 'proactive_disclosure'), ('2021',)), (('members', 'proactive_disclosure'), ('2021',)))): (when_51, test_51),
    ('members/below/fees', ((('report', 'proactive_disclosure'), ('2021',)), (('members', 'proactive_disclosure'), ('2021',)))): (when_52, test_52),
    ('members/below/requests', ((('report', 'requests'), ('2021',)), (('members', 'requests'), ('2021',)))): (when_53, test_53),
    ('narrative/all-concluded', ()): (when_54, test_54),
    ('narrative/another-year', ()): (when_55, test_55),
    ('narrative/balance', ()): (when_56, test_56),
    ('narrative/carried-in', ()): (when_57, test_57),
    ('narrative/carried-out', ()): (when_58, test_58),
    ('narrative/channels', ()): (when_59, test_59),
    ('narrative/concluded', ((('report', 'requests'), ('2019',)),)): (when_60, test_60),
    ('narrative/concluded', ((('report', 'requests'), ('2021',)),)): (when_61, test_61),
    ('narrative/decisions/compulsion', ()): (when_62, test_62),
    ('narrative/decisions/licensing', ()): (when_63, test_63),
    ('narrative/decisions/penalties', ()): (when_64, test_64),
    ('narrative/declined', ()): (when_65, test_65),
    ('narrative/denied', ()): (when_66, test_66),
    ('narrative/fee-amounts-differ', ()): (when_67, test_67),
    ('narrative/fee-in-another-unit', ((('report', 'proactive_disclosure'), ('2021',)),)): (when_68, test_68),
    ('narrative/granted', ()): (when_69, test_69),
    ('narrative/normative-documents-in-force', ((('report', 'proactive_disclosure'), ('2021',)),)): (when_70, test_70),
    ('narrative/normative-documents-issued', ((('report', 'proactive_disclosure'), ('2021',)),)): (when_71, test_71),
    ('narrative/normative-documents-repealed', ((('report', 'proactive_disclosure'), ('2021',)),)): (when_72, test_72),
    ('narrative/notice-title-and-number', ()): (when_73, test_73),
    ('narrative/other-handling', ((('report', 'requests'), ('2019',)),)): (when_74, test_74),
    ('narrative/other-handling', ((('report', 'requests'), ('2021',)),)): (when_75, test_75),
    ('narrative/outcomes-sum', ()): (when_76, test_76),
    ('narrative/partially-granted', ()): (when_77, test_77),
    ('narrative/period-of-another-year', ()): (when_78, test_78),
    ('narrative/received-by-applicant', ()): (when_79, test_79),
    ('narrative/received', ()): (when_80, test_80),
    ('narrative/reconsiderations-corrected', ()): (when_81, test_81),
    ('narrative/reconsiderations-upheld', ()): (when_82, test_82),
    ('narrative/reconsiderations', ()): (when_83, test_83),
    ('narrative/suits-corrected', ()): (when_84, test_84),
    ('narrative/suits-upheld', ()): (when_85, test_85),
    ('narrative/suits', ()): (when_86, test_86),
    ('narrative/superseded-notice-by-title', ()): (when_87, test_87),
    ('narrative/superseded-notice', ()): (when_88, test_88),
    ('narrative/unavailable', ()): (when_89, test_89),
    ('requests/balance', ()): (None, test_90),
    ('requests/concluded-total', ((('report', 'requests'), ('2019',)),)): (None, test_91),
    ('requests/concluded-total', ((('report', 'requests'), ('2021',)),)): (None, test_92),
    ('requests/row-total', ((('report', 'requests'), ('2019',)),)): (None, test_93),
    ('requests/row-total', ((('report', 'requests'), ('2021',)),)): (None, test_94),
    ('years/carry-over-columns', ()): (when_95, test_95),
    ('years/carry-over', ()): (when_96, test_96),
    ('years/fee-jump/size', ((('report', 'proactive_disclosure'), ('2021',)), (('previous', 'proactive_disclosure'), ('2021',)))): (when_97, test_97),
    ('years/fee-jump/unit', ((('report', 'proactive_disclosure'), ('2021',)), (('previous', 'proactive_disclosure'), ('2021',)))): (when_98, test_98),
    ('years/in-force/above', ((('report', 'proactive_disclosure'), ('2021',)), (('previous', 'proactive_disclosure'), ('2021',)))): (when_99, test_99),
    ('years/in-force/below', ((('report', 'proactive_disclosure'), ('2021',)), (('previous', 'proactive_disclosure'), ('2021',)))): (when_100, test_100),
    ('years/pending-disputes', ()): (when_101, test_101),
    ('years/same-numbers/decisions', ((('report', 'proactive_disclosure'), ('2021',)), (('previous', 'proactive_disclosure'), ('2021',)))): (when_102, test_102),
    ('years/same-numbers/tables', ((('report', 'requests'), ('2021',)), (('previous', 'requests'), ('2021',)))): (when_103, test_103),
}
