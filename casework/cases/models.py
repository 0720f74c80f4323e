"""The record every program shares: who the customer is, with whom, since when, and what was said."""

import pghistory
from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex, OpClass
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from casework.accounts.models import Location, Organisation
from casework.cases.enums import (
    ApplicationOutcome,
    CompletionStatus,
    DocumentKind,
    Education,
    EnrollmentStatus,
    IwdsStatus,
    MessageKind,
    Recipient,
    Recommendation,
    ScanState,
    SchoolStatus,
    SendMode,
)
from casework.core import clock
from casework.core.records import Record


@pghistory.track()
class Customer(Record):
    """One person, once. `organisation` is the tenant that created the record.

    Of the Social Security number only the last four digits are ever kept (5 ILCS 179). A record that was merged has no
    rows left and leads to the one that goes on for the same person: `merged_into`.
    """

    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="+")
    user = models.OneToOneField(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="customer"
    )
    first_name = models.CharField(_("first name"), max_length=80)
    middle_name = models.CharField(_("middle name"), max_length=80, blank=True)
    last_name = models.CharField(_("last name"), max_length=80)
    preferred_name = models.CharField(_("preferred name"), max_length=80, blank=True)
    birth_date = models.DateField(_("date of birth"))
    email = models.EmailField(_("e-mail"), blank=True)
    phone = models.CharField(_("phone"), max_length=10, blank=True)
    street = models.CharField(_("street address"), max_length=160, blank=True)
    city = models.CharField(_("city"), max_length=80, blank=True)
    state = models.CharField(_("state"), max_length=2, blank=True, default="IL")
    zip_code = models.CharField(_("ZIP code"), max_length=10, blank=True)
    ssn_last4 = models.CharField(_("last 4 SSN"), max_length=4, blank=True)
    individual_number = models.CharField(_("individual number"), max_length=20, blank=True)
    language = models.CharField(
        _("language"), max_length=5, choices=[("en", "English"), ("es", "Español")], default="en"
    )
    education = models.CharField(
        _("highest level of education"), max_length=20, choices=Education, blank=True
    )
    school_status = models.CharField(_("school status"), max_length=20, choices=SchoolStatus, blank=True)
    merged_into = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="merged")
    name_key = models.GeneratedField(
        expression=models.functions.Lower(
            models.functions.Concat(F("last_name"), models.Value(","), F("first_name"))
        ),
        output_field=models.CharField(max_length=170, db_collation="C"),
        db_persist=True,
    )

    class Meta:
        ordering = ["name_key", "id"]
        indexes = [
            models.Index(fields=["name_key", "id"], name="customer_by_name"),
            models.Index(fields=["ssn_last4", "id"], name="customer_by_last_four"),
            models.Index(fields=["phone"], name="customer_by_phone"),
            models.Index(models.functions.Lower("email"), name="customer_by_email"),
            models.Index(fields=["birth_date"], name="customer_by_birth_date"),
            models.Index(
                OpClass(models.functions.Lower("first_name"), name="text_pattern_ops"),
                name="customer_by_first_name",
            ),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["individual_number"],
                name="individual_number_is_taken",
                condition=~Q(individual_number=""),
            ),
            models.CheckConstraint(
                condition=Q(ssn_last4="") | Q(ssn_last4__regex=r"^[0-9]{4}$"),
                name="only_last_four_digits",
            ),
        ]

    def __str__(self):
        return self.get_full_name()

    def get_full_name(self):
        """The name as people say it: preferred or first name, then last name."""
        return f"{self.get_short_name()} {self.last_name}".strip()

    def get_short_name(self):
        """What the customer is called: the preferred name, else the first name."""
        return self.preferred_name or self.first_name


