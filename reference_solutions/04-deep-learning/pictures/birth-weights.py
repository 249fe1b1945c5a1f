"""How the births of the data set spread, and where the limit of 2500 g lies."""

import numpy as np
from hebb_data import load

from graders.quality.drawing import Drawing


def draw() -> Drawing:
    weights = load("birthweight").x[:, 8]
    counts, edges = np.histogram(weights, bins=np.arange(500, 5251, 250))
    picture = Drawing(440, 250)
    chart = picture.chart(44, 20, 380, 170, across=(500, 5250), up=(0, 1.12 * counts.max()))
    light = edges[:-1] < 2500
    chart.bars(list(edges[: light.sum() + 1]), list(counts[light]), fill="zero")
    chart.bars(list(edges[light.sum() :]), list(counts[~light]), fill="one")
    chart.marks(across=(1000, 2000, 3000, 4000, 5000), up=(10, 20), size=14)
    x, _ = chart.at(2500, 0)
    picture.line([(x, 16), (x, 190)], stroke="ink", dashed=True)
    picture.text(x - 8, 34, f"{(weights < 2500).sum()} below 2500 g", anchor="end", fill="zero")
    picture.text(x + 190, 34, f"{(weights >= 2500).sum()} not", anchor="end", fill="one")
    picture.text(234, 234, "birth weight (g)")
    return picture
