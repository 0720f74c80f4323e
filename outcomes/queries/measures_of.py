"""Why a person counts: every measure of this year and its neighbors, with the rows that made it so."""

from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext as _

from casework.core import clock
from casework.core.cells import Link
from outcomes.measures.facts import measure_facts
from outcomes.queries.measure_words import answer_badge, next_change_text
from outcomes.queries.measures_page import cohort_text
from programs.measures.answers import State
from programs.measures.decide import answers_of
from programs.measures.periods import year_label, year_of
from programs.registry import get_program


@dataclass(frozen=True)
class ShownAnswer:
    """An answer as the page prints it; `links` lead to what it rests on."""

    answer: object
    cohort: str
    badge: dict
    links: list
    elements: str
    next_change: str


@dataclass(frozen=True)
class MeasuredYear:
    """A year of the page: what is asked about the person, and what is not."""

    year: int
    label: str
    when: str
    asked: list
    unasked: list


def measures_of(enrollment, chosen=None):
    """The `MeasuredYear`s of an enrollment (with its customer): that of today, or `chosen`, then the ones around it.

    Five queries.
    """
    spec = get_program(enrollment.program)
    kind, today = spec.measures.years, clock.today()
    facts = measure_facts([enrollment])[enrollment.pk]
    links = _links(enrollment, facts)
    now = year_of(kind, today)
    middle = chosen or now
    return [_year(spec, facts, year, now, today, links) for year in (middle, middle - 1, middle + 1)]


def _year(spec, facts, year, now, today, links):
    shown = [_shown(spec, answer, links) for answer in answers_of(spec.measures, facts, year, today)]
    when = {now: _("this year"), now + 1: _("next year"), now - 1: _("last year")}.get(year, "")
    return MeasuredYear(
        year=year,
        label=year_label(spec.measures.years, year),
        when=when,
        asked=[row for row in shown if row.answer.state is not State.OUT],
        unasked=[row for row in shown if row.answer.state is State.OUT],
    )


def _shown(spec, answer, links):
    return ShownAnswer(
        answer=answer,
        cohort=cohort_text(answer.measure, spec.measures.years, answer.year),
        badge=answer_badge(answer),
        links=[links[key] for key in dict.fromkeys(answer.rests_on) if key in links],
        elements=", ".join(f"{element} = {value}" for element, value in sorted(answer.elements.items())),
        next_change=next_change_text(answer),
    )


def _links(enrollment, facts):
    """{key of a fact: Link to its row}; a credential of another provider has none."""
    rows = [*facts.trainings, *facts.gains, *facts.credentials, *facts.jobs, *facts.studies]
    found = {}
    for row in rows:
        kind, _colon, public_id = row.key.partition(":")
        found[row.key] = Link(row.label, _address(enrollment, kind, public_id))
    return found


_PAGES = {
    "service": "careerplan:edit_service",
    "gain": "outcomes:edit_skill_gain",
    "job": "outcomes:edit_employment",
    "study": "outcomes:edit_study",
}


def _address(enrollment, kind, public_id):
    if kind in _PAGES:
        return reverse(_PAGES[kind], args=[enrollment.public_id, public_id])
    return reverse("outcomes:list_credentials", args=[enrollment.public_id])
