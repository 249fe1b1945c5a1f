"""Answers 0 in place of -1. Statement: "answers +1 or −1 instead of 1 or 0"."""


def predict(X, w, b):
    return (X @ w + b >= 0).astype(int)
