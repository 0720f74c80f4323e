"""Statuses of services and goals: one canonical set of codes, labels per program (domain.md 6.3, 6.4, C15)."""

from programs.shared.make import ours, seed
from programs.types import GoalStatus, Options, ServiceStatus


def service_statuses(planned: str = "Planned/Not Started", source: str = "004:542") -> Options[ServiceStatus]:
    """Return the five service statuses; `planned` is the program's label of the first, at `source`."""
    return Options(
        "service_statuses",
        (
            seed(
                "not_started",
                planned,
                "Planificado/No iniciado",
                source,
                ServiceStatus,
                placement_label="Planned/Not Started",
                report_label="Not Started",
                also=("Planned/Not Started", "Planned/Not Started (Scheduled)"),
            ),
            seed(
                "started",
                "Started/Open",
                "Iniciado/Abierto",
                "001:117",
                ServiceStatus,
                placement_label="Started (Open)",
                report_label="Started",
                also=("Started (Open)",),
                started=True,
            ),
            seed(
                "successful",
                "Successful Completion",
                "Completado con éxito",
                "004:667",
                ServiceStatus,
                placement_label="Successful completion",
                report_label="Successful Completion",
                started=True,
                closed=True,
                successful=True,
                needs_completed_on=True,
            ),
            seed(
                "unsuccessful",
                "Unsuccessful Completion",
                "Completado sin éxito",
                "004:667",
                ServiceStatus,
                placement_label="Unsuccessful completion",
                report_label="Unsuccessful Completion",
                started=True,
                closed=True,
                needs_completed_on=True,
            ),
            seed(
                "not_required",
                "Evaluated/Not Required",
                "Evaluado/No se requiere",
                "004:667",
                ServiceStatus,
                placement_label="Evaluated/Not Required",
                report_label="Evaluated/Not Required",
                closed=True,
                no_hours=True,
            ),
        ),
        customer_facing=True,
    )


def goal_terms(short: str, long: str, source: str, long_source: str = "") -> Options:
    """Return the two goal terms in the program's spelling, found at `source` and `long_source`."""
    return Options(
        "goal_terms",
        (
            seed("short", short, "A corto plazo", source),
            seed("long", long, "A largo plazo", long_source or source),
        ),
        customer_facing=True,
    )


def goal_statuses(
    person: str,
    sources: tuple[str, str, str, str],
    not_started: str = "Not Started",
    working: str = "towards",
    off_track_note: str = "",
    evaluated: str = "",
) -> Options[GoalStatus]:
    """Return the goal statuses with their meanings, worded for the program.

    `person` is customer or participant; `sources` the places of the four labels; `off_track_note` follows the
    meaning of Off Track; `evaluated` is the place of "Evaluated/Not required" where the program has it.
    """
    common = (
        seed(
            "not_started",
            not_started,
            "No iniciada",
            sources[0],
            GoalStatus,
            meaning=(
                "This status is the default setting. The career planner should update when the "
                f"{person} has started working {working} this goal."
            ),
            meaning_es="Es el estado inicial. Cambia cuando usted empieza a trabajar en esta meta.",
        ),
        seed(
            "on_track",
            "On Track",
            "En buen camino",
            sources[1],
            GoalStatus,
            meaning=(
                f"The {person} is continuing to progress through the steps in this section of the plan at an "
                "acceptable rate."
            ),
            meaning_es="Usted avanza a buen ritmo en los pasos de esta parte del plan.",
        ),
        seed(
            "off_track",
            "Off Track",
            "Necesita ayuda",
            sources[2],
            GoalStatus,
            meaning=(
                f"The {person} is not progressing through the steps in this section of the plan at an acceptable "
                f"rate. {off_track_note}"
            ).strip(),
            meaning_es="Esta parte del plan está atrasada. Su orientador quiere ayudarle a retomarla.",
            flags=True,
        ),
        seed(
            "complete",
            "Complete",
            "Completa",
            sources[3],
            GoalStatus,
            meaning=f"The career planner has verified the {person} has completed this section of the plan.",
            meaning_es="Su orientador ha comprobado que usted completó esta parte del plan.",
            closed=True,
        ),
    )
    extra = ()
    if evaluated:
        extra = (
            seed(
                "not_required",
                "Evaluated/Not required",
                "Evaluada/No se requiere",
                evaluated,
                GoalStatus,
                meaning="The goal was looked at and is not needed in this plan.",
                meaning_es="Se revisó la meta y no hace falta en este plan.",
                closed=True,
            ),
        )
    return Options("goal_statuses", common + extra, customer_facing=True)


OFF_TRACK_NOTICE = (
    "A notification is sent to the {person} to let them know the status of their plan has been set to Off Track, and "
    "that the career planner would like to work with them to help get them back on track."
)


def enrollment_statuses(labels: dict[str, tuple[str, str, str]]) -> Options:
    """Return the five enrollment statuses; `labels` gives (label, Spanish, source) by code, "" for our own words."""
    return Options(
        "enrollment_statuses",
        tuple(
            seed(code, label, spanish, source) if source else ours(code, label, spanish, "domain.md C15")
            for code, (label, spanish, source) in labels.items()
        ),
        customer_facing=True,
    )
