"""A job is corrected, gets more or fewer openings, or is ended."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from casework.accounts.enums import Can
from casework.worksites.access import job_for
from casework.worksites.forms.edit_job import EditJobForm
from casework.worksites.queries import worksites_context
from casework.worksites.services.edit_job import edit_job as save


def edit_job(request, worksite_job_id):
    """GET shows the form; POST saves. A stale save is answered with both texts and status 409 (UX-30)."""
    job = job_for(request.member, worksite_job_id, to=Can.EDIT)
    back = reverse("worksites:show_job", args=[job.public_id])
    form = EditJobForm(request.POST or None, instance=job, worksite=job.worksite, cancel_url=back)
    if form.is_valid():
        try:
            save(request.user, job, version=form.cleaned_data["version"], **form.values())
        except ValidationError as refusal:
            form.add_error(None, refusal)
        else:
            messages.success(request, _("The job was saved."))
            if form.warning:
                messages.warning(request, form.warning)
            return redirect(back)
    context = worksites_context(_("Edit job"), "jobs", [(job.title, back)]) | {"form": form}
    lead = _("At %(worksite)s, %(city)s") % {"worksite": job.worksite.name, "city": job.worksite.city}
    status = 409 if form.is_stale else 200
    return render(request, "worksites/form.html", {**context, "lead": lead}, status=status)
