"""What the entry points may be called with."""

from typing import Any


def is_linearly_separable(truth_table: Any) -> bool:
    """All rows of a function of one to four inputs."""
    inputs = len(next(iter(truth_table)))
    rows = all(len(row) == inputs and {*row, label} <= {0, 1} for row, label in truth_table.items())
    return 1 <= inputs <= 4 and len(truth_table) == 2**inputs and rows
