"""The customer is asked to read the plan and to agree to it (F247, F290, F291)."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from careerplan.models import Goal
from careerplan.notifications.agreements import notify_agreement_requested
from careerplan.queries.agreements import agreement_standing
from careerplan.services.open_agreement import open_agreement
from casework.audit.services.record_event import recording
from casework.cases.models import Enrollment
from casework.cases.services.move_anchors import move_anchors
from casework.core import clock


def request_agreement(actor, enrollment):
    """Send the request, as a message in the product and an e-mail that holds a link only; return the Agreement.

    A request that is not answered is sent again, on another day; on the same day `already_asked` says that nothing
    was sent. Raises ValidationError with code `no_account`, `no_goals`, `ended` or `agreed` when there is nobody to
    ask or nothing to ask about.
    """
    reader = enrollment.customer.user
    if reader is None or not reader.is_active:
        raise ValidationError(
            _("There is no open account to read the request in. Collect a signature on paper or in person."),
            code="no_account",
        )
    if not enrollment.is_open:
        raise ValidationError(_("This enrollment has ended, so nothing is asked any more."), code="ended")
    with recording(actor, "request_agreement") as event:
        Enrollment.objects.select_for_update().only("pk").get(pk=enrollment.pk)
        if not Goal.objects.kept().filter(enrollment=enrollment).exists():
            raise ValidationError(_("This plan has no goals yet. Set the first goal first."), code="no_goals")
        standing = agreement_standing(enrollment)
        if standing.is_current:
            raise ValidationError(
                _("This plan is agreed to. Its goals and steps are the same since."), code="agreed"
            )
        if standing.is_requested and clock.local_date(standing.latest.asked_at) == clock.today():
            event.drop()
            standing.latest.already_asked = True
            return standing.latest
        row = open_agreement(actor, enrollment)
        if standing.is_requested:
            row.asked_at, row.asked_by = clock.now(), actor
            row.touch()
            row.save()
        row.already_asked = False
        event.about(row)
        notify_agreement_requested(enrollment)
        move_anchors(enrollment)
    return row
