"""assign writes into the variable; w = w + 1 makes another tensor and takes the name away from the variable."""

from graders.quality.drawing import Drawing


def draw() -> Drawing:
    picture = Drawing(440, 200)
    for x, title in [(110, "w.assign([5, 6, 7])"), (330, "w = w + 1")]:
        picture.text(x, 24, title, bold=True)
    picture.line([(220, 10), (220, 190)], stroke="soft", dashed=True)
    for left in (50, 270):
        picture.box(left, 112, 120, 34, fill="wash", stroke="one")
        picture.text(left + 60, 168, "tf.Variable", fill="one")
    picture.text(110, 134, "5   6   7")
    picture.text(330, 134, "1   2   3")
    picture.text(110, 62, "w")
    picture.arrow((110, 70), (110, 110))
    picture.text(300, 62, "w")
    picture.arrow((308, 58), (352, 58), stroke="zero")
    picture.box(356, 42, 76, 32, stroke="zero")
    picture.text(394, 63, "2   3   4")
    picture.text(394, 92, "a new tensor", fill="zero", size=14)
    picture.text(330, 190, "without a name now", fill="soft", size=14)
    return picture
