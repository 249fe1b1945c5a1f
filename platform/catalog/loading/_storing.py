"""Makes the database hold the course as the files have it."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import Any

from django.db import transaction

from catalog import models
from catalog.loading._model import Chapter, CourseContent, Exercise, Lesson, Quiz, Section, Term
from catalog.loading._reading import CourseError
from graders.exercise import Exercise as Package
from graders.exercise import Problem
from graders.formats import StoredFormatError

PARTS = (models.Chapter, models.Section, models.Lesson, models.Quiz, models.Exercise, models.Term)
OF_THE_PACKAGE = {column.name for column in models.Exercise._meta.fields} & {field.name for field in fields(Package)}
"""The columns of an exercise that hold what its files say under the same name."""


@dataclass(frozen=True)
class Stored:
    """What the database holds of a course now, and how many exercises it had not met in this version."""

    slug: str
    chapters: int
    lessons: int
    questions: int
    exercises: int
    new_versions: int


@transaction.atomic
def store(course: CourseContent, order: int = 0) -> Stored:
    """Bring ``course`` into the database, whole or not at all; what is no longer in it is retired.

    The rows of other courses are left alone. ``order`` is its place among them.
    """
    row, _ = models.Course.everything.update_or_create(
        slug=course.slug,
        defaults={"title": course.title, "summary": course.summary, "order": order, "retired": False},
    )
    _refuse_taken_slugs(course, row)
    known = _versions(row)
    for part in PARTS:
        part.everything.filter(course=row).update(retired=True)
    models.Question.everything.filter(quiz__course=row).update(retired=True)
    for order, chapter in enumerate(course.chapters):
        _store_chapter(chapter, row, order)
    _store_glossary(course.glossary, row)
    return Stored(
        slug=course.slug,
        chapters=models.Chapter.objects.filter(course=row).count(),
        lessons=models.Lesson.objects.filter(course=row).count(),
        questions=models.Question.objects.filter(quiz__course=row).count(),
        exercises=models.Exercise.objects.filter(course=row).count(),
        new_versions=_versions(row) - known,
    )


def _versions(course: models.Course) -> int:
    """How many versions of the course's exercises are on the record."""
    return models.ExerciseVersion.objects.filter(exercise__course=course).count()


def _refuse_taken_slugs(course: CourseContent, row: models.Course) -> None:
    """An exercise is known by its uuid; a new one may not take the name that people's work has under another."""
    taken = {
        slug: str(uuid) for slug, uuid in models.Exercise.everything.filter(course=row).values_list("slug", "uuid")
    }
    listed = [exercise for chapter in course.chapters for section in chapter.sections for exercise in section.exercises]
    problems = [
        Problem(
            f"exercises/{package.chapter}/{package.slug}/exercise.toml",
            None,
            f"an exercise of this name had the uuid {taken[package.slug]}, and work hangs on it. "
            "Put that uuid back, or give the new exercise a new name.",
        )
        for package in (exercise.package for exercise in listed)
        if taken.get(package.slug, package.uuid) != package.uuid
    ]
    if problems:
        raise CourseError(problems)


def _store_chapter(chapter: Chapter, course: models.Course, order: int) -> None:
    row, _ = models.Chapter.everything.update_or_create(
        course=course,
        slug=chapter.slug,
        defaults={
            "number": chapter.number,
            "title": chapter.title,
            "summary": chapter.summary,
            "coming": chapter.coming,
            "order": order,
            "retired": False,
        },
    )
    for place, section in enumerate(chapter.sections):
        _store_section(section, row, place)


def _store_section(section: Section, chapter: models.Chapter, order: int) -> None:
    row, _ = models.Section.everything.update_or_create(
        course=chapter.course,
        number=section.number,
        defaults={
            "chapter": chapter,
            "title": section.title,
            "teaser": section.teaser,
            "order": order,
            "retired": False,
        },
    )
    lessons = {lesson.slug: _store_lesson(lesson, row, place) for place, lesson in enumerate(section.lessons)}
    if section.quiz:
        _store_quiz(section.quiz, row, lessons)
    for place, exercise in enumerate(section.exercises):
        _store_exercise(exercise, row, place)


def _store_lesson(lesson: Lesson, section: models.Section, order: int) -> models.Lesson:
    row, _ = models.Lesson.everything.update_or_create(
        course=section.course,
        slug=lesson.slug,
        defaults={
            "section": section,
            "title": lesson.title,
            "subtitle": lesson.subtitle,
            "summary": lesson.summary,
            "minutes": lesson.minutes,
            "sources": list(lesson.sources),
            "html": lesson.html,
            "snippets": list(lesson.snippets),
            "order": order,
            "retired": False,
        },
    )
    return row


def _store_glossary(terms: tuple[Term, ...], course: models.Course) -> None:
    lessons = dict(models.Lesson.objects.filter(course=course).values_list("slug", "pk"))
    for order, term in enumerate(terms):
        models.Term.everything.update_or_create(
            course=course,
            key=term.key,
            defaults={
                "term": term.term,
                "html": term.html,
                "lesson_id": lessons[term.lesson],
                "order": order,
                "retired": False,
            },
        )


def _store_quiz(quiz: Quiz, section: models.Section, lessons: dict[str, models.Lesson]) -> None:
    row, _ = models.Quiz.everything.update_or_create(
        course=section.course,
        slug=quiz.slug,
        defaults={"section": section, "title": quiz.title, "retired": False},
    )
    for order, question in enumerate(quiz.questions):
        models.Question.everything.update_or_create(
            quiz=row,
            key=question.key,
            defaults={
                "kind": question.kind,
                "lesson": lessons.get(question.lesson),
                "spec": question.spec,
                "order": order,
                "retired": False,
            },
        )


def _store_exercise(exercise: Exercise, section: models.Section, order: int) -> models.Exercise:
    package = exercise.package
    row, _ = models.Exercise.everything.update_or_create(
        course=section.course,
        uuid=package.uuid,
        defaults={
            **{name: getattr(package, name) for name in OF_THE_PACKAGE},
            "section": section,
            "order": order,
            "retired": False,
        },
    )
    row.current = _store_version(exercise, row)
    row.save(update_fields=["current"])
    return row


def _store_version(exercise: Exercise, row: models.Exercise) -> models.ExerciseVersion:
    """The version that grades as these files do: the one on the record, presented as they have it, or a new one."""
    package = exercise.package
    rendered = {"statement_html": exercise.statement_html, "hints": list(exercise.hints)}
    version, new = models.ExerciseVersion.objects.get_or_create(
        exercise=row,
        grading_digest=package.grading_digest,
        defaults={
            "starter": package.starter,
            "visible_tests": package.visible_tests,
            "entry_points": list(package.entry_points),
            "package": package.to_json(),
            **rendered,
        },
    )
    if not new:
        _present_anew(version, package, rendered)
    return version


def _present_anew(version: models.ExerciseVersion, package: Package, rendered: dict[str, Any]) -> None:
    """Write what is shown of ``version`` where it differs; a package that says the same keeps the format it has."""
    changed = {name: value for name, value in rendered.items() if value != getattr(version, name)}
    if _stored_package(version) != package:
        changed["package"] = package.to_json()
    for name, value in changed.items():
        setattr(version, name, value)
    if changed:
        version.save(update_fields=list(changed))


def _stored_package(version: models.ExerciseVersion) -> Package | None:
    """The package of ``version``; ``None`` when only a newer Hebb can read it, so that this one's takes its place."""
    try:
        return Package.from_json(version.package)
    except StoredFormatError:
        return None
