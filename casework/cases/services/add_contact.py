"""A planner of the region becomes a contact of a customer (002:77)."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from casework.audit.services.record_event import recording
from casework.cases.models import Contact, Enrollment
from casework.cases.queries.contacts import planners_of
from casework.cases.services.touch_enrollments import touch_enrollments


def add_contact(actor, enrollment, *, user):
    """List `user` (a User) as a contact of `enrollment` and return the Contact.

    Adding who is listed already changes nothing: the row has `already_saved` set. Raises ValidationError keyed by
    field when the person is no LWIA career planner of the customer's region.
    """
    with recording(actor, "add_contact") as event:
        held = Enrollment.objects.select_for_update(of=["self"]).get(pk=enrollment.pk)
        if user not in planners_of(held):
            text = _(
                "%(name)s is not an LWIA career planner of this customer's region. Choose another person."
            )
            raise ValidationError({"user": text % {"name": user}})
        listed = Contact.objects.filter(enrollment=held, user=user, removed_at=None).first()
        if listed:
            event.drop()
            listed.already_saved = True
            return listed
        contact = Contact.objects.create(**Contact.belonging_to(held), user=user)
        contact.already_saved = False
        event.about(contact, contact=str(user))
        touch_enrollments([held])
    return contact
