"""``manage.py serve``, which ./run starts: one command up, one signal down, and nothing left behind."""

from __future__ import annotations

import os
import re
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.faults.production import ROOT, Visitor
from tests.faults.workshop import free_port, wait_for
from tests.small_course import write_course

PATIENCE = 180.0
RIGHT = "def scale(x, factor):\n    return factor * x\n"
FORM = {"purpose": "submit", "code": RIGHT}


class Served:
    """``manage.py serve`` with a data folder and a port of its own."""

    def __init__(self, folder: Path, port: int) -> None:
        self.folder, self.port = folder, port
        self.log = folder / "log"
        self._process: subprocess.Popen[bytes] | None = None

    @property
    def process(self) -> subprocess.Popen[bytes]:
        """The supervisor of the site that was started last."""
        assert self._process, "it was not started"
        return self._process

    def environment(self) -> dict[str, str]:
        return {
            "PATH": os.environ["PATH"],
            "HEBB_DATA_DIR": str(self.folder),
            "HEBB_COURSE_DIRS": str(self.folder / "course"),
            "HEBB_PORT": str(self.port),
        }

    def start(self) -> None:
        with self.log.open("wb") as log:
            self._process = subprocess.Popen(
                [sys.executable, "manage.py", "serve"],
                cwd=ROOT,
                env=self.environment(),
                stdout=log,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )
        wait_for(lambda: "Hebb is ready" in self.log.read_text() or self.process.poll() is not None, PATIENCE)
        assert self.process.poll() is None, self.log.read_text()

    def refusal(self) -> str:
        """What it says when it does not start."""
        return self.manages("serve", code=1)

    def manages(self, *command: str, code: int | None = None) -> str:
        """What ``manage.py`` says, and its exit code as it should be."""
        answer = subprocess.run(
            [sys.executable, "manage.py", *command],
            cwd=ROOT,
            env=self.environment(),
            capture_output=True,
            text=True,
            check=False,
        )
        assert code in (None, answer.returncode), answer.stderr
        return answer.stdout + answer.stderr

    def mine(self) -> list[int]:
        """The processes that carry this site's data folder in their environment, or are its sandboxes."""
        mark = f"HEBB_DATA_DIR={self.folder}\0".encode()
        owners = [int(path.parent.name) for path in Path("/proc").glob("[0-9]*/environ") if mark in read(path)]
        children = {pid: parent for pid, parent in parents().items() if parent in owners}
        return sorted({*owners, *children})

    def end(self) -> None:
        if self._process and self._process.poll() is None:
            self.process.terminate()
            self.process.wait(60)


def read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError:
        return b""


def parents() -> dict[int, int]:
    """Each process's parent."""
    found = {}
    for path in Path("/proc").glob("[0-9]*/stat"):
        if text := read(path).decode(errors="replace"):
            found[int(path.parent.name)] = int(text.rpartition(")")[2].split()[1])
    return found


@pytest.fixture
def served(tmp_path: Path) -> Iterator[Served]:
    write_course(tmp_path / "course")
    site = Served(tmp_path, free_port())
    yield site
    site.end()


def test_up_with_one_command_and_down_with_one_signal(served: Served) -> None:
    served.start()
    said = served.log.read_text()
    assert f"http://127.0.0.1:{served.port}/" in said
    student = Visitor(f"http://127.0.0.1:{served.port}")
    shown = re.search(r"^ +(student) +(\S+)$", said, re.MULTILINE)
    assert shown, said
    student.send("/accounts/sign-in/", {"username": shown[1], "password": shown[2]})
    submission = student.send("/courses/small/exercises/twice/", FORM, to="/courses/small/exercises/twice/submissions")
    assert dict(student.listen(f"{submission}events"))["verdict"]["outcome"] == "passed"

    assert re.search(
        r"verdict in the database +median +\d+ ms", served.manages("benchmark_site", "--times=2", "--exercise=twice")
    )
    assert "Does the site run there?" in served.manages(
        "benchmark_site", "--exercise=twice", f"--url=http://127.0.0.1:{free_port()}", code=1
    )

    here = served.mine()
    assert len(here) >= 4, "supervisor, worker, web server and zygotes"
    served.process.send_signal(signal.SIGINT)
    assert served.process.wait(60) == 0
    wait_for(lambda: served.mine() == [] and not any(Path(f"/proc/{pid}").exists() for pid in here))
    assert "Hebb has stopped." in served.log.read_text()


@pytest.mark.slow
def test_a_worker_that_dies_is_started_again(served: Served) -> None:
    served.start()
    workers = [pid for pid in served.mine() if b"worker" in read(Path(f"/proc/{pid}/cmdline"))]
    os.kill(workers[0], signal.SIGKILL)
    student = Visitor(f"http://127.0.0.1:{served.port}")
    student.send("/accounts/sign-in/", {"username": "student", "password": "neuron-1943"})
    submission = student.send("/courses/small/exercises/twice/", FORM, to="/courses/small/exercises/twice/submissions")
    wait_for(lambda: "passed" in str(student.listen(f"{submission}events")), PATIENCE)
    assert "manage.py worker ended with status -9; starting it again" in served.log.read_text()


@pytest.mark.slow
def test_when_the_supervisor_is_killed_nothing_is_left(served: Served) -> None:
    served.start()
    here = served.mine()
    served.process.kill()
    served.process.wait()
    wait_for(lambda: not any(Path(f"/proc/{pid}").exists() for pid in here))


def test_a_taken_port_is_named_with_its_remedy(served: Served) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", served.port))
        other.listen()
        said = served.refusal()
    assert f"Port {served.port} cannot be used (Address already in use)." in said
    assert f"HEBB_PORT={served.port + 1} ./run" in said


@pytest.mark.slow
def test_a_second_site_in_the_same_folder_is_refused(served: Served) -> None:
    served.start()
    served_twice = Served(served.folder, free_port())
    assert f"Hebb already runs from {served.folder}." in served_twice.refusal()


def test_a_course_with_a_mistake_is_refused_with_its_line(served: Served) -> None:
    chapter = served.folder / "course" / "exercises" / "01-first" / "chapter.toml"
    chapter.write_text(chapter.read_text().replace("number = 1", "number = 0"))
    assert "chapter.toml, line 2: `number` must be a whole number above 0; it is 0." in served.refusal()
