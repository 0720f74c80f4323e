import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("accounts", "0003_regions_looks_and_sessions"),
        ("careerplan", "0003_the_plan_whole"),
        ("cases", "0002_search_by_last_four"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        pgtrigger.migrations.RemoveTrigger(
            model_name="servicecost",
            name="insert_insert",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="servicecost",
            name="update_update",
        ),
        migrations.AddField(
            model_name="servicecost",
            name="asked_at",
            field=models.DateTimeField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name="servicecost",
            name="asked_by",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="servicecostevent",
            name="asked_at",
            field=models.DateTimeField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name="servicecostevent",
            name="asked_by",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.RunSQL(
            """
            SET CONSTRAINTS ALL IMMEDIATE;
            UPDATE careerplan_servicecost SET asked_by_id = entered_by_id, asked_at = created_at
            WHERE approval <> '';
            """,
            migrations.RunSQL.noop,
        ),
        migrations.AddIndex(
            model_name="servicecost",
            index=models.Index(
                condition=models.Q(("approval", "asked"), ("removed_at", None)),
                fields=["organisation", "asked_at"],
                name="costs_that_wait",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="servicecost",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "careerplan_servicecostevent" ("approval", "approval_reason", "asked_at", "asked_by_id", "created_at", "customer_id", "decided_at", "decided_by_id", "decision_reason", "enrollment_id", "entered_by_id", "funding_source", "id", "method", "organisation_id", "paid_on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "quantity", "removed_at", "service_id", "subtype", "unit_cost", "updated_at", "version") SELECT new_values."approval", new_values."approval_reason", new_values."asked_at", new_values."asked_by_id", new_values."created_at", new_values."customer_id", new_values."decided_at", new_values."decided_by_id", new_values."decision_reason", new_values."enrollment_id", new_values."entered_by_id", new_values."funding_source", new_values."id", new_values."method", new_values."organisation_id", new_values."paid_on", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."public_id", new_values."quantity", new_values."removed_at", new_values."service_id", new_values."subtype", new_values."unit_cost", new_values."updated_at", new_values."version" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="b8ed251c6a348dc57bc41f26289ebd4c34c25a64",
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
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "careerplan_servicecostevent" ("approval", "approval_reason", "asked_at", "asked_by_id", "created_at", "customer_id", "decided_at", "decided_by_id", "decision_reason", "enrollment_id", "entered_by_id", "funding_source", "id", "method", "organisation_id", "paid_on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "quantity", "removed_at", "service_id", "subtype", "unit_cost", "updated_at", "version") SELECT new_values."approval", new_values."approval_reason", new_values."asked_at", new_values."asked_by_id", new_values."created_at", new_values."customer_id", new_values."decided_at", new_values."decided_by_id", new_values."decision_reason", new_values."enrollment_id", new_values."entered_by_id", new_values."funding_source", new_values."id", new_values."method", new_values."organisation_id", new_values."paid_on", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."public_id", new_values."quantity", new_values."removed_at", new_values."service_id", new_values."subtype", new_values."unit_cost", new_values."updated_at", new_values."version" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="749560dd1ab9c0196682e3f634b43b47be39b47f",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_854c9",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="careerplan_servicecost",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="servicecost",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("approval", ""),
                    models.Q(("asked_at__isnull", False), ("asked_by__isnull", False)),
                    _connector="OR",
                ),
                name="asked_cost_names_who",
            ),
        ),
    ]
