"""Application configuration."""

from django.apps import AppConfig


class IntakeConfig(AppConfig):
    """Forms, applications, referrals, appointments."""

    name = "casework.intake"

    def ready(self):
        """Register what this app delivers from the outbox."""
        from casework.intake.notifications import applications  # noqa: F401
        from casework.intake.queries import profile_lines, received  # noqa: F401
