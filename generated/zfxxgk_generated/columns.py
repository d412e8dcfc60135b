"""Compiled from rules/ by `python -m zfxxgk.codegen`; do not edit."""

# mypy: ignore-errors
# ruff: noqa

from zfxxgk.corpus.algebra import (
    Tests,
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
    text,
)

APPLICANT = ('natural_person', 'business', 'research_institution', 'public_interest_organization', 'legal_service', 'other_organization')

COLUMN = ('natural_person', 'business', 'research_institution', 'public_interest_organization', 'legal_service', 'other_organization', 'total')

DISPUTE_OUTCOME = ('upheld', 'corrected', 'other', 'pending')

DOCUMENT_KIND = ('rules', 'normative_documents')

EDITION_TABLE = ('proactive_disclosure', 'requests')

ITEM_KIND_2019 = ('licensing', 'other_services', 'penalties', 'compulsion', 'fees')

OUTCOME_2019 = ('granted', 'partially_granted', 'denied_state_secret', 'denied_by_law', 'denied_security_or_stability', 'denied_third_party', 'denied_internal_affairs', 'denied_deliberative', 'denied_enforcement_file', 'denied_registry_query', 'unavailable_not_held', 'unavailable_needs_creation', 'unavailable_unclear', 'declined_petition', 'declined_repeat', 'declined_publication', 'declined_excessive', 'declined_confirmation', 'other')

OUTCOME_2021 = ('granted', 'partially_granted', 'denied_state_secret', 'denied_by_law', 'denied_security_or_stability', 'denied_third_party', 'denied_internal_affairs', 'denied_deliberative', 'denied_enforcement_file', 'denied_registry_query', 'unavailable_not_held', 'unavailable_needs_creation', 'unavailable_unclear', 'declined_petition', 'declined_repeat', 'declined_publication', 'declined_excessive', 'declined_confirmation', 'other_uncorrected', 'other_fee_unpaid', 'other_remaining')

OVERVIEW_PART = ('proactive_disclosure', 'on_request', 'information_management', 'platforms', 'supervision')

ROW_2019 = ('received', 'carried_in', 'granted', 'partially_granted', 'denied_state_secret', 'denied_by_law', 'denied_security_or_stability', 'denied_third_party', 'denied_internal_affairs', 'denied_deliberative', 'denied_enforcement_file', 'denied_registry_query', 'unavailable_not_held', 'unavailable_needs_creation', 'unavailable_unclear', 'declined_petition', 'declined_repeat', 'declined_publication', 'declined_excessive', 'declined_confirmation', 'other', 'concluded', 'carried_out')

ROW_2021 = ('received', 'carried_in', 'granted', 'partially_granted', 'denied_state_secret', 'denied_by_law', 'denied_security_or_stability', 'denied_third_party', 'denied_internal_affairs', 'denied_deliberative', 'denied_enforcement_file', 'denied_registry_query', 'unavailable_not_held', 'unavailable_needs_creation', 'unavailable_unclear', 'declined_petition', 'declined_repeat', 'declined_publication', 'declined_excessive', 'declined_confirmation', 'other_uncorrected', 'other_fee_unpaid', 'other_remaining', 'concluded', 'carried_out')

SECTION = ('overview', 'problems_and_improvements', 'other_matters')

TABLE = ('proactive_disclosure', 'requests', 'disputes')

TRACK = ('reconsideration', 'litigation_direct', 'litigation_after_reconsideration')

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
    return sum([at.cell('report', 'disputes', track, result) for result in DISPUTE_OUTCOME]) == at.cell('report', 'disputes', track, 'total')

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

# form/missing-section
def when_30(at, section):
    return at.value('report', 'year') >= 2019

# form/missing-section
def test_30(at, section):
    return at.has('report', section, 'text')

# form/missing-table
def when_31(at, table):
    return at.value('report', 'year') >= 2019

# form/missing-table
def test_31(at, table):
    return at.has('report', table)

# form/overview-parts
def when_32(at, part):
    return every([(at.value('report', 'year') >= 2021), (at.has('report', 'overview', 'text'))])

# form/overview-parts
def test_32(at, part):
    return at.has('report', 'overview', part)

