"""What the entry points may be called with."""

from typing import Any


def split_heads(X: Any, heads: int) -> bool:
    """A table whose columns can be shared out evenly."""
    return X.ndim == 2 and min(X.shape) > 0 and heads > 0 and X.shape[1] % heads == 0


def join_heads(H: Any) -> bool:
    """A stack of equal tables."""
    return H.ndim == 3 and min(H.shape) > 0


def self_attention(X: Any, Wq: Any, Wk: Any, Wv: Any, Wo: Any, heads: int, causal: bool = False) -> bool:
    """A sentence, three matrices of one shape and one that takes what they give, and heads of equal width."""
    tables = (X, Wq, Wk, Wv, Wo)
    if any(table.ndim != 2 or min(table.shape) == 0 for table in tables):
        return False
    fit = Wq.shape == Wk.shape == Wv.shape == (X.shape[1], len(Wo))
    return bool(fit and heads > 0 and len(Wo) % heads == 0 and abs(X @ Wq @ (X @ Wk).T).max() < 1e5)
