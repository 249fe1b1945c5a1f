"""The data of a database that has served for a while is there after its migrations."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from django.db import connection
from django.db.migrations.executor import MigrationExecutor
from grading.claims import claim

from graders.exercise import Course, Exercise
from tests.conftest import a_package
from tests.small_course import write_course
from tests.web.claiming import take

pytestmark = pytest.mark.slow  # each goes through all migrations, twice

State = Callable[..., Any]


def leaves() -> list[tuple[str, str]]:
    """The last migration of every app."""
    return list(MigrationExecutor(connection).loader.graph.leaf_nodes())


@pytest.fixture
def migrated(transactional_db: None) -> Iterator[State]:
    """Brings the database to a migration (app, name) and gives the models as they were then."""

    def migrated(*target: tuple[str, str | None]) -> Any:
        executor = MigrationExecutor(connection)
        executor.migrate(list(target))
        return executor.loader.project_state([(app, name) for app, name in target if name]).apps

    yield migrated
    MigrationExecutor(connection).migrate(leaves())


def test_what_was_there_before_courses_is_in_one_course(migrated: State) -> None:
    then = migrated(("catalog", "0002_a_bench_for_each_lesson"))
    chapter = then.get_model("catalog", "Chapter").objects.create(number=1, slug="01-first", title="First")
    section = then.get_model("catalog", "Section").objects.create(chapter=chapter, number="1.1", title="Beginnings")
    then.get_model("catalog", "Quiz").objects.create(section=section, slug="1-1", title="Check", retired=True)
    then.get_model("catalog", "Exercise").objects.create(
        section=section, slug="twice", uuid=uuid.uuid4(), title="Twice", summary="", tier="I", points=3
    )
    now = migrated(("catalog", "0005_unique_in_a_course"))
    assert [course.slug for course in now.get_model("catalog", "Course").objects.all()] == ["deep-learning"]
    for name in ("Chapter", "Section", "Quiz", "Exercise"):
        assert now.get_model("catalog", name).objects.get().course.slug == "deep-learning"


def test_what_was_there_is_the_listed_course_that_has_its_exercises(
    migrated: State, tmp_path: Path, settings: Any
) -> None:
    write_course(tmp_path / "mine", "mine")
    settings.HEBB_COURSE_DIRS = [Path(settings.ROOT), tmp_path / "mine"]
    then = migrated(("catalog", "0002_a_bench_for_each_lesson"))
    chapter = then.get_model("catalog", "Chapter").objects.create(number=1, slug="01-first", title="First")
    section = then.get_model("catalog", "Section").objects.create(chapter=chapter, number="1.1", title="Beginnings")
    then.get_model("catalog", "Exercise").objects.create(
        section=section, slug="twice", uuid=Course(tmp_path / "mine").exercise("twice").uuid, title="Twice", summary="",
        tier="I", points=3,
    )  # fmt: skip
    now = migrated(("catalog", "0005_unique_in_a_course"))
    assert now.get_model("catalog", "Chapter").objects.get().course.slug == "mine"


def test_an_empty_database_gets_no_course(migrated: State) -> None:
    migrated(("catalog", "0002_a_bench_for_each_lesson"))
    now = migrated(("catalog", "0005_unique_in_a_course"))
    assert not now.get_model("catalog", "Course").objects.exists()


def test_answers_given_before_they_moved_are_there(migrated: State) -> None:
    then = migrated(("learning", "0001_initial"), ("quizzing", None), ("catalog", "0005_unique_in_a_course"))
    user = then.get_model("accounts", "User").objects.create(username="alice")
    chapter = then.get_model("catalog", "Chapter").objects.create(
        course=then.get_model("catalog", "Course").objects.create(slug="c", title="C"), number=1, slug="1", title="1"
    )
    section = then.get_model("catalog", "Section").objects.create(
        course=chapter.course, chapter=chapter, number="1.1", title="Beginnings"
    )
    quiz = then.get_model("catalog", "Quiz").objects.create(
        course=chapter.course, section=section, slug="1-1", title="Check"
    )
    question = then.get_model("catalog", "Question").objects.create(quiz=quiz, key="q", kind="number", spec={})
    attempt = then.get_model("learning", "QuizAttempt").objects.create(user=user, quiz=quiz, number=1, seed=7, score=1)
    given = {"question": question, "spec": {"a": 1}, "response": [2], "correct": True}
    then.get_model("learning", "QuizAnswer").objects.create(attempt=attempt, **given)
    then.get_model("learning", "ClosingAnswer").objects.create(user=user, number=3, **given)
    now = migrated(*leaves())
    answer = now.get_model("quizzing", "QuizAnswer").objects.get()
    assert (answer.attempt.seed, answer.attempt.user.username, answer.response) == (7, "alice", [2])
    assert now.get_model("quizzing", "ClosingAnswer").objects.get().number == 3
    now.get_model("quizzing", "QuizAttempt").objects.create(
        user=answer.attempt.user, quiz=answer.attempt.quiz, number=2, seed=1
    )


ONE_PIXEL = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
BEFORE_MANY_JOBS = (("catalog", "0005_unique_in_a_course"), ("grading", "0003_progress"))


class OldSite:
    """A site as it was when a submission had one job, a snippet an exercise, and a report its pictures."""

    def __init__(self, then: Any) -> None:
        self._then = then
        self.user = self._make("accounts", "User", username="alice")
        self.course = self._make("catalog", "Course", slug="c", title="C")
        chapter = self._make("catalog", "Chapter", course=self.course, number=1, slug="1", title="1")
        self.section = self._make("catalog", "Section", course=self.course, chapter=chapter, number="1.1", title="1.1")
        self.version = self.exercise("twice")

    def _make(self, app: str, model: str, **values: Any) -> Any:
        return self._then.get_model(app, model).objects.create(**values)

    def exercise(self, slug: str, **more: Any) -> Any:
        """The current version of a new exercise."""
        exercise = self._make(
            "catalog", "Exercise", course=self.course, section=self.section, slug=slug, uuid=uuid.uuid4(), title=slug,
            summary="", tier="I", points=3, **more,
        )  # fmt: skip
        exercise.current = self._make(
            "catalog", "ExerciseVersion", exercise=exercise, digest=slug, statement_html="", starter="",
            visible_tests="", hints=[], entry_points=[], package={"slug": slug},
        )  # fmt: skip
        exercise.save()
        return exercise.current

    def lesson(self, slug: str, bench: Any) -> Any:
        """A lesson whose snippets ran as if they were that exercise."""
        return self._make(
            "catalog", "Lesson", course=self.course, section=self.section, slug=slug, title=slug, summary="",
            minutes=1, sources=[], html="", order=0, bench=bench,
        )  # fmt: skip

    def handed_in(self, kind: str, state: str, version: Any = None, **job: Any) -> Any:
        """A submission with its one job."""
        submission = self._make(
            "grading", "Submission", user=self.user, version=version or self.version, kind=kind, files={"a.py": kind},
            seed=7,
        )  # fmt: skip
        self._make("grading", "GradingJob", submission=submission, state=state, queue="instant", **job)
        return submission

    def graded(self, kind: str, version: Any = None, **report: Any) -> Any:
        """A submission with its verdict."""
        submission = self.handed_in(kind, "done", version)
        values = {"submission": submission, "outcome": "passed", "score": 3.0, "max_score": 3.0}
        self._make("grading", "Verdict", **values, report={"outcome": "passed", **report})
        return submission


@pytest.fixture
def old_site(migrated: State) -> OldSite:
    return OldSite(migrated(*BEFORE_MANY_JOBS))


def test_work_of_one_job_a_submission_is_there_as_it_was(old_site: OldSite, migrated: State) -> None:
    passed = old_site.graded("submit", figures=[{"title": "The line", "png": ONE_PIXEL}, {"png": "no picture!"}])
    states = {
        state: old_site.handed_in(kind, state, attempt=attempt, fence=attempt, trouble=state)
        for kind, state, attempt in (("run", "queued", 0), ("submit", "failed", 3), ("submit", "replaced", 0))
    }
    running = old_site.handed_in("submit", "running", fence=2, progress={"epoch": 3, "metrics": {}})
    now = migrated(*leaves()).get_model
    submission = now("grading", "Submission").objects.get(pk=passed.pk)
    verdict = submission.current
    assert (submission.purpose, submission.files, submission.seed) == ("submit", {"a.py": "submit"}, 7)
    assert (verdict.job.submission_id, verdict.version_id, verdict.score) == (passed.pk, old_site.version.pk, 3.0)
    assert verdict.report == {"outcome": "passed", "figures": []}
    pictures = [(one.number, one.title, bytes(one.png)[:4]) for one in verdict.figures.order_by("number")]
    assert pictures == [(0, "The line", b"\x89PNG"), (1, "", b"")]
    jobs = {job.submission_id: job for job in now("grading", "GradingJob").objects.all()}
    assert len(jobs) == 5
    for state, one in states.items():
        job = jobs[one.pk]
        assert (job.state, job.trouble, job.attempt, job.purpose) == (state, state, job.fence, one.kind)
    assert {(job.student_id, job.version_id) for job in jobs.values()} == {(old_site.user.pk, old_site.version.pk)}
    assert {(job.purpose, job.priority) for job in jobs.values()} == {("submit", 0), ("run", 1)}
    assert (jobs[running.pk].fence, jobs[running.pk].progress) == (2, {"epoch": 3, "metrics": {}})
    assert now("grading", "Submission").objects.filter(current=None).count() == 4


def test_what_was_handed_in_before_uploads_had_notes_has_none(old_site: OldSite, migrated: State) -> None:
    submission = old_site.graded("submit")
    found = migrated(*leaves()).get_model("grading", "Submission").objects.get(pk=submission.pk)
    assert (found.notes, found.stretches) == ([], [])


def test_a_site_of_before_notes_still_takes_submissions(old_site: OldSite, migrated: State) -> None:
    before = migrated(("grading", "0008_the_latest_turn_taken")).get_model("grading", "Submission")
    now = migrated(*leaves()).get_model("grading", "Submission")
    values = {"user_id": old_site.user.pk, "version_id": old_site.version.pk, "purpose": "run", "seed": 1}
    submission = before.objects.create(files={"a.py": ""}, **values)
    found = now.objects.get(pk=submission.pk)
    assert (found.notes, found.stretches) == ([], [])


def test_what_was_made_before_there_were_classes_is_in_the_open_class(old_site: OldSite, migrated: State) -> None:
    submission = old_site.graded("submit")
    now = migrated(*leaves()).get_model
    there = now("grading", "Submission").objects.get(pk=submission.pk).made_in
    assert (there.open, there.join_code, there.course_id) == (True, "", old_site.course.pk)
    assert now("classes", "Class").objects.count() == 1


def test_those_who_waited_are_served_in_the_order_in_which_they_came(old_site: OldSite, migrated: State) -> None:
    waiting = [old_site.handed_in("submit", "queued").pk for _ in range(3)]
    migrated(*leaves())
    assert [take().submission.pk for _ in range(3)] == waiting
    assert claim("instant", "w") is None


def test_snippets_go_home_to_their_lesson_and_what_they_ran_as_goes(old_site: OldSite, migrated: State) -> None:
    used, unused = (old_site.exercise(f"{name}--snippets", retired=True) for name in ("used", "unused"))
    lesson = old_site.lesson("used", used.exercise)
    old_site.lesson("unused", unused.exercise)
    snippet, waiting = old_site.graded("snippet", used), old_site.handed_in("snippet", "queued", used)
    now = migrated(*leaves()).get_model
    for pk in (snippet.pk, waiting.pk):
        submission = now("grading", "Submission").objects.get(pk=pk)
        job = submission.jobs.get()
        assert (submission.lesson_id, submission.version_id, submission.purpose) == (lesson.pk, None, "snippet")
        assert (job.version_id, job.purpose, job.priority) == (None, "snippet", 2)
    assert now("grading", "Verdict").objects.get().version_id is None
    assert [exercise.slug for exercise in now("catalog", "Exercise").objects.all()] == ["twice"]
    assert now("catalog", "ExerciseVersion").objects.get().grading_digest == "twice"


def old_package(**changes: Any) -> dict[str, Any]:
    """An exercise as the first format has it."""
    package = a_package("twice", "I").to_json() | changes
    del package["format"], package["format_minor"]
    return package


def test_versions_that_grade_alike_become_one_and_keep_the_work_of_all(migrated: State) -> None:
    then = migrated(("catalog", "0006_no_bench"), ("grading", "0007_indexes_of_the_queue"))
    exercise, make, submission = site_with_versions(then)
    first = make("1", old_package())
    second = make("2", old_package(summary="A better summary."))
    third = make("3", old_package(points=5.0))
    fourth = make("4", old_package(title="A better title.", points=5.0))
    exercise.current = third
    exercise.save()
    submissions = [submission(version) for version in (first, second, third, fourth)]
    now = migrated(("catalog", "0009_one_version_a_grading_digest"))
    versions = now.get_model("catalog", "ExerciseVersion").objects
    kept = {version.pk: version.grading_digest for version in versions.all()}
    assert kept == {
        second.pk: Exercise.from_json(old_package()).grading_digest,
        third.pk: Exercise.from_json(old_package(points=5.0)).grading_digest,
    }
    found = [now.get_model("grading", "Submission").objects.get(pk=each.pk).version_id for each in submissions]
    assert found == [second.pk, second.pk, third.pk, third.pk]
    assert now.get_model("catalog", "Exercise").objects.get().current_id == third.pk


def test_a_package_that_nobody_can_read_keeps_its_digest(migrated: State) -> None:
    then = migrated(("catalog", "0006_no_bench"), ("grading", "0007_indexes_of_the_queue"))
    _, make, _ = site_with_versions(then)
    make("1", {})
    make("2", [])
    now = migrated(("catalog", "0009_one_version_a_grading_digest"))
    digests = now.get_model("catalog", "ExerciseVersion").objects.values_list("grading_digest", flat=True)
    assert sorted(digests) == ["1", "2"]


def site_with_versions(then: Any) -> tuple[Any, Callable[..., Any], Callable[..., Any]]:
    """An exercise, what makes versions of it (digest, package), and what makes submissions to a version."""
    course = then.get_model("catalog", "Course").objects.create(slug="old", title="Old")
    chapter = then.get_model("catalog", "Chapter").objects.create(course=course, number=1, slug="01-first", title="1")
    section = then.get_model("catalog", "Section").objects.create(
        course=course, chapter=chapter, number="1.1", title="1"
    )
    exercise = then.get_model("catalog", "Exercise").objects.create(
        course=course, section=section, slug="twice", uuid=uuid.uuid4(), title="Twice", summary="", tier="I", points=2
    )
    user = then.get_model("accounts", "User").objects.create(username="alice")

    def make(digest: str, package: object) -> Any:
        return then.get_model("catalog", "ExerciseVersion").objects.create(
            exercise=exercise, digest=digest, package=package, hints=[], entry_points=[]
        )

    def submission(version: Any) -> Any:
        return then.get_model("grading", "Submission").objects.create(
            user=user, version=version, purpose="submit", files={}, seed=1
        )

    return exercise, make, submission


def test_what_old_reports_found_wrong_is_counted(old_site: OldSite, migrated: State) -> None:
    tests = [{"id": f"test_{outcome}", "title": outcome, "outcome": outcome} for outcome in ("passed", "wrong_answer")]
    old_site.graded("submit", tests=tests, diagnosis="The square.")
    old_site.graded("run", tests=tests)
    then = migrated(("grading", "0015_findings")).get_model
    then("grading", "Verdict").objects.update(outcome="wrong_answer")
    now = migrated(*leaves()).get_model
    assert list(now("grading", "Finding").objects.order_by("pk").values_list("kind", "key", "words")) == [
        ("test", "test_wrong_answer", "wrong_answer"),
        ("misconception", "The square.", "The square."),
    ]
