"""A notebook's bytes become its cells: bounded here, then read and upgraded to format 4 by nbformat.

nbformat is given a skeleton, the kind and the text of each cell, and never the file itself: its validation of a
notebook of 3.5 MiB takes 40 s and 3 GB when each output is slightly wrong, and its upgrade makes a heading of level
10⁹ a text of 10⁹ characters. A skeleton is valid whatever was handed in, so what is only readable is read, too.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from graders.intake.python import as_utf8
from graders.intake.refusal import Refused, shown, size

MAX_BYTES = 5 * 1024 * 1024
MAX_CONTAINERS = 200_000
MAX_CELLS = 2_000
_CLEAR = "Clear its outputs (in Jupyter: Edit, Clear Outputs of All Cells) and hand it in again."
_NO_NOTEBOOK = "The file is no notebook:"
_KINDS = frozenset({"code", "markdown", "heading"})

Json = dict[str, Any]


@dataclass(frozen=True)
class Cell:
    """One cell; ``number`` counts all cells of the notebook from 1, as a reader does."""

    number: int
    kind: str
    source: str
    tags: frozenset[str]

    @property
    def name(self) -> str:
        """What the student is told: the number and how the cell begins."""
        first = next((line.strip() for line in self.source.split("\n") if line.strip()), "")
        return f"Cell {self.number} (“{shown(first)}”)"


def read_cells(data: bytes) -> list[Cell]:
    """The cells of a notebook of format 1 to 4, in document order; line ends as ``\\n``.

    Raises:
        Refused: when it is no notebook, is too large, or is of a format that is not known.
    """
    notebook = _parsed(data)
    format_ = _format(notebook)
    found = _cells(notebook, format_)
    if len(found) > MAX_CELLS:
        raise Refused(f"The notebook has {len(found)} cells; at most {MAX_CELLS} can be graded.")
    read = _upgraded(format_, map(_SKELETONS[format_], found))
    return [
        Cell(number, cell["cell_type"], _lines_ended(cell["source"]), _tags(as_stored))
        for number, (cell, as_stored) in enumerate(zip(read, found, strict=True), 1)
    ]


def _parsed(data: bytes) -> Json:
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
        raise Refused(f"{_NO_NOTEBOOK} it is not the JSON that Jupyter writes. Save it in Jupyter.") from None
    if not isinstance(notebook, dict):
        raise Refused(f"{_NO_NOTEBOOK} it is JSON of another kind. Save it in Jupyter.")
    return notebook


def _format(notebook: Json) -> int:
    """The number of the format, or what the notebook looks like when it has none: the first format had no number."""
    number = notebook.get("nbformat")
    if number is None:
        return _format_by_looks(notebook)
    if number not in (1, 2, 3, 4):
        raise Refused(
            f"The notebook's format is {shown(str(number))}; formats 1 to 4 can be graded. Save it as format 4 "
            "(`jupyter nbconvert --to notebook --nbformat 4`), or hand in its code as a .py file."
        )
    return int(number)


def _format_by_looks(notebook: Json) -> int:
    if "worksheets" in notebook:
        return 3
    return 4 if any("source" in cell for cell in _list(notebook.get("cells")) if isinstance(cell, dict)) else 1


def _cells(notebook: Json, format_: int) -> list[Any]:
    """The cells as they are stored: strange ones included, for they count."""
    if format_ in (1, 4):
        found = _list(notebook.get("cells"))
    else:
        sheets = [sheet for sheet in _list(notebook.get("worksheets")) if isinstance(sheet, dict)]
        found = [cell for sheet in sheets for cell in _list(sheet.get("cells"))]
    if not found:
        raise Refused(f"{_NO_NOTEBOOK} there are no cells in it. Open it in Jupyter, see what is there, and save it.")
    return found


def _upgraded(format_: int, cells: Iterable[Json]) -> list[Json]:
    """Skeletons of one format as nbformat reads them, and brings them to format 4."""
    import nbformat  # takes 0.15 s, which whoever hands in no notebook need not wait for

    held = {"cells": list(cells)}
    whole = {"nbformat": format_, "nbformat_minor": 0, "metadata": {}}
    whole |= held if format_ in (1, 4) else {"worksheets": [held | {"metadata": {}}]}
    read = nbformat.versions[format_].to_notebook_json(whole, minor=0)
    return list(nbformat.convert(read, 4)["cells"])


def _skeleton_1(cell: object) -> Json:
    kind, text = _kind(cell), "".join(_lines(cell, "code", "text"))
    return {"cell_type": "code", "code": text} if kind == "code" else {"cell_type": "text", "text": text}


def _skeleton_3(cell: object) -> Json:
    """Of format 2, too: it has the same keys, but ends no lines, which nbformat knows."""
    match _kind(cell):
        case "code":
            more = {"input": _lines(cell, "input", "source"), "outputs": [], "language": "python", "collapsed": False}
        case "heading":
            more = {"source": _lines(cell, "source"), "level": 1}
        case _:
            more = {"source": _lines(cell, "source")}
    return {"cell_type": _kind(cell), "metadata": {}, **more}


def _skeleton_4(cell: object) -> Json:
    kind = "raw" if _kind(cell) == "heading" else _kind(cell)
    return {"cell_type": kind, "metadata": {}, "source": _lines(cell, "source", "input")} | (
        {"outputs": [], "execution_count": None} if kind == "code" else {}
    )


_SKELETONS: dict[int, Callable[[object], Json]] = {
    1: _skeleton_1,
    2: _skeleton_3,
    3: _skeleton_3,
    4: _skeleton_4,
}


def _kind(cell: object) -> str:
    kind = cell.get("cell_type") if isinstance(cell, dict) else None
    return kind if isinstance(kind, str) and kind in _KINDS else "raw"


def _lines(cell: object, *keys: str) -> list[str]:
    """The text under the first of ``keys`` that there is: one string, or a list of lines."""
    found = next((cell[key] for key in keys if key in cell), None) if isinstance(cell, dict) else None
    return [found] if isinstance(found, str) else [line for line in _list(found) if isinstance(line, str)]


def _lines_ended(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _tags(cell: object) -> frozenset[str]:
    metadata = cell.get("metadata") if isinstance(cell, dict) else None
    tags = metadata.get("tags") if isinstance(metadata, dict) else None
    return frozenset(tag.strip().lower() for tag in _list(tags) if isinstance(tag, str))


def _list(value: object) -> list[Any]:
    return value if isinstance(value, list) else []
