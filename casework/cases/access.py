"""The only door to a customer, an enrollment and what belongs to it.

A provider reads and writes its own enrollments. Of a customer it shares with another it
sees who the person is, the other provider's name, program and dates, and no more. After an
enrollment ended the provider may write while follow-ups are due, then only read its own
history. Another tenant's object is a 404, a forbidden act on a visible one a 403.
"""

from datetime import timedelta

from dateutil.relativedelta import relativedelta
from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.db.models import BooleanField, ExpressionWrapper, Q
from django.http import Http404

from casework.accounts.enums import Can
from casework.audit.services.record_view import record_view
from casework.cases.enums import EnrollmentStatus
from casework.cases.models import (
    CaseNote,
    Contact,
    Customer,
    DismissedPair,
    Document,
    Enrollment,
    Receipt,
)
from casework.core.routing import Audience
from programs.registry import get_program


def visible_enrollments(member, can=Can.READ):
    """Enrollments in which `member` may do `can` today, as an unordered QuerySet."""
    rows = Enrollment.objects.filter(member.reach(can))
    return rows.filter(_still_written(member.today)) if can is Can.EDIT else rows


def enrollment_for(member, public_id, to=Can.READ):
    """The enrollment with `public_id`, with the rows that name it and with `may_be_edited`: whether the member may
    write in it today.

    Raises Http404 outside the member's reach and PermissionDenied when it may be read but
    not written. A customer finds an enrollment of their own only through `own_enrollment`.
    """
    edits = member.reach(Can.EDIT) & _still_written(member.today)
    rows = visible_enrollments(member).with_people().select_related("customer__user")
    rows = rows.annotate(may_be_edited=ExpressionWrapper(edits, BooleanField()))
    found = rows.filter(public_id=public_id).first()
    if found is None:
        raise Http404
    if to is Can.EDIT and not found.may_be_edited:
        raise PermissionDenied
    return found


def open_case(request, public_id, page, to=Can.READ):
    """The enrollment of a page, through `enrollment_for`, with a note that its record was looked at.

    `page` is the view's name. What a POST does is recorded by its service, so only looks are noted here.
    """
    found = enrollment_for(request.member, public_id, to)
    if request.method == "GET":
        record_view(
            request.user,
            page,
            customer_id=found.customer_id,
            enrollment_id=found.pk,
            organisation_id=found.organisation_id,
        )
    return found


def open_tab(request, public_id, page, stem, to=Can.READ):
    """The enrollment of a page of the profile tab with the page stem `stem`, through `open_case`; Http404 in programs
    without that tab."""
    found = open_case(request, public_id, page, to)
    if all(tab.page != stem for tab in get_program(found.program).profile_tabs):
        raise Http404
    return found


def open_customer(request, public_id, page, to=Can.VIEW):
    """The customer of a page, through `customer_for`, with a note that the record was looked at."""
    found = customer_for(request.member, public_id, to)
    if request.method == "GET":
        record_view(request.user, page, customer_id=found.pk)
    return found


def visible_customers(member):
    """Customers of whom `member` reaches at least one enrollment."""
    reached = visible_enrollments(member).values("customer_id")
    return Customer.objects.filter(pk__in=reached)


def customer_for(member, public_id, to=Can.VIEW):
    """The customer with `public_id`, or Http404. With `to=Can.EDIT`, PermissionDenied unless
    the member may write in one of the customer's enrollments. The address of a merged record leads to the kept one."""
    rows = visible_customers(member).select_related("user")
    found = rows.filter(public_id=public_id).first() or rows.filter(merged__public_id=public_id).first()
    if found is None:
        raise Http404
    if to is Can.EDIT and not may_edit_customer(member, found):
        raise PermissionDenied
    return found


def may_edit_customer(member, customer):
    """Whether `member` may correct who `customer` is: who may write in one of the person's enrollments."""
    return visible_enrollments(member, Can.EDIT).filter(customer=customer).exists()


def unreached_enrollments(member, customers):
    """Enrollments of `customers` in which `member` has no part: who merges two records answers for all of them."""
    rows = Enrollment.objects.filter(customer__in=customers).select_related("organisation", "customer")
    return rows.exclude(pk__in=Enrollment.objects.filter(member.reach(Can.EDIT)).values("pk"))


def visible_dismissed_pairs(member):
    """Pairs set aside as two people, of whom `member` reaches both, with the rows that name them."""
    reached = visible_customers(member).values("pk")
    rows = DismissedPair.objects.filter(removed_at=None, one__in=reached, other__in=reached)
    return rows.select_related("one", "other", "dismissed_by")


def dismissed_pair_for(member, public_id):
    """The pair set aside with `public_id`, one taken back included, or Http404 unless `member` reaches both records."""
    reached = visible_customers(member).values("pk")
    rows = DismissedPair.objects.filter(one__in=reached, other__in=reached).select_related("one", "other")
    found = rows.filter(public_id=public_id).first()
    if found is None:
        raise Http404
    return found


