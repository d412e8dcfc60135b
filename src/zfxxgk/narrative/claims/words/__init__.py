"""The words of the prose, by what they tell of; what stands in the first module is tried first.

What they begin with is compiled: ``python -m zfxxgk.codegen`` when a word has changed.
"""

from zfxxgk.narrative.claims.words import (
    beside,
    disputes,
    documents,
    endings,
    fees,
    frame,
    numbers,
    requests,
    silent,
    years,
)

SOURCES = tuple(
    module.WORDS
    for module in (
        *(frame, years, numbers, beside, fees),
        *(disputes, documents, requests, endings, silent),
    )
)
"""Forms as :mod:`zfxxgk.narrative.claims.forms` reads them."""
