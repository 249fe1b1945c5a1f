"""Every exercise and quiz of a class with how many pass: where to look first."""

from __future__ import annotations

from dataclasses import dataclass

from catalog.models import Exercise, Question, Quiz, Section
from classes.models import Class
from django.db.models import Avg, F, QuerySet
from django.db.models import Count as CountOf
from quizzing.models import QuizAttempt

from teaching.statistics.attempts import PASSED
from teaching.statistics.whose import Counted


@dataclass(frozen=True)
class Part:
    """An exercise or a quiz. ``percent`` is how many in a hundred of those who tried passed, or of a quiz's questions
    what is right in first attempts; ``None`` where nobody tried.
    """

    kind: str
    thing: Exercise | Quiz
    tried: int
    passed: int | None
    tries: int
    percent: int | None


def parts_of(counted: Counted, whole_course: bool) -> list[Part]:
    """What is in the plan, or in the whole course where there is no plan or it is wanted, in the course's order."""
    exercises, quizzes = _listed(counted.taught, whole_course)
    found = [*_exercises(counted, exercises), *_quizzes(counted, quizzes)]
    return sorted(found, key=lambda part: (*_place(part.thing.section), part.kind, part.thing.order))


def _place(section: Section) -> tuple[int, int]:
    return section.chapter.order, section.order


def hardest_first(parts: list[Part]) -> list[Part]:
    """Those that fewest pass come first, those that nobody tried last."""
    return sorted(parts, key=lambda part: (part.percent is None, part.percent or 0))


def _listed(taught: Class, whole_course: bool) -> tuple[QuerySet[Exercise], QuerySet[Quiz]]:
    exercises = Exercise.objects.filter(course=taught.course_id).select_related("section__chapter")
    quizzes = Quiz.objects.filter(course=taught.course_id).select_related("section__chapter")
    plan = list(taught.plan.values_list("exercise", "section", "quiz"))
    if whole_course or not plan:
        return exercises, quizzes
    planned, sections, planned_quizzes = ({one for one in column if one} for column in zip(*plan, strict=True))
    return exercises.filter(pk__in=planned) | exercises.filter(section__in=sections), quizzes.filter(
        pk__in=planned_quizzes
    )


def _exercises(counted: Counted, exercises: QuerySet[Exercise]) -> list[Part]:
    each = counted.submits.values("version__exercise").annotate(
        tried=CountOf("user", distinct=True), passed=CountOf("user", distinct=True, filter=PASSED), tries=CountOf("pk")
    )
    rows = {row[0]: row[1:] for row in each.values_list("version__exercise", "tried", "passed", "tries")}
    return [_exercise(one, *rows.get(one.pk, (0, 0, 0))) for one in exercises]


def _exercise(exercise: Exercise, tried: int, passed: int, tries: int) -> Part:
    return Part("exercise", exercise, tried, passed, tries, round(100 * passed / tried) if tried else None)


def _quizzes(counted: Counted, quizzes: QuerySet[Quiz]) -> list[Part]:
    finished = QuizAttempt.objects.filter(
        quiz__course=counted.taught.course_id, finished__isnull=False, user__in=counted.students.order_by().values("pk")
    ).order_by()
    tries = dict(finished.values_list("quiz").annotate(CountOf("pk")))
    firsts = finished.filter(number=1).values("quiz").annotate(tried=CountOf("pk"), right=Avg(F("score")))
    rows = {row[0]: row[1:] for row in firsts.values_list("quiz", "tried", "right")}
    asked = Question.objects.filter(quiz__course=counted.taught.course_id).order_by().values_list("quiz")
    sizes = dict(asked.annotate(CountOf("pk")))
    return [_quiz(one, tries.get(one.pk, 0), sizes.get(one.pk, 0), *rows.get(one.pk, (0, 0.0))) for one in quizzes]


def _quiz(quiz: Quiz, tries: int, size: int, tried: int, right: float) -> Part:
    return Part("quiz", quiz, tried, None, tries, min(100, round(100 * right / size)) if tried and size else None)
