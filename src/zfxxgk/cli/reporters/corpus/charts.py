"""Small charts as SVG within a page: the same frame for each, to be compared at a glance."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from zfxxgk.cli.reporters.html import elements as E
from zfxxgk.cli.reporters.html.elements import Element

WIDE, HIGH = 168, 84
LEFT, RIGHT, TOP, BOTTOM = 30, 8, 8, 16
_STEPS = (0.01, 0.02, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.8, 1.0)


class Point(NamedTuple):
    """A share in a year; ``few`` if it is of so few reports that it says little."""

    year: int
    share: float
    few: bool = False


def draw_lines(
    charts: Mapping[str, Sequence[Point]], whole: Sequence[Point], years: Sequence[int]
) -> Element:
    """A chart for each name, with the line of the *whole* in each; all of one scale.

    A point above the scale, which is of few reports, stands at its end.
    """
    top = _find_top([point for points in (whole, *charts.values()) for point in points])
    figures = (_draw(name, points, whole, years, top) for name, points in charts.items())
    return E.DIV(*figures, E.CLASS("multiples"))


def _find_top(points: Sequence[Point]) -> float:
    """The end of the scale: a round share above all points but those of few reports."""
    most = max((point.share for point in points if not point.few), default=0.0)
    return next((step for step in _STEPS if most <= step), 1.0)


def _draw(
    name: str,
    points: Sequence[Point],
    whole: Sequence[Point],
    years: Sequence[int],
    top: float,
) -> Element:
    told = ", ".join(f"{point.year}: {point.share:.1%}" for point in points)
    marks = [E.TITLE(f"{name} {told}"), *_draw_frame(years, top)]
    marks.append(_draw_line(whole, years, top, "whole"))
    marks.append(_draw_line(points, years, top, "own"))
    for point in points:
        x, y = _place(point, years, top)
        kind = E.CLASS("few" if point.few else "point")
        marks.append(E.CIRCLE(kind, cx=x, cy=y, r="2.2"))
    box = {"viewBox": f"0 0 {WIDE} {HIGH}", "role": "img"}
    return E.FIGURE(E.FIGCAPTION(name), E.SVG(box, *marks))


def _draw_frame(years: Sequence[int], top: float) -> list[Element]:
    """The lines of nothing and of the end of the scale, the first and the last year."""
    right, low = WIDE - RIGHT, HIGH - BOTTOM
    lines = [
        E.LINE(E.CLASS("axis"), x1=str(LEFT), x2=str(right), y1=str(y), y2=str(y))
        for y in (TOP, low)
    ]
    words = [(f"{top:.0%}", LEFT - 4, TOP + 3), ("0", LEFT - 4, low + 3)]
    labels = [_write(text, x, y, "end") for text, x, y in words]
    ends = dict.fromkeys((years[0], years[-1])) if years else ()
    for year in ends:
        x, _ = _place(Point(year, 0), years, top)
        labels.append(_write(str(year), x, HIGH - 4, "middle"))
    return [*lines, *labels]


def _write(text: str, x: float | str, y: float, anchor: str) -> Element:
    return E.TEXT(text, {"text-anchor": anchor}, x=str(x), y=str(y))


def _draw_line(points: Sequence[Point], years: Sequence[int], top: float, kind: str) -> Element:
    """Broken where a year is missing."""
    parts: list[str] = []
    known = {point.year: point for point in points}
    for year in years:
        if year in known:
            x, y = _place(known[year], years, top)
            parts.append(f"{'L' if year - 1 in known and year - 1 in years else 'M'}{x} {y}")
    return E.PATH(E.CLASS(kind), d="".join(parts) or "M0 0")


def _place(point: Point, years: Sequence[int], top: float) -> tuple[str, str]:
    first, last = years[0], years[-1]
    along = 0.5 if first == last else (point.year - first) / (last - first)
    x = LEFT + 14 + along * (WIDE - RIGHT - LEFT - 28)
    y = HIGH - BOTTOM - min(point.share / top, 1) * (HIGH - BOTTOM - TOP)
    return f"{x:.1f}", f"{y:.1f}"
