"""The inbox of referrals: those that wait for an answer first."""

from django.shortcuts import render

from casework.core.lists import ListPage
from casework.intake.access import received_referrals
from casework.intake.forms.list_received_referrals import ReceivedReferralFilter
from casework.intake.queries.received import CAPTION, EMPTY, columns, received_rows


def list_received_referrals(request):
    """GET: search, sorting, pages and a file."""
    page = ListPage(
        request,
        received_rows(received_referrals(request.member)),
        columns=columns(),
        name="received_referrals",
        caption=CAPTION,
        filterset=ReceivedReferralFilter,
        default_sort="status",
        empty=EMPTY,
    )
    if page.wants_export:
        return page.export()
    context = {"page_title": CAPTION, "list": page}
    return render(request, "intake/list_received_referrals.html", context)
