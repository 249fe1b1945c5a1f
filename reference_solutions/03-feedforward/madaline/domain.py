"""What the entry points may be called with."""

from typing import Any


def forward(x: Any, W: Any, b: Any) -> bool:
    """Two Adalines."""
    return W.shape == (len(x), 2) and b.shape == (2,) and len(x) > 0


def mri_step(W: Any, b: Any, x: Any, t: int, alpha: float) -> bool:
    """Two Adalines, a target of −1 or 1, a positive learning rate, and potentials that no rounding can exchange."""
    if not (forward(x, W, b) and t in (-1, 1) and alpha > 0):
        return False
    z = abs(x @ W + b)
    return min(z) > 1e-6 and abs(z[0] - z[1]) > 1e-6
