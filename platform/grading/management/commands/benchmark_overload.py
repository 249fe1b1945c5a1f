"""``manage.py benchmark_overload``."""

from __future__ import annotations

import http.client
import secrets
import statistics
import time
from collections import Counter
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any, Final
from urllib.parse import urlencode, urlsplit

from accounts.models import User
from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser

from grading.models import GradingJob, Purpose
from grading.pretended_students import PretendedStudent, pretended_students, version_meant

PATIENCE_S: Final = 60.0
LOOK_S: Final = 0.5
FAILED: Final = 0
HEAD: Final = "asked/s     kind  accepted refused failed   95 % of accepted"


@dataclass(frozen=True)
class Answered:
    """An answer's status, ``FAILED`` where none came, and the seconds from the time that the request was due."""

    status: int
    seconds: float


class Command(BaseCommand):
    """Hand in and read pages at fixed rates, whatever the running site makes of them, and say what came of it."""

    help = "Hand in to the running site at fixed rates, below and above what it carries; a page is read for each."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--rates", type=int, nargs="+", default=[5, 20, 50], help="submissions a second")
        parser.add_argument("--seconds", type=int, default=20, help="how long, at each rate")
        parser.add_argument("--exercise", default="and-neuron", help="whose solution is handed in")
        parser.add_argument("--course", help="whose exercise that is, where several courses have one of that name")
        parser.add_argument("--url", default=f"http://127.0.0.1:{settings.HEBB_PORT}", help="where the site runs")

    def handle(
        self, *_: Any, rates: list[int], seconds: int, exercise: str, course: str | None, url: str, **__: Any
    ) -> None:
        course, version = version_meant(exercise, course)
        if min(*rates, seconds, 1) < 1:
            raise CommandError("--rates, --seconds: expected 1 or more.")
        page = f"/courses/{course}/exercises/{exercise}/"
        _refuse_a_silent_site(url)
        self.stdout.write(HEAD)
        for rate in rates:
            with pretended_students(rate * seconds) as students:
                browsers = [Browser(url, page, student) for student in students]
                self._tell(rate, browsers, f"{version.package['solution']}\n# {secrets.token_hex(4)}\n")

    def _tell(self, rate: int, browsers: list[Browser], code: str) -> None:
        handed_in, read = _at_a_rate(rate, browsers, code)
        graded = _verdicts([browser.user for browser in browsers], len(_accepted(handed_in)))
        for kind, answers in (("hand-in", handed_in), ("page", read), ("verdict", graded)):
            self.stdout.write(f"{rate:7}  {_line(kind, answers)}")


class Browser:
    """One student's, who is signed in; a new one for each submission, for a newer one would replace a waiting one."""

    def __init__(self, url: str, page: str, student: PretendedStudent) -> None:
        self.user = student.user
        self._address = urlsplit(url)
        self._page = page
        token = secrets.token_hex(16)
        cookies = {settings.SESSION_COOKIE_NAME: student.session, settings.CSRF_COOKIE_NAME: token}
        self._headers = {
            "Cookie": "; ".join(f"{name}={value}" for name, value in cookies.items()),
            "X-CSRFToken": token,
            "Referer": f"{url}{page}",
        }

    def read(self) -> int:
        """The status of the exercise's page."""
        return self._ask("GET", self._page, {}, None)

    def hand_in(self, code: str) -> int:
        """The status of a Submit."""
        form = urlencode({"purpose": Purpose.SUBMIT, "code": code})
        more = {"Content-Type": "application/x-www-form-urlencoded", "HX-Request": "true"}
        return self._ask("POST", f"{self._page}submissions", more, form)

    def _ask(self, method: str, path: str, more: dict[str, str], body: str | None) -> int:
        connection = http.client.HTTPConnection(str(self._address.hostname), self._address.port, timeout=PATIENCE_S)
        try:
            connection.request(method, path, body, self._headers | more)
            answer = connection.getresponse()
            answer.read()
            return answer.status
        except (OSError, http.client.HTTPException):
            return FAILED
        finally:
            connection.close()


def _at_a_rate(rate: int, browsers: list[Browser], code: str) -> tuple[list[Answered], list[Answered]]:
    """What became of the hand-ins and of the pages, one of each at every tick, answered or not."""
    handed_in: list[Future[Answered]] = []
    read: list[Future[Answered]] = []
    with ThreadPoolExecutor(2 * len(browsers)) as threads:
        begun = time.perf_counter()
        for number, browser in enumerate(browsers):
            due = begun + number / rate
            time.sleep(max(0.0, due - time.perf_counter()))
            handed_in.append(threads.submit(_timed, due, lambda one=browser: one.hand_in(code)))  # type: ignore[misc]
            read.append(threads.submit(_timed, due, browser.read))
    return [one.result() for one in handed_in], [one.result() for one in read]


def _timed(due: float, ask: Callable[[], int]) -> Answered:
    status = ask()
    return Answered(status, time.perf_counter() - due)


def _verdicts(students: list[User], expected: int) -> list[Answered]:
    """Of each submission that was accepted, the seconds from its record to its verdict; those without one failed."""
    jobs = GradingJob.objects.filter(student__in=students)
    deadline = time.monotonic() + PATIENCE_S
    while jobs.filter(state__in=("queued", "running")).exists() and time.monotonic() < deadline:
        time.sleep(LOOK_S)
    done = jobs.filter(state=GradingJob.State.DONE).values_list("created", "finished")
    graded = [Answered(200, (finished - created).total_seconds()) for created, finished in done if finished]
    return graded + [Answered(FAILED, PATIENCE_S)] * (expected - len(graded))


def _accepted(answers: list[Answered]) -> list[float]:
    return [one.seconds for one in answers if one.status == http.client.OK]


def _line(kind: str, answers: list[Answered]) -> str:
    seconds = _accepted(answers)
    of_each = Counter(one.status for one in answers)
    refused = of_each[http.client.SERVICE_UNAVAILABLE]
    failed = len(answers) - len(seconds) - refused
    slow = f"{statistics.quantiles(seconds, n=20)[-1]:6.2f} s" if len(seconds) > 1 else "none"
    return f"{kind:>7} {len(seconds):9} {refused:7} {failed:6}   {slow}"


def _refuse_a_silent_site(url: str) -> None:
    address = urlsplit(url)
    connection = http.client.HTTPConnection(str(address.hostname), address.port, timeout=PATIENCE_S)
    try:
        connection.request("GET", "/health")
        connection.getresponse()
    except OSError as error:
        raise CommandError(f"{url} does not answer: {error}. Does the site run there?") from error
    finally:
        connection.close()
