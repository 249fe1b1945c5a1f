"""Reads hand-ins in a process of its own: Python's parser keeps an interpreter from everybody else who shares it.

It is started by `processes.py`, with a socket as its standard input and an empty environment. A question is a line
of JSON and the bytes of the file, the answer is a line of JSON. It ends when nobody holds the other end any more.
"""

from __future__ import annotations

import json
import resource
import socket
import time
import traceback
from io import BufferedRWPair
from pathlib import Path
from typing import Any, Final

from graders.intake.cells import read_cells
from graders.intake.reading import read
from graders.intake.refusal import Refused

CPU_S: Final = 15
"""For one file. The other side waits for less; this ends a child whose other side was killed meanwhile."""

MEMORY_BYTES: Final = 512 * 1024 * 1024
"""Of address space; the most expensive files that are taken need 140 MiB."""

WORN_KIB: Final = 96 * 1024
"""A child that once took more than this ends, so that nothing large stays."""

ADVICE: Final = "Hand in only the code that the exercise asks for, as a .py file."
TOO_MUCH: Final = f"The file takes more memory to read than there is for it. {ADVICE}"


def main() -> None:
    """Answer until nobody asks any more."""
    for limit, most in (("AS", MEMORY_BYTES), ("CORE", 0), ("FSIZE", 0)):
        resource.setrlimit(getattr(resource, f"RLIMIT_{limit}"), (most, most))
    with socket.socket(fileno=0) as line, line.makefile("rwb") as stream:
        while _answer_one(stream) and _peak_kib() < WORN_KIB:
            pass


def _peak_kib() -> int:
    """The most memory that this program has had; ``ru_maxrss`` begins with what the program had that started it."""
    (line,) = (line for line in Path("/proc/self/status").read_text().splitlines() if line.startswith("VmHWM:"))
    return int(line.split()[1])


def _answer_one(stream: BufferedRWPair) -> bool:
    """Read one file and say what is in it; ``False`` when nobody asks."""
    head = stream.readline()
    if not head:
        return False
    asked = json.loads(head)
    data = stream.read(asked.pop("size"))
    _, hard = resource.getrlimit(resource.RLIMIT_CPU)
    resource.setrlimit(resource.RLIMIT_CPU, (int(time.process_time()) + CPU_S, hard))
    stream.write(json.dumps(_told(data, **asked)).encode() + b"\n")
    stream.flush()
    return True


def _told(data: bytes, name: str, entry_points: list[str], slug: str, whole: bool = False) -> dict[str, Any]:
    """What came of it: an `Intake`, the cells of the ``whole`` notebook, a refusal, or an error of ours."""
    try:
        if whole:
            return {"cells": [[cell.kind, cell.source] for cell in read_cells(data)]}
        taken = read(name, data, entry_points, slug)
    except Refused as refusal:
        return {"refused": str(refusal)}
    except MemoryError:
        return {"refused": TOO_MUCH}
    except Exception:
        return {"broken": traceback.format_exc()}
    return {"files": taken.files, "notes": taken.notes, "stretches": taken.stretches}
