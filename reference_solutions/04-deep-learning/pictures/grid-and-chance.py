"""Nine trials on a grid try three learning rates, nine at random try nine."""

import numpy as np

from graders.quality.drawing import Drawing


def draw() -> Drawing:
    rng = np.random.default_rng(3)
    picture = Drawing(440, 240)
    chance = np.column_stack([(np.arange(9) + rng.uniform(0.2, 0.8, 9)) / 9, rng.permutation(9) / 9 + 0.05])
    for place, points in enumerate([[(u, v) for u in (0.15, 0.5, 0.85) for v in (0.15, 0.5, 0.85)], chance]):
        chart = picture.chart(30 + 220 * place, 30, 170, 150, across=(0, 1), up=(0, 1))
        for u, v in points:
            x, y = chart.at(u, v)
            picture.line([(x, y), (x, 18)], stroke="soft", width=0.8)
            picture.circle(x, y, 5, fill="one", stroke="none")
            picture.circle(x, 16, 4, fill="zero", stroke="none")
        picture.text(115 + 220 * place, 202, "learning rate, which matters", fill="soft", size=14)
        words = ["grid: 3 rates tried", "random: 9 rates tried"][place]
        picture.text(115 + 220 * place, 228, words, bold=True)
    picture.text(0, 22, "units", fill="soft", size=14, anchor="start")
    return picture
