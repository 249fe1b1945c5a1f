"""The lesson's row of measurements, and what the kernel (−1, 2, −1) finds in it: a picture one pixel high."""

import numpy as np

from graders.quality.drawing import Drawing


def draw() -> Drawing:
    beat = np.array([0, 0, 1, 6, 1, 0, 0, 0, 1, 5, 1, 0, 0], float)
    found = np.convolve(beat, [-1, 2, -1], mode="valid")
    picture = Drawing(440, 230)
    for top, numbers, first, colour in [(14, beat, 0, "ink"), (124, found, 1, "one")]:
        chart = picture.chart(110, top, 310, 80, across=(0, 12), up=(-6, 11) if first else (0, 7))
        chart.curve([first + i for i in range(len(numbers))], list(numbers), stroke=colour)
        for i, value in enumerate(numbers):
            if first and value > 5:
                picture.circle(*chart.at(first + i, value), 6, fill="zero", stroke="page")
    picture.text(100, 60, "measured", anchor="end")
    picture.text(100, 164, "kernel's", anchor="end")
    picture.text(100, 183, "answer", anchor="end")
    picture.text(265, 224, "time", fill="soft")
    return picture
