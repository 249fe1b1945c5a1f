"""The course as a student walks it: chapters, sections, and the steps of each in their order."""

from __future__ import annotations

from dataclasses import dataclass

from catalog.models import Chapter, Course, Exercise, Lesson, Quiz, Section
from django.db.models import Prefetch
from django.urls import reverse
from grading.best_verdicts import Best

from learning.progress import Progress, Thing

KINDS = {Lesson: "lesson", Quiz: "quiz", Exercise: "exercise"}


@dataclass(frozen=True)
class Step:
    """A lesson, quiz or exercise on a student's way."""

    course: Course
    thing: Thing
    done: bool
    best: Best | None = None

    @property
    def kind(self) -> str:
        """``lesson``, ``quiz`` or ``exercise``."""
        return KINDS[type(self.thing)]

    @property
    def title(self) -> str:
        """What the thing is called where steps of all kinds are listed."""
        return f"Quiz: {self.thing.title}" if isinstance(self.thing, Quiz) else self.thing.title

    @property
    def url(self) -> str:
        """The page of the thing."""
        return reverse(f"learning:{self.kind}", args=[self.course.slug, self.thing.slug])

    @property
    def begun(self) -> bool:
        """An exercise that was handed in and has not passed yet."""
        return self.best is not None and not self.done


@dataclass(frozen=True)
class SectionView:
    """A section with its steps."""

    section: Section
    steps: tuple[Step, ...]

    @property
    def lessons(self) -> list[Step]:
        """What is read and answered: lessons and quizzes."""
        return [step for step in self.steps if step.kind != "exercise"]

    @property
    def exercises(self) -> list[Step]:
        """What is written."""
        return [step for step in self.steps if step.kind == "exercise"]


@dataclass(frozen=True)
class Tally:
    """So many of so many things done."""

    name: str
    done: int
    total: int


@dataclass(frozen=True)
class ChapterView:
    """A chapter with its sections."""

    chapter: Chapter
    sections: tuple[SectionView, ...]

    @property
    def steps(self) -> list[Step]:
        """All steps of the chapter, in order."""
        return [step for section in self.sections for step in section.steps]

    @property
    def done(self) -> int:
        """How many of them are done."""
        return sum(step.done for step in self.steps)

    @property
    def current(self) -> bool:
        """Begun and not finished."""
        return 0 < self.done < len(self.steps)

    def count(self, kind: str) -> int:
        """How many steps are of this kind."""
        return sum(step.kind == kind for step in self.steps)

    @property
    def lessons(self) -> int:
        """How many lessons it has."""
        return self.count("lesson")

    @property
    def exercises(self) -> int:
        """How many exercises it has."""
        return self.count("exercise")


@dataclass(frozen=True)
class CourseMap:
    """The whole course."""

    course: Course
    chapters: tuple[ChapterView, ...]

    @property
    def steps(self) -> list[Step]:
        """All steps of the course, in order."""
        return [step for chapter in self.chapters for step in chapter.steps]

    @property
    def next(self) -> Step | None:
        """The first step that is not done; ``None`` when all are."""
        return next((step for step in self.steps if not step.done), None)

    @property
    def at_hand(self) -> ChapterView | None:
        """The chapter to go on with: the first that is not done."""
        return next((view for view in self.chapters if view.done < len(view.steps)), None)

    @property
    def tallies(self) -> list[Tally]:
        """Progress by kind: what a student would count."""
        names = {"lesson": "lessons read", "quiz": "quizzes done", "exercise": "exercises passed"}
        of = {kind: [step for step in self.steps if step.kind == kind] for kind in names}
        return [Tally(names[kind], sum(step.done for step in steps), len(steps)) for kind, steps in of.items()]

    def neighbours(self, thing: Thing) -> tuple[Step | None, Step | None]:
        """The steps before and after ``thing``."""
        steps = self.steps
        place = next(index for index, step in enumerate(steps) if step.thing == thing)
        return (steps[place - 1] if place else None), (steps[place + 1] if place + 1 < len(steps) else None)

    def section_of(self, thing: Thing) -> SectionView:
        """The section in which ``thing`` stands."""
        sections = (section for chapter in self.chapters for section in chapter.sections)
        return next(view for view in sections if view.section.pk == thing.section_id)


def map_of(course: Course, progress: Progress) -> CourseMap:
    """The course with one student's progress; five queries."""
    chapters = Chapter.objects.filter(course=course).prefetch_related(
        Prefetch("sections", Section.objects.select_related("chapter")),
        Prefetch("sections__lessons", Lesson.objects.defer("html", "snippets")),
        "sections__quizzes",
        "sections__exercises",
    )
    return CourseMap(course, tuple(_chapter(course, chapter, progress) for chapter in chapters))


def _chapter(course: Course, chapter: Chapter, progress: Progress) -> ChapterView:
    return ChapterView(chapter, tuple(_section(course, section, progress) for section in chapter.sections.all()))


def _section(course: Course, section: Section, progress: Progress) -> SectionView:
    things: list[Thing] = [*section.lessons.all(), *section.quizzes.all(), *section.exercises.all()]
    return SectionView(section, tuple(_step(course, thing, progress) for thing in things))


def _step(course: Course, thing: Thing, progress: Progress) -> Step:
    best = progress.exercises.get(thing.pk) if isinstance(thing, Exercise) else None
    return Step(course, thing, progress.done(thing), best)
