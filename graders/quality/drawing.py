"""Drawing a lesson's picture from numbers: lines, words, curves and images, as an SVG that follows light and dark.

Lengths are in units of the drawing; a page shows 480 of them on a wide screen and at 360 pixels no more than 330 in
their true size, so words smaller than 15 are hard to read in a drawing that is 480 wide.
"""

from __future__ import annotations

import base64
import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Final
from xml.sax.saxutils import escape

import numpy as np
import numpy.typing as npt

COLOURS: Final = {
    "ink": "var(--ink, #1f2933)",
    "soft": "var(--soft, #66727f)",
    "page": "var(--page, #fff)",
    "wash": "var(--accent-wash, #e9f0fa)",
    "one": "var(--figure-one, #1d5fd1)",
    "zero": "var(--figure-zero, #c2570c)",
    "third": "var(--figure-third, #6d3fa8)",
    "fourth": "var(--figure-fourth, #1a7f37)",
    "none": "none",
}
"""What a drawing's colours are called here, and what they are in a page: light or dark as that is."""

Pixels = npt.NDArray[np.uint8]


@dataclass
class Drawing:
    """A picture, ``width`` by ``height`` units, x to the right and y down. Colours are names of `COLOURS`."""

    width: float
    height: float
    _parts: list[str] = field(default_factory=list)

    def text(self, x: float, y: float, words: str, *, anchor: str = "middle", size: float = 15,
             fill: str = "ink", bold: bool = False) -> None:  # fmt: skip
        """Words on the line ``y``; ``anchor`` says what of them is at ``x``: their start, middle or end."""
        weight = ' font-weight="650"' if bold else ""
        look = f'text-anchor="{anchor}" font-size="{_n(size)}" fill="{COLOURS[fill]}"{weight}'
        self._parts.append(f'<text x="{_n(x)}" y="{_n(y)}" {look}>{escape(words)}</text>')

    def line(self, points: Iterable[tuple[float, float]], *, stroke: str = "ink", width: float = 1.5,
             dashed: bool = False, fill: str = "none") -> None:  # fmt: skip
        """A line through the points."""
        path = " ".join(f"{_n(x)},{_n(y)}" for x, y in points)
        look = f'{_look(fill, stroke, width)} stroke-linejoin="round"' + (' stroke-dasharray="5 4"' if dashed else "")
        self._parts.append(f'<polyline points="{path}" {look}/>')

    def arrow(self, start: tuple[float, float], end: tuple[float, float], *, stroke: str = "soft") -> None:
        """A straight arrow from ``start`` to ``end``."""
        tail, tip = np.asarray(start, float), np.asarray(end, float)
        along = (tip - tail) / np.hypot(*(tip - tail))
        across = np.array([-along[1], along[0]])
        neck = tip - 9 * along
        self.line([start, (neck[0], neck[1])], stroke=stroke)
        corners = [tip, neck + 4.5 * across, neck - 4.5 * across]
        self._parts.append(f'<polygon points="{" ".join(f"{_n(x)},{_n(y)}" for x, y in corners)}" '
                           f'fill="{COLOURS[stroke]}"/>')  # fmt: skip

    def box(self, x: float, y: float, width: float, height: float, *, fill: str = "none",
            stroke: str = "ink", line: float = 1.5, round_by: float = 0) -> None:  # fmt: skip
        """A rectangle whose upper left corner is (x, y)."""
        place = f'x="{_n(x)}" y="{_n(y)}" width="{_n(width)}" height="{_n(height)}" rx="{_n(round_by)}"'
        self._parts.append(f"<rect {place} {_look(fill, stroke, line)}/>")

    def circle(self, x: float, y: float, radius: float, *, fill: str = "none", stroke: str = "ink",
               line: float = 1.5) -> None:  # fmt: skip
        """A circle about (x, y)."""
        look = _look(fill, stroke, line)
        self._parts.append(f'<circle cx="{_n(x)}" cy="{_n(y)}" r="{_n(radius)}" {look}/>')

    def image(self, x: float, y: float, width: float, height: float, pixels: Pixels) -> None:
        """An image in the place of a box: ``pixels`` uint8, (h, w) grey or (h, w, 3) RGB, drawn as squares."""
        place = f'x="{_n(x)}" y="{_n(y)}" width="{_n(width)}" height="{_n(height)}"'
        look = 'preserveAspectRatio="none" image-rendering="pixelated"'
        self._parts.append(f'<image {place} {look} href="{png(pixels)}"/>')

    def chart(self, x: float, y: float, width: float, height: float, *, across: tuple[float, float],
              up: tuple[float, float]) -> Chart:  # fmt: skip
        """Axes in the place of a box, for curves and bars: ``across`` and ``up`` are the ranges they show."""
        self.line([(x, y), (x, y + height), (x + width, y + height)], stroke="soft")
        return Chart(self, x, y, width, height, across, up)

    def svg(self) -> str:
        """The file's text."""
        head = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_n(self.width)} {_n(self.height)}" '
        return "\n".join([head + 'role="img" font-family="system-ui, sans-serif">', *self._parts, "</svg>\n"])


