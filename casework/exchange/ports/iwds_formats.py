"""What IWDS delivers: applications, the services of each, and the credentials (state-systems.md)."""

from casework.cases.enums import IwdsStatus
from casework.exchange.enums import DeliveryKind, IwdsServiceStatus, ServiceFamily, System
from casework.exchange.formats import Kind
from casework.exchange.ports.formats import LONGEST_LINE, Cell, DeliveryFormat

_ID = "^[A-Za-z0-9-]{3,40}$"

PEOPLE = DeliveryFormat(
    "casework-iwds-people",
    1,
    System.IWDS,
    DeliveryKind.PEOPLE,
    "external_id",
    (
        Cell("external_id", required=True, pattern=_ID),
        Cell("first_name", required=True, longest=80),
        Cell("last_name", required=True, longest=80),
        Cell("birth_date", Kind.DATE, required=True),
        Cell("ssn_last4", pattern="^[0-9]{4}$"),
        Cell("status", required=True, choices=tuple(IwdsStatus.values)),
        Cell("status_since", Kind.DATE),
        Cell("exited_on", Kind.DATE),
    ),
)

SERVICES = DeliveryFormat(
    "casework-iwds-services",
    1,
    System.IWDS,
    DeliveryKind.SERVICES,
    "external_id",
    (
        Cell("external_id", required=True, pattern=_ID),
        Cell("application", required=True, pattern=_ID),
        Cell("name", required=True, longest=160),
        Cell("family", required=True, choices=tuple(ServiceFamily.values)),
        Cell("is_iss", Kind.FLAG, required=True),
        Cell("starts_on", Kind.DATE, required=True),
        Cell("ends_on", Kind.DATE),
        Cell("status", required=True, choices=tuple(IwdsServiceStatus.values)),
    ),
    lasts=(("starts_on", "ends_on"),),
)

CREDENTIALS = DeliveryFormat(
    "casework-iwds-credentials",
    1,
    System.IWDS,
    DeliveryKind.CREDENTIALS,
    "external_id",
    (
        Cell("external_id", required=True, pattern=_ID),
        Cell("application", required=True, pattern=_ID),
        Cell("name", required=True, longest=160),
        Cell("credential_type", longest=60),
        Cell("attained_on", Kind.DATE, required=True),
    ),
)

FORMATS = (PEOPLE, SERVICES, CREDENTIALS)
"""Every kind of delivery, in the order in which those that come together are best taken."""


def format_of(batch) -> DeliveryFormat:
    """The format that the head of `batch` (Batch) names; that of people where it names none of IWDS, which then refuses
    it and says why."""
    with batch.open() as stream:
        code = stream.readline(LONGEST_LINE).decode("utf-8", "replace").lstrip("\ufeff").split(",")[0]
    return next((form for form in FORMATS if form.code == code.strip()), PEOPLE)
