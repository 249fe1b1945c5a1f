"""The app's registration."""

from django.apps import AppConfig


class OperationsConfig(AppConfig):
    """How the site is prepared, started, watched and stopped."""

    name = "operations"

    def ready(self) -> None:
        """Register the checks of this app's settings."""
        from operations import checks, database_checks  # noqa: F401
