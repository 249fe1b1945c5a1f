"""The broker is a doorbell: whatever it loses, no submission is lost."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
import redis
from accounts.models import User
from catalog.models import ExerciseVersion
from grading.hand_in import HandIn
from grading.models import GradingJob, Purpose
from grading.services import submit

from tests.faults.workshop import Workshop, free_port, is_done, ring_at, verdicts, wait_for

pytestmark = pytest.mark.slow

CODE = {"submission.py": "double = abs"}


class Redis:
    """A Redis server of the test's own, to be stopped and emptied at will."""

    def __init__(self) -> None:
        self.port = free_port()
        self.url = f"redis://127.0.0.1:{self.port}/0"
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        program = shutil.which("redis-server")
        assert program, "redis-server is not installed"
        options = ["--port", str(self.port), "--bind", "127.0.0.1", "--save", "", "--appendonly", "no"]
        self._process = subprocess.Popen([program, *options], stdout=subprocess.DEVNULL)
        wait_for(self._answers)

    def stop(self) -> None:
        if self._process:
            self._process.kill()
            self._process.wait()
            self._process = None

    def forget_everything(self) -> None:
        with redis.Redis(port=self.port) as client:
            client.flushall()

    def _answers(self) -> bool:
        try:
            with redis.Redis(port=self.port) as client:
                return bool(client.ping())
        except redis.ConnectionError:
            return False


@pytest.fixture
def bell(workshop: Workshop, monkeypatch: pytest.MonkeyPatch) -> Iterator[Redis]:
    """Redis as the broker of the workshop and of this process."""
    server = Redis()
    server.start()
    workshop.environment["CELERY_BROKER_URL"] = server.url
    ring_at(monkeypatch, server.url)
    yield server
    server.stop()


@pytest.mark.needs("redis-server")
def test_a_broker_that_forgot_every_message(
    workshop: Workshop, bell: Redis, alice: User, bob: User, version: ExerciseVersion
) -> None:
    submissions = [submit(HandIn(user, version, Purpose.SUBMIT, CODE)) for user in (alice, bob)]
    bell.forget_everything()
    workshop.start()
    wait_for(lambda: all(map(is_done, submissions)))
    assert [verdicts(submission) for submission in submissions] == [1, 1]


@pytest.mark.needs("redis-server")
def test_a_broker_that_is_down_when_a_student_submits(
    workshop: Workshop, bell: Redis, alice: User, version: ExerciseVersion
) -> None:
    bell.stop()
    submission = submit(HandIn(alice, version, Purpose.SUBMIT, CODE))
    assert GradingJob.objects.get(submission=submission).state == "queued"
    bell.start()
    workshop.start()
    wait_for(lambda: is_done(submission))
    assert verdicts(submission) == 1


@pytest.mark.needs("redis-server")
def test_grading_goes_on_while_the_broker_is_away(
    workshop: Workshop, bell: Redis, alice: User, bob: User, version: ExerciseVersion
) -> None:
    workshop.start()
    bell.stop()
    first = submit(HandIn(alice, version, Purpose.SUBMIT, CODE))
    wait_for(lambda: is_done(first))
    bell.start()
    second = submit(HandIn(bob, version, Purpose.SUBMIT, CODE))
    wait_for(lambda: is_done(second))
    assert (verdicts(first), verdicts(second)) == (1, 1)


@pytest.mark.needs("redis-server")
def test_a_worker_that_starts_before_its_broker(
    workshop: Workshop, bell: Redis, alice: User, version: ExerciseVersion
) -> None:
    bell.stop()
    workshop.start(wait=False)
    submission = submit(HandIn(alice, version, Purpose.SUBMIT, CODE))
    wait_for(lambda: is_done(submission))
    assert verdicts(submission) == 1


def test_a_file_broker_that_lost_its_messages(
    workshop: Workshop, alice: User, version: ExerciseVersion, tmp_path: Path
) -> None:
    submission = submit(HandIn(alice, version, Purpose.SUBMIT, CODE))
    folder = tmp_path / "broker" / "messages"
    wait_for(lambda: list(folder.glob("*.msg")))
    for message in folder.glob("*.msg"):
        message.unlink()
    workshop.start()
    wait_for(lambda: is_done(submission))
    assert verdicts(submission) == 1


def test_a_file_broker_with_a_message_that_is_none(
    workshop: Workshop, alice: User, version: ExerciseVersion, tmp_path: Path
) -> None:
    (tmp_path / "broker" / "messages" / "00000000000000000000_x.instant.msg").write_text("{half a mess")
    workshop.start()
    submission = submit(HandIn(alice, version, Purpose.SUBMIT, CODE))
    wait_for(lambda: is_done(submission))
    assert verdicts(submission) == 1
