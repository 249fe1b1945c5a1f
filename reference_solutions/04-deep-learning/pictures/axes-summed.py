"""A table of five rows and three columns, summed along each of its axes: the axis that is named disappears."""

from graders.quality.drawing import Drawing

CELL = 27


def cells(picture: Drawing, x: float, y: float, rows: int, columns: int, colour: str) -> None:
    for row in range(rows):
        for column in range(columns):
            fill = "wash" if colour == "one" else "page"
            picture.box(x + CELL * column, y + CELL * row, CELL, CELL, fill=fill, stroke=colour)


def draw() -> Drawing:
    picture = Drawing(440, 262)
    cells(picture, 100, 34, 5, 3, "one")
    picture.text(140, 24, "(5, 3)")
    picture.arrow((140, 172), (140, 204))
    picture.text(152, 194, "sum over axis=0", anchor="start")
    cells(picture, 100, 208, 1, 3, "zero")
    picture.text(192, 227, "(3,): one sum a column", anchor="start", fill="zero")
    picture.arrow((190, 102), (334, 102))
    picture.text(262, 92, "sum over axis=1")
    cells(picture, 342, 34, 5, 1, "zero")
    picture.text(356, 24, "(5,)", fill="zero")
    picture.text(376, 186, "one sum a row", fill="zero")
    picture.text(50, 106, "axis 0")
    picture.arrow((84, 40), (84, 166), stroke="ink")
    return picture
