"""Application configuration."""

from django.apps import AppConfig


class IntakeConfig(AppConfig):
    """Registers the app ``intake``."""

    name = "casework.intake"
