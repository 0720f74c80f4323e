"""The forms that every app's forms build on: design system, errors that name the field, stale edits, autosave."""

import uuid

from crispy_forms.helper import FormHelper
from crispy_forms.layout import Layout
from django import forms
from django.core.exceptions import ValidationError
from django.utils.formats import localize
from django.utils.translation import gettext_lazy as _

from casework.core import typed
from casework.core.uswds import Buttons, Cancel, Note, Submit

_NAMES = {"Casework", "Illinois", "Spanish"}
_OWN_ARTICLE = {
    "the",
    "a",
    "an",
    "your",
    "how",
    "what",
    "when",
    "where",
    "why",
    "who",
    "which",
    "tu",
    "su",
    "el",
    "la",
    "los",
    "las",
}
_CHOOSING = (forms.Select, forms.RadioSelect, forms.CheckboxSelectMultiple)


class CaseworkFormMixin:
    """What all forms share (UX-16, UX-19 to UX-21, UX-30).

    Class attributes a form may set:
      submit_label   words on the button, verb and object ("Save goal")
      cancel_label   words on the link that leaves the form
      widths         {field name: "xs" | "s" | "m" | "l"}
      counted        names of one-line fields that count characters (text areas with a limit always do)
      all_optional   True for filters: no label says "(optional)"
      error_texts    {field name: {error code: text}}, instead of the texts made from the label
      warn_unsaved   False for forms that need no warning when they are left
    Keyword arguments:
      autosave_url   where the browser posts drafts (UX-20); "" for none
      cancel_url     where the cancel link leads; "" for no link
    """

    submit_label = _("Save")
    cancel_label = _("Cancel")
    widths = {}
    counted = ()
    all_optional = False
    error_texts = {}
    warn_unsaved = True
    form_method = "post"

    def __init__(self, *args, autosave_url="", cancel_url="", **kwargs):
        super().__init__(*args, **kwargs)
        self.autosave_url = autosave_url
        self.cancel_url = cancel_url
        self.stale_values = {}
        self.is_brought_back = self.form_method == "post" and not self.is_bound and typed.bring_back(self)
        for name, field in self.fields.items():
            _keep_what_is_typed(field)
            _name_the_field(field, self.error_texts.get(name, {}))

    def layout(self):
        """The parts of the form in order: field names and objects of `casework.core.uswds`. All fields by default."""
        return list(self.fields)

    def buttons(self):
        """The parts of the row of buttons."""
        parts = [Submit(self.submit_label)]
        if self.cancel_url:
            parts.append(Cancel(self.cancel_label, self.cancel_url))
        return parts

    @property
    def helper(self):
        """crispy's helper, so a template needs only `{% crispy form %}`."""
        helper = FormHelper()
        helper.form_method = self.form_method
        helper.attrs = self.form_attributes()
        helper.layout = Layout(*self._notes(), *self.layout(), Buttons(*self.buttons()))
        helper.render_hidden_fields = True
        return helper

    def _notes(self):
        """What to say above the fields: that typing survived the end of a session (UX-22)."""
        if not self.is_brought_back:
            return []
        return [
            Note(
                _(
                    "You were signed out before this was saved. What you typed is still here: check it and save."
                )
            )
        ]

    @property
    def is_stale(self):
        """Whether someone else saved since the form was opened (UX-30)."""
        return self.has_error("__all__", "stale")

    def form_attributes(self):
        """HTML attributes of the form tag, by which the browser code knows what to do."""
        attributes = {}
        if self.autosave_url:
            attributes["data-autosave-url"] = self.autosave_url
            attributes["data-draft-saved"] = _("Draft saved")
            attributes["data-draft-failed"] = _("Draft not saved: no connection. Keep this page open.")
        if self.warn_unsaved and self.form_method == "post":
            attributes["data-warn-unsaved"] = "dirty" if self.is_bound or self.is_brought_back else ""
        return attributes


class CaseworkForm(CaseworkFormMixin, forms.Form):
    """A form of its own fields. `CaseworkForm(data, autosave_url=..., cancel_url=...)`."""


class FileForm(CaseworkForm):
    """Asks for a file that is made in the background. Nothing to fill in; `once` tells a button pressed twice from a
    second wish."""

    submit_label = _("Make the file")
    warn_unsaved = False

    once = forms.UUIDField(widget=forms.HiddenInput, initial=uuid.uuid4)


