"""Makes a Report's data such that every database takes it."""

from __future__ import annotations

import math
from typing import Any


def database_json(value: Any) -> Any:
    """JSON-able ``value`` without what PostgreSQL refuses: zero characters, lone surrogates, NaN and infinities."""
    if isinstance(value, str):
        return value.replace("\0", "\N{REPLACEMENT CHARACTER}").encode(errors="replace").decode()
    if isinstance(value, float) and not math.isfinite(value):
        return None
    if isinstance(value, dict):
        return {database_json(key): database_json(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [database_json(item) for item in value]
    return value
