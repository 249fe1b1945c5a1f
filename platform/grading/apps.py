"""The app's registration."""

from django.apps import AppConfig


class GradingConfig(AppConfig):
    """Submissions, the jobs that grade them, and their verdicts."""

    name = "grading"

    def ready(self) -> None:
        """Register the checks of this app's settings."""
        from grading import checks  # noqa: F401
