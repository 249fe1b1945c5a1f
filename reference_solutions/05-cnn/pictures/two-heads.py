"""A body with two heads: ten probabilities and a box, for a picture of the data set fruit-images."""

from hebb_data import load

from graders.quality.drawing import Drawing


def draw() -> Drawing:
    picture = Drawing(440, 180)
    picture.image(8, 42, 92, 92, load("fruit-images", size=32).x[0])
    picture.box(9, 50, 90, 74, stroke="zero", line=2.5)
    picture.arrow((106, 88), (134, 88))
    picture.box(136, 58, 104, 60, fill="wash", stroke="one", round_by=6)
    picture.text(188, 84, "body:")
    picture.text(188, 104, "convolutions")
    for y, colour, words, numbers in [
        (24, "one", "class head", "K probabilities"),
        (106, "zero", "box head", "x, y, width, height"),
    ]:
        picture.arrow((240, 88), (276, y + 25))
        picture.box(278, y, 154, 50, stroke=colour, round_by=6)
        picture.text(355, y + 21, words, fill=colour, bold=True)
        picture.text(355, y + 41, numbers, size=14)
    return picture
