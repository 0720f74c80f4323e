"""Dollar values on any service or training (003:122, C5)."""

from programs.shared.support import PAYMENT_METHODS, SUPPORT_SUBTYPES, funding_sources
from programs.types import CostPolicy, Kind, Options


def costs_on_any_service(*funds: tuple[str, str, str], note: str, note_es: str) -> CostPolicy:
    """Return a policy that allows a dollar value on every service but a referral, without caps.

    `funds` are the program's sources of funds as (code, label, Spanish); the notes stand above the form.
    """
    return CostPolicy(
        kinds=frozenset({Kind.ACTIVITY, Kind.SUPPORT, Kind.STEP}),
        needs_goal=False,
        needs_started=False,
        one_open_support=False,
        methods=PAYMENT_METHODS,
        funding_sources=funding_sources(*funds),
        subtypes=SUPPORT_SUBTYPES,
        caps=Options("cost_caps", ()),
        note=note,
        note_es=note_es,
    )
