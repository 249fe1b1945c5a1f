"""The lesson's polynomial of degree 9 through twelve rows, with no penalty, the right one and too much of it."""

import numpy as np

from graders.quality.drawing import Drawing


def table(v: np.ndarray) -> np.ndarray:
    return np.column_stack([v**p for p in range(1, 10)])


def draw() -> Drawing:
    rng = np.random.default_rng(2)
    x = rng.uniform(-1, 1, 12)
    rng.uniform(-1, 1, 500)
    y = np.sin(2 * x) + rng.normal(scale=0.2, size=12)
    grid = np.linspace(-1, 1, 161)
    picture = Drawing(440, 190)
    for place, k in enumerate([0.0, 0.01, 10.0]):
        a = table(x)
        w = np.linalg.solve(a.T @ a + k * np.eye(9), a.T @ y)
        chart = picture.chart(14 + 144 * place, 10, 120, 130, across=(-1, 1), up=(-2, 2))
        chart.curve(list(grid), list(np.sin(2 * grid)), stroke="soft", dashed=True)
        chart.curve(list(grid), list(np.clip(table(grid) @ w, -2, 2)), stroke="one")
        for u, v in zip(x, y, strict=True):
            picture.circle(*chart.at(u, v), 3.5, fill="zero", stroke="none")
        picture.text(74 + 144 * place, 164, f"k = {k:g}")
        picture.text(74 + 144 * place, 183, ["by heart", "about right", "too flat"][place], fill="soft")
    return picture
