"""Application configuration."""

from django.apps import AppConfig


class IntakeConfig(AppConfig):
    """Forms, applications, referrals, appointments."""

    name = "casework.intake"

    def ready(self):
        """Register what this app does in the background, counts in the navigation and tells other pages; declare
        the facts that intake decides."""
        from casework.cases.queries.derived_facts import declare_facts
        from casework.core.events import overview_asked_for
        from casework.intake import tasks  # noqa: F401
        from casework.intake.notifications import applications  # noqa: F401
        from casework.intake.queries import profile_lines, received  # noqa: F401
        from casework.intake.queries.appointments import appointments_on_overview
        from casework.intake.queries.derived_facts import intake_facts

        declare_facts(**intake_facts())

        def show(sender, enrollment, **kwargs):
            return appointments_on_overview(enrollment)

        overview_asked_for.connect(show, weak=False, dispatch_uid="intake.appointments_on_overview")
