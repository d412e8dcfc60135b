"""Numbers of the prose that are wrong themselves."""

from __future__ import annotations

from unit.engine.engine_samples import claims, report

from zfxxgk import check


def test_a_number_that_the_table_and_the_other_numbers_contradict_is_one_cause() -> None:
    stated = claims(received=85, carried_in=3, concluded=82, carried_out=5)
    result = check(report(), claims=stated, select=["narrative", "requests"])
    (cause,) = result.causes
    assert {each.rule for each in result.findings} == {"narrative/balance", "narrative/concluded"}
    assert set(cause.findings) == {each.fingerprint for each in result.findings}
    assert cause.repairs == (({"pointer": "/claims/concluded/0/value", "implied": 83},),)
    assert not cause.certain
    assert "正文写“82件”，与表格和正文其他各数都不符，按它们推算为 83" in cause.message.zh


def test_two_wrong_numbers_of_the_prose_stay_findings_of_their_own() -> None:
    stated = claims(received=85, carried_in=4, concluded=82, carried_out=5)
    result = check(report(), claims=stated, select=["narrative"])
    assert len(result.findings) == 3
    assert result.causes == ()


def test_a_long_quotation_is_cut_short() -> None:
    stated = claims(received=85, carried_in=3, concluded=82, carried_out=5)
    stated["concluded"][0]["text"] = "按期办结" * 100
    (cause,) = check(report(), claims=stated, select=["narrative"]).causes
    assert len(cause.message.zh) <= 120
    assert len(cause.message.en) <= 240
