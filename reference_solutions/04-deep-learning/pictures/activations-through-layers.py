"""The spread of the activations through ten ReLU layers of 200 units, for three spreads of the first weights."""

import numpy as np

from graders.quality.drawing import Drawing


def spreads(scale: float) -> list[float]:
    rng = np.random.default_rng(0)
    x = rng.normal(size=(300, 200))
    found = [float(x.std())]
    for _ in range(10):
        x = np.maximum(0, x @ rng.normal(scale=scale, size=(200, 200)))
        found.append(float(x.std()))
    return found


def draw() -> Drawing:
    picture = Drawing(440, 262)
    chart = picture.chart(72, 14, 250, 194, across=(0, 10), up=(-11, 4))
    chart.marks(across=(0, 5, 10), size=14)
    for power, words in [(3, "1000"), (0, "1"), (-3, "0.001"), (-6, "10⁻⁶"), (-9, "10⁻⁹")]:
        picture.text(66, chart.at(0, power)[1] + 5, words, anchor="end", size=14, fill="soft")
    for scale, colour, words in [(0.2, "zero", "0.2"), (0.1, "one", "He: 0.1"), (0.01, "third", "0.01")]:
        sizes = np.log10(spreads(scale))
        chart.curve(list(range(11)), list(sizes), stroke=colour)
        picture.text(330, chart.at(10, sizes[-1])[1] + 5, f"σ = {words}", anchor="start", fill=colour)
    picture.text(197, 250, "layer")
    picture.text(80, 28, "spread of the activations", anchor="start", size=14, fill="soft")
    return picture
