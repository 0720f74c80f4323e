"""Application configuration."""

from django.apps import AppConfig


class CoreConfig(AppConfig):
    """Registers the app ``core``."""

    name = "casework.core"
