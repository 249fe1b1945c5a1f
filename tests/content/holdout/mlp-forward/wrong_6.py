"""The answer is a tuple. Statement: "a list of L arrays"."""


def forward(X, layers, activation):
    answers = ()
    for W, b in layers:
        X = activation(X @ W + b)
        answers = (*answers, X)
    return answers
