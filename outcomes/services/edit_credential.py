"""A credential is corrected."""

from casework.audit.services.record_event import recording
from casework.cases.enums import DocumentKind
from casework.cases.models import Enrollment
from casework.cases.services.add_document import add_document
from casework.cases.services.move_anchors import move_anchors
from casework.core import clock
from casework.core.events import entry_changed
from casework.core.records import write_changes
from outcomes.models import Credential
from outcomes.queries.registry import registry_row, said_by_registry
from outcomes.services.settle_credential import settle_credential
from programs.registry import get_program


def edit_credential(actor, credential, *, version, checked_file=None, **values):
    """Write `values` (see `settle_credential`) into `credential` and return the row as saved.

    What the registry settled stays as it was when it was picked. A `checked_file` takes the place of the proof there
    was, which stays among the uploads. `version` is the one the form was opened on: ValidationError with code `stale`
    when someone saved in between, with code `gone` when it was removed, keyed by
    field when a value is wrong.
    """
    enrollment = credential.enrollment
    spec = get_program(enrollment.program)
    with recording(actor, "edit_credential") as event:
        Enrollment.objects.select_for_update().only("pk").get(pk=enrollment.pk)
        held = Credential.objects.select_for_update().get(pk=credential.pk)
        said = _settled_by_registry(spec, held)
        settled = settle_credential(enrollment, values, today=clock.today(), known=held, said=said)
        if checked_file is not None:
            settled["document"] = add_document(
                actor, enrollment, checked_file, kind=DocumentKind.CREDENTIAL, title=settled["title"]
            )
        saved, changed = write_changes(credential, version, settled)
        if changed:
            event.about(saved, credential=saved.title)
            move_anchors(enrollment)
            entry_changed.send(sender=Credential, actor=actor, service=None, credential=saved)
        else:
            event.drop()
    return saved


def _settled_by_registry(spec, held):
    row = registry_row(held.registry_id)
    return {name: getattr(held, name) for name in said_by_registry(spec, row)} if row else None
