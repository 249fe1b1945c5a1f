"""Work that waits, taken as a worker takes it."""

from __future__ import annotations

import select
from collections.abc import Collection
from datetime import datetime

from grading.claims import Claim, claim
from grading.models import GradingJob, Submission, Verdict

from graders.stopping import StopSignal


def take(worker: str = "w", queue: str = "instant", passing_over: Collection[int] = ()) -> Claim:
    """The next work; there must be some."""
    taken = claim(queue, worker, passing_over)
    assert taken, f"nothing waits in {queue}"
    return taken


def verdict_of(submission: Submission) -> Verdict:
    """The verdict of it that counts, read anew; there must be one."""
    submission.refresh_from_db()
    assert submission.current, "it has no verdict"
    return submission.current


def lease_end(submission: Submission) -> datetime:
    """When the lease of its job ends, which must be taken."""
    end = GradingJob.objects.get(submission=submission).lease_until
    assert end, "nobody has it"
    return end


def given(stop: StopSignal, seconds: float = 30.0) -> bool:
    """Whether the signal to stop is given within so many seconds; the answer comes as soon as it is."""
    return bool(select.select([stop.descriptor], [], [], seconds)[0])
