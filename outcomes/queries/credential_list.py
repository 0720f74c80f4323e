"""The list of everything the person earned, as the plan's overview counts it (F251, F296, F362)."""

from django.urls import reverse
from django.utils.translation import gettext as _

from careerplan.queries import word
from casework.core.cells import Link
from casework.core.lists import Column, ListPage
from outcomes.forms.list_credentials import CredentialFilter
from outcomes.queries.credentials import (
    credential_lines,
    credentials_of_person,
    other_provider,
    required_rows,
)
from programs.registry import get_program


def accomplished(enrollment):
    """What the overview of the plan says about credentials: their number, its label, the list that is counted, and
    what the program still asks for. One query."""
    credentials = list(credentials_of_person(enrollment))
    return {
        "count": len(credentials),
        "label": word(get_program(enrollment.program), "credentials_title"),
        "url": reverse("outcomes:list_credentials", args=[enrollment.public_id]),
        "requirements": required_rows(enrollment, credentials=credentials),
    }


def list_of_credentials(request, enrollment):
    """The page of the person's credentials that `request` asks for, as a `ListPage`. Of those that stand in another
    enrollment it names title, type, date and provider only (ARCHITECTURE, "Tenancy and access")."""
    spec = get_program(enrollment.program)
    lines = {}

    def prepare(rows):
        lines.update((line["credential"].pk, line) for line in credential_lines(spec, rows))

    def own(name):
        return lambda row: lines[row.pk][name] if row.enrollment_id == enrollment.pk else ""

    return ListPage(
        request,
        credentials_of_person(enrollment),
        columns=[
            Column("name", _("Name"), lambda row: _name(row, enrollment), sort=("title",)),
            Column("type", _("Credential Type"), lambda row: lines[row.pk]["type"]),
            Column("source", _("Credential Source"), own("source")),
            Column(
                "attained", _("Date Attained"), lambda row: lines[row.pk]["attained"], sort=("attained_on",)
            ),
            Column(
                "institution",
                _("Institution"),
                lambda row: row.institution if _is_own(row, enrollment) else "",
            ),
            Column(
                "data_source",
                _("Data Source"),
                lambda row: lines[row.pk]["data_source"] if _is_own(row, enrollment) else other_provider(row),
            ),
        ],
        name="credentials",
        caption=word(spec, "credentials_title"),
        default_sort="-attained",
        filterset=CredentialFilter,
        prepare=prepare,
        empty={
            "title": _("No credential yet"),
            "text": _("Credentials are added on the service they were earned in."),
            "act_url": reverse("careerplan:list_services", args=[enrollment.public_id]),
            "act_label": _("Choose the service"),
        },
    )


def _is_own(row, enrollment):
    return row.enrollment_id == enrollment.pk


def _name(row, enrollment):
    if not _is_own(row, enrollment) or row.service_id is None or row.service.removed_at:
        return row.title
    return Link(
        row.title,
        reverse("outcomes:list_service_credentials", args=[enrollment.public_id, row.service.public_id]),
    )
