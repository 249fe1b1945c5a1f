"""What some tests need of the machine, and whether it is there.

``@pytest.mark.needs("postgresql", …)`` marks such a test. Where something is missing the test is left out, and the
run says so at its end; with ``HEBB_TEST_ALL=1`` it is an error instead, so that nothing is left out unseen.

``@pytest.mark.slow`` marks a test that takes long for what it finds: with ``HEBB_TEST_QUICK=1``, which ``./test`` sets
when nothing follows it, it is left out and counted in the same way.

``@pytest.mark.trains`` marks a test that trains network after network: with ``HEBB_TEST_TRAININGS=0``, which
``.ci/run`` sets, it is left out and counted, and that alone is no error of a whole run.
"""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import tempfile
from functools import cache
from urllib.parse import urlsplit

import pytest

POSTGRESQL = os.environ.get("HEBB_TEST_POSTGRESQL", "postgresql://postgres@127.0.0.1:5432/postgres")
REDIS = os.environ.get("HEBB_TEST_REDIS", "redis://127.0.0.1:6379/9")
RABBITMQ = os.environ.get("HEBB_TEST_RABBITMQ", "amqp://guest:guest@127.0.0.1:5672//")

SLOW = "time"
"""What a slow test needs, and a quick run does not have."""

TRAININGS = "trainings"
"""What a test that trains needs, and a run that was asked to train nothing does not have."""

SERVICES = {"postgresql": POSTGRESQL, "redis": REDIS, "rabbitmq": RABBITMQ}


@cache
def is_there(need: str) -> bool:
    """Whether a service answers, or a program is installed; whether there is time."""
    if need == SLOW:
        return os.environ.get("HEBB_TEST_QUICK") != "1"
    if need == TRAININGS:
        return os.environ.get("HEBB_TEST_TRAININGS") != "0"
    if need == "package-index":
        return _can_download("iniconfig")
    if need not in SERVICES:
        return shutil.which(need) is not None
    address = urlsplit(SERVICES[need])
    try:
        socket.create_connection((address.hostname, address.port), timeout=2).close()
    except OSError:
        return False
    return True


def _can_download(package: str) -> bool:
    """Whether pip reaches an index."""
    with tempfile.TemporaryDirectory() as folder:
        command = [
            sys.executable,
            "-m",
            "pip",
            "download",
            "--quiet",
            "--no-cache-dir",
            "--no-deps",
            "-d",
            folder,
            package,
        ]
        return subprocess.run(command, capture_output=True, check=False).returncode == 0


def missing(item: pytest.Item) -> set[str]:
    """What ``item`` needs and this machine does not have."""
    needs = {name for mark in item.iter_markers("needs") for name in mark.args}
    if item.path.parent.name == "browser":
        needs.add("chromium")
    if item.get_closest_marker("slow"):
        needs.add(SLOW)
    if item.get_closest_marker("trains"):
        needs.add(TRAININGS)
    return {need for need in needs if not is_there(need)}


def leave_out(config: pytest.Config, items: list[pytest.Item]) -> dict[str, int]:
    """Take out of ``items`` what cannot run here; how many tests miss each need."""
    without: dict[str, int] = {}
    kept: list[pytest.Item] = []
    left: list[pytest.Item] = []
    for item in items:
        lacking = missing(item)
        (left if lacking else kept).append(item)
        for need in lacking:
            without[need] = without.get(need, 0) + 1
    config.hook.pytest_deselected(items=left)
    items[:] = kept
    return without


def left_out_words(need: str, count: int) -> str:
    """What a run says at its end of the tests that it left out for want of ``need``."""
    if need == SLOW:
        return (
            f"LEFT OUT: {count} slow tests, most of them networks of the course. ./test -m slow runs them, "
            "HEBB_TEST_ALL=1 ./test everything."
        )
    if need == TRAININGS:
        return (
            f"LEFT OUT: {count} tests that train networks, as HEBB_TEST_TRAININGS=0 asks. ./test -m trains runs them."
        )
    return f"LEFT OUT: {count} tests need {need}, which is not on this machine."


def unasked(without: dict[str, int]) -> list[str]:
    """What is missing in a run in which nothing may be left out but trainings."""
    return sorted(set(without) - {TRAININGS})


def missing_words(without: dict[str, int]) -> str:
    """Why a run in which nothing may be left out has failed."""
    return f"HEBB_TEST_ALL=1, and these are missing: {', '.join(unasked(without))}."
