"""How the statements of a cell are written: each with its decorators and with the comments that belong to it."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Written:
    """A statement as it is written.

    Attributes:
        line: the line, counted from 1, in which ``text`` begins.
        text: the statement with its comments: those right above it, behind it, and those below that are indented.
        bare: the statement alone, from its first decorator on.
    """

    line: int
    text: str
    bare: str


def laid_out(text: str, statements: Sequence[ast.stmt]) -> Iterator[tuple[ast.stmt, Written]]:
    """Each of the ``statements``, all that ``text`` has, as it is written there."""
    lines = text.split("\n")  # once: a cell may have half a million of them
    firsts = [_first(statement) for statement in statements]
    above = 0
    for number, statement in enumerate(statements):
        assert statement.end_lineno is not None
        end = statement.end_lineno
        is_last = number + 1 == len(statements)
        below = len(lines) if is_last else firsts[number + 1]
        stop = below if is_last else _end_of_indented(lines, end, below)
        yield statement, _written(lines, statement, range(above, firsts[number]), range(end, stop), below < end)
        above = max(end, stop)


def _written(lines: list[str], statement: ast.stmt, above: range, below: range, shares_line: bool) -> Written:
    """The statement with the comments in the lines ``above`` and ``below`` it, where nothing else but blanks is.

    Args:
        shares_line: whether another statement follows in its last line.
    """
    first, end = _first(statement), below.start
    bare = _segment(lines, statement)
    whole = bare if shares_line else bare + _comment_behind(lines, statement)
    start = _extended(lines, reversed(above), first)
    stop = _extended(lines, below, end - 1) + 1
    return Written(start + 1, "\n".join([*lines[start:first], whole, *lines[end:stop]]), bare)


def _first(statement: ast.stmt) -> int:
    """The first line of a statement, counted from 0: that of its first decorator if it has any."""
    decorators = getattr(statement, "decorator_list", [])
    return int(min([statement.lineno, *(decorator.lineno for decorator in decorators)])) - 1


def _end_of_indented(lines: list[str], start: int, end: int) -> int:
    """Where in the lines between two statements the comments of the second begin: after the last indented one."""
    for number in range(end - 1, start - 1, -1):
        if lines[number][:1].isspace() and lines[number].lstrip().startswith("#"):
            return number + 1
    return start


def _extended(lines: list[str], numbers: Iterator[int] | range, edge: int) -> int:
    """The last of ``numbers`` that is a comment with nothing but comments and blanks before it; else ``edge``."""
    for number in numbers:
        line = lines[number].lstrip()
        if line.startswith("#"):
            edge = number
        elif line:
            break
    return edge


def _segment(lines: list[str], statement: ast.stmt) -> str:
    """The statement's own text. Python counts columns in UTF-8 bytes."""
    decorators = getattr(statement, "decorator_list", [])
    start = 0 if decorators else statement.col_offset
    assert statement.end_lineno is not None
    taken = [line.encode() for line in lines[_first(statement) : statement.end_lineno]]
    taken[-1] = taken[-1][: statement.end_col_offset]
    taken[0] = taken[0][start:]
    return b"\n".join(taken).decode()


def _comment_behind(lines: list[str], statement: ast.stmt) -> str:
    """The comment in the statement's last line, two blanks before it; empty if there is none."""
    assert statement.end_lineno is not None
    behind = lines[statement.end_lineno - 1].encode()[statement.end_col_offset :].decode().lstrip(" \t\f;")
    return f"  {behind}" if behind.startswith("#") else ""
