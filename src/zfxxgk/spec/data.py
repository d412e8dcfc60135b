"""Where the authored schema and rules lie.

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
    return _folder("schema")


def rules_dir() -> Path:
    """Folder of the rules, one file per rule. Raises FileNotFoundError when it is missing."""
    return _folder("rules")


def conformance_dir() -> Path:
    """Folder of the vectors for other implementations. Raises FileNotFoundError likewise."""
    return _folder("conformance", "generated/conformance")


def form_page() -> Path:
    """The page on which the form is filled in. Raises FileNotFoundError likewise."""
    return _folder("form", "generated/form") / "form.html"


def _folder(name: str, home: str | None = None) -> Path:
    installed = _INSTALLED / name
    if installed.is_dir():
        return installed
    checkout = _CHECKOUT / (home or name)
    # Beside site-packages a folder of this name would be someone else's.
    if _PACKAGE.parent.name == "src" and checkout.is_dir():
        return checkout
    raise FileNotFoundError(
        f"zfxxgk is not installed completely: no folder {installed}, and {checkout} is not "
        "that of a checkout; install zfxxgk again"
    )
