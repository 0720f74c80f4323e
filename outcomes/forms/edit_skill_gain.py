"""A measurable skill gain: the questions, papers and dates of its type (F031-F052, F124-F129)."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from careerplan.forms.plan_form import PlanForm
from casework.core import clock
from casework.core.dates import DateTextField
from casework.core.fields import require_with
from casework.core.files import CheckedFileField, limits_text
from casework.core.uswds import Cancel, Fieldset, Reveal, Row, Submit
from outcomes.enums import Achievement
from outcomes.models import SkillGain
from outcomes.queries.gain_proofs import papers_of
from outcomes.queries.tables import tab_url
from outcomes.services.settle_skill_gain import FIELDS, settle_skill_gain
from programs.registry import get_program
from programs.skill_gains import asked_of

NONE = ("", _("- Select -"))
PART_TIME = "part_time"
_NUMBERED = ("answer", "education_level", "file")


def _past(label, **more):
    return DateTextField(label=label, prefers="past", latest=clock.today, **more)


def _credits(label):
    return forms.DecimalField(label=label, min_value=0, max_value=99, max_digits=5, decimal_places=2)


class PaperChoice(forms.ModelChoiceField):
    """A document of the enrollment by its title and kind."""

    def label_from_instance(self, paper):
        """Title and kind: "Fall transcript (Transcript or report card)"."""
        return f"{paper.title} ({paper.get_kind_display()})"


class EditSkillGainForm(PlanForm):
    """The fields of one type; the program's spec words its questions. Keyword argument `kind`: the MsgType."""

    answer = forms.ChoiceField(widget=forms.RadioSelect)
    education_level = forms.ChoiceField()
    achievement = forms.ChoiceField(
        label=_("What was passed?"), choices=Achievement, widget=forms.RadioSelect
    )
    first_semester_started_on = _past(_("First semester: first day"))
    first_semester_ended_on = _past(_("First semester: last day"))
    first_semester_credits = _credits(_("First semester: credits"))
    semester_started_on = _past(_("First day"))
    semester_ended_on = _past(_("Last day"))
    credits = _credits(_("Credits"))
    milestone_set_on = _past(
        _("Date the milestone was set"),
        required=False,
        help_text=_("A milestone counts when it was set before training or before the program year."),
    )
    file = CheckedFileField(required=False)
    document = PaperChoice(None, label=_("Or a document that is uploaded already"), required=False)
    attained_on = _past(_("Date Attained"))
    comment = forms.CharField(label=_("Comment"), max_length=2_000, widget=forms.Textarea(attrs={"rows": 4}))

    cancel_label = _("Close")
    widths = {"credits": "xs", "first_semester_credits": "xs"}
    error_texts = {
        "answer": {"required": _("Select an answer")},
        "file": {"required": _("Upload the paper that proves the gain.")},
        "achievement": {"required": _("Choose what was passed: it decides what the gain counts as.")},
        "education_level": {"required": _("Select the highest level of education")},
    }

    class Meta:
        model = SkillGain
        fields = [name for name in FIELDS if name != "document"]

    def __init__(self, *args, kind, **kwargs):
        self.kind = kind
        super().__init__(*args, **kwargs)
        self.given["kind"] = kind
        for name in set(FIELDS) - set(asked_of(kind)):
            del self.fields[name]
        self._word()
        self._offer()
        self._offer_papers()
        if "first_semester_started_on" in self.fields:
            for name in ("started_on", "ended_on", "credits"):
                require_with(self, f"first_semester_{name}", "answer", [PART_TIME])

    @classmethod
    def of(cls, request, enrollment, kind, **given):
        """The form as the request opens or sends it; leaving it leads to the section of the Outcomes tab."""
        return cls(
            request.POST if request.method == "POST" else None,
            request.FILES or None,
            enrollment=enrollment,
            spec=get_program(enrollment.program),
            kind=kind,
            cancel_url=tab_url(enrollment, "skill_gains"),
            **given,
        )

    def layout(self):
        parts = ["answer", "achievement", "education_level", "file", "document", *self._semesters()]
        parts += ["milestone_set_on", "attained_on", "comment", *self.hidden()]
        return [part for part in parts if not isinstance(part, str) or part in self.fields]

    def buttons(self):
        return [Submit(self.submit_label), Cancel(self.cancel_label, self.cancel_url)]

    def clean(self):
        """Cleaned data as they will be stored."""
        cleaned = super().clean()
        if not self.errors:
            try:
                cleaned |= self._settle(cleaned)
            except ValidationError as problem:
                for name, found in problem.message_dict.items():
                    self.add_error(name if name in self.fields else None, found)
        return cleaned

    def _post_clean(self):
        """The service writes, never the form: the row keeps what is saved."""

    @property
    def values(self):
        """What the service takes: the fields that the type asks for, and the file."""
        values = {name: self.cleaned_data.get(name) for name in asked_of(self.kind)}
        return values | {"checked_file": self.cleaned_data["file"]}

    def _settle(self, cleaned):
        return settle_skill_gain(
            self.spec,
            self.enrollment,
            self.kind.code,
            {name: cleaned[name] for name in asked_of(self.kind) if cleaned.get(name) is not None},
            known=self.instance if self.instance.pk else None,
            has_file=cleaned.get("file") is not None,
        )

    def _semesters(self):
        if "semester_ended_on" not in self.fields:
            return []
        days = ("semester_started_on", "semester_ended_on")
        if "credits" not in self.fields:
            return [Fieldset(_("Semester"), Row(*days))]
        first = [f"first_{name}" for name in (*days, "semester_credits")]
        return [
            Reveal("answer", [PART_TIME], Fieldset(_("First semester, when part-time"), Row(*first))),
            Fieldset(
                _("Semester"),
                Row(*days, "credits"),
                hint=_("When part-time: the second of the two semesters."),
            ),
        ]

    def _word(self):
        """The questions in the seed's words and numbers; "1. This customer is ..."."""
        words = {
            "answer": self.kind.question,
            "education_level": _(
                "This customer is in the system with the following Highest Level of Education?"
            ),
            "file": self.kind.upload,
        }
        shown = [name for name in _NUMBERED if name in self.fields]
        for number, name in enumerate(shown, start=1):
            self.fields[name].label = f"{number}. {words[name]}"

    def _offer(self):
        if "answer" in self.fields:
            self.fields["answer"].choices = [(option.code, option.text) for option in self.kind.answers]
        if "education_level" in self.fields:
            levels = [(level.code, level.text) for level in self.spec.education_levels]
            self.fields["education_level"].choices = [NONE, *levels]
            known = self.instance.education_level or self.enrollment.education_at_entry
            self.initial["education_level"] = known

    def _offer_papers(self):
        """A paper is needed: a new file, or one of those that are uploaded already, if there are any."""
        papers = papers_of(self.enrollment)
        on_file = {str(pk) for pk in papers.values_list("pk", flat=True)}
        self.initial["document"] = self.instance.document_id
        chosen = self.data.get("document", "") if self.is_bound else str(self.instance.document_id or "")
        self.fields["file"].required = chosen not in on_file
        self.fields["file"].help_text = limits_text(most=1)
        if on_file:
            self.fields["document"].queryset = papers
        else:
            del self.fields["document"]
