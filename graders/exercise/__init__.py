"""An exercise: what its two folders hold, read and checked as text.

Nothing of an exercise is executed or imported here, and nothing heavy is imported either: the site
reads exercises with this package, the engine grades with it, and authors are told by it what to mend.
"""

from graders.exercise.course import EXERCISES, SOLUTIONS
from graders.exercise.loader import Survey, all_exercises, load_exercise, survey
from graders.exercise.model import Bound, Exercise, Tolerance
from graders.exercise.problems import ExerciseError, Problem
from graders.exercise.tiers import TIERS, Limits

__all__ = [
    "EXERCISES",
    "SOLUTIONS",
    "TIERS",
    "Bound",
    "Exercise",
    "ExerciseError",
    "Limits",
    "Problem",
    "Survey",
    "Tolerance",
    "all_exercises",
    "load_exercise",
    "survey",
]
