"""What has become of a call's arguments: changed in place, or handed back as the answer."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import numpy as np

from graders.wire import NotData, Packer

Places = list[int | str]
"""Positions of arguments, then names."""

_CONTAINERS = (list, tuple, dict)
_DEPTH = 4


def changed(before: tuple[Sequence[Any], Mapping[str, Any]], after: tuple[Sequence[Any], Mapping[str, Any]]) -> Places:
    """Which arguments are no longer what they were."""
    old, new = _placed(before), _placed(after)
    return [place for place, value in new.items() if _differ(old[place], value)]


def handed_back(answer: object, arguments: tuple[Sequence[Any], Mapping[str, Any]]) -> Places:
    """Which arguments the answer is or holds, or holds a part of: who writes into the answer then writes into them."""
    parts = _writable(answer)
    return [place for place, value in _placed(arguments).items() if _meet(parts, _writable(value))]


def _placed(arguments: tuple[Sequence[Any], Mapping[str, Any]]) -> dict[int | str, Any]:
    args, kwargs = arguments
    return dict(enumerate(args)) | dict(kwargs)


def _differ(before: object, after: object) -> bool:
    """Whether two arguments differ as data; what is not data is taken to be unchanged."""
    try:
        packed = [_packed(value) for value in (before, after)]
    except NotData:
        return False
    return packed[0] != packed[1]


def _packed(value: object) -> tuple[Any, list[memoryview]]:
    packer = Packer()
    return packer.pack(value), packer.buffers


def _writable(value: object) -> list[object]:
    """What can be written into: the value, and what lies in it."""
    return [part for part in _parts(value) if isinstance(part, list | dict | np.ndarray)]


def _parts(value: object, depth: int = 0) -> Iterator[object]:
    """The value, and what lies in it."""
    yield value
    if isinstance(value, _CONTAINERS) and depth < _DEPTH:
        for part in value.values() if isinstance(value, dict) else value:
            yield from _parts(part, depth + 1)


def _meet(ours: list[object], theirs: list[object]) -> bool:
    """Whether a thing is in both, or an array that has memory in common with one of the others."""
    if {id(part) for part in ours} & {id(part) for part in theirs}:
        return True
    arrays = [part for part in theirs if isinstance(part, np.ndarray)]
    return any(np.may_share_memory(part, other) for part in ours if isinstance(part, np.ndarray) for other in arrays)
