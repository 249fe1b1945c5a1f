"""The figures that a submission has open in pyplot, as PNG."""

from __future__ import annotations

import io
import sys

MAX_FIGURES = 4
DPI = 80


def open_figures() -> list[bytes]:
    """PNG files of the open figures, oldest first; none where pyplot was never imported."""
    pyplot = sys.modules.get("matplotlib.pyplot")
    if pyplot is None:
        return []
    pictures = []
    for number in pyplot.get_fignums()[:MAX_FIGURES]:
        file = io.BytesIO()
        pyplot.figure(number).savefig(file, format="png", dpi=DPI)
        pictures.append(file.getvalue())
    pyplot.close("all")
    return pictures
