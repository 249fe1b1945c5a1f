"""The lowest place of a round cost among all weights of one price: a circle for L2, a square on its corner for L1."""

import numpy as np

from graders.quality.drawing import Chart, Drawing

BOTTOM, PRICE = np.array([0.5, 2.0]), 1.2
"""Where the cost alone is lowest, and the largest length (L2) or sum of sizes (L1) that is allowed."""


def ring(chart: Chart, middle: np.ndarray, radius: float) -> list[tuple[float, float]]:
    """A circle in the plane of the weights, as points of the drawing."""
    turns = np.linspace(0, 2 * np.pi, 121)
    return [chart.at(middle[0] + radius * np.cos(t), middle[1] + radius * np.sin(t)) for t in turns]


def best(name: str) -> np.ndarray:
    """The allowed weights that are closest to the bottom of the cost."""
    if name == "L2":
        return BOTTOM * PRICE / np.linalg.norm(BOTTOM)
    corner = np.array([0.0, PRICE])  # BOTTOM lies so far to one side that the nearest point of the square is a corner
    edge = [np.array([s, PRICE - s]) for s in np.linspace(0, PRICE, 101)]
    assert all(np.linalg.norm(BOTTOM - point) >= np.linalg.norm(BOTTOM - corner) for point in edge)
    return corner


def draw() -> Drawing:
    picture = Drawing(440, 290)
    for place, name in enumerate(["L2", "L1"]):
        chart = Chart(picture, 14 + 216 * place, 4, 196, 252, across=(-1.5, 2.0), up=(-1.4, 3.1))
        picture.line([chart.at(-1.5, 0), chart.at(2.0, 0)], stroke="soft")
        picture.line([chart.at(0, -1.4), chart.at(0, 3.0)], stroke="soft")
        if name == "L2":
            picture.line(ring(chart, np.zeros(2), PRICE), stroke="zero", width=2.5)
        else:
            chart.curve([0, PRICE, 0, -PRICE, 0], [PRICE, 0, -PRICE, 0, PRICE], stroke="zero")
        found = best(name)
        reach = float(np.linalg.norm(BOTTOM - found))
        picture.circle(*chart.at(*BOTTOM), 4, fill="one", stroke="none")
        for share in (1 / 3, 2 / 3, 1):
            picture.line(ring(chart, BOTTOM, share * reach), stroke="one", width=1.2)
        picture.circle(*chart.at(*found), 6, fill="fourth", stroke="none")
        picture.text(chart.at(1.98, 0)[0], chart.at(0, -0.28)[1], "w₁", fill="soft", anchor="end")
        words = f"{name}: w₁ = {found[0]:.2f}" if found[0] else f"{name}: w₁ = 0"
        picture.text(chart.x + 98, 280, words, fill="fourth", bold=True)
    return picture
