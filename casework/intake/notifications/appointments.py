"""Who is told of an appointment: the customer (also by a mail that carries a link only), the planner, the worker."""

from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _

from casework.cases.enums import MessageKind
from casework.cases.services.send_message import send_message
from casework.intake.queries.times import time_in_words


def tell_booked(actor, appointment):
    """Tell everybody concerned but `actor` that `appointment` was booked."""

    def customer():
        return _("Your appointment with a career planner"), _(
            "You have an appointment: %(when)s, with %(planner)s, at %(place)s. My Dashboard has it for your "
            "calendar. If you cannot come, tell your contact person."
        )

    def staff():
        return _("Appointment booked: %(customer)s"), _(
            "%(customer)s has an appointment: %(when)s, with %(planner)s, at %(place)s."
        )

    _tell(actor, appointment, customer, staff)


def tell_cancelled(actor, appointment):
    """Tell everybody concerned but `actor` that `appointment` was cancelled, and why."""

    def customer():
        return _("Your appointment is cancelled"), _(
            "Your appointment of %(when)s with %(planner)s is cancelled: %(reason)s"
        )

    def staff():
        return _("Appointment cancelled: %(customer)s"), _(
            "The appointment of %(customer)s, %(when)s, with %(planner)s is cancelled: %(reason)s"
        )

    _tell(actor, appointment, customer, staff)


def tell_rebooked(actor, old, new):
    """Tell everybody concerned but `actor` that the appointment `old` became `new`; another planner than before is
    told of the end of the old one."""

    def customer():
        return _("Your appointment has a new time"), _(
            "Your appointment of %(before)s is moved. It is now: %(when)s, with %(planner)s, at %(place)s."
        )

    def staff():
        return _("Appointment moved: %(customer)s"), _(
            "The appointment of %(customer)s of %(before)s is moved. It is now: %(when)s, with %(planner)s, at "
            "%(place)s."
        )

    others = [old.slot.planner] if old.slot.planner_id != new.slot.planner_id else []
    _tell(actor, new, customer, staff, before=old, also=others)


def tell_coming(appointment):
    """Remind the customer; where the customer has no account, ask the assigned worker to do it."""

    def customer():
        return _("Reminder of your appointment"), _(
            "You have an appointment: %(when)s, with %(planner)s, at %(place)s. If you cannot come, tell your "
            "contact person."
        )

    def staff():
        return _("Remind %(customer)s of an appointment"), _(
            "%(customer)s has no account to be reminded by and has an appointment: %(when)s, with %(planner)s, at "
            "%(place)s."
        )

    user = appointment.customer.user
    if user and user.is_active:
        _send(appointment, user, customer, link=reverse("dashboard:show_my_dashboard"), by_email=True)
    elif appointment.enrollment.assigned_worker:
        _send(appointment, appointment.enrollment.assigned_worker, staff, link=_case(appointment))


def _tell(actor, appointment, customer, staff, before=None, also=()):
    enrollment, planner = appointment.enrollment, appointment.slot.planner
    if user := enrollment.customer.user:
        link = reverse("dashboard:show_my_dashboard")
        _send(appointment, user, customer, link=link, before=before, by_email=True)
    readers = {person.pk: person for person in (planner, *also, enrollment.assigned_worker) if person}
    for person in readers.values():
        if person != actor:
            link = _case(appointment)
            _send(appointment, person, staff, link=link, before=before)


def _send(appointment, reader, words, *, link, before=None, by_email=False):
    """A notice in the language of `reader`; nobody without an open account is written to."""
    if not reader.is_active:
        return
    with translation.override(reader.preferred_language):
        subject, text = words()
        values = {
            "customer": str(appointment.customer),
            "planner": str(appointment.slot.planner),
            "when": time_in_words(appointment.slot),
            "place": appointment.slot.place,
            "reason": appointment.cancelled_because,
            "before": time_in_words(before.slot) if before else "",
        }
        send_message(
            None,
            readers=[reader],
            subject=subject % values,
            text=text % values,
            kind=MessageKind.NOTICE,
            enrollment=appointment.enrollment,
            link=link,
            by_email=by_email,
        )


def _case(appointment):
    return reverse("intake:list_appointments", args=[appointment.enrollment.public_id])
