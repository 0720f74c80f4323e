"""One section of the pre-screening or of the application."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from casework.intake.access import own_application
from casework.intake.forms.answer_section import section_form
from casework.intake.queries.own_application import own_parts
from casework.intake.queries.own_application_page import section_page
from casework.intake.services.save_section import save_section


def answer_section(request, enrollment_id, kind, section_code):
    """Saving leads to the next part that is not done; what is wrong is said beside the question."""
    own = own_parts(own_application(request.member, enrollment_id))
    part = own.part(kind, section_code)
    if part is None:
        raise Http404
    mine = reverse("intake:show_my_application", args=[enrollment_id])
    if not own.is_open:
        messages.info(request, _("This application cannot be changed any more."))
        return redirect(mine)
    address = [enrollment_id, kind, section_code]
    form = section_form(
        own.forms[kind],
        part.section,
        own.answers(kind),
        data=request.POST if request.method == "POST" else None,
        cancel_url=mine,
        autosave_url=reverse("intake:save_section_draft", args=address),
        submit_label=_("Save and continue"),
    )
    if form.is_valid():
        try:
            saved = own_parts(save_section(request.user, own.row, kind, part.section, form.checked))
        except ValidationError as problem:
            messages.error(request, problem.message)
            return redirect(mine)
        return redirect(saved.url_after(part))
    return render(request, "intake/answer_section.html", section_page(own, part) | {"form": form})
