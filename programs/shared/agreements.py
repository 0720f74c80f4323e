"""The customer's agreement to the plan: statuses, ways to collect it, what asks for it again (domain.md 6.15, C4)."""

from programs.shared.make import ours, seed
from programs.types import AgreementNeed, AgreementPolicy, Options

_D15 = "domain.md 6.15"

AGREEMENT_STATUSES = Options(
    "agreement_statuses",
    (
        seed("unknown", "Unknown", "Sin respuesta todavía", "004:104"),
        ours("requested", "Request sent", "Solicitud enviada", _D15),
        ours(
            "agreed_electronically", "Agreed electronically (on file)", "Aceptado en línea (archivado)", _D15
        ),
        ours("signed_on_paper", "Signed on paper (uploaded/on file)", "Firmado en papel (archivado)", _D15),
        seed(
            "unable",
            "Unable to Get Customer Agreement On File",
            "No fue posible obtener el acuerdo del cliente",
            "003:65",
        ),
        ours(
            "superseded",
            "Superseded – new agreement needed",
            "El plan cambió: se necesita un nuevo acuerdo",
            _D15,
        ),
    ),
    customer_facing=True,
)

AGREEMENT_WAYS = Options(
    "agreement_ways",
    (
        seed(
            "physical",
            "Physical Signature",
            "Firma en papel",
            "003:61",
            meaning="Print the plan, have both sign the bottom of it, upload it, then set the status.",
            meaning_es="Se imprime el plan, ambos lo firman y se guarda una copia.",
        ),
        seed(
            "electronic",
            "Electronic Signature",
            "Firma electrónica",
            "003:63",
            meaning="Send the request; the customer gets a message and signs from My Dashboard.",
            meaning_es="Usted recibe un mensaje y firma desde Mi Panel.",
        ),
        seed(
            "unable",
            "Unable to Collect Signature",
            "No fue posible obtener la firma",
            "003:65",
            meaning="The customer cannot be reached; the reason is kept in a case note.",
            meaning_es="No fue posible comunicarse con usted.",
        ),
    ),
    customer_facing=True,
)

TRIGGERS = ("initial_plan", "goal_added", "goal_off_track")


def agreement(need: AgreementNeed, note: str = "", triggers: tuple[str, ...] = TRIGGERS) -> AgreementPolicy:
    """Return the agreement policy for this need; `note` is printed under the block."""
    return AgreementPolicy(
        need=need, triggers=triggers, statuses=AGREEMENT_STATUSES, ways=AGREEMENT_WAYS, note=note
    )
