"""The app's registration."""

from django.apps import AppConfig


class CatalogConfig(AppConfig):
    """The course, as the database holds it."""

    name = "catalog"
