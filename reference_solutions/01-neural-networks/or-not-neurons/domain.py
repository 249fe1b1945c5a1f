"""What the entry points may be called with."""

from typing import Any

EXAMPLES = [
    "fire(OR, 0, 0)",
    "fire(OR, 0, 1)",
    "fire(OR, 1, 0)",
    "fire(OR, 1, 1)",
    "fire(NAND, 0, 0)",
    "fire(NAND, 0, 1)",
    "fire(NAND, 1, 0)",
    "fire(NAND, 1, 1)",
    "fire(NOR, 0, 0)",
    "fire(NOR, 0, 1)",
    "fire(NOR, 1, 0)",
    "fire(NOR, 1, 1)",
    "fire(NOT, 0)",
    "fire(NOT, 1)",
]


def fire(weights: Any, *inputs: float) -> bool:
    """One weight more than inputs, the bias."""
    return len(weights) == len(inputs) + 1
