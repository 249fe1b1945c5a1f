"""A network without layers gives the samples. Statement: "A network without layers gives an empty list"."""


def forward(X, layers, activation):
    if len(layers) == 0:
        return [X]
    answers = []
    for W, b in layers:
        X = activation(X @ W + b)
        answers.append(X)
    return answers
