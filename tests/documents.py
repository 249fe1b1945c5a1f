"""Reads the documents: their tables, and what stands in backticks."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).parents[1]
DOCUMENTS = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").rglob("*.md"))]

_CELL = re.compile(r"(?<!\\)\|")
_CODE = re.compile(r"`([^`]+)`")


def text(name: str) -> str:
    """A document of docs/."""
    return (ROOT / "docs" / name).read_text(encoding="utf-8")


def section(name: str, heading: str) -> str:
    """What stands under a heading of a document, up to the next of its rank or a higher one."""
    rank = heading.split()[0]
    _, found, rest = text(name).partition(f"\n{heading}\n")
    assert found, f"docs/{name} has no heading {heading!r}"
    return re.split(rf"^#{{1,{len(rank)}}} ", rest, maxsplit=1, flags=re.MULTILINE)[0]


def table(name: str, *heads: str) -> list[list[str]]:
    """The rows of the one table of a document whose first columns have these heads, cell by cell."""
    lines = text(name).splitlines()
    starts = [number for number, line in enumerate(lines) if cells(line)[: len(heads)] == list(heads)]
    assert len(starts) == 1, f"docs/{name} has {len(starts)} tables that begin with {heads}"
    rows = []
    for line in lines[starts[0] + 2 :]:
        if not line.startswith("|"):
            break
        rows.append(cells(line))
    return rows


def cells(line: str) -> list[str]:
    """The cells of a table's row; none of a line that is no row."""
    return [cell.strip() for cell in _CELL.split(line)[1:-1]] if line.startswith("|") else []


def code(cell: str) -> list[str]:
    """What stands in backticks."""
    return _CODE.findall(cell)


def names(cell: str) -> list[str]:
    """The names in backticks: ``f`` of `f(x, *, name)`, ``x`` of `x`."""
    return [one.partition("(")[0] for one in code(cell)]
