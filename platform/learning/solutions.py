"""What an exercise's solution and its alternatives look like, for who may see them: code, and why it is written so."""

from __future__ import annotations

import ast
from collections.abc import Mapping
from dataclasses import dataclass
from inspect import cleandoc

from catalog.models import ExerciseVersion

from graders.syntax import parse


@dataclass(frozen=True)
class Solution:
    """A way to solve an exercise: ``why`` is the docstring of its file, ``code`` all the rest."""

    title: str
    why: str
    code: str


def solutions_of(version: ExerciseVersion) -> list[Solution]:
    """Ours first, then the alternatives by their titles. The caller has asked who may see them."""
    stored = ExerciseVersion.objects.filter(pk=version.pk).values_list("package__solution", "package__alternatives")
    solution, alternatives = stored.get()
    others = alternatives if isinstance(alternatives, Mapping) else {}
    named = {_title(stem): str(source) for stem, source in others.items()}
    return [_solution("Our solution", str(solution)), *(_solution(name, named[name]) for name in sorted(named))]


def _title(stem: str) -> str:
    """A file's stem in words: ``one_matrix`` is "One matrix"."""
    words = stem.replace("_", " ")
    return words[:1].upper() + words[1:]


def _solution(title: str, source: str) -> Solution:
    """The two parts of a file; one that is no Python any more is shown as it is."""
    try:
        body = parse(source).body
    except SyntaxError:
        return Solution(title, "", source)
    first = body[0] if body else None
    if not (
        isinstance(first, ast.Expr) and isinstance(first.value, ast.Constant) and isinstance(first.value.value, str)
    ):
        return Solution(title, "", source)
    code = "\n".join(source.splitlines()[first.end_lineno :]).strip("\n")
    return Solution(title, cleandoc(first.value.value), f"{code}\n")
