"""Out and in again: the caseload that comes back is the one that went out."""

import pytest
from django.apps import apps
from django.db import connection

from casework.cases.models import Enrollment
from casework.exchange.formats import RECORD_TYPES, Kind
from casework.exchange.services.export_caseload import export_caseload
from casework.exchange.services.import_caseload import import_caseload
from tests.support.caseloads import small_caseload

pytestmark = pytest.mark.django_db


def _rows():
    """Every exported table as comparable rows, without the numbers a database gives by itself."""
    found = {}
    for kind in RECORD_TYPES:
        model = next(m for m in apps.get_models() if m._meta.db_table == kind.table)
        plain = [c.target for c in kind.columns if c.kind not in (Kind.KEY, Kind.REFERENCE) and c.target]
        found[kind.code] = sorted(
            map(str, model.objects.values_list(*(["public_id"] if kind.keyed else []), *plain))
        )
    return found


def _empty():
    tables = ", ".join(kind.table for kind in RECORD_TYPES)
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        cursor.execute("SET LOCAL session_replication_role = replica")
        cursor.execute(f"TRUNCATE {tables} CASCADE")
        cursor.execute("SET LOCAL session_replication_role = origin")


def test_export_then_import_into_an_empty_database_gives_an_equal_caseload(tmp_path):
    import_caseload(small_caseload(tmp_path / "in"), actor=None)
    before = _rows()
    export_caseload(tmp_path / "out.zip", actor=None)
    _empty()
    assert not Enrollment.objects.exists()
    report = import_caseload(tmp_path / "out.zip", actor=None)
    assert report.problems == []
    assert _rows() == before


def test_importing_an_export_into_where_it_came_from_changes_nothing(tmp_path):
    import_caseload(small_caseload(tmp_path / "in"), actor=None)
    export_caseload(tmp_path / "out.zip", actor=None)
    report = import_caseload(tmp_path / "out.zip", actor=None)
    assert (sum(report.added.values()), sum(report.changed.values())) == (0, 0)
