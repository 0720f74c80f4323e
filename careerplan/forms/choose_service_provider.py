"""Who gives a service (F343, F344)."""

from django import forms
from django.core.validators import RegexValidator
from django.urls import reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from careerplan.enums import ProviderKind
from careerplan.forms.plan_form import PlanForm, RadiosWithMeaning
from careerplan.models import Service
from careerplan.queries import (
    MOST_FOUND,
    own_providers,
    provider_address,
    provider_organisations,
    wioa_providers,
)
from casework.core.uswds import Cancel, Fieldset, Note, Reveal, Row, Submit

NEW = "new"
ENTRY = ("name", "street", "city", "state", "zip_code")
NEEDED = {
    ProviderKind.LISTED: ("provider_organisation",),
    ProviderKind.WIOA: ("wioa_provider",),
    ProviderKind.OTHER: ("other_provider",),
}


class ChooseServiceProviderForm(PlanForm):
    """The kind of provider, and what the kind needs. All fields are drawn as required; which are, the kind decides.

    The button "Search" sends the words for the WIOA list and gets the form back with what was found, so that it works
    without JavaScript.
    """

    provider_kind = forms.ChoiceField(
        label=_("Pick the initial service provider OR add a new one."), widget=RadiosWithMeaning
    )
    provider_organisation = forms.ChoiceField(label=_("Provider in Casework"))
    wioa_text = forms.CharField(
        label=_("Search WIOA Provider"),
        max_length=80,
        required=False,
        help_text=_("Part of the name, the city or the ZIP code."),
    )
    wioa_provider = forms.ChoiceField(label=_("WIOA provider"))
    other_provider = forms.ChoiceField(label=_("Other Provider"))
    name = forms.CharField(label=_("Name"), max_length=160)
    street = forms.CharField(label=_("Address"), max_length=160)
    city = forms.CharField(label=_("City"), max_length=80)
    state = forms.CharField(
        label=_("State"),
        max_length=2,
        initial="IL",
        validators=[RegexValidator(r"^[A-Za-z]{2}$", _("Enter the state as two letters, like IL"))],
    )
    zip_code = forms.CharField(
        label=_("ZipCode"),
        max_length=10,
        validators=[RegexValidator(r"^\d{5}(-\d{4})?$", _("Enter the ZIP code as 5 digits, like 62701"))],
    )

    widths = {"state": "xs", "zip_code": "s"}
    field_order = (
        "provider_kind",
        "provider_organisation",
        "wioa_text",
        "wioa_provider",
        "other_provider",
        *ENTRY,
    )

    class Meta:
        model = Service
        fields = ["provider_kind"]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.submit_label = self.spec.words.save_step
        service, own = self.instance, self.enrollment.organisation.name
        self._offer_kinds(own)
        self.organisations = {str(row.public_id): row for row in provider_organisations(self.enrollment)}
        self.fields["provider_organisation"].choices = [
            ("", _("- Select -")),
            *[(key, row.name) for key, row in self.organisations.items()],
        ]
        self._offer_wioa()
        self.others = {str(row.public_id): row for row in own_providers(self.enrollment)}
        self.fields["other_provider"].choices = [
            *[(key, provider_address(row)) for key, row in self.others.items()],
            (NEW, _("Add a new one")),
        ]
        self.initial.setdefault("other_provider", NEW)
        if service.provider_organisation_id:
            self.initial.setdefault("provider_organisation", str(service.provider_organisation.public_id))
        if service.provider_kind == ProviderKind.OTHER and not self.is_bound:
            self.initial["other_provider"] = self.initial.get("chosen") or str(service.provider.public_id)

    @classmethod
    def of(cls, request, enrollment, spec, service):
        """The form as the request opens, searches or sends it."""
        data = request.POST if request.method == "POST" else None
        home = reverse("careerplan:list_services", args=[enrollment.public_id])
        given = {"enrollment": enrollment, "spec": spec, "instance": service, "cancel_url": home}
        if data and "find" in data and data.get("provider_kind") == ProviderKind.WIOA:
            return cls(
                initial={name: data[name] for name in cls.base_fields.keys() | {"version"} if name in data},
                **given,
            )
        return cls(data, **given)

    def _offer_kinds(self, own):
        field = self.fields["provider_kind"]
        field.choices = [
            (ProviderKind.OWN, own),
            (ProviderKind.LISTED, ProviderKind.LISTED.label),
            (ProviderKind.WIOA, _("Search WIOA Provider")),
            (ProviderKind.OTHER, ProviderKind.OTHER.label),
            (ProviderKind.NONE, ProviderKind.NONE.label),
        ]
        field.widget.meanings = {
            ProviderKind.OWN: _("Your organization provides the service."),
            ProviderKind.NONE: gettext(
                "Only staff can then enter attendance, for one %(person)s at a time: not for a group, and not by the "
                "%(person)s."
            )
            % {"person": self.spec.words.person},
        }

    def _offer_wioa(self):
        """Offer what the words find in the WIOA list, and the provider that is chosen now."""
        field = self.fields["wioa_provider"]
        text = (self.data.get("wioa_text") if self.is_bound else self.initial.get("wioa_text")) or ""
        found, count = wioa_providers(text)
        chosen = self.instance.provider if self.instance.provider_kind == ProviderKind.WIOA else None
        rows = {str(row.public_id): row for row in ([chosen] if chosen else []) + found}
        self.wioa = rows
        field.widget = forms.RadioSelect()
        field.choices = [(key, provider_address(row)) for key, row in rows.items()]
        self.wioa_note = self._words_of_search(text, count)
        if chosen and not self.is_bound:
            self.initial.setdefault("wioa_provider", str(chosen.public_id))

    def _words_of_search(self, text, count):
        if not text:
            return ""
        if count > MOST_FOUND:
            words = gettext("%(most)s of %(count)s providers are shown. Add a word to narrow them.")
            return words % {"most": MOST_FOUND, "count": count}
        return (
            ""
            if count
            else gettext("No provider of the WIOA list matches “%(text)s”. Try fewer words.") % {"text": text}
        )

    def layout(self):
        has_earlier = [Reveal("provider_kind", [ProviderKind.OTHER], "other_provider")] if self.others else []
        entry = Fieldset(_("New provider"), "name", "street", Row("city", "state", "zip_code"))
        new = (
            Reveal("other_provider", [NEW], entry)
            if self.others
            else Reveal("provider_kind", [ProviderKind.OTHER], entry)
        )
        found = [
            *([Note(self.wioa_note)] if self.wioa_note else []),
            *(["wioa_provider"] if self.wioa else []),
        ]
        return [
            "provider_kind",
            Reveal("provider_kind", [ProviderKind.LISTED], "provider_organisation"),
            Reveal(
                "provider_kind",
                [ProviderKind.WIOA],
                "wioa_text",
                Submit(_("Search"), name="find", variant="outline"),
                *found,
            ),
            *has_earlier,
            new,
            *self.hidden(),
        ]

    def buttons(self):
        """Save, or leave."""
        return [Submit(self.submit_label), Cancel(self.cancel_label, self.cancel_url)]

    def full_clean(self):
        """Require what the posted kind needs, and only that."""
        conditional = ("provider_organisation", "wioa_provider", "other_provider", *ENTRY)
        kind = self.data.get("provider_kind") if self.is_bound else None
        needed = set(NEEDED.get(kind, ()))
        if kind == ProviderKind.OTHER and self.data.get("other_provider", NEW) == NEW:
            needed = {"other_provider", *ENTRY} if self.others else set(ENTRY)
        dropped = {name: self.fields[name] for name in conditional if name not in needed}
        for name in dropped:
            self.fields[name].required, self.fields[name].disabled = False, True
        super().full_clean()
        for field in dropped.values():
            field.required, field.disabled = True, False

    @property
    def values(self):
        """What the service takes."""
        typed, kind = self.cleaned_data, self.cleaned_data["provider_kind"]
        found = {"kind": kind}
        if kind == ProviderKind.LISTED:
            found["provider_organisation"] = self.organisations[typed["provider_organisation"]]
        elif kind == ProviderKind.WIOA:
            found["provider"] = self.wioa[typed["wioa_provider"]]
        elif kind == ProviderKind.OTHER:
            found["provider"] = self.others.get(self.data.get("other_provider", NEW))
            found["entry"] = {name: typed[name] for name in ENTRY} | {"state": (typed["state"] or "").upper()}
        return found