# form/prescribed
def when_33(at, table):
    return at.value('report', 'year') >= 2019

# form/prescribed
def test_33(at, table):
    return at.value('report', table, 'form') == (branch(at.value('report', 'year') >= 2021, '2021', '2019'))

# form/problems-empty
def when_34(at):
    return every([(at.value('report', 'year') >= 2019), (at.has('report', 'problems_and_improvements', 'text'))])

# form/problems-empty
def test_34(at):
    return negate(some([is_in(at.value('report', 'problems_and_improvements', 'text'), [word, word + '。', ('（' + word) + '）', ('（' + word) + '）。']) for word in ['无', '暂无', '没有', '略', '同上', '同上年', '无问题', '没有问题', '不存在问题', '无存在问题', '无存在的问题', '待补充', '……', '不适用']]))

# form/problems-same-as-overview
def when_35(at):
    return every([(every([(at.value('report', 'year') >= 2019), (at.has('report', 'overview', 'text'))])), (at.has('report', 'problems_and_improvements', 'text'))])

# form/problems-same-as-overview
def test_35(at):
    return some([(at.value('report', 'problems_and_improvements', 'text') != at.value('report', 'overview', 'text')), (size(at.value('report', 'overview', 'text')) < 10)])

# form/published-too-early
def test_36(at):
    return at.value('report', 'published_on') >= (text(at.value('report', 'year')) + '-12-31')

# members/above/applicants
def when_37(at, row, col):
    return every([at.are_of_year(at.value('report', 'year')), (at.cell('report', 'requests', row, 'total') >= at.total('members', 'requests', row, 'total'))])

# members/above/applicants
def test_37(at, row, col):
    return at.cell('report', 'requests', row, col) >= at.total('members', 'requests', row, col)

# members/above/decisions
def when_38(at):
    return at.are_of_year(at.value('report', 'year'))

# members/above/decisions
def test_38(at):
    return every([(every([(at.cell('report', 'proactive_disclosure', 'licensing', 'decisions') >= at.total('members', 'proactive_disclosure', 'licensing', 'decisions')), (at.cell('report', 'proactive_disclosure', 'penalties', 'decisions') >= at.total('members', 'proactive_disclosure', 'penalties', 'decisions'))])), (at.cell('report', 'proactive_disclosure', 'compulsion', 'decisions') >= at.total('members', 'proactive_disclosure', 'compulsion', 'decisions'))])

# members/above/dispute-outcomes
def when_39(at, track, result):
    return every([at.are_of_year(at.value('report', 'year')), (at.cell('report', 'disputes', track, 'total') >= at.total('members', 'disputes', track, 'total'))])

# members/above/dispute-outcomes
def test_39(at, track, result):
    return at.cell('report', 'disputes', track, result) >= at.total('members', 'disputes', track, result)

# members/above/disputes
def when_40(at, track):
    return at.are_of_year(at.value('report', 'year'))

# members/above/disputes
def test_40(at, track):
    return at.cell('report', 'disputes', track, 'total') >= at.total('members', 'disputes', track, 'total')

# members/above/fees
def when_41(at):
    return at.are_of_year(at.value('report', 'year'))

# members/above/fees
def test_41(at):
    return (at.cell('report', 'proactive_disclosure', 'fees', 'amount') + (5000 * (at.count('members') + 1))) >= at.total('members', 'proactive_disclosure', 'fees', 'amount')

# members/above/requests
def when_42(at, row):
    return at.are_of_year(at.value('report', 'year'))

# members/above/requests
def test_42(at, row):
    return at.cell('report', 'requests', row, 'total') >= at.total('members', 'requests', row, 'total')

# members/below/applicants
def when_43(at, row, col):
    return every([(every([(every([at.are_of_year(at.value('report', 'year')), at.value('coverage', 'complete')])), (at.count('coverage', 'missing') == 0)])), (at.cell('report', 'requests', row, 'total') == at.total('members', 'requests', row, 'total'))])

# members/below/applicants
def test_43(at, row, col):
    return at.cell('report', 'requests', row, col) <= at.total('members', 'requests', row, col)

# members/below/decisions
def when_44(at):
    return every([(every([at.are_of_year(at.value('report', 'year')), at.value('coverage', 'complete')])), (at.count('coverage', 'missing') == 0)])

