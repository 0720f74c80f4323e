"""The customer reads the plan on a phone, agrees to each statement, looks at it once more and signs (F247, F290)."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from careerplan.access import signed_in_lately
from careerplan.forms.sign_agreement import CHANGE, SIGN, SignAgreementForm
from careerplan.queries.agreement_pages import signing_context
from careerplan.services import sign_agreement as act
from casework.cases.access import own_enrollment
from casework.core import typed


def sign_agreement(request, enrollment_id):
    """Read and tick, look once more, sign. A plan that changed meanwhile is shown as it is now, not signed (409)."""
    enrollment = own_enrollment(request.member, enrollment_id)
    context = signing_context(enrollment)
    form = SignAgreementForm.of(request, context["spec"], context["agreement"].fingerprint)
    changed = False
    if form.is_bound and form.is_valid() and form.step != CHANGE:
        if not signed_in_lately(request):
            return _confirm_it_is_you(request)
        try:
            if form.step != SIGN:
                form.refuse_unseen()
                return render(request, "careerplan/review_agreement.html", context | {"review": form})
            row = _signed(request, enrollment, form)
        except ValidationError as problem:
            changed, context = True, signing_context(enrollment)
            form = form.of_plan(context["agreement"].fingerprint)
            messages.warning(request, problem.messages[0])
        else:
            if row.already_signed:
                messages.info(request, _("You signed this plan already. It is on file once."))
            return redirect("careerplan:show_my_agreement", enrollment.public_id, row.public_id)
    context["form"] = form
    return render(request, "careerplan/sign_agreement.html", context, status=409 if changed else 200)


def _signed(request, enrollment, form):
    values = form.cleaned_data
    return act.sign_agreement(request.user, enrollment, language=get_language(), **values)


def _confirm_it_is_you(request):
    """Ask for the password again, with what was filled in kept for the way back."""
    fields = typed.worth_keeping(request.POST)
    typed.keep(request.session, owner=str(request.user.public_id), path=request.path, fields=fields)
    return redirect(f"{reverse('account_reauthenticate')}?next={request.path}")
