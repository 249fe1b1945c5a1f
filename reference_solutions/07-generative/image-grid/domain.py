"""What the entry points may be called with."""

from typing import Any

import numpy as np

DRAWN = {
    "grid": "image",
}


def grid(images: Any, rows: int, cols: int, margin: int = 16) -> bool:
    """Pictures with values that lie on no half between two greys."""
    pictures = images.ndim == 4 and images.shape[3] == 3 and images.size > 0 and min(rows, cols) >= 1 and margin >= 0
    greys = 127.5 * (np.clip(images, -1, 1) + 1)
    return pictures and not bool(((np.abs(greys % 1 - 0.5) < 1e-6) & (images != 0)).any())
