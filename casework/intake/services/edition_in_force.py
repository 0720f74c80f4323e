"""The edition of a form that new answers are given to."""

from django.db import IntegrityError, transaction

from casework.audit.services.record_event import recording
from casework.core import clock
from casework.intake.models import IntakeForm
from programs.intake_forms import digest_of
from programs.packaged_forms import packaged_form


def edition_in_force(program, kind):
    """Return the `IntakeForm` in force for `program` (a code) and `kind` (`FormKind`), None when there is no such form.

    It is the highest published edition. The product's own edition is kept on first use, and again when a release
    brings another one, unless an agency has published its own: that stays. Two at once keep it once.
    """
    latest = _latest(program, kind)
    content = packaged_form(program, kind)
    if content is None or (latest and (latest.published_by_id or latest.digest == digest_of(content))):
        return latest
    try:
        with recording(None, "edition_in_force") as event:
            edition = _kept(program, kind, content)
            event.about(edition, number=edition.number)
    except IntegrityError:
        return _latest(program, kind)
    return edition


def _latest(program, kind):
    rows = IntakeForm.objects.filter(program=program, kind=kind, published_at__isnull=False)
    return rows.order_by("-number").first()


def _kept(program, kind, content):
    with transaction.atomic():
        known = IntakeForm.objects.filter(program=program, kind=kind).order_by("-number").first()
        return IntakeForm.objects.create(
            program=program,
            kind=kind,
            number=known.number + 1 if known else 1,
            content=content,
            digest=digest_of(content),
            published_at=clock.now(),
        )
