"""Gains that an import brought count as what a form would have said."""

import pytest

from outcomes.services.settle_federal_types import settle_federal_types
from tests.factories.outcomes import SkillGainFactory
from tests.factories.people import enrolled

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("skill_type", "achievement", "counts_as"),
    [
        ("training_milestone", "", ("milestone", "1809")),
        ("skills_progression", "diploma", ("diploma", "1801")),
        ("skills_progression", "exam", ("progression", "1810")),
        ("postsecondary_transcript", "", ("transcript", "1807")),
    ],
)
def test_a_gain_gets_its_federal_type(skill_type, achievement, counts_as):
    enrollment, other = enrolled(), enrolled()
    blank = {"skill_type": skill_type, "achievement": achievement, "federal_type": "", "federal_element": ""}
    gain, elsewhere = (SkillGainFactory(enrollment=one, **blank) for one in (enrollment, other))
    settle_federal_types([enrollment.pk])
    gain.refresh_from_db()
    elsewhere.refresh_from_db()
    assert (gain.federal_type, gain.federal_element) == counts_as
    assert elsewhere.federal_type == ""
