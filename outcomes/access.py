"""The door to what a service earned: a credential is looked up only through its service."""

from casework.cases.access import belonging_for
from outcomes.models import Credential


def credential_for(service, public_id):
    """The kept credential of `service` (opened through careerplan/access.py) with `public_id`, or Http404."""
    rows = Credential.objects.kept().filter(service=service).select_related("document", "enrollment")
    return belonging_for(service.enrollment, rows, public_id)


def removed_credential_for(service, public_id):
    """The removed credential of `service` with `public_id`, or Http404."""
    rows = Credential.objects.exclude(removed_at=None).filter(service=service).select_related("enrollment")
    return belonging_for(service.enrollment, rows, public_id)
