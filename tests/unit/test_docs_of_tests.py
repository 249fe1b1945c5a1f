"""What a hidden test may use is documented as it is: fixtures, questions, errors, checks; kinds of quiz questions."""

from __future__ import annotations

import ast
import inspect
import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import suppress
from functools import cache

import pytest
from catalog.quizzes import KINDS as QUIZ_KINDS

from graders.harness.values import HANDLE_KINDS
from graders.judge import checks, errors
from graders.judge.plugin import JudgePlugin
from graders.judge.respondent import Handle, Respondent
from tests.documents import ROOT, code, names, section, table, text
from tests.examples_of_questions import QUESTIONS

FORMAT = "exercise-format.md"
ENTERED = """
import json, sys
from unittest.mock import MagicMock
sys.modules["keras"] = sys.modules["tensorflow"] = MagicMock()  # seconds to import, and nothing here uses them
from graders.harness import networks, plots, registry
print(json.dumps([{kind: sorted(questions) for kind, questions in registry.KINDS.items()}, sorted(registry.MAKERS)]))
"""


@cache
def entered() -> tuple[dict[str, list[str]], list[str]]:
    """Every kind of handle with its questions, and what can be made, as the harness has entered them."""
    command = [sys.executable, "-c", ENTERED]
    kinds, makers = json.loads(subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout)
    return kinds, makers


def public_methods(kind: type) -> list[str]:
    return sorted(name for name in vars(kind) if not name.startswith("_"))


def first_cells(*heads: str) -> list[str]:
    """The names in the first column of the table with these heads."""
    return [name for row in table(FORMAT, *heads) for name in names(row[0])]


# --- fixtures ---------------------------------------------------------------------------------------------------


def test_every_fixture_is_explained_and_no_other() -> None:
    fixtures = [name for name, value in vars(JudgePlugin).items() if hasattr(value, "_fixture_function")]
    assert "student" in fixtures
    assert sorted(first_cells("fixture")) == sorted(fixtures)


# --- what a submission is asked ---------------------------------------------------------------------------------


def test_every_method_of_a_submission_is_explained_and_no_other() -> None:
    assert sorted(first_cells("method")) == public_methods(Respondent)


def test_it_is_said_which_methods_work_at_home() -> None:
    source = (ROOT / "platform" / "learning" / "downloads" / "conftest.txt").read_text(encoding="utf-8")
    (student,) = (node for node in ast.parse(source).body if isinstance(node, ast.ClassDef) and node.name == "Student")
    methods = [one.name for one in student.body if isinstance(one, ast.FunctionDef) and not one.name.startswith("_")]
    at_home = [name for row in table(FORMAT, "method") for name in names(row[0]) if row[2] == "yes"]
    assert sorted(at_home) == sorted(methods)


def test_everything_that_can_be_made_is_explained_and_nothing_else() -> None:
    assert sorted(name.strip('"') for name in first_cells("made")) == entered()[1]


def test_every_question_of_every_handle_is_explained_and_no_other() -> None:
    explained: dict[str, set[str]] = {}
    for row in table(FORMAT, "kind", "question"):
        for kind in names(row[0]):
            explained.setdefault(kind, set()).update(names(row[1]))
    kinds = {kind: set(questions) for kind, questions in entered()[0].items()}
    assert kinds.pop("object") == {"get"}  # what `.attribute` asks
    assert explained == kinds


def test_what_every_handle_answers_is_explained() -> None:
    prose = section(FORMAT, "### Handles")
    assert set(HANDLE_KINDS) == {*first_cells("kind", "question"), "function", "class", "object"}
    assert [name for name in public_methods(Handle) if f"`.{name}(" not in prose] == []


# --- errors -----------------------------------------------------------------------------------------------------


def test_every_error_is_explained_with_its_outcome_and_no_other() -> None:
    rows = table(FORMAT, "error")
    kinds = errors.SubmissionError.__subclasses__()
    ours = {kind.__name__: kind for kind in kinds if kind.__module__ == errors.__name__}
    assert {names(row[0])[0] for row in rows} == set(ours)
    assert {names(row[0])[0]: str(ours[names(row[0])[0]].outcome) in code(row[2]) for row in rows} == dict.fromkeys(
        ours, True
    )


# --- checks -----------------------------------------------------------------------------------------------------

CHECKS = [one for heads in ("check", "beside them") for row in table(FORMAT, heads) for one in code(row[0])]


def test_every_public_check_is_explained_and_no_other() -> None:
    assert sorted(check.partition("(")[0] for check in CHECKS) == sorted(checks.__all__)


def parameters(signature: str) -> Iterator[tuple[str, str, object]]:
    """Name, kind and default of each parameter; a default that is no literal is what it is called."""
    written = ast.parse(f"def {signature}: ...").body[0]
    assert isinstance(written, ast.FunctionDef)
    arguments = written.args
    plain: list[ast.expr | None] = [None] * (len(arguments.args) - len(arguments.defaults)) + list(arguments.defaults)
    for kind, pairs in (
        ("positional", zip(arguments.args, plain, strict=True)),
        ("keyword", zip(arguments.kwonlyargs, arguments.kw_defaults, strict=True)),
    ):
        for argument, default in pairs:
            yield argument.arg, kind, _literal(default)


def _literal(default: ast.expr | None) -> object:
    with suppress(ValueError):
        return ast.literal_eval(default) if default else "required"
    return ast.unparse(default) if default else None


@pytest.mark.parametrize("check", CHECKS)
def test_a_check_takes_what_its_explanation_says(check: str) -> None:
    function: Callable[..., object] = getattr(checks, check.partition("(")[0])
    if inspect.isclass(function):
        return
    source = inspect.getsource(inspect.unwrap(function))
    (defined,) = (node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.FunctionDef))
    assert list(parameters(check)) == list(parameters(f"{defined.name}({ast.unparse(defined.args)})"))


# --- quizzes ----------------------------------------------------------------------------------------------------


def test_every_kind_of_question_is_explained_and_no_other() -> None:
    assert first_cells("kind", "what is asked") == list(QUIZ_KINDS)
    assert f"# {' '.join(QUIZ_KINDS)}\n" in text(FORMAT)


@pytest.mark.parametrize("kind", QUIZ_KINDS)
def test_the_keys_of_every_kind_are_explained(kind: str) -> None:
    (row,) = (row for row in table(FORMAT, "kind", "what is asked") if names(row[0]) == [kind])
    explained = {one.split()[0] for one in code(row[2])}
    of_any_kind = {"id", "kind", "prompt", "explanation", "lesson", "parameters"}
    assert set(QUESTIONS[kind]) - of_any_kind <= explained
