"""What programs tell people about by default (C3), and what every customer reads."""

from programs.shared.make import ours
from programs.types import CustomerText, Notification, Options


def notifications(off_track_source: str = "", *more: Notification) -> Options[Notification]:
    """Return the notifications of a program; `off_track_source` is the place in its own source, if any."""
    off_track = ours(
        "goal_off_track",
        "A goal is set to Off Track",
        "Una meta necesita ayuda",
        off_track_source or "domain.md C3",
        Notification,
        to=("customer",),
        meaning="Your plan needs attention. Your career planner would like to help you get back on track.",
        meaning_es="Su plan necesita atención. Su orientador quiere ayudarle a retomarlo.",
    )
    return Options(
        "notifications",
        (
            off_track,
            ours(
                "agreement_requested",
                "An agreement to the plan is requested",
                "Se pide su acuerdo con el plan",
                "003:63",
                Notification,
                to=("customer",),
                meaning="Please read your plan and tell us whether you agree.",
                meaning_es="Lea su plan y díganos si está de acuerdo.",
            ),
            ours(
                "message_received",
                "A message arrives",
                "Llega un mensaje",
                "000:363",
                Notification,
                to=("customer", "case_worker"),
                meaning="You have a new message.",
                meaning_es="Tiene un mensaje nuevo.",
            ),
            *more,
        ),
        customer_facing=True,
    )


def customer_texts(*more: CustomerText) -> Options[CustomerText]:
    """Return the sentences every customer reads on My Dashboard, with the program's own after them."""
    return Options(
        "customer_texts",
        (
            ours(
                "read_only",
                "You can read your plan here. To change it, talk to your career planner.",
                "Aquí puede leer su plan. Para cambiarlo, hable con su orientador de carrera.",
                "002:77",
                CustomerText,
            ),
            ours(
                "no_goals",
                "Your plan has no goals yet. Your career planner will set them with you.",
                "Su plan todavía no tiene metas. Su orientador las definirá con usted.",
                "domain.md 5.3",
                CustomerText,
            ),
            ours(
                "no_steps",
                "There are no steps for this goal yet.",
                "Todavía no hay pasos para esta meta.",
                "domain.md 5.3",
                CustomerText,
            ),
            ours(
                "off_track",
                "Your career planner would like to help you get back on track.",
                "Su orientador de carrera quiere ayudarle a retomar su plan.",
                "003:90",
                CustomerText,
            ),
            ours(
                "next_step",
                "What happens next",
                "Lo que sigue",
                "domain.md 5.3",
                CustomerText,
            ),
            *more,
        ),
        customer_facing=True,
        open_list=True,
    )


def say(code: str, english: str, spanish: str, source: str) -> CustomerText:
    """Return one sentence for customers."""
    return ours(code, english, spanish, source, CustomerText)
