"""A bell wakes whoever listens in its folder, waits for nobody, and tidies up after the dead."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from operations.bells import Ear, listen, ring


@pytest.fixture
def ear(tmp_path: Path) -> Iterator[Ear]:
    ear = Ear(tmp_path / "bell")
    yield ear
    ear.close()


def test_everybody_who_listens_hears_it_once(tmp_path: Path, ear: Ear) -> None:
    other = Ear(tmp_path / "bell")
    ring(tmp_path / "bell")
    ring(tmp_path / "bell")
    assert [ear.wait(60), other.wait(60)] == [True, True]
    assert [ear.wait(0), other.wait(0)] == [False, False]
    other.close()


def test_who_does_not_listen_keeps_nobody_waiting(tmp_path: Path, ear: Ear) -> None:
    os.write(ear.fileno(), b"!" * 65_536)  # all that a pipe takes
    ring(tmp_path / "bell")
    assert ear.wait(60)


def test_where_nobody_listens_nothing_happens(tmp_path: Path) -> None:
    ring(tmp_path / "bell")
    assert list(tmp_path.iterdir()) == []


def test_the_ear_of_a_killed_process_is_removed(tmp_path: Path, ear: Ear) -> None:
    code = (
        f"from pathlib import Path; from operations.bells import Ear; Ear(Path({str(tmp_path / 'bell')!r})); input('!')"
    )
    environment = os.environ | {"PYTHONPATH": "platform"}
    with subprocess.Popen(
        [sys.executable, "-c", code], stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=environment
    ) as process:
        assert process.stdout
        assert process.stdout.read(1) == b"!"
        assert len(list((tmp_path / "bell").iterdir())) == 2
        process.send_signal(signal.SIGKILL)
    ring(tmp_path / "bell")
    assert ear.wait(60)
    assert len(list((tmp_path / "bell").iterdir())) == 1


def test_where_there_can_be_no_pipe_nobody_listens_and_it_is_said(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "file").touch()
    assert listen(tmp_path / "file") is None
    assert "looks now and then" in caplog.text


def test_what_is_closed_leaves_nothing_behind(tmp_path: Path) -> None:
    Ear(tmp_path / "bell").close()
    assert list((tmp_path / "bell").iterdir()) == []
