"""Sentences for people. Every expected sentence was added up by hand."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from unit.engine.engine_samples import label, provenance, report

from zfxxgk import check
from zfxxgk.engine.rule_set import RuleSet
from zfxxgk.engine.say import Say
from zfxxgk.engine.wording import number
from zfxxgk.spec.labels import Text

Own = Callable[..., RuleSet]
FEES = {"report.proactive_disclosure": ["2021"]}


def said(given: dict[str, Any], rule: str, **others: Any) -> list[Text]:
    return [finding.message for finding in check(given, select=[rule], **others).findings]


def said_by(own: RuleSet, given: dict[str, Any], **others: Any) -> Text:
    [finding] = check(given, rule_set=own, **others).findings
    return finding.message


# ------------------------------------------------------------------ rules that come with us


@pytest.mark.parametrize(
    ("raws", "zh", "en"),
    [
        (("-", "-"), "2格填的是“-”：", 'filled with "-": 2'),
        (("/", "无"), "2格填的是“/”“无”：", 'filled with "/", "无": 2'),
        ((None, "-"), "2格没有填写或者填的是“-”：", 'left blank or filled with "-": 2'),
        ((None, None), "2格没有填写：", "left blank: 2"),
    ],
)
def test_a_dash_is_told_as_what_it_is(raws: tuple[str | None, ...], zh: str, en: str) -> None:
    places = {"disputes.reconsideration.other": None, "disputes.reconsideration.pending": None}
    records = provenance({f"/{place.replace('.', '/')}": "dash" for place in places})
    for cell, raw in zip(records["cells"], raws, strict=True):
        cell["raw"], cell["status"] = raw, "dash" if raw else "blank"
    [message] = said(report(values=places), "form/blank-cell/disputes", provenance=records)
    assert message.zh.startswith(f"表四有{zh}")
    assert f"cells {en}" in message.en
    assert message.zh.endswith("为零的请填“0”。")


def test_what_is_no_number_is_told_with_the_reason_and_what_to_fill_in() -> None:
    records = provenance({"/requests/received/total": "invalid"})
    records["cells"][0] |= {"raw": "3.5件", "reason": "不是整数"}
    [message] = said(report(), "form/not-a-count", provenance=records)
    assert message.zh.endswith(
        "总计”填的是“3.5件”，不是整数。件数请填整数，金额请按表头的单位填写。"
    )


def test_all_of_a_few_short_labels_are_named() -> None:
    parts = ("proactive_disclosure", "on_request", "information_management", "platforms")
    given = report(values={f"overview.{part}": None for part in parts})
    [message] = said(given, "form/overview-parts")
    assert message.zh.count("”、“") == 3
    assert "等" not in message.zh


def test_a_column_leaves_its_many_zeros_out_and_counts_them() -> None:
    [message] = said(
        report("form-2019", {"requests.concluded.business": 2}), "requests/concluded-total"
    )
    assert message.zh == (
        "表三商业企业列不相符：（一）予以公开 1（另有 18 项为 0）＝1，（七）总计填 2，相差 1。"
    )
    assert message.en == (
        "Table 3, Commercial enterprises: does not add up: Granted 1 (18 more are 0) = 1;"
        " Total concluded is 2; difference 1."
    )


def test_a_column_of_zeros_alone_is_summed_up() -> None:
    given = report("form-2019", {"requests.concluded.legal_service": 2})
    [message] = said(given, "requests/concluded-total")
    assert message.zh == "表三法律服务机构列不相符：19 项均为 0，合计＝0，（七）总计填 2，相差 2。"
    assert message.en == (
        "Table 3, Legal-service institutions: does not add up: 19 items, all 0, = 0;"
        " Total concluded is 2; difference 2."
    )


def test_numbered_items_are_told_apart_by_the_group_they_stand_in() -> None:
    given = report("form-2019", {"requests.declined_repeat.natural_person": 2})
    [message] = said(given, "requests/concluded-total")
    assert message.zh == (
        "表三自然人列不相符：（一）予以公开 3＋（四）1.本机关不掌握相关政府信息 1"
        "＋（五）2.重复申请 2＋（六）其他处理 2（另有 15 项为 0）＝8，（七）总计填 6，相差 2。"
    )


def test_the_balance_names_both_sides() -> None:
    [message] = said(report(values={"requests.carried_out.total": 6}), "requests/balance")
    assert message.zh == (
        "表三总计列不相符：一、本年新收政府信息公开申请数量 85"
        "＋二、上年结转政府信息公开申请数量 3＝88，"
        "（七）总计 83＋四、结转下年度继续办理 6＝89，相差 1。"
    )
    assert message.en == (
        "Table 3, Total: does not add up: Requests received this year 85 + Requests carried over"
        " from last year 3 = 88; Total concluded 83 + Carried forward to next year 6 = 89;"
        " difference 1."
    )


def test_a_row_names_the_applicants() -> None:
    [message] = said(report(values={"requests.granted.total": 39}), "requests/row-total")
    assert message.zh == (
        "表三“（一）予以公开”行不相符：自然人 30＋商业企业 4＋科研机构 0＋社会公益组织 1"
        "＋法律服务机构 2＋其他 1＝38，总计填 39，相差 1。"
    )
    assert message.en == (
        "Table 3, Granted: does not add up: Natural persons 30 + Commercial enterprises 4"
        " + Research institutions 0 + Public-interest organisations 1"
        " + Legal-service institutions 2 + Other organisations 1 = 38; Total is 39; difference 1."
    )


@pytest.mark.parametrize(
    ("track", "zh"),
    [
        (
            "reconsideration",
            "表四行政复议不相符：结果维持 5＋结果纠正 1＋其他结果 2＋尚未审结 1＝9，"
            "总计填 10，相差 1。",
        ),
        (
            "litigation_direct",
            "表四未经复议直接起诉不相符：结果维持 0＋结果纠正 0＋其他结果 1＋尚未审结 0＝1，"
            "总计填 10，相差 9。",
        ),
    ],
)
def test_disputes_name_their_group(track: str, zh: str) -> None:
    [message] = said(report(values={f"disputes.{track}.total": 10}), "disputes/total")
    assert message.zh == zh


def test_blanks_that_were_counted_as_0_are_mentioned() -> None:
    blank = {"requests.granted.business": None, "requests.granted.legal_service": None}
    [message] = said(report(values=blank), "requests/row-total")
    assert message.zh == (
        "表三“（一）予以公开”行不相符：自然人 30＋商业企业 0＋科研机构 0＋社会公益组织 1"
        "＋法律服务机构 0＋其他 1＝32，总计填 38，相差 6（空白 2 格按 0 计）。"
    )
    assert message.en.endswith("= 32; Total is 38; difference 6 (blank cells counted as 0: 2).")


def test_carried_over_requests_are_compared_with_last_years_report() -> None:
    previous = report(values={"year": 2023, "requests.carried_out.total": 7})
    [message] = said(report(), "years/carry-over", previous=previous)
    assert message.zh == (
        "“二、上年结转政府信息公开申请数量”总计3件，上年报告“四、结转下年度继续办理”总计7件，"
        "两者不一致，请核实。"
    )
    previous = report(values={"year": 2023, "requests.carried_out.total": 3})
    messages = said(report(), "years/carry-over-columns", previous=previous)
    assert [message.zh for message in messages] == [
        "“二、上年结转政府信息公开申请数量”自然人3件，上年报告“四、结转下年度继续办理”自然人4件；"
        "两年总计一致，请核实申请人类别。",
        "“二、上年结转政府信息公开申请数量”法律服务机构0件，上年报告“四、结转下年度继续办理”"
        "法律服务机构1件；两年总计一致，请核实申请人类别。",
    ]


def test_a_blank_shown_by_a_template_is_called_blank(own: Callable[..., RuleSet]) -> None:
    rule = own(
        applies=FEES,
        assert_="report.proactive_disclosure.rules.issued"
        " > report.proactive_disclosure.rules.in_force",
        message={
            "zh": "现行有效{report.proactive_disclosure.rules.in_force}件",
            "en": "in force {report.proactive_disclosure.rules.in_force}",
        },
    )
    given = report(values={"proactive_disclosure.rules.in_force": None})
    assert said_by(rule, given) == Text("现行有效空白件", "in force blank")


def test_an_amount_shown_by_a_template_is_in_its_smallest_unit() -> None:
    given = report(values={"agency.level": "township", "proactive_disclosure.fees.amount": 123456})
    [message] = said(given, "disclosure/fee-unit")
    assert "折合1234560000元" in message.zh


def test_several_blanks_are_listed_as_far_as_there_is_room() -> None:
    rows = ("granted", "partially_granted", "denied_by_law", "declined_repeat")
    blank = {f"requests.{row}.business": None for row in rows}
    [message] = said(report(values=blank), "form/blank-cell/requests")
    assert message.zh == (
        "表三有4格没有填写："
        "“表三 · 三、本年度办理结果 · （一）予以公开 · 法人或其他组织 · 商业企业”"
        "等。为零的请填“0”。"
    )
    assert len(message.zh) <= 120
    assert len(message.en) <= 240
    assert message.en.startswith("Table 3, cells left blank: 4 (")
    assert " and others)" in message.en
    few = {f"disputes.reconsideration.{result}": None for result in ("other", "pending", "upheld")}
    [message] = said(report(values=few), "form/blank-cell/disputes")
    assert "尚未审结”。" in message.zh


def test_words_that_a_message_quotes_are_cut(own: Callable[..., RuleSet]) -> None:
    rule = own(
        assert_="report.overview.text.size() < 60",
        message={"zh": "写了“{report.overview.text}”", "en": "It says {report.overview.text}"},
    )
    told = said_by(rule, report(values={"overview.text": "甲" * 200}))
    assert told == Text(f"写了“{'甲' * 49}…”", f"It says {'甲' * 119}…")


def test_of_many_quoted_words_as_many_are_told_as_there_is_room_for(
    own: Callable[..., RuleSet],
) -> None:
    words = [sign * 23 for sign in "甲乙丙"]
    rule = own(
        assert_="report.year < 2000",
        message={
            "zh": '{["' + '", "'.join(words) + '"].map(each, each)}',
            "en": '{["first", "second"].map(each, each)}',
        },
    )
    assert said_by(rule, report()) == Text(f"{words[0]}、{words[1]}", "first, second")


def test_of_a_long_sum_what_does_not_fit_is_told_by_what_it_makes() -> None:
    rows = ("granted", "partially_granted", "denied_by_law", "declined_confirmation")
    rows = (*rows, "other_uncorrected", "other_fee_unpaid")
    given = {f"requests.{row}.research_institution": 1000 for row in rows}
    message = next(
        each
        for each in said(report(values=given), "requests/concluded-total")
        if "科研机构" in each.zh
    )
    assert message.zh == (
        "表三科研机构列不相符：（一）予以公开 1000＋（二）部分公开 1000"
        "＋（三）2.其他法律行政法规禁止公开 1000＋其余 18 项 3000＝6000，"
        "（七）总计填 0，相差 6000。"
    )
    assert len(message.zh) <= 120


# ------------------------------------------------------------------ arithmetic of any kind


@pytest.mark.parametrize(
    ("operator", "zh", "en"),
    [
        ("<=", "前者不应大于后者", "the first must not exceed the second"),
        ("<", "前者应小于后者", "the first must be below the second"),
        ("==", "不相符", "does not add up"),
    ],
)
def test_the_relation_is_named(own: Own, operator: str, zh: str, en: str) -> None:
    rule = own(
        assert_=f"report.requests.granted.total {operator} report.requests.received.business"
    )
    message = said_by(rule, report())
    assert message.zh == (
        f"表三{zh}：（一）予以公开 总计填 38，"
        "一、本年新收政府信息公开申请数量 商业企业填 9，相差 29。"
    )
    assert message.en == (
        f"Table 3: {en}: Granted Total is 38; Requests received this year Commercial enterprises"
        " is 9; difference 29."
    )


@pytest.mark.parametrize(("operator", "zh"), [(">=", "前者不应小于后者"), (">", "前者应大于后者")])
def test_the_smaller_side_comes_first_where_it_was_written_first(
    own: Own, operator: str, zh: str
) -> None:
    rule = own(
        assert_=f"report.requests.denied_third_party.total {operator} report.requests.granted.total"
    )
    assert said_by(rule, report()).zh == (
        f"表三总计列{zh}：（三）4.保护第三方合法权益填 2，（一）予以公开填 38，相差 36。"
    )


def test_cells_of_different_tables_are_named_in_full(own: Own) -> None:
    rule = own(assert_="report.disputes.reconsideration.total >= report.requests.granted.total")
    assert said_by(rule, report()) == Text(
        "前者不应小于后者：表四 行政复议 总计填 9，表三 （一）予以公开 总计填 38，相差 29。",
        "The first must not fall short of the second: Table 4 Administrative reconsideration Total"
        " is 9; Table 3 Granted Total is 38; difference 29.",
    )


def test_two_equal_numbers_differ_by_0_where_one_must_be_less(own: Own) -> None:
    rule = own(assert_="report.requests.granted.total < report.requests.granted.total + 0")
    assert check(report(), rule_set=rule).findings[0].message.zh == "试"  # no cells are left of it
    rule = own(
        assert_="report.requests.declined_repeat.total < report.requests.denied_deliberative.total"
    )
    assert said_by(rule, report()).zh == (
        "表三总计列前者应小于后者：（五）2.重复申请填 1，（三）6.属于四类过程性信息填 1，相差 0。"
    )


def test_coefficients_are_written_out(own: Own) -> None:
    rule = own(
        assert_="report.requests.granted.total == 2 * report.requests.partially_granted.total"
    )
    message = said_by(rule, report())
    assert message.zh == "表三总计列不相符：（一）予以公开填 38，（二）部分公开 2×9＝18，相差 20。"
    assert message.en == (
        "Table 3, Total: does not add up: Granted is 38; Partially granted 2×9 = 18; difference 20."
    )


def test_constants_are_written_out_on_the_right(own: Own) -> None:
    right = "report.requests.partially_granted.total"
    rule = own(assert_=f"report.requests.granted.total <= {right} + 10")
    assert said_by(rule, report()).zh == (
        "表三总计列前者不应大于后者：（一）予以公开填 38，（二）部分公开 9＋10＝19，相差 19。"
    )
    rule = own(assert_=f"report.requests.granted.total + 4 <= {right} + 1")
    assert said_by(rule, report()).en == (
        "Table 3, Total: the first must not exceed the second: Granted is 38;"
        " Partially granted 9 - 3 = 6; difference 32."
    )


def test_a_limit_is_the_right_side_alone(own: Own) -> None:
    rule = own(assert_="report.requests.granted.total <= 5")
    message = said_by(rule, report())
    assert message.zh == "表三前者不应大于后者：（一）予以公开 总计填 38，5，相差 33。"
    assert message.en == (
        "Table 3: the first must not exceed the second: Granted Total is 38; 5; difference 33."
    )


def test_what_is_subtracted_is_written_on_the_other_side(own: Own) -> None:
    rule = own(
        assert_="report.requests.received.total - report.requests.granted.total"
        " == report.requests.carried_out.total"
    )
    assert said_by(rule, report()).zh == (
        "表三总计列不相符：一、本年新收政府信息公开申请数量填 85，"
        "（一）予以公开 38＋四、结转下年度继续办理 5＝43，相差 42。"
    )


def test_terms_of_the_previous_report_are_marked(own: Own) -> None:
    rule = own(
        assert_="report.requests.received.total <= previous.requests.received.total"
        " + previous.requests.carried_in.total"
    )
    previous = report(values={"year": 2023, "requests.received.total": 1})
    message = said_by(rule, report(), previous=previous)
    assert message.zh == (
        "表三总计列前者不应大于后者：一、本年新收政府信息公开申请数量填 85，"
        "上年报告 一、本年新收政府信息公开申请数量 1"
        "＋上年报告 二、上年结转政府信息公开申请数量 3＝4，"
        "相差 81。"
    )
    assert "Previous report Requests received this year 1 + Previous report" in message.en


def test_amounts_are_in_the_unit_of_the_form_without_noise(own: Own) -> None:
    rule = own(applies=FEES, assert_="report.proactive_disclosure.fees.amount <= 592372448")
    given = report(values={"proactive_disclosure.fees.amount": 59237.2449})
    [finding] = check(given, rule_set=rule).findings
    assert (finding.left, finding.right, finding.difference) == (59237.2449, 59237.2448, 0.0001)
    assert finding.message.zh == (
        "表二前者不应大于后者：行政事业性收费 本年收费金额（单位：万元）填 59237.2449，59237.2448，"
        "相差 0.0001。"
    )


def test_sums_of_cells_in_different_units_are_not_shown_as_one_sum(own: Own) -> None:
    rule = own(
        applies=FEES,
        assert_="report.proactive_disclosure.fees.amount"
        " <= report.proactive_disclosure.licensing.decisions",
    )
    [finding] = check(report(), rule_set=rule).findings
    assert (finding.left, finding.right, finding.difference) == (None, None, None)
    assert finding.message == Text("试", "Trial")


def test_big_numbers_have_no_exponent(own: Own) -> None:
    most = 9007199254740991
    [message] = said(report(values={"requests.granted.total": most}), "requests/row-total")
    assert f"总计填 {most}，相差 {most - 38}。" in message.zh
    rule = own(assert_="report.requests.granted.total * 1000 < 5")
    [finding] = check(report(values={"requests.granted.total": most}), rule_set=rule).findings
    assert finding.left == 9007199254740991000
    assert "＝9007199254740991000，" in finding.message.zh


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (0, "0"),
        (0.0, "0"),
        (-3, "-3"),
        (100, "100"),
        (1860.25, "1860.25"),
        (251000.0, "251000"),
        (12.50, "12.5"),
        (59237.2449, "59237.2449"),
        (1e16, "10000000000000000"),
        (1e-4, "0.0001"),
        (1e-7, "0.0000001"),
        (900000000000, "900000000000"),
    ],
)
def test_numbers_are_written_without_trailing_zeros_or_exponents(value: float, text: str) -> None:
    assert number(value) == text


# ------------------------------------------------------------------ holes of templates


def message(text: str) -> dict[str, str]:
    return {"zh": text, "en": text}


def test_a_hole_with_a_bound_key_alone_shows_its_label(own: Own) -> None:
    rule = own(
        for_each={"row": "row"},
        when='row == "granted"',
        assert_="report.requests[row].total < 0",
        message=message('{row}|{row == "granted" ? "yes" : "no"}|{report.requests[row].total + 1}'),
    )
    assert said_by(rule, report()) == Text("（一）予以公开|yes|39", "Granted|yes|39")


def test_a_hole_with_a_place_that_is_null_shows_blank(own: Own) -> None:
    rule = own(assert_="report.published_on != null", message=message("[{report.published_on}]"))
    given = report(values={"published_on": None})
    assert said_by(rule, given) == Text("[空白]", "[blank]")


def test_a_hole_shows_truth_values_and_lists_as_words(own: Own) -> None:
    rule = own(
        for_each={"item": "provenance.labels"},
        assert_="item.agrees",
        message=message('{item.agrees}/{item.kind == "row"}/{["a", "b"]}'),
    )
    records = provenance(labels=(label("/requests/granted", agrees=False),))
    assert said_by(rule, report(), provenance=records) == Text("否/是/a、b", "no/yes/a, b")


def test_the_words_about_a_finding_fit_its_places(own: Own) -> None:
    rule = own(
        assert_="report.requests.granted.total + report.requests.received.total < 0",
        message=message("{count}|{table}|{labels}"),
    )
    assert said_by(rule, report()) == Text(
        "2|表三|“表三 · 三、本年度办理结果 · （一）予以公开 · 总计”、"
        "“表三 · 一、本年新收政府信息公开申请数量 · 总计”",
        '2|Table 3|"Table 3 · Results this year · Granted · Total",'
        ' "Table 3 · Requests received this year · Total"',
    )


def test_a_bound_name_hides_a_word_about_the_finding(own: Own) -> None:
    rule = own(
        for_each={"table": "table"},
        when='table == "disputes"',
        assert_="report[table] == null",
        message=message("{table}"),
    )
    assert said_by(rule, report()).zh == "表四"


@pytest.mark.parametrize(
    ("assertion", "table"),
    [
        ("previous.requests.granted.total < 0", "表三"),
        ("members.all(m, m.disputes.reconsideration.total < 0)", "表四"),
        ('report.overview.text == ""', "一、总体情况"),
        ("report.year < 0", "报告年度"),
    ],
)
def test_the_table_of_a_finding_is_named_whatever_its_first_place(
    own: Own, assertion: str, table: str
) -> None:
    rule = own(assert_=assertion, message=message("{table}"))
    found = said_by(rule, report(), previous=report(values={"year": 2023}), members=[report()])
    assert found.zh == table


def test_words_about_no_places_at_all_are_empty() -> None:
    nothing = Say("zh", (), {})
    assert (nothing.count, nothing.labels, nothing.table) == ("0", "", "")
