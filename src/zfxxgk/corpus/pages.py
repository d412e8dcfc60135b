"""Pages as scrapers leave them: what was found at an address, and when it was fetched."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime, timedelta, timezone
from typing import NamedTuple

from zfxxgk.corpus.add import Item
from zfxxgk.corpus.names import write_plainly
from zfxxgk.errors import InputError
from zfxxgk.read import MAX_BYTES
from zfxxgk.read.formats.refusals import TOO_MUCH
from zfxxgk.spec.labels import Text
from zfxxgk.spec.near import suggest_name

MOST_NAMED = 30
_UNKNOWN = Text(
    "--column 应写成 html=列名、url=列名 或 fetched=列名（网页、网址、抓取日期），各一次。",
    "--column takes html=NAME, url=NAME or fetched=NAME (page, address, day), each once.",
)
_LONGEST_ADDRESS = 2_000
_DAY = re.compile(r"(\d{4})[-/.年]?(\d{1,2})[-/.月]?(\d{1,2})")
_SECONDS = re.compile(r"(\d{10})(?:\d{3})?(?:\.\d*)?")
_CHINA = timezone(timedelta(hours=8))


class Chosen(NamedTuple):
    """The names of the columns of a file that hold the page, its address and its day."""

    html: str
    url: str | None
    fetched: str | None

    @property
    def names(self) -> list[str]:
        return [name for name in self if name is not None]


class Columns(NamedTuple):
    """What the columns are called; where it is not said, they may be called as the fields here."""

    html: str | None = None
    url: str | None = None
    fetched: str | None = None

    @classmethod
    def parse(cls, given: Iterable[str]) -> Columns:
        """Columns as ``html=content``. Raises InputError."""
        found: dict[str, str] = {}
        for each in given:
            kind, _, name = each.partition("=")
            if kind not in cls._fields or not name or kind in found:
                raise InputError(_UNKNOWN)
            found[kind] = name
        return cls(**found)

    def choose(self, known: Sequence[str]) -> Chosen:
        """The columns among those that exist. Raises InputError with their names."""
        html, url, fetched = (
            self._find(kind, given, known) for kind, given in self._asdict().items()
        )
        if html is None:
            raise _refuse("html", known)
        return Chosen(html, url, fetched)

    def fit(self, known: Sequence[str]) -> bool:
        """True if the columns are among those that exist."""
        return (self.html or "html") in known and all(
            name is None or name in known for name in self
        )

    def _find(self, kind: str, given: str | None, known: Sequence[str]) -> str | None:
        if given is not None and given not in known:
            raise _refuse(given, known)
        return given or (kind if kind in known else None)


class Page(NamedTuple):
    """What stands in a row, from 1: the page as text or as bytes, or why there is none."""

    number: int
    html: str | bytes | InputError
    url: object = None
    fetched: object = None


def as_items(pages: Iterable[Page], path: str, *, named: bool = True) -> Iterator[Item]:
    """Pages of the file *path*, each by its address, by the number of its row if it has none.

    Where an address comes again, its number is told with it.
    """
    seen: dict[int, int] = {}
    for page in pages:
        url = _write(page.url)
        place = url or str(page.number)
        key = hash(place)  # far smaller than the address, of which there may be millions
        seen[key] = seen.get(key, 0) + 1
        if seen[key] > 1:
            place = f"{place} ({seen[key]})"
        data = page.html.encode("utf-8", "replace") if isinstance(page.html, str) else page.html
        if not isinstance(data, InputError) and len(data) > MAX_BYTES:
            data = InputError(TOO_MUCH)
        item = Item(path, place, named=named, url=url, fetched=find_day(page.fetched))
        if isinstance(data, InputError):
            yield item._replace(data=b"", refusal=data)
        else:
            yield item._replace(data=data)


def find_day(fetched: object) -> str | None:
    """The day as ``2024-01-31``, of a date in whatever form or of seconds since 1970."""
    words = _write(fetched) or ""
    if found := _DAY.match(words):
        try:
            return date(*map(int, found.groups())).isoformat()
        except ValueError:
            pass
    if found := _SECONDS.fullmatch(words):
        return datetime.fromtimestamp(int(found[1]), _CHINA).date().isoformat()
    return None


def _write(value: object) -> str | None:
    if isinstance(value, bytes):
        value = value.decode("utf-8", "replace")
    words = "" if value is None else write_plainly(str(value).strip())
    return words[:_LONGEST_ADDRESS] or None


def _refuse(name: str, known: Sequence[str]) -> InputError:
    listed = ", ".join(known[:MOST_NAMED]) + (" …" if len(known) > MOST_NAMED else "")
    missing = suggest_name(Text(f"没有“{name}”这一列", f"no column {name}"), name, known)
    return InputError(
        Text(
            f"{missing.zh}。有：{listed}。请用 --column html=列名 写明哪一列是网页。",
            f"{missing.en}. There are: {listed}. Name the one with the page: --column html=NAME.",
        )
    )
