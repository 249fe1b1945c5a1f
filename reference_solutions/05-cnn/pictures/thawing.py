"""Three ways to use a trained body: frozen, its upper part thawed with a small rate, thawed whole."""

from graders.quality.drawing import Drawing

PARTS = ["edges", "textures", "parts"]


def draw() -> Drawing:
    picture = Drawing(440, 214)
    for row, (words, thawed) in enumerate([("frozen", 0), ("upper part", 1), ("all", 3)]):
        y = 12 + 56 * row
        picture.text(84, y + 25, words, anchor="end")
        for place, part in enumerate(PARTS):
            warm = place >= 3 - thawed
            picture.box(94 + 88 * place, y, 78, 38, fill="page" if warm else "wash", stroke="zero" if warm else "one",
                        line=2.5 if warm else 1, round_by=5)  # fmt: skip
            picture.text(133 + 88 * place, y + 24, part)
        picture.box(362, y, 66, 38, stroke="zero", line=2.5, round_by=5)
        picture.text(395, y + 24, "head")
    picture.text(160, 202, "thin, blue: kept as it is", fill="one", size=14)
    picture.text(350, 202, "thick, orange: learns", fill="zero", size=14)
    return picture
