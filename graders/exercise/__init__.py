"""An exercise: what its two folders hold, read and checked as text.

Nothing of an exercise is executed or imported here, and nothing heavy is imported either: the site
reads exercises with this package, the engine grades with it, and authors are told by it what to mend.
"""

from graders.exercise.course import Course, CourseFolderError, Survey, course_in, courses_of
from graders.exercise.model import Bound, Exercise, Tolerance
from graders.exercise.problems import ExerciseError, Problem
from graders.exercise.tiers import TIERS, Limits

__all__ = [
    "TIERS",
    "Bound",
    "Course",
    "CourseFolderError",
    "Exercise",
    "ExerciseError",
    "Limits",
    "Problem",
    "Survey",
    "Tolerance",
    "course_in",
    "courses_of",
]
