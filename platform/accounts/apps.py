"""The app's registration."""

from django.apps import AppConfig


class AccountsConfig(AppConfig):
    """Who uses Hebb, and as what."""

    name = "accounts"

    def ready(self) -> None:
        """Register the checks of this app's settings, and what follows when people sign in and out."""
        from accounts import checks, sessions  # noqa: F401
