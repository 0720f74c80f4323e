from django.apps import AppConfig


class AuditConfig(AppConfig):
    """History of every row, who looked, the outbox and job runs."""

    name = "casework.audit"
