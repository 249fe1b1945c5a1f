"""The course's data sets, by name: ``from hebb_data import load``.

=================  ==================================================================================================
``birthweight``    table: LOW AGE LWT RACE SMOKE PTL HT UI BWT
``digits``         8×8 grey images, 0 … 16, ten classes
``fruit-images``   16×16 (``size=16``) or 32×32 (``size=32``) RGB images, apples and tomatoes
``headlines``      texts
``iris``           table: four lengths in cm and the species, 0 … 2
``mnist``          28×28 grey images, 0 … 255, ten classes: 60,000 of them
``stock``          table: Open High Low Close Volume, one row a trading day
``tiny-images``    32×32 RGB images, ten classes
=================  ==================================================================================================
"""

from __future__ import annotations

import json
import zipfile  # noqa: F401 - what np.load would import late, in every jail anew
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

NAMES = ("birthweight", "digits", "fruit-images", "headlines", "iris", "mnist", "stock", "tiny-images")
SIZES = (16, 32)
"""Widths in which ``fruit-images`` comes."""

_LARGE = 2**24
"""Arrays of so many bytes and more are compressed in their files: it takes a second to write them."""

FOLDER = Path(__file__).with_name("datasets")
"""Where the files lie: beside this file at home. The sandbox has a place of its own for them."""


@dataclass(frozen=True, eq=False)
class Data:
    """One data set. What a set does not have is empty.

    Attributes:
        name: as in ``load(name)``.
        real: whether these are the real data; False for the made twin.
        x: a table as float64 (rows, columns); images as uint8 (n, height, width, 3), or (n, 8, 8) for ``digits``
            and (n, 28, 28) for ``mnist``.
        y: the class of each image, int64 (n,): an index into ``labels``.
        columns: the names of a table's columns, in order.
        labels: the names of the classes.
        dates: the ISO date of each row of ``stock``.
        texts: the headlines.
    """

    name: str
    real: bool
    x: Any
    y: Any
    columns: tuple[str, ...] = ()
    labels: tuple[str, ...] = ()
    dates: tuple[str, ...] = ()
    texts: tuple[str, ...] = ()


def load(name: str, *, size: int = 16) -> Data:
    """The data set ``name``; its arrays are yours to change.

    Args:
        name: one of `NAMES`.
        size: width and height of ``fruit-images``, 16 or 32.

    Raises:
        ValueError: there is no such data set, or not in this size.
        FileNotFoundError: its file is not there.
    """
    return read(FOLDER / file_name(name, size))


def file_name(name: str, size: int = 16) -> str:
    """The name of the file that holds the data set ``name``."""
    if name not in NAMES:
        raise ValueError(f"there is no data set {name!r}; expected one of {', '.join(NAMES)}")
    if name != "fruit-images":
        return f"{name}.npz"
    if size not in SIZES:
        raise ValueError(f"fruit-images come with size=16 or size=32; got size={size!r}")
    return f"{name}-{size}.npz"


def read(path: Path) -> Data:
    """The data set in the file ``path``."""
    if not path.is_file():
        raise FileNotFoundError(f"the data set's file {path.name} is missing: expected it in the folder {path.parent}")
    with np.load(path, allow_pickle=False) as held:
        about = json.loads(held["about"].tobytes())
        texts = {name: tuple(about[name]) for name in ("columns", "labels", "dates", "texts")}
        return Data(about["name"], about["real"], held["x"], held["y"], **texts)


def write(path: Path, data: Data) -> None:
    """Put ``data`` into the file ``path``; equal data give equal bytes."""
    about = {name: getattr(data, name) for name in ("name", "real", "columns", "labels", "dates", "texts")}
    text = np.frombuffer(json.dumps(about).encode(), dtype=np.uint8)
    save = np.savez_compressed if data.x.nbytes >= _LARGE else np.savez
    with path.open("wb") as file:
        save(file, about=text, x=data.x, y=data.y)