# members/below/decisions
def test_44(at):
    return every([(every([(at.cell('report', 'proactive_disclosure', 'licensing', 'decisions') <= at.total('members', 'proactive_disclosure', 'licensing', 'decisions')), (at.cell('report', 'proactive_disclosure', 'penalties', 'decisions') <= at.total('members', 'proactive_disclosure', 'penalties', 'decisions'))])), (at.cell('report', 'proactive_disclosure', 'compulsion', 'decisions') <= at.total('members', 'proactive_disclosure', 'compulsion', 'decisions'))])

# members/below/dispute-outcomes
def when_45(at, track, result):
    return every([(every([(every([at.are_of_year(at.value('report', 'year')), at.value('coverage', 'complete')])), (at.count('coverage', 'missing') == 0)])), (at.cell('report', 'disputes', track, 'total') == at.total('members', 'disputes', track, 'total'))])

# members/below/dispute-outcomes
def test_45(at, track, result):
    return at.cell('report', 'disputes', track, result) <= at.total('members', 'disputes', track, result)

# members/below/disputes
def when_46(at, track):
    return every([(every([at.are_of_year(at.value('report', 'year')), at.value('coverage', 'complete')])), (at.count('coverage', 'missing') == 0)])

# members/below/disputes
def test_46(at, track):
    return at.cell('report', 'disputes', track, 'total') <= at.total('members', 'disputes', track, 'total')

# members/below/documents
def when_47(at, kind):
    return every([(every([at.are_of_year(at.value('report', 'year')), at.value('coverage', 'complete')])), (at.count('coverage', 'missing') == 0)])

# members/below/documents
def test_47(at, kind):
    return at.cell('report', 'proactive_disclosure', kind, 'issued') <= at.total('members', 'proactive_disclosure', kind, 'issued')

# members/below/fees
def when_48(at):
    return every([(every([at.are_of_year(at.value('report', 'year')), at.value('coverage', 'complete')])), (at.count('coverage', 'missing') == 0)])

# members/below/fees
def test_48(at):
    return at.cell('report', 'proactive_disclosure', 'fees', 'amount') <= at.total('members', 'proactive_disclosure', 'fees', 'amount') + (5000 * (at.count('members') + 1))

# members/below/requests
def when_49(at, row):
    return every([(every([at.are_of_year(at.value('report', 'year')), at.value('coverage', 'complete')])), (at.count('coverage', 'missing') == 0)])

# members/below/requests
def test_49(at, row):
    return at.cell('report', 'requests', row, 'total') <= at.total('members', 'requests', row, 'total')

# narrative/another-year
def when_50(at):
    return contains(at.value('report', 'overview', 'text'), (text((at.value('report', 'year') - 1)) + '年'))

# narrative/another-year
def test_50(at):
    return every([(some([(negate(starts_with(at.value('report', 'overview', 'text'), (text((at.value('report', 'year') - 1)) + '年')))), (every([contains(at.value('report', 'overview', 'text'), (text(at.value('report', 'year')) + '年')), (some([(find(at.value('report', 'overview', 'text'), '。') == -1), (find(at.value('report', 'overview', 'text'), (text(at.value('report', 'year')) + '年')) < find(at.value('report', 'overview', 'text'), '。'))]))]))])), (some([contains(at.value('report', 'overview', 'text'), (text(at.value('report', 'year')) + '年')), (negate((some([contains(at.value('report', 'overview', 'text'), (('。' + text((at.value('report', 'year') - 1))) + '年')), contains(at.value('report', 'overview', 'text'), (('\n' + text((at.value('report', 'year') - 1))) + '年'))]))))]))])

# narrative/period-of-another-year
def when_51(at):
    return every([(at.has('report', 'period', 'from')), (at.has('report', 'period', 'to'))])

# narrative/period-of-another-year
def test_51(at):
    return every([starts_with(at.value('report', 'period', 'from'), text(at.value('report', 'year'))), starts_with(at.value('report', 'period', 'to'), text(at.value('report', 'year')))])

# narrative/superseded-notice
def when_52(at):
    return is_in('国办公开办函〔2019〕60号', at.value('report', 'cites'))

