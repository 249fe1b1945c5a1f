"""The data in a value whose type is not one that travels: subclasses, containers of the library, arrays of pandas.

What a subclass adds is left behind, and none of its methods is asked: the methods of the base read it. Only what must
be run to be read (a generator, a tensor) runs here, in the submission's own process.
"""

from __future__ import annotations

import array
import collections
import decimal
import fractions
import itertools
import sys
import types
from collections.abc import Callable
from typing import Any, Final

import numpy as np
import numpy.typing as npt

from graders.wire import DTYPES, MAX_NODES, Tensor

BASES: Final[tuple[tuple[type, Callable[[Any], object]], ...]] = (
    (str, str.__str__),
    (int, int.__int__),
    (float, float.__float__),
    (bytes, lambda value: bytes(memoryview(value))),
    (bytearray, lambda value: bytes(memoryview(value))),
    (tuple, lambda value: tuple.__getitem__(value, slice(None))),
    (list, lambda value: list.__getitem__(value, slice(None))),
    (dict, lambda value: dict(dict.items(value))),
)
"""Types that travel, and how a subclass's instance (a named tuple, a ``defaultdict``, an ``IntEnum``) becomes one."""

_ITERATORS: Final[tuple[type, ...]] = (
    *(types.GeneratorType, map, filter, zip, enumerate, reversed, range, itertools.chain, itertools.islice),
    *(collections.deque, array.array, type({}.keys()), type({}.values()), type({}.items()), type(iter([]))),
)
_NUMBERS = (fractions.Fraction, decimal.Decimal)


def as_data(value: object) -> object | None:
    """What ``value`` holds, as a type that travels or one step nearer to it; None if it is no data.

    A masked array is none: what it hides would be lost.
    """
    if isinstance(value, np.generic):
        return _of_numpy(value)
    for base, plain in BASES:
        if isinstance(value, base):
            return plain(value)
    if type(value) in _ITERATORS:
        return list(itertools.islice(value, MAX_NODES))  # type: ignore[call-overload]
    if type(value) is types.MappingProxyType:
        return dict(value)
    if type(value) in _NUMBERS:
        return float(value)  # type: ignore[arg-type]
    if type(value).__module__.split(".")[0] == "pandas" and hasattr(value, "to_numpy"):
        return np.asarray(value)
    return as_array(value)


def _of_numpy(value: np.generic) -> object | None:
    """A scalar whose dtype does not travel: a text, or a float wider than those of Python."""
    if isinstance(value, np.str_ | np.bytes_):
        return value.item()
    return float(value) if isinstance(value, np.longdouble) else None


def as_array(value: object) -> object | None:
    """A tensor, a variable or a relative of an array as an array; None if ``value`` is no such thing.

    An array of texts or of objects becomes a list of what it holds.
    """
    if isinstance(value, np.ndarray) and not isinstance(value, np.ma.MaskedArray):
        return _of_any_dtype(np.asarray(value))
    tensorflow = sys.modules.get("tensorflow")
    if tensorflow is None:
        return None
    if isinstance(value, tensorflow.Variable):
        return _tensor(value.numpy(), "variable", value.name, value.trainable)
    if isinstance(value, tensorflow.Tensor):
        return _tensor(value.numpy(), "tensor", "", None)
    if type(value).__module__.startswith("keras.src.backend"):  # keras.Variable
        return _tensor(np.asarray(value), "variable", getattr(value, "name", ""), getattr(value, "trainable", None))
    return None


def _of_any_dtype(plain: npt.NDArray[Any]) -> object | None:
    if plain.dtype.name in DTYPES:
        return plain
    if plain.dtype.kind == "f":
        return plain.astype(np.float64)
    return plain.tolist() if plain.dtype.kind in "OUS" else None


def _tensor(value: Any, kind: str, name: str, trainable: bool | None) -> Tensor:
    tensor = np.asarray(value).view(Tensor)
    tensor.kind, tensor.name, tensor.trainable = kind, str(name), None if trainable is None else bool(trainable)
    return tensor