class NameWord(models.Model):
    """A surname or given name that occurs among customers.

    Misspellings are looked up in these tens of thousands of words, not in millions of people (performance.md, 4).
    """

    class Part(models.TextChoices):
        LAST = "last"
        FIRST = "first"

    part = models.CharField(max_length=5, choices=Part)
    word = models.CharField(max_length=80, db_collation="C")

    class Meta:
        ordering = ["word"]
        indexes = [GinIndex(fields=["word"], name="name_words_trgm", opclasses=["gin_trgm_ops"])]
        constraints = [models.UniqueConstraint(fields=["part", "word"], name="one_row_per_name_word")]

    def __str__(self):
        return self.word


class EnrollmentQuerySet(models.QuerySet):
    def with_people(self):
        """Each enrollment with the rows that name it on a screen, in one query."""
        return self.select_related("customer", "organisation", "location", "assigned_worker")

    def open(self):
        """Enrollments on which work goes on: applying, ready or enrolled."""
        return self.exclude(status__in=[EnrollmentStatus.EXITED, EnrollmentStatus.NOT_ENROLLED])


@pghistory.track()
class Enrollment(Record):
    """An episode: a customer with a provider in a program. Access hangs on it.

    Its dates are anchors: plain facts, written in the transaction of the event that moves
    them, from which standing is computed. `name_key` repeats the customer's, so that a list
    in name order is one walk of one index. Education and school status at entry are the customer's
    on the day of enrollment and stay when the profile changes (PIRL 408 and 409).
    """

    customer = models.ForeignKey(Customer, models.PROTECT, related_name="enrollments", db_index=False)
    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="enrollments")
    location = models.ForeignKey(Location, models.PROTECT, null=True, blank=True, related_name="enrollments")
    program = models.CharField(max_length=40)
    sub_programs = ArrayField(models.CharField(max_length=40), default=list, blank=True)
    training_program = models.CharField(_("training program"), max_length=160, blank=True)
    assigned_worker = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="caseload"
    )
    status = models.CharField(max_length=20, choices=EnrollmentStatus, default=EnrollmentStatus.APPLYING)
    name_key = models.CharField(max_length=170, db_collation="C", editable=False)

    pre_screening_started_on = models.DateField(null=True, blank=True)
    pre_screening_completed_on = models.DateField(null=True, blank=True)
    application_started_on = models.DateField(null=True, blank=True)
    application_submitted_on = models.DateField(null=True, blank=True)
    application_outcome = models.CharField(max_length=20, choices=ApplicationOutcome, blank=True)
    recommendation = models.CharField(max_length=20, choices=Recommendation, blank=True)
    recommended_on = models.DateField(null=True, blank=True)
    iwds_status = models.CharField(max_length=20, choices=IwdsStatus, blank=True)
    iwds_status_since = models.DateField(null=True, blank=True)
    iwds_exited_on = models.DateField(null=True, blank=True)
    enrolled_on = models.DateField(null=True, blank=True)
    education_at_entry = models.CharField(max_length=20, choices=Education, blank=True)
    school_status_at_entry = models.CharField(max_length=20, choices=SchoolStatus, blank=True)
    exited_on = models.DateField(null=True, blank=True)
    exit_status = models.CharField(max_length=40, blank=True)
    exit_reason = models.CharField(max_length=60, blank=True)
    completion_status = models.CharField(
        max_length=20, choices=CompletionStatus, default=CompletionStatus.NOT_COMPLETE
    )
    completed_on = models.DateField(null=True, blank=True)
    last_staff_note_on = models.DateField(null=True, blank=True)
    progress_confirmed_on = models.DateField(null=True, blank=True)
    last_service_on = models.DateField(null=True, blank=True)
    redetermination_on = models.DateField(null=True, blank=True)
    dhs_office = models.CharField(_("DHS office"), max_length=120, blank=True)
    not_enrolled_on = models.DateField(null=True, blank=True)
    not_enrolled_reason = models.CharField(max_length=60, blank=True)
    iwds_requested_on = models.DateField(null=True, blank=True)
    iwds_served_on = models.DateField(null=True, blank=True)
    iss_served_on = models.DateField(null=True, blank=True)
    iwds_credential_on = models.DateField(null=True, blank=True)
    service_planned_on = models.DateField(null=True, blank=True)
    career_served_on = models.DateField(null=True, blank=True)
    training_served_on = models.DateField(null=True, blank=True)
    work_based_served_on = models.DateField(null=True, blank=True)
    completed_with_credential_on = models.DateField(null=True, blank=True)
    completed_with_employment_on = models.DateField(null=True, blank=True)
    completed_with_education_on = models.DateField(null=True, blank=True)
    last_touched_on = models.DateField(null=True, blank=True)

    objects = EnrollmentQuerySet.as_manager()

    class Meta:
        ordering = ["name_key", "id"]
        indexes = [
            models.Index(
                fields=["organisation", "name_key", "id"],
                name="enrollments_of_organisation",
                include=["program"],
            ),
            models.Index(fields=["name_key", "id"], name="enrollments_by_name"),
            models.Index(fields=["customer", "organisation"], name="enrollments_of_customer"),
            models.Index(fields=["assigned_worker", "name_key", "id"], name="enrollments_of_worker"),
            models.Index(fields=["program", "organisation"], name="enrollments_of_program"),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["customer", "organisation", "program"],
                name="one_open_enrollment",
                condition=Q(status__in=["applying", "ready", "enrolled"]),
            ),
            models.CheckConstraint(
                condition=~Q(status="enrolled") | Q(enrolled_on__isnull=False),
                name="enrolled_has_a_date",
            ),
            models.CheckConstraint(
                condition=~Q(status="exited") | Q(exited_on__isnull=False), name="exited_has_a_date"
            ),
        ]

    def __str__(self):
        return f"{self.customer_id} {self.program} at {self.organisation_id}"

    @property
    def is_open(self):
        """Whether work goes on: the person has neither exited nor been turned away."""
        return self.status not in (EnrollmentStatus.EXITED, EnrollmentStatus.NOT_ENROLLED)


