"""``graders strength --diagnosis``: mutants, mistakes and pairs of them, with a grader that answers from a table."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from pathlib import Path

import pytest

from graders.exercise import Course, Exercise
from graders.judge.diagnosis import words_of
from graders.protocol import Event, TestEnded, Tests
from graders.quality.combinations import combined, pairs_of
from graders.quality.diagnoses import FRESH_SEEDS, Diagnoses, diagnoses, subjects_of
from graders.quality.fresh import write_exercise
from graders.report import Outcome, Report, TestResult

SOLUTION = '"""Right."""\n\n\ndef f(x):\n    a = x + 1\n    b = a\n    c = a * 2\n    return c\n'
FIRST = '"""First."""\n\n' + SOLUTION.partition("\n\n")[2].replace("x + 1", "x - 1")
SECOND = SOLUTION.replace("Right", "Second").replace("a * 2", "a * 3")
BOTH = SOLUTION.partition("\n\n\n")[2].replace("x + 1", "x - 1").replace("a * 2", "a * 3")


def test_two_mistakes_at_different_places_are_made_together() -> None:
    assert combined(SOLUTION, FIRST, SECOND) == BOTH
    assert dict(pairs_of(SOLUTION, {"first": FIRST, "second": SECOND})) == {"first + second": BOTH}


@pytest.mark.parametrize(
    "other",
    [
        FIRST.replace("x - 1", "x - 2"),
        SOLUTION.replace("b = a", "b = 0"),
        FIRST.replace("a * 2", "a * 3"),
        "def f(x):\n    return 0\n",
    ],
    ids=["the same line", "the next line", "one within the other", "all of it"],
)
def test_mistakes_that_touch_each_other_are_no_pair(other: str) -> None:
    assert combined(SOLUTION, FIRST, other) is None


def test_an_edit_that_both_make_is_made_once() -> None:
    imports = "import math\n\n\n"
    one, other = (text.replace("def f", f"{imports}def f") for text in (FIRST, SECOND))
    assert combined(SOLUTION, one, other) == imports + BOTH


@pytest.fixture
def exercise(tmp_path: Path) -> Exercise:
    course = Course(tmp_path)
    write_exercise("01-first/scaling", course)
    return course.exercise("scaling")


class Teller:
    """Tells a submission what ``told`` has for it; with fresh seeds, whether that is one of ``true``."""

    def __init__(
        self, told: Callable[[str], str], *, true: bool = True, outcome: Outcome = Outcome.WRONG_ANSWER
    ) -> None:
        self.told, self.true, self.outcome = told, true, outcome
        self.mistakes_with_fresh_seeds: list[list[str]] = []

    def grade(
        self,
        exercise: Exercise,
        files: dict[str, str],
        seed: int | None = None,
        tests: Tests = "hidden",
        on_event: Callable[[Event], None] | None = None,
    ) -> Report:
        assert on_event
        on_event(TestEnded("test_it", "It", str(self.outcome), 0, 1))
        told = self.told(files["submission.py"])
        if seed in FRESH_SEEDS:
            self.mistakes_with_fresh_seeds.append(list(exercise.mistakes))
            told = told if self.true else ""
        test = TestResult("test_it", "It", self.outcome, 0, 1, "")
        return Report("scaling", "0", self.outcome, 0, 1, 1, "none", (test,), told)


def found(exercise: Exercise, grader: Teller) -> tuple[Diagnoses, str]:
    lines: list[str] = []
    (one,) = diagnoses(grader, [exercise], lines.append)
    return one, "\n".join(lines)


def own_words(exercise: Exercise) -> Callable[[str], str]:
    return lambda source: words_of(source) if source in exercise.mistakes.values() else ""


def test_mistakes_that_are_told_their_own_words_are_named(exercise: Exercise) -> None:
    measured, said = found(exercise, Teller(own_words(exercise)))
    assert len(measured.due) == len(measured.named) == len(exercise.mistakes)
    assert (measured.false, measured.missed) == ([], [])
    assert f"{len(exercise.mistakes)} of {len(exercise.mistakes)} mistakes named" in said


def test_a_mistake_that_is_told_nothing_is_missed_unless_it_need_not_be_named(exercise: Exercise) -> None:
    measured, said = found(exercise, Teller(lambda source: ""))
    assert [one.subject.name for one in measured.missed] == list(exercise.mistakes)
    assert f"mistake {next(iter(exercise.mistakes))}: is told ''" in said
    assert measured.to_json()["missed"][0]["told"] == ""
    undiagnosed = {name: f"{text}\n# undiagnosed: chance\n" for name, text in exercise.mistakes.items()}
    assert found(dataclasses.replace(exercise, mistakes=undiagnosed), Teller(lambda source: ""))[0].due == []
    assert found(exercise, Teller(lambda source: "", outcome=Outcome.RUNTIME_ERROR))[0].due == []


def test_a_mistake_that_is_told_another_s_words_is_told_something_false(exercise: Exercise) -> None:
    name, text = next(iter(exercise.mistakes.items()))
    measured, _ = found(exercise, Teller(lambda source: words_of(text) if words_of(source) else ""))
    others = [other for other in exercise.mistakes if other != name]
    assert [one.subject.name for one in measured.false if one.subject.kind == "mistake"] == others


@pytest.mark.parametrize("true", [True, False])
def test_a_mutant_is_told_the_truth_when_fresh_inputs_do_not_tell_it_from_that_mistake(
    exercise: Exercise, true: bool
) -> None:
    name, text = next(iter(exercise.mistakes.items()))
    grader = Teller(lambda source: words_of(text) if source not in exercise.mistakes.values() else "", true=true)
    measured, said = found(exercise, grader)
    mutants = [one for one in measured.named if one.subject.kind == "mutant"]
    assert mutants
    assert [one.true for one in mutants] == [true] * len(mutants)
    assert all(mistakes == [name] for mistakes in grader.mistakes_with_fresh_seeds)
    assert (f"mutant {mutants[0].subject.name}: is told {words_of(text)!r}" in said) is not true
    assert bool(measured.to_json()["false"]) is not true


def test_a_submission_that_hits_a_limit_is_graded_no_further(exercise: Exercise) -> None:
    measured, _ = found(exercise, Teller(own_words(exercise), outcome=Outcome.TIME_LIMIT))
    assert (measured.named, measured.due) == ([], [])


def test_so_many_mutants_and_pairs_are_graded_as_were_asked_for(exercise: Exercise) -> None:
    kinds = [subject.kind for subject in subjects_of(exercise, at_most=1)]
    assert kinds.count("mutant") == 1
    assert kinds.count("mistake") == len(exercise.mistakes)
    assert kinds.count("pair") <= 1
    assert len(subjects_of(exercise)) > len(kinds)
