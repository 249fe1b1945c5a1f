"""What the entry points may be called with."""

from typing import Any


def logical_neuron(excitatory: Any, inhibitory: Any, threshold: float) -> bool:
    """Inputs of 0 and 1, and any threshold."""
    return all(each in (0, 1) for each in [*excitatory, *inhibitory])
