"""The app's registration."""

from django.apps import AppConfig


class AnsweringConfig(AppConfig):
    """Open questions answered, and the points that staff give."""

    name = "answering"

    def ready(self) -> None:
        """Have the files of answers kept and bounded with all that students upload."""
        from grading.uploads import KEPT

        from answering.models import AnswerFile

        KEPT[AnswerFile] = "answer__user"
