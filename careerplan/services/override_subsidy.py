"""A program manager adds days to a limit on subsidized days, with a reason (`domain.md` R16)."""

from careerplan.models import SubsidyOverride
from careerplan.queries.subsidy import subsidy_ends_on, window_start
from casework.audit.services.record_event import recording
from casework.cases.models import Customer
from casework.cases.services.move_anchors import move_anchors
from casework.core import clock
from casework.core.records import sent_before
from programs.registry import get_program


def override_subsidy(actor, enrollment, limit, *, extra_days, reason, key=None):
    """Add `extra_days` (1 or more) to the limit with the code `limit` for the customer of `enrollment`, in the window
    of today, and return the SubsidyOverride. Days of several overrides add up. `key` is
    the UUID the form was opened with, so a form sent twice adds its days once (`already_saved`). KeyError for a code
    the program lacks.
    """
    option = get_program(enrollment.program).subsidy.limits[limit]
    with recording(actor, "override_subsidy", reason=reason) as event:
        Customer.objects.select_for_update(no_key=True).only("pk").get(pk=enrollment.customer_id)
        values = {
            "limit": limit,
            "window_starts_on": window_start(option, clock.today()),
            "extra_days": extra_days,
            "reason": reason,
        }
        earlier, public_id = sent_before(SubsidyOverride, key, {"enrollment": enrollment}, values)
        if earlier:
            event.drop()
            earlier.already_saved = True
            return earlier
        override = SubsidyOverride.objects.create(
            **SubsidyOverride.belonging_to(enrollment), public_id=public_id, granted_by=actor, **values
        )
        override.already_saved = False
        event.about(override, limit=option.label, extra_days=extra_days)
        move_anchors(enrollment, subsidy_ends_on=subsidy_ends_on(enrollment))
    return override
