"""The exit checklist as it ticks itself: what made each box so, and where an open one is filled in (F065, F142)."""

from django.urls import reverse
from django.utils.translation import gettext as _

from casework.core.words import short_date
from outcomes.queries.exit_readiness import finding_words, is_open
from programs.exit_readiness import checklist
from programs.plan import Kind

SHOWN = 3


def checklist_rows(spec, outcomes):
    """[{label, done, required, footnotes, why, evidence: [text], links: [(text, url)]}] in the program's order."""
    rows = []
    for item in checklist(spec, outcomes.facts):
        done = item.answer.done
        rows.append(
            {
                "label": item.check.text,
                "done": done,
                "required": item.check.required,
                "footnotes": item.check.footnotes,
                "why": finding_words(item.answer.finding),
                "evidence": _EVIDENCE.get(item.check.rule, _none)(spec, outcomes) if done else [],
                "links": [] if done else _WHERE.get(item.check.rule, _none)(spec, outcomes),
            }
        )
    return rows


def _none(spec, outcomes):
    return []


def _open_services(spec, outcomes):
    return _status_links(outcomes, [step for step in outcomes.plan.steps if is_open(step)])


def _open_activities(spec, outcomes):
    kinds = {row.code for row in spec.catalogue if row.kind is Kind.ACTIVITY}
    steps = [step for step in outcomes.plan.steps if is_open(step)]
    return _status_links(outcomes, [step for step in steps if step.service.service_type in kinds])


def _status_links(outcomes, steps):
    """The status field of each open step; without any, where one is added."""
    key = outcomes.enrollment.public_id
    if not steps:
        return [(_("Add a service"), reverse("careerplan:choose_service", args=[key]))]
    return [
        (
            _("Set the status of %(service)s") % {"service": step.label},
            reverse("careerplan:edit_service", args=[key, step.service.public_id]) + "#id_status_0",
        )
        for step in steps
    ]


def _add_gain(spec, outcomes):
    url = reverse("outcomes:add_skill_gain", args=[outcomes.enrollment.public_id])
    return [(_("Add a measurable skill gain"), url)]


def _add_credential(spec, outcomes):
    url = reverse("outcomes:choose_credential_service", args=[outcomes.enrollment.public_id])
    return [(_("Add a credential"), url)]


def _gains(spec, outcomes):
    return _first(
        f"{spec.msg_types.text(gain.skill_type)}, {short_date(gain.attained_on)}"
        for gain in outcomes.skill_gains
    )


def _credentials(spec, outcomes):
    return _first(f"{row.title}, {short_date(row.attained_on)}" for row in outcomes.credentials)


def _first(found):
    found = list(found)
    more = len(found) - SHOWN
    return found[:SHOWN] + ([_("and %(number)s more") % {"number": more}] if more > 0 else [])


_WHERE = {
    "all_services_complete": _open_services,
    "activities_closed": _open_activities,
    "msg_entered": _add_gain,
    "credential_entered": _add_credential,
    "required_credentials_entered": _add_credential,
}
_EVIDENCE = {
    "msg_entered": _gains,
    "credential_entered": _credentials,
    "required_credentials_entered": _credentials,
}
