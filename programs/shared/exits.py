"""Exit reasons that no source lists (domain.md 6.9), their federal reasons (federal.md 3.2), completion statuses."""

from programs.shared.make import ours, seed
from programs.types import ExitFollowUp, ExitReason, Options

_D9 = "domain.md 6.9"


def _reason(
    code: str, label: str, label_es: str, federal_code: str = "00", needs_text: bool = False
) -> ExitReason:
    return ours(code, label, label_es, _D9, ExitReason, federal_code=federal_code, needs_text=needs_text)


EXTERNAL_REASONS: tuple[ExitReason, ...] = (
    _reason(
        "entered_apprenticeship",
        "Completed/entered registered apprenticeship",
        "Completó o entró a un aprendizaje registrado",
    ),
    _reason("entered_employment", "Entered other employment", "Entró a otro empleo"),
    _reason(
        "entered_training",
        "Entered other training or education",
        "Entró a otra capacitación o a estudios",
    ),
    _reason("moved", "Moved out of area", "Se mudó fuera del área"),
    _reason("withdrew", "No longer interested/withdrew", "Ya no le interesa o se retiró"),
    _reason("no_contact", "Unable to contact", "No fue posible comunicarse"),
    _reason(
        "dismissed", "Dismissed by program or employer", "El programa o el empleador terminó la participación"
    ),
    _reason("referred", "Not the right fit – referred elsewhere", "No era adecuado; se remitió a otro lugar"),
    _reason("family_care", "Family care", "Cuidado de la familia"),
    _reason("institutionalized", "Institutionalized", "En una institución", "01"),
    _reason("health", "Health/Medical", "Salud o atención médica", "02"),
    _reason("deceased", "Deceased", "Fallecimiento", "03"),
    _reason("reserve", "Reserve called to active duty", "Reserva llamada a servicio activo", "04"),
    _reason(
        "foster_care", "Foster care relocation (youth)", "Traslado de cuidado de crianza (jóvenes)", "05"
    ),
    _reason("other", "Other", "Otro", needs_text=True),
)

COMPLETED_REASONS = tuple(
    reason for reason in EXTERNAL_REASONS if reason.code.startswith("entered_") or reason.code == "other"
)
"""Those of a customer who completed the program."""

COMPLETION_STATUSES = Options(
    "completion_statuses",
    (
        seed("not_complete", "Not Complete", "No completo", "002:111"),
        ours("successful", "Successful Completion", "Completado con éxito", "002:114"),
        seed("unsuccessful", "Unsuccessful Completion", "Completado sin éxito", "002:118"),
        seed("withdrew", "Withdrew from Program", "Se retiró", "002:123"),
    ),
    customer_facing=True,
)
"""How the program itself ended, one set of codes for all programs (002:111-123)."""

NO_SUB_PROGRAMS: Options = Options("sub_programs", ())
"""For programs that have no programs inside them."""

QUARTERLY_FOR_A_YEAR = tuple(ExitFollowUp(months=months, after_months=months - 3) for months in (3, 6, 9, 12))
"""A follow-up in each quarter of the year after the exit (`domain.md` R39; 20 CFR 681.580)."""
