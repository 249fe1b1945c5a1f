"""Two weights whose inputs are both positive: in each step both rise or both fall, so the way to the right and down is
a zigzag. The path is made up; only its directions matter.
"""

from itertools import pairwise

from graders.quality.drawing import Drawing

PATH = [(0.1, 2.1), (1.2, 2.35), (1.05, 1.3), (2.15, 1.55), (2.0, 0.5), (3.0, 0.75), (2.9, 0.1)]


def draw() -> Drawing:
    picture = Drawing(440, 244)
    chart = picture.chart(40, 14, 380, 200, across=(-0.3, 3.6), up=(-0.3, 2.7))
    picture.line([chart.at(*PATH[0]), chart.at(*PATH[-1])], stroke="soft", dashed=True)
    for start, end in pairwise(PATH):
        picture.arrow(chart.at(*start), chart.at(*end), stroke="one" if end[0] > start[0] else "zero")
    picture.circle(*chart.at(*PATH[0]), 5, fill="ink", stroke="none")
    picture.circle(*chart.at(*PATH[-1]), 6, fill="fourth", stroke="none")
    picture.text(chart.at(0.1, 2.1)[0], chart.at(0, 1.78)[1], "start")
    picture.text(chart.at(2.9, 0)[0] + 14, chart.at(0, 0.1)[1] + 5, "goal", anchor="start", fill="fourth")
    picture.text(chart.at(1.55, 0)[0], chart.at(0, 2.3)[1], "blue: both weights rise", anchor="start", fill="one")
    picture.text(56, chart.at(0, 0.35)[1], "orange: both fall", anchor="start", fill="zero")
    picture.text(56, chart.at(0, -0.02)[1], "dashed: not possible", anchor="start", fill="soft")
    picture.text(414, 234, "w₁", fill="soft", anchor="end")
    picture.text(30, 28, "w₂", fill="soft", anchor="end")
    return picture
