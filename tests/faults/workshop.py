"""Real worker processes, and what is asked of them and of the record."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from celery import Celery
from grading import doorbell
from grading.models import GradingJob, Submission, Verdict
from operations.readiness import Ear

ROOT = Path(__file__).resolve().parents[2]
PATIENCE = 60.0


def wait_for(what: Callable[[], object], seconds: float = PATIENCE) -> None:
    """Wait until ``what()`` is true; fail when it does not come true."""
    deadline = time.monotonic() + seconds
    while not what():
        assert time.monotonic() < deadline, f"waited {seconds:g} s in vain"
        time.sleep(0.05)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


class Workshop:
    """Starts doubled workers and ends them all; ``environment`` is what they all get."""

    def __init__(self, folder: Path) -> None:
        self.environment = {
            "HEBB_DATA_DIR": str(folder),
            "HEBB_LEASE_SECONDS": "2",
            "HEBB_SWEEP_SECONDS": "1",
            "HEBB_LOG_LEVEL": "WARNING",
            "DJANGO_SETTINGS_MODULE": "config.settings",
            "PYTHONPATH": f"{ROOT}:{ROOT / 'platform'}",
        }
        self._folder = folder
        self._workers: list[subprocess.Popen[bytes]] = []

    def start(self, step: str = "none", *, wait: bool = True) -> subprocess.Popen[bytes]:
        """A worker; by default one that is ready."""
        ear = Ear(self._folder / f"ready-{len(self._workers)}")
        command = [sys.executable, "-m", "tests.faults.doubled_worker", step]
        environment = {**os.environ, **self.environment, **ear.environment}
        worker = subprocess.Popen(command, cwd=ROOT, env=environment, start_new_session=True)
        self._workers.append(worker)
        if wait:
            assert ear.hears(PATIENCE), "the worker did not become ready"
        ear.close()
        return worker

    def end(self) -> None:
        for worker in self._workers:
            if worker.poll() is None:
                os.killpg(worker.pid, signal.SIGKILL)
            worker.wait()


def ring_at(monkeypatch: pytest.MonkeyPatch, broker: str, **configuration: object) -> None:
    """Let this process ring at ``broker``."""
    bell = Celery("bell", broker=broker, set_as_current=False)
    bell.conf.update(task_publish_retry=False, **configuration)
    monkeypatch.setattr(doorbell, "app", bell)


def is_done(submission: Submission) -> bool:
    return GradingJob.objects.filter(submission=submission, state="done").exists()


def verdicts(submission: Submission) -> int:
    return Verdict.objects.filter(job__submission=submission).count()
