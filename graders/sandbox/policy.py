"""What a jail may use: the numbers that travel from the engine to the zygote."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any


@dataclass(frozen=True)
class Bounds:
    """Limits of one jailed process that follow from its work, enforced by rlimits and, where there is one, a cgroup.

    Attributes:
        cpu_s: CPU seconds from when it begins its work, all threads together.
        memory_mb: mebibytes beyond what the zygote had when it forked.
        threads: threads beside the main one.
    """

    cpu_s: float = 10.0
    memory_mb: int = 512
    threads: int = 16

    def to_json(self) -> dict[str, Any]:
        """Plain data for the message to the zygote."""
        return asdict(self)


@dataclass(frozen=True)
class Ending:
    """How a jailed process ended.

    Attributes:
        exit_code: its exit status, or None if a signal ended it.
        signal: the signal that ended it, or 0.
        cause: ``""``, or the limit that was passed: ``"time_limit"``, ``"memory_limit"``, ``"output_limit"``;
            ``"internal_error"`` when its walls could not be put up.
        detail: for staff, what went wrong while the walls were put up.
        cpu_s: CPU seconds used for its work.
        peak_memory_mb: the most memory it held at once beyond the zygote's.
    """

    exit_code: int | None = None
    signal: int = 0
    cause: str = ""
    detail: str = ""
    cpu_s: float = 0.0
    peak_memory_mb: float = 0.0
