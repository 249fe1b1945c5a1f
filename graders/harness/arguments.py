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
    """Which arguments the answer is, or holds: whoever writes into the answer then writes into them."""
    parts = list(_parts(answer))
    return [place for place, value in _placed(arguments).items() if any(_is_same(part, value) for part in parts)]


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


def _parts(answer: object, depth: int = 0) -> Iterator[object]:
    """The answer, and what lies in it."""
    yield answer
    if isinstance(answer, _CONTAINERS) and depth < _DEPTH:
        for part in answer.values() if isinstance(answer, dict) else answer:
            yield from _parts(part, depth + 1)


def _is_same(part: object, argument: object) -> bool:
    """Whether both are one thing that can be written into; of arrays, whether they have memory in common."""
    if isinstance(part, np.ndarray) and isinstance(argument, np.ndarray):
        return np.may_share_memory(part, argument)
    return part is argument and isinstance(argument, list | dict)
