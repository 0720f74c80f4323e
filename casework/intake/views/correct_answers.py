"""Staff correct a section of an application."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from casework.accounts.enums import Can
from casework.cases.queries import case_context
from casework.intake.access import open_application
from casework.intake.forms.correct_answers import REASON, VERSION, CorrectAnswersForm
from casework.intake.queries.own_application import own_parts
from casework.intake.queries.suitability_page import cannot_correct, may_correct
from casework.intake.services import correct_answers as act


def correct_answers(request, enrollment_id, kind, section_code):
    """The questions as they were asked, with the answers; refused kindly once the review is decided."""
    application = open_application(request, enrollment_id, "correct_answers", Can.EDIT)
    own = own_parts(application)
    part, enrollment = own.part(kind, section_code), application.enrollment
    if part is None:
        raise Http404
    back = reverse("intake:review_suitability", args=[enrollment_id])
    if not may_correct(enrollment, application):
        messages.warning(request, cannot_correct())
        return redirect(back)
    asked = {"content": own.forms[kind], "section": part.section, "answers": own.answers(kind)}
    form = CorrectAnswersForm(request.POST or None, application=application, cancel_url=back, **asked)
    if form.is_valid():
        given = {"version": form.cleaned_data[VERSION], "reason": form.cleaned_data[REASON]}
        try:
            act.correct_answers(request.user, application, kind, part.section, form.checked, **given)
        except ValidationError as problem:
            form.add_error(None, problem)
        else:
            messages.success(request, _("The correction was saved."))
            return redirect(back)
    heading = _("Correct: %(part)s") % {"part": part.section.title}
    context = case_context(enrollment, tab="suitability", heading=heading) | {"form": form}
    return render(request, "intake/correct_answers.html", context, status=409 if form.is_stale else 200)
