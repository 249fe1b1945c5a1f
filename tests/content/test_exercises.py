"""The course's exercises as files: every rule of the format, and what docs promise about it."""

import ast
import re
from pathlib import Path

import pytest

from graders import Engine
from graders.cli import main
from graders.exercise import TIERS, Course
from graders.exercise.model import Exercise
from graders.quality.mutants import mutants_of
from graders.quality.strength import read_equivalents

DOCS = Path(__file__).parents[2] / "docs"
COURSE = Course().survey()
EXERCISES = [pytest.param(exercise, id=exercise.slug) for exercise in COURSE.exercises]


def test_every_exercise_keeps_every_rule() -> None:
    assert [str(problem) for problem in COURSE.problems] == []
    assert COURSE.exercises


@pytest.mark.parametrize("exercise", EXERCISES)
def test_declared_equivalents_are_mutants_of_the_solution(exercise: Exercise) -> None:
    declared = read_equivalents(Course().hidden / exercise.chapter / exercise.slug / "strength.toml")
    assert set(declared) <= {mutant.description for mutant in mutants_of(exercise.solution)}


def functions(source: str) -> list[str]:
    """The functions and classes at a module's level, comments and layout aside."""
    kinds = (ast.FunctionDef, ast.ClassDef)
    return [ast.unparse(part) for part in ast.parse(source).body if isinstance(part, kinds)]


@pytest.mark.parametrize("exercise", EXERCISES)
def test_what_a_student_sees_does_not_hold_the_solution(exercise: Exercise) -> None:
    """No line of the solution's own work stands in the starter, the statement, the hints or the visible tests.

    A function that the starter gives whole is not the solution's own work.
    """
    shown = "\n".join([exercise.statement, exercise.starter, exercise.visible_tests, *exercise.hints])
    given = functions(exercise.starter)
    own = "\n".join(source for source in functions(exercise.solution) if source not in given)
    body = [line.strip() for line in own.splitlines() if re.match(r"\s{4,}(return|\w+ [-+*/]?= )", line)]
    given_away = [line for line in body if len(line) > 40 and line in shown]
    assert given_away == []


@pytest.mark.parametrize("exercise", EXERCISES)
def test_a_mistake_does_not_give_the_solution_away(exercise: Exercise) -> None:
    for name, text in exercise.mistakes.items():
        docstring = text.partition('"""')[2].partition('"""')[0]
        assert "def " not in docstring, name
        assert 40 < len(docstring) < 700, name


def test_every_other_way_says_what_it_gains_and_costs() -> None:
    """In a sentence of its own after what is different."""
    silent = [
        f"{exercise.slug}: {name}"
        for exercise in COURSE.exercises
        for name, source in exercise.alternatives.items()
        if not re.search(r"[.:?]\s+\S", ast.get_docstring(ast.parse(source)) or "")
    ]
    assert silent == []


def test_the_limits_of_the_docs_are_the_limits() -> None:
    table = (DOCS / "exercise-format.md").read_text(encoding="utf-8")
    for number, tier in enumerate(TIERS):
        for name, value in vars(TIERS[tier].limits).items():
            row = re.search(rf"^\| `{name}` \|.*$", table, re.MULTILINE)
            assert row, name
            assert float(row[0].split("|")[3 + number]) == value, (tier, name)


@pytest.mark.parametrize(
    "key",
    ["format_version", "uuid", "title", "summary", "concepts", "prerequisites", "tier", "points", "entry_points",
     "[limits]", "[seeds]", "[tolerances.", "[bounds.", "rtol", "atol", "reason", "value", "better", "verify"],
)  # fmt: skip
def test_every_key_of_exercise_toml_is_documented(key: str) -> None:
    assert key in (DOCS / "exercise-format.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("command", ["grade", "verify", "calibrate", "strength", "bench", "probe", "new", "mistake"])
def test_every_command_is_documented_and_explains_itself(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert f"python -m graders {command}" in (DOCS / "authoring.md").read_text(encoding="utf-8")
    with pytest.raises(SystemExit) as done:
        main([command, "--help"])
    assert done.value.code == 0
    assert "--json" in capsys.readouterr().out


def does_nothing(exercise: Exercise) -> str:
    """A submission with the solution's functions and classes, none of which does anything."""
    tree = ast.parse(exercise.solution)
    parts = [part for part in tree.body if not isinstance(part, ast.Expr)]
    for part in parts:
        if isinstance(part, ast.FunctionDef):
            part.body = ast.parse("def f():\n    return None").body[0].body  # type: ignore[attr-defined]
        elif isinstance(part, ast.ClassDef):
            part.body = [method for method in part.body if isinstance(method, ast.FunctionDef)]
            for method in part.body:
                assert isinstance(method, ast.FunctionDef)
                method.body = [ast.Pass()]
    return ast.unparse(ast.Module([part for part in parts if not isinstance(part, ast.Assign)], []))


@pytest.mark.parametrize("exercise", EXERCISES)
def test_to_do_nothing_earns_nothing(exercise: Exercise, engine: Engine) -> None:
    report = engine.grade(exercise, {"submission.py": does_nothing(exercise)}, seed=1)
    assert [test.id for test in report.tests if test.points] == []
