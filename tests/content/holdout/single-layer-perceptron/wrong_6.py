"""Turns W round by itself when that makes the shapes fit. Statement: ValueError when "the columns of X are not as
many as the rows of W".
"""


def forward(X, W, b):
    if X.ndim != 2 or W.ndim != 2 or b.ndim != 1:
        raise ValueError("X and W need two axes, b one")
    if X.shape[1] != W.shape[0] and X.shape[1] == W.shape[1]:
        W = W.T
    if X.shape[1] != W.shape[0] or b.shape != (W.shape[1],):
        raise ValueError(f"the shapes {X.shape}, {W.shape} and {b.shape} do not fit")
    return (X @ W + b >= 0).astype(int)
