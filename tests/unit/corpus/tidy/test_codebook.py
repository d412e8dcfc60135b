from __future__ import annotations

from zfxxgk.corpus.tidy.codebook import list_columns, list_entries
from zfxxgk.corpus.tidy.variables import list_cells
from zfxxgk.spec.rules import load_catalogue

ENTRIES = {(each.variable, each.form): each for each in list_entries()}


def test_every_number_of_every_edition_has_an_entry_in_both_languages() -> None:
    assert len(ENTRIES) == len(list_cells()) == 22 + 10 + 161 + 175 + 15 + 3
    for entry in ENTRIES.values():
        said = (entry.label_zh, entry.label_en, entry.meaning_zh, entry.meaning_en)
        assert all(said)
        assert any("一" <= c <= "鿿" for c in entry.label_zh)
        assert entry.label_en.replace("·", "").isascii()


def test_an_entry_says_what_is_printed_and_what_it_means() -> None:
    entry = ENTRIES["t3_denied_third_party_natural", "2021"]
    assert (
        entry.label_zh
        == "表三 · 三、本年度办理结果 · （三）不予公开 · 4.保护第三方合法权益 · 自然人"
    )
    assert "第十五条" in entry.meaning_zh
    assert (entry.type, entry.unit, entry.decimals) == ("count", "件", "")
    amount = ENTRIES["t2_fees_amount", "2021"]
    assert (amount.type, amount.unit, amount.decimals) == ("amount", "万元", "4")
    assert ENTRIES["t2_licensing_change", "2019"].type == "change"


def test_an_entry_names_the_relations_it_takes_part_in() -> None:
    entry = ENTRIES["t3_received_total", "2021"]
    assert {"requests/balance", "requests/row-total"} <= set(entry.relations.split())
    assert "years/carry-over" in ENTRIES["t3_carried_out_total", "2019"].relations
    assert "disputes/total" in ENTRIES["t4_reconsideration_total", "only"].relations
    named = {rule for entry in ENTRIES.values() for rule in entry.relations.split()}
    assert named <= load_catalogue().keys()


def test_an_entry_says_what_it_may_be_compared_with() -> None:
    wanted = {
        ("t3_other_total", "2019"): (
            "sum",
            "t3_other_uncorrected_total t3_other_fee_unpaid_total t3_other_remaining_total",
        ),
        ("t3_other_remaining_total", "2021"): ("sum", "t3_other_total"),
        ("t2_norm_docs_in_force", "2021"): ("never", ""),
        ("t2_norm_docs_total_disclosed", "2019"): ("never", ""),
        ("t2_other_services_decisions", "2019"): ("only_old", ""),
        ("t3_granted_total", "2019"): ("same", "t3_granted_total"),
        ("t4_reconsideration_total", "only"): ("same", "t4_reconsideration_total"),
    }
    found = {key: (ENTRIES[key].comparability, ENTRIES[key].counterpart) for key in wanted}
    assert found == wanted


def test_columns_that_are_no_numbers_of_the_form_are_told_too() -> None:
    names = ["agency_id", "t3_granted_total", "t2_form", "scope", "t2_procurement_unit"]
    told = {each.variable: each for each in list_columns(names)}
    assert list(told) == ["agency_id", "t2_form", "scope", "t2_procurement_unit"]
    assert told["scope"].label_zh.startswith("统计范围")
