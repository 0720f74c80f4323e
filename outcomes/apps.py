from django.apps import AppConfig


class OutcomesConfig(AppConfig):
    """What a customer has achieved, measured as the program declares it."""

    name = "outcomes"
