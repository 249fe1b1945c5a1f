"""What the entry points may be called with."""


def classify(weight_g: float, length_cm: float) -> bool:
    """A fruit."""
    return weight_g > 0 and length_cm > 0
