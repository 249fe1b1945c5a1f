"""One process of a zygote makes all jails of a role and looks after them, without control groups here."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from graders.codec import encode
from graders.harness.responder import load_request
from graders.sandbox import syscalls
from graders.sandbox.client import Jail, Zygote
from graders.sandbox.policy import Bounds
from graders.wire import Channel

PATIENCE_S = 30.0
ENDLESS = "while True:\n    pass\n"
GREEDY = "held = bytearray(120 * 2**20)\nwhile True:\n    pass\n"


@pytest.fixture(scope="module")
def zygote() -> Iterator[Zygote]:
    zygote = Zygote("numpy", None)
    with closing(zygote):
        zygote.wait_until_ready()
        yield zygote


@contextmanager
def jailed(zygote: Zygote) -> Iterator[Jail]:
    jail = zygote.spawn("student")
    try:
        yield jail
    finally:
        jail.close()


def load(jail: Jail, source: str, bounds: Bounds) -> Channel:
    """Begin ``source`` in the jail."""
    jail.go(bounds)
    channel = Channel(os.dup(jail.sockets[0].fileno()))
    channel.send(encode(request := load_request({"submission.py": source}, [])), request.buffers)
    return channel


def answers(jail: Jail) -> bool:
    """Whether a jail that waited loads a submission."""
    with closing(load(jail, "x = 1\n", Bounds(cpu_s=5))) as channel:
        return "value" in channel.receive(PATIENCE_S).fields


def walls_of(process: str) -> list[dict[str, str]]:
    """What the kernel says of each thread of a process."""
    statuses = Path("/proc", process, "task").glob("*/status")
    return [dict(line.split(":\t", 1) for line in status.read_text().splitlines()) for status in statuses]


def waits(zygote: Zygote, threads: int) -> bool:
    """Whether its one inmate has come to rest with so many threads before long."""
    deadline = time.monotonic() + PATIENCE_S
    while time.monotonic() < deadline:
        found = [walls_of(process) for process in inmates(zygote)]
        if len(found) == 1 and len(found[0]) >= threads and all(one["State"][0] == "S" for one in found[0]):
            return True
        time.sleep(0.05)
    return False


@pytest.mark.parametrize(("runtime", "threads"), [("numpy", 1), ("tensorflow", 2)])
def test_one_that_waits_stands_behind_its_walls_with_all_its_threads(runtime: str, threads: int) -> None:
    with closing(Zygote(runtime, None)) as zygote:
        zygote.wait_until_ready()
        with jailed(zygote):
            assert waits(zygote, threads)
            for thread in walls_of(*inmates(zygote)):
                held = (thread["Seccomp"], thread["NoNewPrivs"], thread["CapEff"], thread["CapBnd"])
                assert held == ("2", "1", f"{0:016x}", f"{0:016x}")


LIMITS = """
import resource

LIMITS = [resource.getrlimit(name) for name in (resource.RLIMIT_NPROC, resource.RLIMIT_CPU, resource.RLIMIT_FSIZE)]
assert LIMITS == [(7, 7), (6, 6), (3 * 2**20, 3 * 2**20)], LIMITS
assert max(resource.getrlimit(resource.RLIMIT_AS)) < 2**31
"""


def test_its_limits_are_set_before_it_reads_a_submission(zygote: Zygote) -> None:
    jail = zygote.spawn("student", files_mb=3)
    with closing(jail), closing(load(jail, LIMITS, Bounds(cpu_s=4.5, memory_mb=64, threads=5))) as channel:
        assert "value" in channel.receive(PATIENCE_S).fields


def test_one_ends_for_its_time_while_another_waits(zygote: Zygote) -> None:
    with jailed(zygote) as endless, jailed(zygote) as waiting:
        with closing(load(endless, ENDLESS, Bounds(cpu_s=0.3))):
            assert endless.ending(PATIENCE_S).cause == "time_limit"
        assert waiting.waiting()
        assert answers(waiting)


def test_without_control_groups_memory_is_counted_by_hand(zygote: Zygote) -> None:
    with jailed(zygote) as greedy, jailed(zygote) as other:
        with closing(load(greedy, GREEDY, Bounds(cpu_s=60, memory_mb=64))):
            ending = greedy.ending(PATIENCE_S)
        assert (ending.cause, ending.peak_memory_mb > 64) == ("memory_limit", True)
        assert answers(other)


def test_the_first_cause_is_the_one_that_counts(zygote: Zygote) -> None:
    with jailed(zygote) as jail, closing(load(jail, ENDLESS, Bounds(cpu_s=60))):
        jail.kill("output_limit")
        jail.kill("closed")
        assert jail.ending(PATIENCE_S).cause == "output_limit"


def test_a_jail_that_nobody_holds_any_more_ends(zygote: Zygote) -> None:
    """Else an engine that died would leave it behind for as long as the zygote lives."""
    with jailed(zygote):
        assert becomes(zygote, 1)
        forgotten = zygote.spawn("student")
        assert becomes(zygote, 2)
        let_go(forgotten)
        assert becomes(zygote, 1)


def becomes(zygote: Zygote, number: int) -> bool:
    """Whether it has ``number`` inmates before long."""
    deadline = time.monotonic() + PATIENCE_S
    while len(inmates(zygote)) != number and time.monotonic() < deadline:
        time.sleep(0.01)
    return len(inmates(zygote)) == number


def let_go(jail: Jail) -> None:
    """Close what leads to it, without a word to its monitor."""
    for ours in (jail.status, *jail.sockets):
        ours.close()
    os.close(jail.output)


def inmates(zygote: Zygote) -> set[str]:
    """The processes of a zygote that are the first of a PID namespace within its own."""
    found = set()
    for status in Path("/proc").glob("[0-9]*/status"):
        try:
            numbers = next(line for line in status.read_text().splitlines() if line.startswith("NSpid:")).split()
        except (OSError, StopIteration):
            continue
        if len(numbers) == 4 and numbers[-1] == "1" and descends(int(status.parent.name), zygote._process.pid):
            found.add(status.parent.name)
    return found


def descends(process: int, ancestor: int) -> bool:
    """Whether ``process`` comes of ``ancestor``, by whatever way."""
    while process > 1:
        if process == ancestor:
            return True
        try:
            process = int(Path(f"/proc/{process}/stat").read_text().rsplit(")", 1)[1].split()[1])
        except OSError:
            return False
    return False


def test_a_process_that_cannot_be_made_is_an_error_of_this_call() -> None:
    """An inmate is told from its maker by 0; a failure must be neither."""
    with pytest.raises(OSError, match="clone"):
        syscalls.fork_into(syscalls.CLONE_NEWNS | 0x00000200)  # CLONE_FS, which no new mount namespace goes with
