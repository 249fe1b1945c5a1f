"""Which lines of ``submission.py`` stand where in the notebook that it was taken from."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from operator import itemgetter
from typing import Final, NamedTuple

from graders.intake.pieces import Piece

_LINE: Final = re.compile(
    r"""
      (?P<file>File\ ")? (?<![\w./\\-]) submission\.py
      (?: (?(file)") ,\ line\ (?P<told>[0-9]{1,6}) | : (?P<warned>[0-9]{1,6}) ) (?![0-9])
    """,
    re.VERBOSE,
)
"""How a line is named: ``submission.py, line 7`` by the judge, ``File "submission.py", line 7`` in a traceback that
was printed, ``submission.py:7`` in a warning."""


class Stretch(NamedTuple):
    """Lines ``first`` to ``last`` of ``submission.py``: one after the other in a cell, from its ``line`` on.

    All count from 1, and cells of text are counted, too. It is stored as it is, an array of four numbers.
    """

    first: int
    last: int
    cell: int
    line: int


def joined(pieces: Sequence[Piece]) -> tuple[str, tuple[Stretch, ...]]:
    """One file of ``pieces``, with the cell each part comes from, and where its lines stand in the notebook."""
    parts: list[str] = []
    stretches: list[Stretch] = []
    cell, line = 0, 1
    for piece in pieces:
        if piece.cell != cell:
            cell = piece.cell
            parts.append(f"# cell {cell}")
            line += 1
        parts.append(piece.source)
        after = line + piece.source.count("\n") + 1
        stretches.append(Stretch(line, after - 1, cell, piece.line))
        line = after
    return "\n".join(parts) + "\n", tuple(stretches)


def by_cell(text: str, stretches: Sequence[Stretch]) -> str:
    """``text`` with “cell 5, line 3” where it names a line of ``submission.py`` that stands in a cell."""

    def renamed(match: re.Match[str]) -> str:
        line = int(match["told"] or match["warned"])
        place = bisect_right(stretches, line, key=itemgetter(0)) - 1
        if place < 0 or line > stretches[place].last:
            return match[0]
        first, _, cell, begins = stretches[place]
        return f"{'Cell' if match['file'] else 'cell'} {cell}, line {begins + line - first}"

    return _LINE.sub(renamed, text)
