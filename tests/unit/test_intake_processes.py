"""Hand-ins are read in processes of their own, which may hang, die or be asked by many at once."""

from __future__ import annotations

import json
import logging
import os
import signal
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path

import pytest

from graders.intake import NoneIsFreeError, Readers, Refused, processes, read

CODE = b"def f():\n    return 1\n"
CHILD = (
    "import sys; sys.path.append({root!r}); import graders.intake.child as child; "
    "told, read = child._told, child.read; {change}; child.main()"
)

MakeReaders = Callable[..., Readers]


@pytest.fixture
def make_readers(monkeypatch: pytest.MonkeyPatch) -> Iterator[MakeReaders]:
    """Makes readers whose processes were changed by a line of Python before they began."""
    made: list[Readers] = []

    def make(change: str = "", count: int = 1, patience_s: float = 60, deadline_s: float = 60) -> Readers:
        if change:
            monkeypatch.setattr(processes, "_BOOT", CHILD.format(root=str(Path(__file__).parents[2]), change=change))
        made.append(Readers(count, patience_s, deadline_s))
        return made[-1]

    yield make
    for readers in made:
        readers.close()


def running() -> list[int]:
    """The processes that this one has started and that are not gone."""
    threads = Path("/proc/self/task").iterdir()
    return [int(child) for thread in threads for child in (thread / "children").read_text().split()]


def notebook(*cells: str) -> bytes:
    made = [{"cell_type": "code", "metadata": {}, "outputs": [], "source": source} for source in cells]
    return json.dumps({"nbformat": 4, "nbformat_minor": 4, "metadata": {}, "cells": made}).encode()


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("work.py", CODE),
        ("wörk\udcff.py", "x = 'é\N{SNOWMAN}'\r\n".encode()),
        ("work.ipynb", notebook("import math", "%time 1", "def f():\n    return math.e")),
        ("work.ipynb", notebook("f = 1  # \N{GRINNING FACE}")),
    ],
)
def test_what_they_answer_is_what_reading_answers(name: str, data: bytes, make_readers: MakeReaders) -> None:
    assert make_readers().read(name, data, ["f"], "slug") == read(name, data, ["f"], "slug")


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("work.exe", b"x"),
        ("work.zip", b"PK"),
        ("work.ipynb", notebook("f = '\ud800'")),
        ("work.ipynb", notebook("g = 1")),
    ],
)
def test_a_refusal_has_the_same_words(name: str, data: bytes, make_readers: MakeReaders) -> None:
    with pytest.raises(Refused) as here:
        read(name, data, ["f"])
    with pytest.raises(Refused) as there:
        make_readers().read(name, data, ["f"])
    assert str(there.value) == str(here.value)


def test_a_process_starts_when_it_is_needed_and_is_kept(make_readers: MakeReaders) -> None:
    before = running()
    readers = make_readers(count=3)
    assert running() == before
    for _ in range(3):
        readers.read("work.py", CODE, ["f"])
    assert len(running()) == len(before) + 1
    readers.close()
    assert running() == before


