"""Values are shown in a few characters, and none of the submission's code runs for it."""

from __future__ import annotations

import collections
import enum
import itertools
import sys
import types
from typing import Any

import numpy as np
import pytest

from graders.harness.short_repr import MAX_CHARACTERS, short_repr

HOSTILE = """
class Endless(type):
    def __hash__(cls): raise SystemExit("hash")
    def __getattribute__(cls, name): raise SystemExit(name)


def raises(self, *_): raise SystemExit("asked")


LOUD = {name: raises for name in (
    "__repr__", "__str__", "__format__", "__len__", "__iter__", "__getitem__", "__eq__", "__bool__", "__index__",
    "__getattribute__", "__array__", "__hash__",
)}


def of(*bases, metaclass=type, **more):
    return metaclass("Trap", bases, LOUD | {"__module__": "submission"} | more)


plain = object.__new__(of())
object.__setattr__(plain, "n", 3)
metaclassed = object.__new__(of(metaclass=Endless))
property_for_dict = object.__new__(of(__dict__=property(raises), __class__=property(raises)))
a_list = list.__new__(of(list))
list.append(a_list, 7)
a_dict = dict.__new__(of(dict))
dict.__setitem__(a_dict, "k", 1)
a_text = str.__new__(of(str), "word")
a_number = float.__new__(of(float), 2.5)
nested = [plain, {"in": metaclassed}]
"""


@pytest.fixture(scope="module")
def hostile() -> dict[str, Any]:
    names: dict[str, Any] = {}
    exec(HOSTILE, names)
    return names


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("plain", "Trap(n=3)"),
        ("metaclassed", "<Trap>"),
        ("property_for_dict", "<Trap>"),
        ("a_list", "Trap([7])"),
        ("a_dict", "Trap({'k': 1})"),
        ("a_text", "Trap('word')"),
        ("a_number", "Trap(2.5)"),
        ("nested", "[Trap(n=3), {'in': <Trap>}]"),
    ],
)
def test_no_method_of_the_submission_is_asked(hostile: dict[str, Any], name: str, shown: str) -> None:
    assert short_repr(hostile[name]) == shown


class Colour(enum.IntEnum):
    RED = 1


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (None, "None"),
        (0.1, "0.1"),
        (-7, "-7"),
        (10**5000, "<an int of 16610 bits>"),
        (range(10**5000), "range(0, <an int of 16610 bits>, 1)"),
        ("it's", '"it\'s"'),
        ("x" * 10**7, repr("x" * 50) + "… (10000000 characters)"),
        (b"x" * 99, repr(b"x" * 50) + "… (99 bytes)"),
        ([], "[]"),
        ((1,), "(1,)"),
        (list(range(10**6)), "[0, 1, 2, 3, 4, 5, … 1000000 items]"),
        ({"a": [1, {2: (3, [4])}]}, "{'a': [1, {2: (… 2 items)}]}"),
        (collections.deque([1, 2]), "deque([1, 2])"),
        (
            np.arange(12.0).reshape(3, 4) / 3,
            "array of shape (3, 4), float64: 0, 0.333333, 0.666667, 1, 1.33333, 1.66667, …",
        ),
        (np.array([True, False]), "array of shape (2,), bool: True, False"),
        (np.array([object()]), "array of shape (1,), object"),
        (np.empty((0, 3)), "array of shape (0, 3), float64"),
        (np.ma.masked_array([1]), "<MaskedArray>"),
        (np.float32(0.5), "0.5 (float32)"),
        (np.nan, "nan"),
        (short_repr, "<function short_repr>"),
        (len, "<function len>"),
        (Colour.RED, "Colour(1)"),
        (ValueError("no"), "<ValueError>"),
        (Colour, "<class Colour>"),
        (types.SimpleNamespace(a=1), "<SimpleNamespace>"),
    ],
    ids=itertools.count(),
)
def test_a_value_is_shown_by_its_kind(value: object, shown: str) -> None:
    assert short_repr(value) == shown


def test_what_holds_itself_and_much_more_is_cut() -> None:
    endless: list[Any] = [list(range(100)) for _ in range(100)]
    endless.insert(0, endless)
    assert len(short_repr(endless)) == MAX_CHARACTERS
    assert short_repr(endless).endswith("…")


def test_a_tensor_is_shown_by_shape_and_first_numbers() -> None:
    class EagerTensor:
        shape, dtype = (2, 1), types.SimpleNamespace(name="float32")

        def __array__(self, dtype: object = None, copy: object = None) -> np.ndarray[Any, Any]:
            return np.array([[1.5], [2.0]], np.float32)

    module = "tensorflow.python.framework.ops"
    before = sys.modules.get(module)
    sys.modules[module] = types.SimpleNamespace(EagerTensor=EagerTensor)  # type: ignore[assignment]
    try:
        assert short_repr(EagerTensor()) == "tensor of shape (2, 1), float32: 1.5, 2"
    finally:
        sys.modules.pop(module) if before is None else sys.modules.update({module: before})
