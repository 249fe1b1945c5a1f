"""Pictures for the Report: drawn from arrays by the judge, or taken from the submission and drawn anew."""

from __future__ import annotations

import base64
import io
from collections.abc import Sequence
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


def sheet(images: Sequence[npt.NDArray[np.uint8]], captions: Sequence[str]) -> npt.NDArray[np.uint8]:
    """Grey images of one size, `PER_ROW` in a row, each enlarged to about `TILE` pixels, with a line of text below."""
    font = ImageFont.load_default(size=LETTERS)
    zoom = max(1, round(TILE / max(images[0].shape)))
    across, down = images[0].shape[1] * zoom, images[0].shape[0] * zoom
    width, height = max([across, *(round(font.getlength(text)) for text in captions)]) + LETTERS, down + 2 * LETTERS
    picture = Image.new("L", (PER_ROW * width + LETTERS, -(-len(images) // PER_ROW) * height + LETTERS), 255)
    pen = ImageDraw.Draw(picture)
    for number, (image, text) in enumerate(zip(images, captions, strict=True)):
        x, y = LETTERS + number % PER_ROW * width, LETTERS + number // PER_ROW * height
        picture.paste(
            Image.fromarray(np.asarray(image, np.uint8)).resize((across, down), Image.Resampling.NEAREST), (x, y)
        )
        pen.text((x, y + down + LETTERS // 4), text, fill=20, font=font)
    return np.asarray(picture)


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
