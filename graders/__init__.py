"""The grading engine: one submission in, one report out. It never imports Django."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from graders.engine import Engine as Engine

__all__ = ["Engine"]


def __getattr__(name: str) -> Any:
    """Import the engine on first use: the sandbox's own processes need this package without it."""
    if name == "Engine":
        from graders.engine import Engine

        return Engine
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
