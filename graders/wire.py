"""Data-only messages between judge and harness.

Values travel as a *tree* of JSON with tagged lists; arrays travel as dtype, shape and raw bytes, in the buffers of a
frame (`graders.channel`). Nothing is ever unpickled, and nothing that arrives can run code on the reading side.

| value | in the tree |
|---|---|
| None, bool, int, float, str | themselves |
| list, tuple | ``["list", …]``, ``["tuple", …]`` |
| dict | ``["dict", [key, value], …]`` |
| bytes | ``["bytes", buffer]`` |
| NumPy array, tensor, variable | ``["array", buffer, dtype, shape, kind, name, trainable]`` |
| NumPy scalar | ``["scalar", buffer, dtype]`` |
| anything that needs a convention of the two sides | ``["special", kind, JSON data]`` |
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import numpy.typing as npt

from graders.channel import (
    MAX_BUFFER_COUNT,
    MAX_BUFFERS,
    MAX_HEADER,
    Buffer,
    Channel,
    ConnectionClosed,
    Message,
    TooLarge,
    WireError,
)

__all__ = (
    "ARRAY_KINDS",
    "DTYPES",
    "MAX_BUFFERS",
    "MAX_BUFFER_COUNT",
    "MAX_DEPTH",
    "MAX_DIMENSIONS",
    "MAX_ELEMENTS",
    "MAX_HEADER",
    "MAX_HUGE_INTS",
    "MAX_NODES",
    "MAX_ODD_KEYS",
    "Buffer",
    "Channel",
    "ConnectionClosed",
    "Message",
    "NotData",
    "Packer",
    "Special",
    "Tensor",
    "TooLarge",
    "Unpacker",
    "WireError",
    "pack_texts",
    "unpack_texts",
)

MAX_DEPTH = 40
MAX_NODES = 500_000
MAX_ODD_KEYS = 5_000
MAX_ELEMENTS = MAX_BUFFERS // 8
"""Numbers in the arrays of one value: of small dtypes a message could hold more, which become float64 when used."""

MAX_HUGE_INTS = 1_000
"""Integers of more than 64 bits: their hashes can be chosen equal, and all work on them grows with their length."""

MAX_DIMENSIONS = 32
_SIZES = {"int": (8, 16, 32, 64), "uint": (8, 16, 32, 64), "float": (16, 32, 64), "complex": (64, 128)}
DTYPES = frozenset({"bool"} | {f"{kind}{bits}" for kind, sizes in _SIZES.items() for bits in sizes})
ARRAY_KINDS = frozenset(["array", "tensor", "variable"])

Tree = Any
Array = npt.NDArray[Any]


class NotData(Exception):
    """A value that cannot travel as data; ``value`` is the offender."""

    def __init__(self, value: object) -> None:
        super().__init__(f"not data: {type(value).__name__}")
        self.value = value


class Tensor(np.ndarray[Any, Any]):
    """An array that knows it came from a TensorFlow tensor or variable.

    ``kind`` is ``"tensor"`` or ``"variable"``; ``name`` and ``trainable`` are those of the variable.
    """

    kind: str = "tensor"
    name: str = ""
    trainable: bool | None = None

    def __array_finalize__(self, base: object) -> None:
        self.kind = getattr(base, "kind", "tensor")
        self.name = getattr(base, "name", "")
        self.trainable = getattr(base, "trainable", None)


@dataclass(frozen=True)
class Special:
    """A value with a meaning that the two sides agree on (a handle, a generator, a callback)."""

    kind: str
    data: Any


@dataclass
class Packer:
    """Turns values into a tree and buffers.

    ``special`` is asked for every value that is not plain data; it returns what stands for the value (plain data
    or a `Special`), or raises `NotData`.
    """

    special: Callable[[object], object] = field(default=lambda value: _refuse(value))
    buffers: list[memoryview] = field(default_factory=list)
    _nodes: int = 0
    _elements: int = 0
    _huge_ints: int = 0

    def pack(self, value: object, depth: int = 0) -> Tree:
        """The tree of ``value``. Types are matched exactly: a subclass of a data type is not data.

        Raises:
            NotData: something in ``value`` is no data.
            TooLarge: it is nested too deeply or has too many parts.
        """
        self._nodes += 1
        if self._nodes > MAX_NODES or depth > MAX_DEPTH:
            raise TooLarge("the value is nested too deeply or has too many parts")
        kind = type(value)
        self._huge_ints += kind is int and value.bit_length() > 64  # type: ignore[attr-defined]
        if self._huge_ints > MAX_HUGE_INTS:
            raise TooLarge("the value has too many integers of more than 64 bits")
        if value is None or kind in (bool, int, float, str):
            return value
        if kind is list or kind is tuple:
            return [kind.__name__, *(self.pack(item, depth + 1) for item in value)]  # type: ignore[attr-defined]
        if kind is dict:
            return ["dict", *([self.pack(k, depth + 1), self.pack(v, depth + 1)] for k, v in value.items())]  # type: ignore[attr-defined]
        if kind is bytes:
            return ["bytes", self._buffer(memoryview(value))]  # type: ignore[arg-type]
        if (kind is np.ndarray or kind is Tensor) and value.dtype.name in DTYPES:  # type: ignore[attr-defined]
            return self._pack_array(value)  # type: ignore[arg-type]
        if isinstance(value, np.generic) and kind.__module__ == "numpy" and value.dtype.name in DTYPES:
            return ["scalar", self._buffer(memoryview(value.tobytes())), value.dtype.name]
        if kind is Special:
            return ["special", value.kind, value.data]  # type: ignore[attr-defined]
        return self.pack(self.special(value), depth + 1)

    def _pack_array(self, array: Array) -> Tree:
        self._elements += array.size
        if self._elements > MAX_ELEMENTS:
            raise TooLarge("the arrays of the value hold too many numbers")
        raw = np.ascontiguousarray(array, dtype=array.dtype.newbyteorder("="))
        kind = array.kind if isinstance(array, Tensor) else "array"
        name, trainable = (array.name, array.trainable) if isinstance(array, Tensor) else ("", None)
        buffer = memoryview(raw.tobytes())
        return ["array", self._buffer(buffer), array.dtype.name, list(array.shape), kind, name, trainable]

    def _buffer(self, data: memoryview) -> int:
        self.buffers.append(data)
        return len(self.buffers) - 1


def _refuse(value: object) -> object:
    raise NotData(value)


class Unpacker:
    """Rebuilds values from a tree and buffers; raises `WireError` for everything it does not know.

    A buffer serves one value only: a small message that names a large buffer many times would else fill the
    memory of this side. Keys that are not strings are few, for a sender can choose numbers with equal hashes, and
    building a dict of those takes time in the square of their count.

    ``special`` maps the kinds of `Special` that are welcome here to functions of their data.
    """

    def __init__(self, buffers: Sequence[Buffer], special: dict[str, Callable[[Any], object]] | None = None) -> None:
        self._buffers = buffers
        self._special = special or {}
        self._nodes = 0
        self._odd_keys = 0
        self._elements = 0
        self._huge_ints = 0
        self._used: set[int] = set()

    def unpack(self, tree: Tree, depth: int = 0) -> Any:
        """The value of ``tree``: plain types only, arrays freshly built from raw bytes."""
        self._nodes += 1
        if self._nodes > MAX_NODES or depth > MAX_DEPTH:
            raise WireError("the answer is nested too deeply or has too many parts")
        if tree is None or type(tree) in (bool, float, str):
            return tree
        if type(tree) is int:
            self._huge_ints += tree.bit_length() > 64
            if self._huge_ints > MAX_HUGE_INTS:
                raise WireError(f"an answer may hold {MAX_HUGE_INTS} integers of more than 64 bits")
            return tree
        if type(tree) is not list or not tree or type(tree[0]) is not str:
            raise WireError("the answer is not in the agreed form")
        reader = getattr(self, f"_read_{tree[0]}", None)
        if reader is None:
            raise WireError("unknown tag")
        return reader(tree[1:], depth + 1)

    def _read_list(self, items: list[Tree], depth: int) -> list[Any]:
        return [self.unpack(item, depth) for item in items]

    def _read_tuple(self, items: list[Tree], depth: int) -> tuple[Any, ...]:
        return tuple(self.unpack(item, depth) for item in items)

    def _read_dict(self, items: list[Tree], depth: int) -> dict[Any, Any]:
        result = {}
        for item in items:
            if type(item) is not list or len(item) != 2:
                raise WireError("a dict's entry is not a pair")
            key = self.unpack(item[0], depth)
            self._odd_keys += type(key) is not str
            if self._odd_keys > MAX_ODD_KEYS:
                raise WireError(f"a dict may have {MAX_ODD_KEYS} keys that are not strings")
            try:
                hash(key)
            except TypeError:
                raise WireError("a dict's key cannot be hashed") from None
            result[key] = self.unpack(item[1], depth)
        return result

    def _read_bytes(self, items: list[Tree], _depth: int) -> bytes:
        (index,) = _fields(items, int)
        return bytes(self._buffer(index))

    def _read_scalar(self, items: list[Tree], _depth: int) -> Any:
        index, name = _fields(items, int, str)
        return self._array(index, name, [])[()]

    def _read_array(self, items: list[Tree], _depth: int) -> Array:
        if len(items) != 6 or type(items[5]) not in (bool, type(None)):
            raise WireError("an array's description is malformed")
        index, dtype, shape, kind, name = _fields(items[:5], int, str, list, str, str)
        array = self._array(index, dtype, shape)
        if kind not in ARRAY_KINDS:
            raise WireError("unknown kind of array")
        if kind == "array":
            return array
        tensor = array.view(Tensor)
        tensor.kind, tensor.name, tensor.trainable = kind, name[:200], items[5]
        return tensor

    def _read_special(self, items: list[Tree], _depth: int) -> Any:
        if len(items) != 2 or type(items[0]) is not str or items[0] not in self._special:
            raise WireError("the answer holds something that is not data")
        return self._special[items[0]](items[1])

    def _array(self, index: int, name: str, shape: list[int]) -> Array:
        if name not in DTYPES:
            raise WireError("a dtype that is not allowed")
        if len(shape) > MAX_DIMENSIONS or any(type(size) is not int or size < 0 for size in shape):
            raise WireError("an array's shape is malformed")
        dtype = np.dtype(name)
        self._elements += math.prod(shape)
        if self._elements > MAX_ELEMENTS:
            raise WireError(f"the arrays of an answer may hold {MAX_ELEMENTS} numbers together")
        raw = self._buffer(index)
        if math.prod(shape) * dtype.itemsize != len(raw):
            raise WireError("an array's shape does not fit its bytes")
        if name == "bool" and np.frombuffer(raw, np.uint8).max(initial=0) > 1:
            raise WireError("a boolean array holds other values than 0 and 1")
        try:
            return np.frombuffer(bytearray(raw), dtype).reshape(shape)
        except (ValueError, OverflowError):  # an empty array may still claim a size that no array can have
            raise WireError("an array's shape is malformed") from None

    def _buffer(self, index: int) -> Buffer:
        if not 0 <= index < len(self._buffers) or index in self._used:
            raise WireError("a buffer is missing")
        self._used.add(index)
        return self._buffers[index]


def pack_texts(texts: Mapping[str, str]) -> tuple[list[str], list[bytes]]:
    """Names, and their texts as buffers: in a header a text would grow by up to six times."""
    return list(texts), [text.encode(errors="surrogatepass") for text in texts.values()]


def unpack_texts(names: Sequence[str], buffers: Sequence[Buffer]) -> dict[str, str]:
    """What `pack_texts` packed."""
    return {name: bytes(buffer).decode(errors="surrogatepass") for name, buffer in zip(names, buffers, strict=True)}


def _fields(items: list[Tree], *types: type) -> list[Any]:
    if len(items) != len(types) or any(type(item) is not kind for item, kind in zip(items, types, strict=True)):
        raise WireError("a value's description is malformed")
    return items
