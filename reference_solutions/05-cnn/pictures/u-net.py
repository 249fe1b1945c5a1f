"""The U of a U-Net with three poolings: maps smaller and more on the left, larger and fewer on the right."""

from graders.quality.drawing import Drawing

LEVELS = [(64, 16), (32, 32), (16, 64), (8, 128)]


def draw() -> Drawing:
    picture = Drawing(440, 300)
    for level, (side, maps) in enumerate(LEVELS):
        y, width = 30 + 68 * level, 26 + 8 * level
        lefts = [70 + 34 * level, 370 - 34 * level - width] if level < 3 else [220 - width / 2]
        for place, x in enumerate(lefts):
            picture.box(x, y, width, 44, fill="wash", stroke="one" if place == 0 else "zero")
            picture.text(x + width / 2, y + 19, str(side), size=14)
            picture.text(x + width / 2, y + 36, f"×{maps}", size=13, fill="soft")
        if level < 3:
            picture.arrow((lefts[0] + width + 4, y + 22), (lefts[1] - 4, y + 22), stroke="third")
            down = (70 + 34 * (level + 1) + 10, y + 66) if level < 2 else (200, y + 66)
            picture.arrow((lefts[0] + width / 2 + 4, y + 46), down)
            up = (lefts[1] + width / 2 - 4, y + 47)
            start = (370 - 34 * (level + 1) - 10, y + 66) if level < 2 else (240, y + 66)
            picture.arrow(start, up)
    picture.text(8, 57, "picture", anchor="start", size=14)
    picture.text(432, 57, "classes", anchor="end", size=14)
    picture.text(220, 44, "carried over", fill="third", size=14)
    picture.text(60, 250, "down: what", fill="one", anchor="middle")
    picture.text(384, 250, "up: where", fill="zero", anchor="middle")
    return picture
