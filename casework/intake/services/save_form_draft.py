"""An administrator writes a draft of a form's next edition."""

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from casework.audit.services.record_event import recording
from casework.intake.models import IntakeForm
from casework.intake.services.edition_in_force import edition_in_force
from programs.intake_forms import digest_of, read_form


def save_form_draft(actor, program, kind, *, content, version):
    """Write `content` as the draft of the form of `kind` in `program` (a code) and return the IntakeForm.

    There is one draft of a form at a time; nobody answers it until it is published. `version` is that of the draft the
    actor saw, None when there was none. Raises FormProblem for content that is no form, ValidationError with code
    "stale" when somebody else saved, began or published a draft in between.
    """
    read_form(content)
    with recording(actor, "save_form_draft") as event:
        edition_in_force(program, kind)
        row = (
            IntakeForm.objects.select_for_update()
            .filter(program=program, kind=kind, published_at=None)
            .first()
        )
        if (row and row.version) != version:
            raise ValidationError(
                _(
                    "Someone else saved or published a draft of this form meanwhile. What you typed is still here. "
                    "Look at theirs in the list of forms, then save again to put yours in its place."
                ),
                code="stale",
            )
        if row is None:
            row = _begun(program, kind, content)
        elif row.digest == digest_of(content):
            event.drop()
            return row
        else:
            row.content, row.digest = content, digest_of(content)
            row.touch()
            row.save(update_fields=["content", "digest", "version", "updated_at"])
        event.about(row, form=str(row))
    return row


def _begun(program, kind, content):
    known = IntakeForm.objects.filter(program=program, kind=kind).order_by("-number").first()
    try:
        with transaction.atomic():
            return IntakeForm.objects.create(
                program=program,
                kind=kind,
                number=known.number + 1 if known else 1,
                content=content,
                digest=digest_of(content),
            )
    except IntegrityError as error:
        raise ValidationError(_("Someone else began a draft at the same moment."), code="stale") from error
