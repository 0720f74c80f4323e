"""Application configuration."""

from django.apps import AppConfig


class ExchangeConfig(AppConfig):
    """Whole caseloads in and out, and the state's systems."""

    name = "casework.exchange"

    def ready(self):
        """Register the jobs, say on profile and plan what IES tells, and let IWDS know what changed in a plan."""
        from casework.core.events import entry_changed, plan_doubts_asked_for, profile_asked_for
        from casework.exchange import notifications, tasks  # noqa: F401
        from casework.exchange.queries.ies_page import ies_on_profile, plan_doubts
        from casework.exchange.queries.iwds_requests import planner_doubts
        from casework.exchange.services import hand_over_request  # noqa: F401
        from casework.exchange.services.note_entry import note_entry

        def tell_days(sender, enrollment, **kwargs):
            return ies_on_profile(enrollment)

        def tell_doubts(sender, enrollment, service, **kwargs):
            return plan_doubts(enrollment, service) + planner_doubts(enrollment)

        profile_asked_for.connect(tell_days, weak=False, dispatch_uid="exchange.ies_on_profile")
        plan_doubts_asked_for.connect(tell_doubts, weak=False, dispatch_uid="exchange.plan_doubts")

        def follow_entry(sender, actor, service, credential, **kwargs):
            note_entry(actor, service=service, credential=credential)

        entry_changed.connect(follow_entry, weak=False, dispatch_uid="exchange.note_entry")
