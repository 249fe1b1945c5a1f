"""Comparing values: types, shapes, dtypes, numbers."""

from __future__ import annotations

import reprlib
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import numpy as np
import numpy.typing as npt

from graders.exercise import Tolerance
from graders.judge.errors import StudentError
from graders.wire import Tensor

DEFAULT_TOLERANCE = Tolerance(rtol=1e-7, atol=1e-9, reason="float64 arithmetic in another order")
"""Used where a test names no tolerance of its own."""

MAX_SHOWN = 120
MAX_TEXT, MAX_DIGITS = 40, 18
"""Characters of a text and digits of an integer that are shown: an answer may be a message about hidden inputs."""

MAX_STACKED = 2**22
"""Numbers in lists that are made one array: the widest dtype among them decides what each of them takes."""


class CheckFailed(AssertionError):
    """An answer that is not as it should be; its text is meant for the student."""


class WrongKind(CheckFailed):
    """An answer of another type or shape than it should have: the text explains itself, without the test's advice."""


def is_tensor(value: object) -> bool:
    """Whether the submission answered with a TensorFlow tensor or variable."""
    return isinstance(value, Tensor)


class _Front(reprlib.Repr):
    """The beginning of a value's text, without making all of it: a submission decides how long that is."""

    def __init__(self) -> None:
        super().__init__()
        self.maxlevel, self.fillvalue = 12, "…"
        self.maxtuple = self.maxlist = self.maxdict = self.maxset = self.maxlong = self.maxother = MAX_SHOWN

    def repr1(self, x: Any, level: int) -> str:
        if isinstance(x, str | bytes):
            return repr(x[:MAX_TEXT]) + ("…" if len(x) > MAX_TEXT else "")
        if type(x) is int and abs(x) >= 10**MAX_DIGITS:
            return f"an integer of more than {MAX_DIGITS} digits"
        if isinstance(x, np.ndarray) and x.size > MAX_SHOWN:
            return f"an array of shape {x.shape} and dtype {x.dtype}"
        return repr(x) if isinstance(x, np.ndarray) else super().repr1(x, level)


_front = _Front().repr


def shown(value: object) -> str:
    """``value`` as a student would write it, at most `MAX_SHOWN` characters."""
    if isinstance(value, np.ndarray):
        text = f"an array of shape {value.shape} and dtype {value.dtype}"
        if value.size <= 6:
            text = f"{np.array2string(np.asarray(value), separator=', ')} ({value.dtype})"
    else:
        text = _front(value)
    text = " ".join(text.split())
    return text if len(text) <= MAX_SHOWN else text[: MAX_SHOWN - 1] + "…"


def kind_of(value: object) -> str:
    """What a student calls the type of ``value``: ``int``, ``NumPy array``, ``TensorFlow tensor``."""
    if isinstance(value, Tensor):
        return f"TensorFlow {value.kind}"
    if isinstance(value, np.ndarray):
        return "NumPy array"
    if isinstance(value, np.generic):
        return f"NumPy {type(value).__name__}"
    return getattr(value, "kind_name", type(value).__name__)


@contextmanager
def raises(expected: type[Exception], *, name: str = "your function") -> Iterator[None]:
    """The submission must raise ``expected``, or a class of its own derived from it, inside the ``with`` block."""
    try:
        yield
    except StudentError as error:
        if expected.__name__ not in error.ancestors or error.stage == "signature":
            raise CheckFailed(f"{name}: expected {expected.__name__}, but it raised {error.type}.") from None
    else:
        raise CheckFailed(f"{name}: expected {expected.__name__}, but nothing was raised.")


def assert_type(actual: object, expected: type | tuple[type, ...], *, name: str) -> None:
    """``actual`` is of exactly one of the types ``expected`` (``bool`` is not an ``int`` here)."""
    types = expected if isinstance(expected, tuple) else (expected,)
    if type(actual) not in types:
        wanted = " or ".join(kind.__name__ for kind in types)
        raise CheckFailed(f"{name}: expected {wanted}, got {kind_of(actual)}: {shown(actual)}.")


