"""What the entry points may be called with."""

from typing import Any

DRAWN = {
    "step": {"kind": "curve", "of": "v"},
}


def step(v: Any) -> bool:
    """Numbers."""
    return True
