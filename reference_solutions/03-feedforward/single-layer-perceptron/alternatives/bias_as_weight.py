"""The bias as the weight of a constant input 1, and einsum for the product.

One product with nothing to add; inputs and weights are copied to get their ones and biases.
"""

import numpy as np


def forward(X, W, b):
    if not (X.ndim == W.ndim == 2 and b.ndim == 1):
        raise ValueError("X and W must have two axes and b one")
    if X.shape[1] != W.shape[0] or b.size != W.shape[1]:
        raise ValueError(f"X {X.shape}, W {W.shape} and b {b.shape} do not fit")
    with_one = np.column_stack([np.ones(len(X)), X])
    potentials = np.einsum("ik,kj->ij", with_one, np.vstack([b, W]))
    return np.heaviside(potentials, 1.0)
