"""A notebook (nbformat 3 or 4) becomes one Python file.

Its code is found by what it defines, or by cell tag; never by cell order, execution counts or hidden metadata.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from graders.intake.pieces import MAX_STATEMENTS, Piece, split_into_pieces
from graders.intake.python import as_utf8
from graders.intake.refusal import Refused, shown, size
from graders.intake.selection import Selection, select

MAX_BYTES = 5 * 1024 * 1024
MAX_CONTAINERS = 200_000
MAX_CELLS = 2_000
MAX_CODE_CHARACTERS = 512 * 1024
MAX_NAMES = 15_000  # counted at each use: they bound what finding the dependencies may cost
MAX_FSTRING_COST = 300_000_000  # Python before 3.12 searches an f-string's whole cell for each of its fields
_FSTRING = re.compile(r"\b(?:f|rf|fr)['\"]", re.IGNORECASE)
MAX_NOTES = 20
_CLEAR = "Clear its outputs (in Jupyter: Edit, Clear Outputs of All Cells) and hand it in again."


@dataclass(frozen=True)
class Cell:
    """One code cell; ``number`` counts all cells of the notebook from 1, as a reader does."""

    number: int
    source: str
    tags: frozenset[str]

    @property
    def name(self) -> str:
        """What the student is told: the number and how the cell begins."""
        first = next((line.strip() for line in self.source.split("\n") if line.strip()), "")
        return f"Cell {self.number} (“{shown(first)}”)"


def read_notebook(data: bytes, entry_points: Sequence[str], slug: str) -> tuple[str, tuple[str, ...]]:
    """The Python source that the exercise needs of a notebook, and notes for the student.

    Raises:
        Refused: when it is no notebook, is too large, or has none of the entry points and no tagged cell.
    """
    notebook = _parse(data)
    cells = list(_code_cells(notebook))
    if sum(len(cell.source) for cell in cells) > MAX_CODE_CHARACTERS:
        raise Refused(f"The notebook has more than {size(MAX_CODE_CHARACTERS)} of code.")
    if sum(_fstring_cost(cell.source) for cell in cells) > MAX_FSTRING_COST:
        raise Refused("The notebook has too many f-string fields. Hand in only what the exercise asks for.")
    pieces, notes = _pieces(cells)
    selection = select(pieces, entry_points, _tagged(cells, slug))
    if not selection.pieces:
        wanted = ", ".join(f"`{name}`" for name in entry_points)
        notes = [*_in_markdown(notebook, entry_points), *notes]
        raise Refused(" ".join([f"No cell of the notebook defines {wanted}.", *notes[:MAX_NOTES]]))
    notes = [*_notes(selection), *notes]
    if len(notes) > MAX_NOTES:
        notes = [*notes[:MAX_NOTES], f"There are {len(notes) - MAX_NOTES} more remarks."]
    return _joined(selection.pieces), tuple(notes)


def _fstring_cost(source: str) -> int:
    """What Python may spend on the f-strings of a cell: (most possible fields) × (characters), 0 without any."""
    return source.count("{") * len(source) if _FSTRING.search(source) else 0


def _parse(data: bytes) -> dict[str, Any]:
    """The notebook's JSON. What parsing may cost is bounded by its length and its number of brackets."""
    if len(data) > MAX_BYTES:
        raise Refused(f"The notebook is {size(len(data))} long; at most {size(MAX_BYTES)} can be graded. {_CLEAR}")
    data = as_utf8("The notebook", data)
    if data.count(b"{") + data.count(b"[") > MAX_CONTAINERS:
        raise Refused(f"The notebook has too much data in it. {_CLEAR}")
    if not data.strip():
        raise Refused("The notebook is empty.")
    try:
        notebook = json.loads(data.decode("utf-8-sig"))
    except (ValueError, RecursionError):
        raise Refused("The file is no notebook: it is not the JSON that Jupyter writes. Save it in Jupyter.") from None
    if not isinstance(notebook, dict):
        raise Refused("The file is no notebook: it is JSON of another kind. Save it in Jupyter.")
    return notebook


def _code_cells(notebook: dict[str, Any]) -> Iterator[Cell]:
    """The code cells with text in them, in document order."""
    found = _all_cells(notebook)
    if len(found) > MAX_CELLS:
        raise Refused(f"The notebook has {len(found)} cells; at most {MAX_CELLS} can be graded.")
    for number, cell in enumerate(found, 1):
        if isinstance(cell, dict) and cell.get("cell_type") == "code":
            source = _text(cell.get("source", cell.get("input")))
            if source.strip():
                yield Cell(number, source, _tags(cell))


def _all_cells(notebook: dict[str, Any]) -> list[Any]:
    match notebook.get("nbformat"):
        case 4:
            found = _list(notebook.get("cells"))
        case 3:
            sheets = [sheet for sheet in _list(notebook.get("worksheets")) if isinstance(sheet, dict)]
            found = [cell for sheet in sheets for cell in _list(sheet.get("cells"))]
        case other:
            raise Refused(
                f"The notebook's format is {shown(str(other))}; formats 3 and 4 can be graded. Save it anew in Jupyter."
            )
    return found


def _in_markdown(notebook: dict[str, Any], entry_points: Sequence[str]) -> Iterator[str]:
    """A remark for each cell of text in which an entry point seems to be defined."""
    for number, cell in enumerate(_all_cells(notebook), 1):
        if isinstance(cell, dict) and cell.get("cell_type") in ("markdown", "raw"):
            text = _text(cell.get("source"))
            for name in entry_points:
                if re.search(
                    rf"^[ \t]*(?:(?:def|class)[ \t]+{re.escape(name)}\b|{re.escape(name)}[ \t]*=[^=])", text, re.M
                ):
                    yield f"Cell {number} has `{name}` in it, but is a cell of text; make it a code cell."


def _text(source: object) -> str:
    """A cell's text, stored as one string or as a list of lines; line ends as ``\\n``."""
    text = source if isinstance(source, str) else "".join(line for line in _list(source) if isinstance(line, str))
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _tags(cell: dict[str, Any]) -> frozenset[str]:
    metadata = cell.get("metadata")
    tags = metadata.get("tags") if isinstance(metadata, dict) else None
    return frozenset(tag.strip().lower() for tag in _list(tags) if isinstance(tag, str))


def _list(value: object) -> list[Any]:
    return value if isinstance(value, list) else []


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


def _joined(pieces: Sequence[Piece]) -> str:
    """One file, with the cell each part comes from, so that a line in a message can be found again."""
    parts = []
    cell = 0
    for piece in pieces:
        if piece.cell != cell:
            cell = piece.cell
            parts.append(f"# cell {cell}")
        parts.append(piece.source)
    return "\n".join(parts) + "\n"
