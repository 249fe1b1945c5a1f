"""Pictures for the Report: drawn from arrays by the judge, or taken from the submission and drawn anew."""

from __future__ import annotations

import base64
import io
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
import numpy.typing as npt
from PIL import Image, ImageDraw, ImageFont

MAX_BYTES = 400_000
MAX_SIDE = 2000
LETTERS = 18
"""How high letters are drawn, in pixels."""

TILE = 128
"""How wide an image of a sheet is drawn, about, in pixels."""

PER_ROW = 3

PLOT = (90, 18, 570, 258)
"""Where curves are drawn: left, top, right, bottom."""

COLOURS = ((40, 90, 170), (200, 90, 20), (60, 130, 60), (140, 60, 140))
"""Of curves, in their order."""

MOST_EPOCHS = 2000
_DARK: dict[str, float | tuple[int, ...]] = {"L": 20, "RGB": (20, 20, 20)}


def from_array(image: npt.ArrayLike) -> str:
    """An image as PNG in base64; empty if a side is longer than `MAX_SIDE`.

    Args:
        image: ``uint8`` of shape (h, w), (h, w, 1) or (h, w, 3).
    """
    pixels = np.asarray(image, dtype=np.uint8)
    if max(pixels.shape) > MAX_SIDE:
        return ""
    return _encoded(Image.fromarray(pixels[..., 0] if pixels.ndim == 3 and pixels.shape[2] == 1 else pixels))


def of_lines(lines: Sequence[str]) -> npt.NDArray[np.uint8]:
    """Lines of text, dark on white, as a picture (h, w) for the Report."""
    font = ImageFont.load_default(size=LETTERS)
    width = max(round(font.getlength(line)) for line in lines) + 2 * LETTERS
    picture = Image.new("L", (width, round(LETTERS * (1.5 * len(lines) + 1))), 255)
    pen = ImageDraw.Draw(picture)
    for number, line in enumerate(lines):
        pen.text((LETTERS, LETTERS * (1.5 * number + 0.5)), line, fill=20, font=font)
    return np.asarray(picture)


def sheet(
    images: Sequence[npt.NDArray[np.uint8]], captions: Sequence[str], per_row: int = PER_ROW
) -> npt.NDArray[np.uint8]:
    """Images of one size, grey or in colour, each enlarged to about `TILE` pixels, with a line of text below."""
    font = ImageFont.load_default(size=LETTERS)
    zoom = max(1, round(TILE / max(images[0].shape)))
    across, down = images[0].shape[1] * zoom, images[0].shape[0] * zoom
    width, height = max([across, *(round(font.getlength(text)) for text in captions)]) + LETTERS, down + 2 * LETTERS
    size = (per_row * width + LETTERS, -(-len(images) // per_row) * height + LETTERS)
    picture = Image.new("L", size, 255) if images[0].ndim == 2 else Image.new("RGB", size, (255, 255, 255))
    pen = ImageDraw.Draw(picture)
    for number, (image, text) in enumerate(zip(images, captions, strict=True)):
        x, y = LETTERS + number % per_row * width, LETTERS + number // per_row * height
        picture.paste(
            Image.fromarray(np.asarray(image, np.uint8)).resize((across, down), Image.Resampling.NEAREST), (x, y)
        )
        pen.text((x, y + down + LETTERS // 4), text, fill=_DARK[picture.mode], font=font)
    return np.asarray(picture)


def curves(series: Mapping[str, Sequence[float]]) -> npt.NDArray[np.uint8]:
    """Numbers of each epoch as lines (h, w, 3), from the least to the largest of them all, with their names below.

    What is no finite number is left out.
    """
    known = {name: np.asarray(numbers, dtype=float)[:MOST_EPOCHS] for name, numbers in series.items()}
    finite = np.concatenate([numbers[np.isfinite(numbers)] for numbers in known.values()])
    low, high = (float(finite.min()), float(finite.max())) if finite.size else (0.0, 1.0)
    last = max(1, *(len(numbers) - 1 for numbers in known.values()))
    left, top, right, bottom = PLOT
    picture = Image.new("RGB", (right + LETTERS, bottom + 3 * LETTERS + 27 * len(known)), (255, 255, 255))
    pen = ImageDraw.Draw(picture)
    _axes(pen, low, high, last + 1)
    for number, (name, numbers) in enumerate(known.items()):
        places = np.flatnonzero(np.isfinite(numbers))
        across = left + places * ((right - left) / last)
        down = bottom - (numbers[places] - low) * ((bottom - top) / ((high - low) or 1))
        colour, key = COLOURS[number % len(COLOURS)], bottom + 2 * LETTERS + 27 * number
        pen.line(list(zip(across.tolist(), down.tolist(), strict=True)), fill=colour, width=3)
        pen.line([(left, key + LETTERS // 2), (left + 2 * LETTERS, key + LETTERS // 2)], fill=colour, width=3)
        pen.text((left + 3 * LETTERS, key), name, fill=_DARK["RGB"], font=ImageFont.load_default(size=LETTERS))
    return np.asarray(picture)


def _axes(pen: ImageDraw.ImageDraw, low: float, high: float, epochs: int) -> None:
    """The frame of curves, with what its corners stand for."""
    font = ImageFont.load_default(size=LETTERS)
    left, top, right, bottom = PLOT
    pen.rectangle(PLOT, outline=(160, 160, 160))
    for text, x, y, anchor in (
        (f"{high:.3g}", left - LETTERS // 2, top, "rm"),
        (f"{low:.3g}", left - LETTERS // 2, bottom, "rm"),
        ("epoch 1", left, bottom + LETTERS // 2, "la"),
        (f"epoch {epochs}", right, bottom + LETTERS // 2, "ra"),
    ):
        pen.text((x, y), text, fill=_DARK["RGB"], font=font, anchor=anchor)


def redrawn(png: Any) -> str:
    """A submission's PNG, decoded and encoded anew so that nothing but pixels is left; empty if it is none."""
    if type(png) is not bytes or len(png) > MAX_BYTES:
        return ""
    try:
        image = Image.open(io.BytesIO(png), formats=["PNG"])
        if max(image.size) > MAX_SIDE:
            return ""
        return _encoded(image.convert("RGB"))
    except Exception:  # a file made by hand can break Pillow in more ways than Pillow names
        return ""


def _encoded(image: Image.Image) -> str:
    file = io.BytesIO()
    image.save(file, format="PNG", optimize=True)
    return base64.b64encode(file.getvalue()).decode() if file.tell() <= MAX_BYTES else ""
