"""The app's registration."""

from django.apps import AppConfig


class MarksConfig(AppConfig):
    """Marks, computed from what is on the record."""

    name = "marks"
