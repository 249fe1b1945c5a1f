"""The bias is added after the activation function. Statement: "A_k = f(A_(k−1) W_k + b_k)"."""


def forward(X, layers, activation):
    answers = []
    for W, b in layers:
        X = activation(X @ W) + b
        answers.append(X)
    return answers
