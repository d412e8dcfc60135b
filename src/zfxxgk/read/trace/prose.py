"""Where title, name, year, headings and claims stand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, cast

from zfxxgk.narrative.claims.claims import claims
from zfxxgk.read.formats.document import Paragraph
from zfxxgk.read.head import facts
from zfxxgk.read.head.dating import Dated
from zfxxgk.read.head.front import Front
from zfxxgk.read.head.names import locate
from zfxxgk.read.head.parts import list_part_headings
from zfxxgk.read.head.sections import Heading, Outline
from zfxxgk.read.head.years import locate_year
from zfxxgk.read.report import list_page_lines
from zfxxgk.read.trace.layout import Joined, Layout, Span
from zfxxgk.read.trace.page import Kind, Mark

if TYPE_CHECKING:
    from zfxxgk.spec.documents import AnyClaim, Report


def mark_front(front: Front, layout: Layout) -> Iterator[Mark]:
    """Yields the marks of title and name."""
    lines = front.title_lines
    if front.title and lines:
        printed = "".join(line.text for line in lines)
        at = printed.find(front.title)
        if at >= 0:
            spans = Joined(map(layout.find_line, lines)).spread(at, at + len(front.title))
            yield from _marks(spans, "title", "/title", front.title, "title")
    agency = front.agency
    if agency and agency.line:
        named = lines if agency.basis == "title" else (agency.line,)
        span = locate(agency.name, "".join(line.text for line in named))
        if span:
            spans = Joined(map(layout.find_line, named)).spread(*span)
            yield from _marks(spans, "agency", "/agency/name", agency.name, agency.basis)


def mark_year(dated: Dated, layout: Layout) -> Iterator[Mark]:
    """Yields the marks of the year; a signature has that which follows it."""
    year = dated.year + (dated.basis == "signature")
    # A title may be broken anywhere; other lines are sentences of their own.
    groups = [dated.lines] if dated.basis == "title" else [(line,) for line in dated.lines]
    for lines in groups:
        span = locate_year(year, "".join(line.text for line in lines))
        if span:
            spans = Joined(map(layout.find_line, lines)).spread(*span)
            yield from _marks(spans, "year", "/year", dated.year, dated.basis)
            return


def mark_published(report: Report, outline: Outline, layout: Layout) -> Iterator[Mark]:
    """Yields the marks of the day of publication, in lines and in rows of tables."""
    for text, source in list_page_lines(outline):
        for day, span in facts.find_published(text):
            if day == report["published_on"]:
                own = [source] if isinstance(source, Paragraph) else []
                cells = [] if isinstance(source, Paragraph) else source
                places = [*map(layout.find_line, own), *(layout.find_cell(c.place) for c in cells)]
                spans = Joined(places, gap=1).spread(*span)
                yield from _marks(spans, "published", "/published_on", day, "page")


def mark_headings(outline: Outline, layout: Layout) -> Iterator[Mark]:
    """Yields the marks of the headings of sections and of the parts of section one."""
    for key, section in outline.sections.items():
        if section.heading is not None:
            yield _mark_heading(key, section.heading, layout)
    overview = outline.sections.get("overview")
    for part in list_part_headings(overview.paragraphs() if overview else ()):
        start, _ = layout.find_line(part.paragraph)
        for key in part.keys:
            yield Mark(start + part.start, start + part.end, "part", f"/overview/{key}")


def _mark_heading(key: str, heading: Heading, layout: Layout) -> Mark:
    start, end = layout.find_line(heading.paragraph)
    # A bold opening may be numbered by the program that shows it, or have a line break within it.
    span = locate(heading.printed, heading.paragraph.text) or (0, end - start)
    return Mark(start + span[0], start + span[1], "heading", f"/{key}", heading.printed)


def mark_claims(
    report: Report, texts: Mapping[str, Sequence[Paragraph]], layout: Layout
) -> Iterator[Mark]:
    """Yields the marks of the claims of *report*; *texts* holds the lines of its texts."""
    joined = {key: Joined(map(layout.find_line, lines), gap=1) for key, lines in texts.items()}
    stated = cast("Mapping[str, list[AnyClaim]]", claims(report))
    for kind, told in stated.items():
        for claim in told:
            spans = joined[claim["section"]].spread(claim["start"], claim["end"])
            status = "partial" if claim["partial"] else "whole"
            yield from _marks(spans, "claim", kind, claim["value"], status)


def _marks(
    spans: Iterable[Span], kind: Kind, target: str, value: str | float, status: str
) -> Iterator[Mark]:
    return (Mark(start, end, kind, target, value, status) for start, end in spans)
