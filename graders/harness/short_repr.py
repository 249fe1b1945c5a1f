"""Values of a submission's names, in a few characters, without running a line of the submission.

No method of a class of the submission's is asked: what an object shows is read by its exact type, or past its class.
So neither a ``__repr__`` that raises nor one that never ends can hurt. How much is looked at is bounded, and so is the
time that it takes: some hundred parts of one value at most.
"""

from __future__ import annotations

import array
import collections
import sys
import types
from collections.abc import Callable
from itertools import islice
from typing import Any, Final

import numpy as np

from graders.harness.data import BASES

MAX_CHARACTERS = 100
"""Of one value."""

MAX_ITEMS, MAX_DEPTH = 6, 3
MAX_BITS = 128
"""Of an integer that is written out."""

MAX_TENSOR = 1_000_000
"""Numbers of a tensor whose first ones are looked at: it may be copied for that."""

_CUT = "…"
_OPEN: Final = {
    id(list): ("[", "]"),
    id(tuple): ("(", ")"),
    id(set): ("{", "}"),
    id(frozenset): ("frozenset({", "})"),
    id(collections.deque): ("deque([", "])"),
    id(array.array): ("array([", "])"),
}
"""By the number of a type: to look a class up by itself would ask the ``__hash__`` of its class."""

_MAPPINGS: Final = frozenset(map(id, (dict, collections.OrderedDict, collections.defaultdict, collections.Counter)))
_CONTAINERS: Final[tuple[type, ...]] = (list, tuple, dict, set, frozenset)
_SCALARS: Final = frozenset(map(id, np.sctypeDict.values()))
_SHAPED: Final = (
    ("tensorflow.python.framework.ops", "EagerTensor", "tensor"),
    ("tensorflow.python.framework.ops", "SymbolicTensor", "symbolic tensor"),
    ("tensorflow.python.ops.resource_variable_ops", "ResourceVariable", "variable"),
    ("keras.src.backend.tensorflow.core", "Variable", "variable"),
    ("keras.src.backend.common.keras_tensor", "KerasTensor", "symbolic tensor"),
    ("pandas.core.frame", "DataFrame", "DataFrame"),
    ("pandas.core.series", "Series", "Series"),
)
"""Types of libraries that have a shape: module, name, and what they are called."""


def short_repr(value: object) -> str:
    """``value`` in at most `MAX_CHARACTERS`; whatever it is, this returns."""
    try:
        text = _shown(value, MAX_DEPTH)
    except Exception:  # memory that is used up, a container that another thread changes
        return _CUT
    return text if len(text) <= MAX_CHARACTERS else text[: MAX_CHARACTERS - 1] + _CUT


def _shown(value: Any, depth: int) -> str:
    kind = type(value)
    show = _EXACT.get(id(kind))
    if show:
        return show(value)
    if id(kind) in _SCALARS:
        return _scalar(value)
    if id(kind) in _OPEN or id(kind) in _MAPPINGS:
        return _container(value, kind, depth)
    return _of_library(value) or _of_base(value, depth) or _object(value, depth)


def _integer(value: int) -> str:
    return repr(value) if value.bit_length() <= MAX_BITS else f"<an int of {value.bit_length()} bits>"


def _text(value: Any) -> str:
    """A text or bytes, in quotes; of a long one the beginning and the length."""
    if len(value) <= MAX_CHARACTERS // 2:
        return repr(value)
    return f"{value[: MAX_CHARACTERS // 2]!r}{_CUT} ({len(value)} {'characters' if type(value) is str else 'bytes'})"


def _array(value: np.ndarray[Any, Any]) -> str:
    """Shape and dtype, and the first numbers."""
    first = value.flat[:MAX_ITEMS].tolist() if value.dtype.kind in "biufcU" else []
    return _of_shape("array", value.shape, value.dtype, first, value.size)


def _of_shape(word: str, shape: object, dtype: object, first: list[Any], size: int) -> str:
    numbers = ", ".join(map(_number, first)) + (f", {_CUT}" if first and size > len(first) else "")
    return f"{word} of shape {shape}, {dtype}{': ' if numbers else ''}{numbers}"


def _number(value: Any) -> str:
    return f"{value:.6g}" if type(value) is float else _text(value) if type(value) is str else repr(value)


def _scalar(value: Any) -> str:
    """A scalar of NumPy's, with its dtype."""
    if value.dtype.kind not in "biufcU":
        return f"<{value.dtype}>"
    plain = value.item()
    return f"{_text(plain) if type(plain) is str else repr(plain)} ({value.dtype})"


