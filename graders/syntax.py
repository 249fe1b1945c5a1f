"""Python source becomes its tree, one at a time."""

from __future__ import annotations

import ast
from threading import Lock
from typing import Final

_TURN: Final = Lock()
"""Python 3.11 and 3.12 count how deep a tree is for all threads together: two at once can end in a ``SystemError``
(python/cpython#106905)."""


def parse(source: str) -> ast.Module:
    """The tree of a file. Raises what `ast.parse` raises."""
    with _TURN:
        return ast.parse(source)


def parse_expression(source: str) -> ast.expr:
    """The tree of an expression. Raises what `ast.parse` raises."""
    with _TURN:
        return ast.parse(source, mode="eval").body
