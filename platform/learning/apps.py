"""The app's registration."""

from django.apps import AppConfig


class LearningConfig(AppConfig):
    """What students see."""

    name = "learning"
    verbose_name = "Learning"

    def ready(self) -> None:
        """Have what was typed in exams handed in when their time has run out."""
        from grading import chores

        from learning.exams import hand_in_what_was_typed

        chores.enter(hand_in_what_was_typed)
