from django.apps import AppConfig


class CareerPlanConfig(AppConfig):
    """The career plan: goals, services and progress."""

    name = "careerplan"

    def ready(self):
        """Register what is delivered from the outbox; suggest task and subject of a case note that is asked for; say
        who is placed in which job; declare the facts that a plan decides."""
        from careerplan import tasks  # noqa: F401
        from careerplan.notifications.services import suggest_note
        from careerplan.queries import overview, services  # noqa: F401  (tell facts)
        from careerplan.queries.derived_facts import WITH_PLACEMENTS, plan_facts
        from careerplan.queries.placements import placed_at
        from careerplan.queries.subsidy import subsidy_ends_on
        from casework.cases.queries.derived_facts import declare_facts, declare_function
        from casework.core.events import note_asked_for, placements_asked_for

        declare_facts(**plan_facts())
        declare_function("subsidy_ends_on", subsidy_ends_on, WITH_PLACEMENTS)

        def answer(sender, enrollment, after, **kwargs):
            return suggest_note(enrollment, after)

        def tell_placements(sender, organisation_ids, **kwargs):
            return placed_at(organisation_ids)

        placements_asked_for.connect(tell_placements, weak=False, dispatch_uid="careerplan.placed_at")
        note_asked_for.connect(answer, weak=False, dispatch_uid="careerplan.suggest_note")
