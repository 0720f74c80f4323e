"""The local copy of the Credential Registry, searched before anything is typed."""

from casework.core.search import holding_words
from outcomes.enums import RegistryStatus
from outcomes.models import RegistryCredential
from programs.shared.ctdl import credential_type_of

MOST_FOUND = 25
"""How many credentials are offered at once; more need more words."""

STATUS_COLOURS = {
    RegistryStatus.ACTIVE: "green",
    RegistryStatus.PROBATIONARY: "yellow",
    RegistryStatus.DEPRECATED: "grey",
    RegistryStatus.SUPERSEDED: "grey",
}


def find_in_registry(text):
    """(found, all): the first rows whose name, institution or CTID holds every word of `text`, and how many there are.
    None for no words."""
    if not text.strip():
        return [], 0
    rows = holding_words(RegistryCredential.objects.all(), text, "name", "institution", "registry_id")
    return list(rows.order_by("name", "pk")[:MOST_FOUND]), rows.count()


def is_registry_loaded():
    """Whether any row of the registry is here to be found."""
    return RegistryCredential.objects.exists()


def registry_row(registry_id):
    """The row of the registry with this CTID, or None. Reference data: everybody may read it."""
    return RegistryCredential.objects.filter(registry_id=registry_id).first() if registry_id else None


def registry_lines(rows):
    """Rows as the search prints them: name, institution, type in words without the prefix, status and colour."""
    return [
        {
            "row": row,
            "type": row.ctdl_type.partition(":")[2] or row.ctdl_type,
            "status": row.get_status_display(),
            "colour": STATUS_COLOURS[row.status],
        }
        for row in rows
    ]


def said_by_registry(spec, row):
    """{field of Credential: value} that the registry settles for a row: nobody types over them.

    A description or a type that the registry leaves open, or that the program does not know, stays with the person.
    """
    code = credential_type_of(row.ctdl_type)
    said = {"title": row.name, "institution": row.institution, "description": row.description}
    if code in spec.credential_types:
        said["credential_type"] = code
    return {name: value for name, value in said.items() if value}
