"""The arrays for the answers have the type of the samples; with whole numbers as samples the answers are cut to
whole numbers. Statement: "A_k = f(A_(k−1) W_k + b_k)".
"""

import numpy as np


def forward(X, layers, activation):
    answers = []
    for W, b in layers:
        A = np.zeros((len(X), len(b)), dtype=X.dtype)
        A[:] = activation(X @ W + b)
        answers.append(A)
        X = A
    return answers
