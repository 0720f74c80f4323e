"""What a score of a basic-skills test must be, for the form and again for the service that writes."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from careerplan.models import SkillScore
from programs.nrs import Score, letters_of, place

PROBLEM_FIELDS = {"outside_scale": "scale_score", "out_of_range": "scale_score"}
"""Codes of findings that refuse a score, with the field they stand beside."""


def settle_skill_score(enrollment, values, *, other_than=None):
    """Return `values` (the fields of SkillScore a person fills in) as they are stored.

    A test given in levels needs its letter; another takes none. Raises ValidationError on `scale_score` when the score
    cannot come from that test (`federal.md` 4.1), and on `taken_on` when the same form was entered for that subject
    and day already. `other_than` is the public id of the score being edited, or None.
    """
    letters = letters_of(values["test"])
    if letters and values["test_level"] not in letters:
        raise ValidationError({"test_level": _("Select the level of the test")})
    values = values | {"test_level": values["test_level"] if letters else ""}
    facts = {
        name: values[name] for name in ("test", "form", "subject", "scale_score", "taken_on", "test_level")
    }
    finding = place(Score(**facts)).finding
    if finding.code in PROBLEM_FIELDS:
        raise ValidationError({PROBLEM_FIELDS[finding.code]: finding.text})
    same = {name: values[name] for name in ("test", "form", "subject", "taken_on")}
    twins = SkillScore.objects.kept().filter(enrollment=enrollment, **same)
    if twins.exclude(public_id=other_than).exists():
        raise ValidationError(
            {
                "taken_on": _(
                    "A score of this form, subject and day is there already. Correct that one instead."
                )
            },
            code="again",
        )
    return values
