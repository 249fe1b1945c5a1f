"""Classifiers: to which class each place of the plane belongs, as it should be and as it is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from graders.example import Drawing, Example, Numbers
from submissions.panels import Mark, Panel, Picture, square

LEFT, BOTTOM, TOP, RIGHT = 38, 24, 6, 10
SIDE: Final = 182
CLASSES: Final = 4


def regions(_: Example, drawing: Drawing) -> Picture | None:
    """Both sides' regions, with a cross where the submission's are other ones."""
    across, up = ([each for each in axis if each is not None] for axis in (drawing.x, drawing.y))
    ours, theirs = (_classes(some, drawing) for some in (drawing.expected, drawing.got))
    if not (len(across) > 1 and len(up) > 1) or not len(ours) == len(theirs) == len(across) * len(up):
        return None
    wrong = [number for number in range(len(ours)) if ours[number] != theirs[number]]
    if not wrong:
        return None
    plane = _Plane(across, up, drawing)
    note = plane.words(ours, theirs, wrong)
    panels = plane.panel("Expected", ours, [], note), plane.panel("Yours", theirs, wrong, note)
    keys = tuple((f"class-{number}", label) for number, label in enumerate(drawing.labels))
    return Picture(panels, note, (*keys, ("wrong-place", "not as expected")))


def _classes(numbers: Numbers, drawing: Drawing) -> list[int]:
    """The classes; empty where one has no label."""
    known = [int(each) for each in numbers if each is not None and 0 <= each < min(len(drawing.labels), CLASSES)]
    return known if len(known) == len(numbers) else []


class _Plane:
    """A square with a cell for each place; the first axis goes to the right, the second upwards."""

    def __init__(self, across: Sequence[float], up: Sequence[float], drawing: Drawing) -> None:
        self._across, self._up, self._drawing = across, up, drawing
        self._cell = SIDE // max(len(across), len(up))
        self._width, self._height = self._cell * len(across), self._cell * len(up)

    def panel(self, title: str, classes: Sequence[int], wrong: Sequence[int], note: str) -> Panel:
        marks = [*self._cells(classes), *self._axes(), *self._own_place()]
        marks += [Mark("wrong-place", d="".join(map(self._cross, wrong)))] if wrong else []
        width, height = LEFT + self._width + RIGHT, TOP + self._height + BOTTOM
        return Panel(
            title, f"{title}: the regions of {len(self._drawing.labels)} answers. {note}", width, height, tuple(marks)
        )

    def words(self, ours: Sequence[int], theirs: Sequence[int], wrong: Sequence[int]) -> str:
        place, labels = wrong[len(wrong) // 2], self._drawing.labels
        x, y = self._across[place % len(self._across)], self._up[place // len(self._across)]
        ring = " The ring is the example above." if self._inside() else ""
        return (
            f"{len(wrong)} of {len(ours)} places are not as expected, for example {self._name} = ({x:g}, {y:g}): "
            f"expected {labels[ours[place]]}, yours {labels[theirs[place]]}.{ring}"
        )

    @property
    def _name(self) -> str:
        names = self._drawing.of
        return names[0] if len(names) == 1 else f"({', '.join(names)})"

    def _corner(self, number: int) -> tuple[int, int]:
        row, column = divmod(number, len(self._across))
        return LEFT + column * self._cell, TOP + (len(self._up) - 1 - row) * self._cell

    def _cells(self, classes: Sequence[int]) -> Iterator[Mark]:
        for one in sorted(set(classes)):
            places = [number for number, each in enumerate(classes) if each == one]
            yield Mark(f"class-{one}", d="".join(square(*self._corner(each), self._cell) for each in places))
            if one:
                yield Mark(
                    f"hatch hatch-{one}", d="".join(_hatch(one, *self._corner(each), self._cell) for each in places)
                )

    def _cross(self, number: int) -> str:
        x, y = self._corner(number)
        gap, size = self._cell * 0.28, self._cell * 0.44
        return f"M{x + gap:g} {y + gap:g}l{size:g} {size:g}m0 {-size:g}l{-size:g} {size:g}"

    def _axes(self) -> Iterator[Mark]:
        names = self._drawing.of
        first, second = names if len(names) == 2 else (f"{names[0]}[0]", f"{names[0]}[1]") if names else ("", "")
        bottom = TOP + self._height
        yield Mark("end", x=LEFT - 5, y=TOP + 10, text=f"{self._up[-1]:g}")
        yield Mark("end", x=LEFT - 5, y=bottom, text=f"{self._up[0]:g}")
        yield Mark("start", x=LEFT, y=bottom + 17, text=f"{self._across[0]:g}")
        yield Mark("end", x=LEFT + self._width, y=bottom + 17, text=f"{self._across[-1]:g}")
        yield Mark("middle", x=LEFT + self._width / 2, y=bottom + 17, text=first)
        yield Mark("end", x=LEFT - 5, y=TOP + self._height / 2 + 4, text=second)

    def _inside(self) -> bool:
        at = self._drawing.at
        return len(at) == 2 and all(
            place is not None and axis[0] <= place <= axis[-1]
            for place, axis in zip(at, (self._across, self._up), strict=True)
        )

    def _own_place(self) -> Iterator[Mark]:
        if self._inside():
            shares = [
                ((place or 0.0) - axis[0]) / (axis[-1] - axis[0])
                for place, axis in zip(self._drawing.at, (self._across, self._up), strict=True)
            ]
            x = LEFT + self._cell / 2 + shares[0] * (self._width - self._cell)
            y = TOP + self._cell / 2 + (1 - shares[1]) * (self._height - self._cell)
            yield Mark("at", d=f"M{x - 6:g} {y:g}a6 6 0 1 0 12 0a6 6 0 1 0 -12 0z")


def _hatch(one: int, x: float, y: float, side: float) -> str:
    """Strokes in a cell by which classes are told apart without their colour."""
    rising, falling = f"M{x:g} {y + side:g}l{side:g} {-side:g}", f"M{x:g} {y:g}l{side:g} {side:g}"
    return {1: rising, 2: falling}.get(one, f"M{x:g} {y + side / 2:g}h{side:g}")
