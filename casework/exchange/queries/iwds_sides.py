"""A service or credential as it stands here and as it stands in IWDS, in one shape that can be compared."""

from dataclasses import dataclass
from datetime import date

from careerplan.enums import ServiceStatus
from careerplan.models import Service
from casework.exchange.enums import IwdsServiceStatus, RequestKind
from casework.exchange.models import IwdsCredential, IwdsPerson, IwdsService
from outcomes.models import Credential
from programs.registry import all_programs, get_program

_STATUSES = {
    ServiceStatus.STARTED: IwdsServiceStatus.OPEN,
    ServiceStatus.SUCCESSFUL: IwdsServiceStatus.COMPLETE,
    ServiceStatus.UNSUCCESSFUL: IwdsServiceStatus.CLOSED,
}


@dataclass(frozen=True)
class Side:
    """One side of a pair. `row` is a Service, Credential, IwdsService or IwdsCredential, `kind` a RequestKind.

    `name` is what is shown, `names` what it may be called on the other side, folded; `starts_on` the first day, or the
    day a credential was attained; `status` an IwdsServiceStatus, "" for what has not begun and for credentials.
    """

    kind: str
    row: object
    name: str
    names: frozenset
    starts_on: date | None
    status: str = ""
    ends_on: date | None = None
    family: str = ""

    @property
    def status_word(self):
        """How it stands, in the words of IWDS; "" for credentials and for what has not begun."""
        return IwdsServiceStatus(self.status).label if self.status else ""

    @property
    def key(self):
        """What tells the row apart among rows of both kinds."""
        return self.kind, self.row.pk


def folded(name):
    """A name without case and runs of white space, as it is compared."""
    return " ".join(name.casefold().split())


def programs_of_iwds():
    """Codes of the programs whose customers IWDS knows."""
    return [spec.code for spec in all_programs() if uses_iwds(spec)]


def uses_iwds(spec):
    """Whether a program's customers have an application in IWDS."""
    return spec.external_system is not None and spec.external_system.code == "iwds"


def asks_planner(enrollment):
    """Whether the program of `enrollment` sends requests for entries in IWDS."""
    spec = get_program(enrollment.program)
    return uses_iwds(spec) and spec.external_system.requests


def own_side(enrollment, row):
    """The Side of `row`, a Service or Credential of `enrollment`."""
    if isinstance(row, Credential):
        return side_of_credential(row)
    return side_of_service(get_program(enrollment.program), row)


def side_of_service(spec, service):
    """The Side of a service of a plan: known by its name in IWDS, its label and its aliases."""
    kind = spec.catalogue.get(service.service_type)
    label = kind.label if kind else service.service_type
    name = (kind.iwds_name if kind else "") or label
    names = (name, label, *(kind.aliases if kind else ()))
    return Side(
        RequestKind.SERVICE,
        service,
        name,
        frozenset(map(folded, names)),
        service.started_on,
        _STATUSES.get(service.status, ""),
        service.completed_on,
        kind.family if kind else "",
    )


def side_of_credential(credential):
    """The Side of a credential of ours."""
    names = frozenset({folded(credential.title)})
    return Side(RequestKind.CREDENTIAL, credential, credential.title, names, credential.attained_on)


def side_of_theirs(row):
    """The Side of an IwdsService or IwdsCredential."""
    names = frozenset({folded(row.name)})
    if isinstance(row, IwdsCredential):
        return Side(RequestKind.CREDENTIAL, row, row.name, names, row.attained_on)
    return Side(RequestKind.SERVICE, row, row.name, names, row.starts_on, row.status, row.ends_on, row.family)


def ours_of(enrollment):
    """Sides of the kept services and credentials of an enrollment. Two queries."""
    spec = get_program(enrollment.program)
    services = Service.objects.kept().filter(enrollment=enrollment)
    credentials = Credential.objects.kept().filter(enrollment=enrollment)
    return [side_of_service(spec, row) for row in services] + [side_of_credential(row) for row in credentials]


def theirs_of(customer):
    """Sides of what IWDS has of a linked customer. Two queries."""
    people = IwdsPerson.objects.filter(customer=customer).values("pk")
    rows = [model.objects.filter(person__in=people) for model in (IwdsService, IwdsCredential)]
    return [side_of_theirs(row) for found in rows for row in found]


def partner_of(theirs):
    """The key of the row of ours that a Side of IWDS is paired with, or None."""
    pk = theirs.row.service_id if theirs.kind == RequestKind.SERVICE else theirs.row.credential_id
    return (theirs.kind, pk) if pk else None


def is_same_entry(ours, theirs):
    """Whether two sides are one entry beyond doubt: the same kind, name and first day (002:99)."""
    return (
        ours.kind == theirs.kind
        and bool(ours.names & theirs.names)
        and ours.starts_on is not None
        and ours.starts_on == theirs.starts_on
    )


def differing(ours, theirs):
    """Names of what differs between two sides that are paired: "name", "starts_on", "status"."""
    found = [] if ours.names & theirs.names else ["name"]
    if ours.starts_on != theirs.starts_on:
        found.append("starts_on")
    if ours.status != theirs.status:
        found.append("status")
    return tuple(found)


def answers(theirs, ours):
    """Whether a row of IWDS shows what was asked for: name, day and status of ours as it stands."""
    return is_same_entry(ours, theirs) and ours.status in ("", theirs.status)
