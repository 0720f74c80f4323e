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

AGREEMENT_ACTS = Options(
    "agreement_acts",
    (
        seed("select", "Select plan status", "Seleccione el estado", "004:104"),
        seed("save", "Save Status (Send Request)", "Guardar estado (enviar solicitud)", "004:104"),
        seed("copy", "Print Customer Copy", "Imprimir copia del cliente", "004:104"),
        seed("form", "View/Print IEP/ISS Form", "Ver/imprimir el formulario IEP/ISS", "003:61"),
        seed(
            "request",
            "Send Electronic Request for Customer Agreement",
            "Enviar solicitud electrónica de acuerdo",
            "003:63",
        ),
    ),
    customer_facing=True,
)

AGREEMENT_STATEMENTS = Options(
    "agreement_statements",
    (
        ours("took_part", "I helped make this plan.", "Ayudé a hacer este plan.", "004:92"),
        ours(
            "read_it",
            "I read this plan, or someone read it to me.",
            "Leí este plan, o alguien me lo leyó.",
            "beyond.md N11",
        ),
        ours(
            "agrees",
            "I agree with the goals and steps in this plan.",
            "Estoy de acuerdo con las metas y los pasos de este plan.",
            "004:94",
        ),
        ours(
            "may_change",
            "I know that I can ask to change this plan at any time.",
            "Sé que puedo pedir cambios a este plan en cualquier momento.",
            "004:139",
        ),
        ours(
            "asked_again",
            "I know that I will be asked again when a goal is added, is worded anew or needs help.",
            "Sé que me preguntarán otra vez si se agrega una meta, si cambia su texto o si una meta necesita ayuda.",
            "004:139",
        ),
    ),
    customer_facing=True,
)

AGREEMENT_REASONS = Options(
    "agreement_reasons",
    (
        ours("initial_plan", "Initial plan", "Plan inicial", "003:81"),
        ours("goal_added", "A goal was added", "Se agregó una meta", "003:81"),
        ours("goal_off_track", "A goal is off track", "Una meta necesita ayuda", "003:81"),
        ours("goal_reworded", "A goal was worded anew", "Se cambió el texto de una meta", "beyond.md N11"),
    ),
    customer_facing=True,
)

AGREEMENT_FLAGS = Options(
    "agreement_flags",
    (
        ours(
            "missing",
            "Agreement needed: the plan has goals since {since} and nobody has asked for it.",
            "Falta el acuerdo: el plan tiene metas desde el {since} y nadie lo ha pedido.",
            "004:92",
        ),
        ours(
            "requested",
            "Agreement needed: the request was sent on {since} and is not answered.",
            "Falta el acuerdo: la solicitud se envió el {since} y no tiene respuesta.",
            "004:94",
        ),
        ours(
            "superseded",
            "New agreement needed since {since}: {why}.",
            "Se necesita un nuevo acuerdo desde el {since}: {why}.",
            "004:94",
        ),
    ),
    customer_facing=True,
)

TRIGGERS = ("initial_plan", "goal_added", "goal_off_track", "goal_reworded")


def agreement(need: AgreementNeed, note: str = "", triggers: tuple[str, ...] = TRIGGERS) -> AgreementPolicy:
    """Return the agreement policy for this need; `note` is printed under the block."""
    return AgreementPolicy(
        need=need,
        triggers=triggers,
        statuses=AGREEMENT_STATUSES,
        ways=AGREEMENT_WAYS,
        statements=AGREEMENT_STATEMENTS,
        reasons=AGREEMENT_REASONS,
        flags=AGREEMENT_FLAGS,
        acts=AGREEMENT_ACTS,
        note=note,
    )
