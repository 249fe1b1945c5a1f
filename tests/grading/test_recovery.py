"""Processes die, hang and are killed at any moment; every grading ends with one verdict all the same.

Only processes that descend from an engine of this test are killed, one by one, by number.
"""

from __future__ import annotations

import dataclasses
import os
import random
import signal
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path

import pytest

from graders import Engine
from graders.output import JudgeWords
from graders.protocol import Event, Loaded
from graders.report import Outcome, Report
from graders.sandbox.client import Jail
from tests.grading.exercises import SOLUTION, an_exercise

KILLS = int(os.environ.get("HEBB_TEST_KILLS", "20"))
"""Gradings during which something is killed."""

SLOW = "import time\n\n\ndef double(x):\n    time.sleep(0.05)\n    return 2 * x\n"


@pytest.fixture(scope="module")
def mortal() -> Iterator[Engine]:
    """An engine of our own, for its processes are killed."""
    with Engine(warm=("numpy",), probe=False) as engine:
        yield engine


def children(process: int) -> list[int]:
    """The processes below ``process``, nearest first."""
    found: list[int] = []
    with suppress(OSError):
        for task in Path(f"/proc/{process}/task").iterdir():
            for child in (task / "children").read_text().split():
                found += [int(child), *children(int(child))]
    return found


def zygotes(engine: Engine) -> list[int]:
    return [zygote._process.pid for zygote in engine._zygotes.values()]


def descendants(engine: Engine) -> list[int]:
    """The first processes of the zygotes and all below them: roles, monitors, students, judges."""
    return [process for zygote in zygotes(engine) for process in (zygote, *children(zygote))]


def kill(process: int, number: signal.Signals = signal.SIGKILL) -> None:
    with suppress(ProcessLookupError):
        os.kill(process, number)


def grade(engine: Engine, source: str = SOLUTION) -> Report:
    return engine.grade(an_exercise(), {"submission.py": source}, seed=1)


def test_a_killed_zygote_is_replaced(mortal: Engine) -> None:
    for zygote in zygotes(mortal):
        kill(zygote)
    assert grade(mortal).outcome is Outcome.PASSED


def test_each_process_of_a_zygote_may_be_killed(mortal: Engine) -> None:
    grade(mortal)
    for depth in range(4):
        below = children(zygotes(mortal)[0])
        kill(below[min(depth, len(below) - 1)])
        assert settled(mortal).outcome is Outcome.PASSED


