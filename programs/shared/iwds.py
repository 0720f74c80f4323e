"""IWDS, the state's workforce system, as Youth Apprenticeship and Apprenticeship Illinois meet it (002:70-80)."""

from programs.shared.make import seed
from programs.types import ExternalSystem, Options

IWDS_STATUSES = Options(
    "iwds_statuses",
    (
        seed(
            "inquirant",
            "Inquirant",
            "Solicitante",
            "002:71",
            meaning="The application was sent to IWDS and has not been certified.",
            meaning_es="La solicitud se envió a IWDS y todavía no está certificada.",
        ),
        seed(
            "applicant",
            "Applicant",
            "Certificado",
            "002:76",
            meaning="The application has been certified in IWDS; no service is in IWDS yet (C6).",
            meaning_es="La solicitud está certificada en IWDS; todavía no hay servicios en IWDS.",
        ),
        seed(
            "registrant",
            "Registrant",
            "Registrado",
            "002:78",
            meaning="Certified, with at least one service in IWDS (C6).",
            meaning_es="Certificado, con al menos un servicio en IWDS.",
        ),
        seed(
            "exited",
            "Exited",
            "Salió de IWDS",
            "002:80",
            meaning="Exited from IWDS; the LWIA does the follow-up.",
            meaning_es="Salió de IWDS; LWIA hace el seguimiento.",
        ),
    ),
    customer_facing=True,
)


def iwds(button: str = "Sync", requests: bool = True) -> ExternalSystem:
    """Return IWDS as an external system; `requests` when service updates are sent to a career planner."""
    return seed(
        "iwds",
        "IWDS",
        "IWDS",
        "002:70",
        ExternalSystem,
        two_way=True,
        feed="Status and services come back when the customer is synced.",
        button=button,
        requests=requests,
        statuses=IWDS_STATUSES,
        meaning="Illinois Workforce Development System",
        meaning_es="Sistema de Desarrollo Laboral de Illinois",
    )
