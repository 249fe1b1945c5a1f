"""Processes of a running site are killed at random moments: every submission gets exactly one verdict.

``HEBB_TEST_KILLED_GRADINGS`` says how many are graded meanwhile.
"""

from __future__ import annotations

import os
import random
import signal
import sqlite3
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import closing, suppress
from pathlib import Path

import pytest

from tests.faults.test_serve import Served
from tests.faults.workshop import free_port
from tests.small_course import write_course

pytestmark = pytest.mark.slow

GRADINGS = int(os.environ.get("HEBB_TEST_KILLED_GRADINGS", "24"))
PATIENCE_S = 600.0
HAND_IN = """
from accounts.models import User
from catalog.models import Exercise
from grading.hand_in import HandIn
from grading.models import Purpose
from grading.services import submit
version = Exercise.objects.get(slug="twice").current
code = "import time\\n\\ndef scale(x, factor):\\n    time.sleep(0.05)\\n    return factor * x\\n"
for number in range({count}):
    submit(HandIn(User.objects.create_user(f"student-{{number}}"), version, Purpose.SUBMIT, {{"submission.py": code}}))
"""
ENDED = """
SELECT job.state, verdict.outcome
FROM grading_gradingjob job LEFT JOIN grading_verdict verdict ON verdict.job_id = job.id
"""


class MortalSite(Served):
    """A site that finds a dead worker's work within seconds."""

    def environment(self) -> dict[str, str]:
        return super().environment() | {"HEBB_LEASE_SECONDS": "5", "HEBB_SWEEP_SECONDS": "1"}


@pytest.fixture
def site(tmp_path: Path) -> Iterator[MortalSite]:
    write_course(tmp_path / "course")
    site = MortalSite(tmp_path, free_port())
    yield site
    site.end()


def test_every_submission_gets_one_verdict_whatever_is_killed(site: MortalSite) -> None:
    site.start()
    site.manages("shell", "-c", HAND_IN.format(count=GRADINGS), code=0)
    random_ = random.Random(11)
    killed: Counter[str] = Counter()
    end = time.monotonic() + PATIENCE_S
    while any(state in ("queued", "running") for state, _ in ended(site)):
        assert time.monotonic() < end, (killed, Counter(ended(site)))
        time.sleep(random_.uniform(0.2, 2.0))
        kill_one(site, random_, killed)
        if site.process.poll() is not None:
            site.start()
    assert Counter(ended(site)) == {("done", "passed"): GRADINGS}, killed
    assert killed.total() >= 3, killed


def kill_one(site: MortalSite, random_: random.Random, killed: Counter[str]) -> None:
    """Kill a process of the grading half: the supervisor and the worker seldom, for their return takes seconds."""
    kinds = kinds_of(site)
    kind = random_.choices(["sandbox", "worker", "supervisor"], weights=[16, 2, 1])[0]
    chosen = [pid for pid, its in kinds.items() if its == kind]
    if chosen:
        with suppress(ProcessLookupError):
            os.kill(random_.choice(chosen), signal.SIGKILL)
            killed[kind] += 1
    if kind == "supervisor":
        site.process.wait(60)


def kinds_of(site: MortalSite) -> dict[int, str]:
    """The site's processes: supervisor, worker, and whatever lives below the worker (zygotes, students, judges)."""
    found = {site.process.pid: "supervisor"}
    for pid in below(site.process.pid):
        if b"worker" in command(pid):
            found |= {pid: "worker", **dict.fromkeys(below(pid), "sandbox")}
    return found


def command(process: int) -> bytes:
    with suppress(OSError):
        return Path(f"/proc/{process}/cmdline").read_bytes()
    return b""


def below(process: int) -> list[int]:
    """The descendants of ``process``."""
    found: list[int] = []
    with suppress(OSError):
        for task in Path(f"/proc/{process}/task").iterdir():
            for child in map(int, (task / "children").read_text().split()):
                found += [child, *below(child)]
    return found


def ended(site: MortalSite) -> list[tuple[str, str | None]]:
    """State and outcome of each job; more than one verdict for a submission would be more rows."""
    with closing(sqlite3.connect(f"file:{site.folder / 'hebb.sqlite3'}?mode=ro", uri=True, timeout=30)) as database:
        return list(database.execute(ENDED))
