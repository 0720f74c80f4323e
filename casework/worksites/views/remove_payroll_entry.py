"""A payroll entry is removed, after a question."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from casework.accounts.enums import Can
from casework.core.words import short_date
from casework.worksites.access import payroll_entry_for
from casework.worksites.forms.remove_payroll_entry import RemovePayrollEntryForm
from casework.worksites.queries import worksites_context
from casework.worksites.services.remove_payroll_entry import remove_payroll_entry as remove


def remove_payroll_entry(request, payroll_entry_id):
    """GET asks; POST removes."""
    entry = payroll_entry_for(request.member, payroll_entry_id, to=Can.EDIT)
    back = reverse("worksites:list_payroll")
    if request.method == "POST":
        remove(request.user, entry)
        messages.success(request, _("The payroll entry was removed."))
        return redirect(back)
    period = f"{short_date(entry.paid_from)} – {short_date(entry.paid_to)}"
    context = worksites_context(_("Remove payroll entry"), "payroll", [(_("Payroll"), back)])
    context |= {
        "form": RemovePayrollEntryForm(cancel_url=back),
        "items": [
            {"label": _("Customer"), "value": entry.customer.get_full_name()},
            {"label": _("Job"), "value": f"{entry.job.title}, {entry.job.worksite.name}"},
            {"label": _("Period"), "value": period},
            {"label": _("Gross pay"), "value": f"${entry.gross_pay}"},
        ],
        "consequences": [_("The row stays in the Update Log. The period can be uploaded again.")],
    }
    return render(request, "worksites/confirm.html", context)
