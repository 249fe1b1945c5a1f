"""What the tape of y = x² + 2x holds at x = 3: the values forward, the slopes backward."""

from graders.quality.drawing import Drawing


def draw() -> Drawing:
    picture = Drawing(440, 210)
    boxes = {"x": (50, 105), "square": (180, 55), "times 2": (180, 155), "+": (310, 105), "y": (400, 105)}
    for name, (x, y) in boxes.items():
        wide = 76 if len(name) > 2 else 40
        picture.box(x - wide / 2, y - 17, wide, 34, fill="wash", stroke="one", round_by=6)
        picture.text(x, y + 5, name)
    for start, end in [((72, 96), (140, 62)), ((72, 114), (140, 148)), ((220, 62), (288, 96)), ((220, 148), (288, 114)),
                       ((332, 105), (378, 105))]:  # fmt: skip
        picture.arrow(start, end)
    for x, y, value in [(50, 78, "3"), (250, 60, "9"), (250, 166, "6"), (400, 78, "15")]:
        picture.text(x, y, value, fill="one", bold=True)
    for x, y, slope in [(104, 62, "2x = 6"), (104, 166, "2"), (286, 80, "1"), (286, 142, "1"), (50, 142, "6 + 2 = 8")]:
        picture.text(x, y, slope, fill="zero", bold=True)
    picture.text(120, 200, "blue: values, forward", fill="one")
    picture.text(320, 200, "orange: slopes, backward", fill="zero")
    return picture
