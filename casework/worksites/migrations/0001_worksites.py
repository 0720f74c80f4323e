import uuid

import django.core.validators
import django.db.models.deletion
import django.db.models.functions.text
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models

import casework.core.clock


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("accounts", "0001_initial"),
        ("accounts", "__first__"),
        ("cases", "0001_initial"),
        ("pghistory", "0007_auto_20250421_0444"),
    ]

    operations = [
        migrations.CreateModel(
            name="Employer",
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
                ("ended_on", models.DateField(blank=True, null=True)),
                ("name", models.CharField(max_length=160, verbose_name="employer name")),
                ("phone", models.CharField(blank=True, max_length=10, verbose_name="phone")),
                ("contact_name", models.CharField(blank=True, max_length=120, verbose_name="contact person")),
                (
                    "contact_email",
                    models.EmailField(blank=True, max_length=254, verbose_name="contact e-mail"),
                ),
                (
                    "name_key",
                    models.GeneratedField(
                        db_persist=True,
                        expression=django.db.models.functions.text.Lower(
                            django.db.models.functions.text.Trim("name")
                        ),
                        output_field=models.CharField(max_length=160),
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
                "ordering": ["name_key", "id"],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("ended_on", None)),
                        fields=("organisation", "name_key"),
                        name="one_employer_of_a_name",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="EmployerEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("public_id", models.UUIDField(default=uuid.uuid4, editable=False)),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                ("created_at", models.DateTimeField(default=casework.core.clock.now, editable=False)),
                ("updated_at", models.DateTimeField(default=casework.core.clock.now, editable=False)),
                ("ended_on", models.DateField(blank=True, null=True)),
                ("name", models.CharField(max_length=160, verbose_name="employer name")),
                ("phone", models.CharField(blank=True, max_length=10, verbose_name="phone")),
                ("contact_name", models.CharField(blank=True, max_length=120, verbose_name="contact person")),
                (
                    "contact_email",
                    models.EmailField(blank=True, max_length=254, verbose_name="contact e-mail"),
                ),
                (
                    "name_key",
                    models.GeneratedField(
                        db_persist=True,
                        expression=django.db.models.functions.text.Lower(
                            django.db.models.functions.text.Trim("name")
                        ),
                        output_field=models.CharField(max_length=160),
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
                        to="worksites.employer",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Worksite",
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
                ("ended_on", models.DateField(blank=True, null=True)),
                ("name", models.CharField(max_length=160, verbose_name="worksite name")),
                ("street", models.CharField(max_length=160, verbose_name="street address")),
                ("city", models.CharField(max_length=80, verbose_name="city")),
                ("state", models.CharField(default="IL", max_length=2, verbose_name="state")),
                ("zip_code", models.CharField(max_length=10, verbose_name="ZIP code")),
                (
                    "wage_area",
                    models.CharField(
                        choices=[("state", "Illinois"), ("cook", "Cook County"), ("chicago", "Chicago")],
                        default="state",
                        max_length=10,
                        verbose_name="minimum wage of",
                    ),
                ),
                (
                    "employer",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="worksites",
                        to="worksites.employer",
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
                "ordering": ["name", "id"],
                "indexes": [models.Index(fields=["organisation", "name"], name="worksites_of_organisation")],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("ended_on", None)),
                        fields=("employer", "name"),
                        name="one_worksite_of_a_name",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Job",
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
                ("ended_on", models.DateField(blank=True, null=True)),
                ("title", models.CharField(max_length=160, verbose_name="job title")),
                ("employment_type", models.CharField(max_length=40, verbose_name="employment type")),
                ("position_type", models.CharField(max_length=20, verbose_name="position type")),
                (
                    "hourly_wage",
                    models.DecimalField(
                        decimal_places=2,
                        max_digits=6,
                        validators=[
                            django.core.validators.MinValueValidator(0),
                            django.core.validators.MaxValueValidator(999),
                        ],
                        verbose_name="hourly wage",
                    ),
                ),
                (
                    "openings",
                    models.PositiveSmallIntegerField(default=1, verbose_name="total number of openings"),
                ),
                (
                    "taken",
                    models.PositiveSmallIntegerField(
                        default=0, editable=False, verbose_name="positions taken"
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
                    "worksite",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="jobs",
                        to="worksites.worksite",
                    ),
                ),
            ],
            options={
                "ordering": ["title", "id"],
                "indexes": [models.Index(fields=["organisation", "title"], name="jobs_of_organisation")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("taken__lte", models.F("openings"))),
                        name="no_more_taken_than_openings",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="PayrollEntry",
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
                ("paid_from", models.DateField(verbose_name="period from")),
                ("paid_to", models.DateField(verbose_name="period to")),
                ("hours", models.DecimalField(decimal_places=2, max_digits=6, verbose_name="hours")),
                ("gross_pay", models.DecimalField(decimal_places=2, max_digits=9, verbose_name="gross pay")),
                (
                    "subsidized_pay",
                    models.DecimalField(
                        decimal_places=2, default=0, max_digits=9, verbose_name="of it subsidized"
                    ),
                ),
                ("uploaded_at", models.DateTimeField(default=casework.core.clock.now)),
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
                        related_name="payroll",
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
                    "uploaded_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "ordering": ["-paid_to", "-id"],
                "indexes": [models.Index(fields=["job", "-paid_to"], name="payroll_of_job")],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("removed_at", None)),
                        fields=("enrollment", "job", "paid_from", "paid_to"),
                        name="a_period_is_paid_once",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("gross_pay__gte", 0),
                            ("hours__gte", 0),
                            ("paid_to__gte", models.F("paid_from")),
                            ("subsidized_pay__gte", 0),
                            ("subsidized_pay__lte", models.F("gross_pay")),
                        ),
                        name="payroll_is_possible",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="PayrollEntryEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("public_id", models.UUIDField(default=uuid.uuid4, editable=False)),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                ("created_at", models.DateTimeField(default=casework.core.clock.now, editable=False)),
                ("updated_at", models.DateTimeField(default=casework.core.clock.now, editable=False)),
                ("paid_from", models.DateField(verbose_name="period from")),
                ("paid_to", models.DateField(verbose_name="period to")),
                ("hours", models.DecimalField(decimal_places=2, max_digits=6, verbose_name="hours")),
                ("gross_pay", models.DecimalField(decimal_places=2, max_digits=9, verbose_name="gross pay")),
                (
                    "subsidized_pay",
                    models.DecimalField(
                        decimal_places=2, default=0, max_digits=9, verbose_name="of it subsidized"
                    ),
                ),
                ("uploaded_at", models.DateTimeField(default=casework.core.clock.now)),
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
                        to="worksites.payrollentry",
                    ),
                ),
                (
                    "uploaded_by",
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
            name="JobEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("public_id", models.UUIDField(default=uuid.uuid4, editable=False)),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                ("created_at", models.DateTimeField(default=casework.core.clock.now, editable=False)),
                ("updated_at", models.DateTimeField(default=casework.core.clock.now, editable=False)),
                ("ended_on", models.DateField(blank=True, null=True)),
                ("title", models.CharField(max_length=160, verbose_name="job title")),
                ("employment_type", models.CharField(max_length=40, verbose_name="employment type")),
                ("position_type", models.CharField(max_length=20, verbose_name="position type")),
                (
                    "hourly_wage",
                    models.DecimalField(
                        decimal_places=2,
                        max_digits=6,
                        validators=[
                            django.core.validators.MinValueValidator(0),
                            django.core.validators.MaxValueValidator(999),
                        ],
                        verbose_name="hourly wage",
                    ),
                ),
                (
                    "openings",
                    models.PositiveSmallIntegerField(default=1, verbose_name="total number of openings"),
                ),
                (
                    "taken",
                    models.PositiveSmallIntegerField(
                        default=0, editable=False, verbose_name="positions taken"
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
                        to="worksites.job",
                    ),
                ),
                (
                    "worksite",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="worksites.worksite",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="WorksiteEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("public_id", models.UUIDField(default=uuid.uuid4, editable=False)),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                ("created_at", models.DateTimeField(default=casework.core.clock.now, editable=False)),
                ("updated_at", models.DateTimeField(default=casework.core.clock.now, editable=False)),
                ("ended_on", models.DateField(blank=True, null=True)),
                ("name", models.CharField(max_length=160, verbose_name="worksite name")),
                ("street", models.CharField(max_length=160, verbose_name="street address")),
                ("city", models.CharField(max_length=80, verbose_name="city")),
                ("state", models.CharField(default="IL", max_length=2, verbose_name="state")),
                ("zip_code", models.CharField(max_length=10, verbose_name="ZIP code")),
                (
                    "wage_area",
                    models.CharField(
                        choices=[("state", "Illinois"), ("cook", "Cook County"), ("chicago", "Chicago")],
                        default="state",
                        max_length=10,
                        verbose_name="minimum wage of",
                    ),
                ),
                (
                    "employer",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="worksites.employer",
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
                        to="worksites.worksite",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="employer",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "worksites_employerevent" ("contact_email", "contact_name", "created_at", "ended_on", "id", "name", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone", "public_id", "updated_at", "version") SELECT new_values."contact_email", new_values."contact_name", new_values."created_at", new_values."ended_on", new_values."id", new_values."name", new_values."organisation_id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."phone", new_values."public_id", new_values."updated_at", new_values."version" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="94901aa04604fd890c02318e5ee7e302998ffee5",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_a00b9",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="worksites_employer",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="employer",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "worksites_employerevent" ("contact_email", "contact_name", "created_at", "ended_on", "id", "name", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone", "public_id", "updated_at", "version") SELECT new_values."contact_email", new_values."contact_name", new_values."created_at", new_values."ended_on", new_values."id", new_values."name", new_values."organisation_id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."phone", new_values."public_id", new_values."updated_at", new_values."version" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="4c1eff3655c7f3997e825eecddd245a8e5c067ed",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_443fe",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="worksites_employer",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="employerevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="56aa1480bab08c278ded99097abf04f7eafeb90a",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_115d9",
                    table="worksites_employerevent",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="payrollentry",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "worksites_payrollentryevent" ("created_at", "customer_id", "enrollment_id", "gross_pay", "hours", "id", "job_id", "organisation_id", "paid_from", "paid_to", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "removed_at", "subsidized_pay", "updated_at", "uploaded_at", "uploaded_by_id", "version") SELECT new_values."created_at", new_values."customer_id", new_values."enrollment_id", new_values."gross_pay", new_values."hours", new_values."id", new_values."job_id", new_values."organisation_id", new_values."paid_from", new_values."paid_to", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."public_id", new_values."removed_at", new_values."subsidized_pay", new_values."updated_at", new_values."uploaded_at", new_values."uploaded_by_id", new_values."version" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="f8a63be38ca1c61e22c90b9fe24fa21ddca046d7",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_49b87",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="worksites_payrollentry",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="payrollentry",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "worksites_payrollentryevent" ("created_at", "customer_id", "enrollment_id", "gross_pay", "hours", "id", "job_id", "organisation_id", "paid_from", "paid_to", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "removed_at", "subsidized_pay", "updated_at", "uploaded_at", "uploaded_by_id", "version") SELECT new_values."created_at", new_values."customer_id", new_values."enrollment_id", new_values."gross_pay", new_values."hours", new_values."id", new_values."job_id", new_values."organisation_id", new_values."paid_from", new_values."paid_to", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."public_id", new_values."removed_at", new_values."subsidized_pay", new_values."updated_at", new_values."uploaded_at", new_values."uploaded_by_id", new_values."version" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="26db3da69073a9412a18c3e0b74f7b34b396e3ce",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_77f9a",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="worksites_payrollentry",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="payrollentryevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="3f4ac687e71d006acd96f6d6ad44c866fdf477b6",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_c87db",
                    table="worksites_payrollentryevent",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="worksite",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "worksites_worksiteevent" ("city", "created_at", "employer_id", "ended_on", "id", "name", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "state", "street", "updated_at", "version", "wage_area", "zip_code") SELECT new_values."city", new_values."created_at", new_values."employer_id", new_values."ended_on", new_values."id", new_values."name", new_values."organisation_id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."public_id", new_values."state", new_values."street", new_values."updated_at", new_values."version", new_values."wage_area", new_values."zip_code" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="93af2c0f5709f771eee9d74fe606b24e12af9e46",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_481e0",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="worksites_worksite",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="worksite",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "worksites_worksiteevent" ("city", "created_at", "employer_id", "ended_on", "id", "name", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "state", "street", "updated_at", "version", "wage_area", "zip_code") SELECT new_values."city", new_values."created_at", new_values."employer_id", new_values."ended_on", new_values."id", new_values."name", new_values."organisation_id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."public_id", new_values."state", new_values."street", new_values."updated_at", new_values."version", new_values."wage_area", new_values."zip_code" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="ca9e2e6fd8716aa955a1a36afa9ef683e2999c7c",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_9ed54",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="worksites_worksite",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="jobevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="09277498e84c9c1afc5d62f165daf57c59199e86",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_9e8c3",
                    table="worksites_jobevent",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="job",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "worksites_jobevent" ("created_at", "employment_type", "ended_on", "hourly_wage", "id", "openings", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position_type", "public_id", "taken", "title", "updated_at", "version", "worksite_id") SELECT new_values."created_at", new_values."employment_type", new_values."ended_on", new_values."hourly_wage", new_values."id", new_values."openings", new_values."organisation_id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."position_type", new_values."public_id", new_values."taken", new_values."title", new_values."updated_at", new_values."version", new_values."worksite_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="c0e03d45983dde08ff003ec8648f4ee30cc681e8",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_da688",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="worksites_job",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="job",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "worksites_jobevent" ("created_at", "employment_type", "ended_on", "hourly_wage", "id", "openings", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position_type", "public_id", "taken", "title", "updated_at", "version", "worksite_id") SELECT new_values."created_at", new_values."employment_type", new_values."ended_on", new_values."hourly_wage", new_values."id", new_values."openings", new_values."organisation_id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."position_type", new_values."public_id", new_values."taken", new_values."title", new_values."updated_at", new_values."version", new_values."worksite_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="b371b03e6750655dc0fe35f00ea1a32ecada15c9",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_549f3",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="worksites_job",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="worksiteevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="c3f337914be3eb788c0088c0ba659b31a6ffbe17",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_d29d0",
                    table="worksites_worksiteevent",
                    when="BEFORE",
                ),
            ),
        ),
    ]
