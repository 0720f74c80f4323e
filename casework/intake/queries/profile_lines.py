"""What intake tells the profile panel: the providers that have not answered a referral yet (F102, 001:84)."""

from casework.core.events import profile_lines_asked_for
from casework.intake.models import Referral
from programs.registry import get_program


def tell_profile(sender, enrollment, **_signal):
    """Answer `profile_lines_asked_for` where the program prints the line: the receivers of the customer's open
    referrals in it, each once. One query."""
    if all(line.field != "pending_referrals" for line in get_program(enrollment.program).profile_fields):
        return {}
    rows = Referral.objects.open().filter(
        customer=enrollment.customer_id, enrollment__program=enrollment.program
    )
    names = rows.order_by("receiver__name").values_list("receiver__name", flat=True).distinct()
    return {"pending_referrals": ", ".join(names)}


profile_lines_asked_for.connect(tell_profile, dispatch_uid="intake.tell_profile")
