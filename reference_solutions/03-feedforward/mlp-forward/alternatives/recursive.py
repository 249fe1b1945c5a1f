"""The first layer, and then the rest of the network by the same function.

Short and close to the definition; Python's limit of recursion bounds the depth.
"""


def forward(X, layers, activation):
    if not layers:
        return []
    (W, b), *rest = layers
    answer = activation(X.dot(W) + b)
    return [answer, *forward(answer, rest, activation)]
