"""Arrays that are images, pixel by pixel: what went in, what should come out, what came, and how far they are apart."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from graders.example import Drawing, Example, ExamplePart, ExampleValue
from submissions.panels import Mark, Panel, Picture, arguments_of, is_about, square

SIDE: Final = 144
"""Pixels of the screen for the longer side of an image; a pixel of the image has `LEAST` to `MOST` of them."""
LEAST, MOST = 3, 28

GREYS: Final = 32
MANY: Final = 100
"""Whole numbers up to more than this are taken for bytes."""


@dataclass(frozen=True)
class Image:
    """An image of so many rows and columns: the numbers of each pixel, one or three."""

    rows: int
    columns: int
    pixels: tuple[tuple[float, ...], ...]

    @property
    def side(self) -> int:
        """Of a pixel on the screen."""
        return min(max(SIDE // max(self.rows, self.columns), LEAST), MOST)

    def panel(self, title: str, words: str, marks: Sequence[Mark]) -> Panel:
        """A drawing of its size, with an edge around it."""
        width, height = self.columns * self.side, self.rows * self.side
        edge = Mark("edge", d=f"M0 0h{width}v{height}h{-width}z")
        return Panel(title, words, width, height, (*marks, edge))

    def squares(self, number: int, share: float = 1.0) -> str:
        """The path of one pixel, or of a square within it whose side has this share."""
        row, column = divmod(number, self.columns)
        gap = self.side * (1 - share) / 2
        return square(column * self.side + gap, row * self.side + gap, self.side * share)


def images(example: Example, drawing: Drawing) -> Picture | None:
    """Each image of the call, and of the answers the images that differ."""
    compared = [panels for part in example.parts if is_about(drawing, part.name) for panels in _compared(part)]
    if not compared:
        return None
    inputs = [
        _drawn(f"Input {name}", image, *_scale(image))
        for name, value in arguments_of(example, drawing)
        for image in _image_of(value)
    ]
    notes = " ".join(dict.fromkeys(note for _, note in compared))
    return Picture((*inputs, *(panel for panels, _ in compared for panel in panels)), notes)


def _image_of(value: ExampleValue) -> Iterator[Image]:
    """The image that an array is: (h, w), (h, w, 1) or (h, w, 3), in a batch of one or alone; or none."""
    shape = value.shape[1:] if len(value.shape) == 4 and value.shape[0] == 1 else value.shape
    *size, channels = shape if len(shape) == 3 else (*shape, 1)
    if len(size) == 2 and channels in (1, 3) and value.numbers and len(value.numbers) == math.prod(shape):
        numbers = [number for number in value.numbers if number is not None]
        if len(numbers) == len(value.numbers):
            pixels = tuple(tuple(numbers[i : i + channels]) for i in range(0, len(numbers), channels))
            yield Image(size[0], size[1], pixels)


def _compared(part: ExamplePart) -> Iterator[tuple[list[Panel], str]]:
    """Expected, got and their difference, and what there is to see."""
    for expected, got in zip(_image_of(part.expected), _image_of(part.got), strict=False):
        low, high = _scale(expected, got)
        panels = [_drawn("Expected", expected, low, high), _drawn("Yours", got, low, high)]
        note = f"Black is {low:g}, white is {high:g}."
        if (expected.rows, expected.columns, len(expected.pixels[0])) != (got.rows, got.columns, len(got.pixels[0])):
            yield panels, f"{note} Yours has another size than expected."
            continue
        errors = [_error(*both) for both in zip(expected.pixels, got.pixels, strict=True)]
        if len(errors) == 1 and any(errors):
            yield panels, note
        elif any(errors):
            words = _words(expected, errors)
            yield [*panels, _difference(expected, errors, words)], f"{words} {note}"


def _scale(*some: Image) -> tuple[float, float]:
    """The numbers that are black and white: 0 and 1, or of whole numbers 0 and 255; else the least and the most."""
    numbers = [number for image in some for pixel in image.pixels for number in pixel]
    low, high = min(numbers), max(numbers)
    if low >= 0 and high <= 1:
        return 0.0, 1.0
    if low >= 0 and MANY < high <= 255 and all(number == int(number) for number in numbers):
        return 0.0, 255.0
    return low, high


def _drawn(title: str, image: Image, low: float, high: float) -> Panel:
    paths: dict[str, str] = {}
    for number, pixel in enumerate(image.pixels):
        fill = _fill(pixel, low, high)
        paths[fill] = paths.get(fill, "") + image.squares(number)
    words = f"{title}: an image of {image.rows} rows and {image.columns} columns."
    return image.panel(title, words, [Mark("pixel", d=d, fill=fill) for fill, d in paths.items()])


def _fill(pixel: Sequence[float], low: float, high: float) -> str:
    shares = [(number - low) / (high - low) if high > low else 0.5 for number in pixel]
    red, green, blue = ([round(share * (GREYS - 1)) * 255 // (GREYS - 1) for share in shares] * 3)[:3]
    return f"rgb({red},{green},{blue})"


def _error(expected: Sequence[float], got: Sequence[float]) -> float:
    """How much more was got than expected; of colours that of the one that is furthest off."""
    return max((theirs - ours for ours, theirs in zip(expected, got, strict=True)), key=abs)


def _difference(image: Image, errors: Sequence[float], words: str) -> Panel:
    most = max(map(abs, errors))
    marks = [
        Mark("more" if error > 0 else "less", d=image.squares(number, max(math.sqrt(abs(error) / most) * 0.9, 0.15)))
        for number, error in enumerate(errors)
        if error
    ]
    return image.panel("Difference", f"Difference: {words}", marks)


def _words(image: Image, errors: Sequence[float]) -> str:
    """How many pixels differ, and where they do so most."""
    worst = max(range(len(errors)), key=lambda number: abs(errors[number]))
    row, column = divmod(worst, image.columns)
    count = f"{sum(map(bool, errors))} of {len(errors)} pixels differ"
    by = f"{abs(errors[worst]):g} too {'large' if errors[worst] > 0 else 'small'}"
    return (
        f"{count}; the largest error is in row {row}, column {column}: {by}. "
        "In the difference a larger square is a larger error: a full one too large, an empty one too small."
    )
