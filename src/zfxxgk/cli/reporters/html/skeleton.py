"""A page that needs nothing but itself: head, style sheet, and the line that says who made it."""

from __future__ import annotations

from collections.abc import Iterable
from importlib.resources import files

from zfxxgk._version import __version__
from zfxxgk.cli.language import Language, say
from zfxxgk.cli.reporters.html import elements as E
from zfxxgk.cli.reporters.html.elements import Element

NOTHING_LOADED = "default-src 'none'; style-src 'unsafe-inline'"
LANGUAGES = {"zh": "zh-CN", "en": "en"}


def build_page(title: str, body: Iterable[Element], language: Language) -> str:
    """The text of a whole page."""
    style = files(__package__).joinpath("style.css").read_text(encoding="utf-8")
    whole = E.HTML(
        E.HEAD(
            E.META(charset="utf-8"),
            E.META(**{"http-equiv": "Content-Security-Policy", "content": NOTHING_LOADED}),
            # By this the reader knows the page for no report.
            E.META(name="generator", content=f"zfxxgk {__version__}"),
            E.META(name="viewport", content="width=device-width, initial-scale=1"),
            E.TITLE(title),
            E.STYLE(style),
        ),
        E.BODY(E.H1(title), *body, E.FOOTER(say(language, "page-made", version=__version__))),
        lang=LANGUAGES[language],
    )
    return E.write(whole)
