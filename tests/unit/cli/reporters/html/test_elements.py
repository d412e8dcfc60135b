from __future__ import annotations

from lxml import html

from zfxxgk.cli.reporters.html import elements as E


def test_elements_hold_texts_and_each_other_in_order() -> None:
    made = E.P("a", E.B("b", "c"), "d", "e", E.CLASS("one", "two"), E.BR(), "f", title="t")
    assert E.write(made) == (
        '<!DOCTYPE html>\n<p title="t" class="one two">a<b>bc</b>de<br>f</p>\n'
    )


def test_signs_of_the_language_are_only_signs() -> None:
    texts = ["<script>", "a & b", '"', "'", "&lt;", "\u2028", "政务"]
    page = html.fromstring(E.write(E.DIV(*(E.P(each, title=each) for each in texts))))
    assert [each.text for each in page.iter("p")] == texts
    assert [each.get("title") for each in page.iter("p")] == texts


def test_a_style_sheet_is_written_as_it_is() -> None:
    assert "a > b { c: '<' }" in E.write(E.STYLE("a > b { c: '<' }"))
