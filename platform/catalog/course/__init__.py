"""The course's files, read and checked whole, and brought into the database.

``read_course`` gives the course as data or raises ``CourseError`` with everything that is wrong with it;
``store`` makes the database say the same.
"""

from catalog.course._model import Chapter, Course, Exercise, Lesson, Quiz, Section
from catalog.course._reading import CourseError, read_course
from catalog.course._storing import Stored, store

__all__ = [
    "Chapter",
    "Course",
    "CourseError",
    "Exercise",
    "Lesson",
    "Quiz",
    "Section",
    "Stored",
    "read_course",
    "store",
]
