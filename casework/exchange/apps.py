"""Application configuration."""

from django.apps import AppConfig


class ExchangeConfig(AppConfig):
    """Registers the app ``exchange``."""

    name = "casework.exchange"
