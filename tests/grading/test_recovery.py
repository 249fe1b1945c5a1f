"""Processes die, hang and are killed at any moment; every grading ends with one verdict all the same.

Only processes that descend from an engine of this test are killed, one by one, by number.
"""

from __future__ import annotations

import dataclasses
import itertools
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
from graders.output import JudgeWords, Printed
from graders.protocol import Event, Loaded
from graders.report import Outcome, Report
from graders.sandbox.client import Jail
from graders.sandbox.reserve import Reserve
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


def lives(process: int) -> bool:
    """Whether it has not ended, be it that nobody has heard of it yet."""
    with suppress(OSError):
        return Path(f"/proc/{process}/stat").read_text().rsplit(")", 1)[1].split()[0] not in "ZX"
    return False


def grade(engine: Engine, source: str = SOLUTION) -> Report:
    return engine.grade(an_exercise(), {"submission.py": source}, seed=1)


def test_a_killed_zygote_is_replaced(mortal: Engine) -> None:
    doomed = descendants(mortal)
    for zygote in zygotes(mortal):
        kill(zygote)
    wait_until(lambda: not any(map(lives, doomed)))
    assert grade(mortal).outcome is Outcome.PASSED


def test_each_process_of_a_zygote_may_be_killed(mortal: Engine) -> None:
    grade(mortal)
    for depth in range(4):
        below = children(zygotes(mortal)[0])
        kill(below[min(depth, len(below) - 1)])
        assert settled(mortal).outcome is Outcome.PASSED


def test_a_zygote_that_hangs_is_replaced(mortal: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("graders.conversation.JUDGE_PATIENCE_S", 2.0)
    monkeypatch.setattr("graders.sandbox.client.SPAWN_TIMEOUT_S", 3.0)
    monkeypatch.setattr("graders.jails.END_PATIENCE_S", 3.0)
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


BROKEN = "raise OSError('the author did this')\n"
JUDGE_DIES = "import os\n\n\ndef test_it(student):\n    print('my last words', flush=True)\n    os._exit(1)\n"
FALTERS = "def test_it(student):\n    raise OSError('a word for staff')\n"
LEAVES = "import os\n\n\ndef double(x):\n    print('farewell', flush=True)\n    os._exit(1)\n"


@pytest.mark.parametrize(
    ("source", "hidden_tests", "outcome", "words"),
    [
        (SOLUTION, None, Outcome.PASSED, ""),
        (LEAVES, None, Outcome.RUNTIME_ERROR, ""),
        (SOLUTION, BROKEN, Outcome.INTERNAL_ERROR, "the author did this"),
        (SOLUTION, FALTERS, Outcome.INTERNAL_ERROR, "a word for staff"),
        (SOLUTION, JUDGE_DIES, Outcome.INTERNAL_ERROR, "my last words"),
    ],
    ids=["a verdict", "replaced students", "a broken file of tests", "a test that falters", "a judge that dies"],
)
def test_nothing_is_read_from_a_jail_that_was_given_back(
    mortal: Engine, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str],
    source: str, hidden_tests: str | None, outcome: Outcome, words: str,
) -> None:  # fmt: skip
    """The reserve closes a jail in a thread of its own, when it likes: here at once, the worst that it can do.

    Who read later would read a descriptor that is closed, or by then somebody else's, and lose the last words.
    """
    given_back: list[Jail] = []
    read_too_late: list[str] = []

    def close_at_once(_: Reserve, jail: Jail) -> None:
        given_back.append(jail)
        jail.close()

    monkeypatch.setattr(Reserve, "dispose", close_at_once)
    for reader, way in itertools.product((JudgeWords, Printed), ("read", "drain")):
        note_late_reading(monkeypatch, reader, way, given_back, read_too_late)
    exercise = an_exercise()
    exercise = dataclasses.replace(exercise, hidden_tests=hidden_tests or exercise.hidden_tests)
    assert mortal.grade(exercise, {"submission.py": source}, seed=1).outcome is outcome
    assert len(given_back) >= 2
    assert read_too_late == []
    assert words in capfd.readouterr().err


def note_late_reading(
    monkeypatch: pytest.MonkeyPatch, reader: type, way: str, given_back: list[Jail], read_too_late: list[str]
) -> None:
    """Have ``reader`` enter itself in ``read_too_late`` when it turns to a jail that was given back."""
    read = getattr(reader, way)

    def noted(words: object, jail: Jail) -> None:
        if any(jail is one for one in given_back):
            read_too_late.append(f"{reader.__name__}.{way}")
        read(words, jail)

    monkeypatch.setattr(reader, way, noted)


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
