"""Tensors of the ranks 0 to 3 as boxes of numbers, with the shapes of the lesson's temperatures."""

from graders.quality.drawing import Drawing

CELL = 20


def draw() -> Drawing:
    picture = Drawing(440, 200)
    for place, (rows, columns, depth) in enumerate([(1, 1, 1), (1, 5, 1), (4, 5, 1), (4, 5, 4)]):
        left, top = [18, 62, 184, 304][place], 96 - rows * CELL / 2
        for sheet in reversed(range(depth)):
            for row in range(rows):
                for column in range(columns):
                    x, y = left + column * CELL + 8 * sheet, top + row * CELL - 8 * sheet
                    picture.box(x, y, CELL, CELL, fill="page" if sheet else "wash", stroke="one", line=1)
        middle = left + columns * CELL / 2
        picture.text(middle, 162, f"rank {place}", bold=True)
        picture.text(middle, 184, ["()", "(7,)", "(52, 7)", "(10, 52, 7)"][place], fill="soft")
    return picture
