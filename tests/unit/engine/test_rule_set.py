from __future__ import annotations

from collections import Counter
from collections.abc import Callable

import pytest
from unit.engine.engine_samples import report

from zfxxgk import check
from zfxxgk.engine import rule_set
from zfxxgk.engine.linear_checks import LinearCheck
from zfxxgk.engine.plan import list_fitting
from zfxxgk.engine.rule_set import RuleSet
from zfxxgk.errors import InputError
from zfxxgk.spec import forms, schemas
from zfxxgk.spec.editions import get_editions

Own = Callable[..., RuleSet]
OFF = {key for key, rule in rule_set.load_builtin().rules.items() if rule.severity == "off"}


def chosen(select: tuple[str, ...] = (), ignore: tuple[str, ...] = ()) -> set[str]:
    return set(rule_set.load_builtin().choose(select, ignore).rules)


def test_nothing_selected_means_every_rule_that_is_not_off() -> None:
    assert OFF
    assert chosen() == set(rule_set.load_builtin().rules) - OFF


def test_a_prefix_chooses_the_folder() -> None:
    assert chosen(("requests",)) == {
        "requests/balance", "requests/concluded-total", "requests/row-total",
    }  # fmt: skip
    assert chosen(("requests/",)) == chosen(("requests",))
    assert len(chosen(("form/blank-cell",))) == 4


@pytest.mark.parametrize(
    "prefix", ["request", "form/blank", "requests/balanc", "", "/", "requests/balance/"]
)
def test_a_prefix_ends_at_a_slash(prefix: str) -> None:
    with pytest.raises(InputError) as caught:
        chosen((prefix,))
    assert f"no rule whose id starts with '{prefix}'" in str(caught.value)
    with pytest.raises(InputError):
        chosen(ignore=(prefix,))


@pytest.mark.parametrize(
    ("prefix", "meant"), [("request", "requests"), ("request/balanse", "requests/balance")]
)
def test_an_unknown_prefix_is_told_with_the_most_similar_id_or_folder(
    prefix: str, meant: str
) -> None:
    with pytest.raises(InputError) as caught:
        chosen((prefix,))
    assert caught.value.text == (
        f"没有编号以“{prefix}”开头的规则（是否为 {meant}？）；全部规则见 zfxxgk rules。",
        f"there is no rule whose id starts with '{prefix}' (did you mean {meant}?); "
        "zfxxgk rules lists them all.",
    )


def test_an_id_that_begins_like_another_is_not_chosen_with_it() -> None:
    assert chosen(("disclosure/rules-without-power",)) == {"disclosure/rules-without-power"}
    assert chosen(("years/carry-over",)) == {"years/carry-over"}


@pytest.mark.parametrize("rule", sorted(OFF))
def test_a_rule_that_is_off_takes_part_only_by_its_full_id(rule: str) -> None:
    folder = rule.split("/")[0]
    assert rule not in chosen((folder,))
    assert rule in chosen((rule,))
    assert rule in chosen((folder, rule))


@pytest.mark.parametrize("rule", sorted(OFF))
def test_what_is_ignored_stays_out_even_when_selected(rule: str) -> None:
    assert chosen(("requests", rule), ("requests/balance", rule)) == {
        "requests/concluded-total", "requests/row-total",
    }  # fmt: skip
    assert chosen(("requests/balance",), ("requests",)) == set()


def test_a_choice_holds_the_checks_of_its_rules_alone() -> None:
    found = rule_set.load_builtin().choose(["requests/row-total"])
    assert {check.rule for check in found.checks} == {"requests/row-total"}
    assert len(found.checks) == 2  # one for each edition


def test_rules_of_ones_own_come_after_the_built_in_ones(own: Own) -> None:
    mine = own(id="local/rule", assert_="report.requests.granted.total == 0")
    both = rule_set.load_builtin().and_own(mine)
    assert list(both.rules) == [*rule_set.load_builtin().rules, "local/rule"]
    assert both.checks[-1].rule == "local/rule"
    assert [row.rule for row in both.linear()][-1] == "local/rule"
    assert isinstance(both.linear()[0], LinearCheck)
    found = check(report(), rule_set=both, select=["local", "requests"])
    assert [finding.rule for finding in found.findings] == ["local/rule"]
    assert found.outcomes["pass"] == 7 + 7 + 25


def test_an_id_that_a_built_in_rule_has_is_refused(own: Own) -> None:
    mine = own(id="requests/balance", assert_="true")
    with pytest.raises(KeyError, match="requests/balance"):
        rule_set.load_builtin().and_own(mine)


def test_every_rule_has_checks_for_all_its_editions() -> None:
    """Every report that a rule is for finds exactly one check of it."""
    editions = [(first, second) for first in ("2019", "2021") for second in ("2019", "2021")]
    everything = rule_set.load_builtin()
    for disclosure, requests in editions:
        given = {"proactive_disclosure": disclosure, "requests": requests}
        report = {**schemas.example("form-2021"), **{t: {"form": f} for t, f in given.items()}}
        known = get_editions({"report": [report], "previous": None, "members": None})
        counted = Counter(check.rule for check in list_fitting(everything.checks, known))
        for key, rule in everything.rules.items():
            applies = all(
                given[table] in rule.applies.get(f"report.{table}", (given[table],))
                for table in forms.editions()
            )
            assert counted[key] == applies, key


def test_functions_of_the_compiled_rules_have_names_of_their_own() -> None:
    """Two ids that differ only in a hyphen or slash would share one, and one rule be lost."""
    tests = [check.test for check in rule_set.load_builtin().checks]
    references = [check.references for check in rule_set.load_builtin().checks]
    assert len({id(function) for function in (*tests, *references)}) == 2 * len(tests)


@pytest.mark.parametrize("year", range(2019, 2031))
def test_the_rule_on_editions_prescribes_those_that_the_schema_names(year: int) -> None:
    forms_of_the_year = report("form-2021" if year >= 2021 else "form-2019") | {"year": year}
    for table in forms.editions():
        assert forms_of_the_year[table]["form"] == forms.find_prescribed(table, year)
    result = check(forms_of_the_year, select=["form/prescribed"])
    assert (result.outcomes["pass"], result.outcomes["fail"]) == (2, 0)
