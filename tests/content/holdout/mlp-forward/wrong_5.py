"""Where a layer has as many units as inputs, its answers are written over its inputs, so the caller's samples are
lost. Statement: "The arguments keep their values".
"""


def forward(X, layers, activation):
    answers = []
    A = X
    for W, b in layers:
        Z = activation(A @ W + b)
        if Z.shape == A.shape:
            A[...] = Z
        else:
            A = Z
        answers.append(A.copy())
    return answers
