"""The row on which the next word about the customer's agreement is written."""

from careerplan.enums import AgreementStatus
from careerplan.models import Agreement
from casework.core import clock


def open_agreement(actor, enrollment):
    """The request of `enrollment` that is not answered, else a new row with the next number; saved, as requested.

    Call it inside a transaction that holds the enrollment's lock: numbers then follow each other without a gap.
    """
    latest = Agreement.objects.filter(enrollment=enrollment).order_by("-number").first()
    if latest and latest.status == AgreementStatus.REQUESTED:
        return latest
    return Agreement.objects.create(
        **Agreement.belonging_to(enrollment),
        number=latest.number + 1 if latest else 1,
        status=AgreementStatus.REQUESTED,
        asked_at=clock.now(),
        asked_by=actor,
        language=enrollment.customer.language,
    )
