"""The fruit example: four fruits, one error, and a perceptron that sorts."""

import numpy as np

FRUITS = np.array([[121.0, 16.8], [114.0, 15.2], [210.0, 9.4], [195.0, 8.1]])  # grams, centimetres
TARGETS = (1, 1, -1, -1)
ETA = 0.01
MAX_EPOCHS = 1000


def train() -> tuple[np.ndarray, float]:
    """Weights (2,), for grams and centimetres, and bias after training until an epoch has no error."""
    w, b = np.array([-30.0, 300.0]), -1230.0
    for _ in range(MAX_EPOCHS):
        errors = 0
        for x, target in zip(FRUITS, TARGETS):
            error = target - (1 if w @ x + b >= 0 else -1)
            w, b = w + ETA * error * x, b + ETA * error  # a right answer has the error 0
            errors += abs(error)
        if errors == 0:
            return w, b
    raise RuntimeError(f"no epoch without an error among {MAX_EPOCHS}")


def classify(weight_g: float, length_cm: float) -> str:
    """The class of a fruit, "C1" or "C2", from its weight in grams and its length in centimetres."""
    w, b = train()
    return "C1" if w @ [weight_g, length_cm] + b >= 0 else "C2"
