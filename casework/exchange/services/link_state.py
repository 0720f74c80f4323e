"""A person says that a row of the state's is a customer of ours."""

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from casework.audit.services.record_event import recording
from casework.cases.models import Customer
from casework.core.constraints import broken_constraint
from casework.exchange.enums import System
from casework.exchange.models import StateLink
from casework.exchange.queries.agreement import NEEDED, agreed_fields


def link_state(actor, enrollment, system, row):
    """Link the customer of `enrollment` with `row` (IesPerson or IwdsPerson) of `system` and return the StateLink.

    The fields are compared again, as they are now. ValidationError with code "differs" when fewer than three agree,
    with code "taken" when the row or the customer is linked otherwise. The same link again gives the one there is.
    """
    with recording(actor, "link_state", system=str(System(system).label)) as event:
        customer = Customer.objects.select_for_update().get(pk=enrollment.customer_id)
        row = type(row).objects.select_for_update().get(pk=row.pk)
        external_id = getattr(row, "external_id", "") or row.individual_number
        same = {"system": system, "external_id": external_id, "customer": customer}
        if link := StateLink.objects.open().filter(**same).first():
            event.drop()
            return link
        agreed = agreed_fields(customer, row)
        if len(agreed) < NEEDED:
            raise ValidationError(_("Fewer than three fields agree. Nothing was linked."), code="differs")
        try:
            with transaction.atomic():
                link = StateLink.objects.create(
                    **same, organisation=enrollment.organisation, agreed=agreed, confirmed_by=actor
                )
        except IntegrityError as error:
            raise ValidationError(_taken(error), code="taken") from error
        row.customer = customer
        row.save(update_fields=["customer"])
        event.about(enrollment, agreed=[str(field) for field in agreed])
        return link


def _taken(error):
    if broken_constraint(error) == "customer_is_linked_once_to_a_system":
        return _("This customer is linked with another person there. End that link first.")
    return _("That person is linked with another customer. Look for a duplicate record.")