def own_customer(member):
    """The customer record of a signed-in customer, or Http404."""
    found = Customer.objects.filter(user=member.user).first() if member.is_customer else None
    if found is None:
        raise Http404
    return found


def own_enrollment(member, public_id):
    """One of the signed-in customer's own enrollments, or Http404."""
    rows = Enrollment.objects.with_people().filter(customer__user=member.user)
    found = rows.filter(public_id=public_id).first() if member.is_customer else None
    if found is None:
        raise Http404
    return found


def own_enrollments(member):
    """The signed-in customer's own enrollments with the rows that name them; none for anybody else."""
    rows = Enrollment.objects.with_people()
    return rows.filter(customer__user=member.user) if member.is_customer else rows.none()


def belonging_for(enrollment, rows, public_id):
    """The row of `rows` (a QuerySet) that belongs to `enrollment`, or Http404: a child is
    only ever looked up through the parent that the door opened (security.md, threat 2)."""
    found = rows.filter(enrollment=enrollment, public_id=public_id).first()
    if found is None:
        raise Http404
    return found


def _still_written(today):
    """Open, or ended no longer ago than follow-ups are due, the last one's day included; a person who was turned away
    has no end date, so there the last change counts."""
    last = _first_exit_followed(today)
    is_open = ~Q(status__in=[EnrollmentStatus.EXITED, EnrollmentStatus.NOT_ENROLLED])
    turned_away = Q(status=EnrollmentStatus.NOT_ENROLLED, last_touched_on__gte=last)
    return is_open | Q(exited_on__gte=last) | turned_away


def _first_exit_followed(today):
    """The earliest day of an exit whose last follow-up, months after it, is not over on `today`: months are counted as
    `programs/follow_up_schedule.py` does, so a leap day cuts nobody off."""
    months = relativedelta(months=settings.CASEWORK_FOLLOW_UP_MONTHS)
    first = today - months
    return first if first + months >= today else first + timedelta(days=1)


def note_for(member, enrollment, public_id):
    """A case note of an enrollment that the door opened, or Http404. Whether its text may be read is a question
    of its own: `may_read_note`."""
    return belonging_for(enrollment, CaseNote.objects.select_related("author"), public_id)


def may_read_note(member, note):
    """Whether the text of `note` is open to `member`, who reaches its enrollment: a confidential one is for its
    author and for people of the enrollment's own organisation (security.md, threat 8)."""
    return (
        not note.is_confidential
        or note.author_id == member.user.pk
        or _works_at(member, note.organisation_id)
    )


def notes_open_to(member):
    """The Q over case notes that says the same as `may_read_note`, so that a search finds no word of the others."""
    own = [grant.organisation_id for grant in member.grants]
    return Q(is_confidential=False) | Q(author=member.user) | Q(organisation_id__in=own)


def may_reveal_note(member):
    """Whether `member` may read a confidential note of another organisation for a stated reason (G41)."""
    return member.belongs_to(Audience.LEADS)


def contact_for(enrollment, public_id):
    """A listed contact of an enrollment that the door opened, or Http404."""
    return belonging_for(
        enrollment, Contact.objects.filter(removed_at=None).select_related("user"), public_id
    )


def removed_contact_for(enrollment, public_id):
    """A removed contact of an enrollment that the door opened, or Http404."""
    return belonging_for(
        enrollment, Contact.objects.exclude(removed_at=None).select_related("user"), public_id
    )


def document_for(member, enrollment, public_id):
    """A document of an enrollment that the door opened, or Http404; a removed one is not found."""
    return belonging_for(enrollment, Document.objects.filter(removed_at=None), public_id)


def own_document(member, enrollment_id, public_id):
    """A document that staff shared with the signed-in customer, or Http404."""
    enrollment = own_enrollment(member, enrollment_id)
    rows = Document.objects.filter(removed_at=None, shared_with_customer=True)
    return belonging_for(enrollment, rows, public_id)


def visible_receipts(member):
    """The member's inbox: their own receipts, without messages about cases they no longer reach."""
    rows = Receipt.objects.filter(reader=member.user)
    if member.is_customer:
        own = Q(message__enrollment__customer__user=member.user)
    else:
        own = Q(message__enrollment__in=visible_enrollments(member))
    return rows.filter(Q(message__enrollment=None) | own)


def receipt_for(member, public_id):
    """The receipt of the message with `public_id` in the member's own inbox, or Http404."""
    rows = visible_receipts(member).select_related("message__sender", "message__enrollment__customer")
    found = rows.filter(message__public_id=public_id).first()
    if found is None:
        raise Http404
    return found


def _works_at(member, organisation_id):
    return any(grant.organisation_id == organisation_id for grant in member.grants)
