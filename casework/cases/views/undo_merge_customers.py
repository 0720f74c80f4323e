"""A merge of today is taken back."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from casework.cases.access import customer_for
from casework.cases.queries.merge import why_not_by
from casework.cases.services.undo_merge_customers import undo_merge_customers as undo


def undo_merge_customers(request, customer_id):
    """POST on the kept record."""
    kept = customer_for(request.member, customer_id)
    if why_not_by(request.member, [kept]):
        raise PermissionDenied
    try:
        _kept, merged = undo(request.user, kept)
    except ValidationError as problem:
        messages.warning(request, " ".join(problem.messages))
    else:
        messages.success(request, _("The record of %(name)s stands for itself again.") % {"name": merged})
    return redirect("cases:show_customer", kept.public_id)
