"""IPython's own lines (magics, shell commands, questions) are taken out of a cell."""

from __future__ import annotations

import re
from collections.abc import Iterator

# Cell magics whose body is Python all the same; the body of any other is another language's, or a file's.
_PYTHON_CELLS = frozenset({"capture", "prun", "pypy", "python", "python3", "time", "timeit"})
_CELL_MAGIC = re.compile(r"\s*%%\s*(\w+)")
# None of these can begin a line of Python.
_MAGIC_LINE = re.compile(
    r"""
      [%!]                            # %matplotlib inline    !pip install numpy
    | \?{1,2}\s*[\w%]                 # ?print
    | [\w.\[\]'"]+\s*\?{1,2}\s*$      # print?
    | [\w.,\[\]'"* ]+=\s*[%!]\s*\w    # files = !ls
    """,
    re.VERBOSE,
)


def is_other_language(source: str) -> bool:
    """Whether the whole cell belongs to a cell magic that does not run Python here."""
    magic = _CELL_MAGIC.match(source)
    return magic is not None and magic[1] not in _PYTHON_CELLS


def without_magics(source: str) -> tuple[str, int]:
    """The cell with every magic line replaced by ``pass``, so that lines and blocks stay, and how many there were."""
    lines = source.split("\n")
    taken = 0
    in_magic = False
    for number, begins_statement in enumerate(_statement_starts(lines)):
        text = lines[number].lstrip()
        if in_magic or (begins_statement and _MAGIC_LINE.match(text)):
            continues = text.rstrip().endswith("\\")
            lines[number] = "" if in_magic else lines[number][: len(lines[number]) - len(text)] + "pass"
            taken += not in_magic
            in_magic = continues
    return "\n".join(lines), taken


def magics_note(taken: int) -> str:
    """What the student is told about ``taken`` magic lines."""
    return f"{taken} line{'s' * (taken > 1)} meant for IPython or the shell left out."


def _statement_starts(lines: list[str]) -> Iterator[bool]:
    """For each line: does it begin outside strings, brackets and continued lines?"""
    quote, depth, continued = "", 0, False
    for line in lines:
        outside = not (quote or depth or continued)
        yield outside
        if outside and _MAGIC_LINE.match(line.lstrip()):
            continue  # its quotes and brackets are the shell's
        quote, depth = _scan(line, quote, depth)
        continued = line.endswith("\\") and not quote


def _scan(line: str, quote: str, depth: int) -> tuple[str, int]:
    """The open triple quote and the bracket depth after ``line``."""
    for token in re.finditer(r"""\\.|'''|\"\"\"|['"#\[\](){}]""", line):
        sign = token[0]
        if quote:
            quote = "" if sign == quote else quote
        elif sign[0] in "'\"":
            quote = sign
        elif sign == "#":
            break
        elif sign in "[({":
            depth += 1
        elif sign in "])}":
            depth = max(0, depth - 1)
    return (quote if len(quote) == 3 else ""), depth
