"""Case notes: tasks, ways to send, recipients (domain.md 6.16); and referrals (domain.md 6.10)."""

from programs.shared.make import ours, seed
from programs.types import Options, SendMode

_D16 = "domain.md 6.16"
_D10 = "domain.md 6.10"

CASE_NOTE_TASKS = Options(
    "case_note_tasks",
    (
        ours("application", "Application/Intake", "Solicitud/Admisión", _D16),
        ours("eligibility", "Eligibility", "Elegibilidad", _D16),
        ours("assessment", "Assessment", "Evaluación", _D16),
        ours("career_plan", "Career plan", "Plan de carrera", _D16),
        ours("goal_off_track", "Goal off track", "Meta que necesita ayuda", _D16),
        ours("service", "Service/activity", "Servicio/actividad", _D16),
        ours("attendance", "Attendance", "Asistencia", _D16),
        ours("support_service", "Support service", "Servicio de apoyo", _D16),
        ours("training", "Training", "Capacitación", _D16),
        ours("worksite", "Worksite", "Lugar de trabajo", _D16),
        ours("employment", "Employment", "Empleo", _D16),
        ours("credential", "Credential", "Credencial", _D16),
        ours("skill_gain", "Measurable skill gain", "Avance de habilidades medible", _D16),
        ours("referral", "Referral", "Remisión", _D16),
        ours("iwds_request", "IWDS request", "Petición a IWDS", _D16),
        ours("scheduling", "Scheduling", "Citas", _D16),
        ours("progress_update", "Progress update", "Actualización del progreso", _D16),
        ours("exit", "Exit", "Salida", _D16),
        ours("left_early", "Left program early", "Dejó el programa antes de terminar", _D16),
        seed("follow_up", "Follow-up", "Seguimiento", "001:410"),
        ours("other", "Other", "Otro", _D16),
    ),
)

SEND_MODES: Options[SendMode] = Options(
    "send_modes",
    (
        seed(
            "message",
            "As Illinois workNet Message",
            "Como mensaje de Illinois workNet",
            "000:363",
            SendMode,
            message=True,
            email=False,
        ),
        seed(
            "message_and_email",
            "As Illinois workNet Message and Email",
            "Como mensaje de Illinois workNet y correo electrónico",
            "000:365",
            SendMode,
            message=True,
            email=True,
        ),
        seed(
            "save_only",
            "Save as case note without sending a message/email",
            "Guardar como nota sin enviar mensaje ni correo",
            "000:367",
            SendMode,
            message=False,
            email=False,
        ),
    ),
)

_TEAM = seed("team", "Illinois workNet Team", "Equipo de Illinois workNet", "000:371")
_CUSTOMER = seed("customer", "Customer", "Cliente", "000:373")
_PLANNER = seed("lwia_planner", "LWIA career planner", "Orientador de carrera de LWIA", "002:75")

RECIPIENTS = Options("recipients", (_TEAM, _CUSTOMER))
RECIPIENTS_WITH_PLANNER = Options("recipients", (_TEAM, _CUSTOMER, _PLANNER))

REFERRAL_STATUSES = Options(
    "referral_statuses",
    (
        ours("draft", "Draft", "Borrador", _D10),
        ours("sent", "Sent", "Enviada", _D10),
        ours("accepted", "Accepted", "Aceptada", _D10),
        ours("rejected", "Rejected", "Rechazada", _D10),
        ours("waiting_list", "Waiting list", "Lista de espera", _D10),
        ours("withdrawn", "Withdrawn", "Retirada", _D10),
        ours("expired", "Expired", "Vencida", _D10),
    ),
    customer_facing=True,
)

_COMMON_REASONS = (
    ours("appointment_set", "Accepted – appointment set", "Aceptada: cita programada", _D10),
    ours("no_slot", "No open slot", "No hay lugar disponible", _D10),
    ours("not_offered", "Service not offered at this location", "Este lugar no ofrece el servicio", _D10),
    ours("outside_area", "Outside service area", "Fuera del área de servicio", _D10),
)
_SNAP_REASONS = (
    ours("not_on_snap", "Customer not receiving SNAP", "El cliente no recibe SNAP", _D10),
    ours("on_tanf", "Customer receives TANF cash", "El cliente recibe dinero de TANF", _D10),
)
_OTHER_REASONS = (
    ours("other_provider", "Already served by another provider", "Ya lo atiende otro proveedor", _D10),
    ours("no_contact", "No contact from customer", "El cliente no se comunicó", _D10),
    ours("declined", "Customer declined", "El cliente no aceptó", _D10),
    ours(
        "not_suitable",
        "Not suitable for program (Provider Determination)",
        "No es adecuado para el programa (decisión del proveedor)",
        _D10,
        meaning="A written statement is required.",
        meaning_es="Se requiere una explicación por escrito.",
    ),
    ours("duplicate", "Duplicate referral", "Remisión repetida", _D10),
    ours("other", "Other", "Otro", _D10, meaning="Say which.", meaning_es="Indique cuál."),
)

REFERRAL_REASONS = Options("referral_reasons", _COMMON_REASONS + _OTHER_REASONS, customer_facing=True)
SNAP_REFERRAL_REASONS = Options(
    "referral_reasons", _COMMON_REASONS + _SNAP_REASONS + _OTHER_REASONS, customer_facing=True
)

_NOT_PARTICIPATING = (
    ours("declined", "Customer does not want to take part", "El cliente no quiere participar", _D10),
    ours("no_contact", "No contact from customer", "El cliente no se comunicó", _D10),
    ours("moved", "Moved out of the area", "Se mudó fuera del área", _D10),
    ours("other_provider", "Served by another provider", "Lo atiende otro proveedor", _D10),
    ours("not_suitable", "Another program fits better", "Otro programa es más adecuado", _D10),
    ours("other", "Other", "Otro", _D10),
)
NOT_ENROLLED_REASONS = Options("not_enrolled_reasons", _NOT_PARTICIPATING, customer_facing=True)
SNAP_NOT_ENROLLED_REASONS = Options(
    "not_enrolled_reasons", _SNAP_REASONS + _NOT_PARTICIPATING, customer_facing=True
)
