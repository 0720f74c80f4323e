"""A section of the needs assessment, saved whole or for later (seed 004:115)."""

from django.utils.translation import gettext_lazy as _

from casework.intake.forms.keep_answers import KeepAnswersForm


class EditNeedsAssessmentForm(KeepAnswersForm):
    """The questions of a section; saving leads to the next one."""

    submit_label = _("Save and continue")
