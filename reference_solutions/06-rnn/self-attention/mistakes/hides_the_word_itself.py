"""You hide from each word itself, too, so the first one sees nothing at all. A word may look at itself and at what
stands before it: the diagonal belongs to what may be seen.
"""

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]


def split_heads(X: Array, heads: int) -> Array:
    """Columns in groups, one group for each head: (n, m) becomes (heads, n, m / heads)."""
    n, m = X.shape
    return X.reshape(n, heads, m // heads).transpose(1, 0, 2)


def join_heads(H: Array) -> Array:
    """The way back: (heads, n, w) becomes (n, heads * w)."""
    heads, n, w = H.shape
    return H.transpose(1, 0, 2).reshape(n, heads * w)


def self_attention(
    X: Array, Wq: Array, Wk: Array, Wv: Array, Wo: Array, heads: int, causal: bool = False
) -> tuple[Array, Array]:
    """What each word gets from its own sentence, (n, p), and the weights of each head, (heads, n, n).

    X: (n, d), a word in each row. Wq, Wk, Wv: (d, m). Wo: (m, p). m is a multiple of heads.
    """
    Q, K, V = (split_heads(X @ W, heads) for W in (Wq, Wk, Wv))
    scores = Q @ K.transpose(0, 2, 1) / np.sqrt(Q.shape[2])
    if causal:
        scores = np.where(np.tri(len(X), k=-1, dtype=bool), scores, -1e30)
    exponentials = np.exp(scores - scores.max(axis=2, keepdims=True))
    weights = exponentials / exponentials.sum(axis=2, keepdims=True)
    return join_heads(weights @ V) @ Wo, weights
