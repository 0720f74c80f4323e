"""The advisor of skill gains: what the record says of the person, and the verdicts in words with the act of each."""

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from careerplan.models import Service, SkillScore
from casework.core import clock
from casework.core.types import Colour
from casework.core.words import short_date
from outcomes.models import Exit, SkillGain, Study
from outcomes.queries.computed_gains import as_taken, participation_of
from outcomes.queries.gain_proofs import papers_for, papers_of
from outcomes.queries.gain_rules import trainings_begun
from outcomes.queries.tables import tab_url
from programs.computed_gains import Entered
from programs.gain_advice import advise, recorded_in
from programs.gain_facts import GainFacts, Step, Verdict
from programs.measures.facts import TrainingFact
from programs.measures.periods import year_label, year_span
from programs.registry import get_program

_VERDICTS = {
    Verdict.CAN: (gettext_lazy("Can count"), Colour.GREEN),
    Verdict.NOT_YET: (gettext_lazy("Cannot yet"), Colour.YELLOW),
    Verdict.CANNOT: (gettext_lazy("Cannot"), Colour.GREY),
}
_STEPS = {
    Step.ADD_GAIN: gettext_lazy("Add this gain"),
    Step.ADD_TEST: gettext_lazy("View/Add Basic Skills Assessment Results"),
    Step.ADD_STUDY: gettext_lazy("Add Education or Training"),
    Step.ADD_SERVICE: gettext_lazy("Add a service"),
    Step.EDIT_CUSTOMER: gettext_lazy("Correct the education in the profile"),
    Step.EDIT_ENROLLMENT: gettext_lazy("Open the enrollment"),
    Step.EDIT_ENTRY: gettext_lazy("Correct the education at entry"),
    Step.SHOW_EXIT: gettext_lazy("Open the exit"),
}


def gain_facts(enrollment, semesters=()):
    """What the rules read of `enrollment`; `semesters` are what a transcript shows. Five queries."""
    spec = get_program(enrollment.program)
    left = Exit.objects.kept().filter(enrollment=enrollment).order_by("-exited_on", "-pk").first()
    return GainFacts(
        today=clock.today(),
        stay=participation_of(enrollment),
        years=spec.measures.years,
        education=enrollment.education_at_entry,
        entered_status=enrollment.school_status_at_entry,
        school_status=enrollment.customer.school_status,
        left_status=left.school_status if left else "",
        trainings=[
            _training(spec, row)
            for row in trainings_begun(spec, Service.objects.kept().filter(enrollment=enrollment))
        ],
        taken=[as_taken(row) for row in SkillScore.objects.kept().filter(enrollment=enrollment)],
        entered=[
            Entered(key=row.pk, kind=row.kind, started_on=row.started_on)
            for row in Study.objects.kept().filter(enrollment=enrollment)
        ],
        gains=[row.counts_on for row in SkillGain.objects.kept().filter(enrollment=enrollment)],
        semesters=semesters,
    )


def gain_advice(enrollment, year, semesters, *, can_edit):
    """What the page shows of the year `year` of the program's measures: its heading, the warning that a gain is
    recorded already, and a line for each type."""
    years = get_program(enrollment.program).measures.years
    span = year_span(years, year)
    facts = gain_facts(enrollment, semesters)
    papers = list(papers_of(enrollment))
    recorded = recorded_in(facts, year)
    return {
        "year_words": _("What could count in %(year)s (%(first)s – %(last)s)")
        % {"year": year_label(years, year), "first": short_date(span.first), "last": short_date(span.last)},
        "recorded": recorded.text if recorded else "",
        "lines": [
            _line(enrollment, advice, papers_for(advice.kind.code, papers, span.first), can_edit)
            for advice in advise(get_program(enrollment.program), facts, year)
        ],
    }


def _line(enrollment, advice, on_file, can_edit):
    word, colour = _VERDICTS[advice.verdict]
    step = _STEPS.get(advice.step)
    return {
        "kind": advice.kind,
        "word": word,
        "colour": colour,
        "why": advice.finding.text,
        "missing": advice.missing,
        "papers": advice.papers,
        "on_file": [
            {
                "title": paper.title,
                "about": f"{paper.get_kind_display()}, {short_date(paper.uploaded_at)}",
                "url": reverse("cases:download_document", args=[enrollment.public_id, paper.public_id]),
            }
            for paper in on_file
        ],
        "citations": list(dict.fromkeys([advice.finding.citation, *advice.citations])),
        "act": {"label": step, "url": _url(enrollment, advice)} if step and can_edit else None,
    }


def _url(enrollment, advice):
    keys = [enrollment.public_id]
    return {
        Step.ADD_GAIN: f"{reverse('outcomes:add_skill_gain', args=keys)}?type={advice.kind.code}",
        Step.ADD_TEST: f"{reverse('careerplan:review_assessments', args=keys)}#scores",
        Step.ADD_STUDY: reverse("outcomes:add_study", args=keys),
        Step.ADD_SERVICE: reverse("careerplan:choose_service", args=keys),
        Step.EDIT_CUSTOMER: reverse("cases:edit_customer", args=[enrollment.customer.public_id]),
        Step.EDIT_ENROLLMENT: reverse("cases:edit_enrollment", args=keys),
        Step.EDIT_ENTRY: f"{reverse('cases:edit_enrollment', args=keys)}#id_education_at_entry",
        Step.SHOW_EXIT: tab_url(enrollment, "exit"),
    }[advice.step]


def _training(spec, row):
    return TrainingFact(
        key=str(row.public_id),
        label=spec.catalogue.text(row.service_type),
        kind=spec.catalogue[row.service_type].measured_as,
        started_on=row.started_on,
        completed_on=row.completed_on,
    )
