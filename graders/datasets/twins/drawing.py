"""Drawing small pictures from shapes: each shape is a signed distance, so that its edge is soft."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Colour = Sequence[float] | Floats


class Canvas:
    """A square picture of ``size`` pixels, 0 … 1, whose shapes live in a frame from −1 to 1, x right and y down.

    Args:
        background: a colour, or one for each pixel.
        centre, scale, turn: where the frame lies in the picture (from −1 to 1), how large, how far turned (radians).
    """

    def __init__(
        self, size: int, background: Colour, centre: tuple[float, float] = (0, 0), scale: float = 1, turn: float = 0
    ) -> None:
        self.pixels: Floats = np.broadcast_to(np.asarray(background, dtype=float), (size, size, 3)).copy()
        steps = (np.arange(size) + 0.5) / size * 2 - 1
        across, down = np.meshgrid(steps - centre[0], steps - centre[1])
        self.x: Floats = (np.cos(turn) * across + np.sin(turn) * down) / scale
        self.y: Floats = (np.cos(turn) * down - np.sin(turn) * across) / scale
        self._sharpness = size * scale / 2

    def fill(self, distance: Floats, colour: Colour, opacity: float = 1) -> None:
        """Paint where ``distance`` (in the frame's units, negative inside) is below 0."""
        cover = opacity * np.clip(0.5 - distance * self._sharpness, 0, 1)[..., None]
        self.pixels += cover * (np.asarray(colour) - self.pixels)

    def ellipse(self, x: float, y: float, rx: float, ry: float) -> Floats:
        """Distance to an ellipse, nearly."""
        inside = np.hypot((self.x - x) / rx, (self.y - y) / ry) - 1
        return np.asarray(inside * min(rx, ry))

    def box(self, left: float, top: float, right: float, bottom: float) -> Floats:
        """Distance to a rectangle."""
        return np.maximum(np.maximum(left - self.x, self.x - right), np.maximum(top - self.y, self.y - bottom))

    def polygon(self, *corners: tuple[float, float]) -> Floats:
        """Distance to a convex polygon; its corners go round clockwise as seen."""
        edges = []
        for (x0, y0), (x1, y1) in zip(corners, (*corners[1:], corners[0]), strict=True):
            length = np.hypot(x1 - x0, y1 - y0)
            edges.append(((self.x - x0) * (y1 - y0) - (self.y - y0) * (x1 - x0)) / length)
        return np.asarray(np.max(edges, axis=0))

    def finish(self, rng: np.random.Generator, noise: float) -> NDArray[np.uint8]:
        """The picture as bytes, with the camera's ``noise``."""
        noisy = self.pixels + rng.normal(0, noise, self.pixels.shape)
        return np.asarray(np.round(255 * np.clip(noisy, 0, 1)), dtype=np.uint8)
