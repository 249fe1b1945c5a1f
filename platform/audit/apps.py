"""The app's registration."""

from django.apps import AppConfig


class AuditConfig(AppConfig):
    """Who looked at, changed or took along what."""

    name = "audit"
