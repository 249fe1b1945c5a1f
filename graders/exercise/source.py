"""What can be known of a Python file without running it: its names, its docstrings, its tests' marks."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from graders.exercise.problems import Findings

Function = ast.FunctionDef | ast.AsyncFunctionDef


@dataclass(frozen=True)
class Source:
    """One parsed file."""

    path: Path
    text: str
    tree: ast.Module


def parse(path: Path, text: str, findings: Findings) -> Source | None:
    """``text`` parsed, or ``None`` and a problem with its line."""
    try:
        return Source(path, text, ast.parse(text))
    except SyntaxError as error:
        findings.add(path, f"Python cannot read it: {error.msg}.", error.lineno)
    return None


def bindings(tree: ast.Module) -> dict[str, ast.stmt]:
    """The names that the module itself binds, each with the statement that binds it last."""
    found: dict[str, ast.stmt] = {}
    for statement in _module_level(tree.body):
        for name in _names_bound_by(statement):
            found[name] = statement
    return found


def _module_level(body: list[ast.stmt]) -> Iterator[ast.stmt]:
    """Statements outside functions and classes, those inside ``if``, ``try``, ``with`` and loops included."""
    for statement in body:
        yield statement
        if not isinstance(statement, Function | ast.ClassDef):
            for name in ("body", "orelse", "finalbody"):
                yield from _module_level(getattr(statement, name, []))
            for handler in getattr(statement, "handlers", []):
                yield from _module_level(handler.body)


def _names_bound_by(statement: ast.stmt) -> Iterator[str]:
    if isinstance(statement, Function | ast.ClassDef):
        yield statement.name
    elif isinstance(statement, ast.Import | ast.ImportFrom):
        for alias in statement.names:
            yield alias.asname or alias.name.split(".")[0]
    elif isinstance(statement, ast.Assign) or (isinstance(statement, ast.AnnAssign) and statement.value):
        targets = statement.targets if isinstance(statement, ast.Assign) else [statement.target]
        yield from (node.id for target in targets for node in ast.walk(target) if isinstance(node, ast.Name))


def parameters(function: Function) -> list[ast.arg]:
    """All parameters of ``function`` in the order of its signature."""
    args = function.args
    starred = [arg for arg in (args.vararg, args.kwarg) if arg]
    return [*args.posonlyargs, *args.args, *args.kwonlyargs, *starred]


def signature(function: Function) -> str:
    """Names, order and defaults, without type hints."""
    bare = ast.parse(f"def f({ast.unparse(function.args)}): pass").body[0]
    assert isinstance(bare, ast.FunctionDef)
    for arg in parameters(bare):
        arg.annotation = None
    return ast.unparse(bare.args)


def has_docstring(node: ast.Module | Function | ast.ClassDef) -> bool:
    """Whether ``node`` begins with a docstring that says something."""
    return bool((ast.get_docstring(node) or "").strip())


def tests(tree: ast.Module) -> list[Function]:
    """The module's test functions, in order."""
    return [node for node in tree.body if isinstance(node, Function) and node.name.startswith("test")]
