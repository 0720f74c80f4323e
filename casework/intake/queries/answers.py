"""What a customer answered on the way in, in words: for the Suitability page and the plan (F229, F253, F281)."""

from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from casework.cases.queries.frame import address
from casework.core import clock
from casework.core.words import phone, short_date
from casework.intake.enums import FormKind
from casework.intake.models import Application, NeedsAssessment
from casework.intake.queries.editions import content_of
from programs.intake_forms import Kind, asked, outcome, spoken
from programs.registry import get_program


@dataclass(frozen=True)
class AnsweredSection:
    """A section of a form with its questions as they were asked: `items` for `components/summary_list.html`."""

    code: str
    title: str
    items: tuple[dict, ...]


@dataclass(frozen=True)
class Answered:
    """The answers to one edition of a form. `number` is the edition's; `done_on` the day they were complete, None while
    they are not; `findings` is what the form's rules say of the answers today."""

    kind: str
    title: str
    number: int
    sections: tuple[AnsweredSection, ...]
    done_on: date | None
    findings: tuple[str, ...]


@dataclass(frozen=True)
class IntakeCard:
    """Intake at a glance, beside a plan: `title`, since when, how far, `url` of the page with the answers, and the
    `answered` forms."""

    title: str
    url: str
    begun_on: date
    done_on: date | None
    answered: tuple[Answered, ...]


def answered_form(edition, answers, done_at, *, because=()):
    """Return the `Answered` of `answers` to `edition` (an IntakeForm) in the words that were asked.

    `because` are codes of questions whose answers ended the application: they carry that as a hint.
    """
    form = content_of(edition)
    standing = {question.code for question in asked(form, answers)}
    sections = []
    for section in form.sections:
        items = tuple(
            _item(question, answers, because) for question in section.questions if question.code in standing
        )
        if items:
            sections.append(AnsweredSection(section.code, str(section.title), items))
    done_on = clock.local_date(done_at) if done_at else None
    follows = outcome(form, answers, clock.today())
    return Answered(
        kind=str(edition.kind),
        title=str(form.title),
        number=edition.number,
        sections=tuple(sections),
        done_on=done_on,
        findings=tuple(str(rule.text) for rule in (*follows.findings, *follows.recommendations)),
    )


def application_of(enrollment):
    """The Application of `enrollment` with its editions and the rows that name its review, or None. One query."""
    rows = Application.objects.select_related("pre_screening_form", "form", "training", "reviewed_by")
    return rows.filter(enrollment=enrollment).first()


def answers_of_application(application):
    """The `Answered` forms of an Application: the pre-screening, then the application once it is begun."""
    because = application.not_suitable_because
    found = [
        answered_form(
            application.pre_screening_form,
            application.pre_screening,
            application.pre_screened_at,
            because=because,
        )
    ]
    if application.form_id:
        found.append(
            answered_form(application.form, application.answers, application.submitted_at, because=because)
        )
    return tuple(found)


def intake_cards(enrollment, assessment=None):
    """The `IntakeCard`s of `enrollment`: its application, its needs assessment (`assessment`, where it was read
    already). At most two queries; none for a program without such forms."""
    pages = {tab.page for tab in get_program(enrollment.program).profile_tabs}
    found = []
    if "suitability" in pages and (application := application_of(enrollment)):
        found.append(
            IntakeCard(
                title=str(FormKind.APPLICATION.label),
                url=address("intake:review_suitability", enrollment.public_id),
                begun_on=clock.local_date(application.started_at),
                done_on=application.submitted_at and clock.local_date(application.submitted_at),
                answered=answers_of_application(application),
            )
        )
    if "intake" in pages and (assessment := assessment or _needs_assessment_of(enrollment)):
        answered = answered_form(assessment.form, assessment.answers, assessment.completed_at)
        found.append(
            IntakeCard(
                title=answered.title,
                url=address("intake:show_needs_assessment", enrollment.public_id)
                or address("intake:edit_needs_assessment", enrollment.public_id),
                begun_on=clock.local_date(assessment.started_at),
                done_on=answered.done_on,
                answered=(answered,),
            )
        )
    return found


def _needs_assessment_of(enrollment):
    return NeedsAssessment.objects.select_related("form").filter(enrollment=enrollment).first()


def _item(question, answers, because):
    answer = answers.get(question.code)
    hint = _("This answer ended the application.") if question.code in because else ""
    return {"label": str(question.label), "value": _said(question, answer), "hint": hint}


def _said(question, answer):
    words = spoken(question, answer)
    if not words:
        return _("Not answered")
    if question.kind == Kind.DATE:
        return short_date(date.fromisoformat(words))
    return phone(words) if question.kind == Kind.PHONE else words
