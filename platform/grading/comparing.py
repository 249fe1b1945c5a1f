"""Comparing what a class handed in, in the background: asked for by staff, worked on by one worker at a time."""

from __future__ import annotations

from datetime import timedelta
from typing import Final

from accounts.models import User
from audit.models import Audited
from audit.trail import record
from catalog.models import Exercise
from classes.models import Class
from classes.permissions import visible
from django.db import transaction
from django.db.models import F, Q, QuerySet, Window
from django.db.models.functions import Now, RowNumber

from graders import exercise as graders_exercise
from graders.formats import StoredFormatError
from grading import doorbell
from grading.models import Comparison, GradingJob, Purpose, SimilarPair, Submission
from grading.similarity import Fingerprints, alike, fingerprints

MOST: Final = 1000
"""Submissions of the class, and as many of earlier terms, in one comparison: the latest."""
MOST_PAIRS: Final = 200
LEASE: Final = timedelta(minutes=10)
"""After so long a comparison that is running was left behind by its worker and may be taken again."""
QUEUE: Final = GradingJob.Queue.INSTANT

State = Comparison.State


@transaction.atomic
def ask(taught: Class, exercise: Exercise, by: User) -> Comparison:
    """Have it compared. While one is under way it is that one; whoever asks rings for it again."""
    made, fresh = Comparison.objects.exclude(state=State.DONE).get_or_create(
        in_class=taught, exercise=exercise, defaults={"begun_by": by}
    )
    if fresh:
        record(Audited.COMPARISON, f"{exercise}.", by=by, in_class=taught)
    transaction.on_commit(lambda: doorbell.ring_to_compare(made.pk, QUEUE))
    return made


def run(comparison_id: int) -> bool:
    """Compare, and store the pairs in place of those of earlier ones; ``False`` when another worker does or did."""
    late = Q(state=State.RUNNING, claimed__lt=Now() - LEASE)
    waiting = Comparison.objects.filter(Q(state=State.WAITING) | late, pk=comparison_id)
    if waiting.update(state=State.RUNNING, claimed=Now()) != 1:
        return False
    comparison = Comparison.objects.select_related("in_class", "exercise", "begun_by").get(pk=comparison_id)
    own, earlier = _own(comparison), _earlier(comparison)
    users = {key: user for key, user, _ in [*own, *earlier]}
    prints = {key: fingerprints(source) for key, _, source in [*own, *earlier]}
    pairs = alike(prints, given(comparison.exercise), frozenset(key for key, *_ in own))
    found = [pair for pair in pairs if users[pair.first] != users[pair.second]][:MOST_PAIRS]
    with transaction.atomic():
        open_ones = Comparison.objects.filter(pk=comparison_id, state=State.RUNNING)
        if open_ones.update(state=State.DONE, finished=Now(), compared=len(prints)) != 1:
            return False
        Comparison.objects.filter(
            in_class=comparison.in_class, exercise=comparison.exercise, pk__lt=comparison_id
        ).delete()
        SimilarPair.objects.bulk_create(
            SimilarPair(
                comparison=comparison,
                first_id=pair.first,
                second_id=pair.second,
                shared=pair.shared,
                percent=pair.percent,
            )
            for pair in found
        )
    return True


def given(exercise: Exercise) -> Fingerprints:
    """What does not count: the starter, the visible tests, our solution and the other ways to it."""
    try:
        package = graders_exercise.Exercise.from_json(exercise.current.package) if exercise.current else None
    except StoredFormatError:  # of a newer Hebb: more counts then
        package = None
    if package is None:
        return frozenset()
    texts = (package.starter, package.visible_tests, package.solution, *package.alternatives.values())
    return frozenset().union(*map(fingerprints, texts))


def source_of(files: dict[str, str]) -> str:
    """All Python of a submission."""
    return "\n".join(text for name, text in sorted(files.items()) if name.endswith(".py"))


def _own(comparison: Comparison) -> list[tuple[str, int, str]]:
    made = Q(made_in=comparison.in_class)
    if comparison.in_class.open:
        made |= Q(made_in=None)
    return _latest(Submission.objects.filter(made), comparison.exercise)


def _earlier(comparison: Comparison) -> list[tuple[str, int, str]]:
    """What other classes handed in, as far as who asks may see it."""
    others = Submission.objects.exclude(made_in=comparison.in_class).filter(made_in__isnull=False)
    others = others.exclude(user=comparison.begun_by)
    return _latest(visible(comparison.begun_by, others), comparison.exercise)


def _latest(work: QuerySet[Submission], exercise: Exercise) -> list[tuple[str, int, str]]:
    """(key, user, source) of the latest Submit of each student, at most `MOST`."""
    of_exercise = work.filter(version__exercise=exercise, purpose=Purpose.SUBMIT).order_by()
    place = Window(RowNumber(), partition_by=[F("user"), F("made_in")], order_by=[F("created").desc()])
    latest = of_exercise.annotate(place=place).filter(place=1).order_by("-created").values_list("pk", "user", "files")
    return [(str(key), user, source_of(files)) for key, user, files in latest[:MOST]]
