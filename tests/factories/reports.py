"""Customers with steps in several statuses, for the Customer Services Report."""

from careerplan.enums import ServiceStatus
from tests.factories.people import enrolled
from tests.factories.plan import ServiceFactory, completed, started

MENTORING, TUTORING = "mentoring", "tutoring"


def planned(enrollment, **fields):
    """A planned step of the kind "mentoring" from ten days ago to in 20 days."""
    return ServiceFactory(enrollment=enrollment, **{"service_type": MENTORING, **fields})


def cohort_in_every_status(home):
    """Six customers of `home`: one for each status of mentoring, and one without it; the five services by status."""
    people = [enrolled(home) for _number in range(6)]
    day = {"started_on": None}
    services = {
        ServiceStatus.NOT_STARTED: planned(people[0]),
        ServiceStatus.STARTED: started(people[1], service_type=MENTORING),
        ServiceStatus.SUCCESSFUL: completed(people[2], service_type=MENTORING),
        ServiceStatus.UNSUCCESSFUL: completed(people[3], service_type=MENTORING),
        ServiceStatus.NOT_REQUIRED: planned(people[4], status=ServiceStatus.NOT_REQUIRED, **day),
    }
    unsuccessful = services[ServiceStatus.UNSUCCESSFUL]
    unsuccessful.status = ServiceStatus.UNSUCCESSFUL
    unsuccessful.save(update_fields=["status"])
    return services, people[5]
