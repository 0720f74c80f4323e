from django.apps import AppConfig


class OutcomesConfig(AppConfig):
    """What a customer has achieved, measured as the program declares it."""

    name = "outcomes"

    def ready(self):
        """Say on the overview of a plan how many credentials were earned."""
        from casework.core.events import accomplishments_asked_for
        from outcomes.queries.credential_list import accomplished

        def answer(sender, enrollment, **kwargs):
            return accomplished(enrollment)

        accomplishments_asked_for.connect(answer, weak=False, dispatch_uid="outcomes.accomplished")
