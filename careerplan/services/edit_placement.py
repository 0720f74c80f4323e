"""A placement gets its wages, dates or status; each change of status and dates is a line of its history (F367-F380)."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from careerplan.models import Placement
from careerplan.queries import label_of
from careerplan.services.follow_placement import FACTS, follow_placement
from careerplan.services.hold_subsidy import hold_subsidy
from careerplan.services.settle_placement import settle_placement
from casework.audit.services.record_event import recording
from casework.cases.models import Enrollment
from casework.cases.services.move_anchors import move_anchors
from casework.core import clock
from programs.registry import get_program


def edit_placement(actor, placement, *, version, service_version, weekly_hours, notes, confirm=False, **plan):
    """Write the values into `placement` and return the row as saved; `warnings` are what the person is told.

    `plan` are the fields that `settle_placement` takes; `version` and `service_version` are those of the placement and
    its service that the form was opened on. Raises
    ValidationError keyed by field, on `subsidized_to` when a limit blocks; code `stale` when someone saved in between,
    `gone` when the job was removed from the plan.
    """
    enrollment = placement.enrollment
    spec = get_program(enrollment.program)
    values, warnings = settle_placement(
        spec,
        area=placement.job.worksite.wage_area,
        birth_date=enrollment.customer.birth_date,
        today=clock.today(),
        **plan,
    )
    with recording(actor, "edit_placement") as event:
        with_type = values | {"service_type": placement.service.service_type}
        warnings += hold_subsidy(enrollment, with_type, placement)
        Enrollment.objects.select_for_update().only("pk").get(pk=enrollment.pk)
        saved = _fresh(placement, version)
        before = saved.status
        changed = {name for name, value in values.items() if getattr(saved, name) != value}
        for name in changed:
            setattr(saved, name, values[name])
        if changed:
            saved.touch()
            saved.save()
            event.about(saved, **_detail(placement, spec, before, saved.status))
            move_anchors(enrollment)
        else:
            event.drop()
        follow_placement(
            actor,
            saved,
            service_version=service_version,
            weekly_hours=weekly_hours,
            notes=notes,
            has_new_facts=bool(changed.intersection(FACTS)),
            confirm=confirm,
        )
    saved.warnings = warnings
    return saved


def _fresh(placement, version):
    saved = Placement.objects.select_for_update().get(pk=placement.pk)
    if saved.removed_at:
        raise ValidationError(
            _("Someone removed this worksite job while you were working on it."), code="gone"
        )
    if saved.version != version:
        raise ValidationError(_("Someone else saved this while you were working on it."), code="stale")
    saved.enrollment = placement.enrollment
    return saved


def _detail(placement, spec, before, after):
    detail = {"job": f"{placement.job.title}, {placement.job.worksite.employer.name}"}
    if before != after:
        statuses = spec.service_statuses
        detail |= {"before": label_of(statuses, before), "status": label_of(statuses, after)}
    return detail
