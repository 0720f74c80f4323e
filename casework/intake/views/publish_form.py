"""The draft of a form comes into force."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from casework.accounts.context import administration
from casework.intake.access import editable_form
from casework.intake.forms.publish_form import PublishFormForm
from casework.intake.queries.editions import content_of
from casework.intake.queries.form_preview import changes_between
from casework.intake.services.publish_form import publish_form as publish


def publish_form(request, program, form_kind):
    """GET says what differs from the edition in force; POST publishes."""
    found = editable_form(request.member, program, form_kind)
    if found.draft is None:
        messages.info(request, _("There is no draft to publish."))
        return redirect("intake:list_forms")
    form = PublishFormForm(
        request.POST or None,
        initial={"version": found.draft.version},
        cancel_url=reverse("intake:list_forms"),
    )
    if form.is_valid():
        try:
            publish(request.user, found.draft, **form.cleaned_data)
        except ValidationError as problem:
            messages.warning(request, " ".join(problem.messages))
            return redirect(request.path if problem.code == "stale" else reverse("intake:list_forms"))
        else:
            messages.success(request, _("The edition is published. Who applies from now on answers it."))
            return redirect("intake:list_forms")
    title = _("Publish: %(form)s") % {"form": found.title}
    context = administration(title, trail=[(_("Forms"), "intake:list_forms", ())])
    context |= {"form": form, "found": found}
    context["changes"] = changes_between(content_of(found.in_force), content_of(found.draft))
    return render(request, "intake/publish_form.html", context)
