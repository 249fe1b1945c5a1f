"""The lesson's grid of 4 × 4 cells: the cell that holds the centre (0.55, 0.30) answers for the object."""

from graders.quality.drawing import Drawing

SIDE = 208


def draw() -> Drawing:
    picture = Drawing(440, 250)
    left, top, cell = 40, 26, SIDE / 4
    picture.box(left + 2 * cell, top + cell, cell, cell, fill="wash", stroke="one")
    for line in range(5):
        picture.line([(left + line * cell, top), (left + line * cell, top + SIDE)], stroke="soft", width=1)
        picture.line([(left, top + line * cell), (left + SIDE, top + line * cell)], stroke="soft", width=1)
    for number in range(4):
        picture.text(left + cell * (number + 0.5), top - 8, str(number), fill="soft")
        picture.text(left - 14, top + cell * (number + 0.5) + 5, str(number), fill="soft")
    x, y = left + 0.55 * SIDE, top + 0.30 * SIDE
    picture.box(x - 0.22 * SIDE, y - 0.16 * SIDE, 0.44 * SIDE, 0.32 * SIDE, stroke="zero", line=2.5)
    picture.circle(x, y, 5, fill="zero", stroke="page")
    for line, words in enumerate(["centre (0.55, 0.30)", "row 1, column 2", "within the cell:", "(0.2, 0.2)"]):
        picture.text(264, 74 + 26 * line, words, anchor="start", fill="zero" if line < 1 else "ink")
    return picture
