"""One job: how far it is and how it ended (UX-29)."""

from django.shortcuts import render

from casework.audit.access import job_for, may_take_file
from casework.audit.queries.jobs import state_of, trail_of
from casework.core.http import is_partial, render_partial


def show_job(request, job_id):
    """Show the job; while it runs the page asks again by itself, and without JavaScript by its link."""
    run = job_for(request.member, job_id)
    state = state_of(run)
    context = {"run": run, "state": state, "page_title": state.label}
    context["may_take_file"] = may_take_file(request.member, run)
    if is_partial(request):
        return render_partial(request, "audit/job_state.html", context)
    crumbs = trail_of(run, request.user)
    return render(request, "audit/show_job.html", {**context, "breadcrumbs": crumbs})
