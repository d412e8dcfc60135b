"""Pictures of pages, as a scanner puts them into a PDF file: no text at all."""

from __future__ import annotations

import io

import pypdfium2
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

DOTS_PER_INCH = 200


def pictures(pdf: bytes) -> bytes:
    """The pages of *pdf* as grey pictures, each filling a page of its own."""
    out = io.BytesIO()
    canvas = Canvas(out, invariant=1)
    document = pypdfium2.PdfDocument(pdf)
    try:
        for page in document:
            width, height = page.get_size()
            bitmap = page.render(scale=DOTS_PER_INCH / 72, grayscale=True)
            canvas.setPageSize((width, height))
            canvas.drawImage(ImageReader(bitmap.to_pil().convert("L")), 0, 0, width, height)
            canvas.showPage()
            bitmap.close()
            page.close()
    finally:
        document.close()
    canvas.save()
    return out.getvalue()
