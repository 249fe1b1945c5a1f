"""Draws what shows the error of a small example: images, curves, regions and boxes, each with its words.

What it draws was stored, perhaps long ago: where the numbers do not fit together, nothing is drawn.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from graders.example import Drawing, Example
from submissions.drawn_boxes import boxes, kept_boxes
from submissions.drawn_curves import curves
from submissions.drawn_images import images
from submissions.drawn_regions import regions
from submissions.panels import Picture

DRAW: Final[Mapping[str, Callable[[Example, Drawing], Picture | None]]] = {
    "image": images,
    "boxes": boxes,
    "kept boxes": kept_boxes,
    "curve": curves,
    "regions": regions,
}


def picture_of(example: Example) -> Picture | None:
    """What is drawn of ``example``; None where nothing is, or where a picture would show no difference."""
    draw = DRAW.get(example.drawing.kind) if example.drawing else None
    return draw(example, example.drawing) if draw and example.drawing else None
