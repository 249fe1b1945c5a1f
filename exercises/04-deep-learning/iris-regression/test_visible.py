"""The shape of the network and of its training. The hidden tests measure it on flowers that it has not seen."""

import numpy as np
from sklearn.datasets import load_iris


def flowers():
    """The first two of every three flowers: inputs scaled to [0, 1], and petal widths."""
    table = load_iris().data
    table = table[np.arange(150) % 3 < 2]
    X = table[:, :3]
    low, high = X.min(axis=0), X.max(axis=0)
    return (X - low) / (high - low), table[:, 3:]


def test_network(student):
    """The network has 26 parameters"""
    model = student.build_model()
    assert model.parameters()["total"] == 26, "3·5 + 5 weights in the hidden layer, 5·1 + 1 in the output layer"


def test_training(student):
    """Training makes the loss smaller"""
    X, y = flowers()
    for _ in range(4):  # five hidden units are few: from an unlucky start they hardly learn
        model = student.build_model()
        losses = student.train(model, X, y)
        assert np.ndim(losses) == 1 and len(losses) > 1, "train must return the loss of every epoch, a list of numbers"
        if losses[-1] < losses[0] / 2:
            break
    assert losses[-1] < losses[0] / 2, "the last loss should be much smaller than the first"
    assert np.shape(model.predict(X[:2])) == (2, 1)
