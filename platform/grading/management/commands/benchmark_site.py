"""``manage.py benchmark_site``."""

from __future__ import annotations

import statistics
import time
from typing import Any, Final

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser

from grading.models import GradingJob
from grading.pretended_students import PretendedStudent, pretended_students, version_meant
from grading.visitor import PATIENCE_S, Visitor, expect

LOOK_S: Final = 0.002


class Command(BaseCommand):
    """Hand in to the running site, as a browser does, and time it from the click to the verdict in the database."""

    help = "Time the running site: from the POST of a submission to its verdict in the database."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--times", type=int, default=30)
        parser.add_argument("--exercise", default="and-neuron", help="whose solution is handed in")
        parser.add_argument("--course", help="whose exercise that is, where several courses have one of that name")
        parser.add_argument("--url", default=f"http://127.0.0.1:{settings.HEBB_PORT}", help="where the site runs")

    def handle(self, *_: Any, times: int, exercise: str, course: str | None, url: str, **__: Any) -> None:
        course, version = version_meant(exercise, course)
        page = f"/courses/{course}/exercises/{exercise}/"
        if times < 1:
            raise CommandError(f"--times: expected 1 or more, got {times}.")
        answered, settled = [], []
        for number in range(times):
            with pretended_students(1) as [student]:  # a new one each time: one student's floods are refused
                taken, done = _click(student, url, page, f"{version.package['solution']}\n# {number}\n")
            answered.append(taken)
            settled.append(done)
        self.stdout.write(_line("answer of the POST", answered))
        self.stdout.write(_line("verdict in the database", settled))


def _line(name: str, seconds: list[float]) -> str:
    return f"{name:24} median {statistics.median(seconds) * 1000:5.0f} ms, slowest {max(seconds) * 1000:5.0f} ms"


def _click(student: PretendedStudent, url: str, page: str, code: str) -> tuple[float, float]:
    """Hand ``code`` in; seconds from the click to the answer, and to the verdict."""
    visitor = Visitor(student, url)
    expect(visitor.get(page), url + page)
    begun = time.perf_counter()
    answered = expect(visitor.hand_in(page, code), f"{url}{page}submissions").seconds
    while (job := GradingJob.objects.get(student=student.user)).state in ("queued", "running"):
        if time.perf_counter() - begun > PATIENCE_S:
            raise CommandError(f"No verdict after {PATIENCE_S:.0f} s: does a worker run?")
        time.sleep(LOOK_S)
    if job.state != GradingJob.State.DONE:
        raise CommandError(f"The submission was not graded: {job.trouble or job.state}.")
    return answered, time.perf_counter() - begun
