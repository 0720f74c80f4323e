from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("careerplan", "0005_history_keeps_cleared_days")]

    operations = [
        migrations.RemoveIndex(model_name="service", name="services_report"),
        migrations.AddIndex(
            model_name="service",
            index=models.Index(
                condition=models.Q(("removed_at", None)),
                fields=["organisation", "service_type", "enrollment", "status"],
                include=["started_on"],
                name="services_report",
            ),
        ),
    ]
