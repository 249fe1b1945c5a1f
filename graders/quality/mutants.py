"""Mutants of a solution: its text with one small fault each."""

from __future__ import annotations

import ast
import builtins
import difflib
import symtable
from collections.abc import Iterator
from dataclasses import dataclass
from types import CodeType

import libcst as cst
from libcst.metadata import MetadataWrapper, PositionProvider

from graders.quality.mutations import mutations


@dataclass(frozen=True)
class Mutant:
    """One fault.

    Attributes:
        kind: the operator that made it, in a word.
        line: of the solution, from 1.
        description: ``FUNCTION: old line → new line``; stays the same when other lines change.
        source: the whole mutated text.
    """

    kind: str
    line: int
    description: str
    source: str

    def diff(self, original: str) -> str:
        """What changed, as a unified diff without a head."""
        lines = difflib.unified_diff(original.splitlines(), self.source.splitlines(), lineterm="", n=1)
        return "\n".join(list(lines)[3:])


def mutants_of(source: str) -> list[Mutant]:
    """Every mutant of ``source`` that differs from it, and from the others, in its compiled code.

    A mutant that needs a name which nothing defines is dropped: any call would find it, so it says nothing of a test.
    Docstrings, type hints and imports are left as they are: nothing that a test can see hangs on them.
    """
    seen = {_fingerprint(source)}
    found: list[Mutant] = []
    names: dict[str, int] = {}
    for kind, line, scope, text in _changed_texts(source):
        fingerprint = _fingerprint(text)
        if fingerprint is None or fingerprint in seen or _has_undefined_names(text):
            continue
        seen.add(fingerprint)
        description = f"{scope}: {_changed_lines(source, text)}"
        names[description] = names.get(description, 0) + 1
        if names[description] > 1:
            description += f" (number {names[description]})"
        found.append(Mutant(kind, line, description, text))
    return found


def _changed_texts(source: str) -> Iterator[tuple[str, int, str, str]]:
    """(kind, line, enclosing function, text) for every fault of every node."""
    wrapper = MetadataWrapper(cst.parse_module(source), unsafe_skip_copy=True)
    positions = wrapper.resolve(PositionProvider)
    for node, scope in _nodes(wrapper.module, ()):
        for kind, replacement in mutations(node):
            changed = wrapper.module.deep_replace(node, replacement)
            assert isinstance(changed, cst.Module)
            yield kind, positions[node].start.line, ".".join(scope) or "module", changed.code


def _nodes(node: cst.CSTNode, scope: tuple[str, ...]) -> Iterator[tuple[cst.CSTNode, tuple[str, ...]]]:
    """All nodes that can have a fault, each with the names of the functions and classes around it."""
    if isinstance(node, cst.Annotation | cst.Import | cst.ImportFrom | cst.Decorator | cst.FormattedString):
        return
    yield node, scope
    inner = (*scope, node.name.value) if isinstance(node, cst.FunctionDef | cst.ClassDef) else scope
    for child in node.children:
        if not (isinstance(child, cst.Expr) and isinstance(child.value, cst.BaseString)):
            yield from _nodes(child, inner)


def _fingerprint(text: str) -> tuple[object, ...] | None:
    """What Python makes of ``text``, positions aside; ``None`` when it makes nothing of it."""
    try:
        return _code(compile(_without_docstrings(ast.parse(text)), "solution.py", "exec"))
    except (SyntaxError, ValueError):
        return None


def _has_undefined_names(text: str) -> bool:
    """Whether some function or the module uses a name that the module does not bind and Python does not have."""
    module = symtable.symtable(text, "solution.py", "exec")
    bound = {symbol.get_name() for symbol in module.get_symbols() if symbol.is_assigned() or symbol.is_imported()}
    used = {symbol.get_name() for table in _tables(module) for symbol in table.get_symbols() if _is_global_use(symbol)}
    return bool(used - bound - set(dir(builtins)) - {"__name__", "__file__", "__doc__"})


def _tables(table: symtable.SymbolTable) -> Iterator[symtable.SymbolTable]:
    yield table
    for child in table.get_children():
        yield from _tables(child)


def _is_global_use(symbol: symtable.Symbol) -> bool:
    return symbol.is_referenced() and symbol.is_global()


def _code(code: CodeType) -> tuple[object, ...]:
    constants = tuple(
        _code(constant) if isinstance(constant, CodeType) else (type(constant).__name__, repr(constant))
        for constant in code.co_consts
    )
    return (code.co_code, code.co_names, code.co_varnames, code.co_exceptiontable, constants)


def _without_docstrings(tree: ast.Module) -> ast.Module:
    for node in ast.walk(tree):
        if isinstance(node, ast.Module | ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef) and ast.get_docstring(
            node
        ):
            node.body[0] = ast.copy_location(ast.Pass(), node.body[0])
    return tree


def _changed_lines(before: str, after: str) -> str:
    """``old → new`` of the lines that differ, without their indentation."""
    matcher = difflib.SequenceMatcher(None, before.splitlines(), after.splitlines(), autojunk=False)
    changes = [change for change in matcher.get_opcodes() if change[0] != "equal"]
    old = [line.strip() for _, first, last, _, _ in changes for line in before.splitlines()[first:last]]
    new = [line.strip() for _, _, _, first, last in changes for line in after.splitlines()[first:last]]
    return f"{' '.join(old)} → {' '.join(new)}"
