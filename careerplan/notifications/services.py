"""What is said when services of a plan change, one or many, and which note is asked for then."""

from urllib.parse import urlencode
from uuid import UUID

from django.contrib import messages
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from careerplan.models import Agreement, Service
from programs.registry import get_program


def after_adding(request, service, kind, *, confirmed=False):
    """Say that `service` is in the plan and return where to go: the prompt for a case note where the program has it.

    `kind` is its row of the catalogue (F268, seed 003:104). The prompt can be left without a note.
    """
    enrollment = service.enrollment
    home = reverse("careerplan:list_services", args=[enrollment.public_id])
    if service.already_saved:
        messages.info(
            request, _("%(service)s was saved already. It is in the plan once.") % {"service": kind.text}
        )
        return home
    messages.success(request, _("%(service)s was added to the plan.") % {"service": kind.text})
    if confirmed:
        messages.success(request, _("The plan is confirmed as current and accurate."))
    if not get_program(enrollment.program).note_prompt_after_step:
        return home
    prompt = reverse("cases:add_case_note", args=[enrollment.public_id])
    return f"{prompt}?{urlencode({'after': service.public_id, 'next': home})}"


def suggest_note(enrollment, after):
    """Answer to `note_asked_for`: task and subject of a note about the service, or the agreement that could not be
    got, whose public id is the text `after`.

    None when the plan of `enrollment` holds neither.
    """
    try:
        public_id = UUID(after)
    except ValueError:
        return None
    spec = get_program(enrollment.program)
    service = Service.objects.kept().filter(enrollment=enrollment, public_id=public_id).first()
    if service:
        return {"task": "service", "subject": spec.catalogue.text(service.service_type)}
    agreement = Agreement.objects.filter(enrollment=enrollment, public_id=public_id).first()
    if agreement:
        return {"task": "career_plan", "subject": spec.agreement.statuses.text(agreement.status)}
    return None


def say_services_saved(request, outcome):
    """Tell the person who saved the bulk grid how many rows were saved, were the same already, come back, and are
    gone."""
    saved, back, gone = outcome.count("saved"), outcome.count("stale", "refused"), outcome.count("missing")
    if not outcome.rows:
        messages.info(request, _("No row was changed, so nothing was saved."))
        return
    parts = []
    if saved:
        parts.append(ngettext("%(n)s row was saved.", "%(n)s rows were saved.", saved) % {"n": saved})
    if same := outcome.count("unchanged"):
        said = ngettext("%(n)s row was saved already.", "%(n)s rows were saved already.", same)
        parts.append(said % {"n": same})
    if back:
        said = ngettext("%(n)s row was not saved: see below.", "%(n)s rows were not saved: see below.", back)
        parts.append(said % {"n": back})
    if gone:
        said = ngettext(
            "%(n)s row is not among those you may change any more. It may have been removed from the plan.",
            "%(n)s rows are not among those you may change any more. They may have been removed from the plan.",
            gone,
        )
        parts.append(said % {"n": gone})
    say = messages.warning if back or gone else messages.success
    say(request, " ".join(parts))


def say_rows_filled(request, count):
    """Tell the person that `count` selected rows of the bulk grid were filled, and that nothing is saved yet."""
    if count:
        said = ngettext("%(n)s row was filled.", "%(n)s rows were filled.", count) % {"n": count}
        messages.info(request, f"{said} {_('Nothing is saved yet.')}")
    else:
        messages.warning(request, _("No row is selected. Select the rows to fill first."))


def say_warnings(request, findings):
    """Tell the person who saved what the rules warn of: each Finding in its own words."""
    for finding in findings:
        messages.warning(request, finding.text)
