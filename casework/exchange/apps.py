"""Application configuration."""

from django.apps import AppConfig


class ExchangeConfig(AppConfig):
    """Whole caseloads in and out; later the state systems."""

    name = "casework.exchange"

    def ready(self):
        """Register the jobs."""
        from casework.exchange import tasks  # noqa: F401
