from django.apps import AppConfig


class CasesConfig(AppConfig):
    """Customers, enrollments, case notes, messages and documents."""

    name = "casework.cases"

    def ready(self):
        """Register what this app delivers from the outbox and counts in the navigation, its jobs and its facts."""
        from casework.cases import notifications, tasks  # noqa: F401
        from casework.cases.queries import messages, note_days  # noqa: F401