def test_a_zygote_that_hangs_is_replaced(mortal: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("graders.conversation.JUDGE_PATIENCE_S", 2.0)
    grade(mortal)
    stopped = descendants(mortal)
    for process in stopped:
        kill(process, signal.SIGSTOP)
    try:
        assert settled(mortal).outcome is Outcome.PASSED
    finally:
        for process in stopped:
            kill(process, signal.SIGCONT)


def test_a_student_process_that_somebody_killed_costs_the_student_nothing(mortal: Engine) -> None:
    """It is our fault, and when it is graded once more it passes."""
    killed: list[int] = []

    def on_event(event: Event) -> None:
        if isinstance(event, Loaded) and not killed:
            killed.extend(process for process in descendants(mortal) if is_busy(process))
            for process in killed:
                kill(process)

    source = "LARGE = bytearray(40 * 2**20)\n" + SLOW
    report = mortal.grade(an_exercise(), {"submission.py": source}, seed=1, on_event=on_event)
    assert len(killed) == 1
    assert report.outcome is Outcome.INTERNAL_ERROR
    assert settled(mortal, source).outcome is Outcome.PASSED


def test_what_a_judge_said_is_awaited_when_a_grading_failed_and_not_before_a_verdict(
    mortal: Engine, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    waited: list[Jail] = []
    drain = JudgeWords.drain

    def note_and_drain(words: JudgeWords, jail: Jail) -> None:
        waited.append(jail)
        drain(words, jail)

    monkeypatch.setattr(JudgeWords, "drain", note_and_drain)
    assert grade(mortal).outcome is Outcome.PASSED
    assert waited == []
    broken = dataclasses.replace(an_exercise(), hidden_tests="raise OSError('the author did this')\n")
    assert mortal.grade(broken, {"submission.py": SOLUTION}, seed=1).outcome is Outcome.INTERNAL_ERROR
    assert len(waited) > 0
    assert "the author did this" in capfd.readouterr().err


def is_busy(process: int) -> bool:
    """Whether it is the student's process of the test above, which holds more memory than any other."""
    with suppress(OSError):
        return int(Path(f"/proc/{process}/statm").read_text().split()[1]) * os.sysconf("SC_PAGESIZE") > 85 * 2**20
    return False


def test_every_grading_ends_with_one_verdict_whatever_is_killed(mortal: Engine) -> None:
    """One process dies in each grading, at a random moment: a student's, a judge, a monitor, a role, a zygote."""
    random_ = random.Random(5)
    reports = []
    for _ in range(KILLS):
        moment, lot = random_.uniform(0.0, 0.35), random_.random()
        killer = threading.Timer(moment, kill_one, (mortal, lot))
        killer.start()
        reports.append(settled(mortal, SLOW))
        killer.join()
    assert [report.outcome for report in reports] == [Outcome.PASSED] * KILLS
    assert [report.score for report in reports] == [3] * KILLS
    assert all(len(report.tests) == 2 for report in reports)


def kill_one(engine: Engine, lot: float) -> None:
    alive = descendants(engine)
    if alive:
        kill(alive[int(lot * len(alive))])


def settled(engine: Engine, source: str = SOLUTION) -> Report:
    """As the queue does it: what failed through our own fault is tried again, three times in all."""
    report = grade(engine, source)
    for _ in range(2):
        if report.outcome is Outcome.INTERNAL_ERROR:
            report = grade(engine, source)
    return report


def test_several_threads_grade_at_once(engine: Engine) -> None:
    sources = [
        SOLUTION,
        "def double(x):\n    return 0.5\n",
        "import os\n\n\ndef double(x):\n    os._exit(1)\n",
        SLOW,
    ] * 4
    with ThreadPoolExecutor(8) as pool:
        reports = list(pool.map(lambda source: grade(engine, source), sources))
    assert [str(report.outcome) for report in reports] == ["passed", "wrong_answer", "runtime_error", "passed"] * 4


def test_fifty_submissions_leave_nothing_behind(engine: Engine) -> None:
    """Neither data for the next one, nor processes, descriptors or control groups."""
    source = (
        "from pathlib import Path\n\nLEFT = Path('left')\nif LEFT.exists():\n    print('found what another left')\n"
        "LEFT.write_text('for the next')\n\n\ndef double(x):\n    return 2 * x\n"
    )
    grade(engine, source)
    processes, descriptors = len(descendants(engine)), open_descriptors()
    with ThreadPoolExecutor(4) as pool:
        reports = list(pool.map(lambda _: grade(engine, source), range(50)))
    assert [(report.outcome, report.stdout) for report in reports] == [(Outcome.PASSED, "")] * 50
    wait_until(lambda: len(descendants(engine)) <= processes)
    wait_until(lambda: open_descriptors() <= descriptors + 8)


def open_descriptors() -> int:
    return sum(1 for _ in Path("/proc/self/fd").iterdir())


def wait_until(condition: object, seconds: float = 20.0) -> None:
    assert callable(condition)
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end
        time.sleep(0.1)


def test_a_closed_engine_leaves_no_process() -> None:
    engine = Engine(warm=("numpy",), probe=False)
    grade(engine)
    alive = descendants(engine)
    assert alive
    engine.close()
    wait_until(lambda: not any(Path(f"/proc/{process}").exists() for process in alive))
