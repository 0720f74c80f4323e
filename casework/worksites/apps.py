"""Application configuration."""

from django.apps import AppConfig


class WorksitesConfig(AppConfig):
    """Registers the app ``worksites``."""

    name = "casework.worksites"
