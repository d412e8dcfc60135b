"""Where the authored schema and rules lie, and what was compiled from them as files.

An installed package carries them in `zfxxgk/_data`; in a checkout, also when installed as
editable, they stand at the root of the repository. Packages imported from a zip archive are
not supported.
"""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).parent.parent
_INSTALLED = _PACKAGE / "_data"
_CHECKOUT = _PACKAGE.parent.parent


def schema_dir() -> Path:
    """Folder of the JSON Schema files. Raises FileNotFoundError when the installation lacks it."""
    return _find("schema")


def rules_dir() -> Path:
    """Folder of the rules, one file per rule. Raises FileNotFoundError when it is missing."""
    return _find("rules")


def conformance_dir() -> Path:
    """Folder of the vectors for other implementations. Raises FileNotFoundError likewise."""
    return _find("conformance", "generated/conformance")


def form_page() -> Path:
    """The page on which the form is filled in. Raises FileNotFoundError likewise."""
    return _find("form", "generated/form") / "form.html"


def scripts_dir() -> Path:
    """Folder of the JavaScript package. Raises FileNotFoundError likewise."""
    return _find("js", "generated/js")


def read_notice(name: str) -> str:
    """Text of ``LICENSE`` or ``CHANGELOG.md``. Raises FileNotFoundError likewise."""
    return _find(name).read_text(encoding="utf-8")


def _find(name: str, home: str | None = None) -> Path:
    installed = _INSTALLED / name
    if installed.exists():
        return installed
    checkout = _CHECKOUT / (home or name)
    # Beside site-packages something of this name would be someone else's.
    if _PACKAGE.parent.name == "src" and checkout.exists():
        return checkout
    raise FileNotFoundError(
        f"zfxxgk is not installed completely: there is no {installed}, and {checkout} is not "
        "of a checkout; install zfxxgk again"
    )
