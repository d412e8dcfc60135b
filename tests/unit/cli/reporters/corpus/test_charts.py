from __future__ import annotations

from xml.etree.ElementTree import Element

from zfxxgk.cli.reporters.corpus.charts import BOTTOM, HIGH, TOP, Point, draw_lines

LOW = HIGH - BOTTOM
YEARS = [2021, 2022, 2023]


def find(drawn: Element, tag: str, kind: str = "") -> list[Element]:
    return [each for each in drawn.iter(tag) if each.get("class", "") == kind or not kind]


def heights(drawn: Element) -> list[float]:
    return [float(each.get("cy", "")) for each in drawn.iter("circle")]


def test_all_charts_have_the_scale_of_the_greatest_share() -> None:
    points = [Point(2021, 0.0), Point(2022, 0.1), Point(2023, 0.2)]
    drawn = draw_lines({"甲省": points, "乙省": [Point(2022, 0.05)]}, points, YEARS)
    # From nothing to the whole of the scale, 20 %.
    middle, quarter = (TOP + LOW) / 2, LOW - (LOW - TOP) / 4
    assert heights(drawn) == [LOW, middle, TOP, quarter]
    labels = [each.text for each in drawn.iter("text")]
    assert labels == ["20%", "0", "2021", "2023"] * 2


def test_a_line_is_broken_where_a_year_is_missing() -> None:
    drawn = draw_lines({"甲省": [Point(2021, 0.1), Point(2023, 0.1)]}, [], YEARS)
    [own] = find(drawn, "path", "own")
    assert own.get("d", "").count("M") == 2
    assert "L" not in own.get("d", "")
    [whole] = find(drawn, "path", "whole")
    assert whole.get("d") == "M0 0"


def test_few_reports_are_hollow_and_do_not_stretch_the_scale() -> None:
    points = [Point(2021, 0.1), Point(2022, 1.0, few=True)]
    drawn = draw_lines({"甲省": points}, [], YEARS)
    assert len(find(drawn, "circle", "few")) == 1
    assert heights(drawn) == [TOP, TOP]


def test_one_year_is_a_point_in_the_middle_named_once() -> None:
    drawn = draw_lines({"<甲>": [Point(2021, 0.5)]}, [Point(2021, 0.5)], [2021])
    assert [each.text for each in drawn.iter("text")] == ["50%", "0", "2021"]
    assert [each.text for each in drawn.iter("title")] == ["<甲> 2021: 50.0%"]
    assert heights(drawn) == [TOP]
