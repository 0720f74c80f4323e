"""A credential that was chosen in the Credential Registry enters the local copy, from which the form is filled in."""

from dataclasses import asdict

from casework.audit.services.record_event import recording
from casework.core import clock
from outcomes.models import RegistryCredential
from outcomes.registry.look_up import fetch


def take_registry_credential(actor, registry_id):
    """Return the row of the local copy with the CTID `registry_id`, taken from the registry where it is not there yet;
    None when neither has it. Raises RegistryUnavailable when it must be asked for and no sound answer comes.
    """
    known = RegistryCredential.objects.filter(registry_id=registry_id).first()
    if known or not registry_id:
        return known
    row = fetch(registry_id)
    if row is None:
        return None
    values = {name: value for name, value in asdict(row).items() if name not in ("registry_id", "owner")}
    with recording(actor, "take_registry_credential", credential=row.name):
        taken, _is_new = RegistryCredential.objects.update_or_create(
            registry_id=row.registry_id, defaults=values | {"loaded_at": clock.now()}
        )
    return taken
