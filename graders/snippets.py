"""The snippets of a lesson as something the engine can run: an exercise that asks for nothing but to run.

They go the way of every submission, so they are jailed, limited and queued like one.
"""

from __future__ import annotations

import uuid
from collections.abc import Sequence

from graders.exercise import Exercise
from graders.exercise.tiers import TIERS, TierLetter
from graders.runtimes import needs_tensorflow

_NAMESPACE = uuid.UUID("6d1c3a5e-0f4b-4b53-9d6e-2a1f8a7c9e10")
_TEST = '''def test_it_runs(student):
    """It runs to its end."""
    student.ran_to_its_end()
'''


def tier_of(sources: Sequence[str]) -> TierLetter:
    """The tier of a lesson's snippets: by the libraries that they need together."""
    return "M" if needs_tensorflow(sources) else "I"


def exercise_of(chapter: str, lesson: str, title: str, sources: Sequence[str]) -> Exercise:
    """What the ``sources`` of a lesson's snippets are run as, each of them a submission with the visible tests.

    The Report has what was printed and drawn; its only test says what went wrong, if anything did.
    """
    tier = tier_of(sources)
    return Exercise(
        slug=f"{lesson}--snippets",
        chapter=chapter,
        uuid=str(uuid.uuid5(_NAMESPACE, f"{chapter}/{lesson}")),
        title=title,
        summary="The snippets of a lesson.",
        concepts=(),
        prerequisites=(),
        tier=tier,
        points=1,
        entry_points=(),
        limits=TIERS[tier].limits,
        seeds=(1,),
        statement="",
        starter="",
        visible_tests=_TEST,
        hints=(),
        solution="",
        hidden_tests=_TEST,
        alternatives={},
        mistakes={},
    )
