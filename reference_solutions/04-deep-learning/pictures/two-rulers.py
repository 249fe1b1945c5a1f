"""The same length of 20 cm on the training set's scale and on the test set's own."""

from graders.quality.drawing import Drawing


def ruler(picture: Drawing, y: float, low: float, high: float, colour: str) -> None:
    def at(v: float) -> float:
        return 40 + (v - 5) * 13

    picture.line([(at(low), y), (at(high), y)], stroke=colour, width=3)
    for value, words in [(low, "0"), (high, "1")]:
        picture.line([(at(value), y - 8), (at(value), y + 8)], stroke=colour, width=2)
        picture.text(at(value), y + 26, words, fill=colour, bold=True)
        picture.text(at(value), y - 14, f"{value:g} cm", size=14, fill="soft")
    picture.circle(at(20), y, 7, fill=colour, stroke="page")
    share = (20 - low) / (high - low)
    if share > 0:
        picture.text(at(20), y + 26, f"{share:g}", fill=colour, bold=True)
        picture.text(at(20), y - 14, "20 cm", size=14, fill="soft")


def draw() -> Drawing:
    picture = Drawing(440, 210)
    picture.text(20, 24, "Scale of the training set, 10 to 30 cm", anchor="start")
    ruler(picture, 66, 10, 30, "one")
    picture.text(20, 130, "The test set's own scale, 20 to 25 cm", anchor="start")
    ruler(picture, 172, 20, 25, "zero")
    return picture
