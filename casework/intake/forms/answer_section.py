"""A section of an intake form as a form of ours: for the customer, for staff who correct, for the needs assessment.

    form = section_form(content, section, answers, data=request.POST or None, cancel_url=...)
    if form.is_valid():
        answers = put(content, section, answers, form.checked)      (programs.intake_forms.put)

`content` is a `Form` (`queries.editions.content_of(edition)`), `answers` all answers stored so far. With `draft=True`
(autosave) nothing is missing, and `form.checked.answers` is what can be kept whether or not the form is valid.
"""

from datetime import date

from django import forms
from django.utils import translation
from django.utils.translation import gettext as _

from casework.core import clock
from casework.core.dates import DateTextField
from casework.core.forms import CaseworkForm
from casework.core.uswds import Reveal
from casework.core.words import phone
from programs.intake_forms import Checked, Kind, check, holds


def section_form(content, section, answers, language="", **keywords):
    """Return the form of `section` with the questions that `answers` to other sections leave standing.

    `language` ("en", "es") is that of the questions; the reader's own without it. `keywords` are those of SectionForm.
    """
    with translation.override(language or translation.get_language()):
        return SectionForm(content=content, section=section, answers=answers, **keywords)


class SectionForm(CaseworkForm):
    """The questions of a section. `checked` is what came of checking the answers, once the form is checked."""

    def __init__(self, data=None, *, content, section, answers, draft=False, submit_label="", **keywords):
        self.content, self.section, self.answers, self.draft = content, section, answers, draft
        own = {question.code for question in section.questions}
        self.questions = {
            question.code: question
            for question in section.questions
            if holds([part for part in question.asked_when if part.question not in own], answers)
        }
        self.base_fields = {code: _field(question) for code, question in self.questions.items()}
        self.error_texts = {code: _error_texts(question) for code, question in self.questions.items()}
        self.submit_label = submit_label or self.submit_label
        self.checked = Checked()
        initial = {code: _shown(found, answers.get(code)) for code, found in self.questions.items()}
        super().__init__(data, initial=initial, **keywords)

    def layout(self):
        """Each question; one that an answer in the same section calls for appears beside that answer."""
        return [self._placed(question) for question in self.questions.values()]

    def _placed(self, question):
        calling = [part for part in question.asked_when if part.question in self.fields]
        if len(calling) == 1 and calling[0].operator == "is":
            return Reveal(calling[0].question, calling[0].value, question.code)
        return question.code

    def _clean_fields(self):
        """What is missing depends on the other answers: `clean` says it."""
        needed = {name: field.required for name, field in self.fields.items()}
        for field in self.fields.values():
            field.required = False
        super()._clean_fields()
        for name, field in self.fields.items():
            field.required = needed[name]

    def clean(self):
        """The answers as they are stored; errors beside the questions."""
        cleaned = super().clean()
        given = {code: cleaned.get(code) for code in self.questions}
        others = {code: value for code, value in self.answers.items() if code not in given}
        self.checked = check(self.content, self.section, others | given, clock.today(), draft=self.draft)
        for code, finding in self.checked.problems.items():
            if code not in self.errors:
                self.add_error(code, finding.text)
        return cleaned


def _field(question):
    return _FIELDS[question.kind](
        question, label=str(question.label), help_text=_help(question), required=question.required
    )


def _help(question):
    parts = [str(question.help)] if question.help else []
    if question.why:
        parts.append(_("Why we ask: %(reason)s") % {"reason": question.why})
    if question.sensitive:
        parts.append(_("You can skip this question."))
    return " ".join(parts)


def _text(question, **keywords):
    return forms.CharField(max_length=question.max_length, **keywords)


def _long_text(question, **keywords):
    return forms.CharField(
        max_length=question.max_length, widget=forms.Textarea(attrs={"rows": 5}), **keywords
    )


def _typed(mode, completes):
    def field(question, **keywords):
        attributes = {"inputmode": mode, "autocomplete": completes}
        return forms.CharField(max_length=300, widget=forms.TextInput(attrs=attributes), **keywords)

    return field


def _yes_no(question, **keywords):
    choices = [("yes", _("Yes")), ("no", _("No")), *_skipping(question)]
    return forms.ChoiceField(choices=choices, widget=forms.RadioSelect, **keywords)


def _one(question, **keywords):
    choices = [*_choices(question), *_skipping(question)]
    return forms.ChoiceField(choices=choices, widget=forms.RadioSelect, **keywords)


def _several(question, **keywords):
    return forms.MultipleChoiceField(
        choices=_choices(question), widget=forms.CheckboxSelectMultiple, **keywords
    )


def _date(question, **keywords):
    return DateTextField(prefers="past" if question.past else "near", **keywords)


def _choices(question):
    return [
        (choice.code, f"{choice.label} ({choice.hint})" if choice.hint else str(choice.label))
        for choice in question.options
    ]


def _skipping(question):
    """The way back from an answer to none: radio buttons cannot be unpressed."""
    if question.required:
        return []
    return [("", _("I do not want to answer") if question.sensitive else _("No answer"))]


_FIELDS = {
    Kind.TEXT: _text,
    Kind.LONG_TEXT: _long_text,
    Kind.YES_NO: _yes_no,
    Kind.ONE: _one,
    Kind.SEVERAL: _several,
    Kind.DATE: _date,
    Kind.NUMBER: _typed("numeric", "off"),
    Kind.PHONE: _typed("tel", "tel"),
    Kind.EMAIL: _typed("email", "email"),
}


def _error_texts(question):
    texts = {"max_length": _("Your answer has %(show_value)d characters. Make it %(limit_value)d or fewer.")}
    if question.kind in (Kind.ONE, Kind.SEVERAL, Kind.YES_NO):
        texts["invalid_choice"] = _("Choose from the answers in the list.")
    return texts


def _shown(question, answer):
    """A stored answer as its field shows it."""
    if question.kind == Kind.DATE and answer:
        return date.fromisoformat(answer)
    return phone(answer) if question.kind == Kind.PHONE and answer else answer
