"""Where the work of R-CNN, Fast R-CNN and Faster R-CNN is done, and how often the CNN runs."""

from graders.quality.drawing import Drawing

FAMILY = [
    ("R-CNN", ["search", "cut: 2000", "CNN × 2000", "classes"], 2),
    ("Fast R-CNN", ["CNN × 1", "search", "cut the map", "class, box"], 0),
    ("Faster R-CNN", ["CNN × 1", "proposal net", "cut the map", "class, box"], 1),
]


def draw() -> Drawing:
    picture = Drawing(440, 244)
    for row, (name, steps, marked) in enumerate(FAMILY):
        y = 8 + 80 * row
        picture.text(8, y + 14, name, anchor="start", bold=True)
        for place, step in enumerate(steps):
            x = 8 + 110 * place
            hot = place == marked
            picture.box(
                x, y + 24, 94, 34, fill="wash", stroke="zero" if hot else "one", line=2.5 if hot else 1, round_by=5
            )
            picture.text(x + 47, y + 46, step, size=13, fill="zero" if hot else "ink")
            if place < 3:
                picture.arrow((x + 95, y + 41), (x + 109, y + 41))
    return picture
