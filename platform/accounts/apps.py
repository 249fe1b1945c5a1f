"""The app's registration."""

from django.apps import AppConfig


class AccountsConfig(AppConfig):
    """Who uses Hebb, and as what."""

    name = "accounts"