class OfEnrollment(Record):
    """A row that belongs to an enrollment and carries its tenant and person itself."""

    enrollment = models.ForeignKey(Enrollment, models.PROTECT, related_name="%(class)ss")
    customer = models.ForeignKey(Customer, models.PROTECT, related_name="%(class)ss")
    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="+")

    class Meta:
        abstract = True

    @staticmethod
    def belonging_to(enrollment):
        """The three keys that tie a new row to `enrollment`, as keyword arguments."""
        return {
            "enrollment": enrollment,
            "customer_id": enrollment.customer_id,
            "organisation_id": enrollment.organisation_id,
        }


@pghistory.track()
class Contact(OfEnrollment):
    """A person of the workforce system who works with a customer beside the provider: the LWIA career planner who
    enters what is requested in IWDS (002:77)."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    removed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["created_at", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["enrollment", "user"], name="contact_is_listed_once", condition=Q(removed_at=None)
            ),
        ]

    def __str__(self):
        return f"contact {self.pk}"


class CaseNoteQuerySet(models.QuerySet):
    def with_words(self, words, readable):
        """Notes that hold `words` in subject or text, themselves or in a correction. `readable` is the Q of notes
        whose text the reader may see; the others are not searched."""
        holds = Q(subject__icontains=words) | Q(text__icontains=words)
        found = CaseNote.objects.filter(holds).filter(readable).order_by()
        own = models.Exists(found.filter(pk=models.OuterRef("pk")))
        return self.filter(own | models.Exists(found.filter(corrects=models.OuterRef("pk"))))

    def by_staff(self):
        """Notes a person wrote; only these reset the case-note clock (`domain.md` R9)."""
        return self.filter(is_system=False)


@pghistory.track()
class CaseNote(OfEnrollment):
    """What was said and done with a customer (F081-F086). Amended by its author on the day
    of entry only; later corrections are notes of their own that point to it."""

    author = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="case_notes")
    task = models.CharField(max_length=60, blank=True)
    contact_on = models.DateField(_("contact date"))
    subject = models.CharField(_("subject"), max_length=160, blank=True)
    text = models.TextField(_("message"), max_length=20_000)
    send_mode = models.CharField(max_length=20, choices=SendMode, default=SendMode.SAVE_ONLY)
    recipients = ArrayField(models.CharField(max_length=20, choices=Recipient), default=list, blank=True)
    entered_at = models.DateTimeField(default=clock.now)
    entered_on = models.DateField(default=clock.today)
    amended_at = models.DateTimeField(null=True, blank=True)
    corrects = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="corrections")
    is_confidential = models.BooleanField(_("confidential"), default=False)
    is_system = models.BooleanField(default=False)
    already_saved = False
    """Set by `add_case_note` on the note that was there before the button was pressed again."""

    objects = CaseNoteQuerySet.as_manager()

    class Meta:
        ordering = ["-contact_on", "-entered_at", "-id"]
        indexes = [
            models.Index(fields=["enrollment", "-contact_on"], name="notes_of_enrollment"),
            models.Index(fields=["enrollment", "-entered_on"], name="notes_by_entry"),
        ]

    def __str__(self):
        return f"note {self.pk}"


@pghistory.track()
class Message(Record):
    """A message or notice, kept once; each reader has a receipt. Mail carries a link only."""

    kind = models.CharField(max_length=10, choices=MessageKind, default=MessageKind.MESSAGE)
    sender = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="sent_messages"
    )
    customer = models.ForeignKey(Customer, models.PROTECT, null=True, related_name="messages")
    enrollment = models.ForeignKey(Enrollment, models.PROTECT, null=True, related_name="messages")
    organisation = models.ForeignKey(Organisation, models.PROTECT, null=True, related_name="+")
    case_note = models.ForeignKey(CaseNote, models.PROTECT, null=True, related_name="messages")
    subject = models.CharField(max_length=160)
    text = models.TextField(max_length=20_000)
    link = models.CharField(max_length=200, blank=True)
    sent_at = models.DateTimeField(default=clock.now)

    class Meta:
        ordering = ["-sent_at", "-id"]

    def __str__(self):
        return f"{self.kind} {self.pk}"


class Receipt(models.Model):
    """A message as it stands in one person's inbox."""

    message = models.ForeignKey(Message, models.CASCADE, related_name="receipts")
    reader = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="receipts")
    by_email = models.BooleanField(default=False)
    read_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["-message_id"]
        indexes = [models.Index(fields=["reader", "-message"], name="inbox_of_reader")]
        constraints = [
            models.UniqueConstraint(fields=["message", "reader"], name="one_receipt_per_reader"),
        ]

    def __str__(self):
        return f"{self.message_id} to {self.reader_id}"


def document_path(document, filename):
    """Where a document is stored: a random name that says nothing of the person or the file."""
    return f"documents/{document.public_id.hex[:2]}/{document.public_id.hex}"


@pghistory.track()
class Document(OfEnrollment):
    """A private file. Its type and size were checked by content; it is served as an
    attachment only, and access is checked on each download (security.md, threat 16)."""

    kind = models.CharField(max_length=20, choices=DocumentKind, default=DocumentKind.OTHER)
    title = models.CharField(_("title"), max_length=160)
    file = models.FileField(upload_to=document_path)
    original_name = models.CharField(max_length=160)
    content_type = models.CharField(max_length=100)
    size = models.PositiveIntegerField()
    sha256 = models.CharField(max_length=64)
    scan_state = models.CharField(max_length=12, choices=ScanState, default=ScanState.NOT_SCANNED)
    uploaded_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    uploaded_at = models.DateTimeField(default=clock.now)
    shared_with_customer = models.BooleanField(default=False)
    removed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-uploaded_at", "-id"]
        indexes = [models.Index(fields=["enrollment", "-uploaded_at"], name="documents_of_enrollment")]

    def __str__(self):
        return f"document {self.pk}"
