"""Pictures for the Report: drawn from arrays by the judge, or taken from the submission and drawn anew."""

from __future__ import annotations

import base64
import io
from typing import Any

import numpy as np
import numpy.typing as npt
from PIL import Image

MAX_BYTES = 400_000
MAX_SIDE = 2000


def from_array(image: npt.ArrayLike) -> str:
    """An image as PNG in base64; empty if a side is longer than `MAX_SIDE`.

    Args:
        image: ``uint8`` of shape (h, w), (h, w, 1) or (h, w, 3).
    """
    pixels = np.asarray(image, dtype=np.uint8)
    if max(pixels.shape) > MAX_SIDE:
        return ""
    return _encoded(Image.fromarray(pixels[..., 0] if pixels.ndim == 3 and pixels.shape[2] == 1 else pixels))


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
