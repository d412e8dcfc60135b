"""Lines over the number of reports as one SVG: a panel a measure, a line a command."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence

Points = Sequence[tuple[str, int, float]]
"""A line's name, reports, and what was measured."""
WIDTH, HEIGHT, LEFT, TOP, GAP, LINE = 300, 200, 60, 30, 130, 13
COLORS = ("#1b6ca8", "#c2571a", "#2e7d32", "#7b1fa2", "#555555")
_STEPS = (1, 2, 5, 10)


def draw_plot(panels: Mapping[str, Points]) -> str:
    """Panels side by side; reports on a logarithmic scale, the measure from 0."""
    whole_width = LEFT + len(panels) * (WIDTH + GAP)
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {whole_width} {TOP + HEIGHT + 50}" '
        'font-family="sans-serif" font-size="12">'
    ]
    for number, (title, points) in enumerate(panels.items()):
        parts.append(f'<g transform="translate({LEFT + number * (WIDTH + GAP)},{TOP})">')
        parts += _draw_panel(title, points)
        parts.append("</g>")
    return "\n".join([*parts, "</svg>", ""])


def _draw_panel(title: str, points: Points) -> Iterator[str]:
    least, most = (math.log10(each(x for _, x, _ in points)) for each in (min, max))
    step = _find_step(max(y for *_, y in points))
    top = step * math.ceil(max(y for *_, y in points) / step)

    def place(x: int, y: float) -> tuple[float, float]:
        along = (math.log10(x) - least) / ((most - least) or 1)
        return round(along * WIDTH, 1), round(HEIGHT * (1 - y / top), 1)

    yield f'<text y="-12" font-weight="bold">{title}</text>'
    for count in range(round(top / step) + 1):
        y = place(1, 0)[1] - HEIGHT * count * step / top
        yield f'<path d="M0 {y:.1f}H{WIDTH}" stroke="#ddd"/>'
        yield f'<text x="-6" y="{y + 4:.1f}" text-anchor="end">{count * step:g}</text>'
    for x in sorted({x for _, x, _ in points}):
        at = place(x, 0)[0]
        yield f'<text x="{at}" y="{HEIGHT + 18}" text-anchor="middle">{x:,}</text>'
    yield f'<text x="{WIDTH / 2}" y="{HEIGHT + 38}" text-anchor="middle">reports</text>'
    ends: dict[str, float] = {}
    for name, color in zip(dict.fromkeys(name for name, *_ in points), COLORS, strict=False):
        line = [place(x, y) for each, x, y in sorted(points) if each == name]
        corners = " ".join(f"{x},{y}" for x, y in line)
        yield f'<polyline points="{corners}" fill="none" stroke="{color}" stroke-width="2"/>'
        yield from (f'<circle cx="{x}" cy="{y}" r="3" fill="{color}"/>' for x, y in line)
        ends[f'fill="{color}">{name}'] = line[-1][1]
    lowest = HEIGHT + LINE
    for label, y in sorted(ends.items(), key=lambda end: -end[1]):
        lowest = min(y, lowest - LINE)
        yield f'<text x="{WIDTH + 6}" y="{lowest + 4}" {label}</text>'


def _find_step(largest: float) -> float:
    """A round step, so that there are at most five."""
    power = 10 ** math.floor(math.log10(largest / 5))
    return next(power * each for each in _STEPS if power * each * 5 >= largest)
