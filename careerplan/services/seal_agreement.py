"""The content of an agreement becomes its bytes: written once, chained to the agreement before (beyond N11)."""

from django.utils import translation

from careerplan.models import Agreement
from careerplan.queries.plan_as_read import who_is_meant
from careerplan.services.open_agreement import open_agreement
from casework.core import clock
from casework.core.seals import canonical, seal, short_code
from programs.registry import get_program

FORMAT = "casework-agreement-1"


def seal_agreement(actor, enrollment, plan, *, status, signature, statements=(), document=None):
    """Write the agreement of `enrollment` to `plan` (`plan_as_read`) and return it.

    Call it inside the transaction of a service that holds the enrollment's lock. `status` is an `AgreementStatus` with
    content; `signature` has name, method (`SigningMethod`), language and signed_on (a date); `statements` are the codes
    of what was ticked; `document` is the signed paper. An open request is settled by it, else it is a row of its own.
    """
    spec = get_program(enrollment.program)
    row = open_agreement(actor, enrollment)
    before = Agreement.objects.filter(enrollment=enrollment).exclude(content="").order_by("-number").first()
    moment = clock.now()
    row.status, row.settled_at, row.settled_by = status, moment, actor
    row.signer_name, row.signed_on = signature["name"], signature["signed_on"]
    row.language, row.statements = signature["language"], list(statements)
    row.document = document
    row.content = canonical(
        {
            "format": FORMAT,
            "enrollment": str(enrollment.public_id),
            "number": row.number,
            "who": who_is_meant(enrollment),
            "plan": plan,
            "statements": [
                {"code": code, "text": _in_each(plan, spec.agreement.statements, code)} for code in statements
            ],
            "signature": signature
            | {
                "recorded_at": moment,
                "recorded_by": str(actor),
                "document_sha256": document.sha256 if document else "",
            },
        }
    )
    row.previous_sha256 = before.sha256 if before else ""
    row.sha256 = seal(row.content, row.previous_sha256)
    row.code = short_code(row.sha256)
    row.touch()
    row.save()
    return row


def _in_each(plan, options, code):
    found = {}
    for language in plan:
        with translation.override(language):
            found[language] = options.text(code)
    return found
