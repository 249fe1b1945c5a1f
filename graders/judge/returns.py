"""Which functions of a solution answer with nothing: for the others, None means that a ``return`` is missing."""

from __future__ import annotations

import ast
from collections.abc import Iterator


def without_answer(source: str) -> frozenset[str]:
    """The names of functions and methods in ``source`` that return no value."""
    functions = [node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.FunctionDef)]
    return frozenset(function.name for function in functions if not any(map(_answers, _own(function))))


def _answers(node: ast.AST) -> bool:
    return isinstance(node, ast.Yield | ast.YieldFrom) or (isinstance(node, ast.Return) and node.value is not None)


def _own(function: ast.FunctionDef) -> Iterator[ast.AST]:
    """What stands in a function, without the functions within it."""
    ahead: list[ast.AST] = list(function.body)
    while ahead:
        node = ahead.pop()
        yield node
        if not isinstance(node, ast.FunctionDef | ast.Lambda | ast.ClassDef):
            ahead.extend(ast.iter_child_nodes(node))
