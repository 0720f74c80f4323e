"""What the Credential Registry says, for the screens: found rows in words, and what a chosen row settles."""

from django.utils.translation import gettext_lazy as _

from outcomes.enums import RegistryStatus
from outcomes.models import RegistryCredential
from outcomes.registry import Trouble
from programs.shared.ctdl import credential_type_of

STATUS_COLOURS = {
    RegistryStatus.ACTIVE: "green",
    RegistryStatus.PROBATIONARY: "yellow",
    RegistryStatus.DEPRECATED: "grey",
    RegistryStatus.SUPERSEDED: "grey",
}


def registry_row(registry_id):
    """The row of the registry with this CTID, or None. Reference data: everybody may read it."""
    return RegistryCredential.objects.filter(registry_id=registry_id).first() if registry_id else None


def registry_lines(rows):
    """`RegistryRow`s as the search prints them: row, type in words without the prefix, status and its colour."""
    return [
        {
            "row": row,
            "type": row.ctdl_type.partition(":")[2] or row.ctdl_type,
            "status": RegistryStatus(row.status).label,
            "colour": STATUS_COLOURS[row.status],
        }
        for row in rows
    ]


TROUBLE_WORDS = {
    Trouble.DOWN: _("The Credential Registry cannot be reached just now."),
    Trouble.SLOW: _("The Credential Registry did not answer in time."),
    Trouble.WRONG: _("The Credential Registry answered in a way that cannot be used."),
}


def said_by_registry(spec, row):
    """{field of Credential: value} that the registry settles for a row: nobody types over them.

    A description or a type that the registry leaves open, or that the program does not know, stays with the person.
    """
    code = credential_type_of(row.ctdl_type)
    said = {"title": row.name, "institution": row.institution, "description": row.description}
    if code in spec.credential_types:
        said["credential_type"] = code
    return {name: value for name, value in said.items() if value}
