"""What the applicant's pages show of an application."""

from datetime import date

from django.urls import reverse
from django.utils.translation import gettext as _

from casework.accounts.access import branding_of
from casework.accounts.context import look
from casework.core import clock
from casework.core.types import Severity
from casework.core.words import short_date
from casework.intake.enums import FormKind
from programs.ages import age_findings
from programs.intake_forms import Kind, asked, spoken
from programs.registry import get_program


def own_page(own, title, *trail):
    """The frame of a page about an `OwnApplication`: title, breadcrumbs, the look of the provider."""
    enrollment = own.row.enrollment
    mine = {
        "label": _("My application"),
        "url": reverse("intake:show_my_application", args=[enrollment.public_id]),
    }
    crumbs = [{"label": _("My Dashboard"), "url": reverse("dashboard:show_my_dashboard")}, mine]
    if title != mine["label"]:
        crumbs.append({"label": title, "url": ""})
    return look(branding_of(enrollment.organisation)) | {
        "page_title": title,
        "breadcrumbs": crumbs,
        "own": own,
        "application": own.row,
        "enrollment": enrollment,
    }


def application_page(own):
    """The applicant's own page: parts with their state while it is open, all answers once it is sent."""
    enrollment = own.row.enrollment
    return own_page(own, _("My application")) | {
        "steps": [_step(own, part) for part in own.parts],
        "next_url": own.url_after(),
        "warnings": _age_warnings(enrollment),
        "answered": answered_sections(own) if own.stage == "submitted" else [],
        "number": own.row.public_id.hex[:8].upper(),
    }


def section_page(own, part):
    """The page of one section."""
    form = own.forms[part.kind]
    title = str(part.section.title)
    enrollment = own.row.enrollment
    return own_page(own, title) | {
        "part": part,
        "place": own.parts.index(part) + 1,
        "intro": part.section.intro or (form.intro if part.kind == FormKind.PRE_SCREENING else ""),
        "warnings": _age_warnings(enrollment) if part.kind == FormKind.PRE_SCREENING else [],
    }


def review_page(own):
    """Every answer, with the way to change it."""
    return own_page(own, _("Check your answers")) | {"answered": answered_sections(own, changing=True)}


def answered_sections(own, *, changing=False):
    """[{title, items}] of every section with its answers in words, for `components/summary_list`."""
    return [{"title": str(part.section.title), "items": _items(own, part, changing)} for part in own.parts]


def _age_warnings(enrollment):
    """Staff check the age when they enroll (R40); the applicant is warned before."""
    limit = get_program(enrollment.program).ages
    return age_findings(limit, enrollment.customer.birth_date, clock.today(), Severity.WARNING)


def _items(own, part, changing):
    answers = own.answers(part.kind)
    standing = {question.code for question in asked(own.forms[part.kind], answers)}
    change = {"change_url": own.url_of(part)} if changing else {}
    return [
        {"label": str(question.label), "value": _said(question, answers.get(question.code)), **change}
        for question in part.section.questions
        if question.code in standing
    ]


def _said(question, answer):
    if answer in (None, "", []):
        return _("(no answer)")
    if question.kind == Kind.DATE:
        return short_date(date.fromisoformat(answer))
    return spoken(question, answer)


def _step(own, part):
    is_closed = own.part(part.kind, part.section.code) is None or not own.is_open
    state = "done" if part.is_done else "current" if part == own.next_part else "todo"
    return {
        "label": str(part.section.title),
        "state": state,
        "url": "" if is_closed else own.url_of(part),
        "hint": _("Begun") if part.is_begun and not part.is_done else "",
    }
