"""A notebook (nbformat 1 to 4) becomes one Python file.

Its code is found by what it defines, or by cell tag; never by cell order, execution counts or hidden metadata.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from graders.intake.cells import Cell, read_cells
from graders.intake.pieces import MAX_STATEMENTS, Piece, split_into_pieces
from graders.intake.refusal import Refused, size
from graders.intake.selection import Selection, select
from graders.intake.stretches import Stretch, joined

MAX_CODE_CHARACTERS = 512 * 1024
MAX_TOKENS = 200_000  # of all cells: Python reads half a million in a second
MAX_NAMES = 15_000  # counted at each use: they bound what finding the dependencies may cost
MAX_FSTRING_COST = 300_000_000  # Python before 3.12 searches an f-string's whole cell for each of its fields
_FSTRING = re.compile(r"\b(?:f|rf|fr)['\"]", re.IGNORECASE)
MAX_NOTES = 20
_TOKEN = re.compile(r"\w+|[^\w\s]")


def read_notebook(
    data: bytes, entry_points: Sequence[str], slug: str
) -> tuple[str, tuple[str, ...], tuple[Stretch, ...]]:
    """The Python source that the exercise needs of a notebook, notes for the student, and where its lines stand.

    Raises:
        Refused: when it is no notebook, is too large, or has none of the entry points and no tagged cell.
    """
    every_cell = read_cells(data)
    cells = [cell for cell in every_cell if cell.kind == "code" and cell.source.strip()]
    if sum(len(cell.source) for cell in cells) > MAX_CODE_CHARACTERS:
        raise Refused(f"The notebook has more than {size(MAX_CODE_CHARACTERS)} of code.")
    if sum(_fstring_cost(cell.source) for cell in cells) > MAX_FSTRING_COST:
        raise Refused("The notebook has too many f-string fields. Hand in only what the exercise asks for.")
    if sum(len(_TOKEN.findall(cell.source)) for cell in cells) > MAX_TOKENS:
        raise Refused("The notebook has more code than can be read at once. Hand in only what the exercise asks for.")
    pieces, notes = _pieces(cells)
    selection = select(pieces, entry_points, _tagged(cells, slug))
    if not selection.pieces:
        wanted = ", ".join(f"`{name}`" for name in entry_points)
        notes = [*_in_text(every_cell, entry_points), *notes]
        raise Refused(" ".join([f"No cell of the notebook defines {wanted}.", *notes[:MAX_NOTES]]))
    notes = [*_notes(selection), *notes]
    if len(notes) > MAX_NOTES:
        notes = [*notes[:MAX_NOTES], f"There are {len(notes) - MAX_NOTES} more remarks."]
    source, stretches = joined(selection.pieces)
    return source, tuple(notes), stretches


def _fstring_cost(source: str) -> int:
    """What Python may spend on the f-strings of a cell: (most possible fields) × (characters), 0 without any."""
    return source.count("{") * len(source) if _FSTRING.search(source) else 0


def _in_text(cells: Sequence[Cell], entry_points: Sequence[str]) -> Iterator[str]:
    """A remark for each cell of text in which an entry point seems to be defined."""
    for cell in cells:
        for name in entry_points if cell.kind != "code" else ():
            if re.search(
                rf"^[ \t]*(?:(?:def|class)[ \t]+{re.escape(name)}\b|{re.escape(name)}[ \t]*=[^=])", cell.source, re.M
            ):
                yield f"Cell {cell.number} has `{name}` in it, but is a cell of text; make it a code cell."


def _pieces(cells: Sequence[Cell]) -> tuple[list[Piece], list[str]]:
    """The statements of all cells that can be read, and a note for each that cannot, or that was changed."""
    pieces: list[Piece] = []
    notes: list[str] = []
    for cell in cells:
        found = split_into_pieces(cell.number, cell.source)
        pieces += found.pieces
        notes += [f"{cell.name}: {note}" for note in found.notes]
    names = sum(len(piece.eager) + len(piece.lazy) for piece in pieces)
    if len(pieces) > MAX_STATEMENTS or names > MAX_NAMES:
        raise Refused("The notebook has too many statements. Hand in only what the exercise asks for.")
    return pieces, notes


def _tagged(cells: Sequence[Cell], slug: str) -> frozenset[int]:
    """The numbers of the cells that say they are the solution: those of this exercise, else of any."""
    own = frozenset(cell.number for cell in cells if slug and f"hebb:{slug}" in cell.tags)
    return own or frozenset(cell.number for cell in cells if cell.tags & {"hebb", "solution"})


def _notes(selection: Selection) -> Iterator[str]:
    for name in selection.missing:
        yield f"No cell defines `{name}`."
    for name, numbers in selection.repeated.items():
        where = ", ".join(map(str, numbers[:-1]))
        yield f"`{name}` is defined in cells {where} and {numbers[-1]}; the last one counts."
