"""A Madaline class with two Adaline objects; Python's own random numbers."""

import random

import numpy as np


class Adaline:
    def __init__(self, w, bias):
        self.w, self.bias = np.array(w, dtype=float), float(bias)

    def net(self, x):
        return float(self.w @ x) + self.bias

    def learn(self, x, net, t, alpha):
        gap = alpha * (t - net)
        self.w = self.w + gap * x
        self.bias = self.bias + gap


class Madaline:
    def __init__(self, W, b):
        self.units = [Adaline(w, bias) for w, bias in zip(W.T, b, strict=True)]

    def answer(self, x):
        return max(1 if unit.net(x) >= 0 else -1 for unit in self.units)

    def learn(self, x, t, alpha):
        if self.answer(x) == t:
            return False
        nets = [(unit, unit.net(x)) for unit in self.units]
        if t == 1:
            nets = [min(nets, key=lambda pair: abs(pair[1]))]
        for unit, net in nets:
            if t == 1 or net > 0:
                unit.learn(x, net, t, alpha)
        return True

    def parameters(self):
        return np.column_stack([unit.w for unit in self.units]), np.array([unit.bias for unit in self.units])


def forward(x, W, b):
    return Madaline(W, b).answer(x)


def mri_step(W, b, x, t, alpha):
    net = Madaline(W, b)
    net.learn(x, t, alpha)
    return net.parameters()


def fit(X, t, alpha, max_epochs, seed):
    source = random.Random(seed)
    W = np.array([[source.uniform(-0.5, 0.5) for _ in range(2)] for _ in range(X.shape[1])])
    net = Madaline(W, np.array([source.uniform(-0.5, 0.5) for _ in range(2)]))
    errors = []
    for _ in range(max_epochs):
        errors.append(sum([net.learn(x, target, alpha) for x, target in zip(X, t, strict=True)]))
        if not errors[-1]:
            break
    return (*net.parameters(), errors)
