"""What the entry points may be called with."""

from typing import Any


def satisfies(weights: Any, truth_table: Any) -> bool:
    """Rows of 0 and 1 that are as long as there are weights beside the bias."""
    return all(len(row) == len(weights) - 1 and {*row, label} <= {0, 1} for row, label in truth_table.items())


def violated_rows(weights: Any, truth_table: Any) -> bool:
    """As above."""
    return satisfies(weights, truth_table)
