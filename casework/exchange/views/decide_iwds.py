"""What becomes of an entry that differs from IWDS (N12): use theirs, use ours and request change, not the same."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from casework.accounts.enums import Can
from casework.exchange.access import iwds_case, iwds_entry_for, own_entry_for
from casework.exchange.queries.iwds_page import iwds_page
from casework.exchange.services.ask_planner import ask_planner
from casework.exchange.services.keep_iwds_apart import keep_iwds_apart
from casework.exchange.services.use_iwds import use_iwds


def decide_iwds(request, enrollment_id):
    """POST `verb`, `kind`, and the entries as `ours` and `theirs`; every verb can be undone from the page."""
    enrollment = iwds_case(request, enrollment_id, "decide_iwds", to=Can.EDIT)
    verb, kind = request.POST.get("verb", ""), request.POST.get("kind", "")
    own = own_entry_for(enrollment, kind, request.POST.get("ours"))
    try:
        if verb == "ask":
            asked = ask_planner(request.user, **{kind: own.row})
            said = _("The career planner was asked.") if asked else _("There was nothing new to ask.")
        elif verb in ("theirs", "apart"):
            theirs = iwds_entry_for(enrollment, kind, request.POST.get("theirs"))
            act = use_iwds if verb == "theirs" else keep_iwds_apart
            act(request.user, enrollment, own, theirs)
            said = (
                _("Ours says what IWDS says now.") if verb == "theirs" else _("Noted: they are not the same.")
            )
        else:
            raise Http404
    except ValidationError as problem:
        messages.warning(request, " ".join(problem.messages))
    else:
        messages.success(request, said)
    return redirect(iwds_page(enrollment))
