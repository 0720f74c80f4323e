"""What stands on the page that marks a customer as not eligible or not participating."""

from django.urls import reverse
from django.utils.translation import gettext as _

from casework.cases.enums import EnrollmentStatus
from casework.cases.queries.frame import page_url
from casework.intake.models import Referral
from casework.intake.services.enroll_at_orientation import BEFORE


def why_not_here(enrollment):
    """Where the way out of an enrolled customer is recorded instead: {text, url, link}; None where this page serves."""
    if enrollment.status in BEFORE:
        return None
    if enrollment.status == EnrollmentStatus.ENROLLED:
        text = _("The customer is enrolled. Record on the Outcomes tab how and why the customer leaves.")
        return {"text": text, "url": page_url("outcomes", enrollment), "link": _("Outcomes")}
    url = reverse("intake:show_intake", args=[enrollment.public_id])
    return {"text": _("This enrollment is over already."), "url": url, "link": _("Intake/Referral")}


def consequences_of(enrollment):
    """What happens, in sentences."""
    found = [
        _("The customer leaves the list of open enrollments. This is no penalty: SNAP goes on as it is."),
        _("You can undo it, and the customer can come back at any time."),
    ]
    waiting = Referral.objects.open().filter(enrollment=enrollment).select_related("receiver")
    names = ", ".join(sorted({row.receiver.name for row in waiting}))
    if names:
        text = _("Referrals to %(names)s stay open: close them under Send/Reply Referrals.")
        found.append(text % {"names": names})
    return found
