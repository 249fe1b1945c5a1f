"""What the judge may ask of Matplotlib's Axes and Figure."""

from __future__ import annotations

from typing import Any

import numpy as np
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.colors import to_hex
from matplotlib.figure import Figure

from graders.harness.registry import KINDS, MAKERS


def new_axes() -> Any:
    """Axes of a fresh figure that no global state knows of."""
    figure = Figure()
    FigureCanvasAgg(figure)
    return figure.add_subplot()


def lines(axes: Any) -> list[dict[str, Any]]:
    """Lines that are drawn as lines: ``x`` (n,), ``y`` (n,), ``label``, ``color``."""
    drawn = [line for line in axes.get_lines() if line.get_linestyle() not in ("None", "none", "", " ")]
    return [_line(line) for line in drawn]


def points(axes: Any) -> list[dict[str, Any]]:
    """Scattered points and lines of markers only: ``xy`` (n, 2), ``label``."""
    found = [
        {"xy": np.asarray(collection.get_offsets(), dtype=float), "label": _label(collection)}
        for collection in axes.collections
        if hasattr(collection, "get_offsets") and len(collection.get_offsets())
    ]
    for line in axes.get_lines():
        if line.get_linestyle() in ("None", "none", "", " "):
            found.append({"xy": np.asarray(line.get_xydata(), dtype=float), "label": _label(line)})
    return found


def labels(axes: Any) -> dict[str, Any]:
    """``title``, ``xlabel``, ``ylabel`` and the texts of the ``legend``."""
    legend = axes.get_legend()
    return {
        "title": axes.get_title(),
        "xlabel": axes.get_xlabel(),
        "ylabel": axes.get_ylabel(),
        "legend": [text.get_text() for text in legend.get_texts()] if legend else [],
    }


def limits(axes: Any) -> dict[str, tuple[float, float]]:
    """The visible range of both axes."""
    (left, right), (low, high) = axes.get_xlim(), axes.get_ylim()
    return {"x": (float(left), float(right)), "y": (float(low), float(high))}


def images(axes: Any) -> list[Any]:
    """The arrays of the images shown."""
    return [np.asarray(image.get_array()) for image in axes.get_images()]


def _line(line: Any) -> dict[str, Any]:
    x, y = (np.atleast_1d(np.asarray(data, dtype=float)) for data in line.get_data())
    return {"x": x, "y": y, "label": _label(line), "color": to_hex(line.get_color())}


def _label(artist: Any) -> str:
    label = str(artist.get_label())
    return "" if label.startswith("_") else label


KINDS["axes"] = {"lines": lines, "points": points, "labels": labels, "limits": limits, "images": images}
KINDS["figure"] = {"axes": lambda figure: list(figure.axes)}
MAKERS["axes"] = new_axes
