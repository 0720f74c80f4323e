"""A message about a case: staff to the people of the case, a customer to their team."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from casework.accounts.enums import Can
from casework.cases.access import enrollment_for, own_enrollment
from casework.cases.forms.send_message import SendMessageForm
from casework.cases.notifications import readers_of
from casework.cases.queries import case_context
from casework.cases.services.send_message import send_message as send
from programs.registry import get_program


def send_message(request, enrollment_id):
    """Show the form; send to everybody chosen, with an e-mail that a message waits."""
    member = request.member
    by_customer = member.is_customer
    if by_customer:
        enrollment = own_enrollment(member, enrollment_id)
        context = {"page_title": _("Write to your team"), "layout": "layout/customer.html"}
        back = reverse("cases:list_messages")
    else:
        enrollment = enrollment_for(member, enrollment_id, to=Can.EDIT)
        context = case_context(enrollment, tab="case_notes", heading=_("Send message"))
        context["layout"] = "layout/case.html"
        back = reverse("cases:list_case_notes", args=[enrollment.public_id])
    spec = get_program(enrollment.program)
    form = SendMessageForm(
        request.POST or None, enrollment=enrollment, spec=spec, by_customer=by_customer, cancel_url=back
    )
    if form.is_valid() and _sent(request, form, enrollment):
        messages.success(request, _("Your message was sent."))
        return redirect(back)
    return render(request, "cases/send_message.html", {**context, "form": form})


def _sent(request, form, enrollment):
    """The Message, or None when a reader cannot be reached; the reason then stands beside the field."""
    fields = form.cleaned_data
    try:
        readers = readers_of(enrollment, fields["recipients"], leaving_out=request.user)
    except ValidationError as refusal:
        form.add_error(
            "recipients" if "recipients" in form.fields else None, refusal.message_dict["recipients"]
        )
        return None
    about = {"subject": fields["subject"], "text": fields["text"], "enrollment": enrollment}
    return send(request.user, readers=readers, by_email=True, **about)
