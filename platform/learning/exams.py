"""What was typed in an exam when its time ran out is handed in, whether anybody looks or not."""

from __future__ import annotations

import logging

from catalog.models import Exercise
from classes import exams
from classes.models import Sitting
from django.db import transaction
from grading.hand_in import HandIn
from grading.models import Purpose, Submission
from grading.refusals import SubmissionRefused
from grading.services import submit_at_the_end

from learning.models import Draft

logger = logging.getLogger(__name__)
FILE = "submission.py"


def hand_in_what_was_typed() -> None:
    """Hand in for every sitting that has ended; the sweeper does this."""
    for sitting in exams.ended().select_related("user", "row__in_class"):
        hand_in(sitting)


def hand_in(sitting: Sitting) -> None:
    """Hand in what stood in the editor of each exercise when the sitting ended, unless that is done."""
    with transaction.atomic():
        if exams.close(sitting):
            for exercise in exams.exercises_of(sitting.row).select_related("current"):
                _hand_in(sitting, exercise)


def _hand_in(sitting: Sitting, exercise: Exercise) -> None:
    """Nothing is handed in of an editor that nobody touched meanwhile, and nothing twice."""
    typed = Draft.objects.filter(user=sitting.user, exercise=exercise, saved__gte=sitting.started).first()
    if not (typed and exercise.current) or typed.code.strip() in ("", exercise.current.starter.strip()):
        return
    files = {FILE: typed.code}
    tries = Submission.objects.filter(sitting=sitting, version__exercise=exercise, purpose=Purpose.SUBMIT)
    latest = tries.first()
    if latest and latest.files == files:
        return
    try:
        submit_at_the_end(HandIn(sitting.user, exercise.current, Purpose.SUBMIT, files), sitting)
    except SubmissionRefused as refusal:
        logger.warning("What %s typed for %s was not handed in: %s", sitting, exercise.slug, refusal)
