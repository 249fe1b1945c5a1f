"""Handwritten digits of 28 × 28 pixels: those of 8 × 8 that scikit-learn has, redrawn, and each bent in its own way.

What is held out comes from digits that are held out there, too, so nobody has seen that handwriting.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from graders.datasets.hebb_data import Data

SIZE, FINE, SOURCE = 28, 112, 8
SHOWN, HELD_OUT = 60_000, 10_000
GREYS = 8
"""The step between two greys; finer ones would double the file and be seen by nobody."""
_AT_ONCE = 4000
_REACH = 0.36
"""How far a digit of 8 × 8 pixels reaches from the middle of its picture, in widths of the picture: a border stays."""

Floats = npt.NDArray[np.float32]
Pixels = npt.NDArray[np.uint8]


def make(shown: np.random.Generator, held_out: np.random.Generator, digits: tuple[Data, Data]) -> tuple[Data, Data]:
    """As many of each class, in random order; ``digits`` are the shown and the held-out ones of 8 × 8 pixels."""
    return _pictures(shown, SHOWN, digits[0]), _pictures(held_out, HELD_OUT, digits[1])


def _pictures(rng: np.random.Generator, n: int, digits: Data) -> Data:
    fine, y = _redrawn(digits.x), rng.permutation(np.arange(n) % 10)
    order = np.argsort(digits.y, kind="stable")
    counts = np.bincount(digits.y, minlength=10)
    chosen = order[np.cumsum(counts)[y] - 1 - (rng.random(n) * counts[y]).astype(np.int64)]
    parts = [_bent(rng, fine, chosen[start : start + _AT_ONCE]) for start in range(0, n, _AT_ONCE)]
    return Data("mnist", False, np.concatenate(parts), y.astype(np.int64), labels=tuple("0123456789"))


def _redrawn(images: Pixels) -> Pixels:
    """Each image of 8 × 8 in 112 × 112 with clear strokes: enlarged smoothly, then dark and light parted."""
    spread = _enlarging()
    smooth = spread @ (images.astype(np.float32) / 16) @ spread.T
    light = 255 / (1 + np.exp(-12 * (smooth - 0.48)))
    pixels: Pixels = np.clip(np.rint((light - 4) / GREYS) * GREYS, 0, 255).astype(np.uint8)
    return pixels


def _enlarging() -> Floats:
    """(112, 8): how much each of the 8 pixels counts at each place of the fine picture; a smooth bump around each."""
    places = (np.arange(FINE) + 0.5) / FINE * 2 - 1
    middles = ((np.arange(SOURCE) + 0.5) / SOURCE * 2 - 1) * 2 * _REACH
    weights = np.exp(-0.5 * ((places[:, None] - middles) / (0.62 * 4 * _REACH / SOURCE)) ** 2)
    inside = np.abs(places)[:, None] <= 2 * _REACH
    return (np.where(inside, weights / weights.sum(axis=1, keepdims=True), 0)).astype(np.float32)


def _bent(rng: np.random.Generator, fine: Pixels, chosen: npt.NDArray[np.int64]) -> Pixels:
    """The chosen digits, each turned, slanted, stretched, moved and waved in a way of its own: (n, 28, 28)."""
    turn, slant = _drawn(rng.normal(0, (0.07, 0.1), (len(chosen), 2)))
    wide, high = _drawn(rng.uniform(0.9, 1.15, (len(chosen), 2)))
    right, down, across, along = _drawn(rng.normal(0, (0.05, 0.05, 0.02, 0.02), (len(chosen), 4)))
    first, second = _drawn(rng.uniform(0, 2 * np.pi, (len(chosen), 2)))
    line = ((np.arange(SIZE) + 0.5) / SIZE * 2 - 1).astype(np.float32)
    rows, columns = line[:, None], line
    x = wide * (np.cos(turn) * columns + (np.sin(turn) + slant) * rows) + right + across * np.sin(3 * rows + first)
    y = high * (np.cos(turn) * rows - np.sin(turn) * columns) + down + along * np.sin(3 * columns + second)
    row, column = (np.clip((part + 1) * (FINE / 2), 0, FINE - 1).astype(np.int64) for part in (y, x))
    bent: Pixels = fine.ravel().take((chosen[:, None, None] * FINE + row) * FINE + column)
    return bent


def _drawn(numbers: npt.NDArray[np.float64]) -> list[Floats]:
    """Each column as (n, 1, 1), to meet pictures."""
    return [column[:, None, None] for column in numbers.T.astype(np.float32)]
