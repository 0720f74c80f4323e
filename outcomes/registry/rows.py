"""A credential as the registry describes it, read from CTDL and checked before anything is done with it."""

import re
from dataclasses import dataclass

from casework.core.outward import NoAnswer

CTID = re.compile(r"^ce-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$")
LONGEST = {"name": 160, "ctdl_type": 60, "institution": 160, "description": 2_000}
STATUSES = ("active", "deprecated", "probationary", "superseded")
_PREFIX = "ceterms:"

RegistryUnavailable = NoAnswer


@dataclass(frozen=True, kw_only=True)
class RegistryRow:
    """A credential of the registry, its fields as `RegistryCredential` keeps them; "" where the registry says nothing.

    `owner` is the CTID of who owns or offers it.
    """

    registry_id: str
    name: str
    ctdl_type: str
    institution: str = ""
    description: str = ""
    status: str = "active"
    owner: str = ""


def read_row(found: object) -> RegistryRow | None:
    """Return the credential that a resource, a graph or an envelope describes; None when it is not sound.

    A row needs its CTID, a name and a CTDL type; a status that is not known makes it unsound. Texts that are too long
    for us are cut.
    """
    resource = _resource(found)
    registry_id = str(resource.get("ceterms:ctid") or "").lower()
    name, ctdl_type = _text(resource.get("ceterms:name")), _type(resource.get("@type"))
    status = _status(resource.get("ceterms:credentialStatusType"))
    if not (CTID.match(registry_id) and name and ctdl_type and status):
        return None
    owner, institution = _owner(resource)
    return RegistryRow(
        registry_id=registry_id,
        name=_cut(name, "name"),
        ctdl_type=ctdl_type,
        institution=_cut(institution, "institution"),
        description=_cut(_text(resource.get("ceterms:description")), "description"),
        status=status,
        owner=owner,
    )


def read_name(found: object) -> str:
    """Return the name of an organization that a resource or graph describes, "" when there is none."""
    return _cut(_text(_resource(found).get("ceterms:name")), "institution")


def _resource(found):
    """The description inside an envelope or graph: of a graph the part whose CTID the graph's own address ends with."""
    if isinstance(found, dict) and isinstance(found.get("decoded_resource"), dict):
        found = found["decoded_resource"]
    if not isinstance(found, dict):
        return {}
    parts = found.get("@graph")
    if not isinstance(parts, list):
        return found
    parts = [part for part in parts if isinstance(part, dict) and isinstance(part.get("ceterms:ctid"), str)]
    address = str(found.get("@id") or "").lower()
    own = [part for part in parts if address.endswith(part["ceterms:ctid"].lower())]
    return next(iter(own or parts), {})


def _text(value):
    """A text, or the English of one that is given by language."""
    if isinstance(value, dict):
        texts = {str(code).lower(): text for code, text in value.items() if isinstance(text, str)}
        english = [text for code, text in sorted(texts.items()) if code.partition("-")[0] == "en"]
        value = next(iter(english or texts.values()), "")
    return " ".join(value.split()) if isinstance(value, str) else ""


def _type(value):
    kinds = value if isinstance(value, list) else [value]
    named = [kind for kind in kinds if isinstance(kind, str) and kind.startswith(_PREFIX)]
    return named[0] if named and len(named[0]) <= LONGEST["ctdl_type"] else ""


def _status(value):
    """The status in our words; active where the registry gives none, "" for one that is not known."""
    value = value[0] if isinstance(value, list) and value else value
    node = value.get("ceterms:targetNode") if isinstance(value, dict) else value
    if not node:
        return "active"
    status = str(node).rpartition(":")[2].lower()
    return status if status in STATUSES else ""


def _owner(resource):
    """(CTID, name) of who owns or offers the credential; each "" where it is not said."""
    for key in ("ceterms:ownedBy", "ceterms:offeredBy"):
        value = resource.get(key)
        first = value[0] if isinstance(value, list) and value else value
        if isinstance(first, dict):
            return "", _text(first.get("ceterms:name"))
        ctid = str(first or "").rpartition("/")[2].lower()
        if CTID.match(ctid):
            return ctid, ""
    return "", ""


def _cut(text, name):
    most = LONGEST[name]
    return text if len(text) <= most else text[: most - 1] + "…"
