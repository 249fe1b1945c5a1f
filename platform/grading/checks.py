"""Whether gradings have the time, the places and the memory that they may take. docs/operations.md lists the ids."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any, Final

from django.conf import settings
from django.core.checks import CheckMessage, Warning, register  # Django's own name
from operations.checks import WORKER

from graders.exercise.tiers import QUEUES, Tier

SHORTEST_LEASE: Final = 10
"""Seconds. A lease is renewed at every third of it, and a busy database may let that wait for some seconds."""

TESTS_THAT_RUN_OUT_OF_TIME: Final = 2
CGROUPS: Final = Path("/sys/fs/cgroup")


def _served() -> list[Tier]:
    """The tiers of the queues that this worker serves, the lightest first."""
    return [tier for queue, tier in QUEUES.items() if queue in settings.HEBB_WORKER_QUEUES]


@register()
def a_grading_may_take_its_time(**_: Any) -> Iterable[CheckMessage]:
    """What takes longer ran out of time, however much of it its exercise allows."""
    slowest = max(_served(), key=lambda tier: tier.limits.wall_s)
    needed = TESTS_THAT_RUN_OUT_OF_TIME * slowest.limits.wall_s
    if needed > settings.HEBB_GRADING_SECONDS:
        message = (
            f"HEBB_GRADING_SECONDS={settings.HEBB_GRADING_SECONDS}, and one test of the queue {slowest.queue} alone "
            f"may take {slowest.limits.wall_s:g} s: a slow test would take the time of those after it."
        )
        hint = f"Set HEBB_GRADING_SECONDS to {needed:g} or more; 900 is the default."
        yield Warning(message, hint=hint, id="hebb.W009")


@register()
def a_lease_can_be_renewed(**_: Any) -> Iterable[CheckMessage]:
    """A lease that runs out under a living worker has its job graded twice."""
    if settings.HEBB_LEASE_SECONDS < SHORTEST_LEASE:
        message = f"HEBB_LEASE_SECONDS={settings.HEBB_LEASE_SECONDS}: a database that is slow once loses the lease."
        hint = f"Set HEBB_LEASE_SECONDS to {SHORTEST_LEASE} or more; 30 is the default."
        yield Warning(message, hint=hint, id="hebb.W010")


@register()
def what_was_left_behind_is_found_soon(**_: Any) -> Iterable[CheckMessage]:
    """Work whose ring was lost, or whose worker died, waits for the next sweep."""
    if settings.HEBB_SWEEP_SECONDS > settings.HEBB_LEASE_SECONDS:
        message = f"HEBB_SWEEP_SECONDS={settings.HEBB_SWEEP_SECONDS}: so long waits a submission whose ring was lost."
        hint = (
            f"Set HEBB_SWEEP_SECONDS to HEBB_LEASE_SECONDS ({settings.HEBB_LEASE_SECONDS}) or less; 5 is the default."
        )
        yield Warning(message, hint=hint, id="hebb.W011")


@register(WORKER, deploy=True)
def light_work_finds_a_place(**_: Any) -> Iterable[CheckMessage]:
    """With a place for each queue, a Boolean neuron never waits for a network that trains."""
    served = _served()
    if len(served) > settings.HEBB_WORKER_THREADS:
        names = ", ".join(tier.queue for tier in served)
        message = f"HEBB_WORKER_THREADS={settings.HEBB_WORKER_THREADS} for {names}: light work waits for heavy work."
        hint = f"Set HEBB_WORKER_THREADS to {len(served)} or more, or serve fewer queues with HEBB_WORKER_QUEUES."
        yield Warning(message, hint=hint, id="hebb.W012")


@register(WORKER, deploy=True)
def gradings_fit_into_memory(**_: Any) -> Iterable[CheckMessage]:
    """Where they do not, the kernel ends processes as it pleases: a student's, a neighbour's or the worker."""
    available, needed = _memory_mb(), _most_memory_mb(settings.HEBB_WORKER_THREADS)
    if needed > available:
        message = (
            f"HEBB_WORKER_THREADS={settings.HEBB_WORKER_THREADS}: submissions may take {needed} MiB together, "
            f"and this worker has {available} MiB."
        )
        hint = "Lower HEBB_WORKER_THREADS, or give the worker more memory (with Docker: HEBB_WORKER_MEMORY)."
        yield Warning(message, hint=hint, id="hebb.W013")


def _most_memory_mb(places: int) -> int:
    """What the submissions of a full worker may take: the heaviest at each place that ``grading.slots`` gives them."""
    needed = taken = 0
    for tier in reversed(_served()):
        fit = max(0, max(1, places - tier.weight) - taken)
        needed += fit * tier.limits.memory_mb
        taken += fit
    return needed


def _memory_mb() -> int:
    """What this process and its children may use: this machine's memory, or less where control groups say so."""
    total = Path("/proc/meminfo").read_text(encoding="ascii").split()[1]
    limits = [int(total) * 1024]
    for line in Path("/proc/self/cgroup").read_text(encoding="utf-8").splitlines():
        if line.startswith("0::/"):
            here = CGROUPS / line.removeprefix("0::/")
            limits += [limit for group in (here, *here.parents) for limit in _limit_of(group)]
    return min(limits) // 2**20


def _limit_of(group: Path) -> list[int]:
    try:
        text = (group / "memory.max").read_text(encoding="ascii").strip()
    except OSError:
        return []  # the root has none, and neither has a machine without control groups
    return [int(text)] if text.isdecimal() else []
