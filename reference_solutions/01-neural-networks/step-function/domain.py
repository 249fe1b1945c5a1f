"""What the entry points may be called with."""

from typing import Any


def step(v: Any) -> bool:
    """Numbers."""
    return True
