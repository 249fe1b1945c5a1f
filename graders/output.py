"""What the jailed processes of a grading print: the student's, bounded and partly withheld; the judge's, for staff."""

from __future__ import annotations

import os
import select

from graders.judge.plain_text import free_of_paths
from graders.sandbox.client import Jail

MAX_STDOUT = 20_000
CHUNK = 65_536
JUDGE_KEPT = 4000
TOLD_BYTES = 4000
"""So much of the end of what was printed is told while it is printed."""


class Printed:
    """What the student's processes of one grading print; ``limit`` is in bytes, for each of them."""

    def __init__(self, limit: int) -> None:
        self._limit = limit
        self._kept = bytearray()
        self._now = 0
        self._open = self._open_before = 0  # bytes that are not withheld, those beyond what is kept included
        self._charged = False
        self._end = b""
        self.untold = False
        """Whether something was printed since `so_far` was asked."""
        self.withheld = False
        """Whether what is printed now may tell hidden inputs: it counts for the limit then, not in what is shown."""

    @property
    def flooded(self) -> bool:
        """Whether the process that prints now has printed too much."""
        return self._now > self._limit

    def charge(self) -> bool:
        """Whether a flood is still to be charged to a test; it is charged once for each process."""
        due = self.flooded and not self._charged
        self._charged = self._charged or due
        return due

    def begin_process(self, *, again: bool = False) -> None:
        """A fresh process prints from now on; ``again`` what one before it has printed, which then counts once."""
        self._open_before += 0 if again and not self.withheld else self._open
        self._now, self._open, self._charged = 0, 0, False

    def descriptor(self, jail: Jail) -> int:
        """Where to listen for more of it; -1 when it is not read any more."""
        return -1 if self.flooded else jail.output

    def drain(self, jail: Jail) -> None:
        """Read what has been printed by now."""
        while self.descriptor(jail) >= 0 and select.select([jail.output], [], [], 0)[0]:
            self.read(jail)

    def read(self, jail: Jail) -> None:
        """Read once. A process that has printed too much is killed, and not read from any more.

        So it waits where it prints, and does not go on to answer.
        """
        data = os.read(jail.output, CHUNK)
        self._now += len(data)
        if not self.withheld:
            self._open += len(data)
            self._kept += data[: MAX_STDOUT - len(self._kept)]
            self._end = (self._end + data)[-TOLD_BYTES:]
            self.untold = self.untold or bool(data)
        if self.flooded:
            jail.kill("output_limit")
        if not data:
            close_output(jail)

    def so_far(self) -> str:
        """The end of what may be shown of it, from the beginning of a line where there is more before."""
        self.untold = False
        _, cut, rest = self._end.partition(b"\n")
        whole = len(self._end) < TOLD_BYTES or not cut
        return bounded_output(self._end if whole else rest, 0)

    def text(self) -> str:
        """What the student is shown of it."""
        return bounded_output(bytes(self._kept), self._open_before + self._open)


class JudgeWords:
    """The end of what a judge prints, so that staff can read it and the judge never waits for a reader."""

    def __init__(self) -> None:
        self._said = b""

    def read(self, jail: Jail) -> None:
        """Read once."""
        data = os.read(jail.output, CHUNK)
        self._said = (self._said + data)[-JUDGE_KEPT:]
        if not data:
            close_output(jail)

    def drain(self, jail: Jail) -> None:
        """Read to the end; waits for it a little, for the judge may be about to say why it ended."""
        while jail.output >= 0 and select.select([jail.output], [], [], 0.1)[0]:
            self.read(jail)

    def text(self) -> str:
        """The end of it."""
        return self._said.decode(errors="replace").strip()[-1000:]


def pass_over(jail: Jail) -> None:
    """Read once what nobody will see, so that who prints it need not wait."""
    if not os.read(jail.output, CHUNK):
        close_output(jail)


def close_output(jail: Jail) -> None:
    """Read from ``jail`` no more: its output has come to its end."""
    os.close(jail.output)
    jail.output = -1


def bounded_output(data: bytes, printed: int) -> str:
    """Printed bytes as text for a page: valid, without control characters or paths of the machine, bounded."""
    text = free_of_paths(data.decode(errors="replace")).replace("\r\n", "\n").expandtabs(4)
    text = "".join(character for character in text if character == "\n" or character.isprintable())
    return text if printed <= MAX_STDOUT else f"{text}\n… ({printed} bytes in all)"
