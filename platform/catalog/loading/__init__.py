"""The files of courses, read and checked whole, and brought into the database.

``read_course`` gives a course as data or raises ``CourseError`` with everything that is wrong with it;
``store`` makes the database say the same; ``load_courses`` does both for all courses of a site.
"""

from catalog.loading._courses import Loaded, load_courses
from catalog.loading._model import Chapter, CourseContent, Exercise, Lesson, Quiz, Section, Term
from catalog.loading._reading import CourseError, read_course
from catalog.loading._storing import Stored, store

__all__ = [
    "Chapter",
    "CourseContent",
    "CourseError",
    "Exercise",
    "Lesson",
    "Loaded",
    "Quiz",
    "Section",
    "Stored",
    "Term",
    "load_courses",
    "read_course",
    "store",
]
