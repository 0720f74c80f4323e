"""A named worker verifies a follow-up: employed or not, and the subsidized wage as it is now (F376, 004:547)."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from careerplan.models import FollowUp, Placement
from careerplan.queries.words import tab_name
from casework.audit.services.record_event import recording
from casework.cases.models import Enrollment
from casework.cases.services.move_anchors import move_anchors
from casework.core import clock
from casework.core.words import short_date
from programs.follow_ups import is_open
from programs.registry import get_program


def verify_follow_up(actor, follow_up, *, version, is_employed, note="", subsidized_wage=None):
    """Verify `follow_up` in the name of `actor` and return it. `subsidized_wage` is in US dollars an hour, None to
    leave it; the employer's match becomes the rest of the hourly wage.

    Raises ValidationError: code `early` before the due date, `stale` when someone verified or saved it meanwhile; on
    `subsidized_wage` when it is above the minimum or the hourly wage, and when the subsidy would begin or end with it:
    subsidized days have their dates and limits (R16), which the placement's own form asks for and holds.
    """
    with recording(actor, "verify_follow_up") as event:
        Enrollment.objects.select_for_update().only("pk").get(pk=follow_up.enrollment_id)
        saved = (
            FollowUp.objects.select_for_update(of=["self"])
            .select_related("placement__job")
            .get(pk=follow_up.pk)
        )
        if saved.version != version or saved.verified_at:
            raise ValidationError(_("Someone else saved this follow-up meanwhile."), code="stale")
        if not is_open(saved.due_on, clock.today()):
            text = _("This follow-up opens on %(day)s.") % {"day": short_date(saved.due_on)}
            raise ValidationError(text, code="early")
        saved.is_employed, saved.note = is_employed, note
        saved.verified_at, saved.verified_by = clock.now(), actor
        saved.touch()
        saved.save()
        if subsidized_wage is not None:
            _set_wage(follow_up.enrollment, saved.placement_id, subsidized_wage)
        move_anchors(follow_up.enrollment)
        event.about(saved, point=_("%(days)d days") % {"days": saved.point}, job=saved.placement.job.title)
    return saved


def _set_wage(enrollment, placement_id, wage):
    placement = Placement.objects.select_for_update().get(pk=placement_id)
    if placement.subsidized_wage == wage:
        return
    most = min(placement.minimum_wage, placement.hourly_wage)
    if wage > most or wage < 0:
        text = _("The subsidized wage must be no more than $%(most)s") % {"most": most}
        raise ValidationError({"subsidized_wage": text})
    if (wage == 0) != (placement.subsidized_wage == 0):
        text = _(
            "The subsidy begins or ends with this. Leave the wage here, and enter wage and subsidized dates "
            "on the tab %(tab)s."
        ) % {"tab": tab_name(get_program(enrollment.program), "step_placement")}
        raise ValidationError({"subsidized_wage": text})
    placement.subsidized_wage = wage
    placement.employer_wage = placement.hourly_wage - wage
    placement.touch()
    placement.save(update_fields=["subsidized_wage", "employer_wage", "version", "updated_at"])
