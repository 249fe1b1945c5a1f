"""What the judge may ask of Matplotlib's Axes and Figure."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.colors import to_hex, to_rgba
from matplotlib.figure import Figure

from graders.harness.registry import KINDS, MAKERS

_NO_LINE = ("None", "none", "", " ", None)
"""How Matplotlib writes that there is no line, or no marker."""


def new_axes() -> Any:
    """Axes of a fresh figure that no global state knows of."""
    figure = Figure()
    FigureCanvasAgg(figure)
    return figure.add_subplot()


def lines(axes: Any) -> list[dict[str, Any]]:
    """Lines that are seen as lines: ``x`` (n,), ``y`` (n,), ``label``, ``color``."""
    drawn = [line for line in axes.get_lines() if line.get_linestyle() not in _NO_LINE and line.get_linewidth() > 0]
    return [_line(line) for line in drawn if _is_seen(axes, line, [line.get_color()], line.get_xydata())]


def points(axes: Any) -> list[dict[str, Any]]:
    """Points that are seen, scattered or as a line of markers only: ``xy`` (n, 2), ``label``."""
    scattered = [(one, one.get_offsets()) for one in axes.collections if _is_scattered(axes, one)]
    marked = [(line, line.get_xydata()) for line in axes.get_lines() if _is_marked(axes, line)]
    return [{"xy": np.asarray(xy, dtype=float), "label": _label(artist)} for artist, xy in [*scattered, *marked]]


def labels(axes: Any) -> dict[str, Any]:
    """``title``, ``xlabel``, ``ylabel`` and the texts of the ``legend``."""
    legend = axes.get_legend()
    named = {"title": axes.title, "xlabel": axes.xaxis.label, "ylabel": axes.yaxis.label}
    return {
        **{key: text.get_text() if _is_shown(axes, text) else "" for key, text in named.items()},
        "legend": [text.get_text() for text in legend.get_texts()] if legend and _is_shown(axes, legend) else [],
    }


def limits(axes: Any) -> dict[str, tuple[float, float]]:
    """The visible range of both axes."""
    (left, right), (low, high) = axes.get_xlim(), axes.get_ylim()
    return {"x": (float(left), float(right)), "y": (float(low), float(high))}


def images(axes: Any) -> list[Any]:
    """The arrays of the images shown."""
    return [np.asarray(image.get_array()) for image in axes.get_images()]


def _is_scattered(axes: Any, collection: Any) -> bool:
    """Whether it is a group of points that have a size and a colour."""
    if not hasattr(collection, "get_offsets") or not len(collection.get_offsets()):
        return False
    sizes = collection.get_sizes() if hasattr(collection, "get_sizes") else [1]
    colors = [*collection.get_facecolor(), *collection.get_edgecolor()]
    return any(size > 0 for size in sizes) and _is_seen(axes, collection, colors, collection.get_offsets())


def _is_marked(axes: Any, line: Any) -> bool:
    """Whether it is a line of markers only, which have a size and a colour."""
    if line.get_linestyle() not in _NO_LINE or line.get_marker() in _NO_LINE or not line.get_markersize() > 0:
        return False
    return _is_seen(axes, line, [line.get_markerfacecolor(), line.get_markeredgecolor()], line.get_xydata())


def _is_seen(axes: Any, artist: Any, colors: Sequence[Any], xy: Any) -> bool:
    """Whether it is drawn among the data, in a colour that is not the background's, and meets what is visible."""
    paper = to_rgba(axes.get_facecolor())
    inks = [to_rgba(color, artist.get_alpha()) for color in colors if isinstance(color, str) or len(color)]
    if not _is_shown(axes, artist) or not any(ink[3] > 0 and ink[:3] != paper[:3] for ink in inks):
        return False
    place = artist.get_offset_transform() if hasattr(artist, "get_offset_transform") else artist.get_transform()
    if place != axes.transData:  # a line across the Axes lies among the data by one axis, or without their scale
        unscaled = axes.transLimits + axes.transAxes
        return any((*place.contains_branch_seperately(axes.transData), *place.contains_branch_seperately(unscaled)))
    return _meets(np.asarray(xy, dtype=float), np.sort([axes.get_xlim(), axes.get_ylim()], axis=1))


def _meets(xy: Any, bounds: Any) -> bool:
    """Whether the smallest upright box around the finite points (n, 2) meets the one of ``bounds`` (2, 2)."""
    finite = xy[np.isfinite(xy).all(axis=1)]
    if not len(finite):
        return False
    return bool(((finite.min(axis=0) <= bounds[:, 1]) & (finite.max(axis=0) >= bounds[:, 0])).all())


def _is_shown(axes: Any, artist: Any) -> bool:
    """Whether neither it nor its Axes nor their figure is hidden, and the Axes are still in the figure."""
    figure = axes.get_figure()
    if figure is None or axes not in figure.axes:
        return False
    return all(one.get_visible() and one.get_alpha() != 0 for one in (figure, axes, artist))


def _line(line: Any) -> dict[str, Any]:
    x, y = (np.atleast_1d(np.asarray(data, dtype=float)) for data in line.get_data())
    return {"x": x, "y": y, "label": _label(line), "color": to_hex(line.get_color())}


def _label(artist: Any) -> str:
    label = str(artist.get_label())
    return "" if label.startswith("_") else label


KINDS["axes"] = {"lines": lines, "points": points, "labels": labels, "limits": limits, "images": images}
KINDS["figure"] = {"axes": lambda figure: list(figure.axes)}
MAKERS["axes"] = new_axes
