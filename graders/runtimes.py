"""Which libraries a submission needs: the light runtime has NumPy, the heavy one everything."""

from __future__ import annotations

import re
from collections.abc import Iterable

_HEAVY = re.compile(r"\b(tensorflow|keras|sklearn|pandas|scipy|h5py)\b")


def needs_tensorflow(sources: Iterable[str]) -> bool:
    """Whether ``sources`` name a library that only the heavy runtime has."""
    return any(_HEAVY.search(source) for source in sources)
