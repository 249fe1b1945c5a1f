"""The app's registration."""

from django.apps import AppConfig


class GradingConfig(AppConfig):
    """Submissions, the jobs that grade them, and their verdicts."""

    name = "grading"
