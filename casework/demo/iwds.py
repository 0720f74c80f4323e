"""What IWDS says of the invented customers: linked ones in every status, entries that differ, requests of some age."""

from datetime import timedelta
from io import BytesIO

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage

from careerplan.enums import ServiceStatus
from careerplan.models import Service
from casework.audit.services.record_event import recording
from casework.cases.models import Contact, Enrollment
from casework.cases.queries.contacts import planners_of
from casework.core import clock
from casework.core.events import enrollments_changed
from casework.exchange.enums import PortKind
from casework.exchange.models import IwdsPerson, IwdsRequest, IwdsService
from casework.exchange.ports import Batch
from casework.exchange.ports.iwds_formats import CREDENTIALS, PEOPLE, SERVICES
from casework.exchange.queries.iwds_sides import programs_of_iwds, side_of_service
from casework.exchange.services.ask_planner import ask_planner
from casework.exchange.services.link_iwds import link_iwds
from casework.exchange.services.take_iwds_delivery import take_iwds_delivery
from programs.registry import get_program

DEMO = "@example.org"
READY = "exchange/iwds/ready"
"""The folder of the file storage with what the IWDS that runs beside the demo delivers."""

LINKED = 14
"""How many customers of each program are linked: the first ones of the people who sign in, and of each status."""

WRONG_DAYS = 3
REQUEST_AGES = (8, 3)


def add_iwds() -> int:
    """Deliver applications, services and credentials of IWDS that fit the record, link customers with theirs, let two
    services differ, leave a request of each age of REQUEST_AGES open, and deliveries ready; return how many customers
    are linked."""
    linked = [row for program in programs_of_iwds() for row in _chosen(program)]
    as_of = clock.today() - timedelta(days=1)
    with recording(None, "add_demo_iwds"):
        _take(PEOPLE, [_person(row) for row in linked], as_of)
        for row in linked:
            person = IwdsPerson.objects.get(external_id=_application(row))
            link_iwds(row.assigned_worker, row, person)
        _take(SERVICES, [told for row in linked for told in _services(row)], as_of)
        _take(CREDENTIALS, _credentials(linked, as_of), as_of)
        _let_two_differ(linked)
        _ask(linked)
    _leave_ready(linked)
    return len(linked)


def _chosen(program):
    """Enrollments to link: those with the people who sign in first, a few of each status."""
    rows = Enrollment.objects.filter(program=program, assigned_worker__isnull=False).exclude(iwds_status="")
    rows = rows.exclude(customer__ssn_last4="").select_related("customer", "organisation", "assigned_worker")
    rows = sorted(rows[:400], key=lambda row: not _is_demo(row.assigned_worker))
    found, customers = [], set()
    for status in ("registrant", "applicant", "inquirant", "exited"):
        mine = [row for row in rows if row.iwds_status == status and row.customer_id not in customers]
        found += mine[: LINKED // 3 if status in ("registrant", "applicant") else 2]
        customers |= {row.customer_id for row in found}
    return found


def _is_demo(user):
    return user.email.startswith("worker.") and user.email.endswith(DEMO)


def _application(row):
    return f"A-{2_000_000 + row.customer_id}"


def _person(row):
    who = row.customer
    return {
        "external_id": _application(row),
        "first_name": who.first_name,
        "last_name": who.last_name,
        "birth_date": who.birth_date,
        "ssn_last4": who.ssn_last4,
        "status": row.iwds_status,
        "status_since": row.iwds_status_since or "",
        "exited_on": row.iwds_exited_on or "",
    }


def _begun(row):
    rows = Service.objects.kept().filter(enrollment=row).exclude(status=ServiceStatus.NOT_STARTED)
    return (
        rows.exclude(status=ServiceStatus.NOT_REQUIRED)
        .select_related("enrollment")
        .order_by("started_on", "pk")
    )


def _services(row):
    """What IWDS shows of a Registrant and of who exited: everything that began, but for the last one."""
    if row.iwds_status in ("inquirant", "applicant"):
        return []
    spec = get_program(row.program)
    begun = list(_begun(row))
    return [_service(row, spec, service) for service in (begun[:-1] or begun)]


def _service(row, spec, service):
    side = side_of_service(spec, service)
    families = {"career", "training", "work_based", "support"}
    return {
        "external_id": f"S-{3_000_000 + service.pk}",
        "application": _application(row),
        "name": side.name,
        "family": side.family if side.family in families else "other",
        "is_iss": "yes" if service.service_type == "iss" else "no",
        "starts_on": side.starts_on,
        "ends_on": side.ends_on or "",
        "status": side.status,
    }


def _credentials(linked, as_of):
    """A diploma that each of two registrants earned the day before the delivery."""
    rows = [row for row in linked if row.iwds_status == "registrant" and row.enrolled_on]
    return [
        {
            "external_id": f"C-{4_000_000 + row.pk}",
            "application": _application(row),
            "name": "High School Diploma",
            "credential_type": "",
            "attained_on": as_of,
        }
        for row in [row for row in rows if row.enrolled_on <= as_of][:2]
    ]


def _take(form, rows, as_of):
    batch = Batch(f"{form.code}.csv", lambda: BytesIO(_text(form, rows, as_of)))
    take_iwds_delivery(batch, port=PortKind.FILE)


def _text(form, rows, as_of):
    lines = (",".join(str(row[name]) for name in form.names) for row in rows)
    return (form.head(as_of, len(rows)) + "".join(f"{line}\n" for line in lines)).encode()


def _leave_ready(linked):
    """Two deliveries to sync: what is known already, and that the inquirants became applicants today."""
    known = [_person(row) for row in linked]
    news = {"status": "applicant", "status_since": clock.today()}
    moved = [told | (news if told["status"] == "inquirant" else {}) for told in known]
    for rows, as_of in ((known, clock.today() - timedelta(days=2)), (moved, clock.today())):
        default_storage.save(f"{READY}/iwds-people-{as_of}.csv", ContentFile(_text(PEOPLE, rows, as_of)))


def _let_two_differ(linked):
    """A service of each of two registrants begins three days later in IWDS."""
    for row in [row for row in linked if row.iwds_status == "registrant"][:2]:
        told = IwdsService.objects.filter(person__customer=row.customer_id).exclude(service=None).first()
        if told:
            later = told.starts_on + timedelta(days=WRONG_DAYS)
            ends_on = max(later, told.ends_on) if told.ends_on else None
            IwdsService.objects.filter(pk=told.pk).update(starts_on=later, ends_on=ends_on, service=None)


def _ask(linked):
    """The last service of two registrants was asked for; their planner is a contact."""
    waiting = [row for row in linked if get_program(row.program).external_system.requests]
    waiting = [row for row in waiting if row.iwds_status == "registrant" and planners_of(row)]
    for row, days in zip(reversed(waiting), REQUEST_AGES, strict=False):
        planner = planners_of(row)[0]
        Contact.objects.get_or_create(
            enrollment=row,
            user=planner,
            removed_at=None,
            defaults={"customer_id": row.customer_id, "organisation_id": row.organisation_id},
        )
        service = _begun(row).last()
        asked = ask_planner(row.assigned_worker, service=service) if service else None
        if asked:
            IwdsRequest.objects.filter(pk=asked.pk).update(asked_at=clock.now() - timedelta(days=days))
            Enrollment.objects.filter(pk=row.pk).update(
                iwds_requested_on=clock.today() - timedelta(days=days)
            )
            enrollments_changed.send(sender=Enrollment, enrollment_ids=[row.pk])
