"""The real site, started as ``./run`` starts it."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path

from tests.browser.course import write_course

ROOT = Path(__file__).parents[2]
READY_SECONDS = 180


class Site:
    """Web server, worker and engine in a folder of their own, with the small course of the tests or another."""

    def __init__(self, folder: Path, course: Path | None = None) -> None:
        if course is None:
            course = folder / "course"
            write_course(course)
        self.log = folder / "site.log"
        port = _free_port()
        self.address = f"http://127.0.0.1:{port}"
        self.environment = os.environ | {
            "HEBB_DATA_DIR": str(folder / "data"),
            "HEBB_COURSE_DIRS": str(course),
            "HEBB_PORT": str(port),
            "HEBB_SUBMISSIONS_PER_MINUTE": "1000",
        }
        command = [sys.executable, str(ROOT / "manage.py"), "serve"]
        with self.log.open("w") as log:
            self._process = subprocess.Popen(command, env=self.environment, stdout=log, stderr=subprocess.STDOUT)

    def wait(self) -> None:
        """Wait until it says that it is ready."""
        deadline = time.monotonic() + READY_SECONDS
        while "Hebb is ready" not in self.log.read_text():
            running = self._process.poll() is None and time.monotonic() < deadline
            assert running, f"The site did not start. It said:\n{self.log.read_text()}"
            time.sleep(0.2)

    def answers(self) -> bool:
        """Whether the web server is there."""
        try:
            with urllib.request.urlopen(f"{self.address}/health", timeout=5) as answer:
                return bool(answer.status == 200)
        except (urllib.error.URLError, ConnectionError):
            return False

    def stop(self) -> None:
        """Stop it as Ctrl-C does."""
        self._process.terminate()
        self._process.wait(timeout=30)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