@dataclass
class Chart:
    """A pair of axes within a drawing; its points are given in the numbers that the axes show."""

    drawing: Drawing
    x: float
    y: float
    width: float
    height: float
    across: tuple[float, float]
    up: tuple[float, float]

    def at(self, u: float, v: float) -> tuple[float, float]:
        """Where the point (u, v) lies in the drawing."""
        (left, right), (low, high) = self.across, self.up
        return self.x + (u - left) / (right - left) * self.width, self.y + (high - v) / (high - low) * self.height

    def curve(self, us: Sequence[float], vs: Sequence[float], *, stroke: str = "one", dashed: bool = False) -> None:
        """A curve through the points (u, v)."""
        points = [self.at(u, v) for u, v in zip(us, vs, strict=True)]
        self.drawing.line(points, stroke=stroke, width=2.5, dashed=dashed)

    def bars(self, edges: Sequence[float], heights: Sequence[float], *, fill: str = "one") -> None:
        """A histogram: a bar between every two edges."""
        for left, right, value in zip(edges, edges[1:], heights, strict=False):
            (x, y), (end, floor) = self.at(left, value), self.at(right, self.up[0])
            if floor - y > 0:
                self.drawing.box(x, y, end - x, floor - y, fill=fill, stroke="page", line=0.5)

    def marks(self, across: Sequence[float] = (), up: Sequence[float] = (), *, size: float = 13) -> None:
        """Numbers at the axes."""
        for value in across:
            self.drawing.text(self.at(value, 0)[0], self.y + self.height + 17, f"{value:g}", size=size, fill="soft")
        for value in up:
            self.drawing.text(self.x - 6, self.at(0, value)[1] + 4, f"{value:g}", anchor="end", size=size, fill="soft")


def png(pixels: Pixels) -> str:
    """The pixels as the address of a PNG that is held in the address itself."""
    from PIL import Image

    if pixels.dtype != np.uint8 or pixels.ndim not in (2, 3) or pixels.shape[2:] not in ((), (3,)):
        raise ValueError(f"pixels: expected uint8 (h, w) or (h, w, 3), got {pixels.dtype} {pixels.shape}")
    file = io.BytesIO()
    Image.fromarray(pixels).save(file, "PNG", optimize=True)
    return "data:image/png;base64," + base64.b64encode(file.getvalue()).decode("ascii")


def grey(values: npt.ArrayLike, low: float | None = None, high: float | None = None) -> Pixels:
    """Numbers (h, w) as shades from black at ``low`` to white at ``high``; their own least and greatest by default."""
    numbers = np.asarray(values, float)
    least = float(numbers.min()) if low is None else low
    most = float(numbers.max()) if high is None else high
    share = (numbers - least) / (most - least) if most > least else np.zeros_like(numbers)
    return np.round(255 * np.clip(share, 0, 1)).astype(np.uint8)


def _look(fill: str, stroke: str, width: float) -> str:
    edge = "" if stroke == "none" else f' stroke="{COLOURS[stroke]}" stroke-width="{_n(width)}"'
    return f'fill="{COLOURS[fill]}"{edge}'


def _n(value: float) -> str:
    """A number as short as it may be: a hundredth of a unit is not seen."""
    return f"{value:.2f}".rstrip("0").rstrip(".")
