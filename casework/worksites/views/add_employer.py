"""An employer is searched for, then added (`domain.md` 9.12)."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from casework.worksites.access import home_organisations
from casework.worksites.forms.edit_employer import AddEmployerForm
from casework.worksites.queries import worksites_context
from casework.worksites.services.add_employer import add_employer as add


def add_employer(request):
    """Add the employer; one of the same name is pointed at, those that look like it are asked about."""
    organisations = home_organisations(request.member)
    if not organisations.exists():
        raise PermissionDenied
    form = AddEmployerForm(
        request.POST or None,
        initial={"name": request.GET.get("name", "")[:160]},
        organisations=organisations,
        cancel_url=reverse("worksites:list_employers"),
    )
    if form.is_valid():
        try:
            employer = add(request.user, form.keeper, **form.values())
        except ValidationError as refusal:
            form.add_error(None, refusal)
        else:
            messages.success(request, _("The employer is added. Add its worksite next."))
            return redirect("worksites:show_employer", employer.public_id)
    context = worksites_context(_("Add employer"), "employers") | {"form": form}
    return render(request, "worksites/add_employer.html", context)
