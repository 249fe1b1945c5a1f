"""Which entry points of a submission are still as in the starter."""

from __future__ import annotations

import ast

MAX_CHARACTERS = 100_000
"""Of a submission that is compared: no starter is as long, and parsing takes memory and time."""


def untouched(files: dict[str, str], starter: str, entry_points: tuple[str, ...]) -> frozenset[str]:
    """Entry points whose definition says the same as the starter's, comments and docstrings aside.

    A submission that cannot be parsed has none: it fails for that reason.
    """
    if len(files["submission.py"]) > MAX_CHARACTERS:
        return frozenset()
    try:
        ours, theirs = _definitions(starter), _definitions(files["submission.py"])
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return frozenset()
    return frozenset(name for name in entry_points if name in ours and ours[name] == theirs.get(name))


def _definitions(source: str) -> dict[str, str]:
    """Top-level name to the dump of what defines it; the last definition counts."""
    found: dict[str, str] = {}
    for node in ast.parse(source).body:
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            found[node.name] = _dump(node)
        elif isinstance(node, ast.Assign):
            for target in node.targets:
                if isinstance(target, ast.Name):
                    found[target.id] = ast.dump(node.value)
        elif isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name) and node.value:
            found[node.target.id] = ast.dump(node.value)
    return found


def _dump(definition: ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef) -> str:
    """What a definition does: its parameters' names and its body, without docstrings and annotations."""
    names = [argument.arg for node in ast.walk(definition) if isinstance(node, ast.arguments) for argument in node.args]
    return str(names) + "".join(ast.dump(node) for node in _body(definition))


def _body(node: ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef) -> list[ast.stmt]:
    first = node.body[0]
    has_docstring = isinstance(first, ast.Expr) and isinstance(first.value, ast.Constant)
    return node.body[1:] if has_docstring else node.body
