"""``docs/reference.md``: the public names of the package, from their docstrings."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from inspect import cleandoc

import griffe
from griffe import Alias, Attribute, Class, Function, Module, Object, Parameter, ParameterKind

from zfxxgk.spec.data import rules_dir

MODULES = ("zfxxgk", "zfxxgk.read", "zfxxgk.models", "zfxxgk.testing")
HELD = {
    "zfxxgk": (
        "zfxxgk.engine.findings.Acceptance",
        "zfxxgk.engine.findings.ReadingUsed",
        "zfxxgk.spec.rules.Basis",
    ),
    "zfxxgk.read": ("zfxxgk.read.trace.page.PageText", "zfxxgk.read.trace.page.Mark"),
}
"""What public names hold or give, and nobody needs to import."""
MODELS = "zfxxgk_generated.models"
DOCUMENTS = "zfxxgk_generated.output"
"""Where the schema tells what the attributes of a result are."""
_OTHER_NAMES = {"Result": "ReportResult"}
_WIDE = 88
_HEAD = """<!-- Compiled from src/ by `python -m zfxxgk.codegen`; do not edit. -->

# Reference of the Python package

What is named here stays, as [VERSIONING](../VERSIONING.md) says; what is not may change.
Dictionaries (`Report`, `Provenance`, `Claims`, ...) have the shape of the schema file of that name
([catalogue](schema.md)); their types are in `zfxxgk.spec.documents`, for type checkers.
"""
_ROLE = re.compile(r":\w+:`~?([^`]+)`")
_DOCTEST = re.compile(r"^>>> .*(?:\n.+)*", re.MULTILINE)
Public = Alias | Object


def make_reference_page() -> str:
    """The page as Markdown: a section for each module, in it one for each public name."""
    loaded = load_package()
    text = _HEAD + "".join(_describe_module(loaded, name) for name in MODULES)
    return re.sub(r"\n{3,}", "\n\n", text).rstrip() + "\n"


@cache
def load_package() -> griffe.ModulesCollection:
    """The package as it stands in the sources; nothing of it is imported."""
    root = rules_dir().parent
    loader = griffe.GriffeLoader(search_paths=[root / "src", root / "generated"])
    for package in ("zfxxgk_generated", "zfxxgk"):
        loader.load(package, submodules=True)
    loader.resolve_aliases(implicit=True, external=False)
    return loader.modules_collection


def list_public(module: Module) -> list[Public]:
    """What ``__all__`` of *module* names, in its order, but for the models."""
    named = (module.members[name] for name in module.exports or () if isinstance(name, str))
    return [
        part
        for part in named
        if part.name != "__version__" and not part.canonical_path.startswith(MODELS)
    ]


def list_attributes(part: Class) -> list[Attribute]:
    """The public attributes and properties of a class, in the order of its text."""
    own = (member for name, member in part.members.items() if not name.startswith("_"))
    return [each for each in own if isinstance(each, Attribute) and each.name != "model_config"]


def read_attribute(loaded: griffe.ModulesCollection, part: Class, name: str) -> str:
    """What an attribute of *part* is: by its docstring, else as the schema describes it."""
    documents = loaded[DOCUMENTS].members
    described = documents.get(_OTHER_NAMES.get(part.name, part.name))
    said = described.members.get(name) if isinstance(described, Class) else None
    return read_doc(part.members[name]) or (read_doc(said) if said else "")


def read_doc(part: Public) -> str:
    """The docstring of *part* as Markdown, empty where it has none."""
    text = _ROLE.sub(r"`\1`", cleandoc(part.docstring.value) if part.docstring else "")
    return _DOCTEST.sub(lambda found: f"```pycon\n{found[0]}\n```", text)


def _describe_module(loaded: griffe.ModulesCollection, name: str) -> str:
    module = loaded[name]
    head = f"\n## {name}\n\n{read_doc(module)}\n"
    public = [*list_public(module), *(loaded[path] for path in HELD.get(name, ()))]
    parts = "".join(_describe(loaded, part) for part in public)
    return head + parts + (_list_models(loaded[MODELS]) if name == "zfxxgk.models" else "")


def _describe(loaded: griffe.ModulesCollection, part: Public) -> str:
    target = part.final_target if isinstance(part, Alias) else part
    text = f"\n### {part.name}\n\n"
    if isinstance(target, Function):
        return f"{text}{_code(target)}\n{read_doc(target)}\n"
    if isinstance(target, Class):
        methods = (m for n, m in target.members.items() if not n.startswith("_"))
        told = (_describe_method(method) for method in methods if isinstance(method, Function))
        return text + read_doc(target) + "\n" + _list_attributes(loaded, target) + "".join(told)
    return f"{text}`{part.name} = {getattr(target, 'value', None)}`\n\n{read_doc(target)}\n"


def _list_attributes(loaded: griffe.ModulesCollection, part: Class) -> str:
    rows = [
        f"| `{each.name}` | {_type(each)} | {_cell(read_attribute(loaded, part, each.name))} |\n"
        for each in list_attributes(part)
    ]
    return "\n| attribute | type | |\n| --- | --- | --- |\n" + "".join(rows) if rows else ""


def _describe_method(method: Function) -> str:
    return f"\n{_code(method)}\n{read_doc(method)}\n"


def _list_models(module: Module) -> str:
    """A table of the models: what each is, and its fields."""
    rows = []
    for part in module.members.values():
        if isinstance(part, Class):
            fields = ", ".join(f"`{each.name}`" for each in list_attributes(part))
            rows.append(f"| `{part.name}` | {_cell(read_doc(part))} | {fields} |\n")
    return "\n| model | is | fields |\n| --- | --- | --- |\n" + "".join(sorted(rows))


def _type(attribute: Attribute) -> str:
    return f"`{attribute.annotation}`".replace("|", "\\|") if attribute.annotation else ""


def _code(function: Function) -> str:
    return f"```py\n{_sign(function)}\n```\n"


def _sign(function: Function) -> str:
    """The call as it is written, on one line where it fits."""
    parameters = [*_list_parameters(function)]
    returned = str(function.returns)
    if _is_strategy(function):
        returned = f"SearchStrategy[{returned}]"
    line = f"{function.name}({', '.join(parameters)}) -> {returned}"
    if len(line) <= _WIDE:
        return line
    return f"{function.name}(\n    " + ",\n    ".join(parameters) + f",\n) -> {returned}"


def _is_strategy(function: Function) -> bool:
    return any(str(each.value).endswith("composite") for each in function.decorators)


def _list_parameters(function: Function) -> Iterator[str]:
    """What a caller gives: not what Python or Hypothesis gives itself."""
    starred = any(each.kind is ParameterKind.var_positional for each in function.parameters)
    for each in function.parameters:
        if each.name in ("self", "cls") or (each.name == "draw" and _is_strategy(function)):
            continue
        if each.kind is ParameterKind.keyword_only and not starred:
            starred = True
            yield "*"
        yield _write(each)


def _write(parameter: Parameter) -> str:
    stars = {ParameterKind.var_positional: "*", ParameterKind.var_keyword: "**"}
    star = stars.get(parameter.kind) if parameter.kind else None
    text = f"{star or ''}{parameter.name}: {parameter.annotation}"
    return text if star or parameter.default is None else f"{text} = {parameter.default}"


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("\n", " ")
