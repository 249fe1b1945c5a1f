"""The snippets of a lesson, and what stands on a scratch page, as something the engine can run: an exercise that asks
for nothing but to run.

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
    """The tier of a lesson's snippets, or of a scratch page's code: by the libraries that they need together."""
    return "M" if needs_tensorflow(sources) else "I"


def exercise_of(chapter: str, lesson: str, title: str, sources: Sequence[str]) -> Exercise:
    """What the ``sources`` of a lesson's snippets are run as, each of them a submission with the visible tests.

    The Report has what was printed and drawn; its only test says what went wrong, if anything did.
    """
    return _that_runs(f"{lesson}--snippets", chapter, f"{chapter}/{lesson}", title, tier_of(sources))


def scratch_of(course: str, sources: Sequence[str]) -> Exercise:
    """What somebody wrote on the scratch page of a course is run as; the Report has the same as that of a snippet."""
    return _that_runs(f"{course}--scratch", "scratch", f"scratch page of {course}", "Scratch page", tier_of(sources))


def _that_runs(slug: str, chapter: str, name: str, title: str, tier: TierLetter) -> Exercise:
    """An exercise that whatever runs to its end passes; ``name`` tells it from all others."""
    return Exercise(
        slug=slug,
        chapter=chapter,
        uuid=str(uuid.uuid5(_NAMESPACE, name)),
        title=title,
        summary="Code that only has to run.",
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
