"""The customer agrees to the plan, from the own account or in person before staff (F247, F290, beyond N11)."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from careerplan.enums import AgreementStatus, SigningMethod
from careerplan.notifications.agreements import notify_agreed
from careerplan.queries.agreements import PDF, agreement_standing, content_of, pdf_key
from careerplan.queries.plan_as_read import fingerprint
from careerplan.services.seal_agreement import seal_agreement
from casework.audit.services.enqueue import enqueue
from casework.audit.services.record_event import recording
from casework.cases.models import Enrollment
from casework.cases.services.move_anchors import move_anchors
from casework.core import clock
from casework.core.seals import spaced_code
from programs.registry import get_program


def sign_agreement(actor, enrollment, *, name, statements, language, seen, in_person=False):
    """Keep that the customer `name` agreed to the plan whose fingerprint is `seen`; return the Agreement.

    `actor` is the User who is signed in: the customer, or with `in_person` the staff member who witnesses it.
    `statements` are codes of the program's; every one is needed. `language` is the one it was read in. The same
    content signed twice is one agreement, `already_signed` says so. Its PDF is asked for from the worker.
    Raises ValidationError on `statements`; with code `changed` when the plan is not the one that was seen; with code
    `empty` for a plan without goals.
    """
    policy = get_program(enrollment.program).agreement
    if set(statements) != set(policy.statements.codes):
        raise ValidationError({"statements": _("Check every statement to agree to the plan")})
    with recording(actor, "sign_agreement") as event:
        Enrollment.objects.select_for_update().only("pk").get(pk=enrollment.pk)
        standing = agreement_standing(enrollment)
        if standing.status == AgreementStatus.AGREED and _is_same(standing.signed, seen):
            event.drop()
            standing.signed.already_signed = True
            return standing.signed
        if standing.fingerprint != seen:
            raise ValidationError(
                _("The plan changed while you were reading it. Please read it again."), code="changed"
            )
        plan = standing.plan
        if not any(text["goals"] for text in plan.values()):
            raise ValidationError(_("This plan has no goals yet."), code="empty")
        method = SigningMethod.IN_PERSON if in_person else SigningMethod.OWN_LOGIN
        signature = {"name": name, "method": method, "language": language, "signed_on": clock.today()}
        row = seal_agreement(
            actor,
            enrollment,
            plan,
            status=AgreementStatus.AGREED,
            signature=signature,
            statements=[code for code in policy.statements.codes if code in statements],
        )
        row.already_signed = False
        event.about(row, code=spaced_code(row.code), method=str(method.label))
        enqueue(PDF, pdf_key(row), {"agreement": row.pk})
        if not in_person:
            notify_agreed(row)
        move_anchors(enrollment)
    return row


def _is_same(signed, seen):
    """Whether the agreement that counts is about the plan with the fingerprint `seen`."""
    return fingerprint(content_of(signed)["plan"]) == seen
