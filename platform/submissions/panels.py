"""What a picture of a small example consists of, and how names and numbers of an example are chosen for it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from graders.example import Drawing, Example, ExampleValue


@dataclass(frozen=True)
class Mark:
    """A path, or a text at a place; ``css`` says how it looks, ``fill`` the colour of pixels."""

    css: str
    d: str = ""
    fill: str = ""
    x: float = 0.0
    y: float = 0.0
    text: str = ""


@dataclass(frozen=True)
class Panel:
    """One drawing: its title, its words for those who do not see it, its size in pixels, and its marks."""

    title: str
    words: str
    width: int
    height: int
    marks: tuple[Mark, ...]


@dataclass(frozen=True)
class Picture:
    """Drawings beside each other.

    ``keys`` are (class of a swatch, words); ``note`` says what there is to see, for everybody.
    """

    panels: tuple[Panel, ...]
    note: str
    keys: tuple[tuple[str, str], ...] = ()


def is_about(drawing: Drawing, name: str) -> bool:
    """Whether an argument or a part of the answer with this name is drawn."""
    return not drawing.of or name in drawing.of


def arguments_of(example: Example, drawing: Drawing) -> Iterator[tuple[str, ExampleValue]]:
    """The arguments that are drawn, with their names."""
    return ((each.name, each.value) for each in example.arguments if is_about(drawing, each.name))


def square(x: float, y: float, side: float) -> str:
    """The path of a square whose upper left corner is at (x, y)."""
    return f"M{x:g} {y:g}h{side:g}v{side:g}h{-side:g}z"
