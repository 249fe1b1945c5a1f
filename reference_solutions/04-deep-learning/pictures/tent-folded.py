"""The tent function applied once, twice and three times: each layer of two ReLUs doubles the straight pieces."""

import numpy as np

from graders.quality.drawing import Drawing


def tent(x: np.ndarray) -> np.ndarray:
    return 2 * np.maximum(0, x) - 4 * np.maximum(0, x - 0.5)


def draw() -> Drawing:
    picture = Drawing(440, 180)
    x = np.linspace(0, 1, 129)
    y = x
    for place in range(3):
        y = tent(y)
        chart = picture.chart(14 + 144 * place, 10, 120, 110, across=(0, 1), up=(0, 1.05))
        chart.curve(list(x), list(y), stroke="one")
        picture.text(74 + 144 * place, 146, ["1 layer", "2 layers", "3 layers"][place])
        picture.text(74 + 144 * place, 166, f"{2 ** (place + 1)} pieces", fill="soft")
    return picture
