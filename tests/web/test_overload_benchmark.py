"""The benchmark of overload counts what a site accepted, refused and failed at, and leaves nobody behind."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from io import StringIO

import pytest
from accounts.models import User
from catalog.models import Exercise
from django.contrib.sessions.models import Session
from django.core.management import CommandError, call_command

pytestmark = pytest.mark.django_db


class BusySite(BaseHTTPRequestHandler):
    """Refuses every hand-in and breaks at every page."""

    def do_GET(self) -> None:
        self._answer(200 if self.path == "/health" else 500)

    def do_POST(self) -> None:
        self.rfile.read(int(self.headers["Content-Length"]))
        self._answer(503)

    def _answer(self, status: int) -> None:
        self.send_response(status)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing: the test's output is for the test."""


@pytest.fixture
def busy_site() -> Iterator[str]:
    with ThreadingHTTPServer(("127.0.0.1", 0), BusySite) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


def test_refusals_and_failures_are_counted_apart(exercise: Exercise, busy_site: str) -> None:
    said = StringIO()
    call_command("benchmark_overload", url=busy_site, exercise="double", rates=[30], seconds=1, stdout=said)
    rows = [line.split()[:5] for line in said.getvalue().splitlines()[1:]]
    assert rows == [
        ["30", "hand-in", "0", "30", "0"],
        ["30", "page", "0", "0", "30"],
        ["30", "verdict", "0", "0", "0"],
    ]
    assert not User.objects.filter(username__startswith="bench-").exists()
    assert not Session.objects.exists()


def test_a_site_that_is_not_there_is_told(exercise: Exercise) -> None:
    with pytest.raises(CommandError, match="does not answer"):
        call_command("benchmark_overload", url="http://127.0.0.1:1", exercise="double", rates=[1], seconds=1)
