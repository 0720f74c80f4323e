from django.apps import AppConfig


class CareerPlanConfig(AppConfig):
    """The career plan: goals, services and progress."""

    name = "careerplan"

    def ready(self):
        """Register what is delivered from the outbox; suggest task and subject of a case note that is asked for."""
        from careerplan import tasks  # noqa: F401
        from careerplan.notifications import suggest_note
        from casework.core.events import note_asked_for

        def answer(sender, enrollment, after, **kwargs):
            return suggest_note(enrollment, after)

        note_asked_for.connect(answer, weak=False, dispatch_uid="careerplan.suggest_note")
