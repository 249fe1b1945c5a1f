"""What the entry points may be called with."""

from typing import Any

DRAWN = {
    "region": {"kind": "regions", "of": "x", "low": -2.1, "high": 6.3},
}


def region(x: Any) -> bool:
    """A point that lies on neither line."""
    return len(x) == 2 and abs(x[0] + 2 * x[1] - 6) > 1e-6 and abs(3 * x[0] - 2 * x[1] - 2) > 1e-6
