"""The app's registration."""

from django.apps import AppConfig


class AccountsConfig(AppConfig):
    """Who uses Hebb, and as what."""

    name = "accounts"

    def ready(self) -> None:
        """Register the checks of this app's settings."""
        from accounts import checks  # noqa: F401