def test_it_knows_nothing_of_the_site(make_readers: MakeReaders, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SECRET_KEY", "secret")
    before = set(running())
    make_readers().read("work.py", CODE, ["f"])
    (child,) = set(running()) - before
    assert Path(f"/proc/{child}/environ").read_bytes() == b""
    assert "django" not in Path(f"/proc/{child}/maps").read_text()
    assert len(list(Path(f"/proc/{child}/fd").iterdir())) == 3


def test_the_cells_of_a_whole_notebook_are_told(make_readers: MakeReaders) -> None:
    readers = make_readers()
    assert readers.cells(notebook("x = (", "y = 1")) == [("code", "x = ("), ("code", "y = 1")]
    with pytest.raises(Refused, match="no notebook"):
        readers.cells(b"[]")


def test_one_that_was_killed_while_it_waited_is_replaced(make_readers: MakeReaders) -> None:
    readers = make_readers()
    before = set(running())
    readers.read("work.py", CODE, ["f"])
    (child,) = set(running()) - before
    os.kill(child, signal.SIGKILL)
    assert readers.read("work.py", CODE, ["f"]).files == {"submission.py": CODE.decode()}


def test_one_that_is_killed_in_the_middle_is_replaced(make_readers: MakeReaders, tmp_path: Path) -> None:
    mark = tmp_path / "died"
    once = f"import os; child._told = lambda *a, **k: (os.mkdir({str(mark)!r}), os._exit(9)) "
    readers = make_readers(f"{once} if not os.path.exists({str(mark)!r}) else told(*a, **k)")
    assert readers.read("work.py", CODE, ["f"]).files == {"submission.py": CODE.decode()}
    assert mark.exists()


def test_a_file_that_kills_every_process_is_refused(make_readers: MakeReaders) -> None:
    readers = make_readers("import os; child._told = lambda *a, **k: os._exit(9)")
    with pytest.raises(Refused, match=r"more memory to read than there is for it\. Hand in only the code"):
        readers.read("work.py", CODE, ["f"])


def test_half_an_answer_is_none(make_readers: MakeReaders) -> None:
    half = "child._told = lambda *a, **k: (os.write(0, b'{\"files\": {'), os._exit(0))"
    with pytest.raises(Refused, match="more memory"):
        make_readers(f"import os; {half}").read("work.py", CODE, ["f"])


@pytest.mark.parametrize("hang", ["time.sleep(600)", "exec('while True: pass')"])
def test_one_that_hangs_is_ended_and_the_next_is_read(hang: str, make_readers: MakeReaders) -> None:
    told = f"child._told = lambda d, **k: {hang} if b'hang' in d else told(d, **k)"
    readers = make_readers(f"import time; {told}", deadline_s=3)
    before = running()
    with pytest.raises(Refused, match=r"takes too long to read\. Hand in only the code"):
        readers.read("work.py", b"hang = 1", ["f"])
    assert running() == before
    readers._deadline_s = 60
    assert readers.read("work.py", CODE, ["f"]).files == {"submission.py": CODE.decode()}


def test_what_takes_too_much_memory_is_refused_and_the_next_is_read(make_readers: MakeReaders) -> None:
    readers = make_readers("child.read = lambda n, d, *r: bytes(2**30) if b'much' in d else read(n, d, *r)")
    with pytest.raises(Refused, match="more memory"):
        readers.read("work.py", b"much = 1", ["f"])
    assert readers.read("work.py", CODE, ["f"]).files == {"submission.py": CODE.decode()}


def test_an_error_of_ours_is_on_record_and_told_as_one(
    make_readers: MakeReaders, caplog: pytest.LogCaptureFixture
) -> None:
    readers = make_readers("child.read = lambda *a: 1 / 0")
    with caplog.at_level(logging.ERROR), pytest.raises(Refused, match="which is our fault"):
        readers.read("work.py", CODE, ["f"])
    assert "ZeroDivisionError" in caplog.text


def test_one_that_took_much_once_is_not_kept(make_readers: MakeReaders) -> None:
    readers = make_readers("child.WORN_KIB = 0")
    before = set(running())
    for _ in range(3):
        readers.read("work.py", CODE, ["f"])
    assert len(set(running()) - before) <= 1


def test_many_at_once_get_each_their_own(make_readers: MakeReaders) -> None:
    readers = make_readers(count=2)
    before = set(running())

    def read_one(number: int) -> str:
        return readers.read("work.py", b"f = %d" % number, ["f"]).files["submission.py"]

    with ThreadPoolExecutor(20) as pool:
        assert list(pool.map(read_one, range(200))) == [f"f = {number}" for number in range(200)]
    assert len(set(running()) - before) <= 2


def test_who_finds_none_free_is_told_so(make_readers: MakeReaders) -> None:
    readers = make_readers("import time; child._told = lambda *a, **k: time.sleep(600)", patience_s=0)
    before, over = set(running()), threading.Event()

    def kill_whatever_starts() -> None:
        while not over.wait(0.02):
            for child in set(running()) - before:
                with suppress(ProcessLookupError):
                    os.kill(child, signal.SIGKILL)

    with ThreadPoolExecutor(2) as pool:
        waiting = pool.submit(readers.read, "work.py", CODE, ["f"])
        while not set(running()) - before:
            time.sleep(0.01)
        with pytest.raises(NoneIsFreeError):
            readers.read("work.py", CODE, ["f"])
        pool.submit(kill_whatever_starts)
        with pytest.raises(Refused):
            waiting.result()
        over.set()


def test_the_largest_that_can_come_is_read_or_refused(make_readers: MakeReaders) -> None:
    readers = make_readers()
    assert len(readers.read("work.py", b"#" * 2**20, ["f"]).files["submission.py"]) == 2**20
    with pytest.raises(Refused, match="at most"):
        readers.read("work.ipynb", b" " * (6 * 2**20), ["f"])
    assert "f = [" in readers.read("work.ipynb", notebook("f = [" + "1," * 60_000 + "]"), ["f"]).files["submission.py"]


def test_it_ends_when_nobody_can_ask_any_more(make_readers: MakeReaders) -> None:
    readers = make_readers()
    before = set(running())
    readers.read("work.py", CODE, ["f"])
    (child,) = set(running()) - before
    (process,) = readers._idle
    process._line.close()
    assert os.waitid(os.P_PID, child, os.WEXITED | os.WNOWAIT)
