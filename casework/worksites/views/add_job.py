"""A job at a worksite is added."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from casework.accounts.enums import Can
from casework.worksites.access import worksite_for
from casework.worksites.forms.edit_job import EditJobForm
from casework.worksites.queries import worksites_context
from casework.worksites.services.add_job import add_job as add


def add_job(request, worksite_id):
    """GET shows the form; POST adds."""
    worksite = worksite_for(request.member, worksite_id, to=Can.EDIT)
    employer = worksite.employer
    back = reverse("worksites:show_employer", args=[employer.public_id])
    form = EditJobForm(request.POST or None, worksite=worksite, cancel_url=back)
    if form.is_valid():
        job = add(request.user, worksite, key=form.cleaned_data["key"], **form.values())
        if job.already_saved:
            messages.info(request, _("This job was saved already. It is in the list once."))
        else:
            messages.success(request, _("The job is added. It can now be chosen in the plan."))
        if form.warning:
            messages.warning(request, form.warning)
        return redirect(back)
    context = worksites_context(_("Add job"), "employers", [(employer.name, back)])
    lead = _("At %(worksite)s, %(city)s") % {"worksite": worksite.name, "city": worksite.city}
    return render(request, "worksites/form.html", {**context, "form": form, "lead": lead})
