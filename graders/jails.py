"""The jails of one grading: the judge's, the student's and those that take its place, and empty ones."""

from __future__ import annotations

import socket
from collections.abc import Callable

from graders.exercise import Limits
from graders.protocol import OUT_OF_MEMORY, STUDENT, TIMED_OUT, Replaced
from graders.report import Outcome
from graders.sandbox.client import Jail, SandboxError
from graders.sandbox.policy import Bounds, Ending
from graders.wire import ConnectionClosed

MAX_REPLACEMENTS = 8
END_PATIENCE_S = 10.0
ALL_BUT = 0.9
"""The share of its processor time from which it is what a process ran out of: the kernel counts in ticks."""


class GradingJails:
    """Takes, replaces and gives back the jails of one grading.

    Args:
        take: gives a jail for a role; the judge's already has its bounds.
        dispose: takes a jail back, to be ended and cleaned up after.
        limits: what each student's process may use.
    """

    def __init__(self, take: Callable[[str], Jail], dispose: Callable[[Jail], None], limits: Limits) -> None:
        self._take = take
        self._dispose = dispose
        self._limits = limits
        self.extras: dict[int, Jail] = {}
        """By the judge's number: for copies of models, or for the submission once more."""
        self.endings: list[Ending] = []
        """How each of the student's processes ended, in order."""
        self._hurried = False
        self._replacements = 0
        self.student = self._new_student()
        try:
            self.judge = take("judge")
        except SandboxError:
            dispose(self.student)
            raise

    def deliver_student(self) -> None:
        """Hand the judge the socket to the student's process."""
        self._deliver(self.student)

    def next_student(self) -> None:
        """Deliver another process in place of the student's, which has ended: nothing passes from one to the other."""
        self.student = self._new_student()
        self._deliver(self.student)

    def deliver_extra(self, number: int) -> None:
        """Hand the judge the socket to one more process like the student's; it holds no submission yet."""
        self.extras[number] = self._new_student()
        self._deliver(self.extras[number])

    def hurry(self, number: int, cpu_s: float) -> None:
        """Let the extra process of this number, or the student's, use only ``cpu_s`` more; 0 ends that."""
        if number in self.extras:
            self.extras[number].hurry(cpu_s)
        elif number == STUDENT:
            self._hurried = cpu_s > 0
            self.student.hurry(cpu_s)

    def end_extra(self, number: int, reason: str) -> Replaced:
        """End an extra process, for ``reason`` unless it went by itself; how it did."""
        jail = self.extras.pop(number)
        if reason:
            jail.kill(reason)
        ending = jail.ending(END_PATIENCE_S)
        self._dispose(jail)
        return Replaced(self._cause(ending), ending.exit_code, ending.signal, fresh=False)

    def end_student(self) -> Ending:
        """Wait until the student's process, which was killed or went by itself, has ended; how it did."""
        ending = self.student.ending(END_PATIENCE_S)
        self._dispose(self.student)
        self.endings.append(ending)
        return ending

    def replace_student(self, ending: Ending) -> Replaced:
        """Start and deliver a fresh process after one with this ending, unless there were too many already.

        One that was cut short is not counted: it has cost little, and there is one for each test at most.
        """
        self._replacements += not self._hurried
        self._hurried = False
        fresh = self._replacements <= MAX_REPLACEMENTS
        if fresh:
            self.next_student()
        return Replaced(self._cause(ending), ending.exit_code, ending.signal, fresh)

    def limit_of_judge(self) -> Outcome | None:
        """The limit that the judge, which has ended, has passed; None if it ended for another reason."""
        ending = self.judge.ending(END_PATIENCE_S)
        if ending.cause == Outcome.MEMORY_LIMIT or ending.exit_code == OUT_OF_MEMORY:
            return Outcome.MEMORY_LIMIT
        out_of_time = ending.cause == Outcome.TIME_LIMIT or ending.exit_code == TIMED_OUT
        return Outcome.TIME_LIMIT if out_of_time else None

    def end(self) -> None:
        """End all of them."""
        for jail in (self.judge, self.student, *self.extras.values()):
            jail.kill("done")
        self.endings.append(self.student.ending(END_PATIENCE_S))
        for jail in (self.student, self.judge, *self.extras.values()):
            self._dispose(jail)

    def _cause(self, ending: Ending) -> str:
        """Why a student's process ended, with a limit's size; jailed code cannot kill itself: somebody else did."""
        sizes = {
            Outcome.MEMORY_LIMIT: f"{self._limits.memory_mb} MiB",
            Outcome.OUTPUT_LIMIT: f"{self._limits.output_kb} KiB",
        }
        if ending.cpu_s >= ALL_BUT * self._limits.cpu_s:
            sizes[Outcome.TIME_LIMIT] = f"{self._limits.cpu_s:g} s"
        size = {str(outcome): size for outcome, size in sizes.items()}.get(ending.cause)
        return f"{ending.cause}: {size}" if size else ending.cause or ("internal_error" if ending.signal == 9 else "")

    def _new_student(self) -> Jail:
        jail = self._take("student")
        limits = self._limits
        jail.go(Bounds(limits.cpu_s, limits.memory_mb, limits.threads))
        return jail

    def _deliver(self, jail: Jail) -> None:
        """Hand the judge our end of the socket to ``jail``; the engine keeps none."""
        theirs = jail.sockets.pop()
        try:
            socket.send_fds(self.judge.sockets[1], [b"s"], [theirs.fileno()])
        except OSError as error:
            raise ConnectionClosed(str(error)) from None
        finally:
            theirs.close()
