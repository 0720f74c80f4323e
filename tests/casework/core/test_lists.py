"""Lists: sort, filter, pages, columns, export."""

import csv
import datetime
import io

import django_filters
import pytest
from django.contrib.auth.models import Group
from django.db.models import Value
from django.db.models.functions import NullIf
from django.test import RequestFactory

from casework.core import clock
from casework.core.cells import Link
from casework.core.lists import Column, ListPage

pytestmark = pytest.mark.django_db

COLUMNS = [
    Column("name", "Name", lambda group: Link(group.name, f"/groups/{group.pk}/"), sort=("name",)),
    Column("length", "Letters", lambda group: len(group.name), kind="number"),
    Column("hidden", "Hidden", "pk", sort=("pk",), shown=False),
    Column("act", "", lambda group: "", kind="action", exported=False),
]


class GroupFilter(django_filters.FilterSet):
    """A text, a choice of several, and a range."""

    name = django_filters.CharFilter(label="Name", lookup_expr="icontains")
    pick = django_filters.MultipleChoiceFilter(
        label="Pick", field_name="name", choices=[("G01", "First"), ("G02", "Second")]
    )
    pk = django_filters.RangeFilter(label="Number")

    class Meta:
        model = Group
        fields = []


class Memory:
    """What one user's lists remember."""

    def __init__(self, **kept):
        self.kept = kept
        self.writes = 0

    def get(self, name):
        return self.kept.get(name, {})

    def set(self, name, values):
        self.kept[name] = values
        self.writes += 1

    def views(self, name):
        return None


@pytest.fixture
def groups():
    """Seventy groups, G00 to G69, made in an order that is no order."""
    numbers = sorted(range(70), key=lambda number: number * 37 % 70)
    return Group.objects.bulk_create(Group(name=f"G{number:02d}") for number in numbers)


def page(query="", **options):
    """The list as a request for `query` gives it."""
    options = {"columns": COLUMNS, "name": "groups", "caption": "Groups", "filterset": GroupFilter, **options}
    return ListPage(RequestFactory().get(f"/groups/?{query}"), Group.objects.all(), **options)


def names(found):
    """The names on a page, in order."""
    return [group.name for group in found.objects]


def test_sort_is_over_the_whole_result(groups):
    assert names(page())[0] == "G00"
    assert names(page("sort=-name"))[0] == "G69"
    assert page("sort=-name").headings[0]["aria_sort"] == "descending"


def test_sorting_goes_back_to_page_one_and_keeps_filters(groups):
    assert page("name=G&page=2").headings[0]["url"] == "/groups/?name=G&sort=-name"


@pytest.mark.parametrize("sort", ["password", "-permissions__id", "length", "name;drop", "--name"])
def test_only_named_columns_can_be_sorted(groups, sort):
    assert page(f"sort={sort}").sort == "name"


def test_pages_say_where_one_is(groups):
    second = page("page=2")
    assert second.range == "26–50 of 70"
    assert (second.previous_url, second.next_url) == ("/groups/?page=1", "/groups/?page=3")
    assert page("page=3").next_url == ""
    assert [number and number["number"] for number in page("page=2").pages] == [1, 2, 3]


@pytest.mark.parametrize(
    ("asked", "given"), [("0", 1), ("-1", 1), ("x", 1), ("99", 3), ("9" * 30, 1), ("²", 1)]
)
def test_pages_that_do_not_exist(groups, asked, given):
    assert page(f"page={asked}").number == given


def test_a_row_added_while_paging_never_hides_the_rows_of_a_page(groups):
    assert len(names(page("page=3"))) == 20


def test_sizes(groups):
    assert len(names(page("size=50"))) == 50
    assert page("size=7").size == 25


def test_a_capped_count_says_so_and_still_pages(groups):
    capped = page("page=3", count_cap=50)
    assert capped.total == "50+"
    assert capped.number == 3
    assert capped.range == "51–70 of 50+"
    assert capped.next_url == ""


def test_filters_by_address_alone(groups):
    assert names(page("name=G1")) == [f"G1{number}" for number in range(10)]


