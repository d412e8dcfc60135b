"""The layout of a page without text that is there to be searched, not seen.

pdfplumber tells of no character in which mode it is drawn.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from pdfminer.pdfinterp import PDFPageInterpreter
from pdfplumber.page import PDFPageAggregatorWithMarkedContent

if TYPE_CHECKING:
    from pdfminer.pdfcolor import PDFColorSpace
    from pdfminer.pdfinterp import PDFGraphicState, PDFTextState
    from pdfplumber.page import Page

_INVISIBLE = (3, 7)
"""Modes of text that is neither filled nor stroked (ISO 32000-1, table 106)."""


class _Device(PDFPageAggregatorWithMarkedContent):
    def render_string(
        self,
        textstate: PDFTextState,
        seq: Iterable[int | float | bytes],
        ncs: PDFColorSpace,
        graphicstate: PDFGraphicState,
    ) -> None:
        drawn = self.cur_item._objs
        before = len(drawn)
        super().render_string(textstate, seq, ncs, graphicstate)
        if textstate.render in _INVISIBLE:
            del drawn[before:]


def lay_out(page: Page) -> None:
    """Gives *page*, of which nothing was asked yet, its layout without invisible text."""
    device = _Device(page.pdf.rsrcmgr, pageno=page.page_number, laparams=page.pdf.laparams)
    PDFPageInterpreter(page.pdf.rsrcmgr, device).process_page(page.page_obj)
    page._layout = device.get_result()
