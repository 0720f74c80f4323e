"""When a dollar value may be entered for a service (C5, seed 004:391-408). Pure: facts in, findings out."""

from django.utils.translation import gettext as _

from casework.core.types import Citation, Finding
from programs.plan import CostPolicy, ServiceType


def cost_findings(
    policy: CostPolicy, kind: ServiceType | None, *, has_goal: bool, status: str, is_open: bool, rival: str
) -> tuple[Finding, ...]:
    """Return why no payment may be added to a service of the catalogue row `kind`; nothing when one may.

    `status` is the service's status in words and `is_open` whether it is Started/Open; `rival` is the name of another
    support service of the plan that is open, "" for none.
    """
    found = []
    if kind is None or kind.kind not in policy.kinds:
        return (_finding("kind", _("No dollar value is entered for this kind of service."), "004:393"),)
    if policy.needs_goal and not has_goal:
        found.append(
            _finding("goal", _("The service must have a goal before dollar value may be added."), "004:393")
        )
    if policy.needs_started and not is_open:
        text = _("The service must be Started/Open before dollar value may be added. It is %(status)s.")
        found.append(_finding("status", text % {"status": status}, "004:393"))
    if policy.one_open_support and is_open and rival:
        text = _("%(service)s is open too. Only one support service can be open and active at a time.")
        found.append(_finding("rival", text % {"service": rival}, "004:408"))
    return tuple(found)


def _finding(code: str, text: str, source: str) -> Finding:
    return Finding(f"cost_{code}", text, citation=Citation(source))
