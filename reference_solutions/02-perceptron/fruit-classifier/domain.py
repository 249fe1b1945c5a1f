"""What the entry points may be called with."""

DRAWN = {
    "classify": {"kind": "regions", "of": ["weight_g", "length_cm"], "low": [80, 5], "high": [240, 20]},
}


def classify(weight_g: float, length_cm: float) -> bool:
    """A fruit."""
    return weight_g > 0 and length_cm > 0
