from django.apps import AppConfig


class CareerPlanConfig(AppConfig):
    """The career plan: goals, services and progress."""

    name = "careerplan"
