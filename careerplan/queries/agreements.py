"""What screens read about the customer's agreement: where it stands, its content, its chain, what changed since."""

import json
from dataclasses import dataclass

from django.conf import settings
from django.utils.functional import cached_property
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from careerplan.enums import AgreementStatus, SigningMethod
from careerplan.models import Agreement, CareerPath, Goal
from careerplan.queries.agreement_flags import missing_agreement
from careerplan.queries.plan import Plan
from careerplan.queries.plan_as_read import LANGUAGES, STAFF_LANGUAGE, as_shown, fingerprint, plan_as_read
from careerplan.queries.plan_changes import plan_changes
from casework.audit.models import OutboxItem
from casework.cases.enums import DocumentKind
from casework.cases.models import Document, Enrollment
from casework.core.seals import seal, short_code, spaced_code
from casework.core.types import Finding
from programs.registry import get_program

COLOURS = {
    "": "white",
    AgreementStatus.REQUESTED: "yellow",
    AgreementStatus.AGREED: "green",
    AgreementStatus.SIGNED: "green",
    AgreementStatus.UNABLE: "grey",
    AgreementStatus.SUPERSEDED: "yellow",
}
IN_FORCE = (AgreementStatus.AGREED, AgreementStatus.SIGNED)
PDF = "agreement_pdf"
"""Kind of the outbox item that makes the PDF of a signed agreement."""


@dataclass
class Standing:
    """Where the agreement of a plan stands today.

    `latest` is the row that counts or None, `signed` the last one with content or None; `flag` is a `Finding` when an
    agreement is needed and not there. The plan is read when it is first asked for.
    """

    enrollment: Enrollment
    status: str
    word: str
    colour: str
    latest: Agreement | None
    signed: Agreement | None
    flag: Finding | None
    known_plan: Plan | None = None
    known_path: CareerPath | None = None

    @cached_property
    def plan(self):
        """The plan as it is read now."""
        return plan_as_read(self.enrollment)

    @cached_property
    def changes(self):
        """What differs from the plan that was signed last, as a list of `PlanChange`; empty without one."""
        if self.signed is None:
            return []
        language = get_language() if get_language() in LANGUAGES else STAFF_LANGUAGE
        before = content_of(self.signed)["plan"][language]
        known = self.known_plan if language == get_language() else None
        now = plan_as_read(self.enrollment, language, plan=known, path=self.known_path)
        return plan_changes(before, now[language])

    @property
    def is_requested(self):
        return self.status == AgreementStatus.REQUESTED

    @property
    def is_unable(self):
        return self.status == AgreementStatus.UNABLE

    @property
    def is_superseded(self):
        return self.status == AgreementStatus.SUPERSEDED

    @property
    def new_terms(self):
        """The changes of what the plan is, without those that only say how far it has come."""
        return [change for change in self.changes if not change.is_progress]

    @property
    def progress(self):
        """The changes that only say how far the plan has come."""
        return [change for change in self.changes if change.is_progress]

    @property
    def is_current(self):
        """Whether the customer agreed to the plan as it is now, its progress aside."""
        return self.status in IN_FORCE and not self.new_terms

    @property
    def reason(self):
        """Why an agreement is needed, in a sentence with its date; "" when all is well."""
        return self.flag.text if self.flag else ""

    @property
    def code(self):
        """The short code of the plan that was agreed to, while it is the plan as it is; else ""."""
        return spaced_code(self.signed.code) if self.signed and self.is_current else ""

    @property
    def fingerprint(self):
        """The hash of the plan as it is now; a form carries it, so that nothing unseen is signed."""
        return fingerprint(self.plan)

    def shown(self, language):
        """The plan as it is now in `language`, for a template."""
        return as_shown(self.plan[language])


def agreements_of(enrollment):
    """Every agreement of `enrollment` with its people and document, newest first."""
    rows = Agreement.objects.filter(enrollment=enrollment)
    return list(rows.select_related("asked_by", "settled_by", "document").order_by("-number"))


def signed_papers(enrollment):
    """Documents of the kind "signed agreement" that no agreement of `enrollment` holds yet, newest first."""
    rows = Document.objects.filter(enrollment=enrollment, kind=DocumentKind.AGREEMENT, removed_at=None)
    held = Agreement.objects.filter(enrollment=enrollment).exclude(document=None).values("document_id")
    return list(rows.exclude(pk__in=held).order_by("-uploaded_at", "-pk"))


