"""The table of an exercise's demands: what it may say, and what it must not leave out."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest

from graders.exercise import Course, Exercise, ExerciseError
from graders.quality.demands import WORDS, Demand, Table, faults_of, read_demands, unheld
from graders.quality.fresh import write_exercise
from graders.quality.verify import verify
from graders.report import Outcome, Report, TestResult
from tests.grader_double import Asked, GraderDouble

FORMAT = Path(__file__).parents[2] / "docs" / "exercise-format.md"
NEW = "The result is a new array; `x` keeps its values."


@pytest.fixture
def course(tmp_path: Path) -> Course:
    course = Course(tmp_path)
    write_exercise("01-first/scaling", course)
    return course


@pytest.fixture
def exercise(course: Course) -> Exercise:
    return course.exercise("scaling")


def table(quote: str = NEW, test: str = "test_argument_keeps_its_values", without: str = "changes_in_place") -> Table:
    return Table((Demand(quote, (test,), (without,)),), {})


def says(exercise: Exercise, statement: str) -> Exercise:
    return dataclasses.replace(exercise, statement=statement)


def test_the_table_of_a_fresh_exercise_is_whole(course: Course, exercise: Exercise) -> None:
    found = read_demands(course, exercise)
    assert found
    assert faults_of(exercise, found) == []


def test_an_exercise_without_the_file_has_no_table(course: Course, exercise: Exercise) -> None:
    (course.hidden / "01-first" / "scaling" / "demands.toml").unlink()
    assert read_demands(course, exercise) is None


@pytest.mark.parametrize(
    ("table", "said"),
    [
        (table(quote=NEW + " Always."), "the statement does not say"),
        (table(test="test_gone"), "there is no hidden test test_gone."),
        (table(test="test_example"), "there is no hidden test test_example."),  # a visible one gives no points
        (table(without="gone"), "there is no mistake 'gone'."),
        (Table(table().demands, {"by `factor`": "…"}), "no demanding word stands in 'by `factor`'"),
    ],
)
def test_what_is_wrong_with_a_table_is_said(exercise: Exercise, table: Table, said: str) -> None:
    assert faults_of(exercise, table)[0].startswith(said)


def test_line_breaks_and_emphasis_do_not_matter(exercise: Exercise) -> None:
    assert faults_of(says(exercise, "It **must\nbe** new."), table(quote="It must *be* new.")) == []


@pytest.mark.parametrize("word", WORDS)
def test_a_demanding_word_outside_every_quote_is_named(exercise: Exercise, word: str) -> None:
    statement = f"Here is more. {NEW} And {word.upper()} that."
    (fault,) = faults_of(says(exercise, statement), table())
    assert fault.startswith(f"no quote holds {word.upper()!r} in “…")
    assert faults_of(says(exercise, statement), Table(table().demands, {f"And {word.upper()} that.": "…"})) == []


def test_a_quote_covers_what_it_holds_and_no_more(exercise: Exercise) -> None:
    statement = says(exercise, f"You must. {NEW} You must.")
    assert len(faults_of(statement, table(quote=f"{NEW} You must."))) == 1
    assert faults_of(statement, Table(table().demands, {"You must.": "…"})) == []


def test_words_within_other_words_and_in_code_demand_nothing(exercise: Exercise) -> None:
    statement = f"Mustard, commonly.\n{NEW}\n```python\nf()  # this must not be\n```\n"
    assert faults_of(says(exercise, statement), table()) == []


@pytest.mark.parametrize("word", WORDS)
def test_every_demanding_word_is_documented(word: str) -> None:
    assert f"*{word}*" in FORMAT.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "text",
    [
        '[[demand]]\nquote = "a"\ntest = "b"',
        '[[demand]]\nquote = "a"\ntest = []\nwithout = "c"',
        '[[demand]]\nquote = ["a", "b"]\ntest = "b"\nwithout = "c"',
        '[[demand]]\nquote = "a"\ntest = 1\nwithout = "c"',
        '[[demand]]\nquote = "a"\ntest = "b"\nwithout = "c"\nwhy = "d"',
        '[[no_demand]]\nquote = "a"\nreason = " "',
        '[[no_demand]]\nquote = "a"',
        'colour = "red"',
        "demand = = 1",
    ],
)
def test_a_faulty_table_is_refused(course: Course, exercise: Exercise, text: str) -> None:
    (course.hidden / "01-first" / "scaling" / "demands.toml").write_text(text)
    with pytest.raises(ExerciseError, match=r"01-first/scaling/demands\.toml"):
        read_demands(course, exercise)


TWO = Table((Demand(NEW, ("test_a", "test_b"), ("one", "two")),), {})


def test_a_table_is_borne_out_when_its_mistakes_fail_its_tests() -> None:
    assert unheld(TWO, {"one": [("test_a[0]",), ("test_a[1]", "test_c")], "two": [("test_b",)]}) == []


def test_a_mistake_must_fail_its_test_in_every_grading() -> None:
    (said,) = unheld(TWO, {"one": [("test_a",), ("test_c",)], "two": [("test_b",)]})
    assert said == f"the mistake one passes `test_a` and `test_b`, held to hold {NEW!r}."


def test_each_test_needs_a_mistake_that_fails_it() -> None:
    (said,) = unheld(TWO, {"one": [("test_a",)], "two": [("test_a",)]})
    assert said == f"test_b is held to hold {NEW!r}, but none of its mistakes fails it."


class Lenient(GraderDouble):
    """Passes what is right; of everything else it says that ``failed`` alone failed."""

    def __init__(self, exercise: Exercise, failed: str) -> None:
        super().__init__()
        self.exercise, self.failed = exercise, failed

    def answer(self, asked: Asked) -> Report:
        right = asked.source in (self.exercise.solution, *self.exercise.alternatives.values())
        outcome, score = (Outcome.PASSED, 3.0) if right else (Outcome.RUNTIME_ERROR, 1.0)
        test = TestResult(self.failed, "It", outcome, score, 3.0, "Look again.")
        return Report("scaling", "0", outcome, score, 3.0, 1, "none", (test,), "")


def test_verify_holds_the_table_against_what_mistakes_failed(course: Course, exercise: Exercise) -> None:
    (found,) = verify(Lenient(exercise, "test_any_values"), course, [exercise], lambda line: None)
    (problem,) = found.problems
    assert str(problem).startswith("demands.toml: the mistake changes_in_place passes `test_argument_keeps_its_values`")
    assert found.to_json()["ok"] is False


def test_verify_reads_the_table(course: Course, exercise: Exercise) -> None:
    asks_more = says(exercise, exercise.statement + "\nIt must be quick.")
    (found,) = verify(Lenient(exercise, "test_any_values"), course, [asks_more], lambda line: None)
    assert "no quote holds 'must'" in " ".join(str(problem) for problem in found.problems)


def test_verify_says_what_is_wrong_with_a_table_and_goes_on(course: Course, exercise: Exercise) -> None:
    (course.hidden / "01-first" / "scaling" / "demands.toml").write_text('colour = "red"')
    found = list(verify(Lenient(exercise, "test_any_values"), course, [exercise, exercise], lambda line: None))
    said = [[str(problem) for problem in one.problems] for one in found]
    assert said == [["demands.toml: it may hold [[demand]] and [[no_demand]] entries and nothing else."]] * 2


def test_verify_misses_a_table(course: Course, exercise: Exercise) -> None:
    (course.hidden / "01-first" / "scaling" / "demands.toml").unlink()
    (found,) = verify(Lenient(exercise, "test_any_values"), course, [exercise], lambda line: None)
    assert [str(problem) for problem in found.problems] == ["demands.toml: the file is missing."]
