"""Petal widths that the network of 26 parameters guesses, against the measured ones, for flowers not learnt from."""

import numpy as np
from hebb_data import load

from graders.quality.drawing import Drawing
from graders.quality.pictures import solution


def draw() -> Drawing:
    table = load("iris").x[np.random.default_rng(1).permutation(120)]
    learnt, new = table[:96], table[96:]
    low, high = learnt[:, :3].min(axis=0), learnt[:, :3].max(axis=0)
    petals = solution("iris-regression")
    model = petals.build_model()
    petals.train(model, (learnt[:, :3] - low) / (high - low), learnt[:, 3])
    guess = model.predict((new[:, :3] - low) / (high - low), verbose=0)[:, 0]
    rmse = float(np.sqrt(np.mean((guess - new[:, 3]) ** 2)))
    picture = Drawing(440, 300)
    chart = picture.chart(80, 14, 320, 220, across=(0, 2.8), up=(0, 2.8))
    chart.marks(across=(0, 1, 2), up=(0, 1, 2), size=14)
    chart.curve([0, 2.8], [0, 2.8], stroke="soft", dashed=True)
    for truth, answer in zip(new[:, 3], guess, strict=True):
        picture.circle(*chart.at(truth, answer), 4.5, fill="one", stroke="page", line=0.5)
    picture.text(240, 276, "measured petal width (cm)")
    picture.text(90, 30, "guessed (cm)", anchor="start")
    picture.text(394, 222, f"RMSE {rmse:.2f} cm on {len(new)} flowers", anchor="end", fill="soft")
    return picture
