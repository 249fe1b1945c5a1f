"""An inception module: four branches side by side, their maps laid on top of each other."""

from graders.quality.drawing import Drawing

BRANCHES = [["1 × 1"], ["1 × 1", "3 × 3"], ["1 × 1", "5 × 5"], ["pool", "1 × 1"]]


def draw() -> Drawing:
    picture = Drawing(440, 250)
    picture.box(160, 8, 120, 32, round_by=6)
    picture.text(220, 29, "192 maps")
    for place, steps in enumerate(BRANCHES):
        x = 62 + 105 * place
        picture.arrow((220, 40), (x, 78))
        for step, words in enumerate(steps):
            y = 80 + 62 * step
            cheap = words == "1 × 1" and not step and len(steps) == 2
            look = ("page", "soft") if cheap else ("wash", "one")
            picture.box(x - 36, y, 72, 32, fill=look[0], stroke=look[1], round_by=6)
            picture.text(x, y + 21, words)
        if len(steps) == 2:
            picture.arrow((x, 112), (x, 140))
        else:
            picture.line([(x, 112), (x, 174)], stroke="soft")
        picture.arrow((x, 174), (220, 206))
    picture.box(120, 208, 200, 34, stroke="zero", round_by=6)
    picture.text(220, 230, "concatenated channels", fill="zero")
    return picture
