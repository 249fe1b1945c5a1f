"""``manage.py benchmark_site``."""

from __future__ import annotations

import http.cookiejar
import re
import statistics
import time
import urllib.parse
import urllib.request
from typing import Any, Final

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser

from grading.models import GradingJob, Purpose
from grading.pretended_students import PretendedStudent, pretended_students, version_meant

LOOK_S: Final = 0.002
PATIENCE_S: Final = 60.0
TOKEN: Final = re.compile(r'name="csrfmiddlewaretoken" value="(\w+)"')


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
        if times < 1:
            raise CommandError(f"--times: expected 1 or more, got {times}.")
        answered, settled = [], []
        for number in range(times):
            with pretended_students(1) as [student]:  # a new one each time: one student's floods are refused
                code = f"{version.package['solution']}\n# {number}\n"
                page = f"{url}/courses/{course}/exercises/{exercise}/"
                taken, done = _click(student, page, code)
            answered.append(taken)
            settled.append(done)
        self.stdout.write(_line("answer of the POST", answered))
        self.stdout.write(_line("verdict in the database", settled))


def _line(name: str, seconds: list[float]) -> str:
    return f"{name:24} median {statistics.median(seconds) * 1000:5.0f} ms, slowest {max(seconds) * 1000:5.0f} ms"


def _click(student: PretendedStudent, page: str, code: str) -> tuple[float, float]:
    """Hand ``code`` in; seconds from the click to the answer, and to the verdict."""
    browser = _browser(student, page)
    token = TOKEN.search(_text(browser, page))
    if not token:
        raise CommandError(f"{page} has no form to hand in with.")
    form = {"csrfmiddlewaretoken": token[1], "purpose": Purpose.SUBMIT, "code": code}
    begun = time.perf_counter()
    _text(browser, f"{page}submissions", form)
    answered = time.perf_counter() - begun
    while (job := GradingJob.objects.get(submission__user=student.user)).state in ("queued", "running"):
        if time.perf_counter() - begun > PATIENCE_S:
            raise CommandError(f"No verdict after {PATIENCE_S:.0f} s: does a worker run?")
        time.sleep(LOOK_S)
    if job.state != GradingJob.State.DONE:
        raise CommandError(f"The submission was not graded: {job.trouble or job.state}.")
    return answered, time.perf_counter() - begun


def _browser(student: PretendedStudent, page: str) -> urllib.request.OpenerDirector:
    """A client that is signed in as ``student``."""
    cookie = f"{settings.SESSION_COOKIE_NAME}={student.session}"
    browser = urllib.request.build_opener(
        urllib.request.HTTPCookieProcessor(http.cookiejar.CookieJar()), _Keeps(cookie)
    )
    browser.addheaders = [("HX-Request", "true"), ("Referer", page)]
    return browser


class _Keeps(urllib.request.BaseHandler):
    """Sends one cookie beside those that the jar has."""

    handler_order = 900  # after the jar

    def __init__(self, cookie: str) -> None:
        self._cookie = cookie

    def http_request(self, request: urllib.request.Request) -> urllib.request.Request:
        """Add the cookie."""
        others = request.get_header("Cookie")
        request.add_unredirected_header("Cookie", f"{others}; {self._cookie}" if others else self._cookie)
        return request

    https_request = http_request


def _text(browser: urllib.request.OpenerDirector, address: str, form: dict[str, str] | None = None) -> str:
    data = urllib.parse.urlencode(form).encode() if form else None
    try:
        with browser.open(address, data, timeout=PATIENCE_S) as answer:
            return str(answer.read().decode())
    except OSError as error:
        raise CommandError(f"{address} does not answer as it should: {error}. Does the site run there?") from error
