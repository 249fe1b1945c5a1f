"""``manage.py benchmark_teaching``."""

from __future__ import annotations

import statistics
import time
from collections.abc import Iterator
from typing import Any, Final

from accounts.models import User
from classes.models import Class, Membership
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandParser
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from grading.scratch_databases import scratch_database

from teaching.made_up import Size, make_class

TIMES: Final = 3
PAGES: Final = {
    "the class": "",
    "today": "today",
    "results, by name": "results",
    "results, fewest points first": "results?sort=points",
    "results, one chapter": "results?chapter=1",
    "results as XLSX": "results.xlsx",
    "results as CSV": "results.csv",
    "results as JSON": "results.json",
    "exercises": "exercises",
    "an exercise": "exercises/item-1",
    "a student": "students/{member}",
}


class Command(BaseCommand):
    """Make up a class in a scratch database and time the pages of its staff."""

    help = "Time what staff of a large class look at; in a database of its own, which is gone afterwards."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--students", type=int, default=Size.students)
        parser.add_argument("--items", type=int, default=Size.items)
        parser.add_argument("--submissions", type=int, default=Size.submissions)
        parser.add_argument("--postgresql", metavar="URL", help="where a scratch database may be made; default: SQLite")

    def handle(self, *_: Any, postgresql: str | None, **sizes: Any) -> None:
        size = Size(*(sizes[name] for name in ("students", "items", "submissions")))
        call_command("gather_static")  # pages name their styles by what these hold
        with scratch_database(postgresql):
            call_command("migrate", verbosity=0)
            taught = make_class(size, seed=1)
            self.stdout.write(f"{connection.vendor}, {size}")
            for name, seconds, queries, weight in _measured(taught):
                self.stdout.write(f"  {name:30} {seconds * 1000:7.0f} ms {queries:4} queries {weight / 1024:8.0f} KiB")


def _measured(taught: Class) -> Iterator[tuple[str, float, int, int]]:
    """Of each page the median seconds of `TIMES` requests, the queries and bytes of the last."""
    teacher = User.objects.create(username="benchmark-teacher")
    member = taught.memberships.first()
    Membership.objects.create(in_class=taught, user=teacher, role=Membership.Role.INSTRUCTOR)
    client = Client(SERVER_NAME="localhost")
    client.force_login(teacher)
    for name, path in PAGES.items():
        address = f"/classes/{taught.pk}/{path.format(member=member.pk if member else 0)}"
        client.get(address)  # the first of each kind warms caches
        times = []
        for _ in range(TIMES):
            with CaptureQueriesContext(connection) as queries:
                begun = time.perf_counter()
                answer = client.get(address, secure=True)
                times.append(time.perf_counter() - begun)
        if answer.status_code != 200:
            raise RuntimeError(f"{address} answered {answer.status_code}.")
        yield name, statistics.median(times), len(queries), len(answer.content)
