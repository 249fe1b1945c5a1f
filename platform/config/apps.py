"""The app's registration: configuration is an app so that its commands are found."""

from django.apps import AppConfig


class ConfigConfig(AppConfig):
    """How the site is put together, started and stopped."""

    name = "config"