def assert_equal(actual: object, expected: object, *, name: str) -> None:
    """``actual`` equals ``expected`` exactly, types included (1, 1.0 and True are different answers).

    Lists, tuples and arrays that hold the same are equal. Where ``expected`` is an array, ``actual`` must agree in
    shape, dtype and every value.
    """
    if isinstance(expected, np.ndarray):
        assert_close(actual, expected, name=name, tolerance=Tolerance(0.0, 0.0, "exact"), dtype=expected.dtype)
        return
    if isinstance(expected, list | tuple) and _is_sequence(actual):
        _assert_items_equal(actual, expected, name)
        return
    if type(actual) is not type(expected):
        raise WrongKind(f"{name}: expected {kind_of(expected)}, got {kind_of(actual)}: {shown(actual)}.")
    if isinstance(expected, dict):
        _assert_dicts_equal(actual, expected, name)
    elif isinstance(expected, str) and isinstance(actual, str) and actual != expected:
        wanted, got = (shown(text) for text in _around_the_difference(expected, actual))
        raise CheckFailed(f"{name}: expected {wanted}, got {got}.")
    elif actual != expected and not (_is_nan(actual) and _is_nan(expected)):
        raise CheckFailed(f"{name}: expected {shown(expected)}, got {shown(actual)}.")


