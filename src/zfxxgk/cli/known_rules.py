"""Rules that the settings name and that there are not."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from zfxxgk.cli.config import Settings
from zfxxgk.errors import InputError


def require_settings(
    settings: Settings, rules: Iterable[str], given: Mapping[str, object] = {}
) -> None:
    """Raises InputError, with the place in the settings, for what is the beginning of none of
    *rules*. What options have *given* goes before the settings.
    """
    from zfxxgk.engine.rule_set import require_known

    chosen = {"select": settings.select, "ignore": settings.ignore}
    named = [(key, each) for key in chosen if not given.get(key) for each in chosen[key]]
    named += [(f"{waiver.source}.rule", waiver.rule) for waiver in settings.waivers]
    for key, prefix in named:
        try:
            require_known(prefix, rules)
        except InputError as error:
            error.path, error.place = settings.path, f"{settings.section}{key}"
            raise
