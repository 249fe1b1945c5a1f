"""Three errors d stamp the kernel (k₀, k₁) onto four inputs; where stamps overlap, they are added."""

from graders.quality.drawing import Drawing

CELL = 74


def draw() -> Drawing:
    picture = Drawing(440, 262)
    left = 104.0
    for i in range(3):
        x = left + CELL * (i + 0.5)
        picture.box(x, 8, CELL - 8, 32, fill="wash", stroke="zero")
        picture.text(x + (CELL - 8) / 2, 29, f"d{'₀₁₂'[i]}", fill="zero", bold=True)
        y = 68 + 44 * i
        for j in range(2):
            picture.box(left + CELL * (i + j), y, CELL - 8, 32, stroke="one")
            picture.text(left + CELL * (i + j) + (CELL - 8) / 2, y + 21, f"d{'₀₁₂'[i]} k{'₀₁'[j]}")
    for i in range(4):
        picture.box(left + CELL * i, 210, CELL - 8, 32, fill="wash", stroke="ink")
        picture.text(left + CELL * i + (CELL - 8) / 2, 231, f"x{'₀₁₂₃'[i]}", bold=True)
    for y, words in [(29, "errors"), (126, "stamps"), (231, "input")]:
        picture.text(8, y, words, anchor="start", fill="soft")
    picture.text(252, 258, "each input's slope: the sum of its column", fill="soft", size=14)
    return picture
