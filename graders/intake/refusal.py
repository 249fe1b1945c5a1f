"""How a hand-in is refused, and how names and cells are shown in what the student is told."""

from __future__ import annotations

_MAX_SHOWN = 60


class Refused(Exception):
    """What was handed in cannot be taken; the text tells the student why and what to do."""


def shown(name: str) -> str:
    """A name that a student chose, fit for a message: one line, bounded, control characters made visible."""
    text = name if name.isprintable() else repr(name)[1:-1]
    return text if len(text) <= _MAX_SHOWN else f"{text[: _MAX_SHOWN - 1]}…"


def size(bytes_: int) -> str:
    """A number of bytes as a person says it."""
    return f"{bytes_ / 1024:.0f} KiB" if bytes_ < 1024**2 else f"{bytes_ / 1024**2:.1f} MiB"
