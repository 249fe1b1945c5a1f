"""What a grading found wrong, as rows that can be counted: reading every Report would take too long.

A Report says all of it and stays what counts; these rows are taken from it when it is recorded, and can be taken again.
"""

from __future__ import annotations

from collections.abc import Iterator

from django.db.models import Exists, OuterRef, QuerySet

from graders.report import Outcome, Report
from grading.database_json import database_json
from grading.models import Finding, Purpose, Verdict

BATCH = 500
HIDDEN = [purpose for purpose in Purpose if purpose.tests == "hidden"]
"""Why something is graded with the hidden tests; only these are counted."""


def keep_findings(verdict: Verdict, report: Report) -> None:
    """Store what ``report`` found wrong, which is the verdict's."""
    Finding.objects.bulk_create(_findings(verdict, report))


def find_again() -> int:
    """Store what was found wrong in gradings that have no such rows yet; how many of them were read."""
    read = 0
    after = 0
    while batch := list(_without(after)[:BATCH]):
        found = (one for verdict in batch for one in _findings(verdict, Report.from_json(verdict.report)))
        Finding.objects.bulk_create(found)
        read, after = read + len(batch), batch[-1].pk
    return read


def _without(after: int) -> QuerySet[Verdict]:
    """The verdicts from the key ``after`` on that may lack their rows."""
    failed = Verdict.objects.filter(pk__gt=after, job__purpose__in=HIDDEN).exclude(outcome=Outcome.PASSED)
    return failed.filter(~Exists(Finding.objects.filter(verdict=OuterRef("pk")))).order_by("pk")


def _findings(verdict: Verdict, report: Report) -> Iterator[Finding]:
    for test in report.tests:
        if test.outcome != Outcome.PASSED and not test.outcome.meaning.ours:
            kind = Finding.Kind.TEST
            yield Finding(verdict=verdict, kind=kind, key=database_json(test.id), words=database_json(test.title))
    if report.diagnosis:
        words = database_json(report.diagnosis)
        yield Finding(verdict=verdict, kind=Finding.Kind.MISCONCEPTION, key=words, words=words)
