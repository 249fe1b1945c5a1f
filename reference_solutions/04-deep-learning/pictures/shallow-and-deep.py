"""A network with one hidden layer beside one with four: the same units and connections, other numbers of layers."""

import itertools

from graders.quality.drawing import Drawing


def network(picture: Drawing, left: float, step: float, sizes: list[int]) -> None:
    places = [[(left + step * i, 92 + 26 * (k - (n - 1) / 2)) for k in range(n)] for i, n in enumerate(sizes)]
    for here, there in itertools.pairwise(places):
        for start in here:
            for end in there:
                picture.line([start, end], stroke="soft", width=0.7)
    for i, layer in enumerate(places):
        colour = "ink" if i in (0, len(sizes) - 1) else "one"
        for x, y in layer:
            picture.circle(x, y, 9, fill="wash" if colour == "one" else "page", stroke=colour)


def draw() -> Drawing:
    picture = Drawing(440, 220)
    network(picture, 30, 62, [3, 6, 2])
    network(picture, 212, 40, [3, 4, 4, 4, 4, 2])
    picture.text(92, 192, "shallow", bold=True)
    picture.text(92, 212, "1 hidden layer", fill="soft")
    picture.text(312, 192, "deep", bold=True)
    picture.text(312, 212, "4 hidden layers, each on the last", fill="soft")
    return picture
