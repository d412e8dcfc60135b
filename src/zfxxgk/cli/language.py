"""Which of the two languages to speak, and speaking it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Literal, TypeAlias, TypedDict

from zfxxgk.cli.words import WORDS
from zfxxgk.errors import InputError
from zfxxgk.spec.labels import Count, Text
from zfxxgk.spec.near import suggest_name

Language: TypeAlias = Literal["zh", "en"]


class Suggestion(TypedDict):
    """Values for the words of a complaint: what was written, and what was probably meant."""

    name: str
    near: Text


LANGUAGES: tuple[Language, ...] = ("zh", "en")


def choose_language(environment: Mapping[str, str]) -> Language:
    """The language of the first locale variable that is set.

    Nothing set, C and POSIX name no language; they mean Chinese, as the offices that write
    these reports do.
    """
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if locale := environment.get(name):
            plain = locale.split(".")[0]
            return "zh" if plain.startswith("zh") or plain in ("C", "POSIX") else "en"
    return "zh"


def find_language(arguments: Sequence[str]) -> Language | None:
    """The language that ``--lang`` names, needed before the arguments can be parsed."""
    for number, argument in enumerate(arguments):
        if argument == "--":
            break
        if argument == "--lang":
            argument = f"--lang={arguments[number + 1] if number + 1 < len(arguments) else ''}"
        for language in LANGUAGES:
            if argument == f"--lang={language}":
                return language
    return None


def say_both(key: str, **values: object) -> Text:
    """The words *key* in both languages; *values* put in may themselves be in both."""
    return Text(_filled(key, "zh", values), _filled(key, "en", values))


def suggest(name: str, known: Iterable[str]) -> Suggestion:
    """What *name* was probably meant to be."""
    return {"name": name, "near": suggest_name(Text("", ""), name, known)}


def say(language: Language, key: str, **values: object) -> str:
    """The words *key* in one language."""
    return _filled(key, language, values)


def pick(words: Text, language: Language) -> str:
    return words.zh if language == "zh" else words.en


def _filled(key: str, language: Language, values: Mapping[str, object]) -> str:
    plain = {name: _plain(value, language) for name, value in values.items()}
    return pick(WORDS[key], language).format(**plain)


def _plain(value: object, language: Language) -> object:
    if isinstance(value, Text):
        return pick(value, language)
    return Count(value) if isinstance(value, int) else value


def make_error(
    key: str, *, path: str | None = None, place: str | None = None, **values: object
) -> InputError:
    """An InputError with the words *key*."""
    return InputError(say_both(key, **values), path=path, place=place)


def format_error(error: InputError, language: Language) -> str:
    """``file:place: what is wrong``, on one line."""
    where = [part for part in (error.path and escape(error.path), error.place_ahead) if part]
    return flatten(": ".join([":".join(where)] * bool(where) + [pick(error.text, language)]))


def escape(path: str) -> str:
    """A file name with escapes for what would break a line or steer a terminal."""
    return "".join(c if c.isprintable() or c == "\u3000" else repr(c)[1:-1] for c in path)


def flatten(words: str) -> str:
    """*words* with a space for every line break, and nothing that would steer a terminal."""
    return escape("".join(" " if c.isspace() and c != "\u3000" else c for c in words))
