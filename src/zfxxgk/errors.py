"""The one kind of failure that a person can mend."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from zfxxgk.spec.labels import Text


class InputError(Exception):
    """What was given cannot be judged.

    ``text`` says in both languages what is wrong and what to do; ``path`` names the file and
    ``place`` the line, cell or JSON Pointer in it, where known. ``told`` is all of it in words, as
    ``str`` gives it in English.
    """

    def __init__(self, text: Text, *, path: str | None = None, place: str | None = None) -> None:
        super().__init__(text.en)
        self.text = text
        self.path = path
        self.place = place

    def __str__(self) -> str:
        return self.told.en

    @property
    def told(self) -> Text:
        """``file:place: what is wrong``, a line for each of several errors."""
        lines = [_tell_with_place(each) for each in self.each]
        return Text("\n".join(line.zh for line in lines), "\n".join(line.en for line in lines))

    @property
    def each(self) -> tuple[InputError, ...]:
        """The errors that this one is made of: itself, where it is one."""
        return (self,)

    @property
    def place_ahead(self) -> str | None:
        """The place to say before the text; none where the text itself says it."""
        return self.place

    def __reduce__(self) -> tuple[object, ...]:
        # An exception would be sent to another process with the words of its text alone.
        return _restore, (type(self), self.args, self.__dict__)


def _restore(
    kind: type[InputError], words: tuple[object, ...], known: Mapping[str, object]
) -> InputError:
    error = kind.__new__(kind, *words)
    error.__dict__.update(known)
    return error


class ManyErrors(InputError):
    """Several things that cannot be judged, told at once; its own text has a line for each."""

    def __init__(self, errors: Sequence[InputError]) -> None:
        self._errors = tuple(errors)
        super().__init__(self.told)

    @property
    def each(self) -> tuple[InputError, ...]:
        return self._errors


def join_errors(errors: Sequence[InputError]) -> InputError:
    """The only one of *errors*, else all of them as one."""
    every = [one for error in errors for one in error.each]
    return every[0] if len(every) == 1 else ManyErrors(every)


def _tell_with_place(error: InputError) -> Text:
    where = ":".join(filter(None, (error.path, error.place_ahead)))
    return Text(*(f"{where}: {words}" if where else words for words in error.text))


class NoReport(InputError):
    """The file can be read, but nothing in it says that it is a report.

    In a folder such a file is told and passed over; named itself, it is an error.
    """


class OwnOutput(NoReport):
    """The file was made by this program."""


def require_kind(name: str, value: object, kinds: tuple[type, ...], words: str) -> None:
    """Raises TypeError unless the argument *name* is of these *kinds*, which are called *words*."""
    if not isinstance(value, kinds):
        raise TypeError(f"{name} must be {words}, not {type(value).__name__}")


_DOCUMENTS = Text("读取 Word、网页、文本等文件", "reading Word, web pages or text")
_MODELS = Text("数据模型", "the models")
_NEEDED = {
    "lxml": ("lxml", _DOCUMENTS),
    "rapidfuzz": ("rapidfuzz", _DOCUMENTS),
    "pydantic": ("pydantic", _MODELS),
    "pydantic_core": ("pydantic", _MODELS),
    "yaml": ("PyYAML", Text("说明规则和读取自定规则", "explaining rules, and your own rules")),
}
"""By the name that is imported: packages that not every platform has ready-made, and what for."""


def tell_uninstalled(error: BaseException, path: str | None = None) -> InputError | None:
    """What to do about *error* if it says that a package is missing or does not load."""
    module = (getattr(error, "name", None) or "").partition(".")[0]
    if not isinstance(error, ImportError) or module not in _NEEDED:
        return None
    package, use = _NEEDED[module]
    text = Text(
        f"缺少组件 {package}，{use.zh}需要它。请运行 pip install {package}；"
        "本机平台没有现成安装包的，可在别的电脑上转成 JSON（zfxxgk convert），核对 JSON 不需要它。",
        f"the package {package} is missing or does not load, and is needed for {use.en}: pip "
        f"install {package}. Where it has none ready for this platform, make JSON of the report on "
        "another computer (zfxxgk convert); to check that needs none of it.",
    )
    return InputError(text, path=path)
