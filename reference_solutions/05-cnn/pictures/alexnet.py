"""AlexNet of 2012: five convolutions, three poolings, three dense layers, with the size of each result."""

from graders.quality.drawing import Drawing

MAPS = [("input", 227, 3), ("11 × 11, step 4", 55, 96), ("5 × 5", 27, 256), ("3 × 3", 13, 384), ("3 × 3", 13, 384),
        ("3 × 3", 13, 256)]  # fmt: skip


def draw() -> Drawing:
    picture = Drawing(440, 236)
    x = 12.0
    for place, (_, side, maps) in enumerate(MAPS):
        height, width = 22 + 0.55 * side, 8 + maps / 14
        colour = "one" if place else "ink"
        picture.box(x, 100 - height / 2, width, height, fill="wash" if place else "page", stroke=colour)
        picture.text(x + width / 2, 100 + height / 2 + 17, f"{side}²", size=13)
        picture.text(x + width / 2, 100 + height / 2 + 33, f"× {maps}", size=13, fill="soft")
        x += width + (28 if place < 2 else 22)
    for units in (4096, 4096, 1000):
        height = 30 + units / 45
        picture.box(x, 100 - height / 2, 12, height, fill="zero", stroke="page")
        picture.text(x + 6, 100 + height / 2 + 17, str(units), size=13)
        x += 42
    picture.text(170, 230, "5 convolutions: 6 % of the parameters", fill="one", size=14)
    picture.text(356, 16, "3 dense layers: 94 %", fill="zero", size=14)
    return picture
