from django.apps import AppConfig


class CasesConfig(AppConfig):
    """Customers, enrollments, case notes, messages and documents."""

    name = "casework.cases"

    def ready(self):
        """Register what this app delivers from the outbox and counts in the navigation, its jobs and its facts, and
        tie the rows of every app to their persons whenever the schema was brought up to date."""
        from django.db.models.signals import post_migrate

        from casework.cases import notifications, tasks  # noqa: F401
        from casework.cases.queries import messages, note_days  # noqa: F401
        from casework.cases.services.tie_rows_to_persons import tie_rows_to_persons

        post_migrate.connect(tie_rows_to_persons, sender=self, dispatch_uid="cases.tie_rows_to_persons")
