"""Held-out rows of the named data sets, for hidden tests: what ``hebb_data.load`` never shows to a submission."""

from __future__ import annotations

from pathlib import Path

from graders.datasets.hebb_data import Data, file_name, read
from graders.sandbox.launch import HELD_OUT


def held_out(name: str, *, size: int = 16) -> Data:
    """The held-out rows of the data set ``name``, in the shape of ``load(name, size=size)``."""
    return read(Path(HELD_OUT) / file_name(name, size))
