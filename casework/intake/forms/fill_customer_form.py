"""A form of a customer on one page, completed or kept as a draft (seed 001:71)."""

import uuid

from django.utils.translation import gettext_lazy as _

from casework.core.fields import key_field
from casework.core.uswds import Fieldset
from casework.intake.forms.keep_answers import KeepAnswersForm


class FillCustomerForm(KeepAnswersForm):
    """Every question of the `Paper`, by section. `key` is that of the draft, so a page sent twice is one form."""

    submit_label = _("Complete form")

    def __init__(self, data=None, *, paper, **keywords):
        super().__init__(data, kept=paper, section=paper.form.whole, **keywords)
        self.fields["key"] = key_field()
        self.fields["key"].initial = paper.row.public_id if paper.row else uuid.uuid4

    def layout(self):
        return [*map(self._part, self.content.sections), "version", "key"]

    def _part(self, section):
        questions = [self._placed(question) for question in section.questions]
        return Fieldset(str(section.title), *questions, hint=str(section.intro))
