"""The page of one program of a provider: its doubts and the credentials it leads to."""

from django.urls import reverse
from django.utils.translation import gettext as _

from casework.core.words import short_date
from casework.intake.access import approves_credentials
from casework.intake.models import ProgramCredential
from casework.intake.queries.provider_pages import provider_context
from casework.intake.queries.provider_programs import credentials_of, doubts_of, removed_today


def program_page(member, spec, row):
    """The context of `intake/edit_provider_program.html` but the form."""
    back = reverse("intake:list_provider_programs", args=[spec.code])
    trail = [(spec.provider_tabs["programs"].text, back)]
    context = provider_context(member, spec, row.name, "list_provider_programs", trail)
    has_credentials = spec.provider_programs_lead_to_credentials
    removed = ProgramCredential.objects.filter(provider_program=row)
    return context | {
        "row": row,
        "provider": row.organisation,
        "doubts": doubts_of(row),
        "has_credentials": has_credentials,
        "may_approve": approves_credentials(member, spec.code),
        "credentials": [_line(credential) for credential in credentials_of(row)] if has_credentials else [],
        "removed": removed_today(removed) if has_credentials else [],
    }


def _line(credential):
    detail = ""
    if credential.approved_at:
        values = {"name": credential.approved_by, "date": short_date(credential.approved_at)}
        text = _("by %(name)s on %(date)s") if credential.approved_by else _("on %(date)s")
        detail = text % values
    return {
        "credential": credential,
        "is_approved": bool(credential.approved_at),
        "word": _("Approved") if credential.approved_at else _("Waits for approval"),
        "colour": "green" if credential.approved_at else "yellow",
        "detail": detail,
    }
