"""The app's registration."""

from django.apps import AppConfig


class QuizzingConfig(AppConfig):
    """Questions asked and answered: attempts at quizzes, and the questions at the ends of lessons."""

    name = "quizzing"
