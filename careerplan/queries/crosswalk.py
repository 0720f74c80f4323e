"""The services of one customer in the words of IWDS, for the person who keys them in there (F292).

The columns that IWDS itself would take are not established; these are ours, documented in
docs/administrator-guide/iwds-crosswalk.md.
"""

from careerplan.models import Service
from careerplan.queries.providers import provider_name
from careerplan.queries.services_report import NO_NAME
from careerplan.queries.words import label_of
from programs.registry import get_program

HEADINGS = (
    "Customer ID",
    "Last Name",
    "First Name",
    "Project",
    "Grantee",
    "Step/Service",
    "IWDS Activity Name",
    "IWDS Service Type",
    "Federal Code",
    "Status",
    "Start Date",
    "End Date",
    "Planned Due Date",
    "Weekly Hours",
    "Service Provider",
)


def crosswalk_rows(enrollment):
    """[headings, a row for each kept service of `enrollment` in the order they start]. One query."""
    spec = get_program(enrollment.program)
    services = Service.objects.kept().filter(enrollment=enrollment)
    services = services.select_related("provider", "provider_organisation").order_by("started_on", "pk")
    return [HEADINGS, *(_row(enrollment, spec, service) for service in services)]


def _row(enrollment, spec, service):
    kind = spec.catalogue.get(service.service_type)
    service.enrollment = enrollment
    return [
        enrollment.customer.individual_number,
        enrollment.customer.last_name,
        enrollment.customer.first_name,
        spec.name,
        enrollment.organisation.name,
        label_of(spec.catalogue, service.service_type),
        kind.iwds_name if kind and kind.iwds_name else NO_NAME,
        label_of(spec.service_families, kind.family) if kind else NO_NAME,
        kind.federal_code if kind else "",
        label_of(spec.service_statuses, service.status),
        service.started_on,
        service.completed_on,
        service.due_on,
        service.weekly_hours,
        provider_name(service),
    ]
