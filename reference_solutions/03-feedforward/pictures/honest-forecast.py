"""What a forecaster pays on average for saying p every day, where it rains on 60 days of 100."""

import numpy as np

from graders.quality.drawing import Drawing

RAIN = 0.6


def paid(p: np.ndarray) -> np.ndarray:
    return -RAIN * np.log(p) - (1 - RAIN) * np.log(1 - p)


def draw() -> Drawing:
    picture = Drawing(440, 250)
    chart = picture.chart(44, 14, 380, 176, across=(0, 1), up=(0, 2.2))
    chart.marks(across=[0, 0.2, 0.4, 0.6, 0.8, 1], up=[0, 0.5, 1, 1.5, 2], size=15)
    floor = float(paid(np.array(RAIN)))
    chart.curve([0, 1], [floor, floor], stroke="fourth", dashed=True)
    p = np.linspace(0.03, 0.994, 240)
    chart.curve(list(p), list(paid(p)), stroke="one")
    for said, words, anchor, right, down in [
        (0.5, "50 %: 0.693", "end", 6, -16),
        (RAIN, "60 %: 0.673", "start", 0, 30),
        (0.99, "99 %: 1.848", "end", -10, 5),
    ]:
        x, y = chart.at(said, float(paid(np.array(said))))
        picture.circle(x, y, 5, fill="zero", stroke="none")
        picture.text(x + right, y + down, words, anchor=anchor)
    picture.text(50, chart.at(0, floor)[1] + 20, "entropy", anchor="start", fill="fourth")
    picture.text(234, 242, "p, the forecast of rain", fill="soft")
    picture.text(84, 26, "price on average", anchor="start", fill="soft")
    return picture
