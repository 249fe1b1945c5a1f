"""The app's registration."""

from django.apps import AppConfig


class ClassesConfig(AppConfig):
    """Who is in, and who may do what."""

    name = "classes"
