"""What a student calls a test: its docstring's first line and, of a parametrised one, the name of its case.

Names that pytest makes up (``row0-0``, ``NAND-<lambda>``) are nobody's words: `graders.exercise.cases` refuses tests
that would have them, and of exercises that were stored before it a case is known by its number.
"""

from __future__ import annotations

import inspect
from collections.abc import Sequence
from typing import Any

import pytest


def title_of(item: pytest.Item) -> str:
    """The first line of the test's docstring, else its name in words, with the case of a parametrised test."""
    function = getattr(item, "function", None)
    name = getattr(item, "originalname", None) or item.name
    title = (inspect.getdoc(function) or in_words(name)).splitlines()[0].rstrip()
    cases = [_case(item, mark) for mark in item.iter_markers("parametrize")]
    return f"{title.rstrip('.')} ({', '.join(cases)})" if cases else title


def in_words(name: str) -> str:
    """``test_two_rows`` as “Two rows”."""
    words = " ".join(name.removeprefix("test").replace("_", " ").split())
    return words[:1].upper() + words[1:] or "Test"


def _case(item: pytest.Item, mark: pytest.Mark) -> str:
    """What the author called the case of this mark that ``item`` is, or its number."""
    names, values = _listed(mark.args[0]), mark.args[1] if len(mark.args) > 1 else ()
    cases = list(values) if isinstance(values, list | tuple | range) else []
    given: dict[str, Any] = item.callspec.params  # type: ignore[attr-defined]
    parts = [_parts(case, alone=len(names) == 1) for case in cases]
    index = next((i for i, part in enumerate(parts) if _are_same(part, [given[name] for name in names])), 0)
    ids = mark.kwargs.get("ids")
    words = [ids[index] if isinstance(ids, list | tuple) and index < len(ids) else None]
    if cases:
        words += [getattr(cases[index], "id", None), parts[index][0] if len(names) == 1 else None]
    return next((str(word) for word in words if type(word) in (str, int, float) and word != ""), f"case {index + 1}")


def _listed(names: str | Sequence[str]) -> list[str]:
    return [name.strip() for name in (names.split(",") if isinstance(names, str) else names)]


def _parts(case: Any, *, alone: bool) -> Sequence[Any]:
    """The values of a case, one for each name."""
    if isinstance(case, type(pytest.param())):
        return case.values
    return [case] if alone else case


def _are_same(some: Sequence[Any], others: Sequence[Any]) -> bool:
    """Whether they are the same objects, or equal integers, of which a range makes new ones; others may not compare."""
    return len(some) == len(others) and all(
        one is other or (type(one) is type(other) is int and one == other)
        for one, other in zip(some, others, strict=True)
    )
