import uuid

import django.contrib.postgres.fields
import django.core.validators
import django.db.models.deletion
import django.db.models.expressions
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models

import casework.core.clock


class Migration(migrations.Migration):
    dependencies = [
        ("accounts", "0001_initial"),
        ("accounts", "__first__"),
        ("careerplan", "0002_initial"),
        ("cases", "0001_initial"),
        ("pghistory", "0007_auto_20250421_0444"),
        ("worksites", "0001_worksites"),
    ]

    operations = [
        migrations.CreateModel(
            name="Agreement",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("public_id", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                ("created_at", models.DateTimeField(default=casework.core.clock.now, editable=False)),
                ("updated_at", models.DateTimeField(default=casework.core.clock.now, editable=False)),
                ("number", models.PositiveSmallIntegerField()),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("requested", "Request sent"),
                            ("agreed_electronically", "Agreed electronically (on file)"),
                            ("signed_on_paper", "Signed on paper (uploaded/on file)"),
                            ("unable", "Unable to Get Customer Agreement On File"),
                            ("superseded", "Superseded – new agreement needed"),
                        ],
                        max_length=24,
                    ),
                ),
                ("asked_at", models.DateTimeField(default=casework.core.clock.now)),
                ("settled_at", models.DateTimeField(blank=True, null=True)),
                ("signed_on", models.DateField(blank=True, null=True, verbose_name="date signed")),
                (
                    "signer_name",
                    models.CharField(blank=True, max_length=160, verbose_name="name of who signed"),
                ),
                ("language", models.CharField(default="en", max_length=5)),
                (
                    "statements",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=40), blank=True, default=list
                    ),
                ),
                ("reason", models.CharField(blank=True, max_length=500, verbose_name="reason")),
                ("content", models.TextField(blank=True)),
                ("sha256", models.CharField(blank=True, max_length=64)),
                ("previous_sha256", models.CharField(blank=True, max_length=64)),
                ("code", models.CharField(blank=True, max_length=12)),
                ("superseded_on", models.DateField(blank=True, null=True)),
                ("superseded_why", models.CharField(blank=True, max_length=40)),
                (
                    "asked_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "customer",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)ss",
                        to="cases.customer",
                    ),
                ),
                (
                    "document",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="cases.document",
                    ),
                ),
                (
                    "enrollment",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)ss",
                        to="cases.enrollment",
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="accounts.organisation",
                    ),
                ),
                (
                    "settled_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "ordering": ["-number"],
                "indexes": [models.Index(fields=["code"], name="agreements_by_code")],
                "constraints": [
                    models.UniqueConstraint(fields=("enrollment", "number"), name="agreements_are_numbered"),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("status__in", ["agreed_electronically", "signed_on_paper"]), _negated=True
                            ),
                            models.Q(models.Q(("sha256", ""), _negated=True), ("signed_on__isnull", False)),
                            _connector="OR",
                        ),
                        name="an_agreement_has_its_content",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("status", "unable"), _negated=True),
                            models.Q(("reason", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="unable_says_why",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="AgreementEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("public_id", models.UUIDField(default=uuid.uuid4, editable=False)),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                ("created_at", models.DateTimeField(default=casework.core.clock.now, editable=False)),
                ("updated_at", models.DateTimeField(default=casework.core.clock.now, editable=False)),
                ("number", models.PositiveSmallIntegerField()),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("requested", "Request sent"),
                            ("agreed_electronically", "Agreed electronically (on file)"),
                            ("signed_on_paper", "Signed on paper (uploaded/on file)"),
                            ("unable", "Unable to Get Customer Agreement On File"),
                            ("superseded", "Superseded – new agreement needed"),
                        ],
                        max_length=24,
                    ),
                ),
                ("asked_at", models.DateTimeField(default=casework.core.clock.now)),
                ("settled_at", models.DateTimeField(blank=True, null=True)),
                ("signed_on", models.DateField(blank=True, null=True, verbose_name="date signed")),
                (
                    "signer_name",
                    models.CharField(blank=True, max_length=160, verbose_name="name of who signed"),
                ),
                ("language", models.CharField(default="en", max_length=5)),
                (
                    "statements",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=40), blank=True, default=list
                    ),
                ),
                ("reason", models.CharField(blank=True, max_length=500, verbose_name="reason")),
                ("content", models.TextField(blank=True)),
                ("sha256", models.CharField(blank=True, max_length=64)),
                ("previous_sha256", models.CharField(blank=True, max_length=64)),
                ("code", models.CharField(blank=True, max_length=12)),
                ("superseded_on", models.DateField(blank=True, null=True)),
                ("superseded_why", models.CharField(blank=True, max_length=40)),
                (
                    "asked_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "customer",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.customer",
                    ),
                ),
                (
                    "document",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.document",
                    ),
                ),
                (
                    "enrollment",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.enrollment",
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="accounts.organisation",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="careerplan.agreement",
                    ),
                ),
                (
                    "settled_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="AssessmentResult",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("public_id", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                ("created_at", models.DateTimeField(default=casework.core.clock.now, editable=False)),
                ("updated_at", models.DateTimeField(default=casework.core.clock.now, editable=False)),
                ("assessment", models.CharField(blank=True, max_length=60, verbose_name="assessment")),
                (
                    "name",
                    models.CharField(blank=True, max_length=160, verbose_name="assessment name/description"),
                ),
                ("assessment_type", models.CharField(blank=True, max_length=80, verbose_name="type")),
                ("category", models.CharField(blank=True, max_length=80, verbose_name="category")),
                ("taken_on", models.DateField(verbose_name="assessment date")),
                ("result", models.TextField(blank=True, max_length=4000, verbose_name="result")),
                ("removed_at", models.DateTimeField(blank=True, null=True)),
                (
                    "customer",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)ss",
                        to="cases.customer",
                    ),
                ),
                (
                    "document",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="cases.document",
                    ),
                ),
                (
                    "enrollment",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)ss",
                        to="cases.enrollment",
                    ),
                ),
                (
                    "entered_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="accounts.organisation",
                    ),
                ),
            ],
            options={
                "ordering": ["-taken_on", "-id"],
                "indexes": [models.Index(fields=["enrollment", "-taken_on"], name="results_of_enrollment")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("assessment", ""), _negated=True),
                            models.Q(("name", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="result_names_its_assessment",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="AssessmentResultEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("public_id", models.UUIDField(default=uuid.uuid4, editable=False)),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                ("created_at", models.DateTimeField(default=casework.core.clock.now, editable=False)),
                ("updated_at", models.DateTimeField(default=casework.core.clock.now, editable=False)),
                ("assessment", models.CharField(blank=True, max_length=60, verbose_name="assessment")),
                (
                    "name",
                    models.CharField(blank=True, max_length=160, verbose_name="assessment name/description"),
                ),
                ("assessment_type", models.CharField(blank=True, max_length=80, verbose_name="type")),
                ("category", models.CharField(blank=True, max_length=80, verbose_name="category")),
                ("taken_on", models.DateField(verbose_name="assessment date")),
                ("result", models.TextField(blank=True, max_length=4000, verbose_name="result")),
                ("removed_at", models.DateTimeField(blank=True, null=True)),
                (
                    "customer",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.customer",
                    ),
                ),
                (
                    "document",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.document",
                    ),
                ),
                (
                    "enrollment",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.enrollment",
                    ),
                ),
                (
                    "entered_by",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="accounts.organisation",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="careerplan.assessmentresult",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="AssessmentSummary",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("public_id", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                ("created_at", models.DateTimeField(default=casework.core.clock.now, editable=False)),
                ("updated_at", models.DateTimeField(default=casework.core.clock.now, editable=False)),
                ("text", models.TextField(max_length=10000, verbose_name="assessment summary")),
                ("written_at", models.DateTimeField(default=casework.core.clock.now)),
                (
                    "customer",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)ss",
                        to="cases.customer",
                    ),
                ),
                (
                    "enrollment",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)ss",
                        to="cases.enrollment",
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="accounts.organisation",
                    ),
                ),
                (
                    "written_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "ordering": ["-written_at", "-id"],
                "indexes": [
                    models.Index(fields=["enrollment", "-written_at"], name="summaries_of_enrollment")
                ],
            },
        ),
        migrations.CreateModel(
            name="AssessmentSummaryEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("public_id", models.UUIDField(default=uuid.uuid4, editable=False)),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                ("created_at", models.DateTimeField(default=casework.core.clock.now, editable=False)),
                ("updated_at", models.DateTimeField(default=casework.core.clock.now, editable=False)),
                ("text", models.TextField(max_length=10000, verbose_name="assessment summary")),
                ("written_at", models.DateTimeField(default=casework.core.clock.now)),
                (
                    "customer",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.customer",
                    ),
                ),
                (
                    "enrollment",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.enrollment",
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="accounts.organisation",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="careerplan.assessmentsummary",
                    ),
                ),
                (
                    "written_by",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="AttendanceDay",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("public_id", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                ("created_at", models.DateTimeField(default=casework.core.clock.now, editable=False)),
                ("updated_at", models.DateTimeField(default=casework.core.clock.now, editable=False)),
                ("day", models.DateField(verbose_name="day")),
                (
                    "presence",
                    models.CharField(
                        choices=[
                            ("present", "Present"),
                            ("absent", "Absent"),
                            ("excused", "Excused absence"),
                            ("made_up", "Make-up Session"),
                        ],
                        default="present",
                        max_length=10,
                    ),
                ),
                ("check_in", models.TimeField(blank=True, null=True, verbose_name="Check In")),
                ("lunch_start", models.TimeField(blank=True, null=True, verbose_name="Lunch Start")),
                ("lunch_end", models.TimeField(blank=True, null=True, verbose_name="Lunch End")),
                ("check_out", models.TimeField(blank=True, null=True, verbose_name="Check Out")),
                (
                    "hours",
                    models.DecimalField(
                        decimal_places=2,
                        default=0,
                        max_digits=4,
                        validators=[
                            django.core.validators.MinValueValidator(0),
                            django.core.validators.MaxValueValidator(24),
                        ],
                        verbose_name="hours",
                    ),
                ),
                (
                    "make_up_minutes",
                    models.PositiveSmallIntegerField(default=0, verbose_name="Make-up Session"),
                ),
                (
                    "entered_as",
                    models.CharField(
                        choices=[("staff", "Staff"), ("customer", "Customer"), ("import", "Import")],
                        default="staff",
                        max_length=10,
                    ),
                ),
                ("entered_at", models.DateTimeField(default=casework.core.clock.now)),
                (
                    "customer",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)ss",
                        to="cases.customer",
                    ),
                ),
                (
                    "enrollment",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)ss",
                        to="cases.enrollment",
                    ),
                ),
                (
                    "entered_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="accounts.organisation",
                    ),
                ),
                (
                    "service",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)ss",
                        to="careerplan.service",
                    ),
                ),
            ],
            options={
                "ordering": ["day", "id"],
                "indexes": [models.Index(fields=["enrollment", "day"], name="attendance_of_enrollment")],
                "constraints": [
                    models.UniqueConstraint(fields=("service", "day"), name="one_attendance_a_day"),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("lunch_end", None), ("lunch_start", None)),
                            models.Q(("lunch_end__isnull", False), ("lunch_start__isnull", False)),
                            _connector="OR",
                        ),
                        name="lunch_has_both_ends",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("hours__gte", 0), ("hours__lte", 24)), name="a_day_has_24_hours"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("presence__in", ["absent", "excused"]), _negated=True),
                            ("hours", 0),
                            _connector="OR",
                        ),
                        name="an_absence_has_no_hours",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="AttendanceDayEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("public_id", models.UUIDField(default=uuid.uuid4, editable=False)),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                ("created_at", models.DateTimeField(default=casework.core.clock.now, editable=False)),
                ("updated_at", models.DateTimeField(default=casework.core.clock.now, editable=False)),
                ("day", models.DateField(verbose_name="day")),
                (
                    "presence",
                    models.CharField(
                        choices=[
                            ("present", "Present"),
                            ("absent", "Absent"),
                            ("excused", "Excused absence"),
                            ("made_up", "Make-up Session"),
                        ],
                        default="present",
                        max_length=10,
                    ),
                ),
                ("check_in", models.TimeField(blank=True, null=True, verbose_name="Check In")),
                ("lunch_start", models.TimeField(blank=True, null=True, verbose_name="Lunch Start")),
                ("lunch_end", models.TimeField(blank=True, null=True, verbose_name="Lunch End")),
                ("check_out", models.TimeField(blank=True, null=True, verbose_name="Check Out")),
                (
                    "hours",
                    models.DecimalField(
                        decimal_places=2,
                        default=0,
                        max_digits=4,
                        validators=[
                            django.core.validators.MinValueValidator(0),
                            django.core.validators.MaxValueValidator(24),
                        ],
                        verbose_name="hours",
                    ),
                ),
                (
                    "make_up_minutes",
                    models.PositiveSmallIntegerField(default=0, verbose_name="Make-up Session"),
                ),
                (
                    "entered_as",
                    models.CharField(
                        choices=[("staff", "Staff"), ("customer", "Customer"), ("import", "Import")],
                        default="staff",
                        max_length=10,
                    ),
                ),
                ("entered_at", models.DateTimeField(default=casework.core.clock.now)),
                (
                    "customer",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.customer",
                    ),
                ),
                (
                    "enrollment",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.enrollment",
                    ),
                ),
                (
                    "entered_by",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="accounts.organisation",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="careerplan.attendanceday",
                    ),
                ),
                (
                    "service",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="careerplan.service",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="AttendanceWeek",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("public_id", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                ("created_at", models.DateTimeField(default=casework.core.clock.now, editable=False)),
                ("updated_at", models.DateTimeField(default=casework.core.clock.now, editable=False)),
                ("starts_on", models.DateField(verbose_name="week")),
                ("submitted_at", models.DateTimeField(blank=True, null=True)),
                ("verified_at", models.DateTimeField(blank=True, null=True)),
                ("reopened_reason", models.CharField(blank=True, max_length=500)),
                (
                    "customer",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)ss",
                        to="cases.customer",
                    ),
                ),
                (
                    "enrollment",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)ss",
                        to="cases.enrollment",
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="accounts.organisation",
                    ),
                ),
                (
                    "service",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)ss",
                        to="careerplan.service",
                    ),
                ),
                (
                    "submitted_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "verified_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "ordering": ["starts_on"],
                "constraints": [
                    models.UniqueConstraint(fields=("service", "starts_on"), name="one_row_a_week"),
                    models.CheckConstraint(
                        condition=models.Q(("starts_on__week_day", 1)), name="a_week_starts_on_sunday"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("verified_at", None), ("verified_by", None)),
                            models.Q(("verified_at__isnull", False), ("verified_by__isnull", False)),
                            _connector="OR",
                        ),
                        name="verified_week_names_who",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="AttendanceWeekEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("public_id", models.UUIDField(default=uuid.uuid4, editable=False)),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                ("created_at", models.DateTimeField(default=casework.core.clock.now, editable=False)),
                ("updated_at", models.DateTimeField(default=casework.core.clock.now, editable=False)),
                ("starts_on", models.DateField(verbose_name="week")),
                ("submitted_at", models.DateTimeField(blank=True, null=True)),
                ("verified_at", models.DateTimeField(blank=True, null=True)),
                ("reopened_reason", models.CharField(blank=True, max_length=500)),
                (
                    "customer",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.customer",
                    ),
                ),
                (
                    "enrollment",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.enrollment",
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="accounts.organisation",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="careerplan.attendanceweek",
                    ),
                ),
                (
                    "service",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="careerplan.service",
                    ),
                ),
                (
                    "submitted_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "verified_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Barrier",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("public_id", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                ("created_at", models.DateTimeField(default=casework.core.clock.now, editable=False)),
                ("updated_at", models.DateTimeField(default=casework.core.clock.now, editable=False)),
                ("situation", models.CharField(max_length=40, verbose_name="situation")),
                ("noted_on", models.DateField(default=casework.core.clock.today)),
                ("resolved_on", models.DateField(blank=True, null=True)),
                (
                    "customer",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)ss",
                        to="cases.customer",
                    ),
                ),
                (
                    "enrollment",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)ss",
                        to="cases.enrollment",
                    ),
                ),
                (
                    "noted_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="accounts.organisation",
                    ),
                ),
            ],
            options={
                "ordering": ["noted_on", "id"],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("resolved_on", None)),
                        fields=("enrollment", "situation"),
                        name="a_barrier_is_open_once",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="BarrierEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("public_id", models.UUIDField(default=uuid.uuid4, editable=False)),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                ("created_at", models.DateTimeField(default=casework.core.clock.now, editable=False)),
                ("updated_at", models.DateTimeField(default=casework.core.clock.now, editable=False)),
                ("situation", models.CharField(max_length=40, verbose_name="situation")),
                ("noted_on", models.DateField(default=casework.core.clock.today)),
                ("resolved_on", models.DateField(blank=True, null=True)),
                (
                    "customer",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.customer",
                    ),
                ),
                (
                    "enrollment",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.enrollment",
                    ),
                ),
                (
                    "noted_by",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="accounts.organisation",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="careerplan.barrier",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="CareerPath",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("public_id", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                ("created_at", models.DateTimeField(default=casework.core.clock.now, editable=False)),
                ("updated_at", models.DateTimeField(default=casework.core.clock.now, editable=False)),
                (
                    "career_pathway",
                    models.CharField(blank=True, max_length=120, verbose_name="Career Pathway Choice"),
                ),
                ("occupation_1", models.CharField(blank=True, max_length=120, verbose_name="Occupation 1")),
                ("occupation_2", models.CharField(blank=True, max_length=120, verbose_name="Occupation 2")),
                (
                    "wage_goal_hourly",
                    models.DecimalField(
                        blank=True,
                        decimal_places=2,
                        max_digits=6,
                        null=True,
                        validators=[
                            django.core.validators.MinValueValidator(0),
                            django.core.validators.MaxValueValidator(999),
                        ],
                        verbose_name="Wage Goal (Per Hour)",
                    ),
                ),
                (
                    "customer",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)ss",
                        to="cases.customer",
                    ),
                ),
                (
                    "enrollment",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)ss",
                        to="cases.enrollment",
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="accounts.organisation",
                    ),
                ),
            ],
            options={
                "ordering": ["id"],
                "constraints": [models.UniqueConstraint(fields=("enrollment",), name="one_career_path")],
            },
        ),
        migrations.CreateModel(
            name="CareerPathEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("public_id", models.UUIDField(default=uuid.uuid4, editable=False)),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                ("created_at", models.DateTimeField(default=casework.core.clock.now, editable=False)),
                ("updated_at", models.DateTimeField(default=casework.core.clock.now, editable=False)),
                (
                    "career_pathway",
                    models.CharField(blank=True, max_length=120, verbose_name="Career Pathway Choice"),
                ),
                ("occupation_1", models.CharField(blank=True, max_length=120, verbose_name="Occupation 1")),
                ("occupation_2", models.CharField(blank=True, max_length=120, verbose_name="Occupation 2")),
                (
                    "wage_goal_hourly",
                    models.DecimalField(
                        blank=True,
                        decimal_places=2,
                        max_digits=6,
                        null=True,
                        validators=[
                            django.core.validators.MinValueValidator(0),
                            django.core.validators.MaxValueValidator(999),
                        ],
                        verbose_name="Wage Goal (Per Hour)",
                    ),
                ),
                (
                    "customer",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.customer",
                    ),
                ),
                (
                    "enrollment",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.enrollment",
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="accounts.organisation",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="careerplan.careerpath",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Placement",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("public_id", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                ("created_at", models.DateTimeField(default=casework.core.clock.now, editable=False)),
                ("updated_at", models.DateTimeField(default=casework.core.clock.now, editable=False)),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("not_started", "Planned/Not Started"),
                            ("started", "Started/Open"),
                            ("successful", "Successful Completion"),
                            ("unsuccessful", "Unsuccessful Completion"),
                            ("not_required", "Evaluated/Not Required"),
                        ],
                        default="not_started",
                        max_length=20,
                        verbose_name="status",
                    ),
                ),
                ("started_on", models.DateField(verbose_name="Start Date")),
                ("inactive_on", models.DateField(blank=True, null=True, verbose_name="Inactive Date")),
                ("return_on", models.DateField(blank=True, null=True, verbose_name="Return Date")),
                (
                    "subsidized_from",
                    models.DateField(blank=True, null=True, verbose_name="Subsidized Start Date"),
                ),
                (
                    "subsidized_to",
                    models.DateField(blank=True, null=True, verbose_name="Subsidized End Date"),
                ),
                (
                    "minimum_wage",
                    models.DecimalField(
                        decimal_places=2,
                        max_digits=6,
                        validators=[
                            django.core.validators.MinValueValidator(0),
                            django.core.validators.MaxValueValidator(999),
                        ],
                        verbose_name="Minimum Wage for Placement",
                    ),
                ),
                (
                    "hourly_wage",
                    models.DecimalField(
                        decimal_places=2,
                        max_digits=6,
                        validators=[
                            django.core.validators.MinValueValidator(0),
                            django.core.validators.MaxValueValidator(999),
                        ],
                        verbose_name="Hourly Wage for Placement",
                    ),
                ),
                (
                    "subsidized_wage",
                    models.DecimalField(
                        decimal_places=2,
                        max_digits=6,
                        validators=[
                            django.core.validators.MinValueValidator(0),
                            django.core.validators.MaxValueValidator(999),
                        ],
                        verbose_name="Subsidized Wage or Training Wage Match",
                    ),
                ),
                (
                    "employer_wage",
                    models.DecimalField(
                        decimal_places=2,
                        max_digits=6,
                        validators=[
                            django.core.validators.MinValueValidator(0),
                            django.core.validators.MaxValueValidator(999),
                        ],
                        verbose_name="Unsubsidized/Employers Wage Match",
                    ),
                ),
                ("position_type", models.CharField(max_length=20, verbose_name="Position Type")),
                ("due_on", models.DateField(verbose_name="Planned Due Date")),
                ("ended_on", models.DateField(blank=True, null=True, verbose_name="End Date")),
                ("removed_at", models.DateTimeField(blank=True, null=True)),
                (
                    "customer",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)ss",
                        to="cases.customer",
                    ),
                ),
                (
                    "enrollment",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)ss",
                        to="cases.enrollment",
                    ),
                ),
                (
                    "job",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="placements",
                        to="worksites.job",
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="accounts.organisation",
                    ),
                ),
                (
                    "service",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)ss",
                        to="careerplan.service",
                    ),
                ),
            ],
            options={
                "ordering": ["-started_on", "-id"],
                "indexes": [
                    models.Index(fields=["enrollment", "-started_on"], name="placements_of_enrollment"),
                    models.Index(fields=["customer"], name="placements_of_customer"),
                ],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("removed_at", None)),
                        fields=("service",),
                        name="one_placement_a_service",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("hourly_wage__gte", models.F("minimum_wage"))),
                        name="wage_is_at_least_the_minimum",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("subsidized_wage__lte", models.F("minimum_wage"))),
                        name="subsidy_is_at_most_the_minimum",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "hourly_wage",
                                django.db.models.expressions.CombinedExpression(
                                    models.F("subsidized_wage"), "+", models.F("employer_wage")
                                ),
                            )
                        ),
                        name="wage_is_its_two_parts",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("due_on__gte", models.F("started_on"))),
                        name="placement_is_due_after_it_starts",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("ended_on", None), ("ended_on__gte", models.F("started_on")), _connector="OR"
                        ),
                        name="placement_ends_after_it_starts",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("subsidized_to", None),
                            ("subsidized_to__gte", models.F("subsidized_from")),
                            _connector="OR",
                        ),
                        name="subsidy_ends_after_it_starts",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="FollowUp",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("public_id", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                ("created_at", models.DateTimeField(default=casework.core.clock.now, editable=False)),
                ("updated_at", models.DateTimeField(default=casework.core.clock.now, editable=False)),
                ("point", models.PositiveSmallIntegerField(verbose_name="days after the start")),
                ("due_on", models.DateField(verbose_name="due on")),
                ("is_employed", models.BooleanField(null=True, verbose_name="still employed")),
                ("note", models.CharField(blank=True, max_length=500, verbose_name="what was found")),
                ("verified_at", models.DateTimeField(blank=True, null=True)),
                (
                    "customer",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)ss",
                        to="cases.customer",
                    ),
                ),
                (
                    "enrollment",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)ss",
                        to="cases.enrollment",
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="accounts.organisation",
                    ),
                ),
                (
                    "verified_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "placement",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="follow_ups",
                        to="careerplan.placement",
                    ),
                ),
            ],
            options={
                "ordering": ["due_on", "id"],
                "indexes": [
                    models.Index(
                        condition=models.Q(("verified_at", None)),
                        fields=["organisation", "due_on"],
                        name="open_follow_ups",
                    )
                ],
                "constraints": [
                    models.UniqueConstraint(fields=("placement", "point"), name="one_follow_up_a_point"),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("verified_at", None),
                            models.Q(("is_employed__isnull", False), ("verified_by__isnull", False)),
                            _connector="OR",
                        ),
                        name="verified_follow_up_says_what",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="FollowUpEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("public_id", models.UUIDField(default=uuid.uuid4, editable=False)),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                ("created_at", models.DateTimeField(default=casework.core.clock.now, editable=False)),
                ("updated_at", models.DateTimeField(default=casework.core.clock.now, editable=False)),
                ("point", models.PositiveSmallIntegerField(verbose_name="days after the start")),
                ("due_on", models.DateField(verbose_name="due on")),
                ("is_employed", models.BooleanField(null=True, verbose_name="still employed")),
                ("note", models.CharField(blank=True, max_length=500, verbose_name="what was found")),
                ("verified_at", models.DateTimeField(blank=True, null=True)),
                (
                    "customer",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.customer",
                    ),
                ),
                (
                    "enrollment",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.enrollment",
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="accounts.organisation",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="careerplan.followup",
                    ),
                ),
                (
                    "verified_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "placement",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="careerplan.placement",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="ModuleScore",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("public_id", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                ("created_at", models.DateTimeField(default=casework.core.clock.now, editable=False)),
                ("updated_at", models.DateTimeField(default=casework.core.clock.now, editable=False)),
                ("module", models.CharField(max_length=160, verbose_name="module")),
                (
                    "percent",
                    models.DecimalField(
                        decimal_places=2,
                        max_digits=5,
                        validators=[
                            django.core.validators.MinValueValidator(0),
                            django.core.validators.MaxValueValidator(100),
                        ],
                        verbose_name="score",
                    ),
                ),
                ("taken_on", models.DateField(verbose_name="date")),
                ("removed_at", models.DateTimeField(blank=True, null=True)),
                (
                    "customer",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)ss",
                        to="cases.customer",
                    ),
                ),
                (
                    "enrollment",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)ss",
                        to="cases.enrollment",
                    ),
                ),
                (
                    "entered_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="accounts.organisation",
                    ),
                ),
                (
                    "service",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)ss",
                        to="careerplan.service",
                    ),
                ),
            ],
            options={
                "ordering": ["taken_on", "id"],
                "indexes": [models.Index(fields=["service", "taken_on"], name="scores_of_service")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("percent__gte", 0), ("percent__lte", 100)),
                        name="score_is_a_percentage",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="ModuleScoreEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("public_id", models.UUIDField(default=uuid.uuid4, editable=False)),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                ("created_at", models.DateTimeField(default=casework.core.clock.now, editable=False)),
                ("updated_at", models.DateTimeField(default=casework.core.clock.now, editable=False)),
                ("module", models.CharField(max_length=160, verbose_name="module")),
                (
                    "percent",
                    models.DecimalField(
                        decimal_places=2,
                        max_digits=5,
                        validators=[
                            django.core.validators.MinValueValidator(0),
                            django.core.validators.MaxValueValidator(100),
                        ],
                        verbose_name="score",
                    ),
                ),
                ("taken_on", models.DateField(verbose_name="date")),
                ("removed_at", models.DateTimeField(blank=True, null=True)),
                (
                    "customer",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.customer",
                    ),
                ),
                (
                    "enrollment",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.enrollment",
                    ),
                ),
                (
                    "entered_by",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="accounts.organisation",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="careerplan.modulescore",
                    ),
                ),
                (
                    "service",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="careerplan.service",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="PlacementEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("public_id", models.UUIDField(default=uuid.uuid4, editable=False)),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                ("created_at", models.DateTimeField(default=casework.core.clock.now, editable=False)),
                ("updated_at", models.DateTimeField(default=casework.core.clock.now, editable=False)),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("not_started", "Planned/Not Started"),
                            ("started", "Started/Open"),
                            ("successful", "Successful Completion"),
                            ("unsuccessful", "Unsuccessful Completion"),
                            ("not_required", "Evaluated/Not Required"),
                        ],
                        default="not_started",
                        max_length=20,
                        verbose_name="status",
                    ),
                ),
                ("started_on", models.DateField(verbose_name="Start Date")),
                ("inactive_on", models.DateField(blank=True, null=True, verbose_name="Inactive Date")),
                ("return_on", models.DateField(blank=True, null=True, verbose_name="Return Date")),
                (
                    "subsidized_from",
                    models.DateField(blank=True, null=True, verbose_name="Subsidized Start Date"),
                ),
                (
                    "subsidized_to",
                    models.DateField(blank=True, null=True, verbose_name="Subsidized End Date"),
                ),
                (
                    "minimum_wage",
                    models.DecimalField(
                        decimal_places=2,
                        max_digits=6,
                        validators=[
                            django.core.validators.MinValueValidator(0),
                            django.core.validators.MaxValueValidator(999),
                        ],
                        verbose_name="Minimum Wage for Placement",
                    ),
                ),
                (
                    "hourly_wage",
                    models.DecimalField(
                        decimal_places=2,
                        max_digits=6,
                        validators=[
                            django.core.validators.MinValueValidator(0),
                            django.core.validators.MaxValueValidator(999),
                        ],
                        verbose_name="Hourly Wage for Placement",
                    ),
                ),
                (
                    "subsidized_wage",
                    models.DecimalField(
                        decimal_places=2,
                        max_digits=6,
                        validators=[
                            django.core.validators.MinValueValidator(0),
                            django.core.validators.MaxValueValidator(999),
                        ],
                        verbose_name="Subsidized Wage or Training Wage Match",
                    ),
                ),
                (
                    "employer_wage",
                    models.DecimalField(
                        decimal_places=2,
                        max_digits=6,
                        validators=[
                            django.core.validators.MinValueValidator(0),
                            django.core.validators.MaxValueValidator(999),
                        ],
                        verbose_name="Unsubsidized/Employers Wage Match",
                    ),
                ),
                ("position_type", models.CharField(max_length=20, verbose_name="Position Type")),
                ("due_on", models.DateField(verbose_name="Planned Due Date")),
                ("ended_on", models.DateField(blank=True, null=True, verbose_name="End Date")),
                ("removed_at", models.DateTimeField(blank=True, null=True)),
                (
                    "customer",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.customer",
                    ),
                ),
                (
                    "enrollment",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.enrollment",
                    ),
                ),
                (
                    "job",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="worksites.job",
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="accounts.organisation",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="careerplan.placement",
                    ),
                ),
                (
                    "service",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="careerplan.service",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="PlacementStatus",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("public_id", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                ("created_at", models.DateTimeField(default=casework.core.clock.now, editable=False)),
                ("updated_at", models.DateTimeField(default=casework.core.clock.now, editable=False)),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("not_started", "Planned/Not Started"),
                            ("started", "Started/Open"),
                            ("successful", "Successful Completion"),
                            ("unsuccessful", "Unsuccessful Completion"),
                            ("not_required", "Evaluated/Not Required"),
                        ],
                        default="not_started",
                        max_length=20,
                        verbose_name="status",
                    ),
                ),
                ("started_on", models.DateField(verbose_name="Start Date")),
                ("inactive_on", models.DateField(blank=True, null=True, verbose_name="Inactive Date")),
                ("return_on", models.DateField(blank=True, null=True, verbose_name="Return Date")),
                (
                    "subsidized_from",
                    models.DateField(blank=True, null=True, verbose_name="Subsidized Start Date"),
                ),
                (
                    "subsidized_to",
                    models.DateField(blank=True, null=True, verbose_name="Subsidized End Date"),
                ),
                ("recorded_at", models.DateTimeField(default=casework.core.clock.now)),
                (
                    "customer",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)ss",
                        to="cases.customer",
                    ),
                ),
                (
                    "enrollment",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)ss",
                        to="cases.enrollment",
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="accounts.organisation",
                    ),
                ),
                (
                    "placement",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="history",
                        to="careerplan.placement",
                    ),
                ),
                (
                    "recorded_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "ordering": ["-recorded_at", "-id"],
                "indexes": [models.Index(fields=["placement", "-recorded_at"], name="history_of_placement")],
            },
        ),
        migrations.CreateModel(
            name="PlacementStatusEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("public_id", models.UUIDField(default=uuid.uuid4, editable=False)),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                ("created_at", models.DateTimeField(default=casework.core.clock.now, editable=False)),
                ("updated_at", models.DateTimeField(default=casework.core.clock.now, editable=False)),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("not_started", "Planned/Not Started"),
                            ("started", "Started/Open"),
                            ("successful", "Successful Completion"),
                            ("unsuccessful", "Unsuccessful Completion"),
                            ("not_required", "Evaluated/Not Required"),
                        ],
                        default="not_started",
                        max_length=20,
                        verbose_name="status",
                    ),
                ),
                ("started_on", models.DateField(verbose_name="Start Date")),
                ("inactive_on", models.DateField(blank=True, null=True, verbose_name="Inactive Date")),
                ("return_on", models.DateField(blank=True, null=True, verbose_name="Return Date")),
                (
                    "subsidized_from",
                    models.DateField(blank=True, null=True, verbose_name="Subsidized Start Date"),
                ),
                (
                    "subsidized_to",
                    models.DateField(blank=True, null=True, verbose_name="Subsidized End Date"),
                ),
                ("recorded_at", models.DateTimeField(default=casework.core.clock.now)),
                (
                    "customer",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.customer",
                    ),
                ),
                (
                    "enrollment",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.enrollment",
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="accounts.organisation",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="careerplan.placementstatus",
                    ),
                ),
                (
                    "placement",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="careerplan.placement",
                    ),
                ),
                (
                    "recorded_by",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="ServiceCost",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("public_id", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                ("created_at", models.DateTimeField(default=casework.core.clock.now, editable=False)),
                ("updated_at", models.DateTimeField(default=casework.core.clock.now, editable=False)),
                ("subtype", models.CharField(blank=True, max_length=80, verbose_name="subtype")),
                ("method", models.CharField(max_length=40, verbose_name="method of payment")),
                ("paid_on", models.DateField(verbose_name="start date of payment")),
                (
                    "unit_cost",
                    models.DecimalField(
                        decimal_places=2,
                        max_digits=9,
                        validators=[
                            django.core.validators.MinValueValidator(0),
                            django.core.validators.MaxValueValidator(99999),
                        ],
                        verbose_name="cost",
                    ),
                ),
                (
                    "quantity",
                    models.PositiveSmallIntegerField(
                        default=1,
                        validators=[
                            django.core.validators.MinValueValidator(1),
                            django.core.validators.MaxValueValidator(999),
                        ],
                        verbose_name="number of times",
                    ),
                ),
                (
                    "total_cost",
                    models.GeneratedField(
                        db_persist=True,
                        expression=django.db.models.expressions.CombinedExpression(
                            models.F("unit_cost"), "*", models.F("quantity")
                        ),
                        output_field=models.DecimalField(decimal_places=2, max_digits=12),
                    ),
                ),
                ("funding_source", models.CharField(max_length=60, verbose_name="source of funds")),
                (
                    "approval",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("asked", "Waiting for a supervisor"),
                            ("approved", "Approved by a supervisor"),
                            ("refused", "Refused by a supervisor"),
                        ],
                        max_length=10,
                    ),
                ),
                (
                    "approval_reason",
                    models.CharField(blank=True, max_length=500, verbose_name="why more is needed"),
                ),
                ("decided_at", models.DateTimeField(blank=True, null=True)),
                ("removed_at", models.DateTimeField(blank=True, null=True)),
                (
                    "customer",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)ss",
                        to="cases.customer",
                    ),
                ),
                (
                    "decided_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "enrollment",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)ss",
                        to="cases.enrollment",
                    ),
                ),
                (
                    "entered_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="accounts.organisation",
                    ),
                ),
                (
                    "service",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)ss",
                        to="careerplan.service",
                    ),
                ),
                (
                    "decision_reason",
                    models.CharField(blank=True, max_length=500, verbose_name="reason of the decision"),
                ),
            ],
            options={
                "ordering": ["-paid_on", "-id"],
                "indexes": [models.Index(fields=["service", "-paid_on"], name="costs_of_service")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("quantity__gte", 1), ("unit_cost__gte", 0)),
                        name="cost_is_not_negative",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("approval__in", ["approved", "refused"]), _negated=True),
                            ("decided_by__isnull", False),
                            _connector="OR",
                        ),
                        name="decided_cost_names_who",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ServiceCostEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("public_id", models.UUIDField(default=uuid.uuid4, editable=False)),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                ("created_at", models.DateTimeField(default=casework.core.clock.now, editable=False)),
                ("updated_at", models.DateTimeField(default=casework.core.clock.now, editable=False)),
                ("subtype", models.CharField(blank=True, max_length=80, verbose_name="subtype")),
                ("method", models.CharField(max_length=40, verbose_name="method of payment")),
                ("paid_on", models.DateField(verbose_name="start date of payment")),
                (
                    "unit_cost",
                    models.DecimalField(
                        decimal_places=2,
                        max_digits=9,
                        validators=[
                            django.core.validators.MinValueValidator(0),
                            django.core.validators.MaxValueValidator(99999),
                        ],
                        verbose_name="cost",
                    ),
                ),
                (
                    "quantity",
                    models.PositiveSmallIntegerField(
                        default=1,
                        validators=[
                            django.core.validators.MinValueValidator(1),
                            django.core.validators.MaxValueValidator(999),
                        ],
                        verbose_name="number of times",
                    ),
                ),
                (
                    "total_cost",
                    models.GeneratedField(
                        db_persist=True,
                        expression=django.db.models.expressions.CombinedExpression(
                            models.F("unit_cost"), "*", models.F("quantity")
                        ),
                        output_field=models.DecimalField(decimal_places=2, max_digits=12),
                    ),
                ),
                ("funding_source", models.CharField(max_length=60, verbose_name="source of funds")),
                (
                    "approval",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("asked", "Waiting for a supervisor"),
                            ("approved", "Approved by a supervisor"),
                            ("refused", "Refused by a supervisor"),
                        ],
                        max_length=10,
                    ),
                ),
                (
                    "approval_reason",
                    models.CharField(blank=True, max_length=500, verbose_name="why more is needed"),
                ),
                ("decided_at", models.DateTimeField(blank=True, null=True)),
                ("removed_at", models.DateTimeField(blank=True, null=True)),
                (
                    "customer",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.customer",
                    ),
                ),
                (
                    "decided_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "enrollment",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.enrollment",
                    ),
                ),
                (
                    "entered_by",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="accounts.organisation",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="careerplan.servicecost",
                    ),
                ),
                (
                    "service",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="careerplan.service",
                    ),
                ),
                (
                    "decision_reason",
                    models.CharField(blank=True, max_length=500, verbose_name="reason of the decision"),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="ServiceProvider",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("public_id", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                ("created_at", models.DateTimeField(default=casework.core.clock.now, editable=False)),
                ("updated_at", models.DateTimeField(default=casework.core.clock.now, editable=False)),
                (
                    "source",
                    models.CharField(
                        choices=[("wioa", "WIOA provider list"), ("other", "Entered here")], max_length=10
                    ),
                ),
                ("name", models.CharField(max_length=160, verbose_name="name")),
                ("street", models.CharField(max_length=160, verbose_name="address")),
                ("city", models.CharField(max_length=80, verbose_name="city")),
                ("state", models.CharField(default="IL", max_length=2, verbose_name="state")),
                ("zip_code", models.CharField(max_length=10, verbose_name="ZIP code")),
                ("removed_at", models.DateTimeField(blank=True, null=True)),
                (
                    "organisation",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="accounts.organisation",
                    ),
                ),
            ],
            options={
                "ordering": ["name", "id"],
                "indexes": [models.Index(fields=["organisation", "name"], name="providers_of_organisation")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("organisation", None), ("source", "wioa")),
                            models.Q(("organisation__isnull", False), ("source", "other")),
                            _connector="OR",
                        ),
                        name="entered_provider_has_its_tenant",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="ServiceProviderEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("public_id", models.UUIDField(default=uuid.uuid4, editable=False)),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                ("created_at", models.DateTimeField(default=casework.core.clock.now, editable=False)),
                ("updated_at", models.DateTimeField(default=casework.core.clock.now, editable=False)),
                (
                    "source",
                    models.CharField(
                        choices=[("wioa", "WIOA provider list"), ("other", "Entered here")], max_length=10
                    ),
                ),
                ("name", models.CharField(max_length=160, verbose_name="name")),
                ("street", models.CharField(max_length=160, verbose_name="address")),
                ("city", models.CharField(max_length=80, verbose_name="city")),
                ("state", models.CharField(default="IL", max_length=2, verbose_name="state")),
                ("zip_code", models.CharField(max_length=10, verbose_name="ZIP code")),
                ("removed_at", models.DateTimeField(blank=True, null=True)),
                (
                    "organisation",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="accounts.organisation",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="careerplan.serviceprovider",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="SkillScore",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("public_id", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                ("created_at", models.DateTimeField(default=casework.core.clock.now, editable=False)),
                ("updated_at", models.DateTimeField(default=casework.core.clock.now, editable=False)),
                ("test", models.CharField(max_length=60, verbose_name="test")),
                ("form", models.CharField(max_length=20, verbose_name="form")),
                ("test_level", models.CharField(blank=True, max_length=4, verbose_name="level of the test")),
                (
                    "subject",
                    models.CharField(
                        choices=[
                            ("reading", "Reading"),
                            ("mathematics", "Mathematics"),
                            ("language", "Language"),
                        ],
                        max_length=12,
                        verbose_name="subject",
                    ),
                ),
                (
                    "moment",
                    models.CharField(
                        choices=[("pre", "Pre-test"), ("post", "Post-test")],
                        max_length=4,
                        verbose_name="pre- or post-test",
                    ),
                ),
                ("scale_score", models.PositiveSmallIntegerField(verbose_name="scale score")),
                ("taken_on", models.DateField(verbose_name="test date")),
                ("removed_at", models.DateTimeField(blank=True, null=True)),
                (
                    "customer",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)ss",
                        to="cases.customer",
                    ),
                ),
                (
                    "enrollment",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)ss",
                        to="cases.enrollment",
                    ),
                ),
                (
                    "entered_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="accounts.organisation",
                    ),
                ),
            ],
            options={
                "ordering": ["subject", "taken_on", "id"],
                "indexes": [
                    models.Index(fields=["enrollment", "subject", "taken_on"], name="scores_of_enrollment")
                ],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("removed_at", None)),
                        fields=("enrollment", "test", "form", "subject", "taken_on"),
                        name="a_test_is_entered_once",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="SkillScoreEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("public_id", models.UUIDField(default=uuid.uuid4, editable=False)),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                ("created_at", models.DateTimeField(default=casework.core.clock.now, editable=False)),
                ("updated_at", models.DateTimeField(default=casework.core.clock.now, editable=False)),
                ("test", models.CharField(max_length=60, verbose_name="test")),
                ("form", models.CharField(max_length=20, verbose_name="form")),
                ("test_level", models.CharField(blank=True, max_length=4, verbose_name="level of the test")),
                (
                    "subject",
                    models.CharField(
                        choices=[
                            ("reading", "Reading"),
                            ("mathematics", "Mathematics"),
                            ("language", "Language"),
                        ],
                        max_length=12,
                        verbose_name="subject",
                    ),
                ),
                (
                    "moment",
                    models.CharField(
                        choices=[("pre", "Pre-test"), ("post", "Post-test")],
                        max_length=4,
                        verbose_name="pre- or post-test",
                    ),
                ),
                ("scale_score", models.PositiveSmallIntegerField(verbose_name="scale score")),
                ("taken_on", models.DateField(verbose_name="test date")),
                ("removed_at", models.DateTimeField(blank=True, null=True)),
                (
                    "customer",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.customer",
                    ),
                ),
                (
                    "enrollment",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.enrollment",
                    ),
                ),
                (
                    "entered_by",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="accounts.organisation",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="careerplan.skillscore",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="SubsidyOverride",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("public_id", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                ("created_at", models.DateTimeField(default=casework.core.clock.now, editable=False)),
                ("updated_at", models.DateTimeField(default=casework.core.clock.now, editable=False)),
                ("limit", models.CharField(max_length=60)),
                ("window_starts_on", models.DateField()),
                ("extra_days", models.PositiveSmallIntegerField(verbose_name="extra days")),
                ("reason", models.CharField(max_length=500, verbose_name="reason")),
                ("granted_at", models.DateTimeField(default=casework.core.clock.now)),
                (
                    "customer",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)ss",
                        to="cases.customer",
                    ),
                ),
                (
                    "enrollment",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)ss",
                        to="cases.enrollment",
                    ),
                ),
                (
                    "granted_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="accounts.organisation",
                    ),
                ),
            ],
            options={
                "ordering": ["granted_at", "id"],
                "indexes": [models.Index(fields=["customer", "limit"], name="overrides_of_customer")],
            },
        ),
        migrations.CreateModel(
            name="SubsidyOverrideEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("public_id", models.UUIDField(default=uuid.uuid4, editable=False)),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                ("created_at", models.DateTimeField(default=casework.core.clock.now, editable=False)),
                ("updated_at", models.DateTimeField(default=casework.core.clock.now, editable=False)),
                ("limit", models.CharField(max_length=60)),
                ("window_starts_on", models.DateField()),
                ("extra_days", models.PositiveSmallIntegerField(verbose_name="extra days")),
                ("reason", models.CharField(max_length=500, verbose_name="reason")),
                ("granted_at", models.DateTimeField(default=casework.core.clock.now)),
                (
                    "customer",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.customer",
                    ),
                ),
                (
                    "enrollment",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.enrollment",
                    ),
                ),
                (
                    "granted_by",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="accounts.organisation",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="careerplan.subsidyoverride",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.RemoveIndex(
            model_name="service",
            name="services_report",
        ),
        migrations.AddField(
            model_name="service",
            name="is_overnight",
            field=models.BooleanField(default=False, verbose_name="shifts pass midnight"),
        ),
        migrations.AddField(
            model_name="service",
            name="provider_kind",
            field=models.CharField(
                choices=[
                    ("own", "Our organization"),
                    ("listed", "Another provider in Casework"),
                    ("wioa", "WIOA provider"),
                    ("other", "Other Provider"),
                    ("none", "No Provider"),
                ],
                default="own",
                max_length=10,
                verbose_name="service provider",
            ),
        ),
        migrations.AddField(
            model_name="service",
            name="provider_organisation",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="services_given",
                to="accounts.organisation",
            ),
        ),
        migrations.AddField(
            model_name="service",
            name="situations",
            field=django.contrib.postgres.fields.ArrayField(
                base_field=models.CharField(max_length=40), blank=True, default=list
            ),
        ),
        migrations.AddField(
            model_name="service",
            name="wioa_funded",
            field=models.BooleanField(default=False, verbose_name="WIOA funded"),
        ),
        migrations.AddField(
            model_name="serviceevent",
            name="is_overnight",
            field=models.BooleanField(default=False, verbose_name="shifts pass midnight"),
        ),
        migrations.AddField(
            model_name="serviceevent",
            name="provider_kind",
            field=models.CharField(
                choices=[
                    ("own", "Our organization"),
                    ("listed", "Another provider in Casework"),
                    ("wioa", "WIOA provider"),
                    ("other", "Other Provider"),
                    ("none", "No Provider"),
                ],
                default="own",
                max_length=10,
                verbose_name="service provider",
            ),
        ),
        migrations.AddField(
            model_name="serviceevent",
            name="provider_organisation",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="accounts.organisation",
            ),
        ),
        migrations.AddField(
            model_name="serviceevent",
            name="situations",
            field=django.contrib.postgres.fields.ArrayField(
                base_field=models.CharField(max_length=40), blank=True, default=list
            ),
        ),
        migrations.AddField(
            model_name="serviceevent",
            name="wioa_funded",
            field=models.BooleanField(default=False, verbose_name="WIOA funded"),
        ),
        migrations.AddField(
            model_name="service",
            name="provider",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="services",
                to="careerplan.serviceprovider",
            ),
        ),
        migrations.AddField(
            model_name="serviceevent",
            name="provider",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="careerplan.serviceprovider",
            ),
        ),
        migrations.AddConstraint(
            model_name="service",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("provider", None),
                        ("provider_kind__in", ["own", "none"]),
                        ("provider_organisation", None),
                    ),
                    models.Q(
                        ("provider", None),
                        ("provider_kind", "listed"),
                        ("provider_organisation__isnull", False),
                    ),
                    models.Q(
                        ("provider__isnull", False),
                        ("provider_kind__in", ["wioa", "other"]),
                        ("provider_organisation", None),
                    ),
                    _connector="OR",
                ),
                name="service_names_the_provider_of_its_kind",
            ),
        ),
        migrations.AddIndex(
            model_name="service",
            index=models.Index(
                condition=models.Q(("removed_at", None)),
                fields=["organisation", "service_type", "enrollment", "status"],
                include=("started_on",),
                name="services_report",
            ),
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="service",
            name="insert_insert",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="service",
            name="update_update",
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="service",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "careerplan_serviceevent" ("completed_on", "created_at", "customer_id", "due_on", "enrollment_id", "goal_id", "id", "is_overnight", "notes", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "provider_id", "provider_kind", "provider_organisation_id", "public_id", "removed_at", "service_type", "situations", "started_on", "status", "status_since", "updated_at", "version", "weekly_hours", "wioa_funded") SELECT new_values."completed_on", new_values."created_at", new_values."customer_id", new_values."due_on", new_values."enrollment_id", new_values."goal_id", new_values."id", new_values."is_overnight", new_values."notes", new_values."organisation_id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."provider_id", new_values."provider_kind", new_values."provider_organisation_id", new_values."public_id", new_values."removed_at", new_values."service_type", new_values."situations", new_values."started_on", new_values."status", new_values."status_since", new_values."updated_at", new_values."version", new_values."weekly_hours", new_values."wioa_funded" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="3e474cf896f7258423a62ff2aaee9f818814a83a",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_d1655",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="careerplan_service",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="service",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "careerplan_serviceevent" ("completed_on", "created_at", "customer_id", "due_on", "enrollment_id", "goal_id", "id", "is_overnight", "notes", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "provider_id", "provider_kind", "provider_organisation_id", "public_id", "removed_at", "service_type", "situations", "started_on", "status", "status_since", "updated_at", "version", "weekly_hours", "wioa_funded") SELECT new_values."completed_on", new_values."created_at", new_values."customer_id", new_values."due_on", new_values."enrollment_id", new_values."goal_id", new_values."id", new_values."is_overnight", new_values."notes", new_values."organisation_id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."provider_id", new_values."provider_kind", new_values."provider_organisation_id", new_values."public_id", new_values."removed_at", new_values."service_type", new_values."situations", new_values."started_on", new_values."status", new_values."status_since", new_values."updated_at", new_values."version", new_values."weekly_hours", new_values."wioa_funded" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="349b5fbbaa8c4d4959999bd07258b17707c70621",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_0437d",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="careerplan_service",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="agreement",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "careerplan_agreementevent" ("asked_at", "asked_by_id", "code", "content", "created_at", "customer_id", "document_id", "enrollment_id", "id", "language", "number", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "previous_sha256", "public_id", "reason", "settled_at", "settled_by_id", "sha256", "signed_on", "signer_name", "statements", "status", "superseded_on", "superseded_why", "updated_at", "version") SELECT new_values."asked_at", new_values."asked_by_id", new_values."code", new_values."content", new_values."created_at", new_values."customer_id", new_values."document_id", new_values."enrollment_id", new_values."id", new_values."language", new_values."number", new_values."organisation_id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."previous_sha256", new_values."public_id", new_values."reason", new_values."settled_at", new_values."settled_by_id", new_values."sha256", new_values."signed_on", new_values."signer_name", new_values."statements", new_values."status", new_values."superseded_on", new_values."superseded_why", new_values."updated_at", new_values."version" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="33d4860c8ce5386ff995938b0911768af4a44f89",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_5cfce",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="careerplan_agreement",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="agreement",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "careerplan_agreementevent" ("asked_at", "asked_by_id", "code", "content", "created_at", "customer_id", "document_id", "enrollment_id", "id", "language", "number", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "previous_sha256", "public_id", "reason", "settled_at", "settled_by_id", "sha256", "signed_on", "signer_name", "statements", "status", "superseded_on", "superseded_why", "updated_at", "version") SELECT new_values."asked_at", new_values."asked_by_id", new_values."code", new_values."content", new_values."created_at", new_values."customer_id", new_values."document_id", new_values."enrollment_id", new_values."id", new_values."language", new_values."number", new_values."organisation_id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."previous_sha256", new_values."public_id", new_values."reason", new_values."settled_at", new_values."settled_by_id", new_values."sha256", new_values."signed_on", new_values."signer_name", new_values."statements", new_values."status", new_values."superseded_on", new_values."superseded_why", new_values."updated_at", new_values."version" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="1c3180905c02384c353093bf7145c8aa5aabb4ca",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_aa0b3",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="careerplan_agreement",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="agreementevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="dc10e037bd5ceb15b9080e083e48622ce24ce9fb",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_09117",
                    table="careerplan_agreementevent",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="assessmentresult",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "careerplan_assessmentresultevent" ("assessment", "assessment_type", "category", "created_at", "customer_id", "document_id", "enrollment_id", "entered_by_id", "id", "name", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "removed_at", "result", "taken_on", "updated_at", "version") SELECT new_values."assessment", new_values."assessment_type", new_values."category", new_values."created_at", new_values."customer_id", new_values."document_id", new_values."enrollment_id", new_values."entered_by_id", new_values."id", new_values."name", new_values."organisation_id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."public_id", new_values."removed_at", new_values."result", new_values."taken_on", new_values."updated_at", new_values."version" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="2c437e940fd5970295204b402037f8936a7328c3",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_0643b",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="careerplan_assessmentresult",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="assessmentresult",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "careerplan_assessmentresultevent" ("assessment", "assessment_type", "category", "created_at", "customer_id", "document_id", "enrollment_id", "entered_by_id", "id", "name", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "removed_at", "result", "taken_on", "updated_at", "version") SELECT new_values."assessment", new_values."assessment_type", new_values."category", new_values."created_at", new_values."customer_id", new_values."document_id", new_values."enrollment_id", new_values."entered_by_id", new_values."id", new_values."name", new_values."organisation_id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."public_id", new_values."removed_at", new_values."result", new_values."taken_on", new_values."updated_at", new_values."version" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="eb3400d9f57888c15a8321db85e7ba20f5dd7567",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_c64e4",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="careerplan_assessmentresult",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="assessmentresultevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="d8c1cf943e52efe19f9c437d6c846d7dae0faf6b",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_c98b2",
                    table="careerplan_assessmentresultevent",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="assessmentsummary",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "careerplan_assessmentsummaryevent" ("created_at", "customer_id", "enrollment_id", "id", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "text", "updated_at", "version", "written_at", "written_by_id") SELECT new_values."created_at", new_values."customer_id", new_values."enrollment_id", new_values."id", new_values."organisation_id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."public_id", new_values."text", new_values."updated_at", new_values."version", new_values."written_at", new_values."written_by_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="f2b502004dcc5d6828d91ac0fa0b79de5d2906c9",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_d7423",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="careerplan_assessmentsummary",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="assessmentsummary",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "careerplan_assessmentsummaryevent" ("created_at", "customer_id", "enrollment_id", "id", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "text", "updated_at", "version", "written_at", "written_by_id") SELECT new_values."created_at", new_values."customer_id", new_values."enrollment_id", new_values."id", new_values."organisation_id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."public_id", new_values."text", new_values."updated_at", new_values."version", new_values."written_at", new_values."written_by_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="d5c9f481de64e2e4b925b43436ca6d7b45583d8b",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_8c7bd",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="careerplan_assessmentsummary",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="assessmentsummaryevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="3f196288b655d5c65f837c999a516b7b6f7ee7c5",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_fe832",
                    table="careerplan_assessmentsummaryevent",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="attendanceday",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "careerplan_attendancedayevent" ("check_in", "check_out", "created_at", "customer_id", "day", "enrollment_id", "entered_as", "entered_at", "entered_by_id", "hours", "id", "lunch_end", "lunch_start", "make_up_minutes", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "presence", "public_id", "service_id", "updated_at", "version") SELECT new_values."check_in", new_values."check_out", new_values."created_at", new_values."customer_id", new_values."day", new_values."enrollment_id", new_values."entered_as", new_values."entered_at", new_values."entered_by_id", new_values."hours", new_values."id", new_values."lunch_end", new_values."lunch_start", new_values."make_up_minutes", new_values."organisation_id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."presence", new_values."public_id", new_values."service_id", new_values."updated_at", new_values."version" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="3c979223f563b35ae407efd502b428f9fa0cf783",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_91480",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="careerplan_attendanceday",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="attendanceday",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "careerplan_attendancedayevent" ("check_in", "check_out", "created_at", "customer_id", "day", "enrollment_id", "entered_as", "entered_at", "entered_by_id", "hours", "id", "lunch_end", "lunch_start", "make_up_minutes", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "presence", "public_id", "service_id", "updated_at", "version") SELECT new_values."check_in", new_values."check_out", new_values."created_at", new_values."customer_id", new_values."day", new_values."enrollment_id", new_values."entered_as", new_values."entered_at", new_values."entered_by_id", new_values."hours", new_values."id", new_values."lunch_end", new_values."lunch_start", new_values."make_up_minutes", new_values."organisation_id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."presence", new_values."public_id", new_values."service_id", new_values."updated_at", new_values."version" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="5ca97c40551354c28a55e5bcf14bd0ca37d61bb5",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_35f0a",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="careerplan_attendanceday",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="attendancedayevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="cc7dc0928eadd35b42267d2fb4c74c59521cfe22",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_190f5",
                    table="careerplan_attendancedayevent",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="attendanceweek",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "careerplan_attendanceweekevent" ("created_at", "customer_id", "enrollment_id", "id", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "reopened_reason", "service_id", "starts_on", "submitted_at", "submitted_by_id", "updated_at", "verified_at", "verified_by_id", "version") SELECT new_values."created_at", new_values."customer_id", new_values."enrollment_id", new_values."id", new_values."organisation_id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."public_id", new_values."reopened_reason", new_values."service_id", new_values."starts_on", new_values."submitted_at", new_values."submitted_by_id", new_values."updated_at", new_values."verified_at", new_values."verified_by_id", new_values."version" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="917fae043e0cee97d3e0168399310d570a567978",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_ac83d",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="careerplan_attendanceweek",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="attendanceweek",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "careerplan_attendanceweekevent" ("created_at", "customer_id", "enrollment_id", "id", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "reopened_reason", "service_id", "starts_on", "submitted_at", "submitted_by_id", "updated_at", "verified_at", "verified_by_id", "version") SELECT new_values."created_at", new_values."customer_id", new_values."enrollment_id", new_values."id", new_values."organisation_id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."public_id", new_values."reopened_reason", new_values."service_id", new_values."starts_on", new_values."submitted_at", new_values."submitted_by_id", new_values."updated_at", new_values."verified_at", new_values."verified_by_id", new_values."version" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="5a99146821f9a0757d08f5d694a6a1b557c5d03b",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_1bf0a",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="careerplan_attendanceweek",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="attendanceweekevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="1c809e67670bf5e0a605a7b694497b26399c910d",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_d3ce8",
                    table="careerplan_attendanceweekevent",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="barrier",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "careerplan_barrierevent" ("created_at", "customer_id", "enrollment_id", "id", "noted_by_id", "noted_on", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "resolved_on", "situation", "updated_at", "version") SELECT new_values."created_at", new_values."customer_id", new_values."enrollment_id", new_values."id", new_values."noted_by_id", new_values."noted_on", new_values."organisation_id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."public_id", new_values."resolved_on", new_values."situation", new_values."updated_at", new_values."version" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="f744485d9ebb70e39e5d1864f5711b6cefe1348d",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_c1324",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="careerplan_barrier",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="barrier",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "careerplan_barrierevent" ("created_at", "customer_id", "enrollment_id", "id", "noted_by_id", "noted_on", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "resolved_on", "situation", "updated_at", "version") SELECT new_values."created_at", new_values."customer_id", new_values."enrollment_id", new_values."id", new_values."noted_by_id", new_values."noted_on", new_values."organisation_id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."public_id", new_values."resolved_on", new_values."situation", new_values."updated_at", new_values."version" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="631137e8df91a7195e145f037be303d8437c7ea5",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_60abd",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="careerplan_barrier",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="barrierevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="31d2ac7f5018dc11c6d97866440d4cde6cbc7adb",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_d1cb6",
                    table="careerplan_barrierevent",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="careerpath",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "careerplan_careerpathevent" ("career_pathway", "created_at", "customer_id", "enrollment_id", "id", "occupation_1", "occupation_2", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "updated_at", "version", "wage_goal_hourly") SELECT new_values."career_pathway", new_values."created_at", new_values."customer_id", new_values."enrollment_id", new_values."id", new_values."occupation_1", new_values."occupation_2", new_values."organisation_id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."public_id", new_values."updated_at", new_values."version", new_values."wage_goal_hourly" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="168bdc3b5a3ebb9beb65db586fa3a9dcf61f1f33",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_37729",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="careerplan_careerpath",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="careerpath",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "careerplan_careerpathevent" ("career_pathway", "created_at", "customer_id", "enrollment_id", "id", "occupation_1", "occupation_2", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "updated_at", "version", "wage_goal_hourly") SELECT new_values."career_pathway", new_values."created_at", new_values."customer_id", new_values."enrollment_id", new_values."id", new_values."occupation_1", new_values."occupation_2", new_values."organisation_id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."public_id", new_values."updated_at", new_values."version", new_values."wage_goal_hourly" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="934696c843eafdc89384dc78dd7919473bf4bc6d",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_fed35",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="careerplan_careerpath",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="careerpathevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="9f4ebc47b456f72808750b1dea8cc3aebfcd473a",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_9c845",
                    table="careerplan_careerpathevent",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="modulescore",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "careerplan_modulescoreevent" ("created_at", "customer_id", "enrollment_id", "entered_by_id", "id", "module", "organisation_id", "percent", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "removed_at", "service_id", "taken_on", "updated_at", "version") SELECT new_values."created_at", new_values."customer_id", new_values."enrollment_id", new_values."entered_by_id", new_values."id", new_values."module", new_values."organisation_id", new_values."percent", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."public_id", new_values."removed_at", new_values."service_id", new_values."taken_on", new_values."updated_at", new_values."version" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="94f227e93964dc7c3db08a8295a76ea203925878",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_7c7c3",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="careerplan_modulescore",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="modulescore",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "careerplan_modulescoreevent" ("created_at", "customer_id", "enrollment_id", "entered_by_id", "id", "module", "organisation_id", "percent", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "removed_at", "service_id", "taken_on", "updated_at", "version") SELECT new_values."created_at", new_values."customer_id", new_values."enrollment_id", new_values."entered_by_id", new_values."id", new_values."module", new_values."organisation_id", new_values."percent", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."public_id", new_values."removed_at", new_values."service_id", new_values."taken_on", new_values."updated_at", new_values."version" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="8d8a9516023c12e2119ca9e013fbc355447b7268",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_1c5bf",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="careerplan_modulescore",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="modulescoreevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="6bd2e32e98616d262a12c563b3848c2443c05f6b",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_7d42c",
                    table="careerplan_modulescoreevent",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="placement",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "careerplan_placementevent" ("created_at", "customer_id", "due_on", "employer_wage", "ended_on", "enrollment_id", "hourly_wage", "id", "inactive_on", "job_id", "minimum_wage", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position_type", "public_id", "removed_at", "return_on", "service_id", "started_on", "status", "subsidized_from", "subsidized_to", "subsidized_wage", "updated_at", "version") SELECT new_values."created_at", new_values."customer_id", new_values."due_on", new_values."employer_wage", new_values."ended_on", new_values."enrollment_id", new_values."hourly_wage", new_values."id", new_values."inactive_on", new_values."job_id", new_values."minimum_wage", new_values."organisation_id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."position_type", new_values."public_id", new_values."removed_at", new_values."return_on", new_values."service_id", new_values."started_on", new_values."status", new_values."subsidized_from", new_values."subsidized_to", new_values."subsidized_wage", new_values."updated_at", new_values."version" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="645c230142e8cceea8c763866e7a96e96ebe1b6b",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_cf619",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="careerplan_placement",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="placement",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "careerplan_placementevent" ("created_at", "customer_id", "due_on", "employer_wage", "ended_on", "enrollment_id", "hourly_wage", "id", "inactive_on", "job_id", "minimum_wage", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position_type", "public_id", "removed_at", "return_on", "service_id", "started_on", "status", "subsidized_from", "subsidized_to", "subsidized_wage", "updated_at", "version") SELECT new_values."created_at", new_values."customer_id", new_values."due_on", new_values."employer_wage", new_values."ended_on", new_values."enrollment_id", new_values."hourly_wage", new_values."id", new_values."inactive_on", new_values."job_id", new_values."minimum_wage", new_values."organisation_id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."position_type", new_values."public_id", new_values."removed_at", new_values."return_on", new_values."service_id", new_values."started_on", new_values."status", new_values."subsidized_from", new_values."subsidized_to", new_values."subsidized_wage", new_values."updated_at", new_values."version" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="ce113b73dd6c800ad11289a6aa1d92420deed359",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_ec6b9",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="careerplan_placement",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="followupevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="46bae95be95dade4e60bc86b460eedd9e5fa97e1",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_e4ae1",
                    table="careerplan_followupevent",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="followup",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "careerplan_followupevent" ("created_at", "customer_id", "due_on", "enrollment_id", "id", "is_employed", "note", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "placement_id", "point", "public_id", "updated_at", "verified_at", "verified_by_id", "version") SELECT new_values."created_at", new_values."customer_id", new_values."due_on", new_values."enrollment_id", new_values."id", new_values."is_employed", new_values."note", new_values."organisation_id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."placement_id", new_values."point", new_values."public_id", new_values."updated_at", new_values."verified_at", new_values."verified_by_id", new_values."version" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="20df08d840a036128220aea3b6cb966436472ad6",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_4e3ca",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="careerplan_followup",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="followup",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "careerplan_followupevent" ("created_at", "customer_id", "due_on", "enrollment_id", "id", "is_employed", "note", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "placement_id", "point", "public_id", "updated_at", "verified_at", "verified_by_id", "version") SELECT new_values."created_at", new_values."customer_id", new_values."due_on", new_values."enrollment_id", new_values."id", new_values."is_employed", new_values."note", new_values."organisation_id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."placement_id", new_values."point", new_values."public_id", new_values."updated_at", new_values."verified_at", new_values."verified_by_id", new_values."version" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="0acc8ebcacc249cadb5cd962150e5532bd4e06e7",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_0833a",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="careerplan_followup",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="placementevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="72a5f83dcc09767404042250aefd832e381b4171",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_2bf1e",
                    table="careerplan_placementevent",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="placementstatus",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "careerplan_placementstatusevent" ("created_at", "customer_id", "enrollment_id", "id", "inactive_on", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "placement_id", "public_id", "recorded_at", "recorded_by_id", "return_on", "started_on", "status", "subsidized_from", "subsidized_to", "updated_at", "version") SELECT new_values."created_at", new_values."customer_id", new_values."enrollment_id", new_values."id", new_values."inactive_on", new_values."organisation_id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."placement_id", new_values."public_id", new_values."recorded_at", new_values."recorded_by_id", new_values."return_on", new_values."started_on", new_values."status", new_values."subsidized_from", new_values."subsidized_to", new_values."updated_at", new_values."version" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="0385e8483cb8f66d35807bca503e6c6544ea66fe",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_bfe3c",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="careerplan_placementstatus",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="placementstatus",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "careerplan_placementstatusevent" ("created_at", "customer_id", "enrollment_id", "id", "inactive_on", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "placement_id", "public_id", "recorded_at", "recorded_by_id", "return_on", "started_on", "status", "subsidized_from", "subsidized_to", "updated_at", "version") SELECT new_values."created_at", new_values."customer_id", new_values."enrollment_id", new_values."id", new_values."inactive_on", new_values."organisation_id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."placement_id", new_values."public_id", new_values."recorded_at", new_values."recorded_by_id", new_values."return_on", new_values."started_on", new_values."status", new_values."subsidized_from", new_values."subsidized_to", new_values."updated_at", new_values."version" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="1a8bea425c0aed545b4a8d476c9d169cd6a42e95",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_c8193",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="careerplan_placementstatus",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="placementstatusevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="ea47e5944a5270357579af87c113618c49eb2191",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_b1afe",
                    table="careerplan_placementstatusevent",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="servicecostevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="d9de567d1038a2afb414a380d2a2de0150aca417",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_8527d",
                    table="careerplan_servicecostevent",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="serviceprovider",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "careerplan_serviceproviderevent" ("city", "created_at", "id", "name", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "removed_at", "source", "state", "street", "updated_at", "version", "zip_code") SELECT new_values."city", new_values."created_at", new_values."id", new_values."name", new_values."organisation_id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."public_id", new_values."removed_at", new_values."source", new_values."state", new_values."street", new_values."updated_at", new_values."version", new_values."zip_code" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="ce31f9263c4d3a716698d3b5ef6b612e4764f5ea",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_427ce",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="careerplan_serviceprovider",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="serviceprovider",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "careerplan_serviceproviderevent" ("city", "created_at", "id", "name", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "removed_at", "source", "state", "street", "updated_at", "version", "zip_code") SELECT new_values."city", new_values."created_at", new_values."id", new_values."name", new_values."organisation_id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."public_id", new_values."removed_at", new_values."source", new_values."state", new_values."street", new_values."updated_at", new_values."version", new_values."zip_code" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="d34262a1320d33ae764f340d415a98dfc5bae801",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_12c07",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="careerplan_serviceprovider",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="serviceproviderevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="ba447d5f6873ec0af9f66254f084dfd4d06f570a",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_84b49",
                    table="careerplan_serviceproviderevent",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="skillscore",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "careerplan_skillscoreevent" ("created_at", "customer_id", "enrollment_id", "entered_by_id", "form", "id", "moment", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "removed_at", "scale_score", "subject", "taken_on", "test", "test_level", "updated_at", "version") SELECT new_values."created_at", new_values."customer_id", new_values."enrollment_id", new_values."entered_by_id", new_values."form", new_values."id", new_values."moment", new_values."organisation_id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."public_id", new_values."removed_at", new_values."scale_score", new_values."subject", new_values."taken_on", new_values."test", new_values."test_level", new_values."updated_at", new_values."version" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="cbc9ea9f4f6295e4b5526b7bfe54221ced148eb3",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_fe19b",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="careerplan_skillscore",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="skillscore",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "careerplan_skillscoreevent" ("created_at", "customer_id", "enrollment_id", "entered_by_id", "form", "id", "moment", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "removed_at", "scale_score", "subject", "taken_on", "test", "test_level", "updated_at", "version") SELECT new_values."created_at", new_values."customer_id", new_values."enrollment_id", new_values."entered_by_id", new_values."form", new_values."id", new_values."moment", new_values."organisation_id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."public_id", new_values."removed_at", new_values."scale_score", new_values."subject", new_values."taken_on", new_values."test", new_values."test_level", new_values."updated_at", new_values."version" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="f490357594954e0b41710278ce640d6bfc10af3a",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_8e4e4",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="careerplan_skillscore",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="skillscoreevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="2d932670a08e2dd82fb15bbf226e66ccbdddd425",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_56b78",
                    table="careerplan_skillscoreevent",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="subsidyoverride",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "careerplan_subsidyoverrideevent" ("created_at", "customer_id", "enrollment_id", "extra_days", "granted_at", "granted_by_id", "id", "limit", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "reason", "updated_at", "version", "window_starts_on") SELECT new_values."created_at", new_values."customer_id", new_values."enrollment_id", new_values."extra_days", new_values."granted_at", new_values."granted_by_id", new_values."id", new_values."limit", new_values."organisation_id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."public_id", new_values."reason", new_values."updated_at", new_values."version", new_values."window_starts_on" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="29f3a269e57413a99a7a16504d51e80a420540b5",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_372b5",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="careerplan_subsidyoverride",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="subsidyoverride",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "careerplan_subsidyoverrideevent" ("created_at", "customer_id", "enrollment_id", "extra_days", "granted_at", "granted_by_id", "id", "limit", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "reason", "updated_at", "version", "window_starts_on") SELECT new_values."created_at", new_values."customer_id", new_values."enrollment_id", new_values."extra_days", new_values."granted_at", new_values."granted_by_id", new_values."id", new_values."limit", new_values."organisation_id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."public_id", new_values."reason", new_values."updated_at", new_values."version", new_values."window_starts_on" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="464bc8224082eda01030609cbc3c19e35ab06f80",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_d5ec6",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="careerplan_subsidyoverride",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="subsidyoverrideevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="782fe727447a301c80c5c3ed614998ec900c27d8",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_65514",
                    table="careerplan_subsidyoverrideevent",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="servicecost",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "careerplan_servicecostevent" ("approval", "approval_reason", "created_at", "customer_id", "decided_at", "decided_by_id", "decision_reason", "enrollment_id", "entered_by_id", "funding_source", "id", "method", "organisation_id", "paid_on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "quantity", "removed_at", "service_id", "subtype", "unit_cost", "updated_at", "version") SELECT new_values."approval", new_values."approval_reason", new_values."created_at", new_values."customer_id", new_values."decided_at", new_values."decided_by_id", new_values."decision_reason", new_values."enrollment_id", new_values."entered_by_id", new_values."funding_source", new_values."id", new_values."method", new_values."organisation_id", new_values."paid_on", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."public_id", new_values."quantity", new_values."removed_at", new_values."service_id", new_values."subtype", new_values."unit_cost", new_values."updated_at", new_values."version" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="6c77dcbed5f9b2d8703f0cf03f13891f3dddd1bd",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_17303",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="careerplan_servicecost",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="servicecost",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "careerplan_servicecostevent" ("approval", "approval_reason", "created_at", "customer_id", "decided_at", "decided_by_id", "decision_reason", "enrollment_id", "entered_by_id", "funding_source", "id", "method", "organisation_id", "paid_on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "quantity", "removed_at", "service_id", "subtype", "unit_cost", "updated_at", "version") SELECT new_values."approval", new_values."approval_reason", new_values."created_at", new_values."customer_id", new_values."decided_at", new_values."decided_by_id", new_values."decision_reason", new_values."enrollment_id", new_values."entered_by_id", new_values."funding_source", new_values."id", new_values."method", new_values."organisation_id", new_values."paid_on", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."public_id", new_values."quantity", new_values."removed_at", new_values."service_id", new_values."subtype", new_values."unit_cost", new_values."updated_at", new_values."version" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="7fb11da4d5683d060c24dc20660a015880c0fa91",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_854c9",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="careerplan_servicecost",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="attendanceday",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "careerplan_attendancedayevent" ("check_in", "check_out", "created_at", "customer_id", "day", "enrollment_id", "entered_as", "entered_at", "entered_by_id", "hours", "id", "lunch_end", "lunch_start", "make_up_minutes", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "presence", "public_id", "service_id", "updated_at", "version") SELECT old_values."check_in", old_values."check_out", old_values."created_at", old_values."customer_id", old_values."day", old_values."enrollment_id", old_values."entered_as", old_values."entered_at", old_values."entered_by_id", old_values."hours", old_values."id", old_values."lunch_end", old_values."lunch_start", old_values."make_up_minutes", old_values."organisation_id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."presence", old_values."public_id", old_values."service_id", old_values."updated_at", old_values."version" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="cf913e21c29cbde9ca5e9cbc5df96dd20b43c88d",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_2a351",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="careerplan_attendanceday",
                    when="AFTER",
                ),
            ),
        ),
    ]
