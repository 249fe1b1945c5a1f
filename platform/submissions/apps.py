"""The app's registration."""

from django.apps import AppConfig


class SubmissionsConfig(AppConfig):
    """What is shown of a submission, and to whom."""

    name = "submissions"