def agreement_standing(enrollment, rows=None, plan=None, path=None):
    """The `Standing` of `enrollment`. Where they are at hand already, `rows` are its `agreements_of`, `plan` its `Plan`
    in the active language and `path` its CareerPath."""
    spec = get_program(enrollment.program)
    rows = agreements_of(enrollment) if rows is None else rows
    latest = rows[0] if rows else None
    status = latest.status if latest else ""
    return Standing(
        enrollment=enrollment,
        status=status,
        word=spec.agreement.statuses.text(status or "unknown"),
        colour=COLOURS[status],
        latest=latest,
        signed=next((row for row in rows if row.content), None),
        flag=_flag(enrollment, spec, latest),
        known_plan=plan,
        known_path=path,
    )


def content_of(agreement):
    """The stored content of a signed agreement as data."""
    return json.loads(agreement.content)


@dataclass(frozen=True)
class Link:
    """An agreement as a link of its chain; `problems` says in words what does not fit, empty when all does."""

    agreement: Agreement
    problems: tuple[str, ...]

    @property
    def holds(self):
        return not self.problems


def chain_of(rows):
    """The signed agreements among `rows` (all of one enrollment), oldest first, each as a `Link` computed anew."""
    links, previous = [], ""
    for row in sorted((row for row in rows if row.content), key=lambda row: row.number):
        problems = list(problems_of(row))
        if row.previous_sha256 != previous:
            problems.append(_("The agreement before it is not the one it was chained to."))
        links.append(Link(row, tuple(problems)))
        previous = row.sha256
    return links


def problems_of(agreement):
    """Yield in words what of a stored agreement does not fit its seal; nothing when it is unchanged."""
    if seal(agreement.content, agreement.previous_sha256) != agreement.sha256:
        yield _("The text is not the text that was agreed to.")
        return
    if short_code(agreement.sha256) != agreement.code:
        yield _("The code does not belong to the text.")
    signature = content_of(agreement)["signature"]
    kept = {
        "name": agreement.signer_name,
        "signed_on": agreement.signed_on.isoformat() if agreement.signed_on else "",
        "language": agreement.language,
    }
    if any(signature[name] != value for name, value in kept.items()):
        yield _("Name, date or language are not those of the text.")
    paper = signature["document_sha256"]
    if paper and (agreement.document is None or agreement.document.sha256 != paper):
        yield _("The signed paper is not the one that was recorded.")


def pdf_key(agreement):
    """The name under which the PDF of `agreement` is asked for."""
    return f"{PDF}:{agreement.pk}"


def file_of(agreement):
    """The document of a signed agreement or None, and whether one is being made: {"file": ..., "file_is_coming": ...}.

    An agreement that came from another system has only what came with it. One query without a document.
    """
    document = agreement.document
    if document is not None:
        return {"file": None if document.removed_at else document, "file_is_coming": False}
    waiting = OutboxItem.objects.filter(key=pdf_key(agreement), delivered_at=None, given_up_at=None)
    return {"file": None, "file_is_coming": waiting.exists()}


def shown_agreement(agreement):
    """What a page or a PDF says of a signed agreement: `who`, `signature`, `code`, `method`, and `texts`, the plan and
    the statements in the language it was signed in and in that of the staff."""
    content = content_of(agreement)
    order = dict.fromkeys((content["signature"]["language"], STAFF_LANGUAGE))
    return {
        "agreement": agreement,
        "who": content["who"],
        "signature": content["signature"],
        "code": spaced_code(agreement.code),
        "origin": settings.CASEWORK_ORIGIN,
        "method": SigningMethod(content["signature"]["method"]).label,
        "texts": [
            {
                "language": language,
                "plan": as_shown(content["plan"][language]),
                "statements": [statement["text"][language] for statement in content["statements"]],
                "program": content["who"]["program"][language],
            }
            for language in order
        ],
    }


def _flag(enrollment, spec, latest):
    if not spec.agreement.required:
        return None
    if latest is None:
        first = Goal.objects.kept().filter(enrollment=enrollment).order_by("created_at").first()
        return missing_agreement(spec, "", first_goal_at=first.created_at if first else None)
    return missing_agreement(
        spec,
        latest.status,
        asked_at=latest.asked_at,
        ended_on=latest.superseded_on,
        why=latest.superseded_why,
    )
