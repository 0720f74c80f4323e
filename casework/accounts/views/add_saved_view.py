"""Save what a list shows under a name (UX-08)."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from casework.accounts.forms.saved_view import AddSavedViewForm
from casework.accounts.queries.saved_views import saved_list
from casework.accounts.services.add_saved_view import add_saved_view as add
from casework.core.list_views import address_of, read_state


def add_saved_view(request):
    """GET asks for the name; POST saves and opens the list with the new view. 404 without a list's own state."""
    state = read_state(request.POST.get("state") or request.GET.get("state", ""))
    if state is None:
        raise Http404
    form = AddSavedViewForm(
        request.POST or None,
        member=request.member,
        initial={"state": request.GET.get("state", "")},
        cancel_url=state["path"],
    )
    if form.is_valid():
        values = {name: form.cleaned_data[name] for name in ("name", "organisation")}
        try:
            view = add(request.user, state=state, **values)
        except ValidationError as refusal:
            form.add_error(None, refusal)
        else:
            if form.cleaned_data["is_default"]:
                request.lists.set_default(state["list"], str(view.public_id))
            messages.success(request, _("The view is saved."))
            return redirect(address_of(state["path"], saved_list(view, request.member)))
    lead = _("%(list)s, with the filters, columns and order you see now. Search text is not saved.")
    context = {"page_title": _("Save this view"), "form": form, "lead": lead % {"list": state["caption"]}}
    return render(request, "accounts/form.html", context)
