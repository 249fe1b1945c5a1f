"""The typed questions that the judge may put to a live object."""

from __future__ import annotations

import sys
from typing import Any

from graders.harness.registry import KINDS, MAKERS
from graders.harness.values import live_kind


def known(value: object) -> bool:
    """Whether ``value`` is a library object with questions of its own."""
    return bool(live_kind(value))


def ask(value: object, kind: str, question: str, args: list[Any], kwargs: dict[str, Any]) -> Any:
    """The answer of ``value`` to a question of its ``kind``; raises `KeyError` for a question nobody knows."""
    _load(kind)
    return KINDS[kind][question](value, *args, **kwargs)


def make(what: str, args: list[Any], kwargs: dict[str, Any]) -> Any:
    """A fresh object of the library's, such as Axes to draw on."""
    _load(what)
    return MAKERS[what](*args, **kwargs)


def forget_names() -> None:
    """Name the next layer of each kind as the first one is named."""
    if "keras" in sys.modules:
        from keras.src.utils.naming import reset_uids

        reset_uids()


def blueprints() -> Any:
    """The module that copies objects of Keras, which most submissions do not need."""
    from graders.harness import blueprints

    return blueprints


def _load(kind: str) -> None:
    """Import the module that knows ``kind``: Matplotlib and Keras are not needed for most submissions."""
    if kind in ("axes", "figure"):
        from graders.harness import plots  # noqa: F401
    elif kind not in KINDS and kind not in MAKERS:
        from graders.harness import networks  # noqa: F401
