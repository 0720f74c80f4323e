"""Set the look of an organisation."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from casework.accounts.models import Branding, Organisation
from casework.audit.services.record_event import recording
from casework.core.contrast import contrast, in_words
from casework.core.records import write_changes

WORDS, MARKS = 4.5, 3.0
WHITE, SHADED = "#FFFFFF", "#EDEFF0"
PAIRS = (
    ("primary_colour", WHITE, WORDS, gettext_lazy("White words on the primary color (buttons)")),
    ("primary_colour", SHADED, WORDS, gettext_lazy("Words in the primary color on shaded rows (links)")),
    ("header_colour", WHITE, WORDS, gettext_lazy("White words on the header background")),
    ("accent_colour", "header_colour", MARKS, gettext_lazy("The accent color on the header background")),
)
"""Field, what it stands on (a color or another field), the least contrast (ux.md; WCAG 1.4.3, 1.4.11), and its name."""


def edit_branding(actor, organisation, *, version=None, **values):
    """Save the five tokens in `values` as the look of `organisation` and return its Branding.

    Colors are "#1A4480"; `logo` and `logo_type` only when the logo changes. `version` is the one the person saw, None
    for the first look. Raises ValidationError: "stale", or beside a color with too low a contrast, with pair and ratio.
    """
    _check_contrast(values)
    with recording(actor, "edit_branding") as event:
        Organisation.objects.select_for_update().get(pk=organisation.pk)
        known = Branding.objects.filter(organisation=organisation).first()
        if known is None and version is None:
            row, changed = Branding.objects.create(organisation=organisation, **values), set(values)
        elif known is None or version is None:
            raise ValidationError(_("Someone else saved this at the same moment. Save again."), code="stale")
        else:
            row, changed = write_changes(known, version, values)
        event.about(row, changed=sorted(changed))
        if not changed:
            event.drop()
    return row


def _check_contrast(values):
    problems = {}
    for field, ground, least, name in PAIRS:
        ratio = contrast(values[field], values.get(ground, ground))
        if ratio < least:
            text = _("%(pair)s have a contrast of %(ratio)s to 1; at least %(least)s to 1 is needed.")
            if field == "accent_colour":
                text = _("%(pair)s has a contrast of %(ratio)s to 1; at least %(least)s to 1 is needed.")
            said = text % {"pair": name, "ratio": in_words(ratio), "least": f"{least:g}"}
            problems.setdefault(field, []).append(said)
    if problems:
        raise ValidationError(problems)