# narrative/superseded-notice
def test_52(at):
    return some([(at.value('report', 'year') < 2021), (is_in('国办公开办函〔2021〕30号', at.value('report', 'cites')))])

# requests/balance
def test_53(at, col):
    return (at.cell('report', 'requests', 'received', col) + at.cell('report', 'requests', 'carried_in', col)) == (at.cell('report', 'requests', 'concluded', col) + at.cell('report', 'requests', 'carried_out', col))

# requests/concluded-total
def test_54(at, col):
    return sum([at.cell('report', 'requests', result, col) for result in OUTCOME_2019]) == at.cell('report', 'requests', 'concluded', col)

# requests/concluded-total
def test_55(at, col):
    return sum([at.cell('report', 'requests', result, col) for result in OUTCOME_2021]) == at.cell('report', 'requests', 'concluded', col)

# requests/row-total
def test_56(at, row):
    return sum([at.cell('report', 'requests', row, kind) for kind in APPLICANT]) == at.cell('report', 'requests', row, 'total')

# requests/row-total
def test_57(at, row):
    return sum([at.cell('report', 'requests', row, kind) for kind in APPLICANT]) == at.cell('report', 'requests', row, 'total')

# years/carry-over-columns
def when_58(at, col):
    return every([(at.value('previous', 'year') == (at.value('report', 'year') - 1)), (at.cell('report', 'requests', 'carried_in', 'total') == at.cell('previous', 'requests', 'carried_out', 'total'))])

# years/carry-over-columns
def test_58(at, col):
    return at.cell('report', 'requests', 'carried_in', col) == at.cell('previous', 'requests', 'carried_out', col)

# years/carry-over
def when_59(at):
    return at.value('previous', 'year') == (at.value('report', 'year') - 1)

# years/carry-over
def test_59(at):
    return at.cell('report', 'requests', 'carried_in', 'total') == at.cell('previous', 'requests', 'carried_out', 'total')

# years/fee-jump/size
def when_60(at):
    return every([(every([(every([(every([(every([(every([(every([(at.value('previous', 'year') == (at.value('report', 'year') - 1)), (at.cell('previous', 'proactive_disclosure', 'fees', 'amount') > 0)])), (at.cell('report', 'proactive_disclosure', 'fees', 'amount') > 0)])), (at.cell('previous', 'proactive_disclosure', 'fees', 'amount') < 100000000000000)])), (at.cell('report', 'proactive_disclosure', 'fees', 'amount') < 100000000000000)])), (some([(at.cell('report', 'proactive_disclosure', 'fees', 'amount') > 1000000), (at.cell('previous', 'proactive_disclosure', 'fees', 'amount') > 1000000)]))])), (negate((every([(at.cell('report', 'proactive_disclosure', 'fees', 'amount') >= 5000 * at.cell('previous', 'proactive_disclosure', 'fees', 'amount')), (at.cell('report', 'proactive_disclosure', 'fees', 'amount') <= 20000 * at.cell('previous', 'proactive_disclosure', 'fees', 'amount'))]))))])), (negate((every([(at.cell('previous', 'proactive_disclosure', 'fees', 'amount') >= 5000 * at.cell('report', 'proactive_disclosure', 'fees', 'amount')), (at.cell('previous', 'proactive_disclosure', 'fees', 'amount') <= 20000 * at.cell('report', 'proactive_disclosure', 'fees', 'amount'))]))))])

# years/fee-jump/size
def test_60(at):
    return every([(at.cell('report', 'proactive_disclosure', 'fees', 'amount') < (50 * at.cell('previous', 'proactive_disclosure', 'fees', 'amount'))), (at.cell('previous', 'proactive_disclosure', 'fees', 'amount') < (50 * at.cell('report', 'proactive_disclosure', 'fees', 'amount')))])

# years/fee-jump/unit
def when_61(at):
    return every([(every([(every([(every([(at.value('previous', 'year') == (at.value('report', 'year') - 1)), (at.cell('previous', 'proactive_disclosure', 'fees', 'amount') > 0)])), (at.cell('report', 'proactive_disclosure', 'fees', 'amount') > 0)])), (at.cell('previous', 'proactive_disclosure', 'fees', 'amount') < 100000000000000)])), (at.cell('report', 'proactive_disclosure', 'fees', 'amount') < 100000000000000)])

