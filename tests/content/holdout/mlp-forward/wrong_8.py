"""For a single sample the answers are flat. Statement: "A_k has shape (n, units of layer k)"."""


def forward(X, layers, activation):
    answers = []
    for W, b in layers:
        X = activation(X @ W + b)
        answers.append(X)
    return [A[0] if len(A) == 1 else A for A in answers]
