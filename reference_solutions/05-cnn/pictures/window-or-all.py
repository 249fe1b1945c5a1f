"""Why a convolution needs few weights: a dense unit sees every pixel, a unit of a map sees a window, weights shared."""

from graders.quality.drawing import Drawing

CELL = 22


def draw() -> Drawing:
    picture = Drawing(440, 240)
    for left, seen, words, colour in [(24, 6, "dense: 36 weights", "zero"), (260, 3, "window: 9 weights", "one")]:
        for row in range(6):
            for column in range(6):
                inside = row < seen and column < seen
                picture.box(left + CELL * column, 50 + CELL * row, CELL, CELL, fill="wash" if inside else "page",
                            stroke=colour if inside else "soft", line=1)  # fmt: skip
        x, y = left + 156, 24
        for row in range(seen):
            for column in range(seen):
                picture.line(
                    [(left + CELL * (column + 0.5), 50 + CELL * (row + 0.5)), (x, y)], stroke=colour, width=0.6
                )
        picture.circle(x, y, 10, fill=colour, stroke="page")
        picture.text(left + 66, 206, words, bold=True)
    picture.text(90, 228, "anew for each unit", fill="soft")
    picture.text(326, 228, "the same for all windows", fill="soft")
    return picture
