"""One form of a job or course sent twice at the same moment is one row; who edits while another saves is told."""

from uuid import uuid4

import pytest

from outcomes.models import Employment, SkillGain, Study
from outcomes.services.add_employment import add_employment
from outcomes.services.add_study import add_study
from outcomes.services.edit_employment import edit_employment
from tests.factories.jobs import EmploymentFactory, job_values, study_values
from tests.factories.outcomes import left
from tests.factories.people import days_ago, enrolled
from tests.support.races import one_after_the_other

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.mark.parametrize(
    ("add", "values", "model"), [(add_employment, job_values, Employment), (add_study, study_values, Study)]
)
def test_a_form_sent_twice_at_once_is_one_row(add, values, model):
    enrollment, key = enrolled(program="isets"), uuid4()

    def send():
        add(None, enrollment, key=key, **values())

    assert one_after_the_other(send, send) is None
    assert model.objects.count() == 1


def test_two_courses_entered_at_once_after_an_exit_are_one_entry_each():
    enrollment = enrolled(program="isets")
    left(enrollment, days=3)

    def send():
        add_study(None, enrollment, key=uuid4(), **study_values(started_on=days_ago(2)))

    assert one_after_the_other(send, send) is None
    gains = SkillGain.objects.kept()
    assert len(gains) == len({gain.study_id for gain in gains})


def test_the_later_of_two_who_save_a_job_is_told():
    job = EmploymentFactory(enrollment=enrolled(program="isets"))

    def save(title):
        return lambda: edit_employment(None, job, version=1, **job_values(job_title=title))

    assert one_after_the_other(save("Cook"), save("Clerk")).code == "stale"
    assert Employment.objects.get().job_title == "Cook"