# years/fee-jump/unit
def test_61(at):
    return every([(negate((every([(at.cell('report', 'proactive_disclosure', 'fees', 'amount') >= 5000 * at.cell('previous', 'proactive_disclosure', 'fees', 'amount')), (at.cell('report', 'proactive_disclosure', 'fees', 'amount') <= 20000 * at.cell('previous', 'proactive_disclosure', 'fees', 'amount'))])))), (negate((every([(at.cell('previous', 'proactive_disclosure', 'fees', 'amount') >= 5000 * at.cell('report', 'proactive_disclosure', 'fees', 'amount')), (at.cell('previous', 'proactive_disclosure', 'fees', 'amount') <= 20000 * at.cell('report', 'proactive_disclosure', 'fees', 'amount'))]))))])

# years/in-force/above
def when_62(at, kind):
    return every([(every([(every([(every([(every([(at.value('previous', 'year') == (at.value('report', 'year') - 1)), (at.has('previous', 'proactive_disclosure', kind, 'in_force'))])), (at.has('report', 'proactive_disclosure', kind, 'issued'))])), (at.has('report', 'proactive_disclosure', kind, 'repealed'))])), (at.has('report', 'proactive_disclosure', kind, 'in_force'))])), (negate((every([contains(at.value('report', 'overview', 'text'), '清理'), some([contains_some(at.value('report', 'overview', 'text'), ['调整', '核减', '核增', '重新核定', '失效', '修正'])])]))))])

# years/in-force/above
def test_62(at, kind):
    return at.cell('report', 'proactive_disclosure', kind, 'in_force') <= ((at.cell('previous', 'proactive_disclosure', kind, 'in_force') + at.cell('report', 'proactive_disclosure', kind, 'issued')) - at.cell('report', 'proactive_disclosure', kind, 'repealed'))

# years/in-force/below
def when_63(at, kind):
    return every([(every([(every([(every([(every([(at.value('previous', 'year') == (at.value('report', 'year') - 1)), (at.has('previous', 'proactive_disclosure', kind, 'in_force'))])), (at.has('report', 'proactive_disclosure', kind, 'issued'))])), (at.has('report', 'proactive_disclosure', kind, 'repealed'))])), (at.has('report', 'proactive_disclosure', kind, 'in_force'))])), (negate((every([contains(at.value('report', 'overview', 'text'), '清理'), some([contains_some(at.value('report', 'overview', 'text'), ['调整', '核减', '核增', '重新核定', '失效', '修正'])])]))))])

# years/in-force/below
def test_63(at, kind):
    return at.cell('report', 'proactive_disclosure', kind, 'in_force') >= ((at.cell('previous', 'proactive_disclosure', kind, 'in_force') + at.cell('report', 'proactive_disclosure', kind, 'issued')) - at.cell('report', 'proactive_disclosure', kind, 'repealed'))

# years/pending-disputes
def when_64(at, track):
    return at.value('previous', 'year') == (at.value('report', 'year') - 1)

# years/pending-disputes
def test_64(at, track):
    return at.cell('report', 'disputes', track, 'total') >= at.cell('previous', 'disputes', track, 'pending')

# years/same-numbers/decisions
def when_65(at):
    return every([(every([(at.value('previous', 'year') == (at.value('report', 'year') - 1)), (at.cell('report', 'proactive_disclosure', 'licensing', 'decisions') >= 50)])), (at.cell('report', 'proactive_disclosure', 'penalties', 'decisions') >= 50)])

# years/same-numbers/decisions
def test_65(at):
    return some([(at.cell('report', 'proactive_disclosure', 'licensing', 'decisions') != at.cell('previous', 'proactive_disclosure', 'licensing', 'decisions')), (at.cell('report', 'proactive_disclosure', 'penalties', 'decisions') != at.cell('previous', 'proactive_disclosure', 'penalties', 'decisions'))])

# years/same-numbers/tables
def when_66(at):
    return every([(every([(at.value('previous', 'year') == (at.value('report', 'year') - 1)), (at.cell('report', 'requests', 'concluded', 'total') >= 20)])), (at.cell('report', 'requests', 'concluded', 'natural_person') < at.cell('report', 'requests', 'concluded', 'total'))])

