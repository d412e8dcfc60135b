"""Settings from ``zfxxgk.toml`` or ``[tool.zfxxgk]`` in ``pyproject.toml``."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from zfxxgk.cli.language import LANGUAGES, Language, find_language, make_error, say_both, suggest
from zfxxgk.errors import InputError
from zfxxgk.spec.severities import SEVERITIES

if TYPE_CHECKING:
    from zfxxgk.engine.accepted import Waiver
    from zfxxgk.spec.documents import Json, JsonObject

FORMATS = ("text", "json", "sarif", "github", "junit", "html")
FAIL_ON = (*SEVERITIES, "never")
_LANGUAGE = re.compile(rb"""^lang *= *["']([a-z]+)["']""", re.MULTILINE)
OWN_FILE, SHARED_FILE = "zfxxgk.toml", "pyproject.toml"


class Settings(NamedTuple):
    """What a file of settings says; None or empty where it says nothing. Paths are absolute
    or relative to the working directory. *path* and *section* tell where it is said."""

    path: str | None = None
    section: str = ""
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    quiet: bool = False
    fail_on: str | None = None
    format: str | None = None
    lang: Language | None = None
    rules: tuple[str, ...] = ()
    previous: str | None = None
    roster: str | None = None
    baseline: str | None = None
    waivers: tuple[Waiver, ...] = ()


def load_settings(start: Path) -> Settings:
    """The settings of the nearest file from *start* upwards. Raises SettingsError."""
    for folder in (start, *start.parents):
        for name, find in ((OWN_FILE, _parsed), (SHARED_FILE, _shared)):
            path = folder / name
            if path.is_file() and (found := _load(path, find)) is not None:
                return found
    return Settings()


class SettingsError(InputError):
    """A mistake in the settings, to be told in the language that they ask for."""

    lang: Language | None = None


def _load(path: Path, find: Callable[[Path, bytes], Json]) -> Settings | None:
    content = b""
    try:
        content = _content(path)
        values = find(path, content)
        return None if values is None else _settings(values, path)
    except InputError as error:
        told = SettingsError(error.text, path=error.path, place=error.place)
        # The rest of the file need not be sound.
        asked = _LANGUAGE.search(content)
        told.lang = find_language([f"--lang={asked[1].decode()}"]) if asked else None
        raise told from error


def _shared(path: Path, content: bytes) -> Json:
    # A file that says nothing to us may be as wrong as it likes.
    if b"zfxxgk" not in content:
        return None
    tool = _parsed(path, content).get("tool")
    return tool.get("zfxxgk") if isinstance(tool, dict) else None


def _content(path: Path) -> bytes:
    from zfxxgk.cli.files import describe_failure

    try:
        return path.read_bytes()
    except OSError as error:
        raise InputError(describe_failure(error), path=_named(path)) from error


def _parsed(path: Path, content: bytes) -> JsonObject:
    import tomllib

    try:
        return tomllib.loads(content.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        line = str(error).partition("(at line ")[2].partition(",")[0]
        raise make_error("not-toml", path=_named(path), place=line or None, what=error) from error


def _settings(values: Json, path: Path) -> Settings:
    where = "" if path.name == OWN_FILE else "tool.zfxxgk"
    if not isinstance(values, dict):
        raise make_error(
            "setting-type", path=_named(path), place=where, kind=say_both("kind-table")
        )
    found: JsonObject = {}
    for key, value in values.items():
        place = f"{where}.{key}".lstrip(".")
        try:
            if key not in _KEYS:
                raise _refuse_key(key, value, where)
            found[key.replace("-", "_")] = _KEYS[key](value, path.parent)
        except InputError as error:
            where = f"{place}{error.place or ''}"
            raise InputError(error.text, path=_named(path), place=where) from None
    make: Callable[..., Settings] = Settings
    return make(_named(path), f"{where}." if where else "", **found)


def _refuse_key(key: str, value: Json, section: str) -> InputError:
    if not section and key == "tool" and isinstance(value, dict) and "zfxxgk" in value:
        return make_error("setting-section")
    return make_error("unknown-key", choices=", ".join(_KEYS), **suggest(key, _KEYS))


def _named(path: Path) -> str:
    return os.path.relpath(path)


def _texts(value: Json, folder: Path) -> tuple[str, ...]:
    if isinstance(value, str):
        value = value.split(",")
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        raise make_error("setting-type", kind=say_both("kind-texts"))
    return tuple(item.strip() for item in value)


def _truth(value: Json, folder: Path) -> bool:
    if not isinstance(value, bool):
        raise make_error("setting-type", kind=say_both("kind-truth"))
    return value


def _one_text(value: Json) -> str:
    if not isinstance(value, str):
        raise make_error("setting-type", kind=say_both("kind-text"))
    return value


def _choice(*choices: str) -> Callable[[Json, Path], str]:
    def chosen(value: Json, folder: Path) -> str:
        text = _one_text(value)
        if text not in choices:
            listed = ", ".join(choices)
            raise make_error("setting-value", choices=listed, **suggest(text, choices))
        return text

    return chosen


def _path(value: Json, folder: Path) -> str:
    return os.path.relpath(folder / os.path.expanduser(_one_text(value)))


def _paths(value: Json, folder: Path) -> tuple[str, ...]:
    single = [value] if isinstance(value, str) else value
    return tuple(_path(item, folder) for item in _texts(single, folder))


def _waivers(value: Json, folder: Path) -> tuple[Waiver, ...]:
    # Most settings hold none; the engine is then not loaded for them.
    from zfxxgk.cli.waivers import parse_waivers

    return parse_waivers(value)


_KEYS: Mapping[str, Callable[[Json, Path], object]] = {
    "select": _texts,
    "ignore": _texts,
    "exclude": _texts,
    "quiet": _truth,
    "fail-on": _choice(*FAIL_ON),
    "format": _choice(*FORMATS),
    "lang": _choice(*LANGUAGES),
    "rules": _paths,
    "previous": _path,
    "roster": _path,
    "baseline": _path,
    "waivers": _waivers,
}
