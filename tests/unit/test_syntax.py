"""Source becomes a tree in one thread at a time, for Python's own count of depth is shared by all."""

from __future__ import annotations

import ast
from concurrent.futures import ThreadPoolExecutor

import pytest

from graders import syntax


def test_two_threads_are_never_at_it_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    at_it: list[str] = []
    most: list[int] = []

    def parse(source: str, *_: object, **__: object) -> ast.Module:
        at_it.append(source)
        most.append(len(at_it))
        at_it.remove(source)
        return ast.Module([], [])

    monkeypatch.setattr(ast, "parse", parse)
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(syntax.parse, map(str, range(2000))))
    assert max(most) == 1
    assert len(most) == 2000


def test_an_error_lets_the_next_one_in() -> None:
    for source in ("a b", "\0", "-" * 100_000 + "1"):
        with pytest.raises((SyntaxError, ValueError, RecursionError, MemoryError)):
            syntax.parse(source)
    assert ast.unparse(syntax.parse("a = 1")) == "a = 1"
    assert ast.unparse(syntax.parse_expression("a + 1")) == "a + 1"
