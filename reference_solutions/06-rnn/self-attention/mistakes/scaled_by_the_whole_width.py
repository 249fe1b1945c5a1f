"""You divide the scores by the root of the whole width m. A score is a sum over the numbers of one head only, so it is
the root of a head's width that brings it back to size 1.
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
    scores = Q @ K.transpose(0, 2, 1) / np.sqrt(Wq.shape[1])
    if causal:
        scores = np.where(np.tri(len(X), dtype=bool), scores, -np.inf)
    exponentials = np.exp(scores - scores.max(axis=2, keepdims=True))
    weights = exponentials / exponentials.sum(axis=2, keepdims=True)
    return join_heads(weights @ V) @ Wo, weights
