"""A dense block: each layer gets the maps of all before it and adds its own, 16 + 12 + 12 + 12."""

from graders.quality.drawing import Drawing

COLOURS = ["ink", "one", "zero", "third"]


def draw() -> Drawing:
    picture = Drawing(440, 220)
    for place in range(4):
        x = 24 + 108 * place
        top = 20.0
        for part in range(place + 1):
            height = 40 if part == 0 else 30
            picture.box(x, top, 34, height, fill=COLOURS[part], stroke="page")
            top += height
        picture.text(x + 17, 172, f"{16 + 12 * place}", bold=True)
        if place < 3:
            picture.arrow((x + 40, 62), (x + 58, 62))
            picture.box(x + 60, 46, 36, 32, fill="wash", stroke=COLOURS[place + 1], round_by=6)
            picture.text(x + 78, 67, "3×3", size=14)
            picture.text(x + 78, 100, "+ 12", fill=COLOURS[place + 1], size=14)
    picture.text(220, 204, "channels so far: all are kept, each layer adds 12", fill="soft")
    return picture