def _container(value: Any, kind: Any, depth: int) -> str:
    """The first items of a list, a dict or the like, read by the methods of ``kind``; of one too deep their number."""
    opening, closing = _OPEN.get(id(kind), ("{", "}"))
    length = kind.__len__(value)
    if not depth or not length:
        return opening + (f"{_CUT} {length} items" if length else "") + closing
    if issubclass(kind, dict):
        pairs = islice(dict.items(value), MAX_ITEMS)
        items = [f"{_shown(key, depth - 1)}: {_shown(item, depth - 1)}" for key, item in pairs]
    else:
        items = [_shown(item, depth - 1) for item in islice(kind.__iter__(value), MAX_ITEMS)]
    more = f", {_CUT} {length} items" if length > MAX_ITEMS else "," * (kind is tuple and length == 1)
    return f"{opening}{', '.join(items)}{more}{closing}"


def _of_library(value: Any) -> str:
    """A tensor, a variable or a table, by its shape; empty if it is none."""
    kind = type(value)
    for module, name, word in _SHAPED:
        if kind is getattr(sys.modules.get(module), name, None):
            return _shaped(value, word)
    return ""


def _shaped(value: Any, word: str) -> str:
    shape = tuple(value.shape)
    if word in ("DataFrame", "Series"):
        return f"{word} of shape {shape}"
    dtype = getattr(value.dtype, "name", value.dtype)
    if word == "symbolic tensor":
        return _of_shape(word, shape, dtype, [], 0)
    size = int(np.prod(shape))
    first = np.asarray(value).flat[:MAX_ITEMS].tolist() if size <= MAX_TENSOR else []
    return _of_shape(word, shape, dtype, first, size)


def _of_base(value: Any, depth: int) -> str:
    """An instance of a class made from one that travels, read by the methods of that one; empty if it is none."""
    kind = type(value)
    if issubclass(kind, np.ndarray):
        return f"<{_name(kind)}>"
    for base in _CONTAINERS:
        if issubclass(kind, base):
            return f"{_name(kind)}({_container(value, base, depth)})"
    for base, plain in BASES:
        if issubclass(kind, base):
            return f"{_name(kind)}({_shown(plain(value), depth)})"
    return ""


def _object(value: Any, depth: int) -> str:
    """Any other object: its class, and the attributes of one whose class is the submission's."""
    kind = type(value)
    if issubclass(kind, type):
        return f"<class {_name(value)}>"
    attributes = _attributes(value) if depth and _of_submission(kind) else {}
    if not attributes:
        return f"<{_name(kind)}>"
    pairs = [f"{_plain(name)}={_shown(item, depth - 1)}" for name, item in islice(attributes.items(), MAX_ITEMS)]
    return f"{_name(kind)}({', '.join(pairs)}{f', {_CUT}' if len(attributes) > MAX_ITEMS else ''})"


def _of_submission(kind: type) -> bool:
    module = _vars(kind).get("__module__")
    return type(module) is str and module == "submission"


def _attributes(value: object) -> dict[str, object]:
    """What an object keeps, unless its class says otherwise of ``__dict__``: then code of that class would run."""
    for base in type.__dict__["__mro__"].__get__(type(value)):
        place = _vars(base).get("__dict__")
        if place is not None:
            known = type(place) is types.GetSetDescriptorType and place.__objclass__ is base
            found = place.__get__(value) if known else {}
            return found if type(found) is dict else {}
    return {}


def _vars(kind: type) -> Any:
    """What stands in a class, past whatever its own class makes of attributes."""
    return type.__dict__["__dict__"].__get__(kind)


def _name(kind: type) -> str:
    return _plain(type.__dict__["__name__"].__get__(kind))


def _plain(text: str) -> str:
    """A name, cut, and of no class but ``str``."""
    return str.__str__(text)[:40]


def _function(value: Any) -> str:
    return f"<function {_plain(value.__name__)}>"


def _range(value: range) -> str:
    return f"range({', '.join(map(_integer, (value.start, value.stop, value.step)))})"


_EXACT: Final[dict[int, Callable[[Any], str]]] = {
    **dict.fromkeys(map(id, (type(None), bool, float, complex, type(...))), repr),
    **dict.fromkeys(map(id, (types.FunctionType, types.BuiltinFunctionType)), _function),
    **dict.fromkeys(map(id, (str, bytes, bytearray)), _text),
    id(int): _integer,
    id(range): _range,
    id(np.ndarray): _array,
}
