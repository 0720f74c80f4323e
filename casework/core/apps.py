"""Application configuration."""

from importlib import import_module

from django.apps import AppConfig


class CoreConfig(AppConfig):
    """Registers the app ``core`` and, for every process, the queue that ``task.delay()`` writes to."""

    name = "casework.core"

    def ready(self) -> None:
        """Load the Celery application, so that shared tasks belong to it, and let migrations share their work."""
        from django.db.models.signals import pre_migrate

        from casework.core.migrating import take_together

        import_module("casework.celery")
        import_module("casework.core.tasks")
        pre_migrate.connect(take_together, dispatch_uid="core.take_together")
