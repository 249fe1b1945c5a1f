"""The app's registration."""

from django.apps import AppConfig


class OperationsConfig(AppConfig):
    """How the site is prepared, started, watched and stopped."""

    name = "operations"
