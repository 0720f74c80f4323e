"""Gains that follow from scores, studies and exits appear, go and come back with what they rest on."""

from datetime import date

import pytest
import time_machine
from django.utils import translation

from careerplan.services.add_skill_score import add_skill_score
from careerplan.services.edit_skill_score import edit_skill_score
from careerplan.services.remove_skill_score import remove_skill_score
from careerplan.services.restore_skill_score import restore_skill_score
from outcomes.models import SkillGain
from outcomes.queries.gain_grounds import ground_words
from outcomes.services.settle_computed_gains import settle_computed_gains
from tests.factories.assessments import SkillScoreFactory
from tests.factories.outcomes import SkillGainFactory, StudyFactory, left
from tests.factories.people import UserFactory, days_ago, enrolled, organisation_running

pytestmark = pytest.mark.django_db

FIELDS = ("test", "form", "test_level", "subject", "moment", "scale_score", "taken_on")


@pytest.fixture
def enrollment():
    return enrolled(organisation_running("isets"), program="isets")


def post_test(enrollment, **changed):
    values = {
        "test": "tabe_11_12",
        "form": "12E",
        "test_level": "E",
        "subject": "reading",
        "moment": "post",
        "scale_score": 442,
        "taken_on": days_ago(5),
        **changed,
    }
    return add_skill_score(UserFactory(), enrollment, key=None, **values)


def kept():
    return list(SkillGain.objects.kept())


def test_a_post_test_one_level_up_becomes_a_gain_that_says_how(enrollment):
    first = SkillScoreFactory(enrollment=enrollment)
    later = post_test(enrollment)
    (gain,) = kept()
    assert (gain.basis, gain.skill_type, gain.attained_on) == ("test_scores", "efl", days_ago(5))
    assert (gain.first_score, gain.later_score) == (first, later)
    assert (gain.federal_type, gain.federal_element) == ("efl", "1806")
    words = ground_words(gain, None)
    assert "From NRS level 1 to 2" in words and "Reading" in words


def test_what_a_gain_rests_on_is_told_in_the_readers_language_and_stored_in_none(enrollment):
    SkillScoreFactory(enrollment=enrollment)
    with translation.override("es"):
        post_test(enrollment)
        settle_computed_gains([enrollment.pk])
    (gain,) = kept()
    assert gain.comment == ""
    assert "Computed from the scores on record" in ground_words(gain, None)


def test_the_gain_goes_with_its_test_and_comes_back_as_the_same_row(enrollment):
    SkillScoreFactory(enrollment=enrollment)
    later = post_test(enrollment)
    (gain,) = kept()
    remove_skill_score(UserFactory(), later)
    assert not kept()
    later.refresh_from_db()
    restore_skill_score(UserFactory(), later)
    assert kept() == [gain] and SkillGain.objects.count() == 1


def test_the_gain_goes_with_its_first_test(enrollment):
    first = SkillScoreFactory(enrollment=enrollment)
    post_test(enrollment)
    remove_skill_score(UserFactory(), first)
    assert not kept()


def test_a_corrected_score_corrects_its_gain(enrollment):
    SkillScoreFactory(enrollment=enrollment)
    later = post_test(enrollment)
    values = {name: getattr(later, name) for name in FIELDS}
    saved = edit_skill_score(UserFactory(), later, version=later.version, **values | {"scale_score": 441})
    assert not kept()
    saved.enrollment.refresh_from_db()
    edit_skill_score(
        UserFactory(),
        saved,
        version=saved.version,
        **values | {"scale_score": 450, "taken_on": days_ago(4)},
    )
    (gain,) = kept()
    assert gain.attained_on == days_ago(4) and SkillGain.objects.count() == 1


def test_settling_again_writes_nothing(enrollment, django_assert_num_queries):
    SkillScoreFactory(enrollment=enrollment)
    post_test(enrollment)
    (gain,) = kept()
    settle_computed_gains([enrollment.pk])
    assert kept()[0].version == gain.version


def test_what_a_person_entered_is_left_alone(enrollment):
    gain = SkillGainFactory(enrollment=enrollment)
    settle_computed_gains([enrollment.pk])
    assert kept() == [gain]


@time_machine.travel(date(2026, 5, 20))
def test_entry_into_postsecondary_after_the_exit_is_a_gain_of_the_exits_year(enrollment):
    gone = left(enrollment)
    study = StudyFactory(enrollment=enrollment)
    settle_computed_gains([enrollment.pk])
    (gain,) = kept()
    assert (gain.basis, gain.study, gain.program_year) == ("postsecondary_entry", study, 2025)
    gain.enrollment = enrollment
    words = ground_words(gain, gone)
    assert gain.comment == "" and "EFL for Post-Secondary Education" in words and study.institution in words
    gone.removed_at = study.created_at
    gone.save()
    settle_computed_gains([enrollment.pk])
    assert not kept()


@time_machine.travel(date(2026, 10, 1))
def test_a_youth_enters_after_the_states_exit_and_not_after_the_programs_completion():
    enrollment = enrolled(organisation_running("youth_apprenticeship"), program="youth_apprenticeship")
    left(enrollment, days=139)
    enrollment.exited_on = date(2026, 8, 10)
    enrollment.save()
    StudyFactory(enrollment=enrollment, started_on=date(2026, 9, 1))
    settle_computed_gains([enrollment.pk])
    (gain,) = kept()
    assert (gain.attained_on, gain.program_year) == (date(2026, 9, 1), 2026)


@time_machine.travel(date(2026, 5, 20))
def test_somebody_still_enrolled_in_another_program_has_not_exited(enrollment):
    left(enrollment)
    enrollment.status, enrollment.exited_on = "enrolled", None
    enrollment.save()
    StudyFactory(enrollment=enrollment)
    settle_computed_gains([enrollment.pk])
    assert not kept()
