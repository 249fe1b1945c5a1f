"""The samples are the first entry of the list. Statement: "The samples themselves, A_0, are not in the list"."""


def forward(X, layers, activation):
    answers = [X]
    for W, b in layers:
        answers.append(activation(answers[-1] @ W + b))
    return answers
