"""The next edition of a form is written."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from casework.accounts.context import administration
from casework.intake.access import editable_form
from casework.intake.forms.edit_form_draft import EditFormDraftForm
from casework.intake.services.save_form_draft import save_form_draft
from programs.form_text import form_text


def edit_form_draft(request, program, form_kind):
    """GET begins with the draft, or with the edition in force; POST saves what reads as a form."""
    found = editable_form(request.member, program, form_kind)
    start = found.draft or found.in_force
    initial = {"text": form_text(start.content), "version": found.draft and found.draft.version}
    form = EditFormDraftForm(request.POST or None, initial=initial, cancel_url=reverse("intake:list_forms"))
    if form.is_valid():
        given = {"content": form.content, "version": form.cleaned_data["version"]}
        try:
            draft = save_form_draft(request.user, program, form_kind, **given)
        except ValidationError as problem:
            form = form.over_theirs(editable_form(request.member, program, form_kind).draft, problem)
        else:
            messages.success(request, _("The draft is saved. Look at it in both languages, then publish it."))
            return redirect("intake:show_form", program, form_kind, draft.number)
    title = _("Draft: %(form)s") % {"form": found.title}
    context = administration(title, trail=[(_("Forms"), "intake:list_forms", ())])
    context |= {"form": form, "found": found}
    return render(request, "intake/edit_form_draft.html", context, status=409 if form.is_stale else 200)
