"""A plan signed on paper: its scan, who signed it, when and in which language (F246, F289)."""

from django import forms
from django.conf import settings
from django.utils.translation import gettext_lazy as _

from careerplan.queries.agreements import signed_papers
from casework.core import clock
from casework.core.dates import DateTextField
from casework.core.files import CheckedFileField, limits_text
from casework.core.forms import CaseworkForm


class RecordSignatureForm(CaseworkForm):
    """The scan is chosen here, or was uploaded before."""

    submit_label = _("Record signed plan")
    error_texts = {
        "name": {"required": _("Enter the name of who signed")},
        "file": {"required": _("Choose the scan of the signed plan")},
    }

    name = forms.CharField(label=_("Name of who signed"), max_length=160)
    signed_on = DateTextField(label=_("Date signed"), prefers="past", latest=clock.today)
    language = forms.ChoiceField(
        label=_("Language of the paper"), choices=settings.LANGUAGES, widget=forms.RadioSelect
    )
    document = forms.ChoiceField(label=_("Uploaded before"), required=False)
    file = CheckedFileField(label=_("Scan of the signed plan"), required=False)

    def __init__(self, *args, enrollment, **kwargs):
        customer = enrollment.customer
        initial = {"name": customer.get_full_name(), "language": customer.language}
        super().__init__(*args, initial=initial, **kwargs)
        self.papers = {str(paper.public_id): paper for paper in signed_papers(enrollment)}
        self.fields["file"].help_text = limits_text(most=1)
        self.fields["document"].choices = [
            ("", _("None of these: I choose the scan below")),
            *[(key, paper.title) for key, paper in self.papers.items()],
        ]
        if not self.papers:
            del self.fields["document"]
            self.fields["file"].required = True

    def clean(self):
        """One paper, chosen here or uploaded before."""
        cleaned = super().clean()
        cleaned["document"] = self.papers.get(cleaned.get("document") or "")
        if cleaned["document"] is None and not cleaned.get("file") and "file" not in self.errors:
            self.add_error("file", _("Choose the scan of the signed plan"))
        return cleaned
