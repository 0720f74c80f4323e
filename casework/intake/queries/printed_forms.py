"""A customer form on paper: with its answers, or with room for handwriting."""

from django.utils.translation import get_language

from casework.core import clock
from casework.intake.queries.customer_forms import Paper
from casework.intake.queries.form_preview import LANGUAGES, conditions_in_words
from programs.intake_forms import Kind
from programs.registry import get_program

LINES = {Kind.LONG_TEXT: 5}
"""How many lines an answer is given on paper; one for the other kinds."""


def language_asked(request, enrollment):
    """The language of a sheet: that of `?language=en|es`, else the customer's."""
    asked = request.GET.get("language")
    return asked if asked in LANGUAGES else enrollment.customer.language


def printed_form(paper: Paper, user):
    """The context of the sheet of `paper` in the active language; `user` is who prints it.

    A paper that nobody began is blank: each choice with a box to tick, lines for every other answer.
    """
    return {
        "page_title": paper.title,
        "paper": paper,
        "parts": paper.sections if paper.row else _blank(paper.form),
        "enrollment": paper.enrollment,
        "customer": paper.enrollment.customer,
        "program_name": get_program(paper.enrollment.program).name,
        "language": get_language(),
        "printed_by": str(user),
        "printed_at": clock.now(),
        "as_of": clock.today(),
    }


def _blank(form):
    return [
        {"title": str(section.title), "items": [_room(form, question) for question in section.questions]}
        for section in form.sections
    ]


def _room(form, question):
    choices = [str(option.label) for option in question.options]
    return {
        "label": str(question.label),
        "when": conditions_in_words(form, question.asked_when),
        "is_yes_no": question.kind == Kind.YES_NO,
        "choices": choices,
        "more_lines": range(LINES.get(question.kind, 1) - 1),
        "rows": LINES.get(question.kind, 1),
    }
