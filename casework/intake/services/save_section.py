"""The applicant answers a section of the pre-screening or of the application."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from casework.audit.services.record_event import recording
from casework.cases.enums import ApplicationOutcome
from casework.cases.models import Enrollment
from casework.cases.services.move_anchors import move_anchors
from casework.core import clock
from casework.intake.enums import FormKind
from casework.intake.models import Application
from casework.intake.queries.own_application import KINDS, answers_of, form_of, kind_key, own_parts
from casework.intake.services.edition_in_force import edition_in_force
from programs.intake_forms import is_complete, outcome, put


def save_section(actor, application, kind, section, checked, *, draft=False):
    """Write the `checked` answers of `section` (of `programs.intake_forms.check`) and return the saved Application.

    A `draft` (autosave) keeps what can be kept and finishes nothing; it stands in the history and not in the log.
    Otherwise the section is done. The last section of the pre-screening completes it; answers that end the application
    end it, and other answers take that back. The clocks of seed 002:50-58 move with it. Raises ValidationError when
    the application is no longer the applicant's to change.
    """
    with recording(actor, "save_section") as event:
        enrollment = Enrollment.objects.select_for_update().get(pk=application.enrollment_id)
        row = Application.objects.select_for_update(of=["self"]).get(pk=application.pk)
        row.enrollment = enrollment
        own = own_parts(row)
        part = own.part(kind, section.code)
        if part is None or not own.is_open:
            raise ValidationError(_("This application cannot be changed any more."), code="closed")
        moved = _starts(row) if kind == FormKind.APPLICATION else {}
        changed = _answered(row, kind, section, checked) or bool(moved)
        if not draft:
            key = kind_key(kind, section.code)
            changed = changed or key not in row.sections_done
            row.sections_done = sorted({*row.sections_done, key})
            moved |= _finishes(row, kind)
        if not changed and not moved:
            event.drop()
            return row
        row.language = actor.preferred_language or row.language
        row.touch()
        row.save()
        if moved:
            move_anchors(enrollment, **moved)
        event.about(row, part=str(section.title))
        if draft:
            event.drop()
    return row


def _starts(row):
    """The application begins with its first answer: it keeps the edition it answers."""
    if row.form_id:
        return {}
    row.form = edition_in_force(row.enrollment.program, FormKind.APPLICATION)
    return {"application_started_on": clock.today()}


def _answered(row, kind, section, checked):
    before = answers_of(row, kind)
    after = put(form_of(row, kind), section, before, checked)
    if kind == FormKind.PRE_SCREENING:
        row.pre_screening = after
    else:
        row.answers = after
    return after != before


def _finishes(row, kind):
    """The facts of the enrollment that move when this section was the last of the pre-screening, or ends it all."""
    moved = {}
    saved = {key for key in row.sections_done if key.startswith("pre.")}
    form = form_of(row, kind)
    if kind == FormKind.PRE_SCREENING and row.pre_screened_at is None and saved:
        if not is_complete(form, row.pre_screening, clock.today()):
            return moved
        row.pre_screened_at = clock.now()
        moved["pre_screening_completed_on"] = clock.today()
    ends = [
        code
        for each in KINDS
        if (known := form_of(row, each))
        for code in outcome(known, answers_of(row, each), clock.today()).because
    ]
    if ends != list(row.not_suitable_because):
        row.not_suitable_because = ends
        row.ended_at = clock.now() if ends else None
        moved["application_outcome"] = ApplicationOutcome.NOT_SUITABLE if ends else ""
    return moved
