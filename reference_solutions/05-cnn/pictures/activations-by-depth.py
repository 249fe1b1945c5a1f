"""Potentials in ten random ReLU layers whose weights are drawn too large: without and with batch normalisation."""

import numpy as np

from graders.quality.drawing import Drawing

LAYERS = (1, 4, 10)


def potentials(normalised: bool) -> list[np.ndarray]:
    """What reaches the activation of each layer, for 500 rows of 100 normal numbers; weights 1.4 times He's."""
    rng = np.random.default_rng(1)
    x = rng.normal(size=(500, 100))
    found = []
    for _ in range(10):
        z = x @ rng.normal(scale=1.4 * np.sqrt(2 / 100), size=(100, 100))
        if normalised:
            z = (z - z.mean(axis=0)) / np.sqrt(z.var(axis=0) + 1e-3)
        found.append(z)
        x = np.maximum(0, z)
    return found


def draw() -> Drawing:
    picture = Drawing(440, 250)
    for row, normalised in enumerate([False, True]):
        layers = potentials(normalised)
        for place, number in enumerate(LAYERS):
            left, top = 100 + 116 * place, 22 + 108 * row
            chart = picture.chart(left, top, 100, 66, across=(-30, 30), up=(0, 1.05))
            counts, edges = np.histogram(layers[number - 1], bins=np.linspace(-30, 30, 41))
            chart.bars(list(edges), list(counts / counts.max()), fill="one" if normalised else "zero")
            chart.marks(across=(-20, 0, 20), size=13)
            if not row:
                picture.text(left + 50, 15, f"layer {number}", size=14)
    for y, words in [(52, "without"), (160, "with")]:
        picture.text(88, y, words, anchor="end")
    picture.text(88, 178, "batch norm", anchor="end")
    picture.text(270, 246, "potentials before the activation", fill="soft", size=14)
    return picture