class CaseworkModelForm(CaseworkFormMixin, forms.ModelForm):
    """A form over a record. A record that exists and has a `version` is guarded against stale edits (UX-30).

    When someone else saved since the form was opened, the form is not valid: it keeps what was typed, shows under
    each field that differs what is saved now, and carries the new version, so a second press decides knowingly.
    """

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.guards_version = bool(self.instance.pk) and hasattr(self.instance, "version")
        if self.guards_version:
            self.saved_version = self.instance.version
            self.fields["version"] = forms.IntegerField(widget=forms.HiddenInput, initial=self.saved_version)
            if self.is_brought_back:
                typed.bring_back(self)

    def clean(self):
        """Cleaned data; adds the error `stale` when the version posted is not the version saved."""
        cleaned = super().clean()
        if (
            self.guards_version
            and "version" in self.cleaned_data
            and self.cleaned_data["version"] != self.saved_version
        ):
            self.stale_values = self._changed_elsewhere()
            self.data = self.data.copy()
            self.data[self.add_prefix("version")] = str(self.saved_version)
            raise ValidationError(
                _(
                    "Someone else saved this while you were working on it. What you typed is still here. "
                    "Compare it with what they saved, shown below each field, then save again."
                ),
                code="stale",
            )
        return cleaned

    def _changed_elsewhere(self):
        """{field name: what is saved now, as text} for every field whose saved value is not what was typed."""
        differing = {}
        for name in self.changed_data:
            if name == "version":
                continue
            saved = self.get_initial_for_field(self.fields[name], name)
            differing[name] = _spoken(self.fields[name], saved)
        return differing


def _spoken(field, value):
    """A saved value in the words the user sees: the choice's label, Yes or No, a date; "(empty)" for nothing."""
    if value in (None, "", []):
        return str(_("(empty)"))
    if isinstance(value, bool):
        return str(_("Yes") if value else _("No"))
    labels = {str(key): label for key, label in getattr(field, "choices", [])}
    if isinstance(value, (list, tuple)):
        return ", ".join(str(labels.get(str(part), part)) for part in value)
    return str(labels.get(str(value), localize(value)))


def _keep_what_is_typed(field):
    """Numbers are text boxes with a number pad: the browser's own number box throws away what it cannot read."""
    if type(field.widget) is forms.NumberInput:
        field.widget.input_type = "text"
        mode = "numeric" if type(field) is forms.IntegerField else "decimal"
        field.widget.attrs.setdefault("inputmode", mode)
        for name in ("min", "max", "step"):
            field.widget.attrs.pop(name, None)


def _name_the_field(field, own_texts):
    """Replace the field's error texts by texts that say what to do and name the field (UX-16)."""
    label = str(field.label or "")
    if label:
        params = {"label": label.rstrip("?:"), "thing": _in_a_sentence(label)}
        field.error_messages.update({code: str(text) % params for code, text in _texts_for(field).items()})
    field.error_messages.update(own_texts)


def _in_a_sentence(label):
    """The label as it stands inside a sentence: "Position Type" to "the position type"; "SSN", "IES ID" and names keep
    their capitals."""
    words = [_small(word) for word in label.rstrip("?:").split()]
    label = " ".join(words)
    return label if label and words[0] in _OWN_ARTICLE else _("the %(label)s") % {"label": label}


def _small(word):
    return word if word in _NAMES or sum(map(str.isupper, word)) > 1 else word.lower()


def _texts_for(field):
    """{error code: template with %(label)s and %(thing)s} that fits the kind of field.

    Numbers that Django's validators fill in later are written with doubled percent signs.
    """
    texts = {
        "max_length": _("%(label)s must be %%(limit_value)d characters or fewer. It has %%(show_value)d."),
        "min_length": _("%(label)s must be %%(limit_value)d characters or more."),
        "min_value": _("%(label)s must be %%(limit_value)s or more."),
        "max_value": _("%(label)s must be %%(limit_value)s or less."),
    }
    if isinstance(field.widget, forms.CheckboxInput):
        return texts | {"required": _("Check the box: %(label)s")}
    if isinstance(field, forms.FileField):
        return {
            "required": _("Choose a file: %(thing)s"),
            "empty": _("The file is empty. Choose another: %(thing)s"),
        }
    if isinstance(field.widget, _CHOOSING):
        return texts | {
            "required": _("Select %(thing)s"),
            "invalid_choice": _("Select %(thing)s from the list"),
        }
    if isinstance(field, (forms.IntegerField, forms.DecimalField)):
        texts["invalid"] = _("%(label)s must be a number")
    elif isinstance(field, forms.EmailField):
        texts["invalid"] = _("Enter %(thing)s like name@example.org")
    return texts | {"required": _("Enter %(thing)s")}
