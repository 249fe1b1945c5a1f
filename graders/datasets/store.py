"""Where the data sets lie, and how they get there: ``datasets/`` in the data folder.

``shown/`` is what everybody may load, ``held-out/`` what only a judge's jail sees. What is missing is made: twins by
their generators, iris and digits from scikit-learn's own files. A real set that was fetched stays.
"""

from __future__ import annotations

import csv
import fcntl
import gzip
import hashlib
import hmac
import importlib.util
import os
import secrets
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import numpy as np

from graders.datasets.hebb_data import NAMES, SIZES, Data, file_name, write

SHOWN, HELD_OUT = "shown", "held-out"
SEED_OF_SHOWN = 1949
HELD_SHARE = 0.2
"""Of a real set's rows, the share that is held out."""

EDITION = "3"
"""Grows when a generator changes, so that an older edition's files are made anew."""

_REPOSITORY = Path(__file__).resolve().parents[2]
_IRIS = ("sepal length", "sepal width", "petal length", "petal width", "species")
_SPECIES = ("setosa", "versicolor", "virginica")


class DataError(Exception):
    """A data set cannot be had; the text says why and what to do."""


def folder() -> Path:
    """The folder ``datasets`` of this installation."""
    return Path(os.environ.get("HEBB_DATA_DIR") or _REPOSITORY / ".data").absolute() / "datasets"


def file_names(name: str) -> list[str]:
    """The files of one data set."""
    return [file_name(name, size) for size in SIZES] if name == "fruit-images" else [file_name(name)]


def prepare() -> Path:
    """Make what is missing; the folder. A fraction of a millisecond when all is there.

    Raises:
        DataError: the folder cannot be written.
    """
    where = folder()
    try:
        if not _complete(where):
            with _alone(where):
                for name in NAMES:
                    if not present(where, name):
                        put(name, where)
    except OSError as error:
        raise DataError(f"the data sets cannot be written into {where}: {error.strerror or error}") from error
    return where


def install(name: str, where: Path, real: tuple[Data, Data]) -> None:
    """Put a real set in the place of what is there."""
    with _alone(where):
        put(name, where, real)


def put(name: str, where: Path, real: tuple[Data, Data] | None = None) -> None:
    """Write one set's files into ``where``: ``real`` (shown and held-out rows), or what we make ourselves."""
    made = {file_name(name): real} if real else make(name, _secret(where))
    for file, pair in made.items():
        for part, data in zip((SHOWN, HELD_OUT), pair, strict=True):
            _replace(where / part / file, data)
    mark = where / f"{name}.edition"
    mark.write_text("real" if real else EDITION)


def make(name: str, secret: bytes) -> dict[str, tuple[Data, Data]]:
    """The shown and held-out rows of one set, by file; those of twins are drawn with the installation's ``secret``."""
    from graders.datasets.twins import birthweight, fruit_images, headlines, mnist, stock, tiny_images

    if name == "iris":
        return {file_name(name): split(_iris())}
    if name == "digits":
        return {file_name(name): split(_digits())}
    if name == "mnist":
        return {file_name(name): mnist.make(*_generators(name, secret), split(_digits()))}
    if name == "fruit-images":
        return {
            file_name(name, size): fruit_images.make(*_generators(name, secret), size=size) for size in SIZES
        }  # fmt: skip
    makers: dict[str, Callable[[np.random.Generator, np.random.Generator], tuple[Data, Data]]] = {
        "birthweight": birthweight.make,
        "headlines": headlines.make,
        "stock": stock.make,
        "tiny-images": tiny_images.make,
    }
    return {file_name(name): makers[name](*_generators(name, secret))}


def split(data: Data) -> tuple[Data, Data]:
    """Shown and held-out rows of a real set: the same ones everywhere, each class with its share, in the old order."""
    classes = data.y if len(data.y) else np.zeros(len(data.x), np.int64)
    rng = np.random.default_rng(SEED_OF_SHOWN)
    chosen = np.zeros(len(classes), dtype=bool)
    for label in np.unique(classes):
        rows = rng.permutation(np.flatnonzero(classes == label))
        chosen[rows[: round(HELD_SHARE * len(rows))]] = True
    return _rows(data, ~chosen), _rows(data, chosen)


def _rows(data: Data, chosen: np.ndarray) -> Data:
    y = data.y[chosen] if len(data.y) else data.y
    return Data(data.name, data.real, data.x[chosen], y, data.columns, data.labels)


def _generators(name: str, secret: bytes) -> tuple[np.random.Generator, np.random.Generator]:
    hidden = hmac.digest(secret, name.encode(), "sha256")
    shown = hashlib.sha256(f"{SEED_OF_SHOWN} {name}".encode()).digest()
    return tuple(np.random.default_rng(int.from_bytes(seed)) for seed in (shown, hidden))  # type: ignore[return-value]


def _iris() -> Data:
    with (_bundled() / "iris.csv").open() as file:
        rows = list(csv.reader(file))[1:]
    x = np.array(rows, dtype=np.float64)
    return Data("iris", True, x, x[:, 4].astype(np.int64), _IRIS, _SPECIES)


def _digits() -> Data:
    with gzip.open(_bundled() / "digits.csv.gz", "rt") as file:
        rows = np.loadtxt(file, delimiter=",")
    x = rows[:, :64].reshape(-1, 8, 8).astype(np.uint8)
    return Data("digits", True, x, rows[:, 64].astype(np.int64), labels=tuple("0123456789"))


def _bundled() -> Path:
    """Where scikit-learn keeps its data; it is not imported, for that takes seconds."""
    found = importlib.util.find_spec("sklearn")
    if found is None or found.origin is None:
        raise DataError("iris and digits come with scikit-learn, which is not installed")
    return Path(found.origin).parent / "datasets" / "data"


def _secret(where: Path) -> bytes:
    """What this installation draws held-out rows with: from ``SECRET_KEY``, which all workers share, or kept here."""
    shared = os.environ.get("SECRET_KEY")
    if shared:
        return hmac.digest(shared.encode(), b"held-out rows", "sha256")
    kept = where / "secret"
    if not kept.exists():
        fresh = kept.with_suffix(".part")
        fresh.touch(mode=0o600)
        fresh.write_bytes(secrets.token_bytes(32))
        fresh.replace(kept)
    return kept.read_bytes()


def _complete(where: Path) -> bool:
    return all(present(where, name) for name in NAMES)


def present(where: Path, name: str) -> bool:
    """Whether all files of the set ``name`` are there, in this edition."""
    mark = where / f"{name}.edition"
    if not mark.is_file() or mark.read_text() not in (EDITION, "real"):
        return False
    return all((where / part / file).is_file() for part in (SHOWN, HELD_OUT) for file in file_names(name))


def _replace(path: Path, data: Data) -> None:
    fresh = path.with_suffix(".part")
    write(fresh, data)
    fresh.chmod(0o644)
    fresh.replace(path)


@contextmanager
def _alone(where: Path) -> Iterator[None]:
    """One process at a time; the folder is nobody else's, what is bound into jails can be read there."""
    where.mkdir(mode=0o700, parents=True, exist_ok=True)
    for part in (SHOWN, HELD_OUT):
        (where / part).mkdir(exist_ok=True)
        (where / part).chmod(0o755)
    with (where / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield
