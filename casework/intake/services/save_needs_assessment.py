"""A section of the needs assessment is answered (seed 004:115)."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from casework.audit.services.record_event import recording
from casework.cases.models import Enrollment
from casework.cases.services.move_anchors import move_anchors
from casework.core import clock
from casework.intake.enums import FormKind
from casework.intake.models import NeedsAssessment
from casework.intake.queries.editions import content_of
from casework.intake.services.edition_in_force import edition_in_force
from programs.intake_forms import is_complete, put, section_done


def save_needs_assessment(actor, enrollment, section, checked, *, version, draft=False, quiet=False):
    """Write the `checked` answers (of `programs.intake_forms.check`) to `section` and return the NeedsAssessment.

    The first answer begins it, with the edition in force. `version` is the one the person saw, 0 for none yet. A
    `draft` keeps what there is and leaves the section to be done, unless it was done and nothing is missing now; with
    `quiet` (autosave) it stands in the history and not in the log. It is complete once every section is done and
    nothing is missing in any; answers that open something again take that back. The same answers twice are one act.
    Raises ValidationError with code `stale` when somebody saved other answers meanwhile.
    """
    with recording(actor, "save_needs_assessment") as event:
        held = Enrollment.objects.select_for_update(of=["self"]).get(pk=enrollment.pk)
        row = NeedsAssessment.objects.select_related("form").filter(enrollment=held).first()
        row = row or _begun(held)
        form = content_of(row.form)
        answers = put(form, section, row.answers, checked)
        done = {*row.sections_done}
        if not draft:
            done.add(section.code)
        elif not section_done(form, section, answers, clock.today()):
            done.discard(section.code)
        if answers == row.answers and done == {*row.sections_done} and row.pk:
            event.drop()
            return row
        if row.version != version and answers != row.answers:
            text = _("Someone else saved this part of the assessment. Look at their answers and save again.")
            raise ValidationError(text, code="stale")
        row.answers, row.sections_done = answers, sorted(done)
        _settle_completion(row, form, actor)
        row.touch()
        row.save()
        event.about(row, part=str(section.title), complete=row.completed_at is not None)
        move_anchors(held)
        if quiet:
            event.drop()
    return row


def _begun(enrollment):
    edition = edition_in_force(enrollment.program, FormKind.NEEDS_ASSESSMENT)
    return NeedsAssessment(**NeedsAssessment.belonging_to(enrollment), form=edition, version=0)


def _settle_completion(row, form, actor):
    is_whole = {section.code for section in form.sections} <= {*row.sections_done} and is_complete(
        form, row.answers, clock.today()
    )
    if is_whole and row.completed_at is None:
        row.completed_at, row.completed_by = clock.now(), actor
    elif not is_whole:
        row.completed_at = row.completed_by = None