def test_every_chip_has_a_link_that_takes_it_away(groups):
    found = page("name=G0&pick=G01&pick=G02&pk_min=1&pk_max=99999999&sort=-name")
    chips = {(chip["label"], chip["value"]): chip["remove_url"] for chip in found.chips}
    assert chips[("Name", "G0")] == "/groups/?pick=G01&pick=G02&pk_min=1&pk_max=99999999&sort=-name"
    assert chips[("Pick", "First")] == "/groups/?name=G0&pick=G02&pk_min=1&pk_max=99999999&sort=-name"
    assert chips[("Number", "1 – 99999999")] == "/groups/?name=G0&pick=G01&pick=G02&sort=-name"
    assert found.clear_url == "/groups/?sort=-name"


def test_a_filter_that_cannot_be_read_gives_no_rows(groups):
    found = page("pick=nobody")
    assert names(found) == []
    assert found.empty_kind == "no_match"


def test_three_kinds_of_nothing(groups):
    assert page("name=zzz").empty_kind == "no_match"
    Group.objects.all().delete()
    assert page().empty_kind == "none_yet"
    assert page(may_see_none=True).empty_kind == "none_allowed"


def test_choices_are_remembered_for_a_user(groups):
    memory = Memory()
    page("sort=-name&size=50&columns=name&columns=hidden", preferences=memory)
    later = page(preferences=memory)
    assert (later.sort, later.size) == ("-name", 50)
    assert [column.key for column in later.columns] == ["name", "hidden"]
    assert memory.writes == 1
    page("columns=reset", preferences=memory)
    assert memory.kept == {"groups": {}}


def test_what_is_remembered_may_be_of_another_release(groups):
    memory = Memory(groups={"sort": "gone", "size": 7, "columns": ["gone"]})
    found = page(preferences=memory)
    assert (found.sort, found.size) == ("name", 25)
    assert [column.key for column in found.columns] == ["name"]


def test_twenty_rows_cost_what_two_rows_cost(groups, django_assert_num_queries):
    for query in ("name=G0", "name=G00", ""):
        with django_assert_num_queries(2):
            found = page(query)
            assert (
                found.rows and found.total and found.pages and found.headings and found.next_url is not None
            )


def test_rows_are_prepared_once_per_page(groups):
    chunks = []
    found = page(prepare=lambda rows: chunks.append(len(rows)))
    assert found.rows and found.objects
    assert chunks == [25]


def test_the_file_holds_the_filtered_rows_and_shown_columns_and_says_what_it_is(groups):
    Group.objects.create(name="=G9 cmd")
    with clock.frozen(datetime.date(2026, 3, 3)):
        answer = page("name=g9&export=csv&page=7", user_label="Dana Okafor").export()
        text = b"".join(answer.streaming_content).decode("utf-8-sig")
    rows = list(csv.reader(io.StringIO(text)))
    assert rows[0] == ["Groups"]
    assert rows[1] == ["Filters", "Name: g9"]
    assert rows[2] == ["As of", "2026-03-03"]
    assert rows[3] == ["Exported by", "Dana Okafor"]
    assert rows[6] == ["Name", "Letters"]
    assert rows[7:] == [["'=G9 cmd", "7"]]
    assert answer["Content-Disposition"] == 'attachment; filename="groups-2026-03-03.csv"'


def test_the_file_has_every_row_in_the_order_of_the_list(groups):
    answer = page("sort=-name&export=csv").export()
    rows = list(csv.reader(io.StringIO(b"".join(answer.streaming_content).decode("utf-8-sig"))))
    assert [row[0] for row in rows[7:]] == [f"G{number:02d}" for number in reversed(range(70))]


def test_a_list_that_is_not_for_export(groups):
    closed = page("export=csv", exportable=False)
    assert not closed.wants_export
    assert closed.export_url == ""


@pytest.mark.parametrize("sort", ["rank", "-rank"])
def test_empty_values_come_last_both_ways(groups, sort):
    ranked = Group.objects.annotate(rank=NullIf("name", Value("G33")))
    columns = [Column("rank", "Rank", "rank", sort=("rank",))]
    request = RequestFactory().get(f"/groups/?sort={sort}&page=3")
    assert ListPage(request, ranked, columns=columns, name="ranks", caption="Ranks").objects[-1].name == "G33"
