"""Rename or share a saved view (UX-08)."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from casework.accounts.access import saved_view_for
from casework.accounts.context import saved_views_trail
from casework.accounts.forms.saved_view import EditSavedViewForm
from casework.accounts.services.edit_saved_view import edit_saved_view as save


def edit_saved_view(request, view_id):
    """GET shows the form; POST saves. A stale save is answered with both texts and status 409 (UX-30)."""
    view = saved_view_for(request.member, view_id)
    back = reverse("accounts:list_saved_views")
    opens_with = any(row.is_default and row.id == str(view_id) for row in request.lists.views(view.list_name))
    form = EditSavedViewForm(
        request.POST or None,
        instance=view,
        member=request.member,
        initial={"is_default": opens_with},
        cancel_url=back,
    )
    if form.is_valid():
        values = form.cleaned_data
        is_default = values.pop("is_default")
        try:
            save(request.user, view, **values)
        except ValidationError as refusal:
            form.add_error(None, refusal)
        else:
            if is_default != opens_with:
                request.lists.set_default(view.list_name, str(view_id) if is_default else "")
            messages.success(request, _("The view is saved."))
            return redirect(back)
    context = {"form": form, "lead": view.list_caption, **saved_views_trail(_("Edit view"))}
    status = 409 if form.is_stale else 200
    return render(request, "accounts/form.html", context, status=status)
