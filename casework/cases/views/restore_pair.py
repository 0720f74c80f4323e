"""A pair that was set aside goes back on the list."""

from django.contrib import messages
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from casework.cases.access import dismissed_pair_for
from casework.cases.services import restore_pair as act


def restore_pair(request, pair_id):
    """POST: take the decision back and show the two records again."""
    pair = dismissed_pair_for(request.member, pair_id)
    if act.restore_pair(request.user, pair):
        messages.success(request, _("The pair is on the list of possible duplicates again."))
    else:
        messages.info(request, _("Somebody had taken this back already."))
    return redirect("cases:merge_customers", pair.one.public_id, pair.other.public_id)
