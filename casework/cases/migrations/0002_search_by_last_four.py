"""Last four within one organization: who shares the digits and is enrolled there is told by two indexes alone."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    """Index the digits with the person, and the person with the organization."""

    dependencies = [("cases", "0001_initial")]

    operations = [
        migrations.RemoveIndex(model_name="customer", name="customer_by_last4"),
        migrations.AddIndex(
            model_name="customer",
            index=models.Index(fields=["ssn_last4", "id"], name="customer_by_last_four"),
        ),
        migrations.AddIndex(
            model_name="enrollment",
            index=models.Index(fields=["customer", "organisation"], name="enrollments_of_customer"),
        ),
        migrations.AlterField(
            model_name="enrollment",
            name="customer",
            field=models.ForeignKey(
                db_index=False,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="enrollments",
                to="cases.customer",
            ),
        ),
    ]
