"""verify, strength and calibrate, with a grader that answers from a table."""

import dataclasses
import random
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Literal

import pytest

from graders.exercise import Bound, Course, Exercise, ExerciseError
from graders.protocol import MetricRecorded, TestEnded
from graders.quality.calibrate import Calibration, CannotCalibrateError, calibrate, supported_bound
from graders.quality.calibrated_values import with_calibrated
from graders.quality.demands import Table
from graders.quality.fresh import CannotCreateError, write_exercise
from graders.quality.strength import Strength, read_equivalents, strength
from graders.quality.verify import Verified, sources_of, verify
from graders.report import Outcome, Report, TestResult
from tests.grader_double import Asked, GraderDouble

ANYWHERE = Course(Path("/nowhere"))
"""A course of which `verify` asks for tables of demands only; `test_demands.py` is about these."""


@pytest.fixture(autouse=True)
def no_demands(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("graders.quality.verify.read_demands", lambda course, exercise: Table((), {}))


@pytest.fixture
def course(tmp_path: Path) -> Course:
    course = Course(tmp_path)
    write_exercise("01-first/scaling", course)
    return course


@pytest.fixture
def exercise(course: Course) -> Exercise:
    return dataclasses.replace(course.exercise("scaling"), statement="Multiply.")


def report(
    outcome: Outcome = Outcome.PASSED, score: float = 3.0, diagnosis: str = "", max_score: float = 3.0
) -> Report:
    test = TestResult("test_it", "It", outcome, score, max_score, "Look again.")
    return Report("scaling", "0", outcome, score, max_score, 1, "none", (test,), diagnosis)


class TableGrader(GraderDouble):
    """Gives the report that ``answers`` has for a source, else that of a grader that works as it should."""

    def __init__(self, exercise: Exercise, **answers: Report) -> None:
        super().__init__()
        self.exercise, self.answers = exercise, answers

    def answer(self, asked: Asked) -> Report:
        kind = self.kind_of(asked.source)
        found = self.answers.get(f"{kind}_{asked.tests}") or self.answers.get(kind)
        return found or self.proper(kind, asked.source)

    def kind_of(self, source: str) -> str:
        if source in (self.exercise.solution, self.exercise.starter):
            return "solution" if source == self.exercise.solution else "starter"
        names = {**self.exercise.alternatives, **self.exercise.mistakes}
        return next((name for name, text in names.items() if text == source), "mutant")

    def proper(self, kind: str, source: str) -> Report:
        if kind in ("solution", "loop"):
            return report()
        docstring = source.partition('"""')[2].partition('"""')[0]
        return report(Outcome.WRONG_ANSWER, 1.0, " ".join(docstring.split()))


def verified(exercise: Exercise, **answers: Report) -> Verified:
    (found,) = verify(TableGrader(exercise, **answers), ANYWHERE, [exercise], lambda line: None, every_seed=True)
    return found


def test_an_exercise_that_gets_what_it_should_verifies(exercise: Exercise) -> None:
    found = verified(exercise)
    assert found.problems == []
    assert len(found.checks) == 6 * 3 + 3
    assert found.to_json()["ok"] is True


def test_the_solution_is_graded_with_every_seed_and_other_files_in_turn(exercise: Exercise) -> None:
    grader = TableGrader(exercise)
    list(verify(grader, ANYWHERE, [exercise], lambda line: None))
    assert {asked.seed for asked in grader.asked if asked.source == exercise.solution} == {1, 2, 3}
    assert {asked.seed for asked in grader.asked if asked.tests == "hidden" and asked.source != exercise.solution} == {
        1,
        2,
        3,
    }


def test_every_file_is_graded_with_every_seed_when_asked(exercise: Exercise) -> None:
    grader = TableGrader(exercise)
    list(verify(grader, ANYWHERE, [exercise], lambda line: None, every_seed=True))
    assert {asked.seed for asked in grader.asked if asked.source == exercise.mistakes["adds"]} == {1, 2, 3}
    assert {asked.tests for asked in grader.asked if asked.source == exercise.starter} == {"hidden", "visible"}


WRONG = report(Outcome.WRONG_ANSWER, 2.0)


@pytest.mark.parametrize(
    ("answers", "said"),
    [
        ({"solution": WRONG}, "seed 1: it gets 2 of 3 points; test_it is wrong_answer: Look again."),
        ({"loop": WRONG}, "alternative loop, hidden tests, seed 1: it gets 2 of 3 points"),
        ({"solution_visible": WRONG}, "solution, visible tests, seed 1: it gets 2 of 3 points"),
        ({"starter": report()}, "starter, hidden tests, seed 1: it gets full marks, 3 points"),
        ({"starter_visible": report()}, "starter, visible tests, seed 1: it passes the visible tests"),
        ({"adds": report()}, "mistake adds, hidden tests, seed 1: it gets full marks"),
        ({"adds": report(Outcome.INTERNAL_ERROR, 0.0)}, "mistake adds, hidden tests, seed 1: the grader itself failed"),
        (
            {"adds": report(Outcome.WRONG_ANSWER, 1.0, "Other.")},
            "it is diagnosed as 'Other.' in place of its own docstring",
        ),
        ({"solution": report(max_score=2.0, score=2.0)}, "its tests are worth 2 points, exercise.toml says 3"),
    ],
)
def test_what_goes_wrong_is_said(exercise: Exercise, answers: dict[str, Report], said: str) -> None:
    found = verified(exercise, **answers)
    assert any(str(check).startswith(said) or said in str(check) for check in found.problems)
    assert found.to_json()["ok"] is False


class SeedsGrader(TableGrader):
    """Answers ``kind`` by the seed, the first grading with it or a later one; all else as it should."""

    def __init__(self, exercise: Exercise, kind: str, failed: Callable[[int, int], Sequence[str]]) -> None:
        super().__init__(exercise)
        self.kind, self.failed = kind, failed

    def answer(self, asked: Asked) -> Report:
        if self.kind_of(asked.source) != self.kind or asked.tests == "visible":
            return super().answer(asked)
        assert asked.seed is not None
        times = sum((one.source, one.seed, one.tests) == (asked.source, asked.seed, "hidden") for one in self.asked)
        failed = self.failed(asked.seed, times)
        tests = tuple(
            TestResult(name, name, Outcome.WRONG_ANSWER if name in failed else Outcome.PASSED, 1.0, 1.0, "Look again.")
            for name in ("test_a", "test_b", "test_c")
        )
        outcome = Outcome.WRONG_ANSWER if failed else Outcome.PASSED
        diagnosis = super().answer(asked).diagnosis if failed else ""
        return Report("scaling", "0", outcome, 3.0 - len(failed), 3.0, asked.seed, "none", tests, diagnosis)


def problems_by_seed(
    exercise: Exercise, kind: str, failed: Callable[[int, int], Sequence[str]], *, every_seed: bool = False
) -> list[str]:
    grader = SeedsGrader(exercise, kind, failed)
    (found,) = verify(grader, ANYWHERE, [exercise], lambda line: None, every_seed=every_seed)
    return [str(check) for check in found.problems]


@pytest.mark.parametrize("kind", ["solution", "loop"])
@pytest.mark.parametrize("every_seed", [False, True])
def test_a_test_that_right_work_passes_with_some_seeds_only_is_called_flaky(
    exercise: Exercise, kind: str, every_seed: bool
) -> None:
    chosen = 1 if every_seed else exercise.seeds[["solution", "loop"].index(kind)]
    said = problems_by_seed(exercise, kind, lambda seed, _: ["test_b"] if seed == chosen else [], every_seed=every_seed)
    passes = ", ".join(str(seed) for seed in exercise.seeds if seed != chosen)
    assert len(said) == 1
    assert said[0].endswith(f"flaky: test_b passes with seeds {passes} and fails with seed {chosen}.")


def test_a_test_that_changes_its_mind_with_the_same_seed_is_called_flaky(exercise: Exercise) -> None:
    said = problems_by_seed(exercise, "solution", lambda seed, times: ["test_c"] if (seed, times) == (2, 1) else [])
    assert len(said) == 1
    assert said[0].endswith("Look again. flaky: graded twice, test_c passes once and fails once.")


def test_a_test_that_fails_with_every_seed_is_wrong_and_not_flaky(exercise: Exercise) -> None:
    said = problems_by_seed(exercise, "solution", lambda *_: ["test_a"])
    assert len(said) == 3
    assert all("flaky" not in one for one in said)


def test_a_mistake_that_some_seeds_catch_is_caught_by_luck(exercise: Exercise) -> None:
    seed = exercise.seeds[[source.name for source in sources_of(exercise)].index("adds") % 3]
    others = ", ".join(str(other) for other in exercise.seeds if other != seed)
    said = problems_by_seed(exercise, "adds", lambda one, _: [] if one == seed else ["test_a"])
    assert len(said) == 1
    assert said[0].endswith(f"It is caught by luck: test_a with seeds {others}, nothing with seed {seed}.")


def test_a_mistake_that_no_seed_catches_is_not_caught_by_luck(exercise: Exercise) -> None:
    (said,) = problems_by_seed(exercise, "adds", lambda *_: [])
    assert said.endswith("no hidden test sees what is wrong with it.")


def test_of_an_error_of_the_exercise_it_is_said_which_test_and_where(exercise: Exercise) -> None:
    broken = TestResult(
        "test_it", "It", Outcome.INTERNAL_ERROR, 0.0, 3.0, "test_it is broken. test_hidden.py, line 4: x"
    )
    ours = dataclasses.replace(report(Outcome.INTERNAL_ERROR, 0.0), tests=(broken,))
    problems = verified(exercise, adds=ours).problems
    assert str(problems[0]).endswith("(internal_error): test_it is broken. test_hidden.py, line 4: x")


def test_a_mistake_that_crashes_needs_no_diagnosis(exercise: Exercise) -> None:
    assert verified(exercise, adds=report(Outcome.RUNTIME_ERROR, 0.0)).problems == []


@pytest.mark.parametrize(("diagnosis", "problems"), [("", 0), ("Another's.", 3)])
def test_a_mistake_may_say_that_its_answers_do_not_give_it_away(
    exercise: Exercise, diagnosis: str, problems: int
) -> None:
    text = exercise.mistakes["adds"] + "\n# undiagnosed: it draws other numbers each time\n"
    changed = dataclasses.replace(exercise, mistakes={**exercise.mistakes, "adds": text})
    assert len(verified(changed, adds=report(Outcome.WRONG_ANSWER, 1.0, diagnosis)).problems) == problems


def test_training_exercises_are_not_diagnosed(exercise: Exercise) -> None:
    trained = dataclasses.replace(exercise, tier="T")
    assert verified(trained, adds=report(Outcome.WRONG_ANSWER, 1.0)).problems == []


# strength

NAMES = ["scale: return factor * x → return factor / x", "scale: return factor * x → return None"]


def measured(exercise: Exercise, course: Course, equivalents: str = "", **answers: Report) -> tuple[Strength, str]:
    if equivalents:
        path = course.hidden / "01-first" / "scaling" / "strength.toml"
        path.write_text(equivalents)
    lines: list[str] = []
    (found,) = strength(TableGrader(exercise, **answers), course, [exercise], lines.append)
    return found, "\n".join(lines)


def declared(mutant: str, reason: str = "It is the same.") -> str:
    return f'[[equivalent]]\nmutant = "{mutant}"\nreason = "{reason}"\n'


def test_mutants_that_lose_points_are_caught(exercise: Exercise, course: Course) -> None:
    found, _ = measured(exercise, course)
    assert {mutant.description for mutant in found.caught} == set(NAMES)
    assert found.rate == 1.0


def test_survivors_are_shown_with_their_diff(exercise: Exercise, course: Course) -> None:
    found, said = measured(exercise, course, mutant=report())
    assert found.rate == 0.0
    diffs = [survivor["diff"].splitlines()[-2:] for survivor in found.to_json()["survivors"]]
    assert ["-    return factor * x", "+    return factor / x"] in diffs
    assert f"line   8 {NAMES[0]}" in said


def test_declared_equivalents_do_not_count(exercise: Exercise, course: Course) -> None:
    found, _ = measured(exercise, course, declared(NAMES[0]) + declared(NAMES[1]), mutant=report())
    assert (found.counted, found.rate, found.problems) == (0, 1.0, ())


def test_a_declaration_that_names_no_mutant_is_a_problem(exercise: Exercise, course: Course) -> None:
    found, said = measured(exercise, course, declared("scale: gone → away"), mutant=report())
    assert found.problems == ("strength.toml: no mutant is called 'scale: gone → away'",)
    assert "no mutant is called" in said


def test_a_declared_equivalent_that_is_caught_is_a_problem(exercise: Exercise, course: Course) -> None:
    found, _ = measured(exercise, course, declared(NAMES[0]))
    assert found.problems == (f"strength.toml: {NAMES[0]!r} is caught, so it is not equivalent",)


def test_an_error_of_ours_counts_neither_way(exercise: Exercise, course: Course) -> None:
    found, _ = measured(exercise, course, mutant=report(Outcome.INTERNAL_ERROR, 0.0))
    assert found.counted == 0
    assert len(found.problems) == 2


@pytest.mark.parametrize(
    "text",
    ['[[equivalent]]\nmutant = "a"', '[[equivalent]]\nmutant = "a"\nreason = ""', 'colour = "red"', "equivalent = = 1",
     '[[equivalent]]\nmutant = 1\nreason = "b"'],
)  # fmt: skip
def test_a_faulty_strength_toml_is_refused(course: Course, text: str) -> None:
    path = course.hidden / "01-first" / "scaling" / "strength.toml"
    path.write_text(text)
    with pytest.raises(ExerciseError, match=r"01-first/scaling/strength\.toml"):
        read_equivalents(path)


# calibrate


Draws = Callable[[int], float | None]
"""The metric that a seed gives."""


class TrainingGrader(GraderDouble):
    """Records one metric a run: ``values[name](seed)``; the test that records it fails beyond the bound."""

    def __init__(self, exercise: Exercise, values: dict[str, Draws], other_test_fails: Sequence[str] = ()) -> None:
        super().__init__()
        self.exercise, self.values, self.other_test_fails = exercise, values, other_test_fails

    def answer(self, asked: Asked) -> Report:
        files = {"starter": self.exercise.starter, **self.exercise.alternatives, **self.exercise.mistakes}
        texts = {"reference": self.exercise.solution, **files}
        name = next(name for name, text in texts.items() if text == asked.source)
        assert asked.seed is not None
        value = self.values[name](asked.seed)
        other = "wrong_answer" if name in self.other_test_fails else "passed"
        asked.tell(TestEnded("test_layers", "Layers", other, 0, 1))
        if value is not None:
            asked.tell(MetricRecorded("rmse", value))
        passed = value is not None and self.exercise.bounds["rmse"].holds(value)
        asked.tell(TestEnded("test_rmse", "Rmse", "passed" if passed else "wrong_answer", 0, 1))
        return report()


def spread(mean: float, deviation: float) -> Draws:
    return lambda seed: random.Random(seed).gauss(mean, deviation)


WORSE = {"adds": spread(0.9, 0.05), "changes_in_place": spread(1.2, 0.05), "divides": spread(1.2, 0.05)}
"""What the mistakes come to where nothing else is said."""


def calibrated(
    exercise: Exercise,
    bound: float,
    better: Literal["lower", "higher"] = "lower",
    other_test_fails: Sequence[str] = (),
    seeds: int = 20,
    **values: Draws,
) -> Calibration:
    exercise = dataclasses.replace(exercise, bounds={"rmse": Bound(bound, better, "…")})
    values = {"reference": spread(0.2, 0.02)} | WORSE | values
    (found,) = calibrate(TrainingGrader(exercise, values, other_test_fails), exercise, seeds, lambda line: None)
    return found


def test_a_bound_with_room_on_both_sides_stands(exercise: Exercise) -> None:
    found = calibrated(exercise, 0.35)
    assert found.problem == ""
    assert 0.25 < found.supported < 0.33
    assert "the bound stands" in str(found)
    assert found.to_json()["seeds"] == 20


BOUNDS = """\
[bounds.rmse]
value = 0.45
calibrated = [
  0.3,  # of another time
]
reason = "…"

[bounds."share"]  # a remark
value = 1
reason = "…"
"""


def test_what_the_reference_reached_is_written_in_place_of_what_it_reached_before() -> None:
    text = with_calibrated(with_calibrated(BOUNDS, "rmse", [0.21567, 0.2]), "share", [20, 0.00012345])
    assert text == (
        '[bounds.rmse]\nvalue = 0.45\nreason = "…"\ncalibrated = [0.2, 0.216]\n\n'
        '[bounds."share"]  # a remark\nvalue = 1\nreason = "…"\ncalibrated = [0.000123, 20]\n'
    )
    assert with_calibrated(text, "rmse", [0.2, 0.216]) == text


def test_a_bound_too_tight_is_refused(exercise: Exercise) -> None:
    assert "the bound is too tight" in calibrated(exercise, 0.24).problem


@pytest.mark.parametrize(("bound", "refused"), [(0.24, "REFUSED: the bound is too tight"), (0.35, ""), (1.0, "loose")])
def test_verify_with_every_seed_refuses_a_bound_that_calibrate_refuses(
    exercise: Exercise, bound: float, refused: str
) -> None:
    trained = dataclasses.replace(exercise, tier="T", bounds={"rmse": Bound(bound, "lower", "…")})
    values = {"reference": spread(0.2, 0.02)} | WORSE
    values |= dict.fromkeys(("starter", *trained.alternatives), spread(0.2, 0.02))
    (found,) = verify(TrainingGrader(trained, values), ANYWHERE, [trained], lambda line: None, every_seed=True)
    told = [str(check) for check in found.problems if check.kind == "bound"]
    assert [refused in one for one in told] == ([True] if refused else [])


def test_verify_says_why_a_bound_cannot_be_calibrated(exercise: Exercise) -> None:
    unrecorded = dataclasses.replace(exercise, bounds={"rmse": Bound(1.0, "lower", "…")})
    (found,) = verify(TableGrader(unrecorded), ANYWHERE, [unrecorded], lambda line: None, every_seed=True)
    assert [str(check) for check in found.problems] == [
        "bound rmse: 20 of 20 runs of the reference did not record_metric('rmse', …)."
    ]


def test_a_bound_too_loose_is_refused(exercise: Exercise) -> None:
    assert "the bound is too loose; adds passes it" in calibrated(exercise, 0.95).problem


def test_an_overlap_is_refused(exercise: Exercise) -> None:
    found = calibrated(exercise, 0.35, adds=spread(0.22, 0.02))
    assert "adds overlaps with the reference; no bound tells them apart" in found.problem


def test_a_mistake_that_another_test_catches_may_overlap(exercise: Exercise) -> None:
    found = calibrated(exercise, 0.35, adds=spread(0.2, 0.02), other_test_fails=["adds"])
    assert found.problem == ""
    assert list(found.mistakes) == ["changes_in_place", "divides"]


def test_higher_is_better_works_the_other_way_round(exercise: Exercise) -> None:
    reference, adds, worst = spread(0.97, 0.004), spread(0.6, 0.02), spread(0.5, 0.02)
    found = calibrated(exercise, 0.93, "higher", reference=reference, adds=adds, changes_in_place=worst, divides=worst)
    assert found.problem == ""
    assert 0.93 < found.supported < 0.96


def test_values_that_do_not_look_normal_are_pointed_out(exercise: Exercise) -> None:
    found = calibrated(exercise, 5.0, reference=lambda seed: 0.2 if seed % 5 else 2.0)
    assert "do not look normal" in str(found)


def test_a_metric_that_is_not_recorded_cannot_be_calibrated(exercise: Exercise) -> None:
    with pytest.raises(CannotCalibrateError, match="20 of 20 runs of the reference did not record_metric"):
        calibrated(exercise, 0.35, reference=lambda seed: None)


def test_nan_is_no_value(exercise: Exercise) -> None:
    with pytest.raises(CannotCalibrateError, match="1 of 20 runs"):
        calibrated(exercise, 0.35, reference=lambda seed: float("nan") if seed == 3 else 0.2)


def test_too_few_seeds_and_no_bounds_are_refused(exercise: Exercise) -> None:
    with pytest.raises(CannotCalibrateError, match="at least 5 seeds; 2 were asked for"):
        calibrated(exercise, 0.35, seeds=2)
    with pytest.raises(CannotCalibrateError, match=r"scaling has no \[bounds\.NAME\]"):
        calibrate(TrainingGrader(exercise, {}), exercise, 20, lambda line: None)


@pytest.mark.parametrize(("n", "k"), [(10, 5.203), (20, 4.319), (30, 4.022), (50, 3.766)])
def test_the_factor_agrees_with_published_tables(n: int, k: float) -> None:
    """One-sided factors for 99.9 % of the population with confidence 95 % (Natrella, table A-7)."""
    values = [0.0] * n
    values[0], values[1] = 1.0, -1.0  # mean 0
    deviation = (2 / (n - 1)) ** 0.5
    assert supported_bound(Bound(0, "lower", ""), values) / deviation == pytest.approx(k, abs=0.002)


def test_the_bound_keeps_false_failures_under_one_in_a_thousand() -> None:
    """With 20 seeds of a normal metric, the limit covers 99.9 % in at least 94 of 100 calibrations."""
    chance = random.Random(1)
    covered = 0
    for _ in range(200):
        limit = supported_bound(Bound(0, "lower", ""), [chance.gauss(0, 1) for _ in range(20)])
        covered += limit >= 3.0902  # the 99.9 % point of the normal distribution
    assert covered >= 182


# new


@pytest.mark.parametrize(
    "name", ["scaling", "01-first/", "/x", "first/x", "01-first/X y", "01-first/../x", "01-first/a/b"]
)
def test_a_name_that_is_no_chapter_and_slug_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(CannotCreateError, match="is not CHAPTER/SLUG"):
        write_exercise(name, Course(tmp_path))
    assert list(tmp_path.iterdir()) == []


def test_a_slug_that_is_taken_in_another_chapter_is_refused(course: Course) -> None:
    with pytest.raises(CannotCreateError, match="exists already"):
        write_exercise("02-second/scaling", course)
    assert not (course.shown / "02-second").exists()
