"""The shape of the network, its training and its warnings. The hidden tests ask about children it has not seen."""

import numpy as np
from hebb_data import load


def births():
    """The rows that are shown: seven inputs scaled to [0, 1], and weights in grams."""
    table = load("birthweight").x
    X, y = table[:, 1:8], table[:, 8:]
    low, high = X.min(axis=0), X.max(axis=0)
    return (X - low) / (high - low), y


def test_network(student):
    """The network has 497 parameters"""
    model = student.build_model()
    assert model.parameters()["total"] == 497, "7·25 + 25, then 25·10 + 10, then 10·3 + 3, then 3 + 1"


def test_training(student):
    """Training, and the warnings of the trained network"""
    X, y = births()
    model = student.build_model()
    losses = student.train(model, X, y)
    assert np.ndim(losses) == 1 and len(losses) > 1, "train must return the loss of every epoch, as a list of numbers"
    assert losses[-1] < losses[0]
    assert np.shape(student.low_birth_weight(model, X)) == (len(X),)
