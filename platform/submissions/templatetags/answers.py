"""How templates show the two answers of a small example, and what is drawn of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from django import template
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from graders.example import Example, ExamplePart, ExampleValue
from submissions.answers import Piece, apart, far_off, levels, pieces, place_in
from submissions.drawings import picture_of
from submissions.panels import Picture

register = template.Library()

Levels = Mapping[tuple[int, int], int]


@register.filter
def expected_answer(part: ExamplePart) -> SafeString:
    """The answer as it should be; of a text, what the submission's lacks is marked."""
    both = pieces(part)
    return _text(both[0]) if both else _value(part.expected, {}, [])


@register.filter
def given_answer(part: ExamplePart) -> SafeString:
    """The answer that came: numbers marked by how far they are off, what is too much of a text marked."""
    both = pieces(part)
    return _text(both[1]) if both else _value(part.got, _levels(part), levels(part))


@register.filter
def apart_in_words(part: ExamplePart) -> str:
    """What the marks of an answer say, in words; empty where one look at it says all."""
    return far_off(part) or apart(part)


@register.filter
def drawn(example: Example) -> Picture | None:
    """What is drawn of an example."""
    return picture_of(example)


def _text(some: Sequence[Piece]) -> SafeString:
    parts = format_html_join("", "{}", ((format_html("<mark>{}</mark>", text) if own else text,) for text, own in some))
    return format_html("<code>{}</code>", parts)


def _levels(part: ExamplePart) -> Levels:
    """How far off each cell is; the largest step where that cannot be said of all."""
    known = dict(zip(_places(part.got), levels(part), strict=False))
    return {place: known.get(place) or 3 for place in part.got.marked}


def _value(value: ExampleValue, far: Levels, each: Sequence[int]) -> SafeString:
    """A value's cells in columns, the tables of an array of more axes, or the value as one would type it."""
    if value.cells:
        return _grid(value, far)
    if len(value.shape) > 2 and len(value.numbers) > 1:
        return _tables(value, each)
    return format_html("<code>{}</code>", value.text)


def _tables(value: ExampleValue, far: Sequence[int]) -> SafeString:
    """Rows along the last axis, under the place of each table along the axes before the last two."""
    texts = ["?" if number is None else f"{number:g}" for number in value.numbers]
    width, (*axes, rows, columns) = max(map(len, texts)), value.shape
    cells = []
    for number, text in enumerate(texts):
        table, rest = divmod(number, rows * columns)
        if rest == 0:
            cells.append((format_html("{}{}\n", "\n" * (table > 0), place_in(axes, table)),))
        gap = "  " * (rest % columns > 0) or "\n" * (rest > 0)
        off = far[number] if far else 0
        shown = format_html('<mark class="off-{}">{}</mark>', off, text) if off else text
        cells.append((format_html("{}{}{}", gap, " " * (width - len(text)), shown),))
    return format_html('<pre class="cells">{}</pre>', format_html_join("", "{}", cells))


def _grid(value: ExampleValue, far: Levels) -> SafeString:
    """A value's cells in columns."""
    width = max(len(cell) for row in value.cells for cell in row)
    cells = format_html_join("", "{}{}", ((_gap(i, j), _cell(value, i, j, width, far)) for i, j in _places(value)))
    return format_html('<pre class="cells">{}</pre>', cells)


def _places(value: ExampleValue) -> Iterator[tuple[int, int]]:
    return ((i, j) for i, row in enumerate(value.cells) for j in range(len(row)))


def _gap(i: int, j: int) -> str:
    """What stands before a cell."""
    return "  " if j else "\n" * (i > 0)


def _cell(value: ExampleValue, i: int, j: int, width: int, far: Levels) -> SafeString:
    """One cell, its number at the right."""
    text = value.cells[i][j]
    padding = " " * (width - len(text))
    if (i, j) not in far:
        return format_html("{}{}", padding, text)
    return format_html('{}<mark class="off-{}">{}</mark>', padding, far[i, j], text)
