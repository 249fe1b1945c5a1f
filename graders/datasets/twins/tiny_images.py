"""Small colour pictures of ten things, in any colour, place and light, before a restless background."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import numpy.typing as npt

from graders.datasets.hebb_data import Data
from graders.datasets.twins.drawing import Canvas, Floats

SIZE = 32
SHOWN, HELD_OUT = 2000, 500
NOISE = 0.05


def make(shown: np.random.Generator, held_out: np.random.Generator) -> tuple[Data, Data]:
    """As many of each class, in random order."""
    return _pictures(shown, SHOWN), _pictures(held_out, HELD_OUT)


def _pictures(rng: np.random.Generator, n: int) -> Data:
    y = rng.permutation(np.arange(n) % len(CLASSES))
    x = np.stack([_picture(rng, list(CLASSES.values())[label]) for label in y])
    return Data("tiny-images", False, x, y.astype(np.int64), labels=tuple(CLASSES))


def _picture(rng: np.random.Generator, draw: Callable[[Canvas, Floats, Floats], None]) -> npt.NDArray[np.uint8]:
    top, bottom, main, second = rng.uniform(0.05, 0.95, (4, 3))
    mixed = np.linspace(0, 1, SIZE)[:, None, None]
    ground = (1 - mixed) * top + mixed * bottom
    if np.abs(main - ground.mean(axis=(0, 1))).sum() < 0.6:
        main = 1 - main  # something must stand out
    canvas = Canvas(SIZE, ground, tuple(rng.uniform(-0.25, 0.25, 2)), rng.uniform(0.55, 0.95), rng.normal(0, 0.18))
    for _ in range(rng.integers(0, 4)):
        canvas.fill(canvas.ellipse(*rng.uniform(-1.4, 1.4, 2), *rng.uniform(0.1, 0.5, 2)), rng.uniform(0, 1, 3), 0.6)
    draw(canvas, main, second)
    if rng.random() < 0.3:
        left = rng.uniform(-1, 0.9)
        canvas.fill(canvas.box(left, -2, left + 0.12, 2), rng.uniform(0, 1, 3), 0.8)
    canvas.pixels *= rng.uniform(0.7, 1.15)
    return canvas.finish(rng, NOISE)


def _boat(c: Canvas, main: Floats, second: Floats) -> None:
    c.fill(c.polygon((-0.9, 0.3), (0.9, 0.3), (0.5, 0.8), (-0.5, 0.8)), main)
    c.fill(c.box(-0.06, -0.9, 0.06, 0.3), 0.4 * main)
    c.fill(c.polygon((0.1, -0.85), (0.75, 0.15), (0.1, 0.15)), second)


def _car(c: Canvas, main: Floats, second: Floats) -> None:
    c.fill(c.polygon((-0.4, -0.4), (0.4, -0.4), (0.65, 0.05), (-0.65, 0.05)), 0.6 * main + 0.3)
    c.fill(c.box(-0.95, 0, 0.95, 0.45), main)
    for x in (-0.5, 0.5):
        c.fill(c.ellipse(x, 0.45, 0.25, 0.25), (0.08, 0.08, 0.08))
        c.fill(c.ellipse(x, 0.45, 0.1, 0.1), second)


def _cup(c: Canvas, main: Floats, second: Floats) -> None:
    c.fill(np.abs(c.ellipse(0.55, 0.05, 0.32, 0.35)) - 0.07, main)
    c.fill(c.polygon((-0.6, -0.6), (0.6, -0.6), (0.45, 0.75), (-0.45, 0.75)), main)
    c.fill(c.ellipse(0, -0.58, 0.58, 0.14), second)


def _fish(c: Canvas, main: Floats, second: Floats) -> None:
    c.fill(c.polygon((0.35, 0), (0.95, -0.5), (0.95, 0.5)), second)
    c.fill(c.ellipse(-0.15, 0, 0.7, 0.42), main)
    c.fill(c.ellipse(-0.5, -0.1, 0.1, 0.1), (1, 1, 1))
    c.fill(c.ellipse(-0.52, -0.1, 0.05, 0.05), (0, 0, 0))


def _flower(c: Canvas, main: Floats, second: Floats) -> None:
    c.fill(c.box(-0.06, 0, 0.06, 0.95), (0.15, 0.5, 0.15))
    for angle in np.arange(5) * 2 * np.pi / 5:
        c.fill(c.ellipse(0.38 * np.sin(angle), -0.35 - 0.38 * np.cos(angle), 0.26, 0.26), main)
    c.fill(c.ellipse(0, -0.35, 0.2, 0.2), second)


def _house(c: Canvas, main: Floats, second: Floats) -> None:
    c.fill(c.box(-0.65, -0.1, 0.65, 0.85), main)
    c.fill(c.polygon((0, -0.9), (0.85, -0.05), (-0.85, -0.05)), second)
    c.fill(c.box(-0.15, 0.3, 0.15, 0.85), 0.3 * main)
    c.fill(c.box(0.3, 0.1, 0.5, 0.35), (0.9, 0.9, 0.6))


def _mushroom(c: Canvas, main: Floats, second: Floats) -> None:
    c.fill(c.box(-0.2, -0.05, 0.2, 0.85), 0.4 * second + 0.55)
    c.fill(np.maximum(c.ellipse(0, 0.05, 0.85, 0.85), c.y - 0.05), main)
    for x, y in ((-0.4, -0.25), (0.05, -0.5), (0.4, -0.2)):
        c.fill(c.ellipse(x, y, 0.12, 0.12), second)


def _star(c: Canvas, main: Floats, _second: Floats) -> None:
    c.fill(c.ellipse(0, 0, 0.42, 0.42), main)
    for angle in np.arange(5) * 2 * np.pi / 5:
        right, left = (_on_circle(0.42, angle + side) for side in (0.55, -0.55))
        c.fill(c.polygon(_on_circle(0.98, angle), right, left), main)


def _on_circle(radius: float, angle: float) -> tuple[float, float]:
    """The point at ``angle`` clockwise from the top."""
    return radius * np.sin(angle), -radius * np.cos(angle)


def _tree(c: Canvas, main: Floats, second: Floats) -> None:
    c.fill(c.box(-0.1, 0.3, 0.1, 0.95), 0.4 * second)
    for top, width in ((-0.95, 0.4), (-0.55, 0.55), (-0.15, 0.7)):
        c.fill(c.polygon((0, top), (width, top + 0.62), (-width, top + 0.62)), main)


def _umbrella(c: Canvas, main: Floats, second: Floats) -> None:
    c.fill(np.maximum(c.ellipse(0, 0, 0.95, 0.85), c.y), main)
    c.fill(np.maximum(c.ellipse(0, 0, 0.35, 0.85), c.y), second)
    c.fill(c.box(-0.05, 0, 0.05, 0.7), 0.3 * main)
    c.fill(np.maximum(np.abs(c.ellipse(0.17, 0.7, 0.18, 0.18)) - 0.05, 0.7 - c.y), 0.3 * main)


CLASSES = {
    "boat": _boat, "car": _car, "cup": _cup, "fish": _fish, "flower": _flower,
    "house": _house, "mushroom": _mushroom, "star": _star, "tree": _tree, "umbrella": _umbrella,
}  # fmt: skip
