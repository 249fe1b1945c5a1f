"""``manage.py benchmark_attacker``."""

from __future__ import annotations

import statistics
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any, Final

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import connection

from grading.mischief import KINDS, Target
from grading.models import GradingJob, Submission
from grading.pretended_students import PretendedStudent, pretended_students, version_meant
from grading.services import stop
from grading.visitor import Visitor, expect

GOAL_PAGE_S: Final = 0.5
GOAL_VERDICT_S: Final = 2.0
LOOK_S: Final = 0.005
ROUND_S: Final = 0.5
VERDICT_PATIENCE_S: Final = 10.0
HEAD_START_S: Final = 1.5
LIVE: Final = (GradingJob.State.QUEUED, GradingJob.State.RUNNING)


class Command(BaseCommand):
    """Have one student attack the running site in one way after the other, and time what another one waits for."""

    help = "Time the running site for one student while another attacks it, one kind of mischief at a time."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--times", type=int, default=10, help="pages and verdicts that are timed for each kind")
        parser.add_argument(
            "--seconds", type=float, default=150, help="for the whole; a kind ends early beyond its share"
        )
        parser.add_argument(
            "--kinds", nargs="+", choices=KINDS, default=list(KINDS), metavar="KIND", help=" ".join(KINDS)
        )
        parser.add_argument("--exercise", default="and-neuron", help="which is attacked and handed in")
        parser.add_argument("--course", help="whose exercise that is, where several courses have one of that name")
        parser.add_argument("--url", default=f"http://127.0.0.1:{settings.HEBB_PORT}", help="where the site runs")

    def handle(self, *_: Any, times: int, seconds: float, kinds: list[str], **where: Any) -> None:
        course, version = version_meant(where["exercise"], where["course"])
        page = f"/courses/{course}/exercises/{where['exercise']}/"
        if times < 1:
            raise CommandError(f"--times: expected 1 or more, got {times}.")
        entry_points = tuple(version.package["entry_points"])
        self.stdout.write(f"{'attacker':14}{'page':>9}{'worst':>8}{'verdict':>10}{'worst':>8}")
        for kind in ("none", *kinds):
            with (
                pretended_students(2) as [attacker, victim],
                _attack(kind, attacker, where["url"], page, entry_points),
            ):
                times_of = _Times(seconds / (len(kinds) + 1))
                times_of.measure(Visitor(victim, where["url"]), victim, page, version.package["solution"], times)
            self.stdout.write(times_of.line(kind))


@contextmanager
def _attack(
    kind: str, attacker: PretendedStudent, url: str, page: str, entry_points: tuple[str, ...]
) -> Iterator[None]:
    """Have ``attacker`` do what ``kind`` names until the block ends, and clean up what waits or runs then."""
    act, at_once = KINDS.get(kind, (None, 0))
    target = Target(attacker, url, page, entry_points, threading.Event())

    def attack() -> None:
        assert act
        try:
            act(target)
        finally:
            connection.close()

    threads = [threading.Thread(target=attack, daemon=True) for _ in range(at_once)]
    for thread in threads:
        thread.start()
    time.sleep(HEAD_START_S if threads else 0)
    try:
        yield
    finally:
        target.until.set()
        for thread in threads:
            thread.join()
        for submission in Submission.objects.filter(user=attacker.user):
            stop(submission)


@dataclass
class _Times:
    """Seconds that another student waited, within ``share_s`` of them."""

    share_s: float
    pages: list[float] = field(default_factory=list)
    verdicts: list[float] = field(default_factory=list)
    refused: int = 0

    def measure(self, visitor: Visitor, victim: PretendedStudent, page: str, solution: str, times: int) -> None:
        """Look at a page and hand in, ``times`` over, as long as the share lasts."""
        expect(visitor.get(page), visitor.url + page)
        end = time.monotonic() + self.share_s
        for number in range(times):
            begun = time.monotonic()
            answer = visitor.get(page)
            self.pages.append(answer.seconds)
            self.verdicts.append(_verdict(visitor, victim, page, f"{solution}\n# {number}\n"))
            self.refused += answer.status != 200
            if time.monotonic() > end:
                return
            time.sleep(max(0.0, ROUND_S - (time.monotonic() - begun)))

    def line(self, kind: str) -> str:
        """What to print of it."""
        page, verdict = (
            (statistics.median(self.pages), max(self.pages)),
            (
                statistics.median(self.verdicts),
                max(self.verdicts),
            ),
        )
        kept = page[1] <= GOAL_PAGE_S and verdict[1] <= GOAL_VERDICT_S and not self.refused
        said = "" if kept else f"  beyond {GOAL_PAGE_S:g} s a page or {GOAL_VERDICT_S:g} s a verdict"
        said += f"  {self.refused} pages refused" if self.refused else ""
        return f"{kind:14}{page[0]:7.3f} s{page[1]:6.3f} s{verdict[0]:8.3f} s{verdict[1]:6.3f} s{said}"


def _verdict(visitor: Visitor, victim: PretendedStudent, page: str, code: str) -> float:
    """Seconds from the click to the verdict in the database, or those after which it was given up."""
    begun = time.perf_counter()
    visitor.hand_in(page, code)
    while GradingJob.objects.filter(student=victim.user, state__in=LIVE).exists():
        if time.perf_counter() - begun > VERDICT_PATIENCE_S:
            break
        time.sleep(LOOK_S)
    return time.perf_counter() - begun
