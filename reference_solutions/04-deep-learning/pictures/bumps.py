"""A staircase of bumps follows a curve: five bumps, and twenty. Each bump is the difference of two steep sigmoids."""

import numpy as np

from graders.quality.drawing import Drawing


def curve(x: np.ndarray) -> np.ndarray:
    return 0.5 + 0.4 * np.sin(6 * x)


def staircase(x: np.ndarray, bumps: int) -> np.ndarray:
    """The sum of the bumps, as in the lesson's program."""
    edges = np.linspace(0, 1, bumps + 1)
    heights = curve((edges[:-1] + edges[1:]) / 2)
    edges[0], edges[-1] = -1, 2
    rises = 0.5 * (1 + np.tanh(1000 * (x[:, None] - edges)))
    return (rises[:, :-1] - rises[:, 1:]) @ heights


def draw() -> Drawing:
    x = np.linspace(0, 1, 401)
    picture = Drawing(440, 190)
    for place, bumps in enumerate([5, 20]):
        chart = picture.chart(12 + 218 * place, 8, 200, 150, across=(0, 1), up=(0, 1))
        chart.curve(list(x), list(curve(x)), stroke="zero", dashed=True)
        chart.curve(list(x), list(staircase(x, bumps)), stroke="one")
        picture.text(112 + 218 * place, 182, f"{bumps} bumps, {2 * bumps} neurons")
    return picture
