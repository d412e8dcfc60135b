"""A report as PDF: the Word document, laid out by LibreOffice."""

from __future__ import annotations

from collections.abc import Sequence

from zfxxgk.read.formats import office
from zfxxgk.render import docx
from zfxxgk.render.parts import Part


def write(parts: Sequence[Part]) -> bytes:
    """Raises InputError, with a remedy, where LibreOffice is not installed or does not answer."""
    return office.make_pdf(docx.write(parts))
