"""The times a planner publishes: one, or a series by days of the week and hours."""

import calendar
from datetime import timedelta

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from casework.core import clock
from casework.core.dates import DateTextField
from casework.core.fields import TimeTextField, key_field, require_with
from casework.core.forms import CaseworkForm
from casework.core.times import length_words
from casework.core.uswds import Reveal, Row
from casework.intake.queries.times import moment_at, series_of

ONE, SERIES = "one", "series"
LENGTHS = (15, 20, 30, 45, 60, 90, 120)
LONGEST_SERIES = timedelta(weeks=26)
_DAYS = (
    _("Monday"),
    _("Tuesday"),
    _("Wednesday"),
    _("Thursday"),
    _("Friday"),
    _("Saturday"),
    _("Sunday"),
)


class PublishTimesForm(CaseworkForm):
    """`PublishTimesForm(data, organisations=..., initial=...)`; `values` are what `publish_times` takes. The service
    checks again behind its lock what is past or lies across another time."""

    submit_label = _("Publish")
    widths = {"place": "l", "begins": "s", "ends": "s"}
    error_texts = {
        "weekdays": {"required": _("Select at least one day of the week")},
        "begins": {"required": _("Enter when the first meeting begins")},
        "ends": {"required": _("Enter when the last meeting ends")},
    }

    kind = forms.ChoiceField(
        label=_("What do you publish?"),
        choices=[(ONE, _("One time")), (SERIES, _("A series of times"))],
        widget=forms.RadioSelect,
        initial=ONE,
    )
    starts_on = DateTextField(label=_("Day, or first day of the series"), prefers="future")
    ends_on = DateTextField(label=_("Last day of the series"), prefers="future")
    weekdays = forms.TypedMultipleChoiceField(
        label=_("Days of the week"),
        choices=list(enumerate(_DAYS[: calendar.SATURDAY + 1])),
        coerce=int,
        widget=forms.CheckboxSelectMultiple,
    )
    begins = TimeTextField(label=_("Begins at"), help_text=_("For example 9 a.m. or 13:30"))
    ends = TimeTextField(label=_("Last one ends at"), help_text=_("For example 4 p.m."))
    minutes = forms.TypedChoiceField(label=_("Length of one meeting"), coerce=int, initial=60)
    place = forms.CharField(
        label=_("Place"),
        max_length=200,
        help_text=_("Customers read it: street, floor and room, or by telephone."),
    )
    organisation = forms.ChoiceField(label=_("Local workforce area"))
    leave_out = forms.BooleanField(label=_("Leave out times that overlap mine"), required=False)
    key = key_field()

    def __init__(self, *args, organisations, **kwargs):
        super().__init__(*args, **kwargs)
        self.organisations = {str(row.public_id): row for row in organisations}
        self.fields["minutes"].choices = [(count, length_words(count)) for count in LENGTHS]
        self.fields["organisation"].choices = [(key, row.name) for key, row in self.organisations.items()]
        if len(organisations) == 1:
            del self.fields["organisation"]
        for name in ("ends_on", "weekdays", "ends"):
            require_with(self, name, "kind", {SERIES})

    def layout(self):
        """Kind, days, hours, place; the fields of a series appear with it."""
        last = ["organisation"] if "organisation" in self.fields else []
        return [
            "kind",
            "starts_on",
            Reveal("kind", [SERIES], "ends_on", "weekdays"),
            Row("begins", "minutes"),
            Reveal("kind", [SERIES], "ends", "leave_out"),
            "place",
            *last,
            "key",
        ]

    def clean(self):
        """Cleaned data with `starts`, the moments in order."""
        cleaned = super().clean()
        if self.errors:
            return cleaned
        try:
            cleaned["starts"] = self._series(cleaned) if cleaned["kind"] == SERIES else [self._one(cleaned)]
        except ValidationError as problem:
            self.add_error(None, problem)
        return cleaned

    @property
    def values(self):
        """What the service takes."""
        cleaned, chosen = self.cleaned_data, self.cleaned_data.get("organisation")
        home = self.organisations[chosen] if chosen else next(iter(self.organisations.values()))
        leave_out = cleaned["kind"] == SERIES and cleaned["leave_out"]
        names = ("starts", "minutes", "place", "key")
        return {name: cleaned[name] for name in names} | {"organisation": home, "leave_out": leave_out}

    @staticmethod
    def _one(cleaned):
        moment = moment_at(cleaned["starts_on"], cleaned["begins"])
        if moment is None:
            text = _("The clocks go forward on that day and leave this hour out. Choose another time.")
            raise ValidationError({"begins": text})
        return moment

    @staticmethod
    def _series(cleaned):
        first, last = cleaned["starts_on"], cleaned["ends_on"]
        if first < clock.today():
            raise ValidationError({"starts_on": _("The first day has passed")})
        if last < first:
            raise ValidationError({"ends_on": _("The last day cannot be before the first day")})
        if last - first > LONGEST_SERIES:
            raise ValidationError({"ends_on": _("Publish a series of at most 26 weeks at once")})
        if cleaned["ends"] <= cleaned["begins"]:
            raise ValidationError({"ends": _("The end must be after the beginning")})
        days = set(cleaned["weekdays"])
        return series_of(first, last, days, cleaned["begins"], cleaned["ends"], cleaned["minutes"])
