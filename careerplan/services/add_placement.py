"""A customer is placed in a job of a worksite, through a service of the plan (F364-F383)."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from careerplan.models import Placement, Service
from careerplan.services.follow_placement import follow_placement
from careerplan.services.hold_subsidy import hold_subsidy
from careerplan.services.settle_placement import settle_placement
from casework.audit.services.record_event import recording
from casework.cases.models import Enrollment
from casework.core import clock
from casework.core.records import sent_before
from casework.worksites.services.take_opening import take_opening
from programs.registry import get_program


def add_placement(
    actor, service, job, *, service_version, weekly_hours, notes, key=None, confirm=False, **plan
):
    """Place the customer of `service` in `job` and return the Placement; `warnings` are what the person is told.

    `plan` are the fields that `settle_placement` takes; `service_version` the version of the service that the form was
    opened on. One opening of the job is taken under its lock. `key` is the UUID the form was opened with: sent twice it
    is one placement (`already_saved`), corrected in between it is refused rather than dropped. Raises ValidationError
    keyed by field: on `job` when no opening is left, on `subsidized_to` when a limit blocks; code `placed` when the
    service has a placement already.
    """
    enrollment = service.enrollment
    spec = get_program(enrollment.program)
    customer = enrollment.customer
    values, warnings = settle_placement(
        spec, area=job.worksite.wage_area, birth_date=customer.birth_date, today=clock.today(), **plan
    )
    with recording(actor, "add_placement") as event:
        warnings += hold_subsidy(enrollment, values | {"service_type": service.service_type})
        Enrollment.objects.select_for_update().only("pk").get(pk=enrollment.pk)
        sent = values | {"job": job, "service__weekly_hours": weekly_hours, "service__notes": notes}
        earlier, public_id = sent_before(Placement, key, {"service": service}, sent)
        if earlier:
            earlier.enrollment = enrollment
            event.drop()
            earlier.already_saved, earlier.warnings = True, []
            return earlier
        _refuse_where_none_may_be(service, key)
        take_opening(job)
        placement = Placement.objects.create(
            **Placement.belonging_to_service(service), public_id=public_id, job=job, **values
        )
        status = spec.service_statuses[placement.status].label
        event.about(placement, job=f"{job.title}, {job.worksite.employer.name}", status=status)
        follow_placement(
            actor,
            placement,
            service_version=service_version,
            weekly_hours=weekly_hours,
            notes=notes,
            has_new_facts=True,
            confirm=confirm,
        )
    placement.already_saved, placement.warnings = False, warnings
    return placement


def _refuse_where_none_may_be(service, key):
    """Raise ValidationError when `service` left the plan, or has a job: another's, or this form's of before."""
    if not Service.objects.kept().filter(pk=service.pk).exists():
        raise ValidationError(
            _("Someone removed this from the plan while you were working on it."), code="gone"
        )
    held = Placement.objects.kept().filter(service=service).first()
    if held is None:
        return
    if held.public_id == key:
        raise ValidationError(
            _(
                "This worksite job was saved already, as you entered it first. Open the tab again to change it."
            ),
            code="placed",
        )
    raise ValidationError(
        _("Someone else added a worksite job here while you were working on it."), code="placed"
    )
