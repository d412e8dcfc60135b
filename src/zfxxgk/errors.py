"""The one kind of failure that a person can mend."""

from __future__ import annotations

from collections.abc import Mapping

from zfxxgk.spec.labels import Text


class InputError(Exception):
    """What was given cannot be judged.

    ``text`` says in both languages what is wrong and what to do; ``path`` names the file and
    ``place`` the line, cell or JSON Pointer in it, where known.
    """

    def __init__(self, text: Text, *, path: str | None = None, place: str | None = None) -> None:
        super().__init__(text.en)
        self.text = text
        self.path = path
        self.place = place

    def __reduce__(self) -> tuple[object, ...]:
        # An exception would be sent to another process with the words of its text alone.
        return _restore, (type(self), self.args, self.__dict__)


def _restore(
    kind: type[InputError], words: tuple[object, ...], known: Mapping[str, object]
) -> InputError:
    error = kind.__new__(kind, *words)
    error.__dict__.update(known)
    return error


class NoReport(InputError):
    """The file can be read, but nothing in it says that it is a report.

    In a folder such a file is told and passed over; named itself, it is an error.
    """


class OwnOutput(NoReport):
    """The file was made by this program."""


COMPILED = ("lxml", "rapidfuzz", "pydantic", "pydantic_core")
"""Packages that are needed for some things only, and that not every platform has ready-made."""


def tell_uninstalled(error: Exception, path: str | None = None) -> InputError | None:
    """What to do about *error* if it says that one of COMPILED is missing or does not load."""
    package = (getattr(error, "name", None) or "").partition(".")[0]
    if not isinstance(error, ImportError) or package not in COMPILED:
        return None
    text = Text(
        f"缺少组件 {package}，读取 Word、网页、文本等文件需要它。请运行 pip install {package}；"
        "本机平台没有现成安装包的，可在别的电脑上转成 JSON（zfxxgk convert），核对 JSON 不需要它。",
        f"the package {package}, which reading Word, web pages or text needs, is missing or does "
        f"not load: pip install {package}. Where it has none ready for this platform, make JSON of "
        "the report on another computer (zfxxgk convert); to check that needs none of it.",
    )
    return InputError(text, path=path)
