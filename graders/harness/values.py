"""Values on the submission's side of the wire: data both ways, and what stands for live objects."""

from __future__ import annotations

import inspect
import math
import sys
import types
from collections.abc import Callable
from typing import Any

import numpy as np

from graders.harness.data import as_data
from graders.wire import NotData, Special

Callback = Callable[[int, tuple[Any, ...], dict[str, Any]], Any]

LIVE_KINDS: dict[str, tuple[str, ...]] = {
    "axes": ("matplotlib.axes._axes.Axes",),
    "figure": ("matplotlib.figure.Figure",),
    "model": ("keras.src.models.model.Model",),
    "layer": ("keras.src.layers.layer.Layer",),
    "optimizer": ("keras.src.optimizers.base_optimizer.BaseOptimizer",),
    "keras_tensor": ("keras.src.backend.common.keras_tensor.KerasTensor",),
    "history": ("keras.src.callbacks.history.History",),
    "dataset": ("tensorflow.python.data.ops.dataset_ops.DatasetV2",),
}
"""Kinds of library objects that the judge may hold a handle of, by the full names of their base classes."""

HANDLE_KINDS = frozenset({*LIVE_KINDS, "function", "class", "object"})
"""Every kind of handle."""

PRETENCES = frozenset(
    f"__{name}__"
    for name in (
        *("eq", "ne", "lt", "le", "gt", "ge", "bool", "int", "float", "complex", "index", "class"),
        *("array", "array_ufunc", "array_function", "array_interface", "array_struct"),
    )
)
"""Methods by which an object could pass for a number or an array in a comparison."""


class Objects:
    """The live objects that the judge holds handles of."""

    def __init__(self, callback: Callback) -> None:
        self._objects: dict[str, Any] = {}
        self._callback = callback
        self._request = 0
        self._made = 0

    def begin(self, request: int) -> None:
        """Number the handles of this request's answer, so that asking again gives the same names."""
        self._request, self._made = request, 0

    def __getitem__(self, name: str) -> Any:
        return self._objects[name]

    def __setitem__(self, name: str, value: Any) -> None:
        self._objects[name] = value

    def handle(self, value: object, kind: str) -> Special:
        """Keep ``value`` here and give the judge a name for it."""
        self._made += 1
        name = f"{self._request}.{self._made}"
        self._objects[name] = value
        return Special("handle", {"name": name, "kind": kind, "type": type(value).__name__[:80]})

    def outgoing(self, value: object) -> object:
        """What stands for a value that is not plain data; raises `NotData` if nothing does."""
        kind = live_kind(value)
        if kind:
            return self.handle(value, kind)
        if inspect.isclass(value):
            return self.handle(value, "class")
        data = as_data(value)
        if data is not None:
            return data
        if callable(value):
            return self.handle(value, "function")
        raise NotData(value)

    def incoming(self) -> dict[str, Callable[[Any], object]]:
        """How arguments that are not plain data are made."""
        return {
            "handle": lambda data: self._objects[data["name"]],
            "rng": generator,
            "callback": lambda data: self._call_back(data["id"]),
            "expression": lambda data: expression(data["source"]),
            "dtype": np.dtype,
        }

    def _call_back(self, number: int) -> Callable[..., Any]:
        def callback(*args: Any, **kwargs: Any) -> Any:
            return self._callback(number, args, kwargs)

        return callback


def live_kind(value: object) -> str:
    """The kind of a library object that the judge may hold; empty for all others."""
    names = {f"{base.__module__}.{base.__qualname__}" for base in type(value).__mro__}
    return next((kind for kind, bases in LIVE_KINDS.items() if names.intersection(bases)), "")


def is_impostor(value: object, submission: types.ModuleType) -> bool:
    """Whether ``value`` pretends to be data: a masked array, or an object of the submission's that acts as some.

    A plain object or a data class is an honest mistake.
    """
    if isinstance(value, np.ma.MaskedArray):
        return True
    kind = type(value)
    if kind.__module__ in sys.modules and kind.__module__ not in (submission.__name__, "__main__"):
        return False
    if hasattr(kind, "__dataclass_fields__"):
        return False
    return any(PRETENCES.intersection(vars(base)) for base in kind.__mro__ if base.__module__ == kind.__module__)


def generator(data: dict[str, Any]) -> np.random.Generator:
    """A NumPy generator in the state that the judge's was in."""
    bits = np.random.PCG64()
    bits.state = data  # type: ignore[assignment]
    return np.random.Generator(bits)


def expression(source: str) -> Any:
    """The value of a Python expression of the test's, made in this process (so TensorFlow can trace it)."""
    names = {"np": np, "math": math}
    for short, name in (("tf", "tensorflow"), ("keras", "keras")):
        if name in sys.modules:
            names[short] = sys.modules[name]
    return eval(source, names)  # noqa: S307
