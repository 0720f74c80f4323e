"""The customer signs in person, on the device of the staff member who witnesses it (beyond N11)."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _

from careerplan.forms.sign_agreement import CHANGE, SIGN, SignAgreementForm
from careerplan.queries import plan_context
from careerplan.queries.agreement_pages import signing_context
from careerplan.services.sign_agreement import sign_agreement as act
from casework.accounts.enums import Can
from casework.cases.access import enrollment_for


def witness_agreement(request, enrollment_id):
    """The pages of `sign_agreement` in the customer's language, inside the case; signed with the staff as witness."""
    enrollment = enrollment_for(request.member, enrollment_id, to=Can.EDIT)
    context = plan_context(request.member, enrollment, page="plan_overview", heading=_("Sign in person"))
    language = enrollment.customer.language
    home = reverse("careerplan:show_overview", args=[enrollment.public_id])
    with translation.override(language):
        context |= signing_context(enrollment) | {"home": home}
        form = SignAgreementForm.of(
            request, context["spec"], context["agreement"].fingerprint, cancel_url=home
        )
        status, row = 200, None
        if form.is_bound and form.is_valid() and form.step != CHANGE:
            try:
                if form.step != SIGN:
                    form.refuse_unseen()
                    return render(request, "careerplan/witness_review.html", context | {"review": form})
                row = act(request.user, enrollment, language=language, in_person=True, **form.cleaned_data)
            except ValidationError as problem:
                context |= signing_context(enrollment)
                status, form = 409, form.of_plan(context["agreement"].fingerprint)
                messages.warning(request, problem.messages[0])
        if row is None:
            context["form"] = form
            return render(request, "careerplan/witness_agreement.html", context, status=status)
    messages.success(request, _("The plan is signed. Its PDF will be among the documents in a moment."))
    return redirect(home)
