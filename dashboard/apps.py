from django.apps import AppConfig


class DashboardConfig(AppConfig):
    """Standing, sections, the caseload list and My Dashboard."""

    name = "dashboard"
