"""Editions of forms as the pages read them."""

from casework.core import clock
from casework.intake.models import IntakeForm
from programs.intake_forms import Form, digest_of, read_form
from programs.packaged_forms import packaged_form


def current_edition(program, kind):
    """Return the `IntakeForm` in force for `program` (a code) and `kind` (`FormKind`), None when there is no such form.

    It is the highest published edition, unless a release brought another one: that has no `pk` until the first answer
    or draft, when `services.edition_in_force` keeps it. An edition that an agency published stays.
    """
    rows = IntakeForm.objects.filter(program=program, kind=kind)
    latest = rows.filter(published_at__isnull=False).order_by("-number").first()
    content = packaged_form(program, kind)
    if content is None or (latest and (latest.published_by_id or latest.digest == digest_of(content))):
        return latest
    known = rows.order_by("-number").first()
    return IntakeForm(
        program=program,
        kind=kind,
        number=known.number + 1 if known else 1,
        content=content,
        digest=digest_of(content),
        published_at=clock.now(),
    )


def content_of(edition) -> Form:
    """Return the `Form` that an `IntakeForm` holds; read once per content. Raises FormProblem for a broken draft."""
    if edition.digest not in _READ:
        if len(_READ) >= _MOST_KEPT:
            _READ.clear()
        _READ[edition.digest] = read_form(edition.content)
    return _READ[edition.digest]


_MOST_KEPT = 200
_READ: dict[str, Form] = {}