def _around_the_difference(one: str, other: str) -> tuple[str, str]:
    """Both texts where they begin to differ, with a little of what comes before."""
    same = next((place for place, pair in enumerate(zip(one, other, strict=False)) if pair[0] != pair[1]), None)
    begin = max(0, (min(len(one), len(other)) if same is None else same) - MAX_TEXT // 2)
    if begin == 0:
        return one, other
    return f"…{one[begin:]}", f"…{other[begin:]}"


def _is_sequence(value: object) -> bool:
    """Whether ``value`` has items in order: a list, a tuple, or an array that is no single number."""
    return isinstance(value, list | tuple) or (isinstance(value, np.ndarray) and value.ndim > 0)


def unpacked(value: Any, *names: str, of: str) -> list[Any]:
    """The parts of an answer that is several things together, such as ``unpacked(answer, "w", "b", of="fit")``.

    Args:
        value: a list, a tuple or an array with one item for each name.
        names: of the parts, in order.
        of: the function that answers.

    Raises:
        CheckFailed: it has another number of items, or none.
    """
    if not _is_sequence(value) or len(value) != len(names):
        got = f"{len(value)}" if _is_sequence(value) else f"{kind_of(value)}: {shown(value)}"
        raise WrongKind(f"{of}: expected {len(names)} things together, ({', '.join(names)}); got {got}.")
    return list(value)


def _assert_items_equal(actual: Any, expected: list[Any] | tuple[Any, ...], name: str) -> None:
    if len(actual) != len(expected):
        raise CheckFailed(f"{name}: expected {len(expected)} items, got {len(actual)}.")
    of_array = isinstance(actual, np.ndarray) and actual.ndim == 1
    for index, (ours, theirs) in enumerate(zip(actual, expected, strict=True)):
        assert_equal(ours.item() if of_array else ours, theirs, name=f"{name}[{index}]")


def _assert_dicts_equal(actual: Any, expected: dict[Any, Any], name: str) -> None:
    for key in expected:
        if key not in actual:
            raise CheckFailed(f"{name}: the key {shown(key)} is missing.")
    for key in actual:
        if key not in expected:
            raise CheckFailed(f"{name}: the key {shown(key)} does not belong there.")
    for key, value in expected.items():
        assert_equal(actual[key], value, name=f"{name}[{shown(key)}]")


def _is_nan(value: object) -> bool:
    return isinstance(value, float) and value != value


def assert_close(
    actual: object,
    expected: object,
    *,
    name: str,
    tolerance: Tolerance | None = None,
    dtype: npt.DTypeLike | None = None,
) -> None:
    """``actual`` is a number or array close to ``expected``: shape first, then dtype where asked, then values.

    Args:
        actual: what the submission answered: a number, an array, a tensor, or a list, which is the array that NumPy
            makes of it. An empty list has any shape without numbers.
        expected: what it should be.
        name: what the student calls the thing, such as ``"forward(X, W, b)"``.
        tolerance: how close; `DEFAULT_TOLERANCE` if None. NaN is close to NaN only.
        dtype: the dtype that the answer must have, where it matters.

    Raises:
        CheckFailed: with the place of the first difference.
    """
    theirs, ours = as_numbers(actual, name=name), np.asarray(expected)
    if theirs.shape != ours.shape and not (isinstance(actual, list | tuple) and theirs.size == ours.size == 0):
        kind = CheckFailed if theirs.ndim == ours.ndim == 1 else WrongKind  # how many there are is the answer, too
        raise kind(f"{name}: expected {_shape(ours)}, got {_shape(theirs)}.")
    if dtype is not None and theirs.dtype != np.dtype(dtype):
        raise WrongKind(f"{name}: expected dtype {np.dtype(dtype)}, got {theirs.dtype}.")
    tolerance = tolerance or DEFAULT_TOLERANCE
    with np.errstate(all="ignore"):
        close = np.isclose(theirs, ours.reshape(theirs.shape), tolerance.rtol, tolerance.atol, equal_nan=True)
    if not close.all():
        raise CheckFailed(_first_difference(name, theirs, ours, close))


def as_numbers(value: object, *, name: str, allow_list: bool = True) -> npt.NDArray[Any]:  # noqa: ARG001
    """``value``, a number, an array or lists of numbers, as an array; raises `CheckFailed` if it is none of these.

    ``allow_list`` changes nothing: exercises that were stored when lists had to be asked for still say it.
    """
    if not isinstance(value, (bool, int, float, complex, np.ndarray, np.generic, list, tuple)):
        raise WrongKind(f"{name}: expected numbers, got {kind_of(value)}: {shown(value)}.")
    if isinstance(value, list | tuple) and not _holds_numbers_only(value):
        raise WrongKind(f"{name}: expected numbers, got {shown(value)}.")
    if isinstance(value, list | tuple) and sum(_sizes(value)) > MAX_STACKED:
        raise WrongKind(f"{name}: expected at most {MAX_STACKED} numbers in lists.")
    try:
        array = np.asarray(value)
    except ValueError:
        raise WrongKind(f"{name}: the rows have different lengths.") from None
    if array.dtype.kind not in "biufc":
        raise WrongKind(f"{name}: expected numbers, got {shown(value)}.")
    return np.asarray(array)


def as_reals(value: object, *, name: str) -> npt.NDArray[np.float64]:
    """As `as_numbers`, as float64; complex numbers are refused, of which NumPy would drop the imaginary part."""
    array = as_numbers(value, name=name)
    if array.dtype.kind == "c":
        raise CheckFailed(f"{name}: expected real numbers, got complex ones.")
    return np.asarray(array, dtype=float)


def _holds_numbers_only(items: list[Any] | tuple[Any, ...]) -> bool:
    """Whether NumPy may make an array of ``items``: of texts it would make one as wide as the longest for each."""
    allowed = (bool, int, float, complex, np.ndarray, np.generic)
    return all(
        _holds_numbers_only(item) if isinstance(item, list | tuple) else isinstance(item, allowed) for item in items
    )


def _sizes(items: list[Any] | tuple[Any, ...]) -> Iterator[int]:
    """How many numbers each of ``items`` becomes in an array."""
    for item in items:
        yield sum(_sizes(item)) if isinstance(item, list | tuple) else getattr(item, "size", 1)


def _shape(array: npt.NDArray[Any]) -> str:
    return f"shape {array.shape}" if array.ndim else "a single number (shape ())"


def _first_difference(name: str, theirs: npt.NDArray[Any], ours: npt.NDArray[Any], close: npt.NDArray[Any]) -> str:
    place = tuple(int(i) for i in np.unravel_index(np.argmin(close), close.shape))
    where = f"[{', '.join(map(str, place))}]" if place else ""
    wanted, got = _told_apart(ours[place], theirs[place])
    text = f"{name}{where}: expected {wanted}, got {got}."
    wrong = int(close.size - np.count_nonzero(close))
    if wrong > 1:
        text += f" {wrong} of {close.size} values differ."
    return text


def _told_apart(ours: Any, theirs: Any) -> tuple[str, str]:
    """Two numbers with as many digits as show that they differ; their dtypes if it takes many, and those differ."""
    for digits in (6, 9, 12, 17):
        shown = (_number(ours, digits), _number(theirs, digits))
        if shown[0] != shown[1]:
            break
    if digits == 6 or ours.dtype == theirs.dtype:
        return shown
    return f"{shown[0]} ({ours.dtype})", f"{shown[1]} ({theirs.dtype})"


def _number(value: Any, digits: int) -> str:
    return format(value, f".{digits}g") if np.asarray(value).dtype.kind in "fc" else str(value)
