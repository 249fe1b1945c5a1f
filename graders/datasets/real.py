"""The text of a real data set's file becomes shown and held-out rows."""

from __future__ import annotations

import csv
import datetime
import io
import zipfile
from collections import Counter

import numpy as np

from graders.datasets.hebb_data import Data
from graders.datasets.store import HELD_SHARE, SEED_OF_SHOWN, DataError, split
from graders.datasets.twins.birthweight import COLUMNS as BIRTHS
from graders.datasets.twins.stock import COLUMNS as PRICES

STOCK_HELD_OUT_DAYS = 125
_LEAST_ROWS = {"birthweight": 189, "stock": 1000, "headlines": 200}
_MNIST = {"x_train": (60_000, 28, 28), "y_train": (60_000,), "x_test": (10_000, 28, 28), "y_test": (10_000,)}
_NO_CLASSES = np.empty(0, np.int64)


def parse(name: str, content: bytes) -> tuple[Data, Data]:
    """Shown and held-out rows of ``name``; raises `DataError` when ``content`` is something else."""
    if content.lstrip()[:1] == b"<":
        raise DataError(f"{name}: a web page came instead of data; is it the address of the raw file?")
    if name == "mnist":
        return _mnist(content)
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise DataError(f"{name}: expected text in UTF-8; byte {error.start} is none") from error
    rows = list(csv.DictReader(io.StringIO(text), delimiter="\t" if name == "birthweight" else ","))
    if len(rows) < _LEAST_ROWS[name]:
        raise DataError(f"{name}: expected at least {_LEAST_ROWS[name]} rows; got {len(rows)}")
    return {"birthweight": _births, "stock": _stock, "headlines": _headlines}[name](rows)


def _mnist(content: bytes) -> tuple[Data, Data]:
    """Its 60,000 training images are shown, its 10,000 test images held out."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            arrays = {name: _array(archive, name) for name in _MNIST}
    except (zipfile.BadZipFile, KeyError, ValueError) as error:
        raise DataError(f"mnist: expected an .npz file with {', '.join(_MNIST)}: {error}") from error
    for name, shape in _MNIST.items():
        if arrays[name].dtype != np.uint8 or arrays[name].shape != shape:
            found = f"{arrays[name].dtype} {arrays[name].shape}"
            raise DataError(f"mnist: expected {name} as uint8 {shape}; got {found}")
    labels = tuple("0123456789")
    parts = [(arrays[f"x_{part}"], arrays[f"y_{part}"].astype(np.int64)) for part in ("train", "test")]
    if any(y.max() > 9 for _, y in parts):
        raise DataError("mnist: expected digits from 0 to 9 in y_train and y_test")
    return tuple(Data("mnist", True, x, y, labels=labels) for x, y in parts)  # type: ignore[return-value]


def _array(archive: zipfile.ZipFile, name: str) -> np.ndarray:
    """One array of an .npz file, of no more bytes than it should have with its head."""
    with archive.open(f"{name}.npy") as file:
        content = file.read(int(np.prod(_MNIST[name])) + 4096)
    return np.load(io.BytesIO(content), allow_pickle=False)  # type: ignore[no-any-return]


def _births(rows: list[dict[str, str]]) -> tuple[Data, Data]:
    return split(Data("birthweight", True, _table("birthweight", rows, BIRTHS), _NO_CLASSES, BIRTHS))


def _stock(rows: list[dict[str, str]]) -> tuple[Data, Data]:
    """The last half year is held out: nobody knows the future."""
    x = _table("stock", rows, PRICES)
    try:
        days = [datetime.date.fromisoformat(row["Date"]) for row in rows]
    except (KeyError, TypeError, ValueError) as error:
        raise DataError(f"stock: expected a column Date with days like 2019-01-02 ({error})") from error
    if days != sorted(set(days)):
        raise DataError("stock: expected one row a day, the oldest first")
    dates = tuple(day.isoformat() for day in days)
    end = len(rows) - STOCK_HELD_OUT_DAYS
    parts = (slice(None, end), slice(end, None))
    return tuple(Data("stock", True, x[part], _NO_CLASSES, PRICES, dates=dates[part]) for part in parts)  # type: ignore[return-value]


def _headlines(rows: list[dict[str, str]]) -> tuple[Data, Data]:
    """Held out are headlines all of whose words the others have too."""
    if "headline" not in rows[0]:
        raise DataError(f"headlines: expected a column 'headline'; got {', '.join(map(str, rows[0]))}")
    texts = list(dict.fromkeys(row["headline"].strip() for row in rows if (row["headline"] or "").strip()))
    uses = Counter(word for text in texts for word in set(text.lower().split()))
    chosen: set[str] = set()
    for text in np.random.default_rng(SEED_OF_SHOWN).permutation(texts).tolist():
        words = set(text.lower().split())
        if len(chosen) < HELD_SHARE * len(texts) and all(uses[word] > 1 for word in words):
            chosen.add(text)
            uses.subtract(words)
    parts = ([text for text in texts if text not in chosen], [text for text in texts if text in chosen])
    return tuple(Data("headlines", True, np.empty(0), _NO_CLASSES, texts=tuple(part)) for part in parts)  # type: ignore[return-value]


def _table(name: str, rows: list[dict[str, str]], columns: tuple[str, ...]) -> np.ndarray:
    missing = [column for column in columns if column not in rows[0]]
    if missing:
        raise DataError(f"{name}: expected the columns {', '.join(columns)}; missing: {', '.join(missing)}")
    try:
        x = np.array([[row[column] for column in columns] for row in rows], dtype=np.float64)
    except (TypeError, ValueError) as error:
        raise DataError(f"{name}: expected numbers in {', '.join(columns)}: {error}") from error
    if not np.isfinite(x).all():
        raise DataError(
            f"{name}: row {int(np.argwhere(~np.isfinite(x))[0, 0]) + 1} has a value that is no finite number"
        )
    return x
