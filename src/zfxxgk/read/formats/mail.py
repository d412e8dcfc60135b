"""What comes in MIME: single-file web pages as browsers save them, and mail with attachments."""

from __future__ import annotations

from collections.abc import Iterator
from email import message_from_string, policy
from email.errors import MessageError
from email.message import Message

from zfxxgk.errors import InputError
from zfxxgk.read.formats import html
from zfxxgk.read.formats.document import Document
from zfxxgk.read.formats.encoding import decode_text
from zfxxgk.read.formats.refusals import BROKEN
from zfxxgk.spec.labels import Text

MOST_PARTS = 2_000
_NO_PAGE = Text(
    "单个文件网页（MHTML）里没有网页正文。请用浏览器打开后另存为网页（HTML）。",
    "The single-file web page (MHTML) holds no page. Open it in a browser and save it as HTML.",
)


def read(data: bytes, name: str) -> Document:
    """Reads the page of a single-file web page. Raises InputError."""
    for part in _parts(data):
        if part.get_content_type() in ("text/html", "application/xhtml+xml"):
            return html.read(_text(part), name)
    raise InputError(_NO_PAGE)


def list_attachments(data: bytes) -> Iterator[tuple[str, bytes]]:
    """Yields the name and the bytes of each attachment of a mail. Raises InputError."""
    for part in _parts(data):
        name = part.get_filename()
        if name:
            yield _restore(name), _bytes(part)


def _restore(name: str) -> str:
    """A name that stands in the mail as it was typed, in whatever encoding."""
    for encoding in ("utf-8", "gb18030"):
        try:
            return name.encode("latin-1").decode(encoding)
        except UnicodeError:
            continue
    return name


def _parts(data: bytes) -> Iterator[Message]:
    # The parser is lenient; what it still stumbles over is damage.
    try:
        # As Latin 1, headers that are not in ASCII keep their bytes.
        message = message_from_string(data.decode("latin-1"), policy=policy.default)
        for number, part in enumerate(message.walk()):
            if number >= MOST_PARTS:
                raise InputError(BROKEN)
            if not part.is_multipart():
                yield part
    except (MessageError, LookupError, ValueError, RecursionError) as error:
        raise InputError(BROKEN) from error


def _bytes(part: Message) -> bytes:
    content = part.get_payload(decode=True)
    return content if isinstance(content, bytes) else b""


def _text(part: Message) -> str:
    content = _bytes(part)
    charset = str(part.get_content_charset() or "")
    try:
        return content.decode(charset) if charset else decode_text(content)
    except (UnicodeDecodeError, LookupError):
        return decode_text(content)
