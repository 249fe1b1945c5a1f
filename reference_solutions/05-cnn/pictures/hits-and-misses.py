"""Four objects and four detections: two hits, a second box on one object, a box on nothing; two objects are missed."""

from graders.quality.drawing import Drawing

OBJECTS = [(70, 80), (190, 70), (300, 150), (120, 190)]
DETECTIONS = [
    (40, 46, 66, 70, "fourth"),
    (56, 56, 66, 70, "zero"),
    (160, 34, 64, 70, "fourth"),
    (330, 40, 70, 56, "zero"),
]
WORDS = [
    (62, 38, "0.9 hit", "fourth"),
    (120, 144, "0.8 twice", "zero"),
    (230, 28, "0.7 hit", "fourth"),
    (365, 32, "0.6 nothing", "zero"),
    (300, 200, "missed", "ink"),
    (182, 212, "missed", "ink"),
]


def draw() -> Drawing:
    picture = Drawing(440, 290)
    picture.box(8, 8, 424, 230, stroke="soft")
    for x, y in OBJECTS:
        picture.circle(x, y, 30, fill="wash", stroke="ink")
    for x, y, width, height, colour in DETECTIONS:
        picture.box(x, y, width, height, stroke=colour, line=2.5)
    for x, y, words, colour in WORDS:
        picture.text(x, y, words, fill=colour)
    picture.text(90, 266, "TP = 2", fill="fourth", bold=True)
    picture.text(220, 266, "FP = 2", fill="zero", bold=True)
    picture.text(350, 266, "FN = 2", bold=True)
    return picture
