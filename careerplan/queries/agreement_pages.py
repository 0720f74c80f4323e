"""The block about the customer's agreement on the overview, and what the pages below it draw."""

from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from careerplan.forms.save_agreement_status import SaveAgreementStatusForm
from careerplan.queries.agreements import agreement_standing, agreements_of, chain_of
from careerplan.queries.plan_as_read import who_is_meant
from careerplan.queries.words import word
from casework.core.seals import spaced_code
from casework.core.words import date_time, short_date
from programs.registry import get_program


def agreement_block(enrollment, *, can_edit, form=None, plan=None, path=None):
    """What `careerplan/agreement_block.html` draws: the standing, and for who may edit the form and the links.

    `form` is a bound form that was refused, `plan` and `path` the `Plan` and the CareerPath where they were read. One
    to five queries: the plan is read only to compare it with a signed one.
    """
    spec = get_program(enrollment.program)
    standing = agreement_standing(enrollment, plan=plan, path=path)
    return {
        "agreement_title": word(spec, "agreement_title"),
        "agreement": standing,
        "agreement_facts": facts_of(standing, spec),
        "agreement_note": spec.agreement.note,
        "agreement_form": (form or SaveAgreementStatusForm(spec=spec)) if can_edit else None,
        "agreement_ways": list(spec.agreement.ways),
        "agreement_form_label": spec.agreement.acts.text("form"),
    }


def facts_of(standing, spec):
    """[{label, value}] of the agreement that counts: when, by whom, why, and its code."""
    row = standing.latest
    if row is None:
        return []
    facts = []
    if standing.is_requested:
        facts.append({"label": _("Request sent"), "value": _by(row.asked_at, row.asked_by)})
    if standing.is_unable:
        facts += [
            {"label": _("Recorded"), "value": _by(row.settled_at, row.settled_by)},
            {"label": _("Reason"), "value": row.reason},
        ]
    if row.superseded_on and not standing.flag:
        why = spec.agreement.reasons.text(row.superseded_why)
        facts.append(
            {"label": _("New agreement needed since"), "value": f"{short_date(row.superseded_on)}: {why}"}
        )
    if standing.signed:
        signed = standing.signed
        facts += [
            {"label": _("Last signed"), "value": f"{short_date(signed.signed_on)}, {signed.signer_name}"},
            {"label": _("Code"), "value": spaced_code(signed.code)},
        ]
    return facts


def agreements_context(enrollment):
    """What the page of all agreements of `enrollment` draws: the standing, the rows, and the chain computed anew."""
    spec = get_program(enrollment.program)
    rows = agreements_of(enrollment)
    standing = agreement_standing(enrollment, rows)
    holds = {link.agreement.pk: link for link in chain_of(rows)}
    return {
        "agreement": standing,
        "agreement_facts": facts_of(standing, spec),
        "rows": [
            {
                "row": row,
                "status": spec.agreement.statuses.text(row.status),
                "why": spec.agreement.reasons.text(row.superseded_why) if row.superseded_why else "",
                "code": spaced_code(row.code),
                "link": holds.get(row.pk),
                "url": reverse("careerplan:show_agreement", args=[enrollment.public_id, row.public_id]),
            }
            for row in rows
        ],
        "chain_length": len(holds),
        "chain_holds": all(link.holds for link in holds.values()),
    }


def _by(moment, person):
    return f"{date_time(moment)}, {person}" if person else date_time(moment)


def signing_context(enrollment):
    """What the pages on which a plan is signed draw, in the active language: the plan, and what changed since."""
    spec = get_program(enrollment.program)
    standing = agreement_standing(enrollment)
    return {
        "page_title": _("Agree to my plan"),
        "enrollment": enrollment,
        "spec": spec,
        "agreement": standing,
        "text": standing.shown(get_language()),
        "who": who_is_meant(enrollment),
        "request_text": spec.notifications["agreement_requested"].meaning_text,
        "question_url": reverse("cases:send_message", args=[enrollment.public_id]),
    }
