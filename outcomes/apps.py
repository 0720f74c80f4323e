from django.apps import AppConfig


class OutcomesConfig(AppConfig):
    """What a customer has achieved, measured as the program declares it."""

    name = "outcomes"

    def ready(self):
        """Say on the overview of a plan how many credentials were earned, and compute gains when scores change."""
        from casework.core.events import accomplishments_asked_for, scores_changed
        from outcomes.queries.credential_list import accomplished
        from outcomes.services.settle_computed_gains import settle_computed_gains

        def answer(sender, enrollment, **kwargs):
            return accomplished(enrollment)

        accomplishments_asked_for.connect(answer, weak=False, dispatch_uid="outcomes.accomplished")

        def settle(sender, enrollment_ids, **kwargs):
            settle_computed_gains(enrollment_ids)

        scores_changed.connect(settle, weak=False, dispatch_uid="outcomes.settle_computed_gains")
