"""The payroll file to fill in, with the customers and jobs the reader may write for (F366)."""

from django.core.exceptions import PermissionDenied

from casework.core.csv import csv_response
from casework.worksites.access import home_organisations
from casework.worksites.queries.payroll import template_rows


def download_payroll_template(request):
    """GET: a CSV."""
    if not home_organisations(request.member).exists():
        raise PermissionDenied
    return csv_response(template_rows(request.member), "payroll-template.csv")
