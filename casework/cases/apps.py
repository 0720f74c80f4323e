from django.apps import AppConfig


class CasesConfig(AppConfig):
    """Customers, enrollments, case notes, messages and documents."""

    name = "casework.cases"
