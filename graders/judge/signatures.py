"""What a function's source says of its parameters and its answer."""

from __future__ import annotations

import ast
from functools import lru_cache


def parameters(source: str, name: str, count: int) -> list[str]:
    """What the function ``name`` in ``source`` calls its first ``count`` arguments; ``*inputs`` are numbered."""
    names = []
    for function in _functions(source, name):
        names = [each.arg for each in (*function.args.posonlyargs, *function.args.args)]
        if function.args.vararg:
            names += [f"{function.args.vararg.arg}[{index}]" for index in range(count - len(names))]
    return names[:count]


def answer_names(source: str, name: str, count: int) -> list[str]:
    """What ``name`` calls the ``count`` things that it answers together: ``return w, b``; else their places."""
    for function in _functions(source, name):
        for node in ast.walk(function):
            if isinstance(node, ast.Return) and isinstance(node.value, ast.Tuple) and len(node.value.elts) == count:
                names = [each.id for each in node.value.elts if isinstance(each, ast.Name)]
                if len(names) == count:
                    return names
    return [f"answer[{index}]" for index in range(count)]


@lru_cache(maxsize=64)
def _functions(source: str, name: str) -> list[ast.FunctionDef]:
    return [node for node in ast.parse(source).body if isinstance(node, ast.FunctionDef) and node.name == name]
