"""A person begins to apply at a provider: their record, the enrollment (applying) and the application."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from casework.accounts.models import User
from casework.audit.services.record_event import recording
from casework.cases.enums import ApplicationOutcome, EnrollmentStatus
from casework.cases.models import Customer
from casework.cases.services.create_customer import create_customer
from casework.cases.services.move_anchors import move_anchors
from casework.cases.services.open_enrollment import open_enrollment
from casework.core import clock
from casework.intake.enums import FormKind
from casework.intake.models import Application
from casework.intake.services.edition_in_force import edition_in_force


def begin_application(actor, organisation, program, person, *, language):
    """Return (application, created) of `actor` at `organisation` in `program` (a code).

    `person` maps fields of Customer to values for somebody without a record; it is left aside for somebody with one.
    Whoever has an application under way in the program gets that one, wherever it is; a declined one here goes on.
    Twice at once makes one. Raises ValidationError when the person is in the program at this provider already.
    """
    form = edition_in_force(program, FormKind.PRE_SCREENING)
    with recording(actor, "begin_application") as event:
        User.objects.select_for_update().get(pk=actor.pk)
        customer = Customer.objects.filter(user=actor).first()
        known = _under_way(customer, program, organisation)
        if known:
            _go_on(known, event)
            return known, False
        today = clock.today()
        if customer is None:
            place = {"organisation": organisation, "program": program}
            enrollment, _made = create_customer(actor, {**person, "user": actor}, **place)
        else:
            enrollment, _made = open_enrollment(customer, organisation=organisation, program=program)
        if enrollment.status != EnrollmentStatus.APPLYING:
            raise ValidationError(_("You are in this program at this provider already. See My Dashboard."))
        application = Application.objects.create(
            **Application.belonging_to(enrollment), pre_screening_form=form, language=language
        )
        move_anchors(enrollment, pre_screening_started_on=today)
        event.about(application)
    return application, True


def _under_way(customer, program, organisation):
    rows = Application.objects.filter(customer=customer, enrollment__program=program) if customer else None
    if rows is None:
        return None
    rows = rows.select_related("enrollment__organisation").filter(
        enrollment__status=EnrollmentStatus.APPLYING, enrollment__recommendation=""
    )
    going = rows.filter(enrollment__application_outcome="").first()
    return going or rows.filter(enrollment__organisation=organisation).first()


def _go_on(application, event):
    """Take up an application that its owner had declined; any other is left as it is."""
    if application.enrollment.application_outcome != ApplicationOutcome.DECLINED:
        event.drop()
        return
    application.ended_at, application.declined_because = None, ""
    application.touch()
    application.save(update_fields=["ended_at", "declined_because", "version", "updated_at"])
    move_anchors(application.enrollment, application_outcome="")
    event.about(application)
