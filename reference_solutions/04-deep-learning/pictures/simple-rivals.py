"""Mean absolute error on births that were not learnt from: a constant, a linear model, a forest, the network."""

import keras
import numpy as np
from hebb_data import load
from sklearn.ensemble import RandomForestRegressor
from sklearn.linear_model import LinearRegression

from graders.quality.drawing import Drawing
from graders.quality.pictures import solution

FOLDS = 5


def network(x: np.ndarray, y: np.ndarray, new: np.ndarray, seed: int) -> np.ndarray:
    keras.utils.set_random_seed(seed)
    births = solution("birth-weight")
    model = births.build_model()
    births.train(model, x, y)
    return model.predict(new, verbose=0)[:, 0]


def errors() -> dict[str, float]:
    """The mean absolute error of each in grams, every row tested once in five folds."""
    table = load("birthweight").x
    x, y = table[:, 1:8], table[:, 8]
    found: dict[str, list[float]] = {}
    fold = np.arange(len(y)) % FOLDS
    for test in range(FOLDS):
        learnt, new = fold != test, fold == test
        low, high = x[learnt].min(axis=0), x[learnt].max(axis=0)
        scaled = (x - low) / (high - low)
        answers = {
            "always the median": np.full(new.sum(), np.median(y[learnt])),
            "linear model": LinearRegression().fit(scaled[learnt], y[learnt]).predict(scaled[new]),
            "forest of 200 trees": RandomForestRegressor(200, min_samples_leaf=5, random_state=1)
            .fit(scaled[learnt], y[learnt])
            .predict(scaled[new]),
            "network of 497": network(scaled[learnt], y[learnt], scaled[new], test),
        }
        for name, answer in answers.items():
            found.setdefault(name, []).extend(np.abs(answer - y[new]))
    return {name: float(np.mean(values)) for name, values in found.items()}


def draw() -> Drawing:
    picture = Drawing(440, 190)
    for place, (name, value) in enumerate(errors().items()):
        y = 8 + 36 * place
        picture.text(186, y + 18, name, anchor="end")
        picture.box(194, y, value / 3, 26, fill="one" if "network" in name else "wash", stroke="one")
        picture.text(200 + value / 3, y + 18, f"{value:.0f} g", anchor="start")
    picture.text(220, 176, "mean absolute error on births not learnt from", fill="soft")
    return picture
