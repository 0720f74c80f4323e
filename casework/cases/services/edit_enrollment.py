"""Change where, with whom and how far a customer is in a program."""

from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from casework.audit.services.record_event import recording
from casework.cases.enums import EnrollmentStatus, IwdsStatus
from casework.cases.models import Enrollment
from casework.cases.services.check_age import check_age
from casework.cases.services.move_anchors import move_anchors
from casework.cases.services.note_schooling import note_schooling
from casework.core.constraints import broken_constraint
from casework.core.events import scores_changed, sub_programs_changed
from programs.registry import get_program

_OF_IWDS = {"iwds_status", "iwds_exited_on"}
_NO_FORM = {"iwds_requested_on", "iwds_served_on", "iss_served_on", "iwds_credential_on"}
_DECIDE_GAINS = {"application_started_on", "enrolled_on", "exited_on", "status"}


def edit_enrollment(actor, enrollment, *, version, values, reason=""):
    """Write `values` (field of Enrollment -> value) that differ and return the enrollment.

    `version` is the one the actor saw; it rises when something changes that a form edits: facts that only follow the
    state's systems make no open form stale. Anchors move in the same transaction. Nothing changed, nothing is recorded.
    Enrolling notes the customer's schooling as that at entry. Where the state's own exit ends the program
    (`domain.md` C8), IWDS status and date end the enrollment and open it again. Which programs inside the program the
    customer is in decides, with the exits, whether it is over.
    Raises ValidationError, code "stale", when someone else saved in between; or when a second episode with the
    same provider and program is open; or on `enrolled_on`, when the person is not of the program's age that day.
    """
    with transaction.atomic():
        saved = Enrollment.objects.select_for_update(of=["self"]).get(pk=enrollment.pk)
        if saved.version != version:
            raise ValidationError(_("Someone else saved this at the same moment. Save again."), code="stale")
        changed = {name: value for name, value in values.items() if getattr(saved, name) != value}
        if not changed:
            return saved
        changed |= _ended_elsewhere(saved, changed)
        check_age(saved.customer, saved.program, changed)
        if saved.enrolled_on is None:
            changed = note_schooling(saved.customer, changed)
        with recording(actor, "edit_enrollment", reason=reason, about=saved):
            try:
                with transaction.atomic():
                    edited = bool(changed.keys() - _NO_FORM)
                    move_anchors(saved, **changed, version=saved.version + edited)
                    if changed.keys() & _DECIDE_GAINS:
                        scores_changed.send(sender=Enrollment, enrollment_ids=[saved.pk])
                    if "sub_programs" in changed:
                        sub_programs_changed.send(sender=Enrollment, enrollment=saved)
            except IntegrityError as error:
                if broken_constraint(error) != "one_open_enrollment":
                    raise
                field = "status" if "status" in values else NON_FIELD_ERRORS
                raise ValidationError({field: _second_episode()}) from error
    return saved


def _ended_elsewhere(enrollment, changed):
    """What a change of the IWDS status makes of an enrollment that IWDS ends; only an exit of IWDS is taken back."""
    if get_program(enrollment.program).exit.ends_enrollment or not changed.keys() & _OF_IWDS:
        return {}
    after = {name: changed.get(name, getattr(enrollment, name)) for name in _OF_IWDS}
    if after["iwds_status"] == IwdsStatus.EXITED:
        if enrollment.status == EnrollmentStatus.NOT_ENROLLED:
            return {}
        return {"status": EnrollmentStatus.EXITED, "exited_on": after["iwds_exited_on"]}
    if enrollment.status != EnrollmentStatus.EXITED or enrollment.iwds_status != IwdsStatus.EXITED:
        return {}
    enrolled_on = changed.get("enrolled_on", enrollment.enrolled_on)
    status = EnrollmentStatus.ENROLLED if enrolled_on else EnrollmentStatus.APPLYING
    return {"status": status, "exited_on": None}


def _second_episode():
    """Why a closed episode cannot be opened again while another is open."""
    return _("Another enrollment of this customer with the same provider and program is open. Use that one.")
