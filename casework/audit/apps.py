from django.apps import AppConfig


class AuditConfig(AppConfig):
    """History of every row, who looked, the outbox and job runs."""

    name = "casework.audit"

    def ready(self):
        """Make the jobs known, and settle how history is written whenever the schema was brought up to date."""
        from django.db.models.signals import post_migrate

        from casework.audit import tasks  # noqa: F401
        from casework.audit.services.settle_history_plans import settle_history_plans

        post_migrate.connect(settle_history_plans, sender=self, dispatch_uid="audit.settle_history_plans")
