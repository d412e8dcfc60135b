"""The generated pydantic models: ``from zfxxgk.models import AnnualReport``."""

from __future__ import annotations

from zfxxgk_generated.models import *  # noqa: F403