# years/same-numbers/tables
def test_66(at):
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
    ('form/missing-section', ()): (when_30, test_30),
    ('form/missing-table', ()): (when_31, test_31),
    ('form/overview-parts', ()): (when_32, test_32),
    ('form/prescribed', ()): (when_33, test_33),
    ('form/problems-empty', ()): (when_34, test_34),
    ('form/problems-same-as-overview', ()): (when_35, test_35),
    ('form/published-too-early', ()): (None, test_36),
    ('members/above/applicants', ((('report', 'requests'), ('2021',)), (('members', 'requests'), ('2021',)))): (when_37, test_37),
    ('members/above/decisions', ((('report', 'proactive_disclosure'), ('2021',)), (('members', 'proactive_disclosure'), ('2021',)))): (when_38, test_38),
    ('members/above/dispute-outcomes', ()): (when_39, test_39),
    ('members/above/disputes', ()): (when_40, test_40),
    ('members/above/fees', ((('report', 'proactive_disclosure'), ('2021',)), (('members', 'proactive_disclosure'), ('2021',)))): (when_41, test_41),
    ('members/above/requests', ((('report', 'requests'), ('2021',)), (('members', 'requests'), ('2021',)))): (when_42, test_42),
    ('members/below/applicants', ((('report', 'requests'), ('2021',)), (('members', 'requests'), ('2021',)))): (when_43, test_43),
    ('members/below/decisions', ((('report', 'proactive_disclosure'), ('2021',)), (('members', 'proactive_disclosure'), ('2021',)))): (when_44, test_44),
    ('members/below/dispute-outcomes', ()): (when_45, test_45),
    ('members/below/disputes', ()): (when_46, test_46),
    ('members/below/documents', ((('report', 'proactive_disclosure'), ('2021',)), (('members', 'proactive_disclosure'), ('2021',)))): (when_47, test_47),
    ('members/below/fees', ((('report', 'proactive_disclosure'), ('2021',)), (('members', 'proactive_disclosure'), ('2021',)))): (when_48, test_48),
    ('members/below/requests', ((('report', 'requests'), ('2021',)), (('members', 'requests'), ('2021',)))): (when_49, test_49),
    ('narrative/another-year', ()): (when_50, test_50),
    ('narrative/period-of-another-year', ()): (when_51, test_51),
    ('narrative/superseded-notice', ()): (when_52, test_52),
    ('requests/balance', ()): (None, test_53),
    ('requests/concluded-total', ((('report', 'requests'), ('2019',)),)): (None, test_54),
    ('requests/concluded-total', ((('report', 'requests'), ('2021',)),)): (None, test_55),
    ('requests/row-total', ((('report', 'requests'), ('2019',)),)): (None, test_56),
    ('requests/row-total', ((('report', 'requests'), ('2021',)),)): (None, test_57),
    ('years/carry-over-columns', ()): (when_58, test_58),
    ('years/carry-over', ()): (when_59, test_59),
    ('years/fee-jump/size', ((('report', 'proactive_disclosure'), ('2021',)), (('previous', 'proactive_disclosure'), ('2021',)))): (when_60, test_60),
    ('years/fee-jump/unit', ((('report', 'proactive_disclosure'), ('2021',)), (('previous', 'proactive_disclosure'), ('2021',)))): (when_61, test_61),
    ('years/in-force/above', ((('report', 'proactive_disclosure'), ('2021',)), (('previous', 'proactive_disclosure'), ('2021',)))): (when_62, test_62),
    ('years/in-force/below', ((('report', 'proactive_disclosure'), ('2021',)), (('previous', 'proactive_disclosure'), ('2021',)))): (when_63, test_63),
    ('years/pending-disputes', ()): (when_64, test_64),
    ('years/same-numbers/decisions', ((('report', 'proactive_disclosure'), ('2021',)), (('previous', 'proactive_disclosure'), ('2021',)))): (when_65, test_65),
    ('years/same-numbers/tables', ((('report', 'requests'), ('2021',)), (('previous', 'requests'), ('2021',)))): (when_66, test_66),
}
