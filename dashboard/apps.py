from django.apps import AppConfig


class DashboardConfig(AppConfig):
    """Standing, sections, the caseload list and My Dashboard."""

    name = "dashboard"

    def ready(self):
        """Keep standing in step with every change of an enrollment's facts, and make the jobs known."""
        from casework.core.events import enrollments_changed
        from dashboard import tasks  # noqa: F401  (registers the job of long lists)
        from dashboard.services import recompute_standing, verify_standing  # noqa: F401  (registers the jobs)
        from dashboard.services.refresh_standing import refresh_standing

        def follow(sender, enrollment_ids, **kwargs):
            refresh_standing(enrollment_ids)

        enrollments_changed.connect(follow, weak=False, dispatch_uid="dashboard.refresh_standing")
