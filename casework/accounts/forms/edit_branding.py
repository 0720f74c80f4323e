"""The look of an organisation: five tokens."""

import base64

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from django.utils.translation import gettext_lazy as _

from casework.accounts.models import Branding
from casework.core.files import CheckedFileField
from casework.core.forms import CaseworkModelForm
from casework.core.uswds import Row

LARGEST_LOGO = 64 * 1024
COLOURS = ("primary_colour", "accent_colour", "header_colour")
OWN_LOOK = {"primary_colour": "#005EA2", "accent_colour": "#FFBE2E", "header_colour": "#162E51"}
"""The product's own colors (static/source/scss/_tokens.scss): where a new look begins."""

a_colour = RegexValidator(
    r"^#[0-9A-Fa-f]{6}\Z", _("Write the color as # and six letters or digits, such as #1A4480.")
)


class EditBrandingForm(CaseworkModelForm):
    """Three colors, the corners and the logo. Whether the colors can be read is the service's to say."""

    submit_label = _("Save look")
    widths = dict.fromkeys(COLOURS, "s")

    new_logo = CheckedFileField(
        label=_("Logo"),
        required=False,
        extensions=("png", "jpg"),
        help_text=_("PNG or JPG, at most 64 KB. It is shown at most 36 pixels high, left in the header."),
    )
    without_logo = forms.BooleanField(label=_("Remove the logo"), required=False)

    class Meta:
        model = Branding
        fields = [*COLOURS, "corners"]
        labels = {
            "primary_colour": _("Primary color"),
            "accent_colour": _("Accent color"),
            "header_colour": _("Header background"),
            "corners": _("Corners"),
        }
        help_texts = {
            "primary_colour": _("Buttons and links."),
            "accent_colour": _("The mark of the open page in the header."),
            "header_colour": _("The bar at the top, behind white words."),
        }

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for name in COLOURS:
            self.fields[name].validators.append(a_colour)
            if not self.instance.pk:
                self.initial.setdefault(name, OWN_LOOK[name])
        if not self.instance.logo_type:
            del self.fields["without_logo"]

    def layout(self):
        """Colors in one row."""
        logo = ["new_logo", *(["without_logo"] if "without_logo" in self.fields else [])]
        return [Row(*COLOURS), "corners", *logo, *(["version"] if self.guards_version else [])]

    def clean_new_logo(self):
        """A logo of at most LARGEST_LOGO bytes."""
        logo = self.cleaned_data["new_logo"]
        if logo and logo.size > LARGEST_LOGO:
            raise ValidationError(_("The logo is larger than 64 KB. Save it smaller in a picture program."))
        return logo

    def values(self):
        """What to save: the colors in capitals, the corners, and the logo when it changes."""
        found = {name: self.cleaned_data[name].upper() for name in COLOURS}
        found["corners"] = self.cleaned_data["corners"]
        logo = self.cleaned_data["new_logo"]
        if logo:
            logo.file.seek(0)
            found["logo"] = base64.b64encode(logo.file.read()).decode()
            found["logo_type"] = logo.content_type
        elif self.cleaned_data.get("without_logo"):
            found["logo"] = found["logo_type"] = ""
        return found
