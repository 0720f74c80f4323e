"""Jobs of customers in a named situation, and what people fill in of jobs and courses."""

import factory

from outcomes.models import Employment
from tests.factories.people import EnrollmentFactory, UserFactory, days_ago


class EmploymentFactory(factory.django.DjangoModelFactory):
    """A job that began five days ago and goes on, verified by pay stubs."""

    class Meta:
        model = Employment

    enrollment = factory.SubFactory(EnrollmentFactory)
    customer = factory.SelfAttribute("enrollment.customer")
    organisation = factory.SelfAttribute("enrollment.organisation")
    entered_by = factory.SubFactory(UserFactory)
    employer = factory.Sequence(lambda n: f"Prairie Bakery {n}")
    job_title = "Baker"
    started_on = factory.LazyFunction(lambda: days_ago(5))
    city = "Springfield"
    state = "IL"
    zip_code = "62701"
    job_duties = "Bakes bread"
    weekly_hours = 30
    evidence = "pay_stubs"


def job_values(**changed):
    """What a person fills in of a job that is held still."""
    return {
        "kind": "employment",
        "employer": "Target",
        "started_on": days_ago(30),
        "ended_on": None,
        "job_title": "Backroom Team",
        "street_1": "1 Main Street",
        "street_2": "",
        "city": "Springfield",
        "state": "IL",
        "zip_code": "62701",
        "job_duties": "Unloads trucks and fills shelves",
        "weekly_hours": 25,
        "meets_needs": "",
        "in_credential_field": None,
        "is_subsidized": False,
        "pay_amount": None,
        "pay_period": "",
        "employer_fein": "",
        "evidence": "",
        **changed,
    }


def study_values(**changed):
    """What a person fills in of a course that goes on."""
    return {
        "kind": "postsecondary",
        "institution": "Lincoln College",
        "course": "Welding",
        "started_on": days_ago(30),
        "ended_on": None,
        "leads_to_credential": True,
        "evidence": "",
        **changed,
    }
