"""The local copy of the registry: it answers where no registry is set up, and instead of one that does not answer.

`SNAPSHOT` is a small file of invented credentials that is shipped with the code, in the form that
`load_credential_registry` reads: for the demonstration, for training and for tests without a network.
"""

from pathlib import Path

from casework.core.search import holding_words
from outcomes.models import RegistryCredential
from outcomes.registry.rows import RegistryRow

SNAPSHOT = Path(__file__).with_name("snapshot.csv")
MOST_FOUND = 25
"""How many credentials are offered at once; more need more words."""


class Snapshot:
    """The registry as it stands in our own table."""

    def search(self, words: str) -> tuple[list[RegistryRow], int]:
        """Return the first rows whose name, institution or CTID holds every one of `words`, and how many there are."""
        rows = holding_words(RegistryCredential.objects.all(), words, "name", "institution", "registry_id")
        return [_row(row) for row in rows.order_by("name", "pk")[:MOST_FOUND]], rows.count()

    def fetch(self, ctid: str) -> RegistryRow | None:
        """Return the row with this CTID, or None."""
        row = RegistryCredential.objects.filter(registry_id=ctid).first()
        return _row(row) if row else None

    def is_loaded(self) -> bool:
        """Whether any row is here to be found."""
        return RegistryCredential.objects.exists()


def _row(row):
    return RegistryRow(
        registry_id=row.registry_id,
        name=row.name,
        ctdl_type=row.ctdl_type,
        institution=row.institution,
        description=row.description,
        status=row.status,
    )
