"""Whatever dies in between, a submission gets exactly one verdict on the record."""

from __future__ import annotations

import os
import signal
import time

import pytest
from accounts.models import User
from catalog.models import ExerciseVersion
from grading import doorbell
from grading.hand_in import HandIn
from grading.models import GradingJob, Purpose
from grading.services import stop, submit

from tests.conftest import MakeExercise, version_of
from tests.faults.doubled_worker import STEPS
from tests.faults.workshop import Workshop, is_done, verdicts, wait_for

pytestmark = pytest.mark.slow

CODE = {"submission.py": "double = abs"}


@pytest.mark.parametrize("step", STEPS)
def test_a_worker_that_is_killed_at_any_step(
    workshop: Workshop, alice: User, version: ExerciseVersion, step: str
) -> None:
    doomed = workshop.start(step)
    submission = submit(HandIn(alice, version, Purpose.SUBMIT, CODE))
    wait_for(lambda: doomed.poll() == -signal.SIGKILL)
    workshop.start()
    wait_for(lambda: is_done(submission))
    assert verdicts(submission) == 1
    expected = 1 if step in ("before the claim", "after the record") else 2
    assert GradingJob.objects.get(submission=submission).attempt == expected


def test_what_kills_every_worker_goes_to_staff_and_is_not_scored(
    workshop: Workshop, alice: User, version: ExerciseVersion
) -> None:
    submission = submit(HandIn(alice, version, Purpose.SUBMIT, CODE))
    for attempt in (1, 2, 3):
        doomed = workshop.start("while it grades", wait=False)
        wait_for(lambda: doomed.poll() is not None)  # noqa: B023  # waited for within the loop
        assert GradingJob.objects.get(submission=submission).attempt == attempt
    workshop.start()
    wait_for(lambda: GradingJob.objects.get(submission=submission).state == "failed")
    assert verdicts(submission) == 0


def test_a_ring_heard_ten_times_by_two_workers(workshop: Workshop, alice: User, version: ExerciseVersion) -> None:
    workshop.start()
    workshop.start()
    submission = submit(HandIn(alice, version, Purpose.SUBMIT, {"submission.py": "# 0.5"}))
    for _ in range(10):
        doorbell.ring(submission.job.pk, "instant")
    wait_for(lambda: is_done(submission))
    time.sleep(1)
    assert verdicts(submission) == 1
    assert GradingJob.objects.get(submission=submission).attempt == 1


def test_a_worker_that_stops_for_longer_than_its_lease(
    workshop: Workshop, alice: User, version: ExerciseVersion
) -> None:
    slow = workshop.start()
    submission = submit(HandIn(alice, version, Purpose.SUBMIT, {"submission.py": "# 0.8"}))
    wait_for(lambda: GradingJob.objects.get(submission=submission).state == "running")
    os.killpg(slow.pid, signal.SIGSTOP)
    workshop.start()
    wait_for(lambda: is_done(submission))
    os.killpg(slow.pid, signal.SIGCONT)
    time.sleep(2)
    assert verdicts(submission) == 1
    assert GradingJob.objects.get(submission=submission).attempt == 2


def test_a_grading_longer_than_the_lease_is_kept_alive(
    workshop: Workshop, alice: User, version: ExerciseVersion
) -> None:
    workshop.start()
    workshop.start()
    submission = submit(HandIn(alice, version, Purpose.SUBMIT, {"submission.py": "# 5"}))
    wait_for(lambda: is_done(submission))
    assert GradingJob.objects.get(submission=submission).attempt == 1


def test_a_worker_that_is_asked_to_stop_ends_what_it_has_begun(
    workshop: Workshop, alice: User, version: ExerciseVersion
) -> None:
    worker = workshop.start()
    submission = submit(HandIn(alice, version, Purpose.SUBMIT, {"submission.py": "# 2"}))
    wait_for(lambda: GradingJob.objects.get(submission=submission).state == "running")
    worker.terminate()
    assert worker.wait(30) == 0
    assert is_done(submission)


def test_a_worker_ends_what_was_stopped_and_grades_the_next(
    workshop: Workshop, alice: User, make_exercise: MakeExercise
) -> None:
    heavy = version_of(make_exercise("heavy", "T"))  # of such a worker grades one at a time
    workshop.start()
    endless = submit(HandIn(alice, heavy, Purpose.SUBMIT, {"submission.py": "# 3600"}))
    wait_for(lambda: GradingJob.objects.get(submission=endless).state == "running")
    assert stop(endless)
    following = submit(HandIn(alice, heavy, Purpose.SUBMIT, CODE))
    wait_for(lambda: is_done(following))
    assert GradingJob.objects.get(submission=endless).state == "stopped"
    assert (verdicts(endless), verdicts(following)) == (0, 1)


def test_what_was_stopped_after_its_worker_died_is_not_graded(
    workshop: Workshop, alice: User, version: ExerciseVersion
) -> None:
    doomed = workshop.start("while it grades")
    submission = submit(HandIn(alice, version, Purpose.SUBMIT, CODE))
    wait_for(lambda: doomed.poll() == -signal.SIGKILL)
    assert stop(submission)
    workshop.start()
    following = submit(HandIn(alice, version, Purpose.SUBMIT, CODE))
    wait_for(lambda: is_done(following))
    job = GradingJob.objects.get(submission=submission)
    assert (job.state, job.attempt, verdicts(submission)) == ("stopped", 1, 0)


def test_a_boolean_neuron_never_waits_behind_what_trains(
    workshop: Workshop, alice: User, bob: User, ivy: User, make_exercise: MakeExercise
) -> None:
    heavy, light = version_of(make_exercise("heavy", "T")), version_of(make_exercise("light", "I"))
    workshop.start()
    trains = [submit(HandIn(user, heavy, Purpose.SUBMIT, {"submission.py": "# 6"})) for user in (alice, bob, ivy)]
    wait_for(lambda: GradingJob.objects.filter(state="running").exists())
    neuron = submit(HandIn(bob, light, Purpose.SUBMIT, {"submission.py": "# 0"}))
    wait_for(lambda: is_done(neuron))
    assert not any(is_done(submission) for submission in trains)
    assert GradingJob.objects.filter(state="running").count() == 1
