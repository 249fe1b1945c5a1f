"""What the entry points may be called with."""


def xor(x1: float, x2: float) -> bool:
    """A row of the truth table."""
    return {x1, x2} <= {0, 1}
