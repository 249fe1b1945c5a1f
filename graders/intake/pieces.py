"""A cell's code, split into top-level statements that know what they define and what they need."""

from __future__ import annotations

import ast
import symtable
import textwrap
from collections.abc import Iterator
from dataclasses import dataclass, field

from graders.intake.layout import Written, laid_out
from graders.intake.magics import is_other_language, magics_note, without_magics
from graders.intake.refusal import Refused
from graders.syntax import parse

MAX_STATEMENTS = 1_500  # of a whole notebook

_UNREADABLE = (SyntaxError, ValueError, RecursionError, MemoryError)
_DEFINITIONS = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)
_MAY_NOT_BIND = (ast.If, ast.For, ast.AsyncFor, ast.While, ast.Try, ast.TryStar, ast.Match)


@dataclass(frozen=True, eq=False)
class Piece:
    """One statement at the top level of a cell.

    Attributes:
        cell: the number of its cell.
        line: the line of the cell, counted from 1, in which ``source`` begins.
        source: its text, with its decorators and the comments that belong to it.
        binds: the names it defines.
        changes: the names whose objects it changes in place (``x.append(1)``, ``x[0] = 1``, ``x += 1``).
        eager: the names it needs when it is executed, those it changes included.
        lazy: the names that functions it defines need when they are called.
        replaces: whether what earlier statements bound to the same names no longer matters.
        is_import: whether it only imports.
        is_future: whether Python wants it before all others (``from __future__ …``).
        always: whether it is needed by whatever is taken (``from __future__ …``, ``from numpy import *``).
    """

    cell: int
    line: int
    source: str
    binds: frozenset[str]
    changes: frozenset[str]
    eager: frozenset[str]
    lazy: frozenset[str]
    replaces: bool
    is_import: bool
    is_future: bool
    always: bool


@dataclass
class CellPieces:
    """What one cell gave: its statements, and what the student should know."""

    pieces: list[Piece] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)


def split_into_pieces(cell: int, source: str) -> CellPieces:
    """The statements of a cell; none, and a note, when Python cannot read it; :class:`Refused` for far too many."""
    if is_other_language(source):
        return CellPieces(notes=["it is not run by Python, so it was left out."])
    try:
        text, tree, magics = _parse(source)
        if len(tree.body) > MAX_STATEMENTS:
            raise Refused("The notebook has too many statements. Hand in only what the exercise asks for.")
        pieces = [_piece(cell, statement, written) for statement, written in laid_out(text, tree.body)]
    except _UNREADABLE as error:
        reason = f"{error.msg}, line {error.lineno} of the cell" if isinstance(error, SyntaxError) else "too complex"
        return CellPieces(notes=[f"Python cannot read it ({reason}), so it was left out."])
    notes = [magics_note(magics)] if magics else []
    return CellPieces(pieces, notes)


def _parse(source: str) -> tuple[str, ast.Module, int]:
    """The text that Python can read, its tree, and how many magic lines it lost.

    A cell that Python reads as it stands has no magics in it, whatever its strings look like.
    """
    text, magics = textwrap.dedent(source), 0
    try:
        return text, parse(text), magics
    except SyntaxError:
        text, magics = without_magics(text)
    return text, parse(text), magics


def _piece(cell: int, statement: ast.stmt, written: Written) -> Piece:
    table = symtable.symtable(written.bare, "cell", "exec")
    symbols = table.get_symbols()
    binds = frozenset(symbol.get_name() for symbol in symbols if symbol.is_assigned() or symbol.is_imported())
    if isinstance(statement, ast.AnnAssign) and statement.value is None:
        binds = frozenset()  # `x: int` only announces a name
    changes = frozenset(_changes(statement))
    eager, lazy = _needs(table, isinstance(statement, _DEFINITIONS))
    is_future = isinstance(statement, ast.ImportFrom) and statement.module == "__future__"
    return Piece(
        cell=cell,
        line=written.line,
        source=written.text,
        binds=binds,
        changes=changes,
        eager=eager | changes,
        lazy=lazy,
        replaces=not isinstance(statement, _MAY_NOT_BIND) and not binds & (eager | changes),
        is_import=isinstance(statement, ast.Import | ast.ImportFrom),
        is_future=is_future,
        always=is_future or (isinstance(statement, ast.ImportFrom) and statement.names[0].name == "*"),
    )


def _needs(table: symtable.SymbolTable, definition: bool) -> tuple[frozenset[str], frozenset[str]]:
    """The names of the module that a statement needs at once, and those its functions need when called."""
    eager = {symbol.get_name() for symbol in table.get_symbols() if symbol.is_referenced()}
    lazy: set[str] = set()
    for child, deferred in _inner_tables(table, definition):
        names = {symbol.get_name() for symbol in child.get_symbols() if symbol.is_global()}
        (lazy if deferred else eager).update(names)
    return frozenset(eager), frozenset(lazy)


def _inner_tables(table: symtable.SymbolTable, definition: bool) -> Iterator[tuple[symtable.SymbolTable, bool]]:
    """All tables below ``table``, and whether their code waits for a call.

    Outside definitions a lambda or comprehension counts as called at once: ``TABLE = [f(x) for x in xs]``.
    """
    for child in table.get_children():
        deferred = definition and child.get_type() == "function"
        yield child, deferred
        for inner, _ in _inner_tables(child, definition):
            yield inner, deferred or (definition and inner.get_type() == "function")


def _changes(statement: ast.stmt) -> Iterator[str]:
    """Names whose objects a statement changes when it runs; code inside functions does not run yet."""
    for node in _running(statement):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Call):
            yield from _root(node.value.func)
        elif isinstance(node, ast.AugAssign):
            yield from _root(node.target, itself=True)
        elif isinstance(node, ast.Assign | ast.AnnAssign | ast.Delete):
            for target in node.targets if not isinstance(node, ast.AnnAssign) else [node.target]:
                yield from _root(target)


def _running(node: ast.AST) -> Iterator[ast.AST]:
    """The nodes that run when the statement does."""
    yield node
    if not isinstance(node, (*_DEFINITIONS, ast.Lambda)):
        for child in ast.iter_child_nodes(node):
            yield from _running(child)


def _root(target: ast.expr, itself: bool = False) -> Iterator[str]:
    """``x`` of ``x.append``, ``x[0]``, ``x.a.b``; of ``x`` alone only when asked."""
    node = target
    while isinstance(node, ast.Attribute | ast.Subscript | ast.Starred):
        node = node.value
    if isinstance(node, ast.Name) and (itself or node is not target):
        yield node.id
