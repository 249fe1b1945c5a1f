"""What is wrong with a text, and where."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


class RenderingError(ValueError):
    """A text of the course that cannot be shown as its author meant: ``source``, ``line`` (from 1) and ``reason``."""

    def __init__(self, source: Path, line: int, reason: str) -> None:
        super().__init__(f"{source}, line {line}: {reason}")
        self.source = source
        self.line = line
        self.reason = reason


@dataclass(frozen=True)
class Place:
    """A line of a file."""

    source: Path
    line: int

    def error(self, reason: str) -> RenderingError:
        """The error that says ``reason`` of this place."""
        return RenderingError(self.source, self.line, reason)

    def down(self, lines: int) -> Place:
        """The place so many lines further down."""
        return Place(self.source, self.line + lines)
