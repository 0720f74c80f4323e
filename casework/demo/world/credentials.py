"""Where the credentials of a story were earned, and the rows of the Credential Registry to choose from."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from casework.demo.world.stories import Story

REGISTRY = Path(__file__).parent / "credential_registry.csv"
"""A small registry of invented institutions, in the form that `load_credential_registry` reads."""

_NAMED = {"osha_10": "OSHA-10", "first_aid_cpr": "First-Aid CPR", "nccer": "NCCER"}


def tied_to_services(
    story: Story, rows: Iterable[tuple[str, dict]], plan: list[tuple[str, dict]]
) -> Iterator[tuple[str, dict]]:
    """Yield `rows` (file, row) of outcomes, each credential tied to a service of `plan` that was completed: the one of
    its own name, else the last."""
    done = [row for code, row in plan if code == "services" and row["status"] == "successful"]
    done.sort(key=lambda row: row["completed_on"])
    for code, row in rows:
        yield code, _tied(story, row, done) if code == "credentials" else row


def _tied(story: Story, row: dict, done: list[dict]) -> dict:
    own = next((code for code, label in _NAMED.items() if label == row["title"]), "")
    own = own if own in story.spec.program_credentials else ""
    row |= {
        "program_credential": own,
        "description": f"{row['title']}, passed at the first try.",
        "entered_by": story.desk.worker,
    }
    named = [service for service in done if own and service["service_type"].startswith(own)]
    return row | ({"service": (named or done)[-1]["key"]} if done else {})
