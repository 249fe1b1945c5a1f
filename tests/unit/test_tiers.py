"""What follows from a tier stands in one table, and everything that names a tier or a queue agrees with it."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import get_args

from catalog.models import Exercise
from grading.models import GradingJob

from graders.conversation import diagnosis_s
from graders.exercise.tiers import QUEUES, TIERS, TierLetter
from tests.conftest import a_package


def test_letters_are_those_that_an_exercise_may_have() -> None:
    assert tuple(TIERS) == get_args(TierLetter)
    assert [tier.letter for tier in TIERS.values()] == list(TIERS)
    assert Exercise._meta.get_field("tier").choices == [(tier.letter, tier.title) for tier in TIERS.values()]


def test_a_queue_for_each_tier() -> None:
    assert GradingJob.Queue.choices == [(tier.queue, tier.title) for tier in TIERS.values()]
    assert [QUEUES[tier.queue] for tier in TIERS.values()] == list(TIERS.values())


def test_a_heavier_tier_may_use_more_and_takes_longer() -> None:
    tiers = list(TIERS.values())
    assert [tier.weight for tier in tiers] == list(range(len(tiers)))
    for light, heavy in pairwise(tiers):
        assert light.usual_s < heavy.usual_s
        assert all(getattr(light.limits, name) <= value for name, value in vars(heavy.limits).items())


def test_a_diagnosis_may_take_as_long_as_a_submission() -> None:
    exercise = a_package("double", "I")
    assert diagnosis_s(exercise) == TIERS["I"].diagnosis_s
    assert diagnosis_s(replace(exercise, limits=replace(exercise.limits, cpu_s=25))) == 25
    assert diagnosis_s(replace(exercise, tier="T", limits=replace(exercise.limits, cpu_s=90))) == 0, "none at all"
