"""The engine's side of a jail, with a monitor that the test plays itself."""

from __future__ import annotations

import json
import os
import socket
from collections.abc import Iterator
from dataclasses import asdict

import pytest

from graders.sandbox.client import Jail
from graders.sandbox.policy import Bounds, Ending


class Play:
    """A jail whose monitor is this test."""

    def __init__(self) -> None:
        ours, self.monitor = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        self.output, self.printing = os.pipe()
        self.released = 0
        self.jail = Jail(ours, self.output, [], None, self.release)

    def release(self) -> None:
        self.released += 1

    def order(self) -> object:
        return json.loads(self.monitor.recv(65536))

    def say(self, ending: Ending) -> None:
        self.monitor.send(json.dumps(asdict(ending)).encode())


@pytest.fixture
def play() -> Iterator[Play]:
    play = Play()
    yield play
    play.monitor.close()
    play.jail.close()
    os.close(play.printing)


def test_the_bounds_go_to_the_monitor(play: Play) -> None:
    play.jail.go(Bounds(cpu_s=1, memory_mb=2))
    assert play.order() == {"go": {"cpu_s": 1, "memory_mb": 2, "threads": 16}}


def test_it_is_hurried_and_no_longer(play: Play) -> None:
    play.jail.hurry(0.2)
    play.jail.hurry(0)
    assert [play.order(), play.order()] == [{"hurry": 0.2}, {"hurry": 0}]


def test_a_jail_that_was_not_heard_of_is_waiting(play: Play) -> None:
    assert play.jail.waiting()
    play.say(Ending(exit_code=0))
    assert not play.jail.waiting()


def test_the_ending_is_what_the_monitor_says(play: Play) -> None:
    play.say(Ending(exit_code=3, cpu_s=0.5))
    assert play.jail.ending(1) == Ending(exit_code=3, cpu_s=0.5)
    assert play.jail.ending(1) == Ending(exit_code=3, cpu_s=0.5)


def test_it_is_killed_once_and_for_the_first_reason(play: Play) -> None:
    play.jail.kill("output_limit")
    play.jail.kill("closed")
    assert play.order() == {"kill": "output_limit"}
    play.monitor.setblocking(False)
    with pytest.raises(BlockingIOError):
        play.order()


def test_an_ending_is_heard_though_our_order_was_never_read(play: Play) -> None:
    """The kernel puts an error before the message when a socket is closed with something unread."""
    play.jail.kill("output_limit")
    play.say(Ending(cause="output_limit", signal=9))
    play.monitor.close()
    assert play.jail.ending(1).cause == "output_limit"


def test_a_monitor_that_was_killed_is_our_failure(play: Play) -> None:
    play.monitor.close()
    assert play.jail.ending(1) == Ending(cause="internal_error", detail="the monitor was killed")


def test_one_that_does_not_end_in_time_is_killed_for_it(play: Play) -> None:
    orders = []

    def answer() -> None:
        orders.append(play.order())
        play.say(Ending(cause="time_limit", signal=9))

    import threading

    thread = threading.Thread(target=answer)
    thread.start()
    assert play.jail.ending(0.01).cause == "time_limit"
    thread.join()
    assert orders == [{"kill": "time_limit"}]


def test_closing_lets_go_of_everything_once(play: Play) -> None:
    play.say(Ending(exit_code=0))
    play.jail.close()
    assert play.released == 1
    assert play.jail.output == -1
    with pytest.raises(OSError, match="Bad file descriptor"):
        os.fstat(play.output)
