"""The tiers of exercises and all that follows from one: limits, queue, usual time, weight, budget for a diagnosis.

Engine, site and authors read the same table; nothing else knows what a tier means.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

TierLetter = Literal["I", "M", "T"]


@dataclass(frozen=True)
class Limits:
    """What one submission may use. Seconds, mebibytes and kibibytes, as each name says."""

    cpu_s: float
    wall_s: float
    memory_mb: int
    threads: int
    output_kb: int
    files_mb: int


@dataclass(frozen=True)
class Tier:
    """How heavy an exercise is.

    Args:
        letter: what ``exercise.toml`` calls it.
        title: its name on a page.
        queue: the name of the queue its gradings wait in: a neuron never waits behind a network that trains.
        limits: what a submission may use unless the exercise says otherwise.
        usual_s: seconds that a grading takes, as a guess until some were measured.
        weight: 0 for the lightest. A worker keeps a place free for each weight below.
        diagnosis_s: CPU seconds for naming the misconception behind a failed test, or as many as a submission may use,
            if that is more; 0 for none at all.
        example_s: seconds for small inputs on which a submission and the reference differ.
        trains: each grading trains a model, so nothing grades such an exercise hundreds of times unasked.
    """

    letter: TierLetter
    title: str
    queue: str
    limits: Limits
    usual_s: float
    weight: int
    diagnosis_s: float
    example_s: float
    trains: bool = False


TIERS: Mapping[str, Tier] = {
    "I": Tier(
        letter="I",
        title="Instant",
        queue="instant",
        limits=Limits(cpu_s=2, wall_s=15, memory_mb=256, threads=16, output_kb=256, files_mb=16),
        usual_s=0.5,
        weight=0,
        diagnosis_s=5,
        example_s=0.3,
    ),
    "M": Tier(
        letter="M",
        title="Model",
        queue="model",
        limits=Limits(cpu_s=10, wall_s=60, memory_mb=1024, threads=64, output_kb=256, files_mb=64),
        usual_s=4,
        weight=1,
        diagnosis_s=20,
        example_s=2,
    ),
    "T": Tier(
        letter="T",
        title="Training",
        queue="training",
        limits=Limits(cpu_s=60, wall_s=300, memory_mb=2048, threads=64, output_kb=256, files_mb=64),
        usual_s=30,
        weight=2,
        diagnosis_s=0,  # its mistakes would each train a model first
        example_s=2,
        trains=True,
    ),
}

HEAVIEST = max(TIERS.values(), key=lambda tier: tier.weight)
"""What stands for a tier that only a newer Hebb knows, until the exercise itself is read and refused."""

QUEUES: Mapping[str, Tier] = {tier.queue: tier for tier in TIERS.values()}
"""The tier behind each queue, the lightest first."""
