"""One variable for what comes into the next layer."""


def forward(X, layers, activation):
    answers = []
    for W, b in layers:
        X = activation(X @ W + b)
        answers.append(X)
    return answers
