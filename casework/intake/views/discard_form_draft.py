"""The draft of a form is thrown away, after a question."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from casework.accounts.context import administration
from casework.intake.access import editable_form
from casework.intake.forms.discard_form_draft import DiscardFormDraftForm
from casework.intake.queries.editions import content_of
from casework.intake.queries.form_preview import changes_between
from casework.intake.services import discard_form_draft as act


def discard_form_draft(request, program, form_kind):
    """GET says what would be lost; POST discards what was read."""
    found = editable_form(request.member, program, form_kind)
    back = reverse("intake:list_forms")
    if found.draft is None:
        messages.info(request, _("There is no draft to discard."))
        return redirect(back)
    initial = {"version": found.draft.version}
    form = DiscardFormDraftForm(request.POST or None, initial=initial, cancel_url=back)
    if form.is_valid():
        try:
            act.discard_form_draft(request.user, found.draft, **form.cleaned_data)
        except ValidationError as problem:
            messages.warning(request, " ".join(problem.messages))
            return redirect(request.path if problem.code == "stale" else back)
        messages.success(request, _("The draft was discarded."))
        return redirect(back)
    title = _("Discard draft: %(form)s") % {"form": found.title}
    context = administration(title, trail=[(_("Forms"), "intake:list_forms", ())]) | {
        "form": form,
        "found": found,
    }
    context["changes"] = changes_between(content_of(found.in_force), content_of(found.draft))
    return render(request, "intake/discard_form_draft.html", context)
