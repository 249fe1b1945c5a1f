"""Boxes given by their corners (x1, y1, x2, y2), with y growing downwards as in an image."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from graders.example import Drawing, Example, ExampleValue
from submissions.panels import Mark, Panel, Picture, arguments_of, is_about

LEFT, TOP, RIGHT, BOTTOM = 34, 14, 14, 24
SIDE: Final = 200
LEAST: Final = 48
"""Pixels of the longer and of the shorter side of the box around all boxes; a thin one is stretched to this."""

MAX_BOXES: Final = 16
DOWNWARDS: Final = "y grows downwards, as in an image."


@dataclass(frozen=True)
class Box:
    """A box with its label, and the class by which it is drawn."""

    label: str
    x1: float
    y1: float
    x2: float
    y2: float
    css: str

    @property
    def words(self) -> str:
        return f"{self.label} from ({self.x1:g}, {self.y1:g}) to ({self.x2:g}, {self.y2:g})"


def boxes(example: Example, drawing: Drawing) -> Picture | None:
    """The boxes of the call, and of the answer those expected and those that came."""
    given = list(_given(example, drawing))
    answered = [part for part in example.parts if is_about(drawing, part.name)]
    ours = [box for part in answered for box in _boxes("expected", part.expected, "box box-expected")]
    theirs = [box for part in answered for box in _boxes("yours", part.got, "box box-yours")]
    if not [*given, *ours, *theirs]:
        return None
    keys = list(dict.fromkeys((box.css, box.label.partition("[")[0]) for box in given))
    keys += [("box box-expected", "expected")] if ours else []
    keys += [("box box-yours", "yours")] if theirs else []
    return Picture((_panel("Boxes", [*given, *ours], theirs),), DOWNWARDS, tuple(keys))


def kept_boxes(example: Example, drawing: Drawing) -> Picture | None:
    """The boxes of the call twice: those that should be kept, and those that were."""
    given = list(_given(example, drawing))
    if not given or not example.parts or not example.parts[0].got.text:
        return boxes(example, drawing)
    panels = []
    for title, value in (("Expected", example.parts[0].expected), ("Yours", example.parts[0].got)):
        kept = {int(each) for each in value.numbers if each is not None}
        drawn = [_as_kept(box, number in kept) for number, box in enumerate(given)]
        panels.append(_panel(title, drawn))
    return Picture(tuple(panels), DOWNWARDS, (("box kept", "kept"), ("box dropped", "dropped")))


def _as_kept(box: Box, kept: bool) -> Box:
    word = "kept" if kept else "dropped"
    return Box(f"{box.label} {word}", box.x1, box.y1, box.x2, box.y2, f"box {word}")


def _given(example: Example, drawing: Drawing) -> Iterator[Box]:
    for number, (name, value) in enumerate(arguments_of(example, drawing)):
        yield from _boxes(name, value, f"box box-{number % 2}")


def _boxes(name: str, value: ExampleValue, css: str) -> Iterator[Box]:
    """The boxes of an array (4,) or (n, 4), or (n, 5) with a score at the end; none of any other."""
    if not value.shape or len(value.shape) > 2 or value.shape[-1] not in (4, 5) or value.shape == (5,):
        return
    width = value.shape[-1]
    rows = [value.numbers[i : i + width] for i in range(0, len(value.numbers), width)]
    for number, row in enumerate(rows[:MAX_BOXES]):
        x1, y1, x2, y2 = row[:4]
        if x1 is not None and y1 is not None and x2 is not None and y2 is not None:
            yield Box(name if len(value.shape) == 1 or len(rows) == 1 else f"{name}[{number}]", x1, y1, x2, y2, css)


class _Frame:
    """From corners to places in the drawing: room for those that are known, and for others as far as they are near."""

    def __init__(self, known: Sequence[Box], others: Sequence[Box]) -> None:
        ends = [
            _ends([x for box in known for x in (box.x1, box.x2)], [x for box in others for x in (box.x1, box.x2)]),
            _ends([y for box in known for y in (box.y1, box.y2)], [y for box in others for y in (box.y1, box.y2)]),
        ]
        self.low, self.high = [least for least, _ in ends], [most for _, most in ends]
        spans = [most - least or 1.0 for least, most in zip(self.low, self.high, strict=True)]
        self.size = [max(SIDE * span / max(spans), LEAST) for span in spans]
        self._scale = [size / span for size, span in zip(self.size, spans, strict=True)]

    def place(self, x: float, y: float) -> tuple[float, float]:
        shares = [
            min(max((at - least) * scale, -LEFT), size + RIGHT)
            for at, least, scale, size in zip((x, y), self.low, self._scale, self.size, strict=True)
        ]
        return LEFT + shares[0], TOP + shares[1]


def _ends(known: Sequence[float], others: Sequence[float]) -> tuple[float, float]:
    """From where to where the drawing goes along one axis."""
    known = known or others or [0.0, 1.0]
    span = max(known) - min(known) or 1.0
    near = [min(max(each, min(known) - span), max(known) + span) for each in others]
    return min([*known, *near]), max([*known, *near])


def _panel(title: str, known: Sequence[Box], others: Sequence[Box] = ()) -> Panel:
    frame, drawn = _Frame(known, others), [*known, *others]
    marks = [mark for number, box in enumerate(drawn) for mark in _marks(frame, box, number)]
    (left, top), (right, bottom) = frame.low, frame.high
    below = TOP + frame.size[1] + 18
    marks += [
        Mark("end", x=LEFT - 6, y=TOP + 8, text=f"{top:.3g}"),
        Mark("end", x=LEFT - 6, y=TOP + frame.size[1], text=f"{bottom:.3g}"),
        Mark("start", x=LEFT, y=below, text=f"x {left:.3g}"),
        Mark("end", x=LEFT + frame.size[0], y=below, text=f"{right:.3g}"),
    ]
    words = f"{title}: {'; '.join(box.words for box in drawn)}."
    return Panel(title, words, round(LEFT + frame.size[0] + RIGHT), round(TOP + frame.size[1] + BOTTOM), tuple(marks))


def _marks(frame: _Frame, box: Box, number: int) -> Iterator[Mark]:
    (x1, y1), (x2, y2) = frame.place(box.x1, box.y1), frame.place(box.x2, box.y2)
    yield Mark(box.css, d=f"M{x1:.1f} {y1:.1f}H{x2:.1f}V{y2:.1f}H{x1:.1f}z")
    name = box.label.rpartition(" ")[0] if box.css in ("box kept", "box dropped") else box.label
    yield Mark("start", x=min(x1, x2) + 4, y=min(y1, y2) + 12 + 13 * (number % 3), text=name)
