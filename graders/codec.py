"""Messages as data and back: frozen dataclasses as JSON-able fields, read strictly.

A kind of message that is one of many is made from a base that is `Tagged`: its fields name it. What is missing, unknown
or of another type raises `ProtocolError`. Nothing heavy is imported here, so every side of a jail can.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import MISSING, Field, fields
from functools import cache
from types import UnionType
from typing import Any, Literal, TypeVar, get_args, get_origin, get_type_hints

KIND = "kind"
"""The key under which the fields of a tagged message say which one it is."""

BESIDE = {"travels": "beside"}
"""Marks a field that is no JSON: a frame carries it beside the other fields."""

M = TypeVar("M")


class ProtocolError(ValueError):
    """Fields that are no message; the text says which field, what it must be and what it is."""


class Tagged:
    """A message that says which of the kinds of its base it is."""


def warm_up(*kinds: type) -> None:
    """Look at these kinds, and at all that are made from a tagged one, once: that takes a process long."""
    for base in kinds:
        for kind in _named(base).values() if base.__subclasses__() else (base,):
            _readers(kind)


def encode(message: Any) -> dict[str, Any]:
    """JSON-able fields of a message; the name of a tagged one is among them."""
    kind: Any = type(message)
    values = {name: _plain(getattr(message, name)) for name in _readers(kind)}
    return {KIND: kind.__name__, **values} if isinstance(message, Tagged) else values


def _plain(value: Any) -> Any:
    if isinstance(value, tuple):
        return [encode(item) if hasattr(item, "__dataclass_fields__") else item for item in value]
    return dict(value) if isinstance(value, Mapping) else value


def decode(kind: type[M], data: object, **beside: Any) -> M:
    """The message of this kind that ``data`` and what came ``beside`` it hold.

    Of a base of tagged messages it is the one that is named in ``data``.
    """
    if type(data) is not dict:
        raise ProtocolError(f"{kind.__name__}: expected fields, got {type(data).__name__}")
    if Tagged in kind.__bases__:
        named: type[M] | None = _named(kind).get(str(data.get(KIND)))  # type: ignore[arg-type]
        if named is None:
            raise ProtocolError(f"there is no {kind.__name__.lower()} {str(data.get(KIND))[:40]!r}")
        return decode(named, {key: value for key, value in data.items() if key != KIND}, **beside)
    expected = _readers(kind)  # type: ignore[arg-type]
    if not data.keys() <= expected.keys():
        raise ProtocolError(f"{kind.__name__}: unknown fields {sorted(map(str, data.keys() - expected.keys()))}")
    missing = [name for name, (_, required) in expected.items() if required and name not in data]
    if missing:
        raise ProtocolError(f"{kind.__name__}: missing fields {missing}")
    return kind(**{name: _read(kind, name, expected[name][0], value) for name, value in data.items()}, **beside)


def _read(kind: type, name: str, reader: Callable[[Any], Any], value: Any) -> Any:
    try:
        return reader(value)
    except ProtocolError as error:
        raise ProtocolError(f"{kind.__name__}.{name}: {error}") from None


@cache
def _named(base: type[Any]) -> dict[str, type[Any]]:
    """Name → kind of a tagged message; one from which others are made is none itself."""
    return {kind.__name__: kind for kind in _leaves(base)}


def _leaves(base: type[Any]) -> Iterator[type[Any]]:
    for kind in base.__subclasses__():
        if kind.__subclasses__():
            yield from _leaves(kind)
        else:
            yield kind


@cache
def _readers(kind: type[Any]) -> dict[str, tuple[Callable[[Any], Any], bool]]:
    """Field → what checks and converts its value, and whether it must be there."""
    hints = get_type_hints(kind)
    sent = [one for one in fields(kind) if one.metadata != BESIDE]
    return {one.name: (_reader(hints[one.name]), _is_required(one)) for one in sent}


def _is_required(one: Field[Any]) -> bool:
    return one.default is MISSING and one.default_factory is MISSING


def _reader(hint: Any) -> Callable[[Any], Any]:
    """What takes a JSON value for a field of this type, and refuses every other."""
    origin, arguments = get_origin(hint), get_args(hint)
    if origin is tuple:
        item = _reader(arguments[0])
        return lambda value: tuple(map(item, _exact(value, list)))
    if origin is Literal:
        return lambda value: _among(value, arguments)
    if origin is UnionType:
        exact = tuple(float if argument is float else argument for argument in arguments)
        return lambda value: value if type(value) in exact else _refuse(value, hint)
    if origin is not None:  # a mapping from text
        item = _reader(arguments[1])
        return lambda value: {_exact(key, str): item(entry) for key, entry in _exact(value, dict).items()}
    if hint is Any:
        return lambda value: value
    if hint is float:
        return lambda value: float(value) if type(value) in (int, float) else _refuse(value, float)
    if hasattr(hint, "__dataclass_fields__"):
        return lambda value: decode(hint, value)
    return lambda value: _exact(value, hint)


def _exact(value: Any, kind: type) -> Any:
    return value if type(value) is kind else _refuse(value, kind)


def _among(value: Any, allowed: tuple[Any, ...]) -> Any:
    if type(value) is str and value in allowed:
        return value
    raise ProtocolError(f"expected one of {', '.join(allowed)}, got {str(value)[:40]!r}")


def _refuse(value: Any, wanted: Any) -> Any:
    raise ProtocolError(f"expected {getattr(wanted, '__name__', wanted)}, got {type(value).__name__}")
