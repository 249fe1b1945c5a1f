"""Times from the click on Submit to the verdict in the page, part by part: see docs/operations.md.

It starts a site of its own with this repository's course, in a temporary folder, and a real browser in it. What it
prints are times of this machine at this moment; no test asserts them.
"""

from __future__ import annotations

import argparse
import os
import sqlite3
import statistics
import tempfile
from collections import Counter
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

from playwright.sync_api import sync_playwright

from graders.exercise import Course
from tests.browser.conftest import ARGUMENTS
from tests.browser.site import ROOT, Site
from tests.browser.visitors import STUDENT, Visitor

EXERCISES: Final = ("and-neuron", "perceptron-update", "step-function")
SETTLES_MS: Final = 1500
"""What was typed is kept, and the page is still, before the click."""

STOPWATCH: Final = Path(__file__).with_name("benchmark_click.js")

WARMING: Final = 2
"""Clicks that are not timed."""

COURSE: Final = "select slug from catalog_course"
JOB: Final = """
select job.created, job.claimed, job.finished, verdict.report ->> '$.usage.wall_s'
from grading_gradingjob job join grading_verdict verdict on verdict.job_id = job.id order by job.id desc limit 1
"""


@dataclass(frozen=True)
class Click:
    """One click: the milliseconds of each part, in the order of their coming, and the requests it took."""

    parts: dict[str, float]
    requests: dict[str, int]


def main() -> None:
    """Start a site, click, print."""
    parser = argparse.ArgumentParser(prog="python -m tests.browser.benchmark_click", description=__doc__)
    parser.add_argument("--times", type=int, default=15, help="clicks on each that are timed")
    parser.add_argument("--exercises", nargs="+", default=list(EXERCISES), metavar="SLUG", help="handed in: solutions")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="hebb-click-") as folder, sync_playwright() as playwright:
        site = Site(Path(folder), ROOT)
        try:
            site.wait()
            browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=ARGUMENTS)
            visitor = Visitor(browser, site.address)
            visitor.page.add_init_script(STOPWATCH.read_text())
            visitor.signs_in(STUDENT)
            database = Path(site.environment["HEBB_DATA_DIR"], "hebb.sqlite3")
            for slug in asked.exercises:
                visitor.goes_to(f"/courses/{row(database, COURSE)[0]}/exercises/{slug}/")
                code = Course().exercise(slug).solution
                numbers = range(asked.times + WARMING)
                report(slug, [clicked(visitor, database, f"{code}\n# {number}\n") for number in numbers][WARMING:])
            browser.close()
        finally:
            site.stop()


def clicked(visitor: Visitor, database: Path, code: str) -> Click:
    """Hand ``code`` in, at the page of an exercise."""
    visitor.writes(code)
    visitor.page.wait_for_timeout(SETTLES_MS)
    asked: list[str] = []
    visitor.page.on("request", note := lambda request: asked.append(_kind(request.url)))
    visitor.page.get_by_role("button", name="Submit", exact=True).click()
    seen = visitor.page.evaluate("window.stopwatch.over")
    visitor.page.remove_listener("request", note)
    return Click(_parts(seen, database), dict(Counter(asked)))


def _kind(url: str) -> str:
    """The last word of an address: ``submissions``, ``events``, ``panel``."""
    return url.partition("?")[0].rstrip("/").rpartition("/")[2]


def _parts(seen: dict[str, float], database: Path) -> dict[str, float]:
    """From the browser's times, and those of the job's row."""
    *times, wall_s = row(database, JOB)
    created, claimed, finished = map(_milliseconds, times)
    tests = float(wall_s) * 1000
    return {
        "POST until it is on the record": created - seen["clicked"],
        "queue until a worker has it": claimed - created,
        "jail and judge": tests,
        "engine besides, and recording": finished - claimed - tests,
        "push until it is in the page": seen["shown"] - finished,
        "click to verdict in the page": seen["shown"] - seen["clicked"],
        "paint": seen["painted"] - seen["shown"],
    }


def row(database: Path, query: str) -> Any:
    """The first row of the site's database for ``query``."""
    with closing(sqlite3.connect(database)) as connection:
        return connection.execute(query).fetchone()


def _milliseconds(text: str) -> float:
    """Since 1970; the database's times are UTC."""
    return datetime.fromisoformat(text).replace(tzinfo=UTC).timestamp() * 1000


def report(slug: str, clicks: list[Click]) -> None:
    """Print medians, and the slowest."""
    load = os.getloadavg()[0]
    print(
        f"{slug}: {len(clicks)} clicks, {os.cpu_count()} cores, load {load:.1f}; requests {clicks[-1].requests}",
        flush=True,
    )
    for part in clicks[0].parts:
        times: list[Any] = sorted(click.parts[part] for click in clicks)
        print(f"  {part:34} median {statistics.median(times):5.0f} ms, least {times[0]:5.0f}, most {times[-1]:5.0f}")


if __name__ == "__main__":
    main()
