"""The needs assessment as pages read it: its parts, its answers in words, what follows from them (F300)."""

from dataclasses import dataclass
from functools import cached_property

from django.urls import reverse
from django.utils.translation import gettext as _

from casework.core import clock
from casework.core.words import short_date
from casework.intake.enums import FormKind
from casework.intake.models import NeedsAssessment
from casework.intake.queries.answers import answered_form
from casework.intake.queries.editions import content_of, current_edition
from programs.intake_forms import Form, outcome, section_done, sections_asked
from programs.registry import get_program


@dataclass(frozen=True)
class Assessed:
    """The needs assessment of one enrollment; `row` is None before the first answer."""

    enrollment: object
    edition: object
    row: NeedsAssessment | None

    @cached_property
    def form(self) -> Form:
        """The form that is answered."""
        return content_of(self.edition)

    @property
    def answers(self):
        """All answers so far, by question."""
        return self.row.answers if self.row else {}

    @property
    def version(self):
        """The version that a page was drawn from; 0 for none yet."""
        return self.row.version if self.row else 0

    @property
    def is_complete(self):
        """Whether nothing is missing."""
        return bool(self.row and self.row.completed_at)

    @cached_property
    def sections(self):
        """The sections that are asked."""
        return sections_asked(self.form, self.answers)

    def is_done(self, section):
        """Whether `section` was saved and nothing is missing in it."""
        saved = self.row is not None and section.code in self.row.sections_done
        return saved and section_done(self.form, section, self.answers, clock.today())

    def url_of(self, section):
        """Where `section` is answered."""
        return reverse("intake:edit_needs_assessment", args=[self.enrollment.public_id, section.code])

    def next_open(self, after=None):
        """The first section that is not done, those after the section `after` first; None when all are."""
        found = [section for section in self.sections if not self.is_done(section)]
        codes = [section.code for section in self.sections]
        place = codes.index(after.code) if after and after.code in codes else -1
        return next((s for s in found if codes.index(s.code) > place), found[0] if found else None)

    @property
    def steps(self):
        """The sections as `components/step_list.html` draws them."""
        current = self.next_open()
        return [
            {
                "label": str(section.title),
                "state": "done" if self.is_done(section) else "current" if section == current else "todo",
                "url": self.url_of(section) if self.enrollment.may_be_edited else "",
            }
            for section in self.sections
        ]

    @property
    def answered(self):
        """The `AnsweredSection`s: each question with its answer in words; none before the first answer."""
        return answered_form(self.edition, self.answers, None).sections if self.row else ()

    @cached_property
    def outcome(self):
        """What follows from the answers: findings and recommendations."""
        return outcome(self.form, self.answers, clock.today())

    @property
    def recommendations(self):
        """[{text, services}]: why, and the words of what is recommended."""
        catalogue = get_program(self.enrollment.program).catalogue
        return [
            {"text": str(rule.text), "services": [catalogue.text(code) for code in rule.recommends]}
            for rule in self.outcome.recommendations
        ]

    @property
    def standing(self):
        """Where it stands: word, colour, detail."""
        if self.row is None:
            return {"word": _("Not started"), "colour": "grey", "detail": ""}
        if self.is_complete:
            day = short_date(clock.local_date(self.row.completed_at))
            return {"word": _("Complete"), "colour": "green", "detail": _("since %(day)s") % {"day": day}}
        done = sum(self.is_done(section) for section in self.sections)
        values = {"done": done, "all": len(self.sections)}
        return {
            "word": _("Started"),
            "colour": "yellow",
            "detail": _("%(done)s of %(all)s parts done") % values,
        }


def needs_assessment_of(enrollment):
    """The `Assessed` of `enrollment`, None in a program without such a form. One query; two before it has begun."""
    row = NeedsAssessment.objects.select_related("form", "completed_by").filter(enrollment=enrollment).first()
    edition = row.form if row else current_edition(enrollment.program, FormKind.NEEDS_ASSESSMENT)
    return Assessed(enrollment, edition, row) if edition else None
