"""The web server's access log: one line a request, when HEBB_LOG_LEVEL asks for as much."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.faults.production import ROOT, Visitor
from tests.faults.workshop import free_port, wait_for


@contextmanager
def web(folder: Path, level: str) -> Iterator[Visitor]:
    """``manage.py web`` that logs to ``folder/log``."""
    port = free_port()
    environment = {
        "PATH": os.environ["PATH"],
        "HEBB_DATA_DIR": str(folder),
        "HEBB_PORT": str(port),
        "HEBB_LOG_LEVEL": level,
    }
    command = [sys.executable, "manage.py", "web"]
    with (folder / "log").open("wb") as log:
        process = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=log, stderr=subprocess.STDOUT)
    visitor = Visitor(f"http://127.0.0.1:{port}")
    try:
        wait_for(lambda: visitor.answers("/health"))
        yield visitor
    finally:
        process.terminate()
        process.wait(30)


@pytest.mark.slow
@pytest.mark.parametrize(("level", "logged"), [("INFO", True), ("WARNING", False)])
def test_requests_are_logged_at_info_and_not_below(tmp_path: Path, level: str, logged: bool) -> None:
    with web(tmp_path, level) as visitor:
        visitor.get("/health?unusual=1")
    log = (tmp_path / "log").read_text()
    assert (" INFO uvicorn.access: 127.0.0.1:" in log and '"GET /health?unusual=1 HTTP/1.1" 200' in log) is logged
    assert ("uvicorn.access" in log) is logged
