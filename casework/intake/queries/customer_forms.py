"""The tab "Customer Forms": forms to fill in, what was filled in, documents by type (F094, seed 001:71)."""

from dataclasses import dataclass
from functools import cached_property

from django.db.models import Count
from django.urls import reverse
from django.utils.translation import gettext as _

from casework.cases.enums import DocumentKind
from casework.cases.models import Document
from casework.cases.queries.documents import download_url
from casework.core.cells import Badge, Lines, Link
from casework.core.words import short_date
from casework.intake.enums import CUSTOMER_FORMS
from casework.intake.models import CustomerForm, IntakeForm
from casework.intake.queries.answers import answered_form
from casework.intake.queries.editions import content_of, current_edition
from casework.intake.queries.form_editions import has_form
from programs.intake_forms import Form


@dataclass(frozen=True)
class Paper:
    """One form of a customer, to fill in or to read; `row` is None before it was begun."""

    enrollment: object
    edition: IntakeForm
    row: CustomerForm | None

    @cached_property
    def form(self) -> Form:
        """The form that is answered."""
        return content_of(self.edition)

    @property
    def title(self):
        """What the form is called, in the reader's language."""
        return str(self.form.title)

    @property
    def answers(self):
        """All answers so far, by question."""
        return self.row.answers if self.row else {}

    @property
    def version(self):
        """The version that a page was drawn from; 0 for none yet."""
        return self.row.version if self.row else 0

    @property
    def sections(self):
        """The `AnsweredSection`s: each question that was asked with its answer in words."""
        return answered_form(self.edition, self.answers, None).sections

    @property
    def standing(self):
        """Where it stands, as a Badge that says why."""
        row = self.row
        if row is None:
            return Badge(_("Not started"))
        if row.completed_at is None:
            return Badge(_("Draft"), "yellow", _("since %(day)s") % {"day": short_date(row.started_at)})
        if row.signed is None:
            day = short_date(row.completed_at)
            return Badge(_("Not signed yet"), "yellow", _("completed %(day)s") % {"day": day})
        day = short_date(row.signed.uploaded_at)
        return Badge(_("Signed"), "green", _("copy of %(day)s") % {"day": day})

    def url_of(self, name):
        """The address of the page `name` about what was filled in."""
        return reverse(f"intake:{name}", args=[self.enrollment.public_id, self.row.public_id])


def customer_form_kinds(program):
    """The kinds of forms that `program` (a code) has for its customers, in order."""
    return [kind for kind in CUSTOMER_FORMS if has_form(program, kind)]


def paper_to_fill(enrollment, kind):
    """The `Paper` of a form that `enrollment` fills in: the draft, or a new one of the edition in force."""
    row = (
        CustomerForm.objects.kept().filter(enrollment=enrollment, form__kind=kind, completed_at=None).first()
    )
    return Paper(enrollment, row.form if row else current_edition(enrollment.program, kind), row)


def blank_paper(enrollment, kind):
    """The `Paper` of the edition in force, begun by nobody."""
    return Paper(enrollment, current_edition(enrollment.program, kind), None)


def paper_of(enrollment, row):
    """The `Paper` of what was filled in."""
    return Paper(enrollment, row.form, row)


def customer_forms_page(enrollment, *, can_edit):
    """The context of the tab: `offered` and `papers` and `documents` as tables; `papers` None when there is none.
    At most two queries for each form, and two."""
    rows = CustomerForm.objects.kept().filter(enrollment=enrollment)
    papers = [paper_of(enrollment, row) for row in rows]
    return {
        "offered": _offered(enrollment, papers, can_edit),
        "papers": _papers(papers, can_edit) if papers else None,
        "documents": _documents(enrollment, can_edit),
    }


def _offered(enrollment, papers, can_edit):
    drafts = {paper.edition.kind: paper for paper in papers if paper.row.completed_at is None}
    columns = [_("Form"), *([_("With the customer")] if can_edit else []), _("On paper")]
    rows = []
    for kind in customer_form_kinds(enrollment.program):
        paper, place = drafts.get(kind) or blank_paper(enrollment, kind), [enrollment.public_id, kind]
        by_hand = Link(
            _("Print to fill in by hand"), reverse("intake:print_blank_form", args=place), paper.title
        )
        words = _("Go on with the draft") if paper.row else _("Fill in")
        fill = Link(words, reverse("intake:fill_customer_form", args=place), paper.title)
        rows.append([paper.title, *([fill] if can_edit else []), by_hand])
    return {
        "caption": _("Forms"),
        "is_titled": True,
        "columns": [{"label": label} for label in columns],
        "rows": rows,
    }


def _papers(papers, can_edit):
    columns = [_("Form"), _("Status"), _("Completed by"), _("Signed copy"), _("On paper")]
    return {
        "caption": _("Filled in"),
        "is_titled": True,
        "columns": [{"label": label} for label in columns],
        "rows": [_paper_cells(paper, can_edit) for paper in papers],
    }


def _paper_cells(paper, can_edit):
    row, edition = paper.row, _("Edition %(number)s") % {"number": paper.edition.number}
    signed = row.signed
    copy = Link(signed.original_name, download_url(paper.enrollment, signed)) if signed else ""
    if can_edit and row.completed_at and not signed:
        copy = Link(_("Upload signed copy"), paper.url_of("file_signed_form"), paper.title)
    return [
        Lines(Link(paper.title, paper.url_of("show_customer_form")), edition),
        paper.standing,
        Lines(str(row.completed_by), short_date(row.completed_at)) if row.completed_at else "",
        copy,
        Link(_("Print"), paper.url_of("print_customer_form"), paper.title),
    ]


def _documents(enrollment, can_edit):
    kept = Document.objects.filter(enrollment=enrollment, removed_at=None)
    counts = dict(kept.order_by().values_list("kind").annotate(n=Count("pk")))
    latest = {row.kind: row for row in kept.order_by("kind", "-uploaded_at", "-id").distinct("kind")}
    columns = [{"label": _("Type")}, {"label": _("Documents"), "kind": "number"}, {"label": _("Latest")}]
    if can_edit:
        columns.append({"label": _("Add")})
    rows = [
        _document_cells(enrollment, kind, counts.get(kind, 0), latest.get(kind), can_edit)
        for kind in DocumentKind
    ]
    return {"caption": _("Documents by type"), "is_titled": True, "columns": columns, "rows": rows}


def _document_cells(enrollment, kind, count, latest, can_edit):
    narrowed = {"query": {"kind": kind.value}, "args": [enrollment.public_id]}
    cells = [
        Link(kind.label, reverse("cases:list_documents", **narrowed)) if count else kind.label,
        count,
        Lines(Link(latest.title, download_url(enrollment, latest)), short_date(latest.uploaded_at))
        if latest
        else "",
    ]
    return (
        [*cells, Link(_("Upload"), reverse("cases:add_document", **narrowed), kind.label)]
        if can_edit
        else cells
    )
