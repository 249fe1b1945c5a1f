"""Apples and tomatoes on white: round and shaded; an apple has a stem in a hollow and a leaf, a tomato a calyx."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from graders.datasets.hebb_data import Data
from graders.datasets.twins.drawing import Canvas, Floats

LABELS = ("apple", "tomato")
SHOWN, HELD_OUT = 400, 100
GREEN, BROWN = np.array((0.22, 0.50, 0.14)), np.array((0.36, 0.22, 0.10))


def make(shown: np.random.Generator, held_out: np.random.Generator, size: int) -> tuple[Data, Data]:
    """As many of each, in random order; the same fruits in each size."""
    return _fruits(shown, SHOWN, size), _fruits(held_out, HELD_OUT, size)


def _fruits(rng: np.random.Generator, n: int, size: int) -> Data:
    y = rng.permutation(np.arange(n) % 2)
    large = np.stack([_fruit(rng, LABELS[label]) for label in y])
    x = large.reshape(n, size, 32 // size, size, 32 // size, 3).mean(axis=(2, 4)).round().astype(np.uint8)
    return Data("fruit-images", False, x, y.astype(np.int64), labels=LABELS)


def _fruit(rng: np.random.Generator, kind: str) -> NDArray[np.uint8]:
    centre = (rng.uniform(-0.06, 0.06), rng.uniform(0.0, 0.1))
    canvas = Canvas(32, (1, 1, 1), centre, rng.uniform(0.9, 1.0), rng.normal(0, 0.15))
    if kind == "apple":
        _apple(canvas, rng)
    else:
        _tomato(canvas, rng)
    return canvas.finish(rng, 0.008)


def _body(canvas: Canvas, rng: np.random.Generator, distance: Floats, colour: Floats, gloss: float) -> None:
    """A round body in a light from above on the left, with a spot of gloss."""
    canvas.fill(distance, colour * 0.62)
    light = np.clip(1.05 - 0.5 * np.hypot(canvas.x + 0.3, canvas.y + 0.3), 0.55, 1.05)[..., None]
    canvas.fill(distance, np.clip(colour * light, 0, 1))
    canvas.fill(canvas.ellipse(-0.32, rng.uniform(-0.4, -0.2), 0.14, 0.1), (1, 1, 1), gloss)


def _apple(canvas: Canvas, rng: np.random.Generator) -> None:
    red, yellow, green = np.array((0.80, 0.14, 0.16)), np.array((0.90, 0.76, 0.28)), np.array((0.56, 0.74, 0.24))
    colour = (red, red, yellow, green)[rng.integers(4)] + rng.normal(0, 0.04, 3)
    wide = rng.uniform(0.42, 0.47)
    halves = np.minimum(canvas.ellipse(-0.28, 0.1, wide, 0.7), canvas.ellipse(0.28, 0.1, wide, 0.7))
    body = np.minimum(halves, canvas.ellipse(0, 0.16, 0.55, 0.62))
    _body(canvas, rng, body, colour, 0.5)
    canvas.fill(canvas.ellipse(0, -0.42, 0.22, 0.09), colour * 0.45, 0.8)
    canvas.fill(canvas.polygon((-0.03, -0.9), (0.09, -0.92), (0.05, -0.42), (-0.05, -0.42)), BROWN)
    if rng.random() < 0.6:
        canvas.fill(canvas.ellipse(0.3, -0.74, 0.26, 0.11), GREEN + rng.normal(0, 0.04, 3))


def _tomato(canvas: Canvas, rng: np.random.Generator) -> None:
    colour = np.array((0.88, 0.20, 0.10)) + rng.normal(0, 0.035, 3) + rng.uniform(0, 0.16) * np.array((0, 1, 0.2))
    _body(canvas, rng, canvas.ellipse(0, 0.1, rng.uniform(0.82, 0.9), rng.uniform(0.66, 0.74)), colour, 0.65)
    green = GREEN + rng.normal(0, 0.04, 3)
    turn = rng.uniform(0, 1)
    for angle in turn + np.arange(5) * 2 * np.pi / 5:
        x, y = np.cos(angle), 0.55 * np.sin(angle)
        side = np.array((-0.55 * y, 0.35 * x)) * 0.28
        tip, foot = (0.48 * x, -0.42 + 0.42 * y), (-side[0], -0.42 - side[1])
        canvas.fill(canvas.polygon(tip, (side[0], -0.42 + side[1]), foot), green)
    canvas.fill(canvas.box(-0.05, -0.62, 0.05, -0.4), green * 0.8)
