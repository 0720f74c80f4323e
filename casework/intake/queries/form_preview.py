"""A form as an applicant sees it, with all its questions at once, and what follows from the answers."""

from dataclasses import replace

from django.utils import translation
from django.utils.translation import gettext as _

from casework.intake.forms.answer_section import section_form
from programs.intake_forms import Kind, RuleKind

LANGUAGES = {"en": "English", "es": "Español"}


def preview_of(form, language):
    """{title, intro, sections, rules} of a `Form` in `language` ("en" or "es").

    Each section has its fields as the applicant gets them, and beside a question that is not always asked, when it is.
    """
    with translation.override(language):
        return {
            "title": str(form.title),
            "intro": str(form.intro),
            "sections": [_section(form, section, language) for section in form.sections],
            "rules": [_rule(form, rule) for rule in form.rules],
        }


def changes_between(before, after):
    """What differs between two `Form`s, in words: questions and rules that came, went or read otherwise."""
    told = []
    pairs = (
        (before.questions, after.questions, lambda item: str(item.label)),
        (
            {rule.code: rule for rule in before.rules},
            {rule.code: rule for rule in after.rules},
            lambda item: str(item.text),
        ),
    )
    for old, new, said in pairs:
        told += [_("Added: %(what)s") % {"what": said(new[code])} for code in new if code not in old]
        told += [_("Removed: %(what)s") % {"what": said(old[code])} for code in old if code not in new]
        told += [
            _("Changed: %(what)s") % {"what": said(new[code])}
            for code in new
            if code in old and old[code] != new[code]
        ]
    if not told and before != after:
        told.append(_("Titles, introductions or the order changed."))
    return told


def _section(form, section, language):
    whole = replace(
        section, questions=tuple(replace(question, asked_when=()) for question in section.questions)
    )
    fields = section_form(form, whole, {}, language, prefix=section.code)
    return {
        "title": str(section.title),
        "intro": str(section.intro),
        "questions": [
            {"field": fields[question.code], "when": conditions_in_words(form, question.asked_when)}
            for question in section.questions
        ],
    }


def _rule(form, rule):
    kinds = {
        RuleKind.NOT_SUITABLE: _("Ends the application"),
        RuleKind.FINDING: _("Staff are told"),
        RuleKind.RECOMMENDATION: _("Recommended"),
    }
    return {"kind": kinds[rule.kind], "when": conditions_in_words(form, rule.when), "text": str(rule.text)}


def conditions_in_words(form, conditions):
    """Conditions of a form as a sentence: "Do you work now?: Yes"; "" for none."""
    return "; ".join(_condition(form, part) for part in conditions)


def _condition(form, part):
    question = form.questions[part.question]
    words = {"question": question.label, "value": part.value}
    if part.operator in ("is", "is_not"):
        words["value"] = _(" or ").join(_answer(question, code) for code in part.value)
    if part.operator == "answered":
        return (_("%(question)s: answered") if part.value else _("%(question)s: not answered")) % words
    templates = {
        "is": _("%(question)s: %(value)s"),
        "is_not": _("%(question)s: not %(value)s"),
        "at_least": _("%(question)s: %(value)s or more"),
        "at_most": _("%(question)s: %(value)s or less"),
        "younger_than": _("%(question)s: younger than %(value)s"),
        "at_least_years": _("%(question)s: %(value)s years or older"),
    }
    return templates[part.operator] % words


def _answer(question, code):
    if question.kind == Kind.YES_NO:
        return _("Yes") if code == "yes" else _("No")
    return str(question.choice(code).label)
