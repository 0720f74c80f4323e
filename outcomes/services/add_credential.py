"""A credential that the customer earned enters the record, under the service it was earned in (F360-F362, F279)."""

from careerplan.services.hold_service import hold_service
from casework.audit.services.record_event import recording
from casework.cases.enums import DocumentKind
from casework.cases.models import Enrollment
from casework.cases.services.add_document import add_document
from casework.cases.services.move_anchors import move_anchors
from casework.core import clock
from casework.core.events import entry_changed
from casework.core.records import sent_before
from outcomes.models import Credential
from outcomes.queries.registry import said_by_registry
from outcomes.services.settle_credential import settle_credential
from programs.registry import get_program


def add_credential(actor, service, *, key=None, registry=None, checked_file=None, **values):
    """Add a credential to `service` and return it.

    `values` are those of `settle_credential`; `registry` the RegistryCredential it was picked from, or None; a
    `checked_file` is kept as its proof. `key` is the UUID the form was opened with, so a form sent twice is one
    credential. Raises ValidationError keyed by field, with code `gone` when the service was
    removed meanwhile.
    """
    enrollment = service.enrollment
    spec = get_program(enrollment.program)
    said = said_by_registry(spec, registry) if registry else None
    values = settle_credential(enrollment, values, today=clock.today(), said=said)
    with recording(actor, "add_credential") as event:
        Enrollment.objects.select_for_update().only("pk").get(pk=enrollment.pk)
        hold_service(service)
        earlier, public_id = sent_before(Credential, key, {"service": service}, values)
        if earlier:
            event.drop()
            return earlier
        credential = Credential.objects.create(
            **Credential.belonging_to(enrollment),
            service=service,
            public_id=public_id,
            data_source="registry" if registry else "worknet",
            registry_id=registry.registry_id if registry else "",
            document=_proof(actor, enrollment, checked_file, values["title"]),
            entered_by=actor,
            **values,
        )
        event.about(credential, credential=credential.title)
        move_anchors(enrollment)
        entry_changed.send(sender=Credential, actor=actor, service=None, credential=credential)
    return credential


def _proof(actor, enrollment, checked_file, title):
    if checked_file is None:
        return None
    return add_document(actor, enrollment, checked_file, kind=DocumentKind.CREDENTIAL, title=title)
