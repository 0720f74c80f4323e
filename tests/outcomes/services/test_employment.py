"""Jobs and courses are added, corrected, removed and put back; what cannot be is refused, what is doubtful is told."""

from datetime import timedelta
from uuid import UUID

import pytest
from django.core.exceptions import ValidationError

from casework.audit.models import AuditEvent
from casework.core import clock
from outcomes.models import Employment, SkillGain, Study
from outcomes.services.add_employment import add_employment
from outcomes.services.add_study import add_study
from outcomes.services.edit_employment import edit_employment
from outcomes.services.edit_study import edit_study
from outcomes.services.remove_employment import remove_employment
from outcomes.services.remove_study import remove_study
from outcomes.services.restore_employment import restore_employment
from outcomes.services.restore_study import restore_study
from programs.registry import program_codes
from tests.factories.jobs import job_values, study_values
from tests.factories.outcomes import left
from tests.factories.people import days_ago, enrolled, member

pytestmark = pytest.mark.django_db
KEY = UUID("6f7c9d57-6a0b-4a0b-9d0c-0d2a3c4b5e6f")


@pytest.fixture
def enrollment():
    return enrolled(program="isets")


@pytest.fixture
def worker(enrollment):
    return member(organisation=enrollment.organisation, program="isets")


@pytest.mark.parametrize("program", program_codes())
def test_a_job_is_added_in_every_program_and_the_log_says_so(program):
    enrollment = enrolled(program=program)
    made = add_employment(None, enrollment, **job_values(employer="  Prairie   Bakery ", state="il"))
    assert (made.employer, made.state, made.customer) == ("Prairie Bakery", "IL", enrollment.customer)
    assert AuditEvent.objects.get(action="add_employment").detail == {"employer": "Prairie Bakery"}


def test_a_form_sent_twice_is_one_job_and_so_is_a_corrected_one(enrollment, worker):
    for number, title in enumerate(("Clerk", "Cook"), start=1):
        first = add_employment(worker, enrollment, key=KEY, **job_values(job_title=title))
        again = add_employment(worker, enrollment, key=KEY, **job_values(job_title=title))
        assert (again.pk, Employment.objects.count()) == (first.pk, number)


@pytest.mark.parametrize(
    ("changed", "field"),
    [
        ({"started_on": days_ago(-1)}, "started_on"),
        ({"started_on": days_ago(60 * 365)}, "started_on"),
        ({"ended_on": days_ago(31)}, "ended_on"),
        ({"ended_on": days_ago(-1)}, "ended_on"),
        ({"employer": "   "}, "employer"),
        ({"job_duties": ""}, "job_duties"),
        ({"weekly_hours": None}, "weekly_hours"),
        ({"weekly_hours": 0}, "weekly_hours"),
        ({"weekly_hours": 169}, "weekly_hours"),
        ({"state": "I1"}, "state"),
        ({"zip_code": "627"}, "zip_code"),
        ({"pay_amount": 15}, "pay_period"),
        ({"pay_period": "hour"}, "pay_amount"),
        ({"employer_fein": "12-345"}, "employer_fein"),
    ],
)
def test_what_is_wrong_is_named_and_nothing_is_saved(enrollment, worker, changed, field):
    with pytest.raises(ValidationError) as refused:
        add_employment(worker, enrollment, **job_values(**changed))
    assert list(refused.value.message_dict) == [field]
    assert not Employment.objects.exists()


def test_a_job_may_start_and_end_today(enrollment, worker):
    today = clock.today()
    assert (
        add_employment(worker, enrollment, **job_values(started_on=today, ended_on=today)).ended_on == today
    )


def test_a_fein_is_kept_as_nine_digits_and_pay_with_its_period(enrollment, worker):
    made = add_employment(
        worker, enrollment, **job_values(employer_fein="12-3456789", pay_amount=15, pay_period="hour")
    )
    assert (made.employer_fein, made.pay_period) == ("123456789", "hour")


def test_the_second_of_two_who_edit_is_told(enrollment, worker):
    job = add_employment(worker, enrollment, **job_values())
    edit_employment(worker, job, version=1, **job_values(ended_on=days_ago(2)))
    with pytest.raises(ValidationError) as refused:
        edit_employment(worker, job, version=1, **job_values(employer="Other"))
    assert refused.value.code == "stale"


@pytest.mark.parametrize(
    ("add", "remove", "restore", "values", "model"),
    [
        (add_employment, remove_employment, restore_employment, job_values, Employment),
        (add_study, remove_study, restore_study, study_values, Study),
    ],
)
def test_removal_is_soft_and_ends_with_the_day(enrollment, worker, add, remove, restore, values, model):
    row = add(worker, enrollment, **values())
    assert remove(worker, row)
    assert not remove(worker, row)
    assert not model.objects.kept().exists()
    assert restore(worker, row)
    assert not restore(worker, row)
    remove(worker, row)
    with clock.frozen(clock.now() + timedelta(days=1)), pytest.raises(ValidationError) as refused:
        restore(worker, row)
    assert refused.value.code == "expired"


@pytest.mark.parametrize(
    ("changed", "field"),
    [
        ({"started_on": days_ago(-1)}, "started_on"),
        ({"ended_on": days_ago(31)}, "ended_on"),
        ({"institution": " "}, "institution"),
    ],
)
def test_a_course_that_cannot_be_is_refused(enrollment, worker, changed, field):
    with pytest.raises(ValidationError) as refused:
        add_study(worker, enrollment, **study_values(**changed))
    assert list(refused.value.message_dict) == [field]


def test_a_course_after_the_exit_makes_the_gain_and_its_removal_takes_it_back(enrollment, worker):
    """The day is far from the turn of the program year, so exit and entry lie in one."""
    with clock.frozen(clock.now().replace(month=11, day=20)):
        left(enrollment, days=10)
        study = add_study(worker, enrollment, **study_values(started_on=days_ago(5)))
        assert SkillGain.objects.kept().get().study == study
        edit_study(worker, study, version=1, **study_values(started_on=days_ago(12)))
        assert not SkillGain.objects.kept().exists()
        study = edit_study(worker, study, version=2, **study_values(started_on=days_ago(4)))
        remove_study(worker, study)
        assert not SkillGain.objects.kept().exists()
        restore_study(worker, study)
        assert SkillGain.objects.kept().count() == SkillGain.objects.count() == 1
