"""``manage.py benchmark_queue``."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable, Iterator
from datetime import timedelta
from typing import Any, Final
from uuid import uuid4

from accounts.models import User
from catalog.models import Chapter, Course, Exercise, ExerciseVersion, Section
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import connection
from django.utils import timezone

from grading import claims
from grading.hand_in import HandIn
from grading.models import GradingJob, Purpose, Submission
from grading.scratch_databases import scratch_database
from grading.services import submit
from grading.status import statuses

QUEUE: Final = "instant"
CLICKS: Final = 40


class Command(BaseCommand):
    """Fill a queue in a scratch database and time what workers and pages ask of it."""

    help = "Time the queue at its fullest: a click, a claim, what pages are told; in a database of its own."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--waiting", type=int, default=30_000)
        parser.add_argument("--students", type=int, default=300)
        parser.add_argument("--postgresql", metavar="URL", help="where a scratch database may be made; default: SQLite")

    def handle(self, *_: Any, waiting: int, students: int, postgresql: str | None, **__: Any) -> None:
        if waiting < students or students < 2:
            raise CommandError("--waiting must be at least --students, and --students at least 2.")
        with scratch_database(postgresql):
            call_command("migrate", verbosity=0)
            self.stdout.write(f"{connection.vendor}, {waiting} waiting, {students} students: median and 95 %")
            for name, times in measured(waiting, students):
                self.stdout.write(line(name, times))


def line(name: str, seconds: list[float]) -> str:
    """One row of what is printed."""
    slow = sorted(seconds)[int(0.95 * len(seconds))]
    return f"  {name:44} {statistics.median(seconds) * 1000:7.2f} ms {slow * 1000:7.2f} ms"


def measured(waiting: int, students: int) -> Iterator[tuple[str, list[float]]]:
    """What was asked, and the seconds that each asking took; places are checked on the way."""
    people, version = cast(students)
    fill(people, version, waiting)
    clicker = people[0]
    served_lately(clicker)
    clicks: list[Submission] = []
    yield "a click (the whole transaction)", timed(lambda: clicks.append(click(people[len(clicks)], version)))
    places = [statuses([one.pk])[one.pk].ahead for one in clicks]
    if max(places) > len(clicks) + 1:
        raise CommandError(f"Clicks wait behind a regrading: their places are {places}.")
    followed = [one.pk for one in clicks]
    yield f"what {CLICKS} waiting pages are told, one reading", timed(lambda: statuses(followed))
    last = [GradingJob.objects.order_by("-turn").values_list("submission", flat=True)[0]]
    yield "what the last in the queue is told", timed(lambda: statuses(last))
    yield "a claim", timed(lambda: claims.claim(QUEUE, "benchmark"))
    yield "a claim that passes a student over", timed(lambda: claims.claim(QUEUE, "benchmark", {people[-1].pk}))


def timed(step: Callable[[], object]) -> list[float]:
    """Seconds of each of `CLICKS` steps."""
    times = []
    for _ in range(CLICKS):
        begun = time.perf_counter()
        step()
        times.append(time.perf_counter() - begun)
    return times


def cast(students: int) -> tuple[list[User], ExerciseVersion]:
    """Students, and an exercise that they hand in to."""
    people = User.objects.bulk_create(User(username=f"student-{n}") for n in range(students))
    course = Course.objects.create(slug="benchmark", title="Benchmark", summary="")
    chapter = Chapter.objects.create(course=course, number=1, slug="one", title="One")
    section = Section.objects.create(course=course, chapter=chapter, number="1.1", title="One")
    exercise = Exercise.objects.create(
        course=course, section=section, slug="one", uuid=uuid4(), title="One", summary="", tier="I", points=1
    )
    version = ExerciseVersion.objects.create(
        exercise=exercise, grading_digest="0" * 64, statement_html="", starter="", visible_tests="", hints=[],
        entry_points=[], package={},
    )  # fmt: skip
    return people, version


def fill(people: list[User], version: ExerciseVersion, waiting: int) -> None:
    """A regrading of all that everybody ever handed in, and one student's flood."""
    flood = 100
    long_ago = timezone.now() - timedelta(hours=1)
    submissions = Submission.objects.bulk_create(
        (
            Submission(user=person, version=version, purpose=Purpose.SUBMIT, files={}, seed=1, created=long_ago)
            for person in [people[n % len(people)] for n in range(waiting - flood)] + [people[-1]] * flood
        ),
        batch_size=1000,
    )
    GradingJob.objects.bulk_create(
        (
            GradingJob(
                submission=one, version=version, student=one.user, queue=QUEUE, purpose=purpose,
                priority=purpose.priority, turn=number // len(people) + 1,
            )
            for number, one in enumerate(submissions)
            for purpose in [Purpose.REGRADE if number < waiting - flood else Purpose.SUBMIT]
        ),
        batch_size=1000,
    )  # fmt: skip
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")


def served_lately(person: User) -> None:
    """Make ``person`` somebody who handed in and had a turn a minute ago."""
    job = GradingJob.objects.filter(student=person).first()
    assert job
    GradingJob.objects.filter(pk=job.pk).update(
        purpose=Purpose.SUBMIT,
        priority=Purpose.SUBMIT.priority,
        state=GradingJob.State.DONE,
        claimed=timezone.now() - timedelta(minutes=1),
        finished=timezone.now(),
    )


def click(person: User, version: ExerciseVersion) -> Submission:
    """Hand in, as the site does."""
    return submit(HandIn(person, version, Purpose.SUBMIT, {"submission.py": f"x = {time.time_ns()}"}))
