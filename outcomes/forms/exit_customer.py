"""A customer exits: in the section of the tab, and on a page of its own when something was refused (F069-F073,
F136-F140)."""

from django import forms
from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from casework.cases.enums import SchoolStatus
from casework.core.dates import DateTextField
from casework.core.forms import CaseworkForm
from casework.core.uswds import Cancel, Fieldset, Reveal, Submit
from casework.core.words import short_date
from outcomes.queries.exit_rules import has_ended
from outcomes.queries.exits import exit_url, is_over, programs_left, recent_notes
from outcomes.services.settle_exit import settle_exit
from programs.exit_meaning import ONLY_WHEN, exclusion
from programs.registry import get_program

SELECT = ("", gettext_lazy("Select"))


class NoteChoice(forms.ModelChoiceField):
    """A choice among case notes, each named by its day and subject."""

    def label_from_instance(self, note):
        """ "Nov 3, 2026: Phone call"."""
        return f"{short_date(note.contact_on)}: {note.subject or note.text[:60]}"


class ExitCustomerForm(CaseworkForm):
    """What the program's exit policy asks. A status has its own list of reasons, shown beside it; without JavaScript
    every list is shown under the status it belongs to, and the one of the chosen status counts."""

    sub_program = forms.ChoiceField()
    left_early = forms.BooleanField(required=False)
    exit_status = forms.ChoiceField(widget=forms.RadioSelect)
    reason_text = forms.CharField(
        label=gettext_lazy("Which other reason?"),
        max_length=500,
        required=False,
        help_text=gettext_lazy("Needed when the reason is Other."),
    )
    exited_on = DateTextField(prefers="past")
    school_status = forms.ChoiceField(
        label=gettext_lazy("School status at exit"),
        choices=[SELECT, *SchoolStatus.choices],
        required=False,
        help_text=gettext_lazy("Decides whether entering post-secondary education later is a skill gain."),
    )
    note_text = forms.CharField(
        label=gettext_lazy("Why the customer left without completing"),
        max_length=20_000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=gettext_lazy("Saved as a case note together with the exit."),
    )
    case_note = NoteChoice(
        label=gettext_lazy("Or a case note that says so already"),
        queryset=None,
        to_field_name="public_id",
        required=False,
        empty_label=gettext_lazy("None of these"),
    )

    def __init__(self, *args, member, outcomes, **kwargs):
        self.outcomes = outcomes
        self.enrollment = outcomes.enrollment
        self.spec = get_program(self.enrollment.program)
        self.policy = self.spec.exit
        self.reasons, self.asking_text = {}, {}
        super().__init__(*args, **kwargs)
        self.submit_label = self.policy.save_label
        self._offer_programs()
        self._offer_statuses()
        self._name("exited_on", self.policy.date_label, _("Enter the %(label)s"))
        self.initial.setdefault("school_status", self.enrollment.customer.school_status)
        self._offer_notes(member)

    @classmethod
    def of(cls, request, outcomes):
        """The form as the request opens or sends it; it is sent to `exit_customer` wherever it stands."""
        home = exit_url(outcomes.enrollment)
        data = request.POST if request.method == "POST" else None
        return cls(data, member=request.member, outcomes=outcomes, cancel_url=home)

    @classmethod
    def on_tab(cls, request, outcomes, *, can_edit):
        """The form for the tab's section; None where there is nothing to exit, or the reader may not."""
        spec = get_program(outcomes.enrollment.program)
        return cls.of(request, outcomes) if can_edit and not is_over(spec, outcomes) else None

    def form_attributes(self):
        """As of every form, with the address it is sent to."""
        url = reverse("outcomes:exit_customer", args=[self.enrollment.public_id])
        return super().form_attributes() | {"action": url}

    def buttons(self):
        """Save, and a way back from the page of its own."""
        leave = [Cancel(self.cancel_label, self.cancel_url)] if self.is_bound else []
        return [Submit(self.submit_label), *leave]

    def layout(self):
        """In the order of the sources: the program, the status with its reasons, the date; for who left early the box
        first (000:265) and the case note last (000:261)."""
        parts = [name for name in ("sub_program", "left_early", "exit_status") if name in self.fields]
        for name, codes in self.reasons.items():
            parts.append(Reveal("exit_status", codes, name) if "exit_status" in self.fields else name)
        parts += self._other_reason()
        parts += ["exited_on", "school_status"]
        if "note_text" in self.fields:
            notes = [name for name in ("note_text", "case_note") if name in self.fields]
            early = Fieldset(_("Case note"), *notes)
            box = "left_early" in self.fields
            values = ["on"] if box else [self.policy.early_status]
            parts.append(Reveal("left_early" if box else "exit_status", values, early))
        return parts

    def _other_reason(self):
        """The words of another reason, beside the one list that holds it, or below several."""
        if not self.asking_text:
            return []
        if len(self.asking_text) > 1:
            return ["reason_text"]
        ((name, codes),) = self.asking_text.items()
        return [Reveal(name, codes, "reason_text")]

    def clean(self):
        """Cleaned data with `values` as they will be stored; what the record speaks against stands beside its field."""
        cleaned = super().clean()
        self.values = {
            "sub_program": cleaned.get("sub_program", ""),
            "exit_status": self._status(cleaned),
            "exit_reason": "",
            "evidence": [],
            "reason_text": cleaned.get("reason_text", ""),
            "exited_on": cleaned.get("exited_on"),
            "school_status": cleaned.get("school_status", ""),
        }
        name = self._reason_field()
        if name:
            chosen = cleaned.get(name) or ""
            self.values["evidence" if isinstance(chosen, list) else "exit_reason"] = chosen
        if not self.errors and not self._is_recorded():
            try:
                settle_exit(self.spec, self.outcomes, self.values)
            except ValidationError as problem:
                self.refuse(problem)
        return cleaned

    def _is_recorded(self):
        """Whether an exit of the kind stands there already: the service says whose, or that this one was sent twice."""
        exits = self.outcomes.exits
        return has_ended(self.enrollment) or any(
            row.sub_program == self.values["sub_program"] for row in exits
        )

    @property
    def note(self):
        """What tells why the customer left early, as the service takes it."""
        return {
            "note": self.cleaned_data.get("case_note"),
            "note_text": self.cleaned_data.get("note_text", ""),
        }

    def refuse(self, problem):
        """Show `problem` (a ValidationError) beside the fields it is about."""
        if not hasattr(problem, "error_dict"):
            self.add_error(None, problem)
            return
        for name, found in problem.error_dict.items():
            self.add_error(self._field_of(name), found)

    def _field_of(self, name):
        if name in ("exit_reason", "evidence"):
            name = self._reason_field()
        return name if name != NON_FIELD_ERRORS and name in self.fields else None

    def _status(self, cleaned):
        if "exit_status" in self.fields:
            return cleaned.get("exit_status", "")
        return self.policy.early_status if cleaned.get("left_early") else self._usual()[0].code

    def _usual(self):
        return [status for status in self.policy.statuses if status.code != self.policy.early_status]

    def _reason_field(self):
        status = self.values["exit_status"]
        return next((name for name, codes in self.reasons.items() if status in codes), None)

    def _name(self, name, label, asked):
        """Give a field the program's label, and the sentence that asks for it."""
        self.fields[name].label = label
        self.fields[name].error_messages["required"] = asked % {"label": label.lower()}

    def _offer_programs(self):
        if not self.spec.sub_programs:
            del self.fields["sub_program"]
            return
        self._name("sub_program", self.policy.program_label, _("Select the %(label)s"))
        left = programs_left(self.spec, self.enrollment, self.outcomes.exits)
        offered = self.spec.sub_programs.codes if self.is_bound else left
        choices = [(code, self.spec.sub_programs.text(code)) for code in offered]
        self.fields["sub_program"].choices = choices if len(choices) == 1 else [SELECT, *choices]

    def _offer_statuses(self):
        """One usual status and one of leaving early are a box; more are a list of statuses."""
        usual, policy = self._usual(), self.policy
        if len(usual) == 1 and policy.early_leaving:
            del self.fields["exit_status"]
            self.fields["left_early"].label = policy.early_label
            reasons = {row.code: row for status in policy.statuses for row in status.reasons}
            self._add_reasons("exit_reason", policy.statuses, reasons.values())
            return
        del self.fields["left_early"]
        self._name("exit_status", policy.status_label, _("Select the %(label)s"))
        self.fields["exit_status"].choices = [(row.code, row.text) for row in policy.statuses]
        for status in policy.statuses:
            if status.reasons:
                self._add_reasons(f"reason_{status.code}", [status], status.reasons)

    def _add_reasons(self, name, statuses, reasons):
        several = any(status.several_reasons for status in statuses)
        choices = [(reason.code, reason.text) for reason in reasons]
        hints = [] if len(statuses) > 1 else [_("For %(status)s.") % {"status": statuses[0].text}]
        asking_more = [reason for reason in reasons if reason.federal_code in ONLY_WHEN]
        hints += [found.text for reason in asking_more if (found := exclusion(self.spec, reason))]
        kind = forms.MultipleChoiceField if several else forms.ChoiceField
        more = {"widget": forms.CheckboxSelectMultiple} if several else {}
        asked = [status.code for status in statuses]
        words = {"reason": self.policy.reason_label.lower()}
        self.fields[name] = kind(
            label=self.policy.reason_label,
            choices=choices if several else [SELECT, *choices],
            required=not self.is_bound or self._status(self.data) in asked,
            help_text=" ".join(hints),
            error_messages={"required": _("Select the %(reason)s") % words},
            **more,
        )
        self.reasons[name] = asked
        if needing := [reason.code for reason in reasons if reason.needs_text]:
            self.asking_text[name] = needing

    def _offer_notes(self, member):
        if not self.asking_text:
            del self.fields["reason_text"]
        if not (self.policy.early_leaving and self.policy.early_needs_note):
            del self.fields["note_text"], self.fields["case_note"]
            return
        self.fields["case_note"].queryset = recent = recent_notes(member, self.enrollment)
        if not recent:
            del self.fields["case_note"]
        is_early = self._status(self.data) == self.policy.early_status
        text = self.fields["note_text"]
        text.required = not self.is_bound or (is_early and not self.data.get("case_note"))
        text.error_messages["required"] = _("Write why the customer left, or select the note that says so")
