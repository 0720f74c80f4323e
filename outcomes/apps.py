from django.apps import AppConfig


class OutcomesConfig(AppConfig):
    """What a customer has achieved, measured as the program declares it."""

    name = "outcomes"

    def ready(self):
        """Say on the overviews what was earned and where the customer works; compute gains when scores change
        end enrollments when the programs inside the program do, and declare the facts that outcomes decide."""
        from casework.cases.queries.derived_facts import declare_facts, declare_function
        from casework.core.events import (
            accomplishments_asked_for,
            overview_asked_for,
            scores_changed,
            sub_programs_changed,
        )
        from outcomes.queries import completed_with  # noqa: F401  (tells facts)
        from outcomes.queries.credential_list import accomplished
        from outcomes.queries.derived_facts import FOLLOWED, outcome_facts
        from outcomes.queries.follow_ups import exit_follow_up_on
        from outcomes.queries.jobs import jobs_on_overview
        from outcomes.services.settle_computed_gains import settle_computed_gains
        from outcomes.services.settle_ending import settle_ending

        declare_facts(**outcome_facts())
        declare_function("exit_follow_up_on", exit_follow_up_on, FOLLOWED, at_each_change=True)

        def answer(sender, enrollment, **kwargs):
            return accomplished(enrollment)

        def show(sender, enrollment, **kwargs):
            return jobs_on_overview(enrollment)

        overview_asked_for.connect(show, weak=False, dispatch_uid="outcomes.jobs_on_overview")
        accomplishments_asked_for.connect(answer, weak=False, dispatch_uid="outcomes.accomplished")

        def settle(sender, enrollment_ids, **kwargs):
            settle_computed_gains(enrollment_ids)

        scores_changed.connect(settle, weak=False, dispatch_uid="outcomes.settle_computed_gains")

        def end(sender, enrollment, **kwargs):
            settle_ending(enrollment)

        sub_programs_changed.connect(end, weak=False, dispatch_uid="outcomes.settle_ending")
