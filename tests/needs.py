"""What some tests need of the machine, and whether it is there.

``@pytest.mark.needs("postgresql", …)`` marks such a test. Where something is missing the test is left out, and the
run says so at its end; with ``HEBB_TEST_ALL=1`` it is an error instead, so that nothing is left out unseen.
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

SERVICES = {"postgresql": POSTGRESQL, "redis": REDIS, "rabbitmq": RABBITMQ}


@cache
def is_there(need: str) -> bool:
    """Whether a service answers, or a program is installed."""
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


def missing_words(without: dict[str, int]) -> str:
    """Why a run in which nothing may be left out has failed."""
    return f"HEBB_TEST_ALL=1, and these are missing: {', '.join(sorted(without))}."
