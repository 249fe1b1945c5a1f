"""Validation loss of a network of 64-256-10 units on 60 digits, for three rates of dropout, the mean of three runs."""

import numpy as np
from hebb_data import load

from graders.quality.drawing import Drawing
from graders.quality.pictures import solution

EPOCHS, ROWS, BATCH = 100, 60, 20


def softmax(z: np.ndarray) -> np.ndarray:
    e = np.exp(z - z.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)


def one_run(x: np.ndarray, y: np.ndarray, rate: float, rng: np.random.Generator) -> list[float]:
    """The validation loss after each epoch, trained by Adam with the exercise's own steps."""
    adam = solution("optimiser-steps").adam_step
    weights = [rng.normal(scale=np.sqrt(2 / 64), size=(64, 256)), np.zeros(256)]
    weights += [rng.normal(scale=np.sqrt(2 / 256), size=(256, 10)), np.zeros(10)]
    memory = [(np.zeros_like(w), np.zeros_like(w)) for w in weights]
    found, t = [], 0
    for _ in range(EPOCHS):
        for rows in rng.permutation(ROWS).reshape(-1, BATCH):
            t += 1
            hidden = np.maximum(0, x[rows] @ weights[0] + weights[1])
            kept = (rng.random(hidden.shape) >= rate) / (1 - rate)
            error = softmax(hidden * kept @ weights[2] + weights[3])
            error[np.arange(BATCH), y[rows]] -= 1
            error /= BATCH
            behind = error @ weights[2].T * kept * (hidden > 0)
            slopes = [x[rows].T @ behind, behind.sum(axis=0), (hidden * kept).T @ error, error.sum(axis=0)]
            for i, g in enumerate(slopes):
                weights[i], *memory[i] = adam(weights[i], g, *memory[i], t, 0.003, 0.9, 0.999, 1e-7)
        answers = softmax(np.maximum(0, x[ROWS:] @ weights[0] + weights[1]) @ weights[2] + weights[3])
        found.append(float(-np.log(answers[np.arange(len(answers)), y[ROWS:]] + 1e-12).mean()))
    return found


def draw() -> Drawing:
    digits = load("digits")
    x, y = digits.x.reshape(len(digits.x), -1) / 16, digits.y
    picture = Drawing(440, 262)
    chart = picture.chart(50, 14, 290, 194, across=(0, EPOCHS), up=(0, 2.4))
    chart.marks(across=(0, 50, 100), up=(0, 1, 2), size=14)
    for rate, colour in [(0.0, "zero"), (0.5, "one"), (0.95, "third")]:
        runs = [one_run(x, y, rate, np.random.default_rng(k)) for k in range(3)]
        values = np.mean(runs, axis=0)
        chart.curve(list(range(1, EPOCHS + 1)), list(values), stroke=colour)
        shift = {0.0: 3, 0.5: 19, 0.95: -6}[rate]
        picture.text(346, chart.at(EPOCHS, values[-1])[1] + shift, f"rate {rate:g}", anchor="start", fill=colour)
    picture.text(195, 250, "epoch")
    picture.text(195, 198, "loss on validation rows", size=14, fill="soft")
    return picture
