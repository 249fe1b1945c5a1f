"""``manage.py serve``."""

from __future__ import annotations

import fcntl
import io
import os
import shutil
import socket
import sys
import textwrap
import time
from typing import IO, Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError

from operations.health import web_answers
from operations.readiness import Ear
from operations.supervisor import GivesUpError, Supervisor

READY_SECONDS = 120
FREE_BYTES = 200 * 1024 * 1024
ADDRESS = "127.0.0.1"


class Command(BaseCommand):
    """Run the whole embedded site until it is stopped."""

    help = "Prepare the database, then run web server and worker on this machine until Ctrl-C."

    def handle(self, *_: Any, **__: Any) -> None:
        if not settings.EMBEDDED:
            raise CommandError("DATABASE_URL is set. Production runs `manage.py web` and `manage.py worker`.")
        if isinstance(sys.stdout, io.TextIOWrapper):
            sys.stdout.reconfigure(line_buffering=True)  # the address is read while it runs, through a pipe too
        _refuse_a_full_disk()
        with _only_one():
            _refuse_a_taken_port()
            call_command("prepare", stdout=self.stdout)
            logins = io.StringIO()
            call_command("make_demo_accounts", stdout=logins)
            supervisor = Supervisor()
            try:
                self._start(supervisor, logins.getvalue())
                supervisor.run()
            except GivesUpError as error:
                raise CommandError(str(error)) from error
            finally:
                supervisor.stop()
                self.stdout.write("Hebb has stopped.")

    def _start(self, supervisor: Supervisor, logins: str) -> None:
        """Start both processes and say where the site is, and the demo ``logins``, once they are ready."""
        began = time.monotonic()
        self.stdout.write("Starting the grader (it imports TensorFlow first) and the web server …")
        ear = Ear(settings.DATA_DIR / "ready.socket")
        try:
            quiet = {"HEBB_LOG_LEVEL": os.environ.get("HEBB_LOG_LEVEL", "WARNING")}
            supervisor.start("worker", quiet | ear.environment)
            supervisor.start("web", quiet | {"HEBB_BIND": ADDRESS})
            ready = supervisor.wait_until(_web_answers, READY_SECONDS) and supervisor.wait_until(
                lambda: ear.hears(0.5), READY_SECONDS
            )
        finally:
            ear.close()
        if not ready:
            raise GivesUpError("Hebb did not start; what it said is above.")
        self.stdout.write(_ready_text(time.monotonic() - began, logins))


def _ready_text(seconds: float, logins: str) -> str:
    return (
        f"\nHebb is ready ({seconds:.1f} s): http://{ADDRESS}:{settings.HEBB_PORT}/\n\n"
        f"  Demo logins, which work from this machine only:\n{textwrap.indent(logins, '    ')}\n  Ctrl-C stops it.\n"
    )


def _web_answers() -> bool:
    time.sleep(0.1)
    return web_answers(ADDRESS)


def _only_one() -> IO[str]:
    """A lock on the data folder that is given up with this process."""
    lock = (settings.DATA_DIR / "serve.lock").open("w")
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError as error:
        raise CommandError(
            f"Hebb already runs from {settings.DATA_DIR}. Stop it first, or choose another HEBB_DATA_DIR."
        ) from error
    return lock


def _refuse_a_taken_port() -> None:
    with socket.socket() as attempt:
        attempt.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            attempt.bind((ADDRESS, settings.HEBB_PORT))
        except OSError as error:
            raise CommandError(
                f"Port {settings.HEBB_PORT} cannot be used ({error.strerror}). "
                f"Choose another one: HEBB_PORT={settings.HEBB_PORT + 1} ./run"
            ) from error


def _refuse_a_full_disk() -> None:
    free = shutil.disk_usage(settings.DATA_DIR).free
    if free < FREE_BYTES:
        raise CommandError(
            f"The disk that holds {settings.DATA_DIR} has {free // 2**20} MiB left; Hebb needs {FREE_BYTES // 2**20}. "
            "Make room, or choose another HEBB_DATA_DIR."
        )
